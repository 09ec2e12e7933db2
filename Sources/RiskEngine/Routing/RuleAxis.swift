/// One column of rules, or several that are compared with each other, divided into positions.
package struct RuleAxis: Sendable {
  /// The columns, in ascending order; mostly one.
  package let columns: [Int]
  /// At each position a value for each of the columns; unknown comes last.
  package let positions: [[Value]]
  /// For each rule the positions at which its tests are true, as ranges in order.
  package let passing: [[Range<Int>]]
  /// For each rule the positions at which none of its tests is false.
  package let possible: [[Range<Int>]]

  /// - Parameters:
  ///   - columns: The columns of the axis.
  ///   - all: All columns.
  ///   - rules: For each rule its tests in these columns.
  init?(columns: [Int], of all: [RuleColumn], _ rules: [[RuleGrid.Cell]]) {
    self.columns = columns
    guard let only = columns.first, columns.count == 1 else {
      guard let positions = RuleAxis.combinations(of: columns, all, rules),
        positions.count * rules.count <= RuleGrid.positionLimit * 100
      else { return nil }
      self.positions = positions
      let outcomes = rules.map { RuleAxis.outcomes(of: $0, at: positions, columns, all.count) }
      passing = outcomes.map { $0.ranges { $0 == true } }
      possible = outcomes.map { $0.ranges { $0 != false } }
      return
    }
    let tests = rules.map(\.first?.test)
    guard let values = all[only].representatives(for: tests.compactMap { $0?.region }),
      values.count < RuleGrid.positionLimit
    else { return nil }
    positions = (values + [.null]).map { [$0] }
    let everywhere = [0..<(values.count + 1)]
    let unknown = values.count..<(values.count + 1)
    let known = tests.map { $0?.isAny == false ? $0?.ranges(in: values) : nil }
    passing = zip(tests, known).map { test, ranges in
      guard let test, let ranges else { return everywhere }
      return test.outcomeForNull == true ? (ranges + [unknown]).merged : ranges
    }
    possible = zip(tests, known).map { test, ranges in
      guard let test, let ranges else { return everywhere }
      return test.outcomeForNull == false ? ranges : (ranges + [unknown]).merged
    }
  }
}

// MARK: - Columns that are compared

extension RuleAxis {
  /// Every combination of values in which the columns can stand to each other and to the ends of
  /// the tests; `nil` if they are too many.
  ///
  /// Between two numbers that any of the columns, or any test, singles out lie as many different
  /// values as there are columns: so each order in which they can stand, equal ones included, has a
  /// combination.
  private static func combinations(
    of columns: [Int], _ all: [RuleColumn], _ rules: [[RuleGrid.Cell]]
  ) -> [[Value]]? {
    let regions = rules.joined().flatMap(\.test.mentionedValues)
    // Where multiples of two steps coincide isn't worked out.
    guard Set(columns.compactMap { all[$0].step }).count <= 1 else { return nil }
    var ends = Set(regions.flatMap(\.ends))
    for column in columns { ends.formUnion(all[column].ownNumbers) }
    var values: [[Value]] = []
    for column in columns {
      guard
        let own = all[column].representatives(
          for: regions, ends: Array(ends), perGap: columns.count),
        own.count < RuleGrid.positionLimit
      else { return nil }
      // What a column of whole numbers can be divides those that are dense.
      if all[column].step != nil { ends.formUnion(own.compactMap(\.number)) }
      values.append(own)
    }
    var combinations: [[Value]] = [[]]
    for (index, column) in columns.enumerated() {
      let own =
        all[column].step != nil
        ? values[index]
        : all[column].representatives(for: regions, ends: Array(ends), perGap: columns.count)
      guard let own, (own.count + 1) * combinations.count <= RuleGrid.positionLimit else {
        return nil
      }
      combinations = combinations.flatMap { combination in
        (own + [.null]).map { combination + [$0] }
      }
    }
    return combinations
  }

  /// What the tests of a rule say of each combination.
  private static func outcomes(
    of tests: [RuleGrid.Cell], at positions: [[Value]], _ columns: [Int], _ width: Int
  ) -> [Bool?] {
    var row = [Value](repeating: .null, count: width)
    var scratch: [Value] = []
    return positions.map { position in
      for (column, value) in zip(columns, position) { row[column] = value }
      var outcome: Bool? = true
      for cell in tests {
        let passes = cell.test.evaluate(row[cell.column], values: row.span, scratch: &scratch)
        if passes == false { return false }
        if passes == nil { outcome = nil }
      }
      return outcome
    }
  }
}

extension [Bool?] {
  /// The positions of the outcomes that meet a condition, as ranges.
  fileprivate func ranges(where holds: (Bool?) -> Bool) -> [Range<Int>] {
    indices.filter { holds(self[$0]) }.map { $0..<($0 + 1) }.merged
  }
}
