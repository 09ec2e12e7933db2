/// What every rule of the grammar is made of: looking at a token, and laying down a step.
extension ExpressionParser {
  // MARK: - Tokens

  var current: ExpressionToken.Kind { token(ahead: 0).kind }
  var offset: Int { token(ahead: 0).range.lowerBound }

  func token(ahead distance: Int) -> ExpressionToken {
    tokens[min(position + distance, tokens.count - 1)]
  }

  mutating func advance() { position += 1 }

  mutating func expect(
    _ kind: ExpressionToken.Kind, _ expectation: ExpressionProblem.Expectation
  ) throws(ExpressionError) {
    guard current == kind else { throw unexpected(expectation) }
    advance()
  }

  /// The error for a token that has no place here.
  func unexpected(_ expectation: ExpressionProblem.Expectation) -> ExpressionError {
    let problem: ExpressionProblem =
      switch current {
      case .damaged(let problem): problem
      case .end: .expressionEndsTooSoon(expecting: expectation)
      case .word(let found): .wordNotExpected(found: found, expecting: expectation)
      case .number(let number):
        .wordNotExpected(found: number.description, expecting: expectation)
      case .text(let text): .wordNotExpected(found: "\"\(text)\"", expecting: expectation)
      case .sign(let sign): .wordNotExpected(found: sign.rawValue, expecting: expectation)
      }
    return ExpressionError(problem, at: offset)
  }

  // MARK: - Steps

  mutating func add(_ kind: ExpressionSyntax.Kind, at offset: Int) -> Int {
    syntax.append(ExpressionSyntax(kind: kind, offset: offset))
    return syntax.count - 1
  }

  /// Puts another step in the place of the one that was read last.
  mutating func replaceLast(with kind: ExpressionSyntax.Kind, at offset: Int) -> Int {
    syntax.removeLast()
    return add(kind, at: offset)
  }

  /// A comparison; with a written `null` it is the question whether the other side is null.
  mutating func compare(
    _ left: Int, _ sign: ExpressionToken.Sign, _ right: Int, at offset: Int
  ) -> Int {
    switch sign {
    case .less: return add(.binary(.less, left, right), at: offset)
    case .lessOrEqual: return add(.binary(.lessOrEqual, left, right), at: offset)
    case .greater: return add(.binary(.less, right, left), at: offset)
    case .greaterOrEqual: return add(.binary(.lessOrEqual, right, left), at: offset)
    default: break
    }
    let equal =
      switch (syntax[left].kind, syntax[right].kind) {
      case (_, .null): add(.unary(.isNull, left), at: offset)
      case (.null, _): add(.unary(.isNull, right), at: offset)
      default: add(.binary(.equal, left, right), at: offset)
      }
    return sign == .notEqual ? add(.unary(.not, equal), at: offset) : equal
  }
}

extension ExpressionToken.Sign {
  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}
