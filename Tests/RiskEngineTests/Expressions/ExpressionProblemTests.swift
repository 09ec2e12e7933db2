import RiskEngine
import Testing

/// Every problem, and the place it is reported at.
struct ExpressionProblemTests {
  private typealias Sample = ExpressionSample

  private static let table: [(String, ExpressionProblem, Int)] = [
    // Words and signs
    ("x & y", .characterNotInExpressions("&"), 2),
    ("x ≥ 3", .characterNotInExpressions("≥"), 2),
    ("'a'", .characterNotInExpressions("'"), 0),
    ("remark = \"a", .textNotClosed, 9),
    ("remark = \"a\\", .textNotClosed, 9),
    ("remark = \"a\\n\"", .escapeNotKnown("\\n"), 9),
    ("x > 1.", .expressionNumberMalformed("1."), 4),
    ("x > 2x", .expressionNumberMalformed("2x"), 4),
    ("x > 1.2.3", .expressionNumberMalformed("1.2.3"), 4),
    ("x > 1e5", .expressionNumberMalformed("1e5"), 4),
    (
      "x > 1234567890123456", .expressionNumberTooPrecise("1234567890123456", limit: 15), 4
    ),
    (
      "x > 0.0000000000000001", .expressionNumberTooPrecise("0.0000000000000001", limit: 15), 4
    ),
    // Grammar
    ("", .expressionEndsTooSoon(expecting: .value), 0),
    ("x +", .expressionEndsTooSoon(expecting: .value), 3),
    ("(x", .expressionEndsTooSoon(expecting: .closingParenthesis), 2),
    ("if a then 1", .expressionEndsTooSoon(expecting: .else), 11),
    ("if a", .expressionEndsTooSoon(expecting: .then), 4),
    ("x between 1", .expressionEndsTooSoon(expecting: .and), 11),
    ("sum(1", .expressionEndsTooSoon(expecting: .commaOrClosingParenthesis), 5),
    ("x in", .expressionEndsTooSoon(expecting: .test), 4),
    ("x y", .wordNotExpected(found: "y", expecting: .operatorOrEnd), 2),
    ("x < y < 3", .wordNotExpected(found: "<", expecting: .operatorOrEnd), 6),
    ("--x", .wordNotExpected(found: "-", expecting: .value), 1),
    ("1 + if a then 1 else 2", .wordNotExpected(found: "if", expecting: .value), 4),
    ("x = \"a\" \"b\"", .wordNotExpected(found: "\"b\"", expecting: .operatorOrEnd), 8),
    ("x 2", .wordNotExpected(found: "2", expecting: .operatorOrEnd), 2),
    ("x in [1, 2]", .wordNotExpected(found: ",", expecting: .dots), 7),
    ("x in [1..2", .expressionEndsTooSoon(expecting: .closingBracket), 10),
    ("x in (> )", .wordNotExpected(found: ")", expecting: .endpoint), 8),
    ("x in (1 2)", .wordNotExpected(found: "2", expecting: .commaOrClosingParenthesis), 8),
    ("x in (> null)", .wordNotExpected(found: "null", expecting: .endpoint), 8),
    // Names and functions
    ("1 + sevrity", .nameNotKnown("sevrity", suggestion: "severity"), 4),
    ("quite_unlike", .nameNotKnown("quite_unlike", suggestion: nil), 0),
    ("points(q2)", .nameNotKnown("q2", suggestion: nil), 7),
    ("1 + summ(x)", .functionNotKnown("summ", suggestion: "sum"), 4),
    (
      "round half upp(x, 1)",
      .functionNotKnown("round half upp", suggestion: "round half up"), 0
    ),
    ("exp(x)", .wrongArgumentCount(function: "exp", found: 1, least: 2, greatest: 2), 0),
    ("power(x, 2)", .wrongArgumentCount(function: "power", found: 2, least: 3, greatest: 3), 0),
    ("1 + exp(x, y)", .decimalsNotWritten(function: "exp", greatest: 15), 11),
    ("ln(x, 16)", .decimalsNotWritten(function: "ln", greatest: 15), 6),
    ("sqrt(x, 1 + 1)", .decimalsNotWritten(function: "sqrt", greatest: 15), 10),
    ("power(x, y, 0.5)", .decimalsNotWritten(function: "power", greatest: 15), 12),
    ("x ** y", .exponentNotWritten(greatest: 16), 5),
    ("x ** 17", .exponentNotWritten(greatest: 16), 5),
    ("x ** 0.5", .exponentNotWritten(greatest: 16), 5),
    ("-x ** 2", .wordNotExpected(found: "**", expecting: .operatorOrEnd), 3),
    ("x ** 2 ** 2", .wordNotExpected(found: "**", expecting: .operatorOrEnd), 7),
    ("modulo(x, 0)", .divisionByZero, 10),
    ("exp(a, 2)", .typeMismatch(found: .boolean, expected: .number), 4),
    ("years between(since, x)", .typeMismatch(found: .number, expected: .day), 21),
    ("days between(since, \"1 May\")", .comparedDayMalformed("1 May"), 20),
    ("years between(since)", .expressionEndsTooSoon(expecting: .and), 20),
    (
      "list contains(drugs, \"alchol\")",
      .comparedCodeUnknown("alchol", options: Sample.drugs, suggestion: "alcohol"), 21
    ),
    ("list contains(drugs, custody)", .codeNotWritten(function: "list contains"), 21),
    ("list contains(q1, \"alcohol\")", .argumentNotMultiple("q1"), 14),
    ("list contains(1, \"alcohol\")", .argumentNotAnItem(function: "list contains"), 14),
    ("list contains(drugs, \"alcohol\") + 1", .typeMismatch(found: .boolean, expected: .number), 0),
    ("sum()", .wrongArgumentCount(function: "sum", found: 0, least: 1, greatest: nil), 0),
    ("abs(x, y)", .wrongArgumentCount(function: "abs", found: 2, least: 1, greatest: 1), 0),
    (
      "round up(x)", .wrongArgumentCount(function: "round up", found: 1, least: 2, greatest: 2),
      0
    ),
    ("points(x)", .argumentNotAnItem(function: "points"), 7),
    ("answered(1)", .argumentNotAnItem(function: "answered"), 9),
    ("round up(x, y)", .decimalsNotWritten(function: "round up", greatest: 15), 12),
    ("round up(x, 16)", .decimalsNotWritten(function: "round up", greatest: 15), 12),
    ("round up(x, 1.5)", .decimalsNotWritten(function: "round up", greatest: 15), 12),
    // Types
    ("x + a", .typeMismatch(found: .boolean, expected: .number), 4),
    ("x and a", .typeMismatch(found: .number, expected: .boolean), 0),
    ("if x then 1 else 2", .typeMismatch(found: .number, expected: .boolean), 3),
    ("if a then 1 else b", .typeMismatch(found: .boolean, expected: .number), 17),
    ("x = \"1\"", .typeMismatch(found: .text, expected: .number), 4),
    ("x + \"1\"", .typeMismatch(found: .text, expected: .number), 4),
    ("custody = severity", .typeMismatch(found: .level, expected: .choice), 10),
    ("not(x)", .typeMismatch(found: .number, expected: .boolean), 4),
    ("severity = 2", .typeMismatch(found: .number, expected: .level), 11),
    (
      "severity >= \"hihg\"",
      .levelNotInScale("hihg", scale: Sample.severity, suggestion: "high"), 12
    ),
    ("severity > risk", .levelsOfDifferentScales("phq-9.severity", "judgement.risk"), 0),
    (
      "custody = \"detaned\"",
      .comparedCodeUnknown("detaned", options: Sample.custody, suggestion: "detained"), 10
    ),
    (
      "missing(q1) = \"refused\"",
      .comparedCodeUnknown("refused", options: Sample.reasons, suggestion: nil), 14
    ),
    ("custody = sex", .choicesWithDifferentCodes, 10),
    ("since > \"2024-2-1\"", .comparedDayMalformed("2024-2-1"), 8),
    (
      "remark = \"abcdefghijklmnopqrstuvwxyzabcdef\"", .comparedTextTooLong(limit: 31), 9
    ),
    ("\"a\" = \"b\"", .textWithoutType("a"), 0),
    ("count(\"a\")", .textWithoutType("a"), 6),
    ("remark < \"a\"", .valuesWithoutOrder(.text), 7),
    ("custody in [\"none\"..\"detained\"]", .valuesWithoutOrder(.choice), 11),
    ("a > b", .valuesWithoutOrder(.boolean), 2),
    // Meaning
    ("x in [5..3]", .intervalHoldsNothing, 5),
    ("x in (2..2]", .intervalHoldsNothing, 5),
    ("x between 3 and 1", .intervalHoldsNothing, 2),
    ("severity in [\"high\"..\"low\"]", .intervalHoldsNothing, 12),
    ("x / 0", .divisionByZero, 4),
    ("x / 0.0", .divisionByZero, 4),
    ("null", .alwaysNull, 0),
    ("if a then null else null", .alwaysNull, 0),
  ]

