import Foundation
import Testing

/// `vagval record`, answered from a file.
@Suite struct RecordProgramTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.add(
      "case.json",
      #"""
      {
        "id": "A-17", "born": "2011-05-02", "date": "2025-03-03", "municipality": "Växjö",
        "x-note": "Å"
      }

      """#)
  }

  private func record(_ kind: String, _ lines: String...) throws -> Program.Outcome {
    try Program.run(
      ["record", kind, path, "--language", "en"],
      input: Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  private var text: String {
    get throws { try String(contentsOfFile: path, encoding: .utf8) }
  }

  @Test func aConsentIsSavedWhenItHasBeenShownAndSaidYesTo() throws {
    let outcome = try record("consent", "1", "3", "1", "2025-03-01", "", "", "y")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("By: all guardians"))
    #expect(outcome.text.contains("Saved in "))
    #expect(try text.contains(#""by": "allGuardians", "status": "given", "date": "2025-03-01""#))
    #expect(try text.contains(#""x-note": "Å""#))
    let routed = try Program.run("route", path, "--language", "en")
    #expect(routed.text.contains("consent to information exchange"))
  }

  @Test func aConsentThatIsNewerThanTheCaseMayMoveItsDate() throws {
    let outcome = try record("consent", "1", "3", "1", "2025-03-05", "", "", "y", "y")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Move the case's date to 2025-03-05? (y/n,"))
    #expect(try text.contains(#""date": "2025-03-05", "municipality""#))
  }

  @Test func whatTheRulesAskForIsStatedByQuestions() throws {
    // The policy's circumstances one by one; the first is left open.
    let outcome = try record("facts", "", "y", "", "", "", "y")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Saved in "))
    #expect(try text.contains(#""circumstances": {""#))
  }

  @Test func factsThatAreAllLeftOpenAreNotAskedToBeSaved() throws {
    let before = try text
    let outcome = try record("facts", "", "", "", "", "")
    #expect(outcome.errors.contains("Nothing is saved"))
    #expect(!outcome.text.contains("Save?"))
    #expect(try text == before)
  }

  @Test(arguments: ["n", "q"]) func nothingIsSavedWithoutAYes(last: String) throws {
    let before = try text
    let outcome = try record("consent", "1", "3", "1", "2025-03-01", "", "", last)
    #expect(outcome.errors.contains("Nothing is saved"))
    #expect(try text == before)
  }

  @Test func nothingIsSavedWhenTheAnswersEndTooSoon() throws {
    let before = try text
    let outcome = try record("consent", "1", "3")
    #expect(outcome.errors.contains("Nothing is saved"))
    #expect(try text == before)
  }

  @Test func aWrongAnswerIsAskedForAgain() throws {
    let outcome = try record("close", "the day before", "2025-02-30", "2025-03-03", "", "", "y")
    #expect(outcome.status == 0)
    #expect(try text.contains(#""closed": {"date": "2025-03-03"}"#))
  }

  @Test func aPersonalNumberIsNotTaken() throws {
    let outcome = try record("close", "2025-03-03", "811228-9874", "moved", "", "y")
    #expect(outcome.text.contains("looks like a personal identity number"))
    #expect(try text.contains(#""reason": "moved""#))
    #expect(try !text.contains("9874"))
  }

  @Test func theKindsOfTheSwedishHelpAreUnderstood() throws {
    let outcome = try record("avslut", "2025-03-03", "", "", "y")
    #expect(outcome.status == 0)
    #expect(try text.contains(#""closed": {"date": "2025-03-03"}"#))
  }

  @Test func meetingsWithoutAnInterventionAreSentToThat() throws {
    let outcome = try record("session")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("vagval record intervention"))
  }

  @Test func aFileThatIsNotThereIsTold() throws {
    let outcome = try Program.run(
      "record", "close", folder.path("none.json"), "--language", "en")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("none.json"))
  }

  @Test func theFileStaysReadableByItsOwnerOnly() throws {
    _ = try record("close", "2025-03-03", "", "", "y")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
