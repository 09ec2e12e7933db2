import Foundation
import Testing

extension EndToEndTests {
  /// Cases rescored by the program.
  @Suite struct RescoreProgramTests {
    private static let nines = (1...9).map { "\"q\($0)\": 1" }.joined(separator: ", ")

    /// PHQ-9 with nine 1s, which add up to 9, mild; twice, with a line between that isn't JSON and a
    /// line that is empty.
    private static let cases = """
      {"id": "R-1", "age": 30, "date": "2025-03-03", "responses": [{"instrument": "phq-9", \
      "answers": {\(nines)}}]}
      {"id": "R-2", "age": 30, "date"

      {"id": "R-4", "age": 30, "date": "2025-03-03", "responses": [{"instrument": "phq-9", \
      "version": "1.0.0", "answers": {\(nines)}}]}

      """

    private func rescore(
      _ words: String..., input: String = cases
    ) throws -> Program.Outcome {
      try Program.run(
        ["rescore", "--language", "en", "--policy", "none"] + words, input: Data(input.utf8))
    }

    private static func line(_ id: String, _ version: String, _ more: String = "") -> String {
      """
      {"id":"\(id)","date":"2025-03-03","responses":[{"instrument":"phq-9","version":"\(version)",\
      "date":"2025-03-03","scores":{"total":9\(more)},"levels":{"severity":"mild"
      """
    }

    @Test func streamsGoThroughAndTheRestIsCounted() throws {
      let outcome = try rescore("-")
      #expect(outcome.status == 1)
      #expect(outcome.lines.count == 2)
      // Version 1.1.0 also counts frequent symptoms: of nine 1s only the ninth item's, which
      // counts if it is present at all.
      #expect(
        outcome.lines.first?.hasPrefix(Self.line("R-1", "1.1.0", #","frequentSymptoms":1"#)) == true
      )
      #expect(outcome.lines.last?.hasPrefix(Self.line("R-4", "1.0.0")) == true)
      #expect(
        outcome.errors == """
          Lines: 4. Rescored: 2. Rejected: 1. Blank: 1.
          Rejected for: unexpectedEnd (1).

          """)
    }

