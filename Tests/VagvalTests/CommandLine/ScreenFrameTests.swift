import RiskEngine
import Testing

@testable import vagval

/// Pages on screens of every size.
@Suite struct ScreenFrameTests {
  private static let page = DialoguePage(
    title: "Vägval: första bedömning", progress: "Fråga 5 av 26 · 4 besvarade · 22 kvar",
    group: "Familj",
    question: "Allvarliga konflikter, våld eller skadligt bruk av alkohol eller droger i hemmet",
    help: [
      "0: nej. 1: tecken på det, eller enstaka händelser. 2: återkommande, eller allvarligt en gång."
    ],
    choices: [
      DialoguePage.Choice(key: "0", text: "Stämmer inte", isChosen: false),
      DialoguePage.Choice(key: "1", text: "Stämmer delvis", isChosen: true),
      DialoguePage.Choice(key: "2", text: "Stämmer tydligt", isChosen: false),
    ], given: ["Ditt svar: 1 Stämmer delvis"], remarks: ["Det är inget av alternativen."],
    prompt: "Svar: ", legend: "b bakåt · s hoppa över · ? svar saknas · q sluta")

  @Test(arguments: [1, 2, 3, 5, 8, 12, 24, 60])
  func aFrameFillsTheScreenAndNeverGoesBeyondIt(rows: Int) {
    for columns in [4, 5, 10, 19, 20, 21, 40, 79, 80, 200] {
      for highlight in [nil, 0, 2] {
        for typed in ["", "12", String(repeating: "ord ", count: 30)] {
          let entry = ScreenFrame.Entry(typed: EditedLine(typed), highlight: highlight)
          let frame = ScreenFrame(Self.page, entry, columns: columns, rows: rows)
          #expect(frame.lines.count == max(rows, 2))
          #expect(frame.lines.allSatisfy { $0.text.count <= columns })
          #expect((0..<columns).contains(frame.cursor.column))
          #expect(frame.lines.indices.contains(frame.cursor.row))
        }
      }
    }
  }

  /// On 20 columns and 8 rows the question doesn't fit; the arrows bring each option into view.
  @Test func theArrowsBringEveryOptionIntoView() {
    for (place, text) in ["inte", "delvis", "tydligt"].enumerated() {
      let entry = ScreenFrame.Entry(highlight: place)
      let frame = ScreenFrame(Self.page, entry, columns: 20, rows: 9)
      let shown = frame.lines.map(\.text).joined(separator: "\n")
      #expect(shown.contains(">\u{A0}") || shown.contains(">\(place)"), "\(shown)")
      #expect(shown.contains(text), "\(shown)")
    }
  }

  @Test func whatScrolledAwayIsMarked() {
    let frame = ScreenFrame(
      Self.page, ScreenFrame.Entry(highlight: 0), columns: 20, rows: 9)
    #expect(frame.lines.map(\.text).contains("↑ mer (Page Up)"))
    #expect(frame.lines.map(\.text).contains("↓ mer (Page Down)"))
  }

  @Test func whereTheTerminalHasLettersOnlyTheyMarkItToo() {
    let more = ScreenFrame.More(.english, showsSigns: false)
    let frame = ScreenFrame(
      Self.page, ScreenFrame.Entry(highlight: 0), columns: 20, rows: 9, more: more)
    #expect(frame.lines.map(\.text).contains("... more (Page Down)"))
  }

  /// "Svar: " is six columns; the second letter of "ord" is the eighth.
  @Test func theCursorStandsInTheText() {
    var typed = EditedLine("ord")
    typed.move(-2)
    let frame = ScreenFrame(Self.page, ScreenFrame.Entry(typed: typed), columns: 80, rows: 24)
    #expect(frame.cursor.column == 7)
    #expect(frame.lines[frame.cursor.row].text == "Svar: ord")
  }

  /// 6 + 100 letters on 20 columns are six rows, of which three fit; the beginning is in the first.
  @Test func theRowOfTheCursorIsShown() {
    var typed = EditedLine("början" + String(repeating: "x", count: 94))
    typed.moveToStart()
    let frame = ScreenFrame(Self.page, ScreenFrame.Entry(typed: typed), columns: 20, rows: 9)
    #expect(frame.lines[frame.cursor.row].text == "Svar: början" + String(repeating: "x", count: 8))
  }

  @Test func flagsAndTheTimeStandAboveTheQuestion() {
    var page = Self.page
    page.alert = "! 1 varningsflagga"
    page.timeFrame = "Frågorna gäller: sex månader"
    func head(_ rows: Int) -> [String] {
      ScreenFrame(page, ScreenFrame.Entry(), columns: 80, rows: rows).lines.prefix(4).map(\.text)
    }
    #expect(head(24)[2...] == ["! 1 varningsflagga", "Frågorna gäller: sex månader"])
    #expect(head(9)[1] == "! 1 varningsflagga")
  }

