import Foundation
import Testing

extension EndToEndTests {
  /// `vagval plan` as a process of its own.
  @Suite struct PlanProgramTests {
    private let folder: TemporaryFolder
    private let example = Shipped.example("13-year-old-two-programmes-fit.json")

    init() throws { folder = try TemporaryFolder() }

    /// The example's clearest needs are its answers 2 of 2, in the order of the form.
    @Test func eachNeedHasRoomForAGoal() throws {
      let outcome = try Program.run("plan", "--language", "en", example)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(
        outcome.text.contains(
          """
          What worries, and the goals
            1. Spends time with people who commit crimes · Peers
              · The answer: Fits clearly
              Goal:                               ________________________________________
              Who does what:                      ________________________________________
              When:                               ________________________________________
              Followed up on:                     ________________________________________

          """), "\(outcome.text)")
      #expect(outcome.text.contains("The child's own view:"))
    }

    @Test func thePageIsAFileThatOnlyItsOwnerMayReadWithRoomToWrite() throws {
      let path = folder.path("plan.html")
      let outcome = try Program.run("plan", example, "-o", path)
      #expect(outcome.status == 0)
      #expect(try folder.permissions(of: "plan.html") == 0o600)
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
      #expect(page.contains("<dt>Mål</dt><dd class=\"blank\">att fylla i</dd>"))
    }

    @Test func whatIsOnRecordIsFilledIn() throws {
      let text = try String(contentsOfFile: example, encoding: .utf8)
      let start = try #require(text.firstIndex(of: "{"))
      let plan = #"""
        "plans": [{"status": "final", "date": "2025-03-03", "goals": [
          {"need": "friendsInCrime", "goal": "En ny vän", "followUp": "2025-06-01"},
          {"goal": "Läxhjälp", "who": "Läraren"}], "views": {"child": "Vill det"}}],
        """#
      let path = try folder.add(
        "case.json", text[...start] + plan + text[text.index(after: start)...])
      let outcome = try Program.run("plan", "--language", "sv", path)
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Mål:                                En ny vän"))
      #expect(outcome.text.contains("Följs upp:                          2025-06-01"))
      #expect(outcome.text.contains("Annat mål\n    Mål:                                Läxhjälp"))
      #expect(outcome.text.contains("Barnets egen syn:                   Vill det"))
      #expect(outcome.text.contains("Det som står i ärendets plan från 2025-03-03 är ifyllt."))
      #expect(!outcome.text.contains("Ett utkast att fylla i"))
    }

    /// The plan lies on the table before those whom a flag may be about.
    @Test func flagsAreToldToWhoeverPrintsThePlanAndNotOnIt() throws {
      let outcome = try Program.run(
        "plan", Shipped.example("10-year-old-flags-standing-and-cleared.json"))
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("Varningsflaggor som står kvar: "))
      #expect(!outcome.text.contains("arningsflagg"))
    }

    @Test func aCaseThatCannotBeUsedIsToldAndNothingIsWritten() throws {
      let path = try folder.add("broken.json", #"{"id": "A-1"}"#)
      let page = folder.path("plan.html")
      let outcome = try Program.run("plan", path, "-o", page, "--language", "en")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("broken.json:1:1"))
      #expect(!FileManager.default.fileExists(atPath: page))
    }
  }
}
