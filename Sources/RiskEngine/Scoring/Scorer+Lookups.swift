extension Scorer {
  /// The most rows that are tried, over all combinations of what is open, before only the rows
  /// that could apply are listed.
  private static let trialLimit = 131_072

  /// A score by a table: the row whose tests all pass.
  mutating func outcome(_ lookup: Lookup, _ rounding: Rounding?, _ index: Int) -> ScoreOutcome {
    let table = instrument.tables[lookup.table]
    let subject = lookup.subject.map { evaluate($0) } ?? .null
    let columns = table.columns.map { $0.slot.map { values[$0] } ?? subject }
    let row = table.row(for: columns)
    let value = rounded(row.flatMap { lookup.value($0.outcome, of: subject.number) }, rounding)
    let (answered, of) = standing(index)
    return ScoreOutcome(
      value: value, answered: answered, of: of, rule: nil, leftOutGroups: [], applies: true,
      possibilities: isOpen ? possibilities(lookup, table, rounding) : .known(Value(value)))
  }

  // MARK: What is open

  /// Everything that the rows can still give.
  private func possibilities(
    _ lookup: Lookup, _ table: LookupTable, _ rounding: Rounding?
  ) -> Possibilities {
    let subject = lookup.subject.map { expression in
      expression.possibilities { possible($0) }
    }
    let columns = table.columns.map { column in
      column.slot.map { possibilities(ofColumn: $0, in: table) } ?? subject ?? .known(.null)
    }
    var inputs = columns
    if let subject, !table.readsSubject { inputs.append(subject) }
    let support = inputs.reduce(ItemSet()) { $0.union($1.support) }
    func value(_ row: LookupTable.Row?, _ subject: Fraction?) -> Value {
      Value(rounded(row.flatMap { lookup.value($0.outcome, of: subject) }, rounding))
    }
    if let combinations = combinations(of: inputs, rows: table.rows.count) {
      let subjectPosition =
        table.columns.firstIndex { $0.slot == nil } ?? (lookup.subject == nil ? nil : columns.count)
      let results = combinations.values.map { combination in
        value(
          table.row(for: Array(combination.prefix(columns.count))),
          subjectPosition.flatMap { combination[$0].number })
      }
      return .oneOf(Set(results), isExact: combinations.areExact, support: support)
    }
    // Too many to try: whatever a row that could apply gives for the least and greatest number.
    let reached = table.rows.filter { row in
      zip(row.tests, columns).allSatisfy { test, column in
        test.map { $0.evaluate(over: column) != false } ?? true
      }
    }
    let ends = [subject?.low, subject?.high]
    guard subject == nil || ends.allSatisfy({ $0 != nil }) else {
      return .anything(support: support)
    }
    let results = reached.flatMap { row in ends.map { value(row, $0) } }
    let numbers = results.compactMap(\.number)
    guard !numbers.isEmpty else { return .known(.null) }
    return .between(
      numbers.min(), numbers.max(), grid: grid(of: numbers, rounding, lookup), mayBeNull: true,
      isExact: false, support: support)
  }

  /// A grid on which everything lies that the rows can give; `nil` if unknown.
  private func grid(
    of numbers: [Fraction], _ rounding: Rounding?, _ lookup: Lookup
  ) -> Int128? {
    if let rounding { return Fraction.powerOfTen(rounding.decimals) }
    guard lookup.reading == .value else { return nil }
    return numbers.reduce(1) { grid, number in
      grid.flatMap { Fraction.leastCommonMultiple($0, number.denominator) }
    }
  }

  /// What a column can still become; where no row knows the sex `other`, it is as good as unknown.
  private func possibilities(ofColumn slot: Int, in table: LookupTable) -> Possibilities {
    if slot == ScopeLayout.sex, table.leavesOutOtherSex(person.sex) {
      let named: [Value] = [Sex.female, .male].compactMap(Scorer.value(of:))
      return .oneOf(named + [.null], isExact: false, support: ItemSet())
    }
    return possible(slot)
  }

  /// Every combination of what some inputs can become; `nil` if they are too many.
  private func combinations(
    of inputs: [Possibilities], rows: Int
  ) -> (values: [[Value]], areExact: Bool)? {
    var combinations: [[Value]] = [[]]
    var support = ItemSet()
    var areExact = true
    for input in inputs {
      guard let options = input.options,
        combinations.count * options.count * max(rows, 1) <= Scorer.trialLimit
      else { return nil }
      areExact = areExact && input.isExact && support.isDisjoint(with: input.support)
      support = support.union(input.support)
      combinations = combinations.flatMap { combination in options.map { combination + [$0] } }
    }
    return (combinations, areExact)
  }
}

extension LookupTable {
  /// The row that applies for certain; `nil` if none does.
  ///
  /// - Parameter values: One value per column.
  /// - Returns: The first row whose tests all pass.
  /// - Complexity: O(rows × columns).
  func row(for values: [Value]) -> Row? {
    rows.first { row in
      zip(row.tests, values).allSatisfy { test, value in
        test.map { $0.evaluate(value) == true } ?? true
      }
    }
  }

  /// Whether a column tests the number that is looked up.
  var readsSubject: Bool { columns.contains { $0.slot == nil } }

  /// Whether the sex is `other` and no row names it.
  func leavesOutOtherSex(_ sex: Sex?) -> Bool {
    guard sex == .other, let other = Scorer.value(of: .other),
      let column = columns.firstIndex(where: { $0.slot == ScopeLayout.sex })
    else { return false }
    return !rows.contains { $0.tests[column]?.evaluate(other) == true }
  }
}
