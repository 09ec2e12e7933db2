/// A word or sign of an expression.
struct ExpressionToken: Sendable {
  let kind: Kind
  /// Where it begins and ends, in bytes of UTF-8.
  let range: Range<Int>

  enum Kind: Sendable, Hashable {
    case number(Fraction)
    case text(String)
    /// A keyword, a name or a part of a function's name.
    case word(String)
    case sign(Sign)
    case end
    /// Something the lexer couldn't read. The parser throws it when it gets there, so that the
    /// first problem in the text is the one that is reported.
    case damaged(ExpressionProblem)
  }

  enum Sign: String, Sendable {
    case openingParenthesis = "("
    case closingParenthesis = ")"
    case openingBracket = "["
    case closingBracket = "]"
    case comma = ","
    case dots = ".."
    case plus = "+"
    case minus = "-"
    case times = "*"
    case power = "**"
    case over = "/"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}
