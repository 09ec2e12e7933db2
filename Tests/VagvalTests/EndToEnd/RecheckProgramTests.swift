import Foundation
import Testing

extension EndToEndTests {
  /// Stored totals compared by the program.
  @Suite struct RecheckProgramTests {
    /// PHQ-9 answered with nine 1s, which add up to 9; with 3 and eight 1s; and nothing.
    private static let cases = """
      {"id": "R-1", "age": 30, "date": "2025-03-03", "responses": [{"instrument": "phq-9", \
      "answers": {"q1": 1, "q2": 1, "q3": 1, "q4": 1, "q5": 1, "q6": 1, "q7": 1, "q8": 1, "q9": 1}, \
      "stored": {"scores": {"total": 9}}}]}
      {"id": "R-2", "age": 30, "date": "2025-03-03", "responses": [{"instrument": "phq-9", \
      "answers": {"q1": 3, "q2": 1, "q3": 1, "q4": 1, "q5": 1, "q6": 1, "q7": 1, "q8": 1, "q9": 1}, \
      "stored": {"scores": {"total": 14}}}]}
      {"id": "R-3", "age": 30, "date": "2025-03-03", "responses": []}
      """

    private func recheck(_ words: String..., cases: String = cases) throws -> Program.Outcome {
      try Program.run(
        ["recheck", "-", "--language", "en"] + words, input: Data(cases.utf8))
    }

    @Test func differencesAreListedWithTheirReasonsAndCounted() throws {
      let outcome = try recheck()
      #expect(outcome.status == 1)
      // 3 + 8 × 1 = 11, and 11 + 3 with the first item twice.
      #expect(outcome.text.contains("total: stored 14, the answers give 11."))
      #expect(outcome.text.contains("Possible reason: q1 counted twice."))
      #expect(!outcome.text.contains("R-1"))
      #expect(
        outcome.text.hasSuffix(
          "\nStored values: 2. Cases: 2. Differing from the answers: 1.\n"))
    }

    @Test func jsonHoldsEveryTotalAndTheCounts() throws {
      let outcome = try recheck("--format", "json")
      let report = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      let cases = try #require(report["cases"] as? [[String: Any]])
      #expect(cases.map { $0["id"] as? String } == ["R-1", "R-2"])
      #expect(
        report["counts"] as? [String: Int] == ["cases": 2, "totals": 2, "differing": 1])
    }

    @Test func linesHoldOneCaseEachAndTheCountsLast() throws {
      let outcome = try recheck("--format", "ndjson")
      let lines = try outcome.lines.map { line in
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      }
      #expect(lines.count == 3)
      #expect(lines.first??["id"] as? String == "R-1")
      #expect((lines.last??["counts"] as? [String: Int])?["differing"] == 1)
    }

    @Test func nothingThatDiffersEndsWithZero() throws {
      let first = String(Self.cases.prefix { $0 != "\n" })
      let outcome = try recheck(cases: first)
      #expect(outcome.status == 0)
      #expect(outcome.text == "Stored values: 1. Cases: 1. Differing from the answers: 0.\n")
      let empty = try recheck("--format", "json", cases: "[]")
      #expect(empty.status == 0)
      _ = try JSONSerialization.jsonObject(with: empty.output)
    }

    @Test func aCaseThatIsRefusedEndsWithOne() throws {
      let outcome = try recheck(cases: #"{"id": "R-1", "date": "2025-13-01"}"#)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[notADate]"))
    }
  }
}
