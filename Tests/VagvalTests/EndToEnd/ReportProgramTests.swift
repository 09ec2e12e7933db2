import Foundation
import Testing

extension EndToEndTests {
  /// `vagval report` as a process of its own.
  @Suite struct ReportProgramTests {
    private let folder: TemporaryFolder
    private let example = Shipped.example("13-year-old-two-programmes-fit.json")

    init() throws { folder = try TemporaryFolder() }

    @Test func thePageIsWrittenToAFileThatOnlyItsOwnerMayRead() throws {
      let path = folder.path("page.html")
      let outcome = try Program.run("report", example, "-o", path)
      #expect(outcome.status == 0)
      #expect(outcome.text == "")
      #expect(try folder.permissions(of: "page.html") == 0o600)
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
      #expect(page.hasSuffix("</html>\n"))
    }

    @Test func withoutAFileItGoesToStandardOutput() throws {
      let outcome = try Program.run("report", "--language", "en", "--format", "text", example)
      #expect(outcome.status == 0)
      #expect(outcome.lines.first == "Case A-17 · 13 years · boy · 2025-03-03")
    }

    @Test(arguments: [["report"], ["plan"], ["agenda", "--as-of", "2025-03-03"]])
    func aCaseIsNeverOverwrittenByAPage(command: [String]) throws {
      let text = try String(contentsOfFile: example, encoding: .utf8)
      let path = try folder.add("case.json", text)
      let option = command[0] == "agenda" ? "--pages" : "-o"
      let outcome = try Program.run(command + [path, option, path], input: Data())
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("skrivs inte över av en sida"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func whoeverPrintsTheFamilysPageIsToldOfFlagsThatStand() throws {
      let outcome = try Program.run(
        "report", "--for", "family", "-f", "text",
        Shipped.example("10-year-old-flags-standing-and-cleared.json"))
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("Varningsflaggor som står kvar: "))
      #expect(!outcome.text.contains("arningsflagg"))
    }

    @Test func aPageForTheFamilyIsAboutOneCaseOnly() throws {
      let outcome = try Program.run("report", "--for", "family", example, example)
      #expect(outcome.status == 64)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("men här är det 2"))
    }

    /// B-05 has no consent on record; its programme needs none.
    @Test func casesWithoutTheConsentAreLeftOutAndCounted() throws {
      let outcome = try Program.run(
        "report", "--language", "en", "--format", "text", "--consent", "informationExchange",
        Shipped.example("six-cases.ndjson"))
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("\n  1 case is left out: no consent in force covers it.\n"))
      #expect(!outcome.text.contains("B-05"))
      #expect(
        outcome.errors == """
          B-05: consent to information exchange: the person – not asked for.
          1 of 6 cases are left out: no consent in force covers them.

          """)
    }

    @Test func aConsentThatNoPolicyKnowsIsToldWithThoseItKnows() throws {
      let outcome = try Program.run("report", "--consent", "exchange", example)
      #expect(outcome.status == 64)
      #expect(outcome.text == "")
      #expect(
        outcome.errors.contains("inget samtycke \"exchange\". De har: \"informationExchange\""))
    }

    @Test func aScopeNeedsAConsent() throws {
      let outcome = try Program.run("report", "--scope", "polis", example)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("Ange också --consent."))
    }

    @Test func aCaseThatCannotBeUsedGivesNoPage() throws {
      let path = folder.path("page.html")
      let outcome = try Program.run(
        "report", "-", "-o", path, input: Data(#"{"id": "A-1", "date": "2025-13-01"}"#.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[notADate]"))
      #expect(try folder.names() == [])
    }

    @Test func aFormAloneNeedsNoPolicy() throws {
      let outcome = try Program.run(
        "report", "--scores-only", "--format", "text", Shipped.example("scored-phq-9.json"))
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Profil: PHQ-9"))
    }
  }
}
