import RiskEngine
import Testing

struct ExpressionNumberTests {
  @Test(
    "numbers are exact",
    arguments: [
      "0.1 + 0.2 = 0.3", "1 / 3 * 3 = 1", "0.1 * 3 = 0.3", "1 / 3 + 1 / 6 = 1 / 2",
      "007 = 7", "0.50 = 1 / 2", "999999999999999 + 1 = 1000000 * 1000000000",
      "0.000000000000001 * 1000000000000 = 0.001",
    ])
  func exactness(text: String) throws {
    #expect(try ExpressionSample.evaluate(text) == .yes)
  }

  @Test(
    "rounding follows FEEL",
    arguments: [
      ("round half up(2.5, 0)", 3), ("round half up(-2.5, 0)", -3),
      ("round half down(2.5, 0)", 2), ("round half down(-2.5, 0)", -2),
      ("round half down(2.51, 0)", 3), ("round up(2.1, 0)", 3), ("round up(-2.1, 0)", -3),
      ("round down(2.9, 0)", 2), ("round down(-2.9, 0)", -2), ("floor(2.9)", 2),
      ("floor(-2.1)", -3), ("ceiling(2.1)", 3), ("ceiling(-2.9)", -2),
      ("round half up(1 / 3, 2)", .ratio(33, 100)), ("round up(1 / 3, 2)", .ratio(34, 100)),
      ("round   half\nup(1.25, 1)", .ratio(13, 10)),
    ] as [(String, Value)])
  func rounding(text: String, expected: Value) throws {
    #expect(try ExpressionSample.evaluate(text) == expected)
  }

  @Test(
    "functions",
    arguments: [
      ("sum(1, 2, 3)", 6), ("sum(4)", 4), ("mean(1, 2)", .ratio(3, 2)), ("mean(5)", 5),
      ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("min(7)", 7), ("abs(-3)", 3), ("abs(3)", 3),
      ("count(1, 2)", 2), ("count(null, 2)", 1), ("not(1 = 2)", .yes),
      ("max(sum(1, 2), min(5, 9)) * 2", 10),
    ] as [(String, Value)])
  func functions(text: String, expected: Value) throws {
    #expect(try ExpressionSample.evaluate(text) == expected)
  }

  @Test func functionsOfAnItemReadItsCompanions() throws {
    var values = ExpressionSample.values(["q1": 9])
    (values[8], values[9], values[10]) = (3, .yes, .null)
    func evaluate(_ text: String) throws -> Value {
      try Expression.compile(text, in: ExpressionSample.scope, expecting: nil).evaluate(values)
    }
    #expect(try evaluate("points(q1) + q1") == 12)
    #expect(try evaluate("answered(q1)") == .yes)
    #expect(try evaluate("missing(q1) = null") == .yes)
    (values[7], values[9], values[10]) = (.null, .no, .choice(2))
    #expect(try evaluate("missing(q1) = \"declined\"") == .yes)
    #expect(try evaluate("missing(q1) in (\"unknown\", \"notAsked\")") == .no)
  }

  @Test func divisionByZeroIsUnknown() throws {
    #expect(try ExpressionSample.evaluate("x / y", ["x": 1, "y": 0]) == .null)
    #expect(try ExpressionSample.evaluate("1 / (x - x)", ["x": 1]) == .null)
  }

  @Test func arithmeticOutOfRangeIsUnknown() throws {
    // 10^15 three times is 10^45; the greatest whole number is about 1.7 × 10^38.
    let large = "999999999999999"
    #expect(try ExpressionSample.evaluate("\(large) * \(large) * \(large)") == .null)
    #expect(try ExpressionSample.evaluate("\(large) * \(large) > 0") == .yes)
  }
}
