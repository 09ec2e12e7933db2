/// The functions of an expression, by the name it writes.
enum ExpressionFunction: String, CaseIterable {
  case count, sum, mean, min, max
  case abs, floor, ceiling
  case roundHalfUp = "round half up"
  case roundHalfDown = "round half down"
  case roundUp = "round up"
  case roundDown = "round down"
  case points, answered, missing
  case not
  // Later functions of format 1.
  case exp, ln, power

  /// The most words in a function's name.
  static let greatestWordCount = 3

  /// Whether this release computes it.
  var isBuilt: Bool {
    switch self {
    case .exp, .ln, .power: false
    default: true
    }
  }

  /// How many arguments it takes; `nil` for any number from 1.
  var argumentCount: Int? {
    switch self {
    case .count, .sum, .mean, .min, .max: nil
    case .abs, .floor, .ceiling, .points, .answered, .missing, .not, .exp, .ln: 1
    case .roundHalfUp, .roundHalfDown, .roundUp, .roundDown, .power: 2
    }
  }
}

/// A call as it was written.
struct ExpressionCall {
  let name: String
  /// The steps that compute the arguments.
  let arguments: [Int]
  let offset: Int
}

extension ExpressionParser {
  /// Writes a call out as operations.
  mutating func write(_ call: ExpressionCall) throws(ExpressionError) -> Int {
    let function = try resolve(call)
    guard let first = call.arguments.first else { throw countError(call, function) }
    switch function {
    case .count:
      let counts = call.arguments.map { add(.unary(.countIfKnown, $0), at: call.offset) }
      return chain(.add, counts, at: call.offset)
    case .sum:
      return chain(.add, call.arguments, at: call.offset)
    case .mean:
      let sum = chain(.add, call.arguments, at: call.offset)
      let count = add(.number(Fraction(call.arguments.count)), at: call.offset)
      return add(.binary(.divide, sum, count), at: call.offset)
    case .min:
      return chain(.minimum, call.arguments, at: call.offset)
    case .max:
      return chain(.maximum, call.arguments, at: call.offset)
    case .abs:
      return add(.unary(.absolute, first), at: call.offset)
    case .not:
      return add(.unary(.not, first), at: call.offset)
    case .floor:
      return add(.unary(.round(.floor, places: 0), first), at: call.offset)
    case .ceiling:
      return add(.unary(.round(.ceiling, places: 0), first), at: call.offset)
    case .roundHalfUp: return try round(.halfUp, call)
    case .roundHalfDown: return try round(.halfDown, call)
    case .roundUp: return try round(.up, call)
    case .roundDown: return try round(.down, call)
    case .points: return try companion(.points, call)
    case .answered: return try companion(.answered, call)
    case .missing: return try companion(.missing, call)
    case .exp, .ln, .power:
      throw ExpressionError(.functionNotBuiltYet(call.name), at: call.offset)
    }
  }

  private func resolve(_ call: ExpressionCall) throws(ExpressionError) -> ExpressionFunction {
    guard let function = ExpressionFunction(rawValue: call.name) else {
      let names = ExpressionFunction.allCases.filter(\.isBuilt).map(\.rawValue)
      let suggestion = Suggestion.nearest(to: call.name, among: names)
      throw ExpressionError(
        .functionNotKnown(call.name, suggestion: suggestion), at: call.offset)
    }
    guard function.isBuilt else {
      throw ExpressionError(.functionNotBuiltYet(call.name), at: call.offset)
    }
    if let count = function.argumentCount, count != call.arguments.count {
      throw countError(call, function)
    }
    return function
  }

  private func countError(
    _ call: ExpressionCall, _ function: ExpressionFunction
  ) -> ExpressionError {
    let problem = ExpressionProblem.wrongArgumentCount(
      function: call.name, found: call.arguments.count,
      least: function.argumentCount ?? 1, greatest: function.argumentCount)
    return ExpressionError(problem, at: call.offset)
  }

  /// Joins operands from the left.
  ///
  /// A single one is joined with itself or with 0, so that it is checked like an operand.
  private mutating func chain(
    _ operation: BinaryOperation, _ operands: [Int], at offset: Int
  ) -> Int {
    var rest = operands[...]
    guard var result = rest.popFirst() else { return add(.null, at: offset) }
    if rest.isEmpty {
      let neutral = operation == .add ? add(.number(0), at: offset) : result
      return add(.binary(operation, result, neutral), at: offset)
    }
    for operand in rest { result = add(.binary(operation, result, operand), at: offset) }
    return result
  }

  private mutating func round(
    _ mode: RoundingMode, _ call: ExpressionCall
  ) throws(ExpressionError) -> Int {
    guard case .number(let decimals) = syntax[call.arguments[1]].kind,
      let places = decimals.whole, (0...Self.greatestDecimals).contains(places)
    else {
      throw ExpressionError(
        .decimalsNotWritten(function: call.name, greatest: Self.greatestDecimals),
        at: syntax[call.arguments[1]].offset)
    }
    return add(.unary(.round(mode, places: places), call.arguments[0]), at: call.offset)
  }

  private static let greatestDecimals = 15

  private mutating func companion(
    _ companion: ExpressionSyntax.Companion, _ call: ExpressionCall
  ) throws(ExpressionError) -> Int {
    let argument = syntax[call.arguments[0]]
    guard case .name(let name) = argument.kind else {
      throw ExpressionError(.argumentNotAnItem(function: call.name), at: argument.offset)
    }
    // Nothing else reads the name's own step, and only one step may be left at the end.
    return replaceLast(with: .companion(companion, of: name), at: argument.offset)
  }
}
