import RiskEngine
import Testing

/// An answer that doesn't apply is one thing, an answer that is missing another.
@Suite struct NotApplicableTests {
  private func score(_ missing: String, _ answers: String) throws -> ScoredResponse {
    try InstrumentSample.score(
      #"{"scores": [{"id": "total", "sum": ["q1", "q2", "q3"], "missing": \#(missing), "rounding": {"mode": "halfUp", "decimals": 0}, "source": "local choice, not validated"}], "levels": []}"#,
      answers)
  }

  private let oneDoesNotApply = #"{"q1": 2, "q2": 1, "q3": {"missing": "notApplicable"}}"#

  @Test func aQuestionLeftOutIsNotMissing() throws {
    let scored = try score(#"{"rule": "refuse", "notApplicable": "leaveOut"}"#, oneDoesNotApply)
    #expect(scored.total == "3")
    let total = try #require(scored.score(named: "total"))
    #expect(total.answered == 2)
    #expect(total.of == 2)
    #expect(total.rule == nil)
  }

  @Test func withoutAWordItCountsAsMissing() throws {
    let scored = try score(#"{"rule": "refuse"}"#, oneDoesNotApply)
    #expect(scored.total == "-")
    #expect(scored.score(named: "total")?.of == 3)
  }

  /// It is missing, but it can't come any more: nothing remains possible.
  @Test func whatDoesNotApplyIsClosed() throws {
    let scored = try score(#"{"rule": "refuse"}"#, oneDoesNotApply)
    #expect(scored.openItems == [])
    #expect(scored.totalBounds == "-–-")
  }

  /// q3 can still come, 0 to 2, or stay missing.
  @Test func whatIsUnknownIsOpen() throws {
    let scored = try score(
      #"{"rule": "refuse"}"#, #"{"q1": 2, "q2": 1, "q3": {"missing": "unknown"}}"#)
    #expect(scored.totalBounds == "3–5")
  }

  @Test func aScoreOfWhichNothingAppliesDoesNotApply() throws {
    let none = #"{"missing": "notApplicable"}"#
    let scored = try score(
      #"{"rule": "refuse", "notApplicable": "leaveOut"}"#,
      #"{"q1": \#(none), "q2": \#(none), "q3": \#(none)}"#)
    #expect(scored.total == "-")
    #expect(scored.score(named: "total")?.applies == false)
  }

  /// Two of three must be answered: with two left out the one answer that remains is too few.
  @Test func questionsLeftOutDoNotLowerTheNumberThatMustBeAnswered() throws {
    let scored = try score(
      #"{"rule": "prorate", "atLeast": 2, "notApplicable": "leaveOut"}"#,
      #"{"q1": 2, "q2": {"missing": "notApplicable"}, "q3": {"missing": "notApplicable"}}"#)
    #expect(scored.total == "-")
    #expect(scored.score(named: "total")?.rule == "prorate")
  }

  @Test func anAnsweredZeroIsAnAnswer() throws {
    let scored = try score(#"{"rule": "refuse"}"#, #"{"q1": 0, "q2": 0, "q3": 0}"#)
    #expect(scored.total == "0")
    #expect(scored.score(named: "total")?.answered == 3)
  }
}
