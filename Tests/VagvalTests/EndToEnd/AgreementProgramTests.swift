import Foundation
import Testing

extension EndToEndTests {
  /// `vagval agreement`, from files to tables.
  @Suite struct AgreementProgramTests {
    static let example = Shipped.example("two-assessors.ndjson")

    @Test func `One file with two assessors is compared`() throws {
      let outcome = try Program.run("agreement", AgreementProgramTests.example)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.text.contains("(vagval-screening 1.0.0): 11 par"))
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `Two files are compared, and the order decides the sign`() throws {
      let folder = try TemporaryFolder()
      let paths = try [("first.json", 3), ("second.json", 1)].map { name, answer in
        let url = folder.url.appending(path: name)
        try Data("[\(screened("A-1", answer)), \(screened("A-2", 0))]".utf8).write(to: url)
        return url.path()
      }
      let forwards = try total(Program.run(["agreement", "-f", "json"] + paths))
      let backwards = try total(Program.run(["agreement", "-f", "json"] + paths.reversed()))
      // Totals 3 and 0 against 1 and 0.
      #expect(forwards["meanDifference"] as? Double == 1)
      #expect(backwards["meanDifference"] as? Double == -1)
      // Differences 2, 0; totals 4, 0 (sum 4, squares 16). Cases 2·16 − 16 = 16, error 2·4 − 4 = 4,
      // judges 4. 2·12 ÷ (2·20 + 2·4 − 2·4) = 24/40.
      #expect(forwards["icc"] as? Double == 0.6)
      #expect(backwards["icc"] as? Double == 0.6)
    }

    @Test func `Answers that differ are shown when asked for`() throws {
      let hidden = try Program.run("agreement", AgreementProgramTests.example, "-l", "en")
      let shown = try Program.run(
        "agreement", AgreementProgramTests.example, "-l", "en", "--show-pairs")
      #expect(!hidden.text.contains("recentCrime: "))
      #expect(shown.text.contains("recentCrime: "))
    }

    @Test func `A refused case is told and left out`() throws {
      let lines = """
        \(screened("A-1", 1, by: "utredare-3"))
        \(screened("A-1", 1, by: "utredare-7"))
        {"id": "A-2", "responses": []}
        """
      let outcome = try Program.run(
        "agreement", "-", "-l", "en", "--weights", "linear", input: Data(lines.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[missingKey]"))
      #expect(outcome.text.contains("(phq-9 1.1.0): 1 pair\n"))
      #expect(outcome.text.contains("linear"))
    }

    @Test func `What can't be compared ends with two`() throws {
      for words in [
        ["--first", "nobody"], ["--instrument", "phq-10"], ["--instrument", "gad-7"],
      ] {
        let outcome = try Program.run(["agreement", AgreementProgramTests.example] + words)
        #expect(outcome.status == 2, "\(words)")
        #expect(outcome.text == "")
      }
      let broken = try Program.run("agreement", "-", input: Data("{".utf8))
      #expect(broken.status == 2)
    }

    @Test func `A third file is one too many`() throws {
      let outcome = try Program.run("agreement", "a", "b", "c")
      #expect(outcome.status == 64)
    }

    /// A case with PHQ-9, whose first item is answered so and the others with 0.
    private func screened(_ id: String, _ answer: Int, by assessor: String = "utredare-3")
      -> String
    {
      let zeros = (2...9).map { "\"q\($0)\": 0" }.joined(separator: ", ")
      return """
        {"id": "\(id)", "age": 15, "date": "2025-03-03", "responses": [{"instrument": "phq-9", \
        "by": "\(assessor)", "answers": {"q1": \(answer), \(zeros)}}]}
        """
    }

    private func total(_ outcome: Program.Outcome) throws -> [String: Any] {
      #expect(outcome.status == 0)
      let agreement = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      let instruments = try #require(agreement["instruments"] as? [[String: Any]])
      let scores = try #require(instruments.first?["scores"] as? [[String: Any]])
      return try #require(scores.first { $0["id"] as? String == "total" })
    }
  }
}
