extension LookupTable.Row {
  /// Whether a known value passes the test of a column.
  func passes(_ value: Value, inColumn column: Int) -> Bool {
    tests[column].map { $0.evaluate(value) == true } ?? true
  }
}

/// Proves that a table has exactly one row for every case that can occur.
///
/// Column by column, the values that can occur are divided into those that the same rows pass;
/// what is left after the last column must be one row. Equal divisions are looked at once.
struct TableProof {
  /// What was found; the first of each kind.
  private(set) var overlap: (first: Int, second: Int, witness: [Witness])?
  private(set) var hole: [Witness]?
  /// Whether the table was too large to look at everything.
  private(set) var isTooLarge = false

  /// A column's name and a value for it.
  struct Witness: Hashable {
    let column: String
    let value: String
  }

  private let table: LookupTable
  private let domains: [[Value]?]
  private let names: (Int, Value) -> String
  private var seen: Set<State> = []
  private var work = 0

  /// More tests than this aren't tried.
  private static let workLimit = 4_000_000

  private struct State: Hashable {
    let column: Int
    let rows: [Int]
  }

  /// - Parameters:
  ///   - table: The table.
  ///   - domains: For each column the values to look at; `nil` if they are too many.
  ///   - names: How a value of a column is shown.
  init(_ table: LookupTable, domains: [[Value]?], names: @escaping (Int, Value) -> String) {
    self.table = table
    self.domains = domains
    self.names = names
    // The recursion is as deep as the table has columns: at most 20.
    divide(Array(table.rows.indices), column: 0, [])
  }

  /// For each value of a column the rows that it passes, in order; `nil` past the limit on work.
  ///
  /// Values come in ascending order, so that of a test's intervals only the ends are looked for.
  private mutating func passings(
    of rows: [Int], inColumn column: Int, _ domain: [Value]
  ) -> [[Int]]? {
    var passings = [[Int]](repeating: [], count: domain.count)
    for row in rows {
      let test = table.rows[row].tests[column]
      for range in test?.ranges(in: domain) ?? [domain.indices] {
        work += range.count + 1
        guard work <= TableProof.workLimit else { return nil }
        for position in range { passings[position].append(row) }
      }
    }
    return passings
  }

  private mutating func divide(_ rows: [Int], column: Int, _ path: [Witness]) {
    guard !isTooLarge, overlap == nil || hole == nil else { return }
    guard column < table.columns.count else {
      if rows.count > 1, overlap == nil { overlap = (rows[0], rows[1], path) }
      if rows.isEmpty, hole == nil { hole = path }
      return
    }
    guard seen.insert(State(column: column, rows: rows)).inserted else { return }
    guard let domain = domains[column] else {
      isTooLarge = true
      return
    }
    guard let passings = passings(of: rows, inColumn: column, domain) else {
      isTooLarge = true
      return
    }
    var groups: [[Int]: Value] = [:]
    var order: [[Int]] = []
    for (value, passing) in zip(domain, passings)
    where groups.updateValue(groups[passing] ?? value, forKey: passing) == nil {
      order.append(passing)
    }
    for passing in order {
      guard let value = groups[passing] else { continue }
      let witness = Witness(
        column: table.columns[column].name, value: names(column, value))
      // Nothing applies whatever the further columns say.
      if passing.isEmpty {
        if hole == nil { hole = path + [witness] }
      } else {
        divide(passing, column: column + 1, path + [witness])
      }
    }
  }
}
