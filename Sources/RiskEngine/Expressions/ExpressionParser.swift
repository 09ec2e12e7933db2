/// Reads the grammar of the format reference, section 8, one method per rule.
struct ExpressionParser {
  let tokens: [ExpressionToken]
  var position = 0
  private var depth = 0
  /// What has been read so far; the last is what the whole text means.
  var syntax: [ExpressionSyntax] = []

  /// The greatest length of an expression, in bytes of UTF-8.
  static let lengthLimit = 10_000
  /// How deep expressions may stand inside each other.
  static let depthLimit = 64

  /// Words that can't be names.
  static let reservedWords: Set<String> = [
    "if", "then", "else", "and", "or", "between", "in", "true", "false", "null", "not",
  ]

  private init(_ text: String) throws(ExpressionError) {
    guard text.utf8.count <= Self.lengthLimit else {
      throw ExpressionError(.expressionTooLong(limit: Self.lengthLimit), at: Self.lengthLimit)
    }
    tokens = ExpressionLexer.tokens(of: text)
  }

  /// The steps of an expression.
  static func expression(_ text: String) throws(ExpressionError) -> [ExpressionSyntax] {
    var parser = try ExpressionParser(text)
    _ = try parser.expression()
    guard parser.current == .end else { throw parser.unexpected(.operatorOrEnd) }
    return parser.syntax
  }

  /// The steps of unary tests about a subject, which is the first step.
  static func tests(_ text: String) throws(ExpressionError) -> [ExpressionSyntax] {
    var parser = try ExpressionParser(text)
    let subject = parser.add(.subject, at: 0)
    _ = try parser.tests(of: subject)
    guard parser.current == .end else { throw parser.unexpected(.commaOrEnd) }
    return parser.syntax
  }

  // MARK: - Rules

