import RiskEngine
import Testing

/// Whether an input can be read line by line, told from its beginning.
@Suite struct CaseLayoutTests {
  private func layout(_ text: String, isAll: Bool = true) -> CaseLayout? {
    CaseFile.layout(ofBeginning: Array(text.utf8), isAll: isAll)
  }

  @Test(arguments: [
    "{\"id\": 1}\n{\"id\": 2}\n", "{}\n", "\u{FEFF}{}\r\n{}", "\n\n \t{}\nnonsense", "1\n", "",
    "\n\n",
  ])
  func aFirstLineThatIsAValueBeginsLines(text: String) {
    #expect(layout(text) == .lines)
  }

  @Test(arguments: [
    "[]", "[{}]\n", "[\n{}\n]", "\u{FEFF}\n [", "{\n}\n", "{\"responses\": [\n{}\n]}", "{}",
    "{]\n{}\n",
    "nonsense",
  ])
  func theRestIsReadAsAWhole(text: String) {
    #expect(layout(text) == .whole)
  }

  @Test(arguments: ["", "\n", "{\"id\"", "{\n\"id\": 1", "{}", "{]\n{}\n"])
  func whatCanNotBeToldNeedsMore(beginning: String) {
    #expect(layout(beginning, isAll: false) == nil)
  }

  /// Whoever reads all of it at once must find the same cases.
  @Test(arguments: ["{}\n{}\n", "{}\n", "{}\n{]\n[]\n", "\n\n{}\n\n{}", "{}"])
  func linesAreTheSameCasesAsAWhole(text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try CaseFile(name: "cases", bytes: bytes)
    #expect(CaseFile.lines(name: "cases", bytes).entries.count == whole.entries.count)
  }
}
