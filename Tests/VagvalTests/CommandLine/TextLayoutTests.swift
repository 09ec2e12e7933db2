import Testing

@testable import vagval

@Suite struct TextLayoutTests {
  @Test func linesAreBrokenBetweenWords() {
    #expect(
      TextLayout(width: 12).wrap("one two three four", indent: 2)
        == ["  one two", "  three four"])
  }

  @Test func aLineMayBeExactlyAsLongAsTheWidth() {
    #expect(TextLayout(width: 7).wrap("one two") == ["one two"])
    #expect(TextLayout(width: 6).wrap("one two") == ["one", "two"])
  }

  @Test func aLongWordStaysWhole() {
    #expect(TextLayout(width: 4).wrap("a extraordinary b") == ["a", "extraordinary", "b"])
  }

  @Test func anEmptyTextHasNoLines() {
    #expect(TextLayout(width: 10).wrap("") == [])
  }

  @Test func meaningsBeginInOneColumn() {
    let rows = [
      TextLayout.Row(name: "a", meaning: "first second"), TextLayout.Row(name: "åäö", meaning: "x"),
    ]
    #expect(
      TextLayout(width: 13).table(rows, aligned: rows.map(\.name)) == [
        "  a    first",
        "       second",
        "  åäö  x",
      ])
  }

  @Test func aMeaningStandsBelowANameThatIsTooLong() {
    let long = String(repeating: "n", count: 33)
    let rows = [TextLayout.Row(name: "a", meaning: "x"), TextLayout.Row(name: long, meaning: "y")]
    #expect(
      TextLayout(width: 80).table(rows, aligned: rows.map(\.name)) == [
        "  a  x",
        "  \(long)",
        "     y",
      ])
  }
}
