/// Unary tests: what stands in a table cell, and after `in`.
extension ExpressionParser {
  /// `"in" ( test | "(" tests ")" )`.
  mutating func membership(of subject: Int) throws(ExpressionError) -> Int {
    guard current == .sign(.openingParenthesis), !isIntervalAhead else {
      return try test(of: subject)
    }
    advance()
    let result = try tests(of: subject)
    guard current == .sign(.closingParenthesis) else {
      throw unexpected(.commaOrClosingParenthesis)
    }
    advance()
    return result
  }

  /// `tests = "-" | "not" "(" tests ")" | test { "," test }`.
  ///
  /// Nested `not(` is read in a loop, so that it needs no bound of its own.
  mutating func tests(of subject: Int) throws(ExpressionError) -> Int {
    var negations: [Int] = []
    while current == .word("not") {
      negations.append(offset)
      advance()
      try expect(.sign(.openingParenthesis), .test)
    }
    var result = try alternatives(of: subject)
    for start in negations.reversed() {
      guard current == .sign(.closingParenthesis) else {
        throw unexpected(.commaOrClosingParenthesis)
      }
      advance()
      result = add(.unary(.not, result), at: start)
    }
    return result
  }

  private mutating func alternatives(of subject: Int) throws(ExpressionError) -> Int {
    if current == .sign(.minus), isLast(token(ahead: 1).kind) {
      let start = offset
      advance()
      return add(.boolean(true), at: start)
    }
    var result = try test(of: subject)
    while current == .sign(.comma) {
      let start = offset
      advance()
      let next = try test(of: subject)
      result = add(.binary(.or, result, next), at: start)
    }
    return result
  }

  private func isLast(_ kind: ExpressionToken.Kind) -> Bool {
    kind == .end || kind == .sign(.closingParenthesis)
  }

  /// `test = ( "<" | "<=" | ">" | ">=" ) endpoint | interval | endpoint | "null"`.
  private mutating func test(of subject: Int) throws(ExpressionError) -> Int {
    let start = offset
    switch current {
    case .sign(let sign) where sign.isComparison && sign != .equal && sign != .notEqual:
      advance()
      let end = try endpoint(.endpoint)
      return compare(subject, sign, end, at: start)
    case .sign(.openingBracket), .sign(.openingParenthesis), .sign(.closingBracket):
      return try interval(of: subject)
    default:
      let end = try endpoint(.test)
      return compare(subject, .equal, end, at: start)
    }
  }

  /// `interval = ( "[" | "(" | "]" ) endpoint ".." endpoint ( "]" | ")" | "[" )`.
  private mutating func interval(of subject: Int) throws(ExpressionError) -> Int {
    let start = offset
    let lowIsIncluded = current == .sign(.openingBracket)
    advance()
    let low = try endpoint(.endpoint)
    try expect(.sign(.dots), .dots)
    let high = try endpoint(.endpoint)
    let highIsIncluded: Bool
    switch current {
    case .sign(.closingBracket): highIsIncluded = true
    case .sign(.closingParenthesis), .sign(.openingBracket): highIsIncluded = false
    default: throw unexpected(.closingBracket)
    }
    advance()
    let above = add(.binary(lowIsIncluded ? .lessOrEqual : .less, low, subject), at: start)
    let below = add(.binary(highIsIncluded ? .lessOrEqual : .less, subject, high), at: start)
    return add(.binary(.and, above, below), at: start)
  }

  /// `endpoint = [ "-" ] number | string | name | "true" | "false"`; as a test also `null`.
  private mutating func endpoint(
    _ expectation: ExpressionProblem.Expectation
  ) throws(ExpressionError) -> Int {
    let start = offset
    let isNegative = current == .sign(.minus)
    if isNegative { advance() }
    switch literal() {
    case .number(let number):
      advance()
      return add(.number(isNegative ? number.negated : number), at: start)
    case .some(let constant) where !isNegative && (expectation == .test || !constant.isNull):
      advance()
      return add(constant, at: start)
    default:
      throw unexpected(expectation)
    }
  }

  /// Whether the parenthesis that stands here opens an interval and not a list of tests.
  private var isIntervalAhead: Bool {
    let sign = token(ahead: 1).kind == .sign(.minus) ? 1 : 0
    return token(ahead: 2 + sign).kind == .sign(.dots)
  }
}

extension ExpressionSyntax.Kind {
  /// Whether it is a written `null`.
  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
