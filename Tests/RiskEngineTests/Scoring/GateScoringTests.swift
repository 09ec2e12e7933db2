import RiskEngine
import Testing

/// Questions that are asked only when an earlier answer calls for them: q2 when q1 is above 0.
@Suite struct GateScoringTests {
  /// Gated off, q2 counts as 0.
  private let otherwise0 =
    #"{"items": [{"id": "q1", "type": "choice", "options": "often"}, {"id": "q2", "type": "choice", "options": "often", "askWhen": "q1 > 0", "otherwise": 0}, {"id": "q3", "type": "choice", "options": "often"}]}"#

  @Test func aClosedGateGivesTheOtherwise() throws {
    let scored = try InstrumentSample.score(otherwise0, #"{"q1": 0, "q3": 2}"#)
    #expect(scored.total == "2")
  }

  @Test func anAnswerBehindAClosedGateIsNotUsed() throws {
    let scored = try InstrumentSample.score(otherwise0, #"{"q1": 0, "q2": 2, "q3": 2}"#)
    #expect(scored.total == "2")
    #expect(scored.strayItems == [1])
  }

  /// A 0 for q1 would close the gate, 0 + 0 + 2; a 1 or 2 would leave it open, up to 2 + 2 + 2.
  @Test func anAnswerBehindAnOpenGateCanStillBecomeVoid() throws {
    let scored = try InstrumentSample.score(otherwise0, #"{"q2": 2, "q3": 2}"#)
    #expect(scored.totalBounds == "2–6")
  }

  /// q1 gates q2 and is in no score itself, yet it decides.
  @Test func aGateThatIsOpenCanMoveALevel() throws {
    let scored = try InstrumentSample.score(
      #"{"items": [{"id": "q1", "type": "yesNo"}, {"id": "q2", "type": "choice", "options": [{"code": 0}, {"code": 6}], "askWhen": "q1", "otherwise": 0}], "scores": [{"id": "total", "sum": ["q2"], "missing": {"rule": "refuse"}, "source": "local choice, not validated"}]}"#,
      #"{"q2": 6}"#)
    #expect(scored.possibleConcern == ["low", "high"])
    #expect(scored.itemsMovingTheLevel == ["q1"])
  }

  /// The gate asks q2 only while q1 is unanswered; an answer to q1 would take its 2 away.
  @Test func aGateOnAMissingAnswerCanStillClose() throws {
    let scored = try InstrumentSample.score(
      #"{"items": [{"id": "q1", "type": "choice", "options": "often"}, {"id": "q2", "type": "choice", "options": "often", "askWhen": "not(answered(q1))", "otherwise": 0}], "scores": [{"id": "total", "sum": ["q2"], "missing": {"rule": "refuse"}, "source": "local choice, not validated"}], "levels": []}"#,
      #"{"q2": 2}"#)
    #expect(scored.total == "2")
    #expect(scored.totalBounds == "0–2")
  }

  /// An arena whose only question may come not to apply counts as 1, as 0, or is left out.
  @Test func aConditionThatMayBeLeftOutCanCountNothing() throws {
    let scored = try InstrumentSample.score(
      #"{"items": [{"id": "q1", "type": "yesNo"}, {"id": "q2", "type": "choice", "options": [{"code": 1}, {"code": 2}], "askWhen": "q1"}], "scores": [{"id": "risk", "sum": ["q2"], "missing": {"rule": "refuse", "notApplicable": "leaveOut"}, "source": "local choice, not validated"}, {"id": "total", "conditions": [{"when": "risk > 0"}, {"when": "true"}], "source": "local choice, not validated"}], "levels": []}"#,
      #"{"q2": 2}"#)
    #expect(scored.totalBounds == "1–2")
  }
}
