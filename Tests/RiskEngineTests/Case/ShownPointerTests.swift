import RiskEngine
import Testing

/// A place is told without the keys that could name a person.
@Suite struct ShownPointerTests {
  private func pointer(of key: String, concernsPerson: Bool) throws -> String? {
    let text = #"{"answers": {"\#(key)": 1}}"#
    let document = try JSONDocument(name: "case.json", bytes: Array(text.utf8))
    let reader = DocumentReader(document, concernsPerson: concernsPerson)
    let answers = try #require(document.root.members.first { _ in true }?.value)
    let node = try #require(answers.members.first { _ in true }?.key)
    reader.report(DocumentProblem.blankText, at: node)
    return reader.findings.first?.shownPointer
  }

  @Test func aKeyThatLooksLikeAPersonnummerIsNotShown() throws {
    #expect(try pointer(of: "20010101-1234", concernsPerson: true) == "/answers/…")
  }

  @Test func otherKeysAreShown() throws {
    #expect(try pointer(of: "q1", concernsPerson: true) == "/answers/q1")
  }

  @Test func aDefinitionIsShownAsItStands() throws {
    #expect(try pointer(of: "20010101-1234", concernsPerson: false) == "/answers/20010101-1234")
  }
}
