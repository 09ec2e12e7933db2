/// What the outputs become when what is open gets a value, tried value by value.
///
/// Rule by rule, a table that covers everything looks as if nothing might hit while an input is
/// unknown; only trying shows that something always does.
struct TableCompletions {
  let table: DecisionTable
  let names: PolicyScope
  let possible: DecisionTable.Lookup

  /// The most trials of a rule for one table.
  static let limit = 16_384

  /// What each output can become; `nil` where there is too much to try, or where what is open
  /// can't be listed.
  ///
  /// - Parameters:
  ///   - hits: What is known of each rule.
  ///   - open: The unknown rules that can change an output.
  /// - Returns: For each output the union over all combinations of values. A combination in which
  ///   rules contradict each other gives nothing.
  func outputs(_ hits: [Bool?], open: [Int]) -> [Possibilities]? {
    guard let domains = domains(of: open) else { return nil }
    var combinations = 1
    for domain in domains {
      let (product, overflow) = combinations.multipliedReportingOverflow(by: domain.values.count)
      guard !overflow, product <= TableCompletions.limit / max(1, open.count) else { return nil }
      combinations = product
    }
    var found: [[Possibilities]] = table.outputs.map { _ in [] }
    for combination in 0..<combinations {
      var rest = combination
      var chosen: [Policy.Subject: Possibilities] = [:]
      for domain in domains {
        chosen[domain.subject] = .known(domain.values[rest % domain.values.count])
        rest /= domain.values.count
      }
      let outcome = table.outcome(of: completed(hits, open, chosen))
      guard !outcome.isConflict else { continue }
      for (output, value) in outcome.outputs.enumerated()
      where !found[output].contains(value.possible) {
        found[output].append(value.possible)
      }
    }
    guard found.allSatisfy({ !$0.isEmpty }) else { return nil }
    return found.map { .union($0, isExact: false, support: ItemSet()) }
  }

  private func completed(
    _ hits: [Bool?], _ open: [Int], _ chosen: [Policy.Subject: Possibilities]
  ) -> [Bool?] {
    let possible: DecisionTable.Lookup = { chosen[$0] ?? self.possible($0) }
    let values = table.columns.map { possible($0.subject) }
    var hits = hits
    for rule in open { hits[rule] = table.hit(table.rules[rule], values, names, possible) }
    return hits
  }

  // MARK: What is open

  private typealias Domain = (subject: Policy.Subject, values: [Value])

  /// Every value that is open for a rule that is, and the values to try for it.
  private func domains(of open: [Int]) -> [Domain]? {
    let tests = open.map { table.rules[$0].tests }
    let ends = Set(tests.flatMap { $0.compactMap(\.self).flatMap(names.ends) })
    var domains: [Domain] = []
    for (position, column) in table.columns.enumerated() where !ends.contains(column.subject) {
      let tests = tests.compactMap { $0[position] }
      let value = possible(column.subject)
      guard !tests.isEmpty, isOpen(column.subject, value, position) else { continue }
      guard let values = representatives(of: value, column, tests), !values.isEmpty else {
        return nil
      }
      domains.append((column.subject, values))
    }
    for end in names.subjects where ends.contains(end) {
      let value = possible(end)
      if let only = value.only {
        // A fact that isn't known is no end; an output that is nothing is.
        guard !only.isNull || end.isOutput else { return nil }
        continue
      }
      guard let values = value.options else { return nil }
      domains.append((end, values))
    }
    return domains
  }

  /// Whether a tested value can still become another.
  ///
  /// An unknown fact can't for a table that has a rule for it: one of whose cells mentions null.
  private func isOpen(_ subject: Policy.Subject, _ value: Possibilities, _ column: Int) -> Bool {
    guard let only = value.only else { return true }
    guard only.isNull else { return false }
    return !subject.isOutput && !table.rules.contains { $0.tests[column]?.outcomeForNull != nil }
  }

  /// Values of which every possible one passes the same tests as one of them.
  private func representatives(
    of value: Possibilities, _ column: DecisionTable.Column, _ tests: [UnaryTest]
  ) -> [Value]? {
    let isUnknown = value.only?.isNull ?? false
    if !isUnknown, let options = value.options {
      // An end that is a name may tell apart what other tests don't.
      return tests.allSatisfy({ $0.region != nil })
        ? TableCompletions.distinct(options, tests) : options
    }
    let regions = tests.compactMap(\.region)
    guard regions.count == tests.count,
      let known = ValueSet.representatives(
        of: column.type, regions, within: bounds(of: value, column))
    else { return nil }
    return TableCompletions.distinct(
      known + (value.mayBeNull && !isUnknown ? [.null] : []), tests)
  }

  /// The first of all values that pass the same tests.
  private static func distinct(_ values: [Value], _ tests: [UnaryTest]) -> [Value] {
    var seen: Set<[Bool?]> = []
    return values.filter { value in seen.insert(tests.map { $0.evaluate(value) }).inserted }
  }

  /// Where the numbers lie; an age that nobody knows is a whole number up to 130.
  private func bounds(of value: Possibilities, _ column: DecisionTable.Column) -> NumberRange {
    if column.subject == .age { return NumberRange(low: 0, high: 130, grid: 1) }
    if case .range(let range) = value.contents { return range }
    return .unbounded
  }
}

extension Policy.Subject {
  fileprivate var isOutput: Bool {
    if case .output = self { true } else { false }
  }
}
