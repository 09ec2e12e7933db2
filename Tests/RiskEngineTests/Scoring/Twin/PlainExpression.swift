/// An expression as a tree that knows its FEEL text and, in the most literal way, its value.
indirect enum PlainExpression {
  case number(PlainNumber)
  case text(String)
  /// A level of a scale, written as its id.
  case levelName(String, of: String)
  case name(String)
  case points(String)
  case answered(String)
  case missing(String)
  case arithmetic(String, PlainExpression, PlainExpression)
  case modulo(PlainExpression, PlainExpression)
  /// With a written whole exponent.
  case raised(PlainExpression, Int)
  /// `exp`, `ln`, `sqrt` or `power`, with its decimals.
  case function(String, [PlainExpression], Int)
  /// `years between` or `days between` a written day and the response's date.
  case since(String, PlainDay)
  case listContains(String, String)
  case several(String, [PlainExpression])
  case abs(PlainExpression)
  case rounded(String, PlainExpression, Int)
  case compared(String, PlainExpression, PlainExpression)
  case within(PlainExpression, PlainTest)
  case isNull(PlainExpression)
  case not(PlainExpression)
  case joined(String, PlainExpression, PlainExpression)
  case chosen(PlainExpression, PlainExpression, PlainExpression)

  var feel: String {
    switch self {
    case .number(let number): number < .zero ? "(\(number.text))" : number.text
    case .text(let text), .levelName(let text, _): "\"\(text)\""
    case .name(let name): name
    case .points(let item): "points(\(item))"
    case .answered(let item): "answered(\(item))"
    case .missing(let item): "missing(\(item))"
    case .arithmetic(let sign, let a, let b): "(\(a.feel) \(sign) \(b.feel))"
    case .modulo(let a, let b): "modulo(\(a.feel), \(b.feel))"
    case .raised(let a, let exponent): "((\(a.feel)) ** \(exponent))"
    case .function(let function, let all, let decimals):
      "\(function)(\(all.map(\.feel).joined(separator: ", ")), \(decimals))"
    case .since(let unit, let day): "\(unit) between(\"\(day)\", date)"
    case .listContains(let item, let code): "list contains(\(item), \"\(code)\")"
    case .several(let function, let all):
      "\(function)(\(all.map(\.feel).joined(separator: ", ")))"
    case .abs(let a): "abs(\(a.feel))"
    case .rounded(let function, let a, let decimals):
      function == "floor" || function == "ceiling"
        ? "\(function)(\(a.feel))" : "\(function)(\(a.feel), \(decimals))"
    case .compared(let sign, let a, let b): "(\(a.feel) \(sign) \(b.feel))"
    case .within(let a, let test): "(\(a.feel) in (\(test.text)))"
    case .isNull(let a): "(\(a.feel) = null)"
    case .not(let a): "not(\(a.feel))"
    case .joined(let word, let a, let b): "(\(a.feel) \(word) \(b.feel))"
    case .chosen(let a, let b, let c): "(if \(a.feel) then \(b.feel) else \(c.feel))"
    }
  }

  /// Every name it reads.
  var names: Set<String> {
    switch self {
    case .name(let name), .points(let name), .answered(let name), .missing(let name),
      .listContains(let name, _):
      [name]
    default: parts.reduce(into: []) { $0.formUnion($1.names) }
    }
  }

  /// The features of the format that only some expressions use.
  var features: Set<String> {
    let own: Set<String> =
      switch self {
      case .function: ["transcendentals"]
      case .since: ["dates"]
      case .listContains: ["listContains"]
      default: []
      }
    return parts.reduce(into: own) { $0.formUnion($1.features) }
  }

  /// What it is made of.
  private var parts: [PlainExpression] {
    switch self {
    case .number, .text, .levelName, .name, .points, .answered, .missing, .since, .listContains:
      []
    case .abs(let a), .rounded(_, let a, _), .within(let a, _), .isNull(let a), .not(let a),
      .raised(let a, _):
      [a]
    case .arithmetic(_, let a, let b), .compared(_, let a, let b), .joined(_, let a, let b),
      .modulo(let a, let b):
      [a, b]
    case .several(_, let all), .function(_, let all, _): all
    case .chosen(let a, let b, let c): [a, b, c]
    }
  }
}

/// A value as expressions see it.
enum PlainValue: Hashable {
  case null
  case number(PlainNumber)
  case truth(Bool)
  case text(String)
  /// A level by how worrying it is.
  case concern(Int)

  var number: PlainNumber? { if case .number(let number) = self { number } else { nil } }
  var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
}

