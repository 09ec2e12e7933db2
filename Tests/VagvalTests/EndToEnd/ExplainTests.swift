import Foundation
import Testing

extension EndToEndTests {
  /// `vagval explain` in both registers.
  @Suite struct ExplainTests {
    private let policy = "vaxjo-ungdomskriminalitet"
    private static let example = Shipped.example("13-year-old-two-programmes-fit.json")

    @Test func theCaseFileIsTheDefault() throws {
      let outcome = try Program.run("explain", "-p", policy, Self.example)
      #expect(outcome.status == 0)
      #expect(outcome.lines.first == "Förklaring i ärende A-17")
      #expect(outcome.errors == "")
    }

    /// The picture may leave parts out, with `…`; what it shows is what comes out.
    @Test func thePictureOfTheReadmeIsWhatComesOut() throws {
      let readme = try String(
        contentsOf: Shipped.folder.deletingLastPathComponent().appending(path: "README.md"),
        encoding: .utf8)
      let begin = try #require(readme.range(of: "```\nSSPF: school"))
      let picture = try #require(
        readme[begin.lowerBound...].dropFirst(4).components(separatedBy: "```").first)
      let outcome = try Program.run(
        "explain", "-p", policy, "--language", "en", "--programme", "SSPF",
        Shipped.example("14-year-old-departure-from-age-possible.json"))
      for part in picture.components(separatedBy: "…") {
        #expect(outcome.text.contains(part.trimmingCharacters(in: .newlines)), "\(part)")
      }
    }

    @Test func anExpertReadsIdsInEnglish() throws {
      let outcome = try Program.run(
        "explain", "-p", policy, "--for", "expert", "--language", "en", "--programme", "SIG",
        Self.example)
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("+ balance: 4; test > 0"))
      #expect(outcome.text.contains("violenceOrWeapon 2 × "))
      #expect(!outcome.text.contains("[SSPF]"))
    }

    @Test(arguments: ["file", "expert"]) func manyCasesGiveOneLineEach(register: String) throws {
      let outcome = try Program.run(
        "explain", "-p", policy, "--for", register, "--format", "ndjson",
        Shipped.example("six-cases.ndjson"))
      #expect(outcome.status == 0)
      let lines = outcome.text.split(separator: "\n")
      #expect(lines.count == 6)
      for line in lines {
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "explanation/1")
        #expect(object["for"] as? String == register)
      }
    }

    @Test func aProgrammeThatThePolicyDoesNotListIsToldWithTheNearestOne() throws {
      let outcome = try Program.run("explain", "-p", policy, "--programme", "SIGG", Self.example)
      #expect(outcome.status == 1)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("Menade du \"SIG\"? [programmeNotListed]"))
    }

    @Test func aCaseThatCannotBeUsedIsRefusedAsByRoute() throws {
      let outcome = try Program.run(
        "explain", "-", input: Data(#"{"id": "A-1", "date": "2025-13-01"}"#.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[notADate]"))
    }
  }
}
