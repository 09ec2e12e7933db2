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

  @Test(
    "functions that only exist rounded",
    arguments: [
      ("exp(0, 5)", 1), ("exp(1, 2)", .ratio(272, 100)), ("exp(-100, 15)", 0),
      ("ln(1, 3)", 0), ("ln(10, 3)", .ratio(2303, 1000)), ("ln(0, 2)", .null),
      ("sqrt(2, 4)", .ratio(14142, 10000)), ("sqrt(2.25, 0)", 2), ("sqrt(-1, 0)", .null),
      ("power(2, 0.5, 1)", .ratio(14, 10)), ("power(4, 0.5, 0)", 2), ("power(-2, 3, 0)", -8),
      ("power(2, 1000000000, 2)", .null), ("power(0, -1, 2)", .null),
      ("exp(1000000, 15)", .null), ("100 / (1 + exp(-0, 6))", 50),
      ("modulo(10, 3)", 1), ("modulo(-10, 3)", 2), ("modulo(10, -3)", -2), ("modulo(1, x)", .null),
      ("1.5 ** 2", .ratio(9, 4)), ("2 * 3 ** 2", 18), ("(-2) ** 3", -8), ("-2 * 2 ** 0", -2),
      ("10 ** 16 * 10 ** 16 * 10 ** 16", .null),
    ] as [(String, Value)])
  func roundedFunctions(text: String, expected: Value) throws {
    #expect(try ExpressionSample.evaluate(text) == expected)
  }

  @Test(
    "days are counted between",
    arguments: [
      ("years between(\"2010-05-02\", since)", 13), ("years between(\"2010-05-01\", since)", 14),
      ("years between(since, \"2010-05-02\")", -13), ("years between(since, since)", 0),
      ("years between(\"2012-02-29\", \"2013-02-28\")", 0),
      ("years between(\"2012-02-29\", \"2013-03-01\")", 1),
      ("days between(\"2024-02-28\", \"2024-03-01\")", 2), ("days between(since, since)", 0),
      ("days between(\"2024-05-03\", since)", -2), ("1 + days between(since, null)", .null),
    ] as [(String, Value)])
  func days(text: String, expected: Value) throws {
    let since = try #require(CalendarDay("2024-05-01"))
    #expect(try ExpressionSample.evaluate(text, ["since": .day(since)]) == expected)
  }

  @Test func anItemMayBeCalledYears() throws {
    let scope = Scope([Scope.Variable(name: "years", type: .number)])
    func evaluate(_ text: String) throws -> Value {
      try Expression.compile(text, in: scope, expecting: nil).evaluate([5])
    }
    #expect(try evaluate("years between (1 + 2) and 7") == .yes)
    #expect(try evaluate("years between (max(1, 2)) and 4") == .no)
    #expect(try evaluate("years between(\"2010-01-01\", \"2011-01-01\") + years") == 6)
  }

  @Test(
    "several codes are asked one by one",
    arguments: [
      ("alcohol", 0b001, .yes), ("alcohol", 0b110, .no), ("cannabis", 0b110, .yes),
      ("7", 0b100, .yes), ("7", 0, .no), ("7", nil, .null),
    ] as [(String, Int?, Value)])
  func listContains(code: String, chosen: Int?, expected: Value) throws {
    var values = ExpressionSample.values([:])
    values[15] = chosen.map { .number(Fraction($0)) } ?? .null
    for written in [code == "7" ? "7" : "\"\(code)\"", "\"\(code)\""] {
      let text = "list contains(drugs, \(written))"
      let compiled = try Expression.compile(text, in: ExpressionSample.scope, expecting: .boolean)
      #expect(compiled.evaluate(values) == expected)
    }
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