  @Test func severalChoicesHaveBoxes() {
    let frame = ScreenFrame(
      Self.page, ScreenFrame.Entry(highlight: 1, marked: [0, 2]), columns: 80, rows: 24,
      takesSeveral: true)
    let boxes = frame.lines.map { $0.text.replacing("\u{A0}", with: " ") }
      .filter { $0.contains("[") }
    #expect(
      boxes == [" 0 [x] Stämmer inte", ">1 [ ] Stämmer delvis", " 2 [x] Stämmer tydligt"])
  }

  /// A definition can't steer the terminal.
  @Test func nothingOfAPageReachesTheTerminalAsACommand() {
    var page = Self.page
    page.question = "\u{1B}[2Jrensat\u{7}"
    let text = ScreenFrame(page, ScreenFrame.Entry(), columns: 80, rows: 24)
      .rendered(colours: false)
    #expect(!text.contains("\u{1B}[2J"))
    #expect(!text.contains("\u{7}"))
  }
}

/// Bytes of a terminal become keys, in whatever pieces they come.
@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(bytes) + decoder.flush()
  }

  @Test(arguments: [
    ([0x61], [Key.character("a")]), ([0x0D], [.enter]), ([0x7F], [.backspace]),
    ([0x03], [.control("c")]), ([0x1B], [.escape]), ([0x1B, 0x5B, 0x41], [.up]),
    ([0x1B, 0x4F, 0x42], [.down]), ([0x1B, 0x5B, 0x35, 0x7E], [.pageUp]),
    ([0x1B, 0x5B, 0x48], [.home]), ([0x1B, 0x4F, 0x46], [.end]),
    ([0x1B, 0x5B, 0x31, 0x7E, 0x1B, 0x5B, 0x34, 0x7E], [.home, .end]),
    ([0x1B, 0x5B, 0x33, 0x7E], [.delete]),
    ([0x1B, 0x5B, 0x31, 0x3B, 0x35, 0x43], [.right]),
    // å as UTF-8, then as Windows-1252 before and after other letters.
    ([0xC3, 0xA5], [.character("å")]), ([0xE5], [.character("å")]),
    ([0xE5, 0x62], [.character("å"), .character("b")]),
    ([0xF6, 0xE4, 0x0D], [.character("ö"), .character("ä"), .enter]),
    // A key that means nothing here: F5.
    ([0x1B, 0x5B, 0x31, 0x35, 0x7E, 0x61], [.character("a")]),
  ])
  func bytesAreKeys(bytes: [UInt8], expected: [Key]) { #expect(keys(bytes) == expected) }

  @Test func aKeyMayComeInPieces() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0x1B, 0x5B, 0x42, 0xC3, 0xB6, 0x31]
    let keys = bytes.flatMap { decoder.keys([$0]) }
    #expect(keys == [.down, .character("ö"), .character("1")])
    #expect(!decoder.isWaiting)
  }
}

/// Moving about in a line that is typed.
@Suite struct EditedLineTests {
  @Test func lettersGoInAndOutWhereTheCursorStands() {
    var line = EditedLine("bd")
    line.move(-1)
    line.insert("c")
    #expect(line.text == "bcd" && line.cursor == 2)
    line.moveToStart()
    line.deleteBackward()
    line.insert("a")
    #expect(line.text == "abcd" && line.cursor == 1)
    line.deleteForward()
    #expect(line.text == "acd" && line.cursor == 1)
    line.deleteBackward()
    #expect(line.text == "cd" && line.cursor == 0)
    line.moveToEnd()
    line.deleteForward()
    line.move(5)
    #expect(line.text == "cd" && line.cursor == 2)
  }

  /// A combining accent becomes one letter with the one before it.
  @Test func theCursorStaysInsideTheText() {
    var line = EditedLine("a")
    line.insert("\u{301}")
    #expect(line.text.count == 1 && line.cursor == 1)
    line.deleteBackward()
    #expect(line.isEmpty && line.cursor == 0)
  }
}

/// Sentences on narrow terminals.
@Suite struct WrappedTextTests {
  @Test func sentencesBreakBetweenWords() {
    #expect(
      Visible.wrapped("Född (ÅÅÅÅ-MM-DD), eller ålder i år:\n  1 ett", columns: 20)
        == "Född (ÅÅÅÅ-MM-DD),\neller ålder i år:\n  1 ett")
  }

  @Test func commandsStayInOnePiece() {
    let text = "Fortsätt med: vagval assess --resume A-17.json"
    #expect(Visible.wrapped(text, columns: 20) == text)
    #expect(Visible.wrapped("ett två tre", columns: nil) == "ett två tre")
  }
}
