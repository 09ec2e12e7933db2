import RiskEngine
import Testing

struct ExpressionGrammarTests {
  private let known: [String: Value] = [
    "x": 6, "y": 2, "a": .yes, "b": .no, "severity": .level(1), "custody": .choice(1),
  ]

  @Test(
    "precedence and associativity follow the grammar",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("24 / 4 / 2", 3),
      ("2 * 6 / 4", 3), ("-2 + 5", 3), ("-x + 7", 1), ("3 - -2", 5), ("-(x - y)", -4),
      ("if x > 5 then 1 else 2", 1), ("if x > 6 then 1 else if y = 2 then 2 else 3", 2),
      ("(if a then 1 else 2) + 10", 11), ("if a then 1 else 2 + 10", 1),
    ] as [(String, Value)])
  func numbers(text: String, expected: Value) throws {
    #expect(try ExpressionSample.evaluate(text, known) == expected)
  }

  @Test(
    "conditions follow the grammar",
    arguments: [
      ("x = 6", true), ("x != 6", false), ("x < 6", false), ("x <= 6", true), ("x > y", true),
      ("x >= 7", false), ("x + y = 8", true),
      // `and` binds closer than `or`: true or (false and false).
      ("a or b and b", true), ("(a or b) and b", false),
      ("x = 6 and y = 2", true), ("not(a)", false), ("not(x = 5) and a", true),
      ("x between 6 and 7", true), ("x between 7 and 9", false),
      ("x between 1 and 6 and b", false), ("x between y + 4 and y * 3", true),
      ("x in (1, 6)", true), ("x in (1, 2)", false), ("x in 6", true), ("x in > 5", true),
      ("x in (< 3, > 5)", true), ("x in [1..6]", true), ("x in [1..6)", false),
      ("x in (6..9]", false), ("x in ]6..9]", false), ("x in ]5..9]", true),
      ("x in [1..6[", false), ("x in (not(6))", false), ("x in (not(1, 2))", true),
      ("x in (not((6..9]))", true), ("x in (-)", true), ("x in (-6..-1)", false),
      ("x in ([1..3], [5..7])", true), ("x in (y..9)", true), ("-x in (-6)", true),
      ("severity = \"moderate\"", true), ("\"high\" > severity", true),
      ("severity >= \"moderate\"", true), ("severity in [\"low\"..\"moderate\"]", true),
      ("severity in (\"high\", \"low\")", false), ("custody = \"detained\"", true),
      ("custody in (\"none\")", false), ("a = true", true), ("a != b", true),
      ("(if b then \"low\" else \"high\") > severity", true),
      ("true", true), ("null = null", true), ("null != null", false),
    ])
  func conditions(text: String, expected: Bool) throws {
    #expect(try ExpressionSample.evaluate(text, known) == .boolean(expected))
  }

  @Test func spaceAndLinesDoNotMatter() throws {
    #expect(try ExpressionSample.evaluate(" \tx\r\n +\n1 ", known) == 7)
    #expect(try ExpressionSample.evaluate("x+1", known) == 7)
  }

  @Test func textsMayHoldQuotationMarksAndBackslashes() throws {
    let text = #"remark = "a \"b\" \\ å""#
    let remark = Value.text(ShortText(#"a "b" \ å"#))
    #expect(try ExpressionSample.evaluate(text, ["remark": remark]) == .yes)
  }

  @Test func functionNamesAreNotReserved() throws {
    let scope = Scope([
      Scope.Variable(name: "count", type: .number), Scope.Variable(name: "round", type: .number),
    ])
    let expression = try Expression.compile(
      "count(count, round) + count", in: scope, expecting: nil)
    #expect(expression.evaluate([10, .null]) == 11)
  }

  @Test func slotsAreListedOnceInOrder() throws {
    let text = "y + x + y + points(q1)"
    let expression = try Expression.compile(text, in: ExpressionSample.scope, expecting: .number)
    #expect(expression.slots == [0, 1, 8])
    #expect(expression.type == .number)
    #expect(expression.source == text)
  }

  @Test func oneScratchArrayServesManyExpressions() throws {
    let short = try Expression.compile("x", in: ExpressionSample.scope, expecting: nil)
    let long = try Expression.compile("x + y * x - y", in: ExpressionSample.scope, expecting: nil)
    let values = ExpressionSample.values(known)
    var scratch: [Value] = []
    #expect(short.evaluate(values.span, scratch: &scratch) == 6)
    #expect(long.evaluate(values.span, scratch: &scratch) == 16)
    let room = scratch.count
    #expect(short.evaluate(values.span, scratch: &scratch) == 6)
    #expect(scratch.count == room)
  }
}
