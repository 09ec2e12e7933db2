/// Finds what makes a level, a flag or a score of one response differ between two versions of its
/// instrument.
struct ResponseReasons {
  let old: ScoredResponse
  let new: ScoredResponse
  let person: Person
  private(set) var reasons: [ChangeReason] = []
  private var explained: Set<FlipKey> = []

  /// What has been explained, so that nothing is twice.
  private enum FlipKey: Hashable {
    case level(String), score(String)
  }

  init(old: ScoredResponse, new: ScoredResponse, person: Person) {
    self.old = old
    self.new = new
    self.person = person
  }

  private var oldInstrument: Instrument { old.response.instrument }
  private var newInstrument: Instrument { new.response.instrument }

  private mutating func note(_ reason: ChangeReason) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  // MARK: Flags

  mutating func explainFlag(_ id: String) {
    guard let before = oldInstrument.flags.first(where: { $0.id == id }),
      let after = newInstrument.flags.first(where: { $0.id == id })
    else { return note(ChangeReason(.definition, id)) }
    if before.condition.source != after.condition.source { note(ChangeReason(.condition)) }
    explainSlots(before.condition.slots, after.condition.slots)
  }

  // MARK: Levels

  /// Explains a scale that both sides have, if its level differs.
  mutating func explainLevel(_ id: String) {
    guard explained.insert(.level(id)).inserted,
      let before = oldInstrument.levels.firstIndex(where: { $0.id == id }),
      let after = newInstrument.levels.firstIndex(where: { $0.id == id })
    else { return }
    let rules = (oldInstrument.levels[before], newInstrument.levels[after])
    let outcomes = (old.levels[before], new.levels[after])
    func ids(_ level: (LevelOutcome) -> UInt8?) -> (String?, String?) {
      (
        level(outcomes.0).map { rules.0.level($0).id },
        level(outcomes.1).map { rules.1.level($0).id }
      )
    }
    let levels = ids(\.level)
    guard levels.0 != levels.1 else { return }
    let placed = ids(\.beforeRaising)
    if placed.0 != placed.1 { explainBasis(rules.0, rules.1) }
    let raises = (
      outcomes.0.raises.compactMap { rules.0.raising?.raises[$0].id },
      outcomes.1.raises.compactMap { rules.1.raising?.raises[$0].id }
    )
    for raise in raises.0 where !raises.1.contains(raise) {
      note(ChangeReason(.raise, raise, old: "true", new: "false"))
    }
    for raise in raises.1 where !raises.0.contains(raise) {
      note(ChangeReason(.raise, raise, old: "false", new: "true"))
    }
    if placed.0 == placed.1, raises.0 == raises.1 { note(ChangeReason(.definition, id)) }
  }

  private mutating func explainBasis(_ before: LevelRule, _ after: LevelRule) {
    switch (before.basis, after.basis) {
    case (.cutOffs(let a, _), .cutOffs(let b, _)):
      let scores = (oldInstrument.scores[a].id, newInstrument.scores[b].id)
      if scores.0 == scores.1 {
        explainScore(scores.0)
      } else {
        note(ChangeReason(.basis, before.id, old: scores.0, new: scores.1))
      }
      explainCutOffs(before, after, old.scores[a].value, new.scores[b].value)
    case (.rules(let a, _, let compiled), .rules(let b, _, let newCompiled)):
      let deciding = (decidingRule(a, old), decidingRule(b, new))
      let conditions = (
        deciding.0.map { a[$0].condition.source }, deciding.1.map { b[$0].condition.source }
      )
      if deciding.0 != deciding.1 || conditions.0 != conditions.1 {
        note(
          ChangeReason(
            .levelRule, before.id, old: deciding.0.map { "\($0 + 1)" },
            new: deciding.1.map { "\($0 + 1)" }))
      }
      explainSlots(compiled.slots, newCompiled.slots)
    case (.worst(_, let compiled), .worst(_, let newCompiled)):
      explainSlots(compiled.slots, newCompiled.slots)
    default: note(ChangeReason(.basis, before.id))
    }
  }

  /// The position of the first rule that holds.
  private func decidingRule(_ rules: [LevelRule.Rule], _ scored: ScoredResponse) -> Int? {
    var scorer = Scorer(scored.response, person)
    _ = scorer.run()
    return rules.firstIndex { scorer.evaluate($0.condition).boolean == true }
  }

  /// Notes the cut-offs unless the scores alone make the difference.
  private mutating func explainCutOffs(
    _ before: LevelRule, _ after: LevelRule, _ oldScore: Fraction?, _ newScore: Fraction?
  ) {
    guard let oldScore, let newScore else { return }
    let oldPlacing = Placing(before, Scorer(old.response, person).facts)
    let newPlacing = Placing(after, Scorer(new.response, person).facts)
    guard
      newPlacing.level(of: oldScore) != oldPlacing.level(of: oldScore)
        || newPlacing.level(of: newScore) != oldPlacing.level(of: newScore)
    else { return }
    note(
      ChangeReason(
        .cutOffs, before.id, old: oldPlacing.words(for: oldScore),
        new: newPlacing.words(for: newScore)))
  }

  /// The rows of a scale that apply to the person.
  private struct Placing {
    let rule: LevelRule
    let rows: [LevelRule.Row]

    init(_ rule: LevelRule, _ facts: [Value]) {
      self.rule = rule
      rows = rule.rowsThatCouldApply(facts.span)
    }

    func level(of score: Fraction) -> String? {
      let levels = Set(rows.map { $0.level(of: score) })
      guard levels.count == 1, let only = levels.first else { return nil }
      return only.map { rule.level($0).id }
    }

