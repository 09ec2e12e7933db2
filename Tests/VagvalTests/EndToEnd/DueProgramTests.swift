import Foundation
import Testing

/// `vagval due` on the shipped example, whose days were counted by hand.
@Suite struct DueProgramTests {
  static let example = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Instruments/examples/five-cases-to-follow-up.ndjson").path()

  /// The municipality's own routines nobody has adopted; no board adopts a law.
  @Test func onlyWhatABoardCouldAdoptIsSaidToBeAdoptedByNone() throws {
    let outcome = try Program.run(
      "due", "--as-of", "2025-09-01", "--language", "sv", DueProgramTests.example)
    let told = try #require(outcome.text.components(separatedBy: "Ingen nämnd har antagit").last)
    #expect(told.contains("vaxjo-rutiner"))
    #expect(!told.contains("sverige-lagstadgade-tider"))
    let shown = try Program.run("show", "--language", "sv", "sverige-lagstadgade-tider")
    #expect(shown.status == 0)
    #expect(!shown.text.contains("Ingen nämnd"))
  }

  @Test func whatIsOverdueComesFirstAndThenWhatIsDueSoon() throws {
    let outcome = try Program.run(
      "due", "--as-of", "2025-09-01", "--language", "en", DueProgramTests.example)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.text.hasPrefix(
        """
        Time limits and follow-up as of 2025-09-01 · cases: 5

        Overdue
          2025-01-02  A-32 · Visit to the placed person – 242 days overdue, placement 1
                      general advice of the National Board of Health and Welfare: at
                      least four visits a year
          2025-08-26  A-31 · Preliminary assessment of a report – 6 days overdue
                      the Social Services Act (2025:400); the section isn't confirmed

        Due soon (within 30 days, or earlier where the rules say so)
          2025-09-01  A-33 · First meeting after an intervention was ordered – today,
                      intervention I-1
          2025-09-30  A-32 · Review of whether care under 3 § LVU is to end – in 29
                      days, placement 1
                      13 § andra stycket LVU (1990:52)
          2025-12-01  A-32 · Turns 18: placement, consents and responsible unit need new
                      planning – in 91 days
                      majority; care under 2 § LVU ends (21 § LVU)

        To look at
          2024-10-02  A-32 · The plan is only a draft
          2025-06-30  A-35 · Closed without follow-up – intervention I-1
          2025-06-30  A-35 · 20 meetings ordered, 13 held – intervention I-1
          2025-08-04  A-33 · Ordered but not begun – intervention I-1

        """))
    #expect(
      outcome.text.contains(
        "A-34: investigation; next time limit 2025-10-15: Investigation of a child's\n"))
    // The reason of the extension is free text.
    #expect(!outcome.text.contains("BUP"))
  }

  @Test(arguments: [
    ("2025-08-31", "dueSoon", 1), ("2025-09-01", "dueSoon", 0), ("2025-09-02", "overdue", 1),
  ])
  func fourWeeksAfterTheOrderTheFirstMeetingIsDue(
    day: String, state: String, days: Int
  ) throws {
    let outcome = try Program.run(
      "due", "--as-of", day, "--format", "ndjson", "--language", "sv", DueProgramTests.example)
    let row = try #require(outcome.lines.first { $0.contains("\"first-meeting\"") })
    #expect(row.contains("\"due\":\"2025-09-01\",\"state\":\"\(state)\",\"days\":\(days)"))
    #expect(row.hasPrefix("{\"type\":\"deadline\",\"case\":\"A-33\""))
  }

  @Test func aBadCaseIsToldAndTheOthersAreListed() throws {
    let lines = """
      {"id": "A-1", "born": "2012-03-14", "date": "2025-03-01", "events": [{"kind": "report", "date": "2025-03-01"}]}
      {"id": "A-2", "born": "2012-03-14", "date": "i går"}

      """
    let outcome = try Program.run(
      ["due", "--as-of", "2025-03-02", "--language", "en", "--format", "json", "-"],
      input: Data(lines.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[notADate]"))
    #expect(outcome.text.contains(#""cases": 1, "refused": 1"#))
    #expect(outcome.text.contains(#""id": "preliminary-assessment""#))
  }

  @Test func theTimeLimitsAreListedAndShown() throws {
    let list = try Program.run("list", "deadlines", "--language", "en")
    #expect(list.text.hasPrefix("Time limits\n  ljungby-uppfoljning 1.0.0"))
    let shown = try Program.run("show", "sverige-lagstadgade-tider", "--language", "sv")
    #expect(shown.status == 0)
    #expect(
      shown.text.contains(
        "Senast 14 dagar efter anmälan. Klart med förhandsbedömningen, utredningens\n"))
  }
}
