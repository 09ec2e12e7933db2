import RiskEngine

/// Rules as plain values, with the definition of each question spelled out: every combination of
/// values is tried, unknown among them.
struct PlainRules {
  var columns: [Column]
  /// For each rule a cell per column.
  var rules: [[Cell]]

  struct Column {
    let column: RuleColumn
    /// The values tried, unknown aside: closer together than any two ends of tests.
    let values: [Value]
  }

  /// A test, as it is written and as it is meant.
  struct Cell {
    var alternatives: [Alternative]
    var negations = 0

    static let any = Cell(alternatives: [])
    var isAny: Bool { alternatives.isEmpty }

    var text: String {
      guard !isAny else { return "-" }
      let list = alternatives.map(\.text).joined(separator: ",")
      return String(repeating: "not(", count: negations) + list
        + String(repeating: ")", count: negations)
    }
  }

  enum Alternative {
    case null
    case value(Value, text: String)
    /// An interval; an end that is `nil` is open to all, and a name is another column.
    case interval(low: End?, high: End?)

    var text: String {
      switch self {
      case .null: "null"
      case .value(_, let text): text
      case .interval(let low?, let high?):
        "\(low.isIncluded ? "[" : "(")\(low.text)..\(high.text)\(high.isIncluded ? "]" : ")")"
      case .interval(let low?, nil): "\(low.isIncluded ? ">=" : ">") \(low.text)"
      case .interval(nil, let high?): "\(high.isIncluded ? "<=" : "<") \(high.text)"
      case .interval(nil, nil): "-"
      }
    }
  }

  struct End {
    enum Place { case literal(Value, text: String), column(Int, name: String) }
    let place: Place
    let isIncluded: Bool

    var text: String {
      switch place {
      case .literal(_, let text), .column(_, let text): text
      }
    }
  }

  // MARK: What a rule says of a case

  static func outcome(_ cell: Cell, _ value: Value, _ row: [Value]) -> Bool? {
    guard !cell.isAny else { return true }
    let outcomes = cell.alternatives.map { outcome($0, value, row) }
    let one: Bool? = outcomes.contains(true) ? true : outcomes.contains(nil) ? nil : false
    return cell.negations.isMultiple(of: 2) ? one : one.map { !$0 }
  }

  private static func outcome(
    _ alternative: Alternative, _ value: Value, _ row: [Value]
  ) -> Bool? {
    switch alternative {
    case .null: return value.isNull
    case .value(let other, _): return value.isNull ? nil : value == other
    case .interval(let low, let high):
      func compare(_ end: End?, _ isInside: (Value, Value) -> Bool) -> Bool? {
        guard let end else { return true }
        let place: Value
        switch end.place {
        case .literal(let value, _): place = value
        case .column(let column, _): place = row[column]
        }
        guard !place.isNull, !value.isNull else { return nil }
        return isInside(place, value) || (end.isIncluded && place == value)
      }
      let both = [compare(low, <), compare(high, >)]
      return both.contains(false) ? false : both.contains(nil) ? nil : true
    }
  }

  func outcome(of rule: Int, _ row: [Value]) -> Bool? {
    let outcomes = rules[rule].enumerated().map { PlainRules.outcome($1, row[$0], row) }
    return outcomes.contains(false) ? false : outcomes.contains(nil) ? nil : true
  }

  // MARK: All cases

  /// Every combination of values.
  var rows: [[Value]] {
    columns.reduce([[]]) { rows, column in
      rows.flatMap { row in (column.values + [.null]).map { row + [$0] } }
    }
  }
}

extension PlainRules {
  /// The same rules as the engine reads them.
  func grid() throws -> RuleGrid? {
    let scope = Scope(columns.map { .init(name: $0.column.name, type: $0.column.type) })
    let cells = try rules.map { rule in
      try rule.enumerated().filter { !$1.isAny }.map { column, cell in
        RuleGrid.Cell(
          column: column,
          test: try UnaryTest.compile(cell.text, for: columns[column].column.type, in: scope))
      }
    }
    return RuleGrid(cells, columns: columns.map(\.column))
  }

  /// The rules in words, for a failing test.
  var text: String {
    rules.map { rule in
      zip(columns, rule).map { "\($0.column.name): \($1.text)" }.joined(separator: "; ")
    }.joined(separator: "\n")
  }
}
