import Foundation
import Testing

extension EndToEndTests {
  /// `vagval route` of a case whose rules nobody can tell.
  @Suite struct UnroutedCaseTests {
    /// PHQ-9's question about self-harm is answered, and no municipality is named.
    private static let text = """
      {"id": "A-1", "born": "2001-03-14", "date": "2025-03-01", "responses": [{
        "instrument": "phq-9", "version": "1.0.0", "date": "2025-03-01", "informant": "self",
        "answers": {"q1": 0, "q2": 0, "q3": 0, "q4": 0, "q5": 0, "q6": 0, "q7": 0, "q8": 0, "q9": 1}
      }]}
      """

    @Test func whatItsResponsesSayIsShownBeforeTheReason() throws {
      let outcome = try Program.run(
        ["route", "--language", "en", "-"], input: Data(Self.text.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.text.contains("\nFlags\n  ! "))
      #expect(
        outcome.text.hasSuffix("The programmes couldn't be matched: see the error message.\n"))
      #expect(outcome.errors.contains("[severalPolicies]"))
    }

    /// As JSON it would pass for a result.
    @Test func asJSONNothingIsWritten() throws {
      let outcome = try Program.run(
        ["route", "--format", "ndjson", "-"], input: Data(Self.text.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.text == "")
    }
  }
}
