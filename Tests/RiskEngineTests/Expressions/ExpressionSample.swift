import RiskEngine

/// A small world of names for the tests of expressions.
enum ExpressionSample {
  static let severity = LevelScale(name: "phq-9.severity", levels: ["low", "moderate", "high"])
  static let risk = LevelScale(name: "judgement.risk", levels: ["low", "high"])
  static let custody = ["none", "detained"]
  static let reasons = ["notAsked", "unknown", "declined", "notApplicable", "gatedOff"]

  static let drugs = ["alcohol", "cannabis", "7"]

  /// Slots 8, 9 and 10 belong to `q1`, and 15 to `drugs`; they have no name of their own.
  static let scope = Scope([
    Scope.Variable(name: "x", type: .number),
    Scope.Variable(name: "y", type: .number),
    Scope.Variable(name: "a", type: .boolean),
    Scope.Variable(name: "b", type: .boolean),
    Scope.Variable(name: "severity", type: .level(severity)),
    Scope.Variable(name: "risk", type: .level(risk)),
    Scope.Variable(name: "custody", type: .choice(custody)),
    Scope.Variable(
      name: "q1", type: .number,
      companions: Scope.Companions(points: 8, answered: 9, missing: 10)),
    Scope.Variable(name: nil, type: .number),
    Scope.Variable(name: nil, type: .boolean),
    Scope.Variable(name: nil, type: .choice(reasons)),
    Scope.Variable(name: "remark", type: .text),
    Scope.Variable(name: "since", type: .day),
    Scope.Variable(name: "sex", type: .choice(["female", "male", "other"])),
    Scope.Variable(
      name: "drugs", type: .number,
      companions: Scope.Companions(chosen: Scope.Chosen(slot: 15, codes: drugs))),
    Scope.Variable(name: nil, type: .number),
  ])

  /// One value per slot, null where a name isn't given.
  static func values(_ known: [String: Value]) -> [Value] {
    scope.variables.map { variable in variable.name.flatMap { known[$0] } ?? .null }
  }

  /// What an expression gives for these values.
  static func evaluate(_ text: String, _ known: [String: Value] = [:]) throws -> Value {
    try Expression.compile(text, in: scope, expecting: nil).evaluate(values(known))
  }

  /// The problem that compiling a text meets.
  static func error(in text: String, expecting type: ValueType? = nil) -> ExpressionError? {
    do throws(ExpressionError) {
      _ = try Expression.compile(text, in: scope, expecting: type)
      return nil
    } catch {
      return error
    }
  }
}

extension Value {
  /// A truth value, for the tables of the tests.
  static let yes = Value.boolean(true)
  static let no = Value.boolean(false)

  /// The quotient of two whole numbers.
  static func ratio(_ a: Int, _ b: Int) -> Value {
    Fraction(Int128(a), over: Int128(b)).map(Value.number) ?? .null
  }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Fraction(value)) }
}
