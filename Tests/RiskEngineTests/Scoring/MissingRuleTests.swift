import RiskEngine
import Testing

/// Each rule for missing answers, worked out by hand.
///
/// The answers are worth 2 and 1, and the third is missing; each question is worth 0 to 2.
@Suite struct MissingRuleTests {
  private static let twoOfThree = #"{"q1": 2, "q2": 1, "q3": {"missing": "declined"}}"#

  private func score(
    _ missing: String, form: String = "sum", rounding: String = "",
    answers: String = MissingRuleTests.twoOfThree
  ) throws -> ScoredResponse {
    try InstrumentSample.score(
      #"{"scores": [{"id": "total", "\#(form)": ["q1", "q2", "q3"], "missing": \#(missing), \#(rounding)"source": "local choice, not validated"}], "levels": []}"#,
      answers)
  }

  private let whole = #""rounding": {"mode": "halfUp", "decimals": 0}, "#
  private let twoDecimals = #""rounding": {"mode": "halfUp", "decimals": 2}, "#

  @Test func refusingGivesNoSumWhenOneAnswerIsMissing() throws {
    let scored = try score(#"{"rule": "refuse"}"#)
    #expect(scored.total == "-")
    #expect(scored.score(named: "total")?.rule == "refuse")
  }

  @Test func refusingGivesTheSumWhenNothingIsMissing() throws {
    let scored = try score(#"{"rule": "refuse"}"#, answers: #"{"q1": 2, "q2": 1, "q3": 0}"#)
    #expect(scored.total == "3")
    #expect(scored.score(named: "total")?.rule == nil)
  }

  /// 3 points on 2 of 3 questions: 3 × 3 ÷ 2 = 4.5, halves up: 5.
  @Test func proratingScalesTheSumByQuestions() throws {
    let scored = try score(#"{"rule": "prorate", "atLeast": 2}"#, rounding: whole)
    #expect(scored.total == "5")
    #expect(scored.score(named: "total")?.rule == "prorate")
  }

  /// One of three answered where two are wanted.
  @Test func proratingNeedsEnoughAnswers() throws {
    let scored = try score(
      #"{"rule": "prorate", "atLeast": 2}"#, rounding: whole, answers: #"{"q1": 2}"#)
    #expect(scored.total == "-")
  }

  /// 2 of 3 are 66.7 %: enough for 66 %, not for 67 %.
  @Test(arguments: [(66, "5"), (67, "-")])
  func proratingCountsPercentOfTheQuestions(percent: Int, total: String) throws {
    let scored = try score(
      #"{"rule": "prorate", "atLeastPercent": \#(percent)}"#, rounding: whole)
    #expect(scored.total == total)
  }

  /// q2 counts double, so 4 of 6 points are reached where 8 can be: 4 × 8 ÷ 6 = 5.33.
  @Test func proratingByPointsScalesByWhatCanBeReached() throws {
    let scored = try InstrumentSample.score(
      #"{"scores": [{"id": "total", "sum": ["q1", {"item": "q2", "weight": 2}, "q3"], "missing": {"rule": "prorate", "atLeast": 2, "base": "points"}, "rounding": {"mode": "halfUp", "decimals": 2}, "source": "local choice, not validated"}], "levels": []}"#,
      MissingRuleTests.twoOfThree)
    #expect(scored.total == "5.33")
  }

  @Test func sumOfAnsweredAddsWhatIsThereAndSaysSo() throws {
    let scored = try score(#"{"rule": "sumOfAnswered"}"#)
    #expect(scored.total == "3")
    #expect(scored.score(named: "total")?.rule == "sumOfAnswered")
  }

  /// 2 + 1 + 1.
  @Test func aMissingAnswerCanBeWorthADeclaredValue() throws {
    #expect(try score(#"{"rule": "value", "value": 1}"#).total == "4")
  }

  @Test(arguments: [
    #"{"rule": "sumOfAnswered"}"#, #"{"rule": "value", "value": 0}"#,
  ])
  func nothingAnsweredGivesNoValue(rule: String) throws {
    #expect(try score(rule, answers: "{}").total == "-")
  }

  /// (2 + 1) ÷ 2.
  @Test func aMeanOfTheAnsweredDividesByTheAnswered() throws {
    let scored = try score(#"{"rule": "sumOfAnswered"}"#, form: "mean", rounding: twoDecimals)
    #expect(scored.total == "1.5")
  }

  /// (2 + 1 + 0) ÷ 3.
  @Test func aMeanWithADeclaredValueDividesByAll() throws {
    let scored = try score(#"{"rule": "value", "value": 0}"#, form: "mean", rounding: twoDecimals)
    #expect(scored.total == "1")
  }

  /// The missing answer is worth 2, which passes the test `>= 1`: three pass, not four points.
  @Test func aDeclaredValueIsTestedByACount() throws {
    let scored = try InstrumentSample.score(
      #"{"scores": [{"id": "total", "count": ["q1", "q2", "q3"], "test": ">= 1", "missing": {"rule": "value", "value": 2}, "source": "local choice, not validated"}], "levels": []}"#,
      MissingRuleTests.twoOfThree)
    #expect(scored.total == "3")
  }

  @Test(arguments: [("minimum", "1"), ("maximum", "2")])
  func theLeastAndTheGreatestOfTheAnswered(form: String, total: String) throws {
    #expect(try score(#"{"rule": "sumOfAnswered"}"#, form: form).total == total)
  }
}
