import Testing

@testable import RiskEngine

@Suite struct StyledTextTests {
  @Test func linesAreBrokenBetweenWordsAt80Columns() {
    var text = StyledText()
    // Two words of 39 with a space between and two columns before: 81.
    let word = String(repeating: "a", count: 39)
    text.paragraph("\(word) \(word)")
    #expect(text.rendered(colours: false) == "  \(word)\n  \(word)\n")
  }

  @Test func lineBreaksInATextAreSpaces() {
    var text = StyledText()
    text.paragraph("one\ntwo\tthree", indent: 0)
    #expect(text.rendered(colours: false) == "one two three\n")
  }

  @Test func aTextCannotSteerTheTerminal() {
    var text = StyledText()
    text.paragraph("a\u{1B}[2Jb\u{202E}c", indent: 0)
    #expect(text.rendered(colours: false) == "a\u{FFFD}[2Jb\u{FFFD}c\n")
  }

  @Test func coloursAddNothingButThemselves() {
    var text = StyledText()
    text.paragraph([.init("good", .good), .init(" plain")], indent: 0)
    #expect(text.rendered(colours: true) == "\u{1B}[32mgood\u{1B}[0m plain\n")
    #expect(text.rendered(colours: false) == "good plain\n")
  }
}
