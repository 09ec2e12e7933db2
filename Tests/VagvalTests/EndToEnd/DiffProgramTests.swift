import Foundation
import Testing

extension EndToEndTests {
  /// `vagval diff`, from definitions to what differs.
  @Suite struct DiffProgramTests {
    @Test func `What a built-in version adds is told in Swedish`() throws {
      let outcome = try Program.run("diff", "audit@1.0.0", "audit@1.1.0")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.text.contains("Kan ändra utfallet\n  + Nytt: nivåskala ”WHO:s zoner"))
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `The same in JSON names both places`() throws {
      let outcome = try Program.run("diff", "-f", "json", "phq-9@1.0.0", "phq-9@1.1.0")
      let report = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      let changes = try #require(report["changes"] as? [[String: Any]])
      let version = try #require(changes.first { $0["afterAt"] as? String == "/version" })
      #expect(version["effect"] as? String == "validity")
      #expect(version["before"] as? String == "1.0.0")
      #expect(version["after"] as? String == "1.1.0")
    }

    @Test func `Nothing differs between a definition and itself`() throws {
      let outcome = try Program.run("diff", "-l", "en", "phq-9", "phq-9")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Nothing differs."))
    }

    @Test func `An instrument isn't compared with a policy`() throws {
      let outcome = try Program.run("diff", "-l", "en", "phq-9", "vaxjo-ungdomskriminalitet")
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("aren't two definitions of one kind"))
    }

    @Test func `A file that isn't JSON is told with its place`() throws {
      let folder = try TemporaryFolder()
      let file = folder.url.appending(path: "broken.json")
      try Data("{\"format\": }".utf8).write(to: file)
      let outcome = try Program.run("diff", "-l", "en", file.path(), "phq-9")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("broken.json:1:12"))
    }

    @Test func `A version that doesn't exist is told with those that do`() throws {
      let outcome = try Program.run("diff", "-l", "en", "phq-9@9.0.0", "phq-9")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("phq-9 1.0.0"))
    }
  }
}
