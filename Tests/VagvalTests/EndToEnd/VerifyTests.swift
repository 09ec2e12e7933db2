import Foundation
import Testing

extension EndToEndTests {
  /// Recorded results computed again by the program.
  @Suite struct VerifyTests {
    private static let name = "13-year-old-two-programmes-fit.json"
    private static let example = Shipped.example(name)

    /// What `route` writes about the example.
    private func recorded() throws -> Data {
      try Program.run("route", Self.example, "--format", "json").output
    }

    private func verify(
      _ result: Data, _ words: String..., example: String = example
    ) throws -> Program.Outcome {
      try Program.run(
        ["verify", "-", "--case", example, "--language", "en"] + words, input: result)
    }

    @Test func aResultJustWrittenIsTheSame() throws {
      let outcome = try verify(recorded())
      #expect(outcome.status == 0)
      #expect(outcome.text == "A-17: same.\n")
      #expect(outcome.errors == "")
    }

    @Test func everyExampleIsTheSameWhetherRoutedOrOnlyScored() throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: Shipped.example(""))
        .filter { $0.hasSuffix(".json") && !$0.hasPrefix("teaching") }
      for name in names {
        let command = name.hasPrefix("scored") ? "score" : "route"
        let result = try Program.run(command, Shipped.example(name), "--format", "json").output
        let outcome = try verify(result, example: Shipped.example(name))
        #expect(outcome.status == 0, "\(name): \(outcome.text)")
      }
    }

    @Test func manyResultsAreMatchedWithTheirCasesAndCounted() throws {
      let cases = Shipped.example("six-cases.ndjson")
      let results = try Program.run("route", cases, "--format", "ndjson").text
      let altered = results.replacing("\"eligible\"", with: "\"blocked\"", maxReplacements: 1)
      try #require(altered != results)
      let outcome = try verify(Data(altered.utf8), example: cases)
      #expect(outcome.status == 1)
      #expect(outcome.text.hasSuffix("\n6 results: 5 same, 1 differing.\n"))
    }

    @Test func anAlteredResultIsShownAsJSONWithWhatDiffers() throws {
      let text = String(decoding: try recorded(), as: UTF8.self)
      let altered = text.replacing("\"choiceNeeded\": true", with: "\"choiceNeeded\": false")
      try #require(altered != text)
      let outcome = try verify(Data(altered.utf8), "--format", "json")
      #expect(outcome.status == 1)
      let report = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      let result = try #require((report["results"] as? [[String: Any]])?.first)
      #expect(result["verdict"] as? String == "differs")
      let causes = try #require(result["causes"] as? [[String: Any]])
      #expect(causes.map { $0["code"] as? String } == ["resultAltered"])
      let difference = try #require((result["differences"] as? [[String: Any]])?.first)
      #expect(difference["pointer"] as? String == "/recommendation/choiceNeeded")
      #expect(difference["recorded"] as? Bool == false)
      #expect(difference["recomputed"] as? Bool == true)
      #expect((report["counts"] as? [String: Int])?["differs"] == 1)
    }

    @Test func archivedDefinitionsTakeThePlaceOfBuiltInOnes() throws {
      let folder = try TemporaryFolder()
      let path = Shipped.path("vagval-screening/vagval-screening-1.0.0.instrument.json")
      let original = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let changed = original.replacing(
        "\"title\": {", with: "\"title\": {\"x-was\": \"\", ", maxReplacements: 1)
      let file = folder.url.appending(path: "archived.instrument.json")
      try Data(changed.utf8).write(to: file)
      let outcome = try verify(recorded(), "--definitions", file.path())
      #expect(outcome.status == 1)
      #expect(outcome.text.hasPrefix("A-17: same result, texts differ.\n"))
      #expect(outcome.text.contains("vagval-screening 1.0.0 isn't the text"))
    }

    @Test func whatCannotBeVerifiedEndsWithTwo() throws {
      let other = try verify(recorded(), example: Shipped.example("18-year-old-detained.json"))
      #expect(other.status == 2)
      #expect(other.text.hasPrefix("A-17: can't be verified.\n"))
      let cut = try verify(recorded().dropLast(40))
      #expect(cut.status == 2)
      #expect(cut.errors.hasPrefix("-:"))
      let noCase = try Program.run("verify", "-", input: recorded())
      #expect(noCase.status == 64)
      let broken = try verify(recorded(), "--definitions", Self.example)
      #expect(broken.status == 2)
      #expect(broken.errors.contains("[notADefinition]"))
    }

    @Test func whatACaseSaysInWordsIsShownOnlyWhenAskedFor() throws {
      let name = Shipped.example("scored-vagval-rbm.json")
      let result = try Program.run("score", name, "--format", "json").text
      let altered = result.replacing(
        "\"rationale\": \"", with: "\"rationale\": \"Hemligt. ", maxReplacements: 1)
      try #require(altered != result)
      let outcome = try verify(Data(altered.utf8), example: name)
      #expect(outcome.status == 1)
      #expect(!outcome.text.contains("Hemligt"))
      #expect(
        try verify(Data(altered.utf8), "--show-values", example: name).text.contains("Hemligt"))
    }
  }
}
