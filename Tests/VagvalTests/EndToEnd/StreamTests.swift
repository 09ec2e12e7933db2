import Foundation
import Testing

extension EndToEndTests {
  /// Results on standard output, everything else on standard error.
  @Suite struct StreamTests {
    static let detained = Shipped.example("18-year-old-detained.json")

    @Test func aHyphenIsStandardInput() throws {
      let read = try Data(contentsOf: URL(filePath: StreamTests.detained))
      let piped = try Program.run("route", "-", "--format", "json", input: read)
      let named = try Program.run("route", StreamTests.detained, "--format", "json")
      #expect(piped.status == 0)
      #expect(piped.output == named.output)
    }

    @Test func findingsDoNotMixWithResults() throws {
      // Version 9 of a response's instrument doesn't exist; the first case has nothing wrong.
      let cases = """
        {"id": "A-1", "age": 30, "date": "2025-03-03", "responses": []}
        {"id": "A-2", "age": 30, "date": "2025-03-03", "responses": [{"instrument": "phq-9", \
        "version": "9.0.0", "answers": {}}]}
        """
      let outcome = try Program.run("score", "-", "--format", "ndjson", input: Data(cases.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.lines.count == 1)
      #expect(outcome.lines.first?.contains(#""id":"A-1""#) == true)
      let told = outcome.errors.split(separator: "\n")
      #expect(told.first?.hasPrefix("-:2:") == true)
      #expect(told.last == "1 av 2 ärenden kunde inte användas.")
    }

    @Test func thereAreNoColoursOutsideATerminal() throws {
      for words in [["route", StreamTests.detained], ["show", "audit"], ["list"]] {
        let outcome = try Program.run(words, environment: ["TERM": "xterm-256color"])
        #expect(!outcome.output.contains(0x1B))
        #expect(!outcome.output.isEmpty)
      }
    }

    @Test func aReaderThatHasStoppedIsNoMistake() throws {
      let outcome = try Program.runUnread("list")
      #expect(outcome.status == 74)
      #expect(outcome.errors == "")
    }

    @Test func theFirstLineCanBeTaken() throws {
      let outcome = try Program.runShell(#""$0" show vaxjo-ungdomskriminalitet | head -n 1"#)
      #expect(
        outcome.text
          == "Växjö: vägval för unga i eller på väg in i kriminalitet, och för avhoppare\n")
      #expect(outcome.errors == "")
    }
  }
}
