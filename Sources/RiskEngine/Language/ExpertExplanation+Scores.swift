/// Scores, item by item.
extension ExpertExplanation {
  mutating func write(_ scored: ScoredResponse) {
    let response = scored.response
    let instrument = response.instrument
    let informant = response.informantName.map { ", \(report.informant($0))" } ?? ""
    text.heading("\(report(instrument.head.title)) [\(instrument.head.label)]")
    text.paragraph("\(response.date)\(informant)")
    for item in instrument.items.indices { writeItem(item, of: scored) }
    let ranges = instrument.attainableRanges
    for score in instrument.scores.indices { write(score, of: scored, ranges[score]) }
    for scale in instrument.levels.indices { writeLevel(scale, of: scored) }
    for (judgement, answer) in zip(instrument.judgements, response.judgements) {
      guard let answer else { continue }
      point(
        phrases.judgement(judgement.id, judgement.scale.levels[Int(answer.level)]), indent: 2)
    }
    let raised = scored.raisedFlags.map(\.id)
    if !raised.isEmpty { point(phrases.flags(raised), indent: 2) }
    if scored.isWithheld { point(phrases.withheld, indent: 2) }
  }

  private mutating func writeItem(_ index: Int, of scored: ScoredResponse) {
    let item = scored.response.instrument.items[index]
    let answer = scored.answers[index].code(for: item)
    let stray = scored.strayItems.contains(index) ? " (\(phrases.madeVoid))" : ""
    let change = item.change.map { ", \($0.rawValue)" } ?? ""
    text.paragraph("\(item.id) = \(answer)\(stray)\(change)", indent: 4)
  }

  private mutating func write(
    _ index: Int, of scored: ScoredResponse, _ range: (low: Fraction, high: Fraction)?
  ) {
    let score = scored.response.instrument.scores[index]
    let outcome = scored.scores[index]
    let value = outcome.value.map(report.number) ?? phrases.noValue
    var facts: [String] = []
    if let range { facts.append("\(report.number(range.low)) … \(report.number(range.high))") }
    facts.append(report.answered(outcome.answered, of: outcome.of))
    if let rule = outcome.rule { facts.append(phrases.missingRule(rule)) }
    if let rounding = score.rounding { facts.append(report.rounded(rounding)) }
    text.paragraph(
      [.init("\(score.id) = \(value)", .strong), .init(" (\(facts.joined(separator: "; ")))")],
      indent: 4, hanging: 2)
    writeForm(score, of: scored)
    text.paragraph(
      [
        .init(
          "\(report.source): \(phrases.origins(score.source, scored.response.instrument.head)).",
          .faint)
      ], indent: 6, hanging: 2)
  }

  private mutating func writeForm(_ score: Score, of scored: ScoredResponse) {
    let instrument = scored.response.instrument
    switch score.form {
    case .aggregate(let aggregate):
      let parts = aggregate.members.map { words($0, aggregate, scored) }
      text.paragraph(
        "\(aggregate.operation.rawValue): \(parts.joined(separator: ", "))", indent: 6)
    case .formula(let formula):
      text.paragraph(formula.source, indent: 6)
    case .conditions(let conditions):
      let outcomes = conditions.map { condition in
        let group = condition.group.map { "\(instrument.groups[$0].id): " } ?? ""
        return group + condition.condition.source
      }
      text.paragraph(phrases.conditions(outcomes), indent: 6)
    case .lookup(let lookup):
      text.paragraph(phrases.table(instrument.tables[lookup.table].id), indent: 6)
    }
  }

  /// `violenceOrWeapon 2 × 1`: what a member brings.
  private func words(_ member: Member, _ aggregate: Aggregate, _ scored: ScoredResponse) -> String {
    let instrument = scored.response.instrument
    let (name, worth): (String, Fraction?)
    switch member.subject {
    case .item(let item):
      (name, worth) = (instrument.items[item].id, member.worth.of(scored.answers[item]))
    case .score(let score):
      (name, worth) = (
        instrument.scores[score].id, scored.scores[score].value.flatMap(member.worth.of)
      )
    }
    let points = worth.map(report.number) ?? phrases.noValue
    let weight = member.weight == Fraction(1) ? "" : "\(report.number(member.weight)) × "
    let reversed = member.worth.isReversed ? " (\(phrases.reversed))" : ""
    return "\(name) \(weight)\(points)\(reversed)"
  }

  private mutating func writeLevel(_ index: Int, of scored: ScoredResponse) {
    let rule = scored.response.instrument.levels[index]
    let outcome = scored.levels[index]
    let level = outcome.level.map { rule.level($0).id } ?? phrases.noValue
    var facts: [String] = []
    if outcome.possible.count != 1 || outcome.level == nil {
      facts.append(phrases.possible(outcome.possible.map { rule.level($0).id }))
    }
    if let before = outcome.beforeRaising, before != outcome.level {
      let raises = outcome.raises.compactMap { rule.raising?.raises[$0].id }
      facts.append(phrases.raised(from: rule.level(before).id, raises))
    }
    if let override = scored.response.overrides[index] {
      facts.append(phrases.overridden(rule.level(override.to).id, override.ground.kind.rawValue))
    }
    let more = facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
    text.paragraph([.init("\(rule.id) = \(level)", .strong), .init(more)], indent: 4, hanging: 2)
    guard let score = rule.score, let value = scored.scores[score].value else { return }
    for (row, number) in zip(rule.rows, 1...) {
      guard row.level(of: value) == outcome.beforeRaising, outcome.beforeRaising != nil,
        let range = row.ranges.first(where: { $0.level == outcome.beforeRaising })
      else { continue }
      let origins = phrases.origins(row.source, scored.response.instrument.head)
      text.paragraph(
        [
          .init(phrases.row(number, rule.level(range.level).id, range.test.source, origins), .faint)
        ],
        indent: 6, hanging: 2)
    }
  }
}

extension Worth {
  fileprivate var isReversed: Bool {
    switch self {
    case .reversed: true
    case .passes(_, let inner): inner.isReversed
    case .options, .sumOfOptions, .number, .ranges: false
    }
  }
}
