#if canImport(Glibc)
import Foundation
import Glibc
import Testing

extension EndToEndTests {
  /// Interviews in a real terminal, driven by keys alone.
  @Suite struct AssessScreenTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path("case.json") }

    /// A terminal with an interview about WHO-5 at its first question.
    private func terminal(
      columns: Int = 80, rows: Int = 24, instrument: String = "who-5", _ more: [String] = [],
      environment: [String: String] = ["TERM": "xterm", "LANG": "sv_SE.UTF-8"]
    ) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        columns: columns, rows: rows, executable: try Program.executable.path(),
        [
          "assess", instrument, "--case", path, "--id", "A-17", "--date", "2025-03-03", "--by",
          "B",
        ] + more, environment: environment)
      try terminal.wait(for: "okänt):")
      try terminal.type("15\n\n\n")
      try terminal.wait("the other screen") { $0.isOther && $0.text.contains("1") }
      return terminal
    }

    private func resumed() throws -> PseudoTerminal {
      try PseudoTerminal(
        executable: try Program.executable.path(), ["assess", "--resume", path])
    }

    private func answers() throws -> [String: Int] {
      let data = try Data(contentsOf: URL(filePath: path))
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let responses = try #require(object?["responses"] as? [[String: Any]])
      return try #require(responses[0]["answers"] as? [String: Int])
    }

    @Test func theFirstQuestionFillsTheScreen() throws {
      let terminal = try terminal()
      try terminal.wait(for: "q sluta")
      #expect(
        terminal.screen.text == """
          WHO-5: välbefinnande
          Fråga 1 av 5 · 0 besvarade · 5 kvar
          Frågorna gäller: De senaste två veckorna

          Punkt 1: glädje

           0   Svarssteg 0 (sämst)
           1   Svarssteg 1
           2   Svarssteg 2
           3   Svarssteg 3
           4   Svarssteg 4
           5   Svarssteg 5 (bäst)









          Svar:
          b bakåt · s hoppa över · ? svar saknas · a anteckning · g gå till · / sök · r
          granska · h hjälp · q sluta
          """)
      #expect(terminal.screen.cursor == (6, 21))
      #expect(terminal.screen.unknown == [])
    }

    /// Digits, arrows, back, a note, review, a change, done: 3 + 4 + 2 + 5 + 1 = 15, times 4.
    @Test func aWholeAssessmentByKeys() throws {
      let terminal = try terminal()
      try terminal.type("2")
      try terminal.wait(for: "Fråga 2 av 5")
      // Down twice stands on the second option, and so on to the fifth.
      try terminal.type("\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B")
      try terminal.wait(for: ">4   Svarssteg 4")
      try terminal.type("\r")
      try terminal.wait(for: "Fråga 3 av 5")
      try terminal.type("a")
      try terminal.wait(for: "Anteckning:")
      try terminal.type("räv\u{7F}\u{7F}även å\r")
      try terminal.wait(for: "Anteckningen är sparad.")
      try terminal.type("2")
      try terminal.wait(for: "Fråga 4 av 5")
      // Left goes back and shows what was answered; right goes on.
      try terminal.type("\u{1B}[D")
      try terminal.wait(for: "Ditt svar: 2")
      #expect(terminal.screen.text.contains("Anteckning: räven å"))
      #expect(terminal.screen.text.contains(" 2 * Svarssteg 2"))
      try terminal.type("\u{1B}[C")
      try terminal.wait(for: "Fråga 4 av 5")
      try terminal.type("5")
      try terminal.wait(for: "Fråga 5 av 5")
      try terminal.type("1")
      try terminal.wait(for: "Granska svaren")
      try terminal.type("1\r")
      try terminal.wait(for: "Fråga 1 av 5")
      try terminal.type("3")
      try terminal.wait(for: "Granska svaren")
      #expect(terminal.screen.text.contains(" 1   Punkt 1: glädje: 3 Svarssteg 3"))
      try terminal.type("k")
      #expect(try terminal.waitForExit() == 0)
      #expect(!terminal.screen.isOther)
      #expect(terminal.isCooked)
      #expect(terminal.screen.transcript.contains("60"))
      #expect(terminal.screen.transcript.contains("vagval route"))
      #expect(try folder.names() == ["case.json"])
    }

    /// Killed at two places: every answer that was followed by a question is there.
    @Test func killedTwiceNoAnswerIsLost() throws {
      let first = try terminal()
      try first.type("1")
      try first.wait(for: "Fråga 2 av 5")
      try first.type("2")
      try first.wait(for: "Fråga 3 av 5")
      first.send(SIGKILL)
      #expect(try first.waitForEnd() & 0x7F == SIGKILL)
      #expect(try answers() == ["q1": 1, "q2": 2])

      let second = try resumed()
      try second.wait(for: "Fråga 3 av 5 · 2 besvarade · 3 kvar")
      try second.type("3")
      try second.wait(for: "Fråga 4 av 5")
      second.send(SIGKILL)
      _ = try second.waitForEnd()
      #expect(try answers() == ["q1": 1, "q2": 2, "q3": 3])

      let third = try resumed()
      try third.wait(for: "Fråga 4 av 5 · 3 besvarade · 2 kvar")
      try third.type("4")
      try third.wait(for: "Fråga 5 av 5")
      try third.type("5")
      try third.wait(for: "Granska svaren")
      try third.type("k")
      #expect(try third.waitForExit() == 0)
      #expect(try answers() == ["q1": 1, "q2": 2, "q3": 3, "q4": 4, "q5": 5])
      // The lock that the killed ones left is gone too.
      #expect(try folder.names() == ["case.json"])
    }

    @Test func controlCSavesRestoresTheTerminalAndSaysHowToGoOn() throws {
      let terminal = try terminal()
      try terminal.type("1")
      try terminal.wait(for: "Fråga 2 av 5")
      #expect(!terminal.isCooked)
      try terminal.type("\u{3}")
      #expect(try terminal.waitForExit() == 130)
      #expect(terminal.isCooked && !terminal.screen.isOther)
      let words = terminal.screen.transcript.split(whereSeparator: \.isWhitespace)
      #expect(words.joined(separator: " ").contains("1 av 5 frågor i who-5 är besvarad."))
      #expect(terminal.screen.transcript.contains("vagval assess --resume"))
      #expect(try answers() == ["q1": 1])
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalRestoresTheTerminalToo(signal: Int32) throws {
      let terminal = try terminal()
      try terminal.type("1")
      try terminal.wait(for: "Fråga 2 av 5")
      terminal.send(signal)
      #expect(try terminal.waitForExit() == (signal == SIGINT ? 130 : 143))
      #expect(terminal.isCooked && !terminal.screen.isOther)
      #expect(try answers() == ["q1": 1])
    }

    @Test(arguments: ["\u{3}", "SIGHUP"]) func aNoteThatIsBeingWrittenIsKept(end: String) throws {
      let terminal = try terminal()
      try terminal.type("a")
      try terminal.wait(for: "Anteckning:")
      try terminal.type("orolig för sk")
      try terminal.wait(for: "orolig för sk")
      if end == "SIGHUP" { terminal.send(SIGHUP) } else { try terminal.type(end) }
      _ = try terminal.waitForExit()
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains(#""note": "orolig för sk""#))
    }

    /// A shell with job control: control-Z gives it the terminal back, `fg` goes on.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "needs bash"))
    func controlZGivesTheTerminalBackAndItGoesOn() throws {
      let script = #"set -m; "$0" "$@"; echo STOPPED; read line; fg >/dev/null"#
      let terminal = try PseudoTerminal(
        executable: "/bin/bash",
        [
          "-c", script, try Program.executable.path(), "assess", "who-5", "--case", path, "--id",
          "A-17", "--date", "2025-03-03", "--by", "B",
        ])
      try terminal.wait(for: "okänt):")
      try terminal.type("15\n\n\n")
      try terminal.wait(for: "Fråga 1 av 5")
      try terminal.type("1")
      try terminal.wait(for: "Fråga 2 av 5")
      try terminal.type("\u{1A}")
      try terminal.wait("the shell") { $0.transcript.contains("STOPPED") && !$0.isOther }
      #expect(terminal.isCooked)
      try terminal.type("\n")
      try terminal.wait("the interview") { $0.isOther && $0.text.contains("Fråga 2 av 5") }
      try terminal.type("2")
      try terminal.wait(for: "Fråga 3 av 5")
      try terminal.type("q")
      #expect(try terminal.waitForExit() == 0)
      #expect(try answers() == ["q1": 1, "q2": 2])
    }

    @Test func aNarrowTerminalShowsEverythingThatMatters() throws {
      let terminal = try terminal(columns: 20)
      try terminal.wait(for: "gå till")
      #expect(
        terminal.screen.text == """
          WHO-5: välbefinnande
          Fråga 1 av 5 · 0 be…
          Frågorna gäller: De
          senaste två veckorna

          Punkt 1: glädje

           0   Svarssteg 0
               (sämst)
           1   Svarssteg 1
           2   Svarssteg 2
           3   Svarssteg 3
           4   Svarssteg 4
           5   Svarssteg 5
               (bäst)




          Svar:
          b bakåt · s hoppa
          över · ? svar saknas
          · a anteckning · g
          gå till · / sök · r
          """)
      try terminal.type("4")
      try terminal.wait(for: "Fråga 2 av 5")
      #expect(try answers() == ["q1": 4])
    }

    /// A new size in the middle of a question: what is typed stays.
    @Test func anotherSizeIsDrawnAnew() throws {
      let terminal = try terminal(instrument: "crafft")
      try terminal.wait(for: "Dagar med alkohol")
      try terminal.type("12")
      try terminal.wait(for: "Svar: 12")
      terminal.resize(columns: 30, rows: 8)
      try terminal.wait(for: "Svar: 12")
      #expect(terminal.screen.lines.count == 8)
      #expect(terminal.screen.lines.last == "Svar: 12")
      terminal.resize(columns: 100, rows: 40)
      try terminal.wait(for: "r granska")
      #expect(terminal.screen.cursor.column == "Svar: 12".count)
      try terminal.type("\r")
      try terminal.wait(for: "Dagar med cannabis")
      #expect(try answers() == ["alcoholDays": 12])
    }

    @Test func theHelpIsAPageOfItsOwn() throws {
      let terminal = try terminal()
      try terminal.type("h")
      try terminal.wait(for: "v: visa eller dölj")
      #expect(terminal.screen.text.contains("?: varför svar saknas"))
      #expect(terminal.screen.text.contains("=b är svaret b."))
      try terminal.type("\r")
      try terminal.wait(for: "Punkt 1: glädje")
    }

    @Test func anEscapeTakesBackWhatIsTyped() throws {
      let terminal = try terminal(instrument: "crafft")
      try terminal.wait(for: "Dagar med alkohol")
      try terminal.type("99\u{1B}")
      try terminal.wait("an empty line") { $0.lines.contains("Svar:") }
      try terminal.type("3\r")
      try terminal.wait(for: "Dagar med cannabis")
      try terminal.type("\u{1B}")
      try terminal.wait(for: "Ditt svar: 3")
    }

    /// No day of use, but a ride: a flag that waits until it is read.
    @Test func aFlagIsReadBeforeTheInterviewGoesOn() throws {
      let terminal = try terminal(instrument: "crafft")
      try terminal.wait(for: "Dagar med alkohol")
      for next in ["cannabis", "Fråga 3 av", "Fråga 4 av 4"] {
        try terminal.type("0\r")
        try terminal.wait(for: next)
      }
      try terminal.type("j")
      try terminal.wait(for: "Läs det här innan du går vidare.")
      #expect(terminal.screen.text.contains("Varningsflagga: Bilfärd med påverkad förare."))
      try terminal.type("\u{1B}[C\u{1B}[Dk\r")
      try terminal.wait(for: "Tryck Enter när du har läst det här.")
      try terminal.type("\r")
      try terminal.wait(for: "Granska svaren")
      #expect(terminal.screen.lines.contains("! 1 varningsflagga (! visar den)"))
      try terminal.type("!")
      try terminal.wait(for: "Varningsflaggor så här långt")
      try terminal.type("\r")
      try terminal.wait(for: "Granska svaren")
    }

    @Test func aNoteIsEditedWhereTheCursorStands() throws {
      let terminal = try terminal()
      try terminal.type("a")
      try terminal.wait(for: "Anteckning:")
      try terminal.type("orolig\r")
      try terminal.wait(for: "Anteckningen är sparad.")
      try terminal.type("a")
      try terminal.wait("the old note") { $0.lines.contains("Anteckning: orolig") }
      // To the beginning, a word; to the end and one back, a letter; the one after it away.
      try terminal.type("\u{1B}[Hmer \u{1B}[F\u{1B}[Da\u{1B}[3~\r")
      try terminal.wait(for: "Den ersätter: orolig")
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains(#""note": "mer orolia""#))
    }

    @Test func aLongTextIsThrownAwayByTwoEscapesOnly() throws {
      let terminal = try terminal()
      try terminal.type("a")
      try terminal.wait(for: "Anteckning:")
      let text = "en anteckning med många ord"
      try terminal.type(text + "\u{1B}")
      try terminal.wait(for: "Esc en gång till kastar texten.")
      try terminal.type("!")
      try terminal.wait(for: "Anteckning: \(text)!")
      try terminal.type("\u{1B}")
      try terminal.wait(for: "Esc en gång till kastar texten.")
      try terminal.type("\u{1B}")
      try terminal.wait("an empty line") { $0.lines.contains("Anteckning:") }
    }

    @Test func aDigitThatIsNoAnswerIsToldOfAtOnce() throws {
      let terminal = try terminal()
      try terminal.type("7")
      try terminal.wait(for: "Det är inget av alternativen. Skriv 0, 1, 2, 3, 4 eller 5.")
      try terminal.type("5")
      try terminal.wait(for: "Fråga 2 av 5")
    }

    @Test func ofSeveralUnfinishedOneIsChosen() throws {
      try folder.add(
        "case.json",
        #"""
        {"id": "A-1", "born": "2012-01-01", "date": "2025-03-03", "responses": [
          {"instrument": "who-5", "date": "2025-02-01", "informant": "self", "answers": {"q1": 3}},
          {"instrument": "gad-7", "date": "2025-03-03", "informant": "self", "answers": {}}]}
        """#)
      let terminal = try resumed()
      try terminal.wait(for: "2 WHO-5: välbefinnande, 2025-02-01: 1 av 5 besvarade")
      try terminal.type("2\n")
      try terminal.wait(for: "Fråga 2 av 5")
    }

    @Test func aLongPageIsTurned() throws {
      let terminal = try terminal(rows: 10, instrument: "vagval-screening")
      try terminal.type("r")
      try terminal.wait(for: "↓ mer (Page Down)")
      #expect(!terminal.screen.text.contains("↑"))
      try terminal.type("\u{1B}[6~")
      try terminal.wait(for: "↑ mer (Page Up)")
      try terminal.type(String(repeating: "\u{1B}[6~", count: 30))
      try terminal.wait("the end") { !$0.text.contains("↓") }
      try terminal.type("\u{1B}[5~")
      try terminal.wait(for: "↓ mer (Page Down)")
    }

    @Test func thereIsNoColourWhereNobodyWantsIt() throws {
      for (more, environment) in [
        ([], ["TERM": "xterm", "LANG": "sv_SE.UTF-8", "NO_COLOR": "1"]),
        (["--color", "never"], ["TERM": "xterm", "LANG": "sv_SE.UTF-8"]),
      ] {
        let terminal = try terminal(more, environment: environment)
        try terminal.wait(for: "q sluta")
        #expect(!terminal.screen.sequences.contains("m"))
        try terminal.type("q")
        #expect(try terminal.waitForExit() == 0)
        try FileManager.default.removeItem(atPath: path)
      }
    }

    @Test(arguments: [["--plain"], []])
    func aPlainTerminalGetsLinesOnly(more: [String]) throws {
      let environment = [
        "TERM": more.isEmpty ? "dumb" : "xterm", "LANG": "sv_SE.UTF-8",
      ]
      let terminal = try PseudoTerminal(
        executable: try Program.executable.path(),
        [
          "assess", "who-5", "--case", path, "--id", "A-17", "--date", "2025-03-03", "--by", "B",
        ] + more, environment: environment)
      try terminal.wait(for: "okänt):")
      try terminal.type("15\n\n\n")
      try terminal.wait(for: "Fråga 1 av 5")
      try terminal.type("3\n")
      try terminal.wait(for: "Fråga 2 av 5")
      try terminal.type("\u{3}")
      #expect(try terminal.waitForExit() == 130)
      #expect(terminal.screen.sequences.isEmpty)
      #expect(terminal.screen.transcript.contains("vagval assess --resume"))
      #expect(try answers() == ["q1": 3])
    }

    @Test func twoInterviewsCannotShareAFile() throws {
      let first = try terminal()
      let second = try resumed()
      #expect(try second.waitForExit() == 74)
      #expect(second.screen.transcript.contains("är öppet i ett annat fönster"))
      try first.type("1")
      try first.wait(for: "Fråga 2 av 5")
    }
  }
}
#endif
