import RiskEngine
import Testing

struct UnaryTestTests {
  private typealias Sample = ExpressionSample

  @Test(
    "tests on numbers",
    arguments: [
      ("[9..13]", [9, 13], [8, 14]), ("[9..13)", [9, 12], [13]), ("(9..13]", [10, 13], [9]),
      ("]9..13[", [10, 12], [9, 13]), ("]9..13]", [10, 13], [9]), ("[9..13[", [9], [13]),
      (">= 3", [3, 4], [2]), ("> 3", [4], [3]), ("< 0", [-1], [0]), ("<= -2", [-2], [-1]),
      ("0", [0], [1]), ("1, 3", [1, 3], [2]), ("not(0)", [1, -1], [0]),
      ("not(1, [3..5])", [2, 6], [1, 4]), ("< 2, > 4", [1, 5], [2, 4]), ("-", [0, 7], []),
      ("not(not(2))", [2], [3]), ("-3", [-3], [3]), ("[-3..-1]", [-2], [0]),
      ("not(-)", [], [0]), ("not((1..3])", [1, 4], [2, 3]),
    ] as [(String, [Int], [Int])])
  func numbers(text: String, passing: [Int], failing: [Int]) throws {
    let test = try UnaryTest.compile(text, for: .number)
    for number in passing { #expect(test.evaluate(.number(Fraction(number))) == true) }
    for number in failing { #expect(test.evaluate(.number(Fraction(number))) == false) }
  }

  @Test func levelsAreOrderedByConcern() throws {
    let type = ValueType.level(Sample.severity)
    let test = try UnaryTest.compile(">= \"moderate\"", for: type)
    #expect(test.evaluate(.level(0)) == false)
    #expect(test.evaluate(.level(1)) == true)
    #expect(test.evaluate(.level(2)) == true)
    let interval = try UnaryTest.compile("[\"low\"..\"high\")", for: type)
    #expect(interval.evaluate(.level(1)) == true)
    #expect(interval.evaluate(.level(2)) == false)
  }

  @Test func codesAreComparedByEqualityOnly() throws {
    let type = ValueType.choice(["female", "male", "other"])
    let test = try UnaryTest.compile("\"female\", \"other\"", for: type)
    #expect(test.evaluate(.choice(0)) == true)
    #expect(test.evaluate(.choice(1)) == false)
    #expect(throws: ExpressionError(.valuesWithoutOrder(.choice), at: 0)) {
      try UnaryTest.compile("> \"female\"", for: type)
    }
  }

  @Test func truthValuesTextsAndDaysCanBeTested() throws {
    #expect(try UnaryTest.compile("false", for: .boolean).evaluate(.no) == true)
    #expect(try UnaryTest.compile("not(false)", for: .boolean).evaluate(.no) == false)
    let text = try UnaryTest.compile("not(\"a\", \"b\")", for: .text)
    #expect(text.evaluate(.text(ShortText("a"))) == false)
    #expect(text.evaluate(.text(ShortText("c"))) == true)
    let day = try UnaryTest.compile(">= \"2024-02-29\"", for: .day)
    let leapDay = try #require(CalendarDay("2024-02-29"))
    #expect(day.evaluate(.day(leapDay)) == true)
  }

  @Test(
    "null is unknown, except to - and to tests that mention null",
    arguments: [
      ("[9..13]", nil), ("not(0)", nil), ("1, 2", nil), ("-", true), ("not(-)", false),
      ("null", true), ("not(null)", false), ("1, null", true), ("null, > 3", true),
    ] as [(String, Bool?)])
  func null(text: String, expected: Bool?) throws {
    let test = try UnaryTest.compile(text, for: .number)
    #expect(test.evaluate(.null) == expected)
    #expect(test.outcomeForNull == expected)
  }

  @Test func aTestOfNullIsFalseForEveryKnownValue() throws {
    let test = try UnaryTest.compile("null", for: .number)
    #expect(test.evaluate(0) == false)
    #expect(test.region?.isEmpty == true)
  }

  @Test func onlyTheDashIsAny() throws {
    #expect(try UnaryTest.compile(" - ", for: .number).isAny)
    #expect(try !UnaryTest.compile("not(not(-))", for: .number).isAny)
    #expect(try !UnaryTest.compile("true", for: .boolean).isAny)
  }

  @Test func endsMayBeNames() throws {
    let test = try UnaryTest.compile("> x, y", for: .number, in: Sample.scope)
    #expect(test.region == nil)
    #expect(test.slots == [0, 1])
    let values = Sample.values(["x": 5, "y": 1])
    var scratch: [Value] = []
    #expect(test.evaluate(6, values: values.span, scratch: &scratch) == true)
    #expect(test.evaluate(1, values: values.span, scratch: &scratch) == true)
    #expect(test.evaluate(2, values: values.span, scratch: &scratch) == false)
    let half = Sample.values(["x": 5])
    #expect(test.evaluate(2, values: half.span, scratch: &scratch) == nil)
    #expect(test.evaluate(6, values: half.span, scratch: &scratch) == true)
  }

  @Test(
    "problems are reported where they stand",
    arguments: [
      ("", .expressionEndsTooSoon(expecting: .test), 0),
      ("[9..13", .expressionEndsTooSoon(expecting: .closingBracket), 6),
      ("[9-13]", .wordNotExpected(found: "-", expecting: .dots), 2),
      ("9..13", .wordNotExpected(found: "..", expecting: .commaOrEnd), 1),
      (">= 3 4", .wordNotExpected(found: "4", expecting: .commaOrEnd), 5),
      ("= 3", .wordNotExpected(found: "=", expecting: .test), 0),
      ("1,", .expressionEndsTooSoon(expecting: .test), 2),
      ("not 0", .wordNotExpected(found: "0", expecting: .test), 4),
      ("not(0", .expressionEndsTooSoon(expecting: .commaOrClosingParenthesis), 5),
      ("-, 1", .wordNotExpected(found: ",", expecting: .test), 1),
      ("\"high\"", .typeMismatch(found: .text, expected: .number), 0),
      (">= q7", .nameNotKnown("q7", suggestion: nil), 3),
      ("[4..1]", .intervalHoldsNothing, 0),
    ] as [(String, ExpressionProblem, Int)])
  func problems(text: String, problem: ExpressionProblem, offset: Int) {
    #expect(throws: ExpressionError(problem, at: offset)) {
      try UnaryTest.compile(text, for: .number)
    }
  }

