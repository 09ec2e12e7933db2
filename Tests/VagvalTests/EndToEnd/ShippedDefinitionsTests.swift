import Foundation
import RiskInstruments
import Testing

extension EndToEndTests {
  /// What comes with the program can be listed, read and checked.
  @Suite struct ShippedDefinitionsTests {
    /// Every policy as it's asked for.
    private static let policies = EmbeddedDefinitions.all.filter { $0.kind == "policy" }
      .map { "\($0.id)@\($0.version)" }

    /// Every instrument as it's asked for, such as `phq-9@1.0.0`, and its file.
    private static let instruments = EmbeddedDefinitions.all.filter { $0.kind == "instrument" }
      .map { (name: "\($0.id)@\($0.version)", file: $0.fileName) }

    @Test func everyDefinitionIsListed() throws {
      let outcome = try Program.run("list", "--format", "json")
      let rows = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
      let files = try files(below: "", suffixes: ["instrument", "policy", "programmes"])
        .filter { !$0.contains("/examples/") }
      #expect(rows.count == files.count)
      for row in rows {
        let name = "\(row["id"] ?? "")-\(row["version"] ?? "").\(row["kind"] ?? "").json"
        #expect(files.contains { $0.hasSuffix("/\(name)") }, "\(name)")
      }
    }

    @Test func aDefinitionIsListedAndShownWithItsDigest() throws {
      let outcome = try Program.run("list", "instruments", "--format", "json")
      let rows = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
      let row = try #require(rows.first { $0["id"] as? String == "who-5" })
      let digest = try #require(row["digest"] as? String)
      #expect(digest.hasPrefix("sha256:") && digest.count == 71)
      let list = try Program.run("list", "instruments", "--language", "en")
      #expect(list.text.contains("digest \(digest.dropFirst(7).prefix(12))"))
      let shown = try Program.run("show", "who-5", "--language", "sv")
      #expect(shown.text.hasSuffix("\nKontrollsumma\n  \(digest)\n"))
    }

    @Test func aKindIsListedAlone() throws {
      let outcome = try Program.run("list", "policies")
      #expect(outcome.lines.first == "Vägvalsregler")
      #expect(outcome.text.contains("vaxjo-ungdomskriminalitet 1.0.0"))
      #expect(!outcome.text.contains("phq-9"))
    }

    @Test func checkingThemAllFindsNothingToRemark() throws {
      let files = try files(below: "", suffixes: ["instrument", "policy", "programmes"])
      // One example shows what is told of a programme that runs without consent.
      let cases = try jsonFiles(below: "examples").filter {
        !$0.contains("/definitions/") && !$0.contains("consent-withdrawn-after-decision")
      }
      let outcome = try Program.run(["check"] + files + cases)
      #expect(outcome.status == 0)
      #expect(outcome.text == "\(files.count + cases.count) filer. Inget att anmärka.\n")
      #expect(outcome.errors == "")
    }

    @Test(arguments: instruments)
    func anInstrumentIsShownAsItsDocument(_ name: String, _ file: String) throws {
      let outcome = try Program.run("show", name, "--format", "json")
      #expect(outcome.status == 0)
      #expect(outcome.output == (try Data(contentsOf: URL(filePath: Shipped.path(file)))))
    }

    @Test(arguments: ["sv", "en"])
    func everyDefinitionIsDescribedWithin80Columns(_ language: String) throws {
      for id in Self.instruments.map(\.name) + Self.policies {
        let outcome = try Program.run("show", id, "--language", language)
        #expect(outcome.status == 0)
        // An address can't be divided.
        let long = outcome.lines.filter { $0.count > 80 && !$0.contains("://") }
        #expect(long.isEmpty, "\(id)")
      }
    }

    @Test func aPolicyIsShownWithTheProgrammesOfItsName() throws {
      let outcome = try Program.run("show", "vaxjo-ungdomskriminalitet", "-l", "en")
      let text = outcome.text
      let policy = try #require(text.range(of: "Policy vaxjo-ungdomskriminalitet 1.1.0"))
      let rest = text[policy.upperBound...]
      #expect(rest.contains("No board has adopted vaxjo-ungdomskriminalitet 1.1.0."))
      #expect(rest.contains("Programmes vaxjo-ungdomskriminalitet 1.1.0"))
    }

    // MARK: Files

    private func files(below folder: String, suffixes: [String]) throws -> [String] {
      try jsonFiles(below: folder).filter { path in
        suffixes.contains { path.hasSuffix(".\($0).json") }
      }
    }

    private func jsonFiles(below folder: String) throws -> [String] {
      let start = Shipped.path(folder)
      return try FileManager.default.subpathsOfDirectory(atPath: start)
        .filter { $0.hasSuffix("json") }
        .map { URL(filePath: start).appending(path: $0).path() }
        .sorted()
    }
  }
}