  @Test("each problem is reported where it stands", arguments: table)
  func problems(text: String, problem: ExpressionProblem, offset: Int) {
    #expect(Sample.error(in: text) == ExpressionError(problem, at: offset))
  }

  @Test func theFirstProblemInTheTextIsReported() {
    #expect(Sample.error(in: "x = \"1\" and severity = \"none\"")?.offset == 4)
    #expect(Sample.error(in: "x y &")?.offset == 2)
  }

  @Test func offsetsCountBytes() {
    // "å" has two bytes, so the text "none" begins at byte 28, its character at 27.
    let text = "remark = \"å\" or severity = \"none\""
    #expect(Sample.error(in: text)?.offset == 28)
  }

  @Test func theWholeMustBeWhatIsExpected() {
    let error = Sample.error(in: "x + 1", expecting: .boolean)
    #expect(
      error == ExpressionError(.typeMismatch(found: .number, expected: .boolean), at: 2))
    #expect(Sample.error(in: "\"high\"", expecting: .level(Sample.severity)) == nil)
    #expect(Sample.error(in: "null", expecting: .number) == nil)
  }

  @Test func tenThousandParenthesesAreRefused() {
    let bomb = String(repeating: "(", count: 10_000)
    #expect(
      Sample.error(in: bomb) == ExpressionError(.expressionTooDeep(limit: 64), at: 64))
    let closed = bomb + "x" + String(repeating: ")", count: 10_000)
    #expect(
      Sample.error(in: closed) == ExpressionError(.expressionTooLong(limit: 10_000), at: 10_000))
  }

  @Test(arguments: ["if a then ", "sum(", "1 + (", "not("])
  func everyNestingIsBounded(piece: String) {
    let bomb = String(repeating: piece, count: 10_000 / piece.utf8.count)
    let error = Sample.error(in: bomb)
    #expect(error != nil)
    #expect(Sample.error(in: "x in (" + String(repeating: "not(", count: 2_000)) != nil)
  }

  @Test func longChainsNeedNoStack() throws {
    let chain = "0" + String(repeating: "+1", count: 4_999)
    #expect(try Sample.evaluate(chain) == 4_999)
    let many = "x in (0" + String(repeating: ",1", count: 4_990) + ")"
    #expect(try Sample.evaluate(many, ["x": 1]) == .yes)
  }

  @Test func sixtyThreeParenthesesAreAllowed() throws {
    let nested = String(repeating: "(", count: 63) + "x" + String(repeating: ")", count: 63)
    #expect(try Sample.evaluate(nested, ["x": 5]) == 5)
  }

  @Test func everyProblemIsAnErrorWithItsCaseNameAsID() {
    #expect(ExpressionProblem.divisionByZero.severity == .error)
    #expect(ExpressionProblem.divisionByZero.id == "divisionByZero")
    #expect(ExpressionProblem.expressionTooLong(limit: 1).id == "expressionTooLong")
  }
}
