#if canImport(Glibc)
import Foundation
import Glibc
import Testing

extension EndToEndTests {
  /// `vagval record` at a real terminal: going back, and what is kept of what was typed.
  @Suite struct RecordTerminalTests {
    private let folder: TemporaryFolder
    private let path: String
    private let draft = "case.json.close-draft"

    init() throws {
      folder = try TemporaryFolder()
      path = try folder.add(
        "case.json",
        #"{"id": "A-17", "born": "2011-05-02", "date": "2025-03-03", "municipality": "Växjö"}"#)
    }

    private func closing() throws -> PseudoTerminal {
      try PseudoTerminal(
        executable: try Program.executable.path(), ["record", "close", path])
    }

    /// Types an answer to the question that is waited for.
    private func answer(
      _ terminal: PseudoTerminal, _ question: String, _ keys: String
    ) throws {
      try terminal.wait(for: question)
      try terminal.type(keys + "\n")
    }

    private var text: String {
      get throws { try String(contentsOfFile: path, encoding: .utf8) }
    }

    @Test func whoeverGoesBackFindsWhatTheyHadAnswered() throws {
      let terminal = try closing()
      try answer(terminal, "Avslutets dag", "2025-03-03")
      try answer(terminal, "Skäl", "flyttade")
      try answer(terminal, "Anteckning", "b")
      try answer(terminal, "Skäl (Enter: flyttade; -: inget)", "b")
      try answer(terminal, "Avslutets dag (Enter: 2025-03-03)", "2025-03-02")
      try answer(terminal, "Skäl (Enter: flyttade; -: inget)", "")
      try terminal.wait("the note again") { $0.text.hasSuffix("er):") }
      try terminal.type("\n")
      try answer(terminal, "b går tillbaka):", "j")
      #expect(try terminal.waitForExit() == 0)
      #expect(try text.contains(#""closed": {"date": "2025-03-02", "reason": "flyttade"}"#))
      #expect(try folder.names() == ["case.json"])
    }

    @Test func theFirstQuestionHasNothingBeforeIt() throws {
      let terminal = try closing()
      try answer(terminal, "Avslutets dag", "b")
      try terminal.wait(for: "Det här är den första frågan.")
    }

    @Test(arguments: ["\u{3}", "kill"]) func whoeverIsInterruptedGoesOn(end: String) throws {
      let before = try text
      let terminal = try closing()
      try answer(terminal, "Avslutets dag", "2025-03-03")
      try answer(terminal, "Skäl", "flyttade till släkt")
      try terminal.wait(for: "Anteckning")
      if end == "kill" {
        terminal.send(SIGKILL)
        _ = try terminal.waitForEnd()
      } else {
        try terminal.type(end)
        #expect(try terminal.waitForExit() == 130)
        #expect(terminal.screen.text.contains("Dina svar ligger kvar i"))
      }
      #expect(try text == before)
      #expect(try folder.permissions(of: draft) == 0o600)

      let next = try closing()
      try answer(next, "Fortsätta med dem?", "j")
      try next.wait(for: "Skäl: flyttade till släkt")
      try answer(next, "Anteckning", "")
      try answer(next, "b går tillbaka):", "j")
      #expect(try next.waitForExit() == 0)
      #expect(
        try text.contains(#""closed": {"date": "2025-03-03", "reason": "flyttade till släkt"}"#))
      #expect(try folder.names() == ["case.json"])
    }

    @Test func whoeverSaysNoToWhatWasKeptBeginsAnew() throws {
      let terminal = try closing()
      try answer(terminal, "Avslutets dag", "2025-03-02")
      try answer(terminal, "Skäl", "q")
      #expect(try terminal.waitForExit() == 0)
      #expect(try folder.names().contains(draft))

      let next = try closing()
      try answer(next, "Fortsätta med dem?", "n")
      try next.wait(for: "Avslutets dag (Enter: 20")
      #expect(try !folder.names().contains(draft))
    }

    /// Less than every number that a list has, and one less than that.
    @Test func noNumberIsTooSmall() throws {
      let terminal = try PseudoTerminal(
        executable: try Program.executable.path(), ["record", "consent", path])
      try answer(terminal, "Samtycke till", "-9223372036854775808")
      try terminal.wait(for: "Skriv ett nummer från 1 till 1")
    }

    @Test func whatIsNotToBeSavedIsNotKept() throws {
      let before = try text
      let terminal = try closing()
      try answer(terminal, "Avslutets dag", "2025-03-03")
      try answer(terminal, "Skäl", "")
      try answer(terminal, "Anteckning", "")
      try answer(terminal, "b går tillbaka):", "n")
      #expect(try terminal.waitForExit() == 0)
      #expect(try text == before)
      #expect(try folder.names() == ["case.json"])
    }

    @Test func aFileOfTheDraftsNameThatIsSomethingElseIsLeftAlone() throws {
      _ = try folder.add(draft, "mine")
      let terminal = try closing()
      try answer(terminal, "Avslutets dag", "2025-03-03")
      try answer(terminal, "Skäl", "q")
      #expect(try terminal.waitForExit() == 0)
      #expect(try String(contentsOfFile: folder.path(draft), encoding: .utf8) == "mine")
    }

    /// A consent can't end before it begins; without a last day it stands.
    @Test func whatIsRefusedCanBeChanged() throws {
      let terminal = try PseudoTerminal(
        executable: try Program.executable.path(), ["record", "consent", path])
      try answer(terminal, "Samtycke till", "1")
      try answer(terminal, "alla vårdnadshavare", "3")
      try answer(terminal, "är inte tillfrågad", "1")
      try answer(terminal, "Dagen för beskedet", "2025-03-01")
      try answer(terminal, "Sista dag", "2025-01-01")
      try answer(terminal, "Vilka det omfattar", "")
      try answer(terminal, "Ändra det som är fel", "b")
      try answer(terminal, "Enter: 2025-01-01; -: inget", "-")
      try terminal.type("\n")
      try answer(terminal, "b går tillbaka):", "j")
      #expect(try terminal.waitForExit() == 0)
      #expect(try text.contains(#""status": "given", "date": "2025-03-01"}"#))
    }
  }
}
#endif
