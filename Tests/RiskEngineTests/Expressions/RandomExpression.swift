import RiskEngine

/// An expression as a tree that knows its own text and, in the most literal way, its own value.
///
/// The plain twin of the compiler: it has no parser, no types and no flat program.
indirect enum RandomExpression {
  case number(Int, over: Int)
  case truth(Bool)
  case name(String)
  case arithmetic(String, RandomExpression, RandomExpression)
  case negative(RandomExpression)
  case modulo(RandomExpression, RandomExpression)
  case raised(RandomExpression, Int)
  /// `exp`, `ln`, `sqrt` or `power`, with its decimals.
  case function(String, [RandomExpression], Int)
  case rounded(String, RandomExpression, Int)
  case several(String, [RandomExpression])
  case compared(String, RandomExpression, RandomExpression)
  case between(RandomExpression, RandomExpression, RandomExpression)
  case within(RandomExpression, [RandomExpression], not: Bool)
  case missing(RandomExpression)
  case not(RandomExpression)
  case joined(String, RandomExpression, RandomExpression)
  case chosen(RandomExpression, RandomExpression, RandomExpression)

  // MARK: - Making one up

  static func number(depth: Int, _ random: inout SeededGenerator) -> RandomExpression {
    func next() -> RandomExpression { number(depth: depth - 1, &random) }
    switch depth <= 0
      ? Int.random(in: 0...2, using: &random) : Int.random(in: 0...12, using: &random)
    {
    case 10:
      return Bool.random(using: &random)
        ? .modulo(next(), next()) : .raised(next(), .random(in: 0...3, using: &random))
    case 11:
      let name = ["exp", "ln", "sqrt"].randomElement(using: &random) ?? "exp"
      return .function(name, [next()], .random(in: 0...3, using: &random))
    case 12:
      return .function("power", [next(), next()], .random(in: 0...3, using: &random))
    case 0:
      return .number(.random(in: 0...4, using: &random), over: 1)
    case 1, 2:
      return .name(["x", "y", "z"].randomElement(using: &random) ?? "x")
    case 3:
      return .number(.random(in: 1...9, using: &random), over: 2)
    case 4, 5:
      let sign = ["+", "-", "*", "/"].randomElement(using: &random) ?? "+"
      return .arithmetic(sign, next(), next())
    case 6:
      return .negative(next())
    case 7:
      let names = [
        "floor", "ceiling", "abs", "round half up", "round half down", "round up", "round down",
      ]
      let name = names.randomElement(using: &random) ?? "abs"
      return .rounded(name, next(), .random(in: 0...1, using: &random))
    case 8:
      let name = ["sum", "mean", "min", "max", "count"].randomElement(using: &random) ?? "sum"
      return .several(name, (0...Int.random(in: 0...2, using: &random)).map { _ in next() })
    default:
      return .chosen(truth(depth: depth - 1, &random), next(), next())
    }
  }

  static func truth(depth: Int, _ random: inout SeededGenerator) -> RandomExpression {
    func next() -> RandomExpression { truth(depth: depth - 1, &random) }
    func term() -> RandomExpression { number(depth: depth - 1, &random) }
    switch depth <= 0
      ? Int.random(in: 0...1, using: &random) : Int.random(in: 0...9, using: &random)
    {
    case 0:
      return .name(["p", "q"].randomElement(using: &random) ?? "p")
    case 1:
      return .truth(.random(using: &random))
    case 2, 3, 4:
      let sign = ["=", "!=", "<", "<=", ">", ">="].randomElement(using: &random) ?? "="
      return .compared(sign, term(), term())
    case 5:
      return .between(term(), term(), term())
    case 6:
      let tests = (0...Int.random(in: 0...2, using: &random)).map { _ in
        number(depth: 0, &random)
      }
      return .within(term(), tests, not: .random(using: &random))
    case 7:
      return Bool.random(using: &random) ? .not(next()) : .missing(term())
    case 8:
      return .chosen(next(), next(), next())
    default:
      return .joined(Bool.random(using: &random) ? "and" : "or", next(), next())
    }
  }

  // MARK: - Its text

  var text: String {
    switch self {
    case .number(let number, let divisor):
      divisor == 1 ? "\(number)" : "\(number * 5 / 10).\(number * 5 % 10)"
    case .truth(let truth): truth ? "true" : "false"
    case .name(let name): name
    case .arithmetic(let sign, let a, let b): "(\(a.text) \(sign) \(b.text))"
    case .negative(let a): "(-(\(a.text)))"
    case .modulo(let a, let b): "modulo(\(a.text), \(b.text))"
    case .raised(let a, let exponent): "((\(a.text)) ** \(exponent))"
    case .function(let name, let all, let decimals):
      "\(name)(\(all.map(\.text).joined(separator: ", ")), \(decimals))"
    case .rounded(let name, let a, let places):
      name.hasPrefix("round") ? "\(name)(\(a.text), \(places))" : "\(name)(\(a.text))"
    case .several(let name, let all): "\(name)(\(all.map(\.text).joined(separator: ", ")))"
    case .compared(let sign, let a, let b): "((\(a.text)) \(sign) (\(b.text)))"
    case .between(let a, let low, let high):
      "((\(a.text)) between (\(low.text)) and (\(high.text)))"
    case .within(let a, let tests, let not):
      "((\(a.text)) in (\(not ? "not(" : "")\(tests.map(\.text).joined(separator: ", "))\(not ? ")" : "")))"
    case .missing(let a): "((\(a.text)) = null)"
    case .not(let a): "not(\(a.text))"
    case .joined(let word, let a, let b): "(\(a.text) \(word) \(b.text))"
    case .chosen(let condition, let a, let b):
      "(if \(condition.text) then \(a.text) else \(b.text))"
    }
  }
}
