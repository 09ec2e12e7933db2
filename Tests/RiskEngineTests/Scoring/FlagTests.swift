import RiskEngine
import Testing

/// A flag must reach a human whatever the total says.
@Suite struct FlagTests {
  private func piece(when condition: String) -> String {
    #"{"flags": [{"id": "sad", "title": {"en": "Sad"}, "when": "\#(condition)", "source": "local choice, not validated"}]}"#
  }

  private func flags(_ condition: String, _ answers: String) throws -> [String] {
    let scored = try InstrumentSample.score(piece(when: condition), answers)
    return scored.raisedFlags.map(\.id) + scored.possibleFlags.map { "\($0.id)?" }
  }

  @Test func aFlagIsRaisedOnAnIncompleteForm() throws {
    #expect(try flags("q3 = 2", #"{"q3": 2}"#) == ["sad"])
  }

  @Test func anOpenAnswerCanStillRaiseAFlag() throws {
    #expect(try flags("q3 = 2", #"{"q1": 2}"#) == ["sad?"])
  }

  @Test func anAnswerThatSpeaksAgainstItClosesAFlag() throws {
    #expect(try flags("q3 = 2", #"{"q3": 1}"#) == [])
  }

  /// False while q3 is missing, and still true once it is answered.
  @Test func aFlagOnAnAnswerBeingThereCanStillBeRaised() throws {
    #expect(try flags("answered(q3)", #"{"q1": 2}"#) == ["sad?"])
  }
}
