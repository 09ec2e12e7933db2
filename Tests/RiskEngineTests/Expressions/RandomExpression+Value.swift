import RiskEngine

extension RandomExpression {
  /// Its value, straight from the format reference.
  func value(_ names: [String: Value]) -> Value {
    switch self {
    case .number(let number, let divisor): return .ratio(number, divisor)
    case .truth(let truth): return .boolean(truth)
    case .name(let name): return names[name] ?? .null
    case .arithmetic(let sign, let a, let b):
      guard let a = a.value(names).number, let b = b.value(names).number else { return .null }
      let result =
        switch sign {
        case "+": a.adding(b)
        case "-": a.subtracting(b)
        case "*": a.multiplied(by: b)
        default: a.divided(by: b)
        }
      return result.map(Value.number) ?? .null
    case .negative(let a): return a.value(names).number.map { .number($0.negated) } ?? .null
    case .modulo(let a, let b):
      guard let a = a.value(names).number, let b = b.value(names).number,
        let whole = a.divided(by: b)?.rounded(.floor)
      else { return .null }
      return whole.multiplied(by: b).flatMap(a.subtracting).map(Value.number) ?? .null
    case .raised(let a, let exponent):
      guard let a = a.value(names).number else { return .null }
      let factors = Array(repeating: a, count: exponent)
      return factors.reduce(1 as Fraction?) { $0?.multiplied(by: $1) }.map(Value.number) ?? .null
    case .function(let name, let all, let decimals):
      // The values themselves are tested against a table.
      let numbers = all.compactMap { $0.value(names).number }
      guard numbers.count == all.count, let x = numbers.first, let y = numbers.last else {
        return .null
      }
      let result =
        switch name {
        case "exp": x.exponential(decimals: decimals)
        case "ln": x.logarithm(decimals: decimals)
        case "sqrt": x.squareRoot(decimals: decimals)
        default: x.raised(to: y, decimals: decimals)
        }
      return result.map(Value.number) ?? .null
    case .rounded(let name, let a, let places):
      guard let number = a.value(names).number else { return .null }
      return round(name, number, places).map(Value.number) ?? .null
    case .several(let name, let all): return several(name, all.map { $0.value(names) })
    case .compared(let sign, let a, let b): return compare(a.value(names), sign, b.value(names))
    case .between(let a, let low, let high):
      return both(
        compare(a.value(names), ">=", low.value(names)),
        compare(a.value(names), "<=", high.value(names)))
    case .within(let a, let tests, let not):
      let outcomes = tests.map { compare(a.value(names), "=", $0.value(names)) }
      let result: Value =
        outcomes.contains(.yes) ? .yes : outcomes.contains(.null) ? .null : .no
      return not ? opposite(result) : result
    case .missing(let a): return .boolean(a.value(names).isNull)
    case .not(let a): return opposite(a.value(names))
    case .joined(let word, let a, let b):
      let (a, b) = (a.value(names), b.value(names))
      return word == "and" ? both(a, b) : opposite(both(opposite(a), opposite(b)))
    case .chosen(let condition, let a, let b):
      let (first, second) = (a.value(names), b.value(names))
      if condition.value(names) == .yes { return first }
      if condition.value(names) == .no { return second }
      return first == second ? first : .null
    }
  }

  private func round(_ name: String, _ number: Fraction, _ places: Int) -> Fraction? {
    switch name {
    case "abs": number < .zero ? number.negated : number
    case "floor": number.rounded(.floor)
    case "ceiling": number.rounded(.ceiling)
    case "round half up": number.rounded(.halfUp, places: places)
    case "round half down": number.rounded(.halfDown, places: places)
    case "round up": number.rounded(.up, places: places)
    default: number.rounded(.down, places: places)
    }
  }

  private func several(_ name: String, _ values: [Value]) -> Value {
    let numbers = values.compactMap(\.number)
    if name == "count" { return .number(Fraction(numbers.count)) }
    guard numbers.count == values.count else { return .null }
    let result: Fraction?
    switch name {
    case "min": result = numbers.min()
    case "max": result = numbers.max()
    default:
      let sum = numbers.reduce(Fraction.zero as Fraction?) { $0?.adding($1) }
      result = name == "sum" ? sum : sum?.divided(by: Fraction(numbers.count))
    }
    return result.map(Value.number) ?? .null
  }

  private func compare(_ a: Value, _ sign: String, _ b: Value) -> Value {
    guard let a = a.number, let b = b.number else { return .null }
    let outcome =
      switch sign {
      case "=": a == b
      case "!=": a != b
      case "<": a < b
      case "<=": a <= b
      case ">": a > b
      default: a >= b
      }
    return .boolean(outcome)
  }

  private func both(_ a: Value, _ b: Value) -> Value {
    if a == .no || b == .no { return .no }
    return a == .yes && b == .yes ? .yes : .null
  }

  private func opposite(_ a: Value) -> Value { a.boolean.map { .boolean(!$0) } ?? .null }
}
