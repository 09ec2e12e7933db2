/// Rules as boxes on a grid: for each column the values that stand for all others, and for each
/// rule the positions at which its test is true, and those at which it isn't false.
///
/// Of the numbers between two ends of tests one stands for all, so what holds at every point of the
/// grid holds for every case. Unknown is one more value of every column. Columns that tests compare
/// with each other form one axis, whose positions are combinations of their values.
package struct RuleGrid: Sendable {
  /// The columns that any rule tests, alone or together.
  package let axes: [RuleAxis]
  /// How many rules there are.
  package let count: Int

  /// A test of one rule.
  package struct Cell: Sendable {
    package let column: Int
    package let test: UnaryTest

    package init(column: Int, test: UnaryTest) {
      self.column = column
      self.test = test
    }
  }

  /// Divides columns by the tests of rules; `nil` if the grid would be larger than
  /// ``positionLimit`` allows.
  ///
  /// - Parameters:
  ///   - rules: The tests of each rule, at most one for each column; a column that isn't named
  ///     passes everything.
  ///   - columns: What the tests are about. The slots of a test whose ends are names are positions
  ///     in this list.
  /// - Complexity: O(tests × log positions + positions) where no end is a name.
  package init?(_ rules: [[Cell]], columns: [RuleColumn]) {
    var axes: [RuleAxis] = []
    for group in RuleGrid.groups(rules, columns.count) {
      let isInGroup = Set(group)
      let tests = rules.map { rule in rule.filter { isInGroup.contains($0.column) } }
      guard let axis = RuleAxis(columns: group, of: columns, tests) else { return nil }
      axes.append(axis)
    }
    self.axes = axes
    count = rules.count
  }

  /// More positions than this aren't laid out for one axis.
  package static let positionLimit = 50_000

  /// The columns that are tested, those together that a test compares.
  private static func groups(_ rules: [[Cell]], _ count: Int) -> [[Int]] {
    var leader = Array(0..<count)
    var isTested = [Bool](repeating: false, count: count)
    for cell in rules.joined() where !cell.test.isAny {
      isTested[cell.column] = true
      for slot in cell.test.slots where leader[slot] != leader[cell.column] {
        isTested[slot] = true
        let (old, new) = (leader[slot], leader[cell.column])
        leader = leader.map { $0 == old ? new : $0 }
      }
    }
    let members = Dictionary(grouping: (0..<count).filter { isTested[$0] }) { leader[$0] }
    return members.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  // MARK: - Simple questions

  /// The first axis on which a rule is true nowhere, so that it never holds; `nil` if it can.
  package func impossibleAxis(of rule: Int) -> Int? {
    axes.firstIndex { $0.passing[rule].isEmpty }
  }

  /// Whether two rules both hold at some point.
  package func meet(_ a: Int, _ b: Int) -> Bool {
    axes.allSatisfy { $0.passing[a].firstShared(with: $0.passing[b]) != nil }
  }

  /// The first point at which two rules both hold; `nil` if there is none.
  package func meeting(of a: Int, _ b: Int) -> [Int]? {
    let point = axes.compactMap { $0.passing[a].firstShared(with: $0.passing[b]) }
    return point.count == axes.count ? point : nil
  }

  /// The values of the tested columns at a point, by column.
  package func values(at point: [Int]) -> [(column: Int, value: Value)] {
    zip(axes, point).flatMap { axis, position in
      zip(axis.columns, axis.positions[position]).map { (column: $0, value: $1) }
    }.sorted { $0.column < $1.column }
  }
}
