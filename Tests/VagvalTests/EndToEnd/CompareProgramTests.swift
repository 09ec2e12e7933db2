import Foundation
import Testing

extension EndToEndTests {
  /// `vagval compare`, from definitions and cases to what changes.
  ///
  /// The draft lets SIG begin at 14 instead of 13. The example is a 13-year-old who meets the
  /// criteria of SSPF and SIG.
  @Suite struct CompareProgramTests {
    private let folder: TemporaryFolder
    private let draft: String
    private let example: String

    init() throws {
      folder = try TemporaryFolder()
      let shipped = try String(
        contentsOfFile: Shipped.path(
          "routing/vaxjo/vaxjo-ungdomskriminalitet-1.1.0.policy.json"), encoding: .utf8)
      let changed = shipped.replacing("\"age\": \"[13..20]\"", with: "\"age\": \"[14..20]\"")
      try #require(changed != shipped)
      draft = try folder.add("draft.policy.json", changed)
      let text = try String(
        contentsOfFile: Shipped.example("13-year-old-two-programmes-fit.json"), encoding: .utf8)
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let line = try JSONSerialization.data(withJSONObject: object)
      example = String(decoding: line, as: UTF8.self)
    }

    private func compare(_ words: String..., cases: String) throws -> Program.Outcome {
      try Program.run(
        ["compare", "--old", "vaxjo-ungdomskriminalitet@1.1.0", "--new", draft] + words
          + [try folder.add("cases", cases)])
    }

    private func object(_ data: Data) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// A case with another id.
    private func example(_ number: Int) throws -> String {
      var object = try object(Data(example.utf8))
      object["id"] = "N-\(number)"
      return String(
        decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }

    @Test func `What changes is told in Swedish with its reason`() throws {
      let outcome = try compare(cases: example)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(
        outcome.text.hasPrefix(
          "Vägvalsregler vaxjo-ungdomskriminalitet 1.1.0 → vaxjo-ungdomskriminalitet 1.1.0\n"))
      #expect(outcome.text.contains("  · regel sig, ålder: från 13–20 till 14–20.\n"))
      #expect(
        outcome.text.contains(
          """
            insats SIG: motsvarar → motsvarar inte
              kriterium age: uppfyllt → inte uppfyllt; prövning av age: [13..20] →
                [14..20]
          """))
      #expect(outcome.text.contains("Insats SIG: 1 av 1 ärenden ändrade"))
      #expect(outcome.text.contains("    ålder 12–14: 1/1: motsvarar → motsvarar inte 1\n"))
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `JSON holds the definitions, the cases, the counts and the matrices`() throws {
      let outcome = try compare("--format", "json", cases: example)
      let report = try object(outcome.output)
      let sides = [report["old"], report["new"]].compactMap { $0 as? [String: Any] }
      #expect(sides.compactMap { $0["version"] as? String } == ["1.1.0", "1.1.0"])
      #expect(Set(sides.compactMap { $0["digest"] as? String }).count == 2)
      let cases = try #require(report["cases"] as? [[String: Any]])
      let changes = try #require(cases.first?["changes"] as? [[String: Any]])
      #expect(changes.map { $0["id"] as? String } == ["SIG"])
      let counts = try #require(report["counts"] as? [String: Int])
      #expect(counts["cases"] == 1 && counts["changed"] == 1)
      let matrices = try #require(report["matrices"] as? [[String: Any]])
      #expect(
        matrices.compactMap { $0["id"] as? String } == ["SSPF", "SIG", "IA", "SIG_VUXEN"])
      #expect(report["definitions"] is [Any])
    }

    @Test func `No case at all is valid JSON too`() throws {
      let outcome = try compare("--format", "json", cases: "[]")
      #expect(outcome.status == 0)
      #expect((try object(outcome.output)["counts"] as? [String: Int])?["cases"] == 0)
    }

    @Test func `The tables alone are CSV`() throws {
      let outcome = try compare("--format", "csv", cases: example)
      let rows = outcome.text.components(separatedBy: "\r\n")
      #expect(rows.first == "kind,of,id,by,group,old,new,count")
      #expect(rows.contains("programme,,SIG,age,12-14,eligible,notEligible,1"))
      #expect(rows.contains("cases,,changed,all,,,,1"))
    }

