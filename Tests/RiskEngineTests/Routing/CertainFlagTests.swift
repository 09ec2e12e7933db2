import RiskEngine
import Testing

/// A flag that every open answer would raise doesn't wait for the answer.
@Suite struct CertainFlagTests {
  /// q3 has no answer; the flag is raised by anything below 3, and q3 is at most 2.
  private func scored(_ condition: JSONSketch) throws -> ScoredResponse {
    var sample = RoutingSample()
    sample.choice = .none
    sample.instruments = [
      SampleDefinitions.instrument().with(
        "flags",
        [
          [
            "id": "sad", "title": SampleDefinitions.texts("ledsen"), "when": condition,
            "source": SampleDefinitions.localChoice,
          ]
        ])
    ]
    let assessed = SampleCase.aged(12).with(
      "responses", [["instrument": "three-questions", "answers": ["q1": 1, "q2": 1]]])
    return try #require(try sample.outcome(of: assessed).get().responses.first)
  }

  @Test func whatEveryAnswerWouldRaiseIsRaised() throws {
    let scored = try scored("q3 < 3")
    #expect(scored.raisedFlags.map(\.id) == ["sad"])
    #expect(scored.possibleFlags.isEmpty)
  }

  @Test func whatSomeAnswerWouldRaiseIsPossible() throws {
    let scored = try scored("q3 = 2")
    #expect(scored.raisedFlags.isEmpty)
    #expect(scored.possibleFlags.map(\.id) == ["sad"])
  }
}
