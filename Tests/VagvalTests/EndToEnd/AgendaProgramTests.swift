import Foundation
import Testing

/// `vagval agenda` on the shipped example, whose days were counted by hand.
@Suite struct AgendaProgramTests {
  @Test func whoIsNewWhoIsDueAndWhoNearsAnAgeStandOnOneLineEach() throws {
    let outcome = try Program.run(
      "agenda", "--as-of", "2025-09-01", "--since", "2025-08-11", "--language", "en",
      DueProgramTests.example)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.text == """
        Agenda 2025-09-01 · cases to take up: 4
          New and changed since 2025-08-11. The number first is the case's page.

        New
          1 A-31 · the report on 2025-08-12

        Due
          1 A-31 · 2025-08-26 Preliminary assessment of a report – 6 days overdue
          2 A-32 · 2025-01-02 Visit to the placed person – 242 days overdue, placement 1
            (and 1 more)
          3 A-33 · 2025-09-01 First meeting after an intervention was ordered – today,
            intervention I-1

        Near an age limit (within 6 months, or earlier where the rules say so)
          2 A-32 · 2025-12-01 Turns 18: placement, consents and responsible unit need
            new planning – in 91 days
          4 A-34 · turns 13 on 2025-10-30, and then SIG: social intervention groups:
            can't be told yet

        Other cases
          Cases with nothing to take up: 1.
          A basis for the meeting, not a decision. Take up only what the consents cover.

        """)
  }

  /// With a consent only what rules read may be shown, and they read no flags.
  @Test func flagsThatStandComeFirstUnlessAConsentSaysWhatIsShown() throws {
    let example = Shipped.example("10-year-old-flags-standing-and-cleared.json")
    let words = ["agenda", "--as-of", "2025-03-10", "--language", "en", example]
    let outcome = try Program.run(words, input: Data())
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\nFlags that stand\n  1 A-"))
    let shared = try Program.run(words + ["--consent", "informationExchange"], input: Data())
    #expect(!shared.text.contains("Flags that stand"))
  }

  @Test func theAgendaIsJSONToo() throws {
    let outcome = try Program.run(
      "agenda", "--as-of", "2025-09-01", "--format", "json", "--language", "sv",
      DueProgramTests.example)
    #expect(outcome.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8))
    let agenda = try #require(parsed as? [String: Any])
    #expect(agenda["since"] as? String == "2025-08-18")
    let entries = try #require(agenda["entries"] as? [[String: Any]])
    #expect(entries.map { $0["case"] as? String } == ["A-31", "A-32", "A-33", "A-34"])
    #expect(entries.first?["new"] == nil)
  }

  @Test func aCaseThatCannotBeUsedIsToldAndTheOthersAreTakenUp() throws {
    let lines = """
      {"id": "A-1", "born": "2012-03-14", "date": "2025-03-01", "events": [{"kind": "report", "date": "2025-03-01"}]}
      {"id": "A-2", "born": "2012-03-14", "date": "i går"}

      """
    let outcome = try Program.run(
      [
        "agenda", "--as-of", "2025-03-02", "--language", "en", "--policy",
        "vaxjo-ungdomskriminalitet", "-",
      ], input: Data(lines.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[notADate]"))
    #expect(outcome.text.contains("  ? A-2 · Found "))
    #expect(outcome.text.contains("Cases that couldn't be matched: 1."))
    #expect(outcome.text.contains("New\n  1 A-1 · the report on 2025-03-01"))
  }

  @Test func thePagesAreOneFileThatOnlyItsOwnerReads() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("meeting.html")
    let outcome = try Program.run(
      "agenda", "--as-of", "2025-09-01", "--language", "en", "--pages", path,
      DueProgramTests.example)
    #expect(outcome.status == 0)
    let html = try String(contentsOfFile: path, encoding: .utf8)
    let pages = html.components(separatedBy: "<article>").dropFirst()
    let titles = ["1. Case A-31", "2. Case A-32", "3. Case A-33", "4. Case A-34"]
    #expect(pages.count == titles.count)
    for (page, title) in zip(pages, titles) { #expect(page.hasPrefix("<h2>\(title)")) }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func aConsentThatNoRulesKnowIsTold() throws {
    let outcome = try Program.run(
      "agenda", "--as-of", "2025-09-01", "--consent", "sspff", "--language", "en",
      DueProgramTests.example)
    #expect(outcome.errors.contains(#"No rules that were read know the consent "sspff"."#))
    #expect(outcome.text.contains("Cases left out, without a consent to the meeting in force: 5."))
    #expect(!outcome.text.contains("A-3"))
  }
}
