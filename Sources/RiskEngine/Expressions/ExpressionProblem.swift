/// What can be wrong with the text of an expression or a unary test.
package enum ExpressionProblem: Problem, Hashable {
  // MARK: Limits

  /// The text has more bytes than any rule needs. Split it into several scores or conditions.
  case expressionTooLong(limit: Int)
  /// Parentheses, conditions or calls stand too deep inside each other. Split it.
  case expressionTooDeep(limit: Int)

  // MARK: Words and signs

  /// A character that means nothing here, for example `&` or `≥`. Write `and`, `>=`.
  case characterNotInExpressions(String)
  /// A text begins with `"` and never ends. Add the closing quotation mark.
  case textNotClosed
  /// A backslash in a text before something else than `"` or `\`.
  case escapeNotKnown(String)
  /// Something that begins like a number and isn't one, for example `1.` or `2x`.
  case expressionNumberMalformed(String)
  /// A number with too many significant digits or decimals to be read exactly.
  case expressionNumberTooPrecise(String, limit: Int)

  // MARK: Grammar

  /// The text ends where something more must come.
  case expressionEndsTooSoon(expecting: Expectation)
  /// A word or sign stands where the grammar has no place for it.
  case wordNotExpected(found: String, expecting: Expectation)

  // MARK: Names and functions

  /// No item, score, level or input has this name.
  case nameNotKnown(String, suggestion: String?)
  /// No function has this name.
  case functionNotKnown(String, suggestion: String?)
  /// A call with too few or too many arguments; without `greatest` any number from `least` will do.
  case wrongArgumentCount(function: String, found: Int, least: Int, greatest: Int?)
  /// `points`, `answered` or `missing` of something that isn't an item.
  case argumentNotAnItem(function: String)
  /// `list contains` of something that doesn't take several codes.
  case argumentNotMultiple(String)
  /// A code that is computed; it must be written.
  case codeNotWritten(function: String)
  /// The exponent of `**` must be written as a whole number, 0 through `greatest`.
  case exponentNotWritten(greatest: Int)
  /// The decimals of a rounding must be written as a whole number, 0 through `greatest`.
  case decimalsNotWritten(function: String, greatest: Int)

  // MARK: Types

  /// A value of one kind stands where another kind is needed.
  case typeMismatch(found: ValueKind, expected: ValueKind)
  /// A text is compared with a scale that has no such level.
  case levelNotInScale(String, scale: LevelScale, suggestion: String?)
  /// Levels of two scales are compared. They measure different things and have no common order.
  case levelsOfDifferentScales(String, String)
  /// A text is compared with a choice that has no such code.
  case comparedCodeUnknown(String, options: [String], suggestion: String?)
  /// Two choices with different codes are compared. Compare each with a code instead.
  case choicesWithDifferentCodes
  /// A text is compared with a day and isn't one. Write `"YYYY-MM-DD"`.
  case comparedDayMalformed(String)
  /// A text is compared with a literal longer than the engine compares.
  case comparedTextTooLong(limit: Int)
  /// A text literal that is compared with nothing of a known type, so that it means nothing.
  case textWithoutType(String)
  /// `<`, `>`, `between` or an interval on values without order. Use `=`, `!=` or `in`.
  case valuesWithoutOrder(ValueKind)

  // MARK: Meaning

  /// An interval that holds nothing, such as `[5..3]` or `(2..2]`. Swap or include its ends.
  case intervalHoldsNothing
  /// A division by a written 0, which is always unknown.
  case divisionByZero
  /// The expression is nothing but `null`.
  case alwaysNull

  package var severity: Severity { .error }

  /// What the grammar has a place for.
  package enum Expectation: String, Sendable, CaseIterable {
    /// A number, a text, a name, a call or an expression in parentheses.
    case value
    /// An operator, or the end of the expression.
    case operatorOrEnd
    case closingParenthesis
    /// The `]`, `)` or `[` that ends an interval.
    case closingBracket
    case commaOrClosingParenthesis
    case then
    case `else`
    /// The `and` of `between … and …`.
    case and
    /// A comparison, an interval, a value, `null`, `not(…)` or `-`.
    case test
    /// A number, a text, a name, `true` or `false`.
    case endpoint
    /// The `..` of an interval.
    case dots
    /// A comma and another test, or the end of the tests.
    case commaOrEnd
  }
}

/// Why a text isn't an expression, and where in it.
package struct ExpressionError: Error, Hashable {
  package let problem: ExpressionProblem

  /// Where it stands, in bytes of UTF-8 from the beginning of the expression.
  package let offset: Int

  package init(_ problem: ExpressionProblem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}
