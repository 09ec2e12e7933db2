import Foundation
import Testing

extension EndToEndTests {
  /// Text, JSON and one result per line, of one case or many.
  @Suite struct ResultFormatTests {
    static let first = Shipped.example("18-year-old-detained.json")
    static let second = Shipped.example("24-year-old-wants-to-leave.json")

    @Test func aSingleCaseGivesOneJSONObject() throws {
      let outcome = try Program.run("route", ResultFormatTests.first, "--format", "json")
      #expect(try ids([outcome.output]) == ["A-02"])
    }

    @Test func severalFilesGiveAJSONArrayInTheirOrder() throws {
      let outcome = try Program.run(
        "route", ResultFormatTests.second, ResultFormatTests.first, "--format", "json")
      let results = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
      let single = try Program.run("route", ResultFormatTests.second, "--format", "json")
      #expect(results.count == 2)
      #expect(results.first?["id"] as? String == (try ids([single.output]).first))
      #expect(results.last?["id"] as? String == "A-02")
    }

    @Test func anArrayOfCasesGivesAnArrayOfResults() throws {
      let cases = """
        [
          {"id": "A-1", "age": 30, "date": "2025-03-03", "responses": []},
          {"id": "A-2", "age": 12, "date": "2025-03-03", "responses": []}
        ]
        """
      let outcome = try Program.run(
        "route", "-", "--policy", "vaxjo-ungdomskriminalitet", "--format", "json",
        input: Data(cases.utf8))
      #expect(outcome.status == 0)
      let results = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
      #expect(results.map { $0["id"] as? String } == ["A-1", "A-2"])
    }

    @Test func manyCasesGiveOneResultPerLine() throws {
      let outcome = try Program.run(
        "route", Shipped.example("six-cases.ndjson"), "--format", "ndjson")
      #expect(outcome.status == 0)
      #expect(
        try ids(outcome.lines.map { Data($0.utf8) })
          == ["B-01", "B-02", "B-03", "B-04", "B-05", "B-06"])
    }

    @Test func theOthersSurviveABadLine() throws {
      let lines = """
        {"id": "A-1", "age": 30, "date": "2025-03-03", "responses": []}
        {"id": "A-2", "age": 30, "date":
        {"id": "A-3", "age": 30, "date": "2025-03-03", "responses": []}
        """
      let outcome = try Program.run(
        "route", "-", "--policy", "vaxjo-ungdomskriminalitet", "--format", "ndjson",
        input: Data(lines.utf8))
      #expect(outcome.status == 1)
      #expect(try ids(outcome.lines.map { Data($0.utf8) }) == ["A-1", "A-3"])
      let told = outcome.errors.split(separator: "\n")
      #expect(told.count == 2)
      #expect(told.first?.hasPrefix("-:2:") == true)
    }

    @Test func textNamesEveryProgrammeAndKeepsWithin80Columns() throws {
      let outcome = try Program.run("route", ResultFormatTests.first, ResultFormatTests.second)
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Ärende A-02 · 18 år · man · 2025-03-03"))
      for name in ["SSPF", "SIG", "IA", "SIG-vuxen"] { #expect(outcome.text.contains(name)) }
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }

    /// The ids of results, each a JSON document of its own.
    private func ids(_ documents: [Data]) throws -> [String] {
      try documents.map { document in
        let result = try JSONSerialization.jsonObject(with: document) as? [String: Any]
        return try #require(result?["id"] as? String)
      }
    }
  }
}