  private mutating func expression() throws(ExpressionError) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ExpressionError(.expressionTooDeep(limit: Self.depthLimit), at: offset)
    }
    guard current == .word("if") else { return try disjunction() }
    let start = offset
    advance()
    let condition = try expression()
    try expect(.word("then"), .then)
    let first = try expression()
    try expect(.word("else"), .else)
    let second = try expression()
    return add(.conditional(if: condition, then: first, else: second), at: start)
  }

  private mutating func disjunction() throws(ExpressionError) -> Int {
    var left = try conjunction()
    while current == .word("or") {
      let start = offset
      advance()
      let right = try conjunction()
      left = add(.binary(.or, left, right), at: start)
    }
    return left
  }

  private mutating func conjunction() throws(ExpressionError) -> Int {
    var left = try comparison()
    while current == .word("and") {
      let start = offset
      advance()
      let right = try comparison()
      left = add(.binary(.and, left, right), at: start)
    }
    return left
  }

  private mutating func comparison() throws(ExpressionError) -> Int {
    let left = try sum()
    let start = offset
    switch current {
    case .word("between"):
      advance()
      let low = try sum()
      try expect(.word("and"), .and)
      let high = try sum()
      let above = add(.binary(.lessOrEqual, low, left), at: start)
      let below = add(.binary(.lessOrEqual, left, high), at: start)
      return add(.binary(.and, above, below), at: start)
    case .word("in"):
      advance()
      return try membership(of: left)
    case .sign(let sign) where sign.isComparison:
      advance()
      let right = try sum()
      return compare(left, sign, right, at: start)
    default:
      return left
    }
  }

  mutating func sum() throws(ExpressionError) -> Int {
    var left = try product()
    while true {
      let operation: BinaryOperation
      switch current {
      case .sign(.plus): operation = .add
      case .sign(.minus): operation = .subtract
      default: return left
      }
      let start = offset
      advance()
      let right = try product()
      left = add(.binary(operation, left, right), at: start)
    }
  }

  private mutating func product() throws(ExpressionError) -> Int {
    var left = try factor()
    while true {
      let operation: BinaryOperation
      switch current {
      case .sign(.times): operation = .multiply
      case .sign(.over): operation = .divide
      default: return left
      }
      let start = offset
      advance()
      let right = try factor()
      left = add(.binary(operation, left, right), at: start)
    }
  }

  private mutating func factor() throws(ExpressionError) -> Int {
    guard current == .sign(.minus) else { return try power() }
    let start = offset
    advance()
    if case .number(let number) = current {
      advance()
      return add(.number(number.negated), at: start)
    }
    let operand = try primary()
    return add(.unary(.negate, operand), at: start)
  }

  private mutating func power() throws(ExpressionError) -> Int {
    let base = try primary()
    guard current == .sign(.power) else { return base }
    let start = offset
    advance()
    guard case .number(let number) = current, let exponent = number.whole,
      (0...Self.greatestExponent).contains(exponent)
    else { throw ExpressionError(.exponentNotWritten(greatest: Self.greatestExponent), at: offset) }
    advance()
    return add(.unary(.raise(exponent), base), at: start)
  }

  /// The greatest exponent after `**`.
  private static let greatestExponent = 16

  private mutating func primary() throws(ExpressionError) -> Int {
    let start = offset
    if current == .sign(.openingParenthesis) {
      advance()
      let inner = try expression()
      try expect(.sign(.closingParenthesis), .closingParenthesis)
      return inner
    }
    if let call = try call() { return call }
    guard let constant = literal() else { throw unexpected(.value) }
    advance()
    return add(constant, at: start)
  }

  /// What the current token says by itself: a literal, `null` or a name.
  func literal() -> ExpressionSyntax.Kind? {
    switch current {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .word("true"): .boolean(true)
    case .word("false"): .boolean(false)
    case .word("null"): .null
    case .word(let word): Self.reservedWords.contains(word) ? nil : .name(word)
    case .sign, .end, .damaged: nil
    }
  }

  /// `call = name "(" [ expression { "," expression } ] ")"`; `nil` if no call stands here.
  private mutating func call() throws(ExpressionError) -> Int? {
    guard let (name, length) = functionName() else { return nil }
    let start = offset
    for _ in 0...length { advance() }
    var arguments: [Int] = []
    if current != .sign(.closingParenthesis) {
      arguments.append(try expression())
      while current == .sign(.comma) {
        advance()
        arguments.append(try expression())
      }
    }
    guard current == .sign(.closingParenthesis) else {
      throw unexpected(.commaOrClosingParenthesis)
    }
    advance()
    return try write(ExpressionCall(name: name, arguments: arguments, offset: start))
  }

  /// The words before an opening parenthesis, which may be several: `round half up(`.
  private func functionName() -> (name: String, length: Int)? {
    var words: [String] = []
    while case .word(let word) = token(ahead: words.count).kind {
      let isPartOfName = word == "not" || (word == "between" && isCallOfBetween(words))
      guard isPartOfName || !Self.reservedWords.contains(word) else { return nil }
      words.append(word)
      guard words.count <= ExpressionFunction.greatestWordCount else { return nil }
    }
    guard !words.isEmpty, token(ahead: words.count).kind == .sign(.openingParenthesis) else {
      return nil
    }
    let name = words.joined(separator: " ")
    // Two words that aren't a function are a missing operator, not a function's name.
    guard words.count == 1 || ExpressionFunction(rawValue: name) != nil || words[0] == "round"
    else { return nil }
    return (name, words.count)
  }

  /// Whether `between`, which stands after these words, belongs to a function's name:
  /// `years between(a, b)`, and not `years between (a) and b` of an item that is called `years`.
  ///
  /// Only in a call can a comma stand directly in the parentheses.
  private func isCallOfBetween(_ words: [String]) -> Bool {
    guard words == ["years"] || words == ["days"] else { return false }
    var (ahead, depth) = (2, 0)
    repeat {
      switch token(ahead: ahead).kind {
      case .sign(.openingParenthesis), .sign(.openingBracket): depth += 1
      case .sign(.closingParenthesis), .sign(.closingBracket): depth -= 1
      case .sign(.comma): if depth == 1 { return true }
      case .end, .damaged: return false
      default: break
      }
      ahead += 1
    } while depth > 0
    return false
  }
}
