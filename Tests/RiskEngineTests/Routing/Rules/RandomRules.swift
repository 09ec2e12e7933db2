import RiskEngine

/// Random small lists of rules over columns of every type.
struct RandomRules {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Columns by name, with values closer together than the ends of any test.
  ///
  /// Ends are half a step apart, and two columns that are compared need two values between them.
  private static let scale = LevelScale(name: "concern", levels: ["low", "middle", "high"])
  private static let palette: [PlainRules.Column] = [
    // Whole numbers between two ends, as ages are.
    .init(
      column: RuleColumn(
        name: "whole", type: .number, domain: .numbers(from: 0, to: 7, step: 1)),
      values: (0...7).map { .number(Fraction($0)) }),
    .init(
      column: RuleColumn(name: "dense", type: .number),
      values: (-3...48).compactMap { Fraction($0, over: 6) }.map(Value.number)),
    .init(
      column: RuleColumn(name: "other", type: .number),
      values: (-3...48).compactMap { Fraction($0, over: 6) }.map(Value.number)),
    .init(
      column: RuleColumn(
        name: "listed", type: .number, domain: .listed([.number(1), .number(3), .number(4)])),
      values: [.number(1), .number(3), .number(4)]),
    .init(
      column: RuleColumn(name: "flag", type: .boolean), values: [.boolean(false), .boolean(true)]),
    .init(
      column: RuleColumn(name: "code", type: .choice(["a", "b", "c"])),
      values: [.choice(0), .choice(1), .choice(2)]),
    .init(
      column: RuleColumn(name: "level", type: .level(scale)),
      values: [.level(0), .level(1), .level(2)]),
    .init(
      column: RuleColumn(name: "words", type: .text),
      values: ["p", "q", "r", "s"].map { .text(ShortText($0)) }),
    .init(
      column: RuleColumn(name: "since", type: .day),
      values: (1...9).compactMap { CalendarDay(year: 2024, month: 3, day: $0) }.map(Value.day)),
  ]

  mutating func rules(comparing: Bool) -> PlainRules {
    var columns: [PlainRules.Column] = []
    if comparing {
      columns = [
        RandomRules.palette[1], RandomRules.palette[Int.random(in: 0...3, using: &random)],
      ]
      if columns[1].column.name == "dense" { columns.removeLast() }
    }
    let wanted = Int.random(in: comparing ? 1...2 : 0...3, using: &random)
    while columns.count < wanted {
      let column = RandomRules.palette[
        Int.random(in: RandomRules.palette.indices, using: &random)]
      if !columns.contains(where: { $0.column.name == column.column.name }) {
        columns.append(column)
      }
    }
    let count = Int.random(in: 1...6, using: &random)
    let rules = (0..<count).map { _ in
      columns.indices.map { cell(in: $0, of: columns, comparing: comparing) }
    }
    return PlainRules(columns: columns, rules: rules)
  }

  private mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &random) == 0
  }

  private mutating func cell(
    in column: Int, of columns: [PlainRules.Column], comparing: Bool
  ) -> PlainRules.Cell {
    if chance(4) { return .any }
    let count = chance(3) ? 2 : 1
    let alternatives = (0..<count).map { _ in
      alternative(in: column, of: columns, comparing: comparing)
    }
    return PlainRules.Cell(
      alternatives: alternatives, negations: chance(4) ? 1 : chance(12) ? 2 : 0)
  }

  private mutating func alternative(
    in column: Int, of columns: [PlainRules.Column], comparing: Bool
  ) -> PlainRules.Alternative {
    if chance(8) { return .null }
    let type = columns[column].column.type
    guard type.isOrdered, !chance(4) else {
      let (value, text) = literal(of: type)
      return .value(value, text: text)
    }
    var ends = [
      end(column, of: columns, comparing: comparing),
      end(column, of: columns, comparing: comparing),
    ]
    if case .literal(let a, _) = ends[0].place, case .literal(let b, _) = ends[1].place {
      if b < a { ends.swapAt(0, 1) }
      // An interval that holds nothing is refused when it is read.
      if type != .number || a == b {
        ends = ends.map { PlainRules.End(place: $0.place, isIncluded: true) }
      }
    }
    switch Int.random(in: 0...3, using: &random) {
    case 0: return .interval(low: ends[0], high: nil)
    case 1: return .interval(low: nil, high: ends[1])
    default: return .interval(low: ends[0], high: ends[1])
    }
  }

  private mutating func end(
    _ column: Int, of columns: [PlainRules.Column], comparing: Bool
  ) -> PlainRules.End {
    let isIncluded = chance(2)
    let others = columns.indices.filter {
      $0 != column && columns[$0].column.type == columns[column].column.type
    }
    if comparing, let other = others.first, chance(2) {
      return .init(
        place: .column(other, name: columns[other].column.name), isIncluded: isIncluded)
    }
    let (value, text) = literal(of: columns[column].column.type)
    return .init(place: .literal(value, text: text), isIncluded: isIncluded)
  }

  private mutating func literal(of type: ValueType) -> (Value, String) {
    switch type {
    case .number:
      let number = Int.random(in: 0...14, using: &random)
      // Halves are ends that whole numbers can't hit.
      let isHalf = number % 2 == 1 && chance(2)
      let text = isHalf ? "\(number / 2).5" : "\(number / 2)"
      let value = Fraction(Int128(isHalf ? number : number / 2 * 2), over: 2)
      return (.number(value ?? .zero), text)
    case .boolean:
      let boolean = chance(2)
      return (.boolean(boolean), "\(boolean)")
    case .level(let scale):
      let level = Int.random(in: scale.levels.indices, using: &random)
      return (.level(UInt8(clamping: level)), "\"\(scale.levels[level])\"")
    case .choice(let codes):
      let code = Int.random(in: codes.indices, using: &random)
      return (.choice(UInt16(clamping: code)), "\"\(codes[code])\"")
    case .text:
      let text = ["p", "q", "r"][Int.random(in: 0...2, using: &random)]
      return (.text(ShortText(text)), "\"\(text)\"")
    case .day:
      let day = Int.random(in: 3...7, using: &random)
      let value = CalendarDay(year: 2024, month: 3, day: day).map(Value.day) ?? .null
      return (value, "\"2024-03-0\(day)\"")
    }
  }
}
