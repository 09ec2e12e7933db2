import RiskEngine
import Testing

/// Where and how a score is rounded, by the format's words for the modes.
@Suite struct ScoreRoundingTests {
  /// The mean of 1 and 2 is 1.5; of −1 and −2 it is −1.5.
  @Test(arguments: [
    ("halfUp", "2", "-2"), ("halfDown", "1", "-1"), ("halfEven", "2", "-2"),
    ("up", "2", "-2"), ("down", "1", "-1"), ("floor", "1", "-2"), ("ceiling", "2", "-1"),
  ])
  func halvesGoWhereTheModeSays(mode: String, positive: String, negative: String) throws {
    func mean(_ sign: String, _ answers: String) throws -> String? {
      try InstrumentSample.score(
        #"{"items": [{"id": "a", "type": "integer", "minimum": -2, "maximum": 2}, {"id": "b", "type": "integer", "minimum": -2, "maximum": 2}], "scores": [{"id": "total", "mean": ["a", "b"], "missing": {"rule": "refuse"}, "rounding": {"mode": "\#(mode)", "decimals": 0}, "source": "local choice, not validated"}], "levels": []}"#,
        answers
      ).total
    }
    #expect(try mean("", #"{"a": 1, "b": 2}"#) == positive)
    #expect(try mean("-", #"{"a": -1, "b": -2}"#) == negative)
  }

  /// The mean 1.5 becomes 2 before it enters the sum twice over: 2 + 2 × 2 + 0 = 6.
  @Test func aScoreIsRoundedBeforeItEntersAnother() throws {
    let piece = try #require(FormatReference.examples(of: "feature")["scoresOfScores"])
    let scored = try InstrumentSample.score(piece, #"{"q1": 1, "q2": 2, "q3": 0}"#)
    #expect(scored.total == "6")
  }

  /// q1 and q2 enter by way of `first`, twice; they are still two answers, and q3 is the third.
  @Test func anAnswerCountsOnceHoweverOftenItEnters() throws {
    let piece = try #require(FormatReference.examples(of: "feature")["scoresOfScores"])
    let scored = try InstrumentSample.score(piece, #"{"q1": 1, "q2": 2}"#)
    let total = try #require(scored.score(named: "total"))
    #expect(total.answered == 2)
    #expect(total.of == 3)
  }

  /// 3.5 lies at the cut-off of 4 once it is rounded.
  @Test func levelsReadTheRoundedValue() throws {
    let scored = try InstrumentSample.score(
      #"{"scores": [{"id": "total", "sum": ["q1", {"item": "q2", "weight": 0.5}, "q3"], "missing": {"rule": "refuse"}, "rounding": {"mode": "halfUp", "decimals": 0}, "source": "local choice, not validated"}], "levels": [{"id": "concern", "title": {"en": "Concern"}, "of": "total", "levels": [{"id": "low", "title": {"en": "low"}}, {"id": "high", "title": {"en": "high"}}], "mostConcerning": "last", "cutOffs": [{"ranges": {"low": "< 4", "high": ">= 4"}, "source": "local choice, not validated"}]}]}"#,
      #"{"q1": 2, "q2": 1, "q3": 1}"#)
    #expect(scored.level(named: "concern")?.id == "high")
  }
}