    /// The level and its range: `moderate [10..19]`.
    func words(for score: Fraction) -> String? {
      level(of: score).flatMap { id in
        rows.first?.ranges.first { $0.test.evaluate(.number(score)) == true }
          .map { "\(id) \($0.test.source)" }
      }
    }
  }

  // MARK: Scores

  /// Explains a score that both sides have, if its value differs.
  mutating func explainScore(_ id: String) {
    guard explained.insert(.score(id)).inserted,
      let before = oldInstrument.scores.firstIndex(where: { $0.id == id }),
      let after = newInstrument.scores.firstIndex(where: { $0.id == id })
    else { return }
    let scores = (oldInstrument.scores[before], newInstrument.scores[after])
    let outcomes = (old.scores[before], new.scores[after])
    guard outcomes.0.value != outcomes.1.value else { return }
    note(
      ChangeReason(
        .score, id, old: outcomes.0.value?.description, new: outcomes.1.value?.description))
    if outcomes.0.rule != outcomes.1.rule {
      note(ChangeReason(.missingRule, id, old: outcomes.0.rule, new: outcomes.1.rule))
    }
    if scores.0.rounding != scores.1.rounding { note(ChangeReason(.rounding, id)) }
    switch (scores.0.form, scores.1.form) {
    case (.aggregate(let a), .aggregate(let b)):
      if a.operation != b.operation { note(ChangeReason(.formula, id)) }
      explainParts(a, b)
    case (.formula(let a), .formula(let b)):
      if a.source != b.source { note(ChangeReason(.formula, id)) }
      explainSlots(a.slots, b.slots)
    case (.conditions(let a), .conditions(let b)):
      if a.map(\.condition.source) != b.map(\.condition.source) {
        note(ChangeReason(.formula, id))
      }
      explainSlots(a.flatMap(\.condition.slots), b.flatMap(\.condition.slots))
    case (.lookup(let a), .lookup(let b)):
      let count = reasons.count
      explainSlots(a.slots, b.slots)
      if reasons.count == count {
        note(ChangeReason(.lookup, newInstrument.tables[b.table].id))
      }
    default: note(ChangeReason(.formula, id))
    }
  }

  private mutating func explainParts(_ before: Aggregate, _ after: Aggregate) {
    let (olds, news) = (Parts(before, of: old), Parts(after, of: new))
    // What adds nothing to a sum makes no difference to it.
    func counts(_ worth: Fraction?, in aggregate: Aggregate) -> Bool {
      aggregate.operation != .sum || worth ?? .zero != .zero
    }
    for part in olds.order {
      guard let worth = news.worths[part] else {
        if counts(olds.worths[part] ?? nil, in: before) {
          note(ChangeReason(.partRemoved, part.id))
        }
        continue
      }
      if part.isScore { explainScore(part.id) }
      let isExplained = part.isScore && reasons.contains { $0.kind == .score && $0.id == part.id }
      if worth != olds.worths[part], !isExplained { note(ChangeReason(.part, part.id)) }
    }
    for part in news.order where olds.worths[part] == nil {
      if counts(news.worths[part] ?? nil, in: after) { note(ChangeReason(.partAdded, part.id)) }
    }
  }

  /// What each part of a score brings to it, weight included; `nil` for what is missing.
  private struct Parts {
    struct Part: Hashable {
      let id: String
      let isScore: Bool
    }

    private(set) var order: [Part] = []
    private(set) var worths: [Part: Fraction?] = [:]

    init(_ aggregate: Aggregate, of scored: ScoredResponse) {
      let instrument = scored.response.instrument
      for member in aggregate.members {
        let (part, worth): (Part, Fraction?) =
          switch member.subject {
          case .item(let item):
            (
              Part(id: instrument.items[item].id, isScore: false),
              member.worth.of(scored.answers[item])
            )
          case .score(let score):
            (
              Part(id: instrument.scores[score].id, isScore: true),
              scored.scores[score].value.flatMap(member.worth.of)
            )
          }
        let weighted = worth.flatMap { $0.multiplied(by: member.weight) }
        guard let known = worths[part] else {
          order.append(part)
          worths[part] = .some(weighted)
          continue
        }
        worths[part] = .some(known.flatMap { sum in weighted.flatMap { sum.adding($0) } })
      }
    }
  }

  // MARK: What expressions read

  private mutating func explainSlots(_ before: [Int], _ after: [Int]) {
    let olds = before.map(oldInstrument.layout.meaning(of:))
    let news = after.map(newInstrument.layout.meaning(of:))
    for meaning in olds {
      switch meaning {
      case .score(let score): explainScore(oldInstrument.scores[score].id)
      case .level(let level): explainReadLevel(oldInstrument.levels[level].id)
      case .item(let item): explainItem(oldInstrument.items[item].id)
      case .age, .sex, .informant, .setting, .date: continue
      }
    }
    for meaning in news {
      switch meaning {
      case .score(let score): explainScore(newInstrument.scores[score].id)
      case .level(let level): explainReadLevel(newInstrument.levels[level].id)
      case .item(let item): explainItem(newInstrument.items[item].id)
      case .age, .sex, .informant, .setting, .date: continue
      }
    }
  }

  private mutating func explainReadLevel(_ id: String) {
    let (before, after) = (old.level(named: id)?.id, new.level(named: id)?.id)
    guard before != after else { return }
    note(ChangeReason(.level, id, old: before, new: after))
    explainLevel(id)
  }

  private mutating func explainItem(_ id: String) {
    guard let before = oldInstrument.item(named: id), let after = newInstrument.item(named: id)
    else { return }
    let views = (
      AnswerView(old.answers[before], to: oldInstrument.items[before]),
      AnswerView(new.answers[after], to: newInstrument.items[after])
    )
    if views.0.points != views.1.points || views.0.isAnswered != views.1.isAnswered {
      note(ChangeReason(.part, id))
    }
  }
}