    @Test func aRunIntoAFileLeavesRejectsAndManifestBesideIt() throws {
      let folder = try TemporaryFolder()
      let input = try folder.add("cases.ndjson", Self.cases)
      let output = folder.path("results.ndjson")
      let outcome = try rescore(input, "-o", output)
      #expect(outcome.status == 1)
      #expect(outcome.text == "")
      let files = [
        "cases.ndjson", "results.ndjson", "results.ndjson.manifest.json",
        "results.ndjson.rejects.ndjson",
      ]
      #expect(try folder.names() == files)
      for file in files.dropFirst() { #expect(try folder.permissions(of: file) == 0o600) }
      #expect(outcome.errors.hasSuffix("\(output).rejects.ndjson says which they are.\n"))

      let piped = try rescore("-")
      #expect(try Data(contentsOf: URL(filePath: output)) == piped.output)

      let rejects = try Data(contentsOf: URL(filePath: "\(output).rejects.ndjson"))
      let line = try #require(try JSONSerialization.jsonObject(with: rejects) as? [String: Any])
      #expect(line["line"] as? Int == 2)
      let first = try #require(Self.cases.split(separator: "\n").first)
      #expect(line["offset"] as? Int == first.utf8.count + 1)
      #expect(line["id"] as? String == "R-2")

      let written = try Data(contentsOf: URL(filePath: "\(output).manifest.json"))
      let manifest = try #require(try JSONSerialization.jsonObject(with: written) as? [String: Any])
      let counts = ["lines": 4, "blank": 1, "rescored": 2, "rejected": 1]
      #expect(manifest["counts"] as? [String: Int] == counts)
      let definitions = try #require(manifest["definitions"] as? [[String: Any]])
      #expect(definitions.map { $0["version"] as? String } == ["1.0.0", "1.1.0"])
      let inputs = try #require(manifest["inputs"] as? [[String: Any]])
      #expect(inputs.first?["bytes"] as? Int == Self.cases.utf8.count)
      let sizes = try ["output", "rejects"].map { key in
        (try #require(manifest[key] as? [String: Any]))["bytes"] as? Int
      }
      #expect(sizes == [piped.output.count, rejects.count])
    }

    @Test func severalInputsFollowEachOtherAndKeepTheirOwnPlaces() throws {
      let folder = try TemporaryFolder()
      let paths = try ["a.ndjson", "b.ndjson"].map { try folder.add($0, Self.cases) }
      let rejects = folder.path("rejects.ndjson")
      let outcome = try rescore(paths[0], paths[1], "--rejects", rejects)
      #expect(outcome.lines.count == 4)
      #expect(outcome.errors.hasPrefix("Lines: 8. Rescored: 4. Rejected: 2. Blank: 2.\n"))
      let lines = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
      let places = try lines.map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return "\(object?["input"] ?? ""):\(object?["line"] ?? "")"
      }
      #expect(places == paths.map { "\($0):2" })
    }

    @Test func aNamedVersionScoresEveryResponseAndVerifies() throws {
      let folder = try TemporaryFolder()
      let input = try folder.add("cases.ndjson", Self.cases)
      let output = folder.path("results.ndjson")
      let outcome = try rescore(
        input, "-o", output, "--instrument-version", "phq-9@1.0.0", "--fields", "full",
        "--digests")
      #expect(outcome.status == 1)
      let text = try String(contentsOfFile: output, encoding: .utf8)
      #expect(text.contains(#""versions":{"instruments":{"phq-9":"1.0.0"}}"#))
      #expect(!text.contains("frequentSymptoms"))
      let verified = try Program.run("verify", output, "--case", input)
      #expect(verified.status == 0)
    }

    @Test func strictStopsAtTheFirstBadLineAndLeavesNothing() throws {
      let folder = try TemporaryFolder()
      let input = try folder.add("cases.ndjson", Self.cases)
      let outcome = try rescore("--strict", input, "-o", folder.path("results.ndjson"))
      #expect(outcome.status == 1)
      #expect(try folder.names() == ["cases.ndjson"])
      let told = outcome.errors.split(separator: "\n")
      #expect(told.first?.hasPrefix("\(input):2:") == true)
      #expect(told.first?.hasSuffix("[unexpectedEnd]") == true)
      #expect(told.last?.hasSuffix("(--strict).") == true)
    }

    @Test(arguments: [
      (["--policy", "vaxjo-enhet"], #"Did you mean "vaxjo-enheter"? [unknownDefinition]"#),
      (["--policy", "vaxjo-enheter@7.0.0"], "[unknownDefinition]"),
      (
        ["--policy", "vaxjo-enheter", "--as-of", "2001-01-01"],
        "[notInForce]"
      ),
      (["--instrument-version", "phq9@1.0.0"], #"Did you mean "phq-9"? [unknownDefinition]"#),
      (["--instrument-version", "phq-9@7.0.0"], "[unknownDefinition]"),
    ])
    func whatIsNamedAndIsNotThereStopsBeforeTheFirstByte(words: [String], told: String) throws {
      let outcome = try Program.run(
        ["rescore", "-", "--language", "en"] + words, input: Data(Self.cases.utf8))
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(outcome.errors.hasSuffix("\(told)\n"))
    }

    @Test func aBrokenDefinitionOfAFolderStopsBeforeTheFirstByte() throws {
      let folder = try TemporaryFolder()
      let file = Shipped.path("phq-9/phq-9-1.0.0.instrument.json")
      let text = try String(contentsOfFile: file, encoding: .utf8)
        .replacing(#""id": "phq-9""#, with: #""id": "phq-nine""#)
        .replacing(#""rule": "refuse""#, with: #""rule": "reufse""#)
      try folder.add("own/phq-nine.instrument.json", text)
      let outcome = try rescore("-", "-i", folder.path("own"))
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("[notAllowed]"))
    }

    @Test func aFileIsNeverBothReadAndWritten() throws {
      let folder = try TemporaryFolder()
      let input = try folder.add("cases.ndjson", Self.cases)
      for words in [["-o", input], ["--rejects", input], ["-o", "x", "--rejects", "x"]] {
        let outcome = try Program.run(["rescore", "--language", "en", input] + words)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("is named for two things"))
      }
      #expect(try folder.names() == ["cases.ndjson"])
      #expect(try String(contentsOfFile: input, encoding: .utf8) == Self.cases)
    }

    @Test func twoVersionsOfOneInstrumentAreNotGuessedBetween() throws {
      let outcome = try rescore(
        "-", "--instrument-version", "phq-9@1.0.0", "--instrument-version", "phq-9@1.1.0")
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("Two versions of phq-9 are named: 1.0.0 and 1.1.0."))
    }

    @Test func aDeviceGetsNoFilesBesideIt() throws {
      let outcome = try rescore("-", "-o", "/dev/null")
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("Lines: 4."))
    }

    @Test func nothingIsLinesToo() throws {
      let outcome = try rescore("-", input: "")
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "Lines: 0. Rescored: 0. Rejected: 0. Blank: 0.\n")
    }
  }
}