    @Test func `Changed cases go to a file of their own`() throws {
      let (table, lines) = (folder.path("changes.csv"), folder.path("changes.ndjson"))
      let report = folder.path("report.json")
      let cases = try (1...3).map(example).joined(separator: "\n")
      let outcome = try compare(
        "--changes", table, "--output", report, "--format", "json", cases: cases)
      #expect(outcome.status == 0)
      #expect(outcome.text == "")
      let rows = try String(contentsOfFile: table, encoding: .utf8)
        .components(separatedBy: "\r\n")
      #expect(rows.first?.hasPrefix("case,date,ageGroup,sex,outcome,kind") == true)
      #expect(rows.dropFirst().dropLast().map { $0.prefix(4) } == ["N-1,", "N-2,", "N-3,"])
      for path in [table, report] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
      #expect(try object(Data(contentsOf: URL(filePath: report)))["cases"] == nil)
      _ = try compare("--changes", lines, cases: cases)
      let written = try String(contentsOfFile: lines, encoding: .utf8).split(separator: "\n")
      #expect(
        try written.map { try object(Data($0.utf8))["id"] as? String } == ["N-1", "N-2", "N-3"])
    }

    /// Larger than a piece, so that lines are read piece by piece.
    @Test func `A file of many lines, some of them bad, is counted line by line`() throws {
      var lines = try (1...250).map(example)
      try #require(lines.joined().utf8.count > 300_000)
      lines[199] = "{\"id\": \"N-200\", "
      lines.append("{\"id\": ")
      let outcome = try compare("--format", "json", cases: lines.joined(separator: "\n"))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("/cases:200:"))
      #expect(outcome.errors.contains("/cases:251:"))
      let report = try object(outcome.output)
      #expect(
        report["counts"] as? [String: Int] == [
          "cases": 251, "same": 0, "scoresOnly": 0, "changed": 249, "refusedByOld": 0,
          "refusedByNew": 0, "refused": 2,
        ])
      #expect((report["cases"] as? [Any])?.count == 249)
    }

    @Test func `A list is counted as the same lines are`() throws {
      let lines = try (1...20).map(example)
      let list = try compare(
        "--format", "csv", cases: "[\n\(lines.joined(separator: ",\n"))\n]")
      let file = try compare("--format", "csv", cases: lines.joined(separator: "\n"))
      #expect(list.output == file.output)
      #expect(file.text.contains("cases,,changed,all,,,,20"))
    }

    @Test func `Age groups can be chosen`() throws {
      let outcome = try compare("--age-groups", "13", "--format", "csv", cases: example)
      #expect(outcome.text.contains("programme,,SIG,age,13+,eligible,notEligible,1"))
      let wrong = try compare("--age-groups", "13,12", "-l", "en", cases: example)
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("Write rising ages"))
    }

    @Test func `Versions of an instrument are compared with levels, flags and programmes`() throws {
      let shipped = try String(
        contentsOfFile: Shipped.path(
          "vagval-screening/vagval-screening-1.0.0.instrument.json"), encoding: .utf8)
      let changed = shipped.replacing(#""version": "1.0.0""#, with: #""version": "1.1.0""#)
        .replacing(
          #""low": "[0..7]", "raised": "[8..15]", "high": "[16..30]""#,
          with: #""low": "[0..1]", "raised": "[2..3]", "high": "[4..30]""#)
      let path = try folder.add("new.instrument.json", changed)
      let words = ["compare", "-l", "en", "--old", "vagval-screening@1.0.0", "--new", path]
      let cases = Shipped.example("six-cases.ndjson")
      let outcome = try Program.run(words + [cases])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("    cut-offs of priority: "))
      #expect(outcome.text.contains("Programme SIG, vaxjo-ungdomskriminalitet 1.1.0: "))
      let scores = try Program.run(words + ["--scores-only", cases])
      #expect(scores.text.contains("    cut-offs of priority: "))
      #expect(!scores.text.contains("Programme SIG"))
    }

    @Test func `An instrument and a policy can't be compared`() throws {
      let outcome = try Program.run(
        "compare", "-l", "en", "--old", "phq-9", "--new", "vaxjo-boende", "-")
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("can't be compared over cases"))
    }

    @Test func `A draft that can't be used stops before the first byte of output`() throws {
      let broken = try folder.add(
        "broken.policy.json",
        String(contentsOfFile: draft, encoding: .utf8).replacing("[14..20]", with: "[20..14"))
      let output = folder.path("report")
      let outcome = try Program.run(
        "compare", "--old", "vaxjo-ungdomskriminalitet", "--new", broken, "-o", output, "-")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("broken.policy.json:"))
      #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test func `A policy to route by belongs to instruments only`() throws {
      let outcome = try compare("--policy", "vaxjo-boende", cases: example)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--policy"))
    }

    @Test func `A definition that doesn't exist is told with those that do`() throws {
      let outcome = try Program.run(
        "compare", "-l", "en", "--old", "phq-9@7.0.0", "--new", "phq-9", "-")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("phq-9 1.0.0"))
    }
  }
}
