import RiskEngine
import Testing

/// Three-valued logic, as the tables of the format reference, section 8, have it.
struct ExpressionLogicTests {
  @Test(
    "the table of the format reference",
    arguments: [
      (Value.yes, Value.null, Value.null, Value.yes),
      (.no, .null, .no, .null),
      (.null, .null, .null, .null),
      (.null, .yes, .null, .yes),
      (.null, .no, .no, .null),
      (.yes, .yes, .yes, .yes),
      (.yes, .no, .no, .yes),
      (.no, .yes, .no, .yes),
      (.no, .no, .no, .no),
    ])
  func andOr(a: Value, b: Value, both: Value, either: Value) throws {
    #expect(try ExpressionSample.evaluate("a and b", ["a": a, "b": b]) == both)
    #expect(try ExpressionSample.evaluate("a or b", ["a": a, "b": b]) == either)
  }

  @Test(
    "arithmetic and comparison with null give null",
    arguments: [
      "x + 1", "1 - x", "x * 0", "x / 2", "-x", "x = 1", "x != 1", "x < 1", "1 >= x", "x = y",
      "x between 1 and 2", "x in (1, 2)", "x in [1..2]", "not(a)", "abs(x)", "sum(1, x)",
      "mean(1, x)", "min(1, x)", "max(1, x)", "round half up(x, 1)", "floor(x)",
      "severity > \"low\"", "severity = \"low\"", "custody = \"none\"", "remark = \"\"",
      "since < \"2024-01-01\"", "points(q1)", "answered(q1)", "missing(q1)",
    ])
  func nullStaysNull(text: String) throws {
    #expect(try ExpressionSample.evaluate(text) == .null)
  }

  @Test func comparingWithWrittenNullIsNeverUnknown() throws {
    #expect(try ExpressionSample.evaluate("x = null") == .yes)
    #expect(try ExpressionSample.evaluate("null = x") == .yes)
    #expect(try ExpressionSample.evaluate("x != null") == .no)
    #expect(try ExpressionSample.evaluate("x + 1 = null") == .yes)
    #expect(try ExpressionSample.evaluate("x = null", ["x": 0]) == .no)
    #expect(try ExpressionSample.evaluate("severity != null", ["severity": .level(0)]) == .yes)
  }

  @Test func aDecidedPartOutweighsAnUnknownOne() throws {
    #expect(try ExpressionSample.evaluate("x > 1 or y > 1", ["y": 2]) == .yes)
    #expect(try ExpressionSample.evaluate("x > 1 and y > 1", ["y": 0]) == .no)
    #expect(try ExpressionSample.evaluate("x between 3 and y", ["x": 1]) == .no)
    #expect(try ExpressionSample.evaluate("x in (y, 1)", ["x": 1]) == .yes)
  }

  @Test func anUnknownConditionDoesNotTakeTheElseBranch() throws {
    #expect(try ExpressionSample.evaluate("if a then 1 else 2") == .null)
    #expect(try ExpressionSample.evaluate("if a then 1 else 1") == 1)
    #expect(try ExpressionSample.evaluate("if a then x else y", ["x": 3, "y": 3]) == 3)
  }

  @Test func countingCountsWhatIsKnown() throws {
    #expect(try ExpressionSample.evaluate("count(x, y, severity)") == 0)
    #expect(try ExpressionSample.evaluate("count(x, y, severity)", ["x": 0]) == 1)
  }

  @Test func textsTooLongToHoldAreComparedAsFarAsTheyCan() throws {
    let long = Value.text(ShortText(String(repeating: "å", count: 16)))
    #expect(try ExpressionSample.evaluate("remark = \"å\"", ["remark": long]) == .no)
    #expect(try ExpressionSample.evaluate("remark = remark", ["remark": long]) == .null)
  }

  @Test func textsAreComparedByTheirBytes() throws {
    // "é" as one character and as "e" with an accent: equal for Swift, different as bytes.
    let composed = Value.text(ShortText("\u{e9}"))
    #expect(try ExpressionSample.evaluate("remark = \"\u{e9}\"", ["remark": composed]) == .yes)
    #expect(try ExpressionSample.evaluate("remark = \"e\u{301}\"", ["remark": composed]) == .no)
  }

  @Test func daysAreWrittenAsTexts() throws {
    let since = Value.day(try #require(CalendarDay("2024-02-29")))
    #expect(try ExpressionSample.evaluate("since < \"2024-03-01\"", ["since": since]) == .yes)
    #expect(try ExpressionSample.evaluate("since = \"2024-02-29\"", ["since": since]) == .yes)
    #expect(
      try ExpressionSample.evaluate(
        "since in [\"2024-01-01\"..\"2024-02-29\")", ["since": since]) == .no)
  }
}
