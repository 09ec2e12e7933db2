import RiskEngine
import Testing

@Suite struct BlankTextTests {
  @Test(arguments: ["", " ", "\n\t", "\u{A0}", "\u{200B}", "\u{2060}\u{FEFF}", "\u{AD}", "\u{0}"])
  func aTextThatShowsNothingIsBlank(text: String) {
    #expect(text.isBlank)
  }

  @Test(arguments: ["a", " . ", "\u{200B}å", "0", "漢"])
  func aTextThatShowsSomethingIsNotBlank(text: String) {
    #expect(!text.isBlank)
  }
}
