extension InstrumentDescription {
  mutating func writeScores() {
    guard !instrument.scores.isEmpty else { return }
    page.text.heading(phrases.scores)
    let ranges = instrument.attainableRanges
    for (index, score) in instrument.scores.enumerated() {
      write(score, range: ranges[index])
    }
  }

  private mutating func write(_ score: Score, range: (low: Fraction, high: Fraction)?) {
    var runs: [StyledText.Run] = [.init(score.title.map { phrases($0) } ?? score.id, .strong)]
    if score.title != nil { runs.append(.init(" [\(score.id)]", .faint)) }
    if let range {
      let (low, high) = (phrases.number(range.low), phrases.number(range.high))
      runs.append(.init(" · " + phrases.pick("\(low) till \(high)", "\(low) to \(high)")))
    }
    page.text.paragraph(runs, hanging: 2)
    switch score.form {
    case .aggregate(let aggregate): write(aggregate)
    case .conditions(let conditions): write(conditions)
    case .lookup(let lookup): write(lookup)
    case .formula(let formula):
      page.text.paragraph(condition(formula).capitalisedFirst + ".", indent: 4)
    }
    if let rounding = score.rounding {
      page.text.paragraph(phrases.rounded(rounding).capitalisedFirst + ".", indent: 4)
    }
    page.writeSource(score.source)
    if let change = score.change { write(change) }
  }

  private mutating func write(_ lookup: Lookup) {
    let table = instrument.tables[lookup.table]
    let columns = table.columns.map { column in
      column.slot.map { instrument.name(ofSlot: $0, phrases) }
        ?? lookup.subject.map(condition) ?? column.name
    }
    let subject = lookup.subject.map(condition) ?? ""
    let words =
      switch lookup.reading {
      case .value: phrases.lookedUp(table.id, by: columns)
      case .standardised(let mean, let deviation):
        phrases.standardised(
          subject, table.id, by: columns, mean: phrases.number(mean),
          deviation: phrases.number(deviation))
      }
    page.text.paragraph(words, indent: 4)
    page.writeSource(table.source)
  }

  private mutating func write(_ conditions: [ScoreForm.Condition]) {
    page.text.paragraph(phrases.countOfConditions, indent: 4)
    for condition in conditions {
      let group = condition.group.map { phrases(instrument.groups[$0].title) + ": " } ?? ""
      page.writePoint(group + self.condition(condition.condition), indent: 6)
    }
  }

  private mutating func write(_ aggregate: Aggregate) {
    let tests = aggregate.members.map { member in
      if case .passes(let test, _) = member.worth { test.source } else { "" }
    }
    let common = Set(tests).count == 1
    var condition = aggregate.operation == .count ? " " + phrases.count : ""
    if common, case .passes(let test, _)? = aggregate.members.first?.worth {
      condition = " " + phrases.areWorth(page.words(test))
    }
    let members = phrases.list(
      names(of: aggregate.members, sayingTests: !common), phrases.pick("och", "and"))
    let isWeighted = aggregate.members.contains { $0.weight != Fraction(1) }
    let operation = phrases.operation(aggregate.operation, isWeighted: isWeighted)
    page.text.paragraph("\(operation) \(members)\(condition).", indent: 4)
    page.text.paragraph(
      phrases.missing(aggregate.missing, of: aggregate.members.count), indent: 4)
  }

  // MARK: Members

  /// The members by name; questions next to each other that are treated alike stand as `1–9`.
  private func names(of members: [Member], sayingTests: Bool) -> [String] {
    var names: [String] = []
    var plain: [Int] = []
    func flush() {
      names += runs(of: plain)
      plain = []
    }
    for member in members {
      let treatment = treatment(of: member, sayingTests: sayingTests)
      if treatment.isEmpty, member.weight == Fraction(1), case .item(let item) = member.subject {
        plain.append(item)
      } else {
        flush()
        let times = member.weight == Fraction(1) ? "" : "\(phrases.number(member.weight)) × "
        let details = treatment.isEmpty ? "" : " (\(treatment.joined(separator: "; ")))"
        names.append(times + name(of: member.subject) + details)
      }
    }
    flush()
    return names
  }

  private func runs(of items: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for item in items {
      if let last = runs.last, last.upperBound + 1 == item {
        runs[runs.count - 1] = last.lowerBound...item
      } else {
        runs.append(item...item)
      }
    }
    let numbers = runs.map { run in
      run.count == 1 ? "\(run.lowerBound + 1)" : "\(run.lowerBound + 1)–\(run.upperBound + 1)"
    }
    guard let first = numbers.first else { return [] }
    return [phrases.item(first, isPlural: items.count > 1)] + numbers.dropFirst()
  }

  private func name(of subject: Member.Subject) -> String {
    switch subject {
    case .item(let item): phrases.item(item + 1)
    case .score(let score): name(ofScore: score)
    }
  }

  /// What is done to the member's worth, beside a weight.
  private func treatment(of member: Member, sayingTests: Bool) -> [String] {
    var worth = member.worth
    var treatment: [String] = []
    if case .passes(let test, let inner) = worth {
      if sayingTests { treatment.append(phrases.counts(when: page.words(test))) }
      worth = inner
    }
    switch worth {
    case .number, .passes: break
    case .reversed(let sum): treatment.append(phrases.reversed(phrases.number(sum)))
    case .ranges(let ranges):
      treatment.append(
        ranges.map { "\(page.words($0.test)) = \(phrases.points(phrases.number($0.points)))" }
          .joined(separator: ", "))
    case .options(let points), .sumOfOptions(let points):
      if let words = words(points, member.subject) { treatment.append(words) }
    }
    return treatment
  }

  /// The points of the options, unless they are the item's own.
  private func words(_ points: [Fraction], _ subject: Member.Subject) -> String? {
    guard case .item(let index) = subject else { return nil }
    let (codes, own): ([String], [Fraction?]) =
      switch instrument.items[index].type {
      case .choice(let options), .multiple(let options):
        (options.map(\.code.description), options.map(\.points))
      case .yesNo: ([phrases.pick("nej", "no"), phrases.pick("ja", "yes")], [0, 1])
      case .whole, .decimal, .date, .text: ([], [])
      }
    guard own != points.map(Optional.some) else { return nil }
    let sums = zip(own, points).map { own, points in own.flatMap { $0.adding(points) } }
    if let sum = sums.first ?? nil, sums.allSatisfy({ $0 == sum }), sums.count > 2 {
      return phrases.reversed(phrases.number(sum))
    }
    return zip(codes, points).map { "\($0) = \(phrases.points(phrases.number($1)))" }
      .joined(separator: ", ")
  }
}