extension PlainExpression {
  /// The value, for names read by `scoring`.
  func value(_ scoring: PlainScoring) -> PlainValue {
    switch self {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .levelName(let level, let scale):
      return scoring.instrument.levels.first { $0.id == scale }?.concern(level)
        .map(PlainValue.concern) ?? .null
    case .name(let name): return scoring.value(named: name)
    case .points(let item): return scoring.worth(ofItem: item).map(PlainValue.number) ?? .null
    case .answered(let item): return .truth(!scoring.answer(item).isMissing)
    case .missing(let item):
      if case .missing(let reason) = scoring.answer(item) { return .text(reason) }
      return .null
    case .arithmetic(let sign, let a, let b):
      guard let a = a.value(scoring).number, let b = b.value(scoring).number else { return .null }
      let result: PlainNumber? =
        switch sign {
        case "+": a + b
        case "-": a - b
        case "*": a * b
        default: a.divided(by: b)
        }
      return result.map(PlainValue.number) ?? .null
    case .modulo(let a, let b):
      guard let a = a.value(scoring).number, let b = b.value(scoring).number,
        let quotient = a.divided(by: b)
      else { return .null }
      return .number(a - b * PlainNumber(quotient.floor))
    case .raised(let a, let exponent):
      guard let a = a.value(scoring).number else { return .null }
      return .number((0..<exponent).reduce(.one) { power, _ in power * a })
    case .function(let function, let all, let decimals):
      let arguments = all.compactMap { $0.value(scoring).number }
      guard arguments.count == all.count else { return .null }
      return PlainFunctions.value(of: function, arguments, decimals: decimals)
        .map(PlainValue.number) ?? .null
    case .since(let unit, let day):
      let today = PlainFacts.date
      return .number(PlainNumber(unit == "years" ? day.age(on: today) : day.days(until: today)))
    case .listContains(let item, let code):
      if case .codes(let codes) = scoring.answer(item) { return .truth(codes.contains(code)) }
      return .null
    case .several(let function, let all): return several(function, all.map { $0.value(scoring) })
    case .abs(let a):
      return a.value(scoring).number.map { .number($0 < .zero ? .zero - $0 : $0) } ?? .null
    case .rounded(let function, let a, let decimals):
      let modes = [
        "floor": "floor", "ceiling": "ceiling", "round half up": "halfUp",
        "round half down": "halfDown", "round up": "up", "round down": "down",
      ]
      let isWhole = function == "floor" || function == "ceiling"
      return a.value(scoring).number.map {
        .number($0.rounded(modes[function] ?? "", decimals: isWhole ? 0 : decimals))
      } ?? .null
    case .compared(let sign, let a, let b): return compare(sign, a.value(scoring), b.value(scoring))
    case .within(let a, let test):
      return a.value(scoring).number.map { .truth(test.holds($0)) } ?? .null
    case .isNull(let a): return .truth(a.value(scoring) == .null)
    case .not(let a): return a.value(scoring).truth.map { .truth(!$0) } ?? .null
    case .joined(let word, let a, let b):
      let sides = [a.value(scoring).truth, b.value(scoring).truth]
      let decisive = word == "or"
      if sides.contains(decisive) { return .truth(decisive) }
      return sides.contains(nil) ? .null : .truth(!decisive)
    case .chosen(let condition, let a, let b):
      let (first, second) = (a.value(scoring), b.value(scoring))
      switch condition.value(scoring).truth {
      case true?: return first
      case false?: return second
      // Unknown, unless it makes no difference.
      case nil: return first == second ? first : .null
      }
    }
  }

  private func several(_ function: String, _ values: [PlainValue]) -> PlainValue {
    let numbers = values.compactMap(\.number)
    if function == "count" { return .number(PlainNumber(values.count { $0 != .null })) }
    guard numbers.count == values.count, let first = numbers.first else { return .null }
    let sum = numbers.dropFirst().reduce(first, +)
    switch function {
    case "sum": return .number(sum)
    case "mean": return sum.divided(by: PlainNumber(numbers.count)).map(PlainValue.number) ?? .null
    case "min": return .number(numbers.min() ?? first)
    default: return .number(numbers.max() ?? first)
    }
  }

  private func compare(_ sign: String, _ a: PlainValue, _ b: PlainValue) -> PlainValue {
    if a == .null || b == .null { return .null }
    if sign == "=" { return .truth(a == b) }
    if sign == "!=" { return .truth(a != b) }
    let order: (Int, Int)
    switch (a, b) {
    case (.number(let a), .number(let b)): order = (a < b ? -1 : a > b ? 1 : 0, 0)
    case (.concern(let a), .concern(let b)): order = (a, b)
    default: return .null
    }
    switch sign {
    case "<": return .truth(order.0 < order.1)
    case "<=": return .truth(order.0 <= order.1)
    case ">": return .truth(order.0 > order.1)
    default: return .truth(order.0 >= order.1)
    }
  }
}
