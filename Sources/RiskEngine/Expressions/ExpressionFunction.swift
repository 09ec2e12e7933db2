/// The functions of an expression, by the name it writes.
enum ExpressionFunction: String, CaseIterable {
  case count, sum, mean, min, max
  case abs, floor, ceiling
  case roundHalfUp = "round half up"
  case roundHalfDown = "round half down"
  case roundUp = "round up"
  case roundDown = "round down"
  case exp, ln, sqrt, power, modulo
  case yearsBetween = "years between"
  case daysBetween = "days between"
  case points, answered, missing
  case listContains = "list contains"
  case not

  /// The most words in a function's name.
  static let greatestWordCount = 3

  /// How many arguments it takes; `nil` for any number from 1.
  var argumentCount: Int? {
    switch self {
    case .count, .sum, .mean, .min, .max: nil
    case .abs, .floor, .ceiling, .points, .answered, .missing, .not: 1
    case .roundHalfUp, .roundHalfDown, .roundUp, .roundDown, .exp, .ln, .sqrt, .modulo,
      .yearsBetween, .daysBetween, .listContains:
      2
    case .power: 3
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
    case .listContains: return try listContains(call)
    case .exp: return try rounded(.exp, call)
    case .ln: return try rounded(.ln, call)
    case .sqrt: return try rounded(.sqrt, call)
    case .power:
      let operation = BinaryOperation.power(decimals: try decimals(of: call))
      return add(.binary(operation, first, call.arguments[1]), at: call.offset)
    case .modulo: return add(.binary(.modulo, first, call.arguments[1]), at: call.offset)
    case .yearsBetween:
      return add(.binary(.yearsBetween, first, call.arguments[1]), at: call.offset)
    case .daysBetween:
      return add(.binary(.daysBetween, first, call.arguments[1]), at: call.offset)
    }
  }

  private func resolve(_ call: ExpressionCall) throws(ExpressionError) -> ExpressionFunction {
    guard let function = ExpressionFunction(rawValue: call.name) else {
      let names = ExpressionFunction.allCases.map(\.rawValue)
      let suggestion = Suggestion.nearest(to: call.name, among: names)
      throw ExpressionError(
        .functionNotKnown(call.name, suggestion: suggestion), at: call.offset)
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
    let places = try decimals(of: call)
    return add(.unary(.round(mode, places: places), call.arguments[0]), at: call.offset)
  }

  private mutating func rounded(
    _ function: RoundedFunction, _ call: ExpressionCall
  ) throws(ExpressionError) -> Int {
    let places = try decimals(of: call)
    return add(.unary(.function(function, decimals: places), call.arguments[0]), at: call.offset)
  }

  /// The last argument, which says how many decimals are kept.
  private func decimals(of call: ExpressionCall) throws(ExpressionError) -> Int {
    let argument = syntax[call.arguments[call.arguments.count - 1]]
    guard case .number(let decimals) = argument.kind, let places = decimals.whole,
      (0...Self.greatestDecimals).contains(places)
    else {
      throw ExpressionError(
        .decimalsNotWritten(function: call.name, greatest: Self.greatestDecimals),
        at: argument.offset)
    }
    return places
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

  private mutating func listContains(_ call: ExpressionCall) throws(ExpressionError) -> Int {
    let (item, code) = (syntax[call.arguments[0]], syntax[call.arguments[1]])
    guard case .name(let name) = item.kind else {
      throw ExpressionError(.argumentNotAnItem(function: call.name), at: item.offset)
    }
    let written: String
    switch code.kind {
    case .text(let text): written = text
    case .number(let number): written = number.description
    default: throw ExpressionError(.codeNotWritten(function: call.name), at: code.offset)
    }
    // A name and a literal are the two last steps; nothing else reads either of them.
    syntax.removeLast()
    let companion = replaceLast(with: .companion(.chosen, of: name), at: item.offset)
    let expected = ExpressionSyntax.Code(text: written, offset: code.offset)
    return add(.contains(expected, in: companion), at: call.offset)
  }
}