  @Test func whatIsStillPossibleDecidesOnlyWhereItAgrees() throws {
    let test = try UnaryTest.compile(">= 3", for: .number)
    let open = ItemSet([0])
    #expect(test.evaluate(over: .oneOf([3, 4], support: open)) == true)
    #expect(test.evaluate(over: .oneOf([1, 2], support: open)) == false)
    #expect(test.evaluate(over: .oneOf([2, 3], support: open)) == nil)
    #expect(test.evaluate(over: .oneOf([3, .null], support: open)) == nil)
    #expect(test.evaluate(over: .between(3, 900, grid: 1, support: open)) == true)
    #expect(test.evaluate(over: .between(0, 2, grid: 1, support: open)) == false)
    #expect(test.evaluate(over: .between(0, 3, grid: 1, support: open)) == nil)
    #expect(test.evaluate(over: .between(3, 9, grid: 1, mayBeNull: true, support: open)) == nil)
    #expect(test.evaluate(over: .anything(support: open)) == nil)
    #expect(test.evaluate(over: .known(.null)) == nil)
    let any = try UnaryTest.compile("-", for: .number)
    #expect(any.evaluate(over: .anything(support: open)) == true)
  }

  @Test func aVeryLongListIsReadQuickly() throws {
    let numbers = (0..<2_000).map { String($0 * 2) }.joined(separator: ",")
    let test = try UnaryTest.compile(numbers, for: .number)
    #expect(test.evaluate(1_998) == true)
    #expect(test.evaluate(1_999) == false)
  }

  @Test func adjoiningAlternativesCoverARange() throws {
    let test = try UnaryTest.compile("[0..5), [5..9]", for: .number)
    #expect(test.evaluate(over: .between(1, 9, grid: nil, support: ItemSet([0]))) == true)
  }
}
