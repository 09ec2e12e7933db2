import RiskEngine
import Testing

@Suite struct FindingLineTests {
  private func location(_ pointer: String, file: String = "a.json") -> Location {
    Location(file: file, line: 14, column: 9, pointer: pointer)
  }

  @Test func lineNamesPlacePointerMessageAndID() {
    let finding = Finding(
      DocumentProblem.wrongType(found: .text("high"), expected: .wholeNumber),
      at: location("/items/3/weight", file: "phq-9-1.0.0.instrument.json"))
    let english =
      #"phq-9-1.0.0.instrument.json:14:9 /items/3/weight: found "high", expected a whole number. "#
      + "Write the number without quotation marks. [wrongType]"
    #expect(finding.line(in: .english) == english)
    let swedish =
      #"phq-9-1.0.0.instrument.json:14:9 /items/3/weight: Här står "high", men det ska vara "#
      + "ett heltal. Skriv talet utan citattecken. [wrongType]"
    #expect(finding.line(in: .swedish) == swedish)
  }

  @Test func wholeDocumentHasNoPointer() {
    let finding = Finding(JSONProblem.trailingComma, at: location(""))
    let line =
      "a.json:14:9: found a comma after the last value, expected no comma before } or ]. "
      + "Remove the comma. [trailingComma]"
    #expect(finding.line(in: .english) == line)
  }

  @Test func withoutALocationOnlyTheMessageIsLeft() {
    let finding = Finding(DocumentProblem.moreFindings(12), at: nil)
    let line =
      "12 more findings aren't shown. Correct the first ones and check again. [moreFindings]"
    #expect(finding.line(in: .english) == line)
  }

  @Test(arguments: [ValueDisplay.hidden, .shown])
  func personalNumberInThePointerIsMasked(values: ValueDisplay) {
    let finding = Finding(
      DocumentProblem.blankText, at: location("/cases/19121212-1212/notes"), concernsPerson: true)
    let line =
      "a.json:14:9 /cases/…/notes: found an empty text, expected at least one word. "
      + "Write the text. [blankText]"
    #expect(finding.line(in: .english, values: values) == line)
  }

  @Test func pointerOfADefinitionStandsAsItIs() {
    let finding = Finding(DocumentProblem.blankText, at: location("/x/19121212-1212"))
    let line =
      "a.json:14:9 /x/19121212-1212: found an empty text, expected at least one word. "
      + "Write the text. [blankText]"
    #expect(finding.line(in: .english) == line)
  }

  @Test func controlCharactersNeverReachTheTerminal() {
    let finding = Finding(
      DocumentProblem.duplicateKey("a\u{1B}[2J\n\"b\"\u{202E}"), at: location("/a\u{1B}[2J\n"))
    let line =
      #"a.json:14:9 /a\u001b[2J\n: found the key "a\u001b[2J\n\"b\"\u202e" twice, "#
      + "expected it once. Remove the one that is wrong. [duplicateKey]"
    #expect(finding.line(in: .english) == line)
  }

  @Test func longTextsAreCutOff() {
    let key = String(repeating: "k", count: 1_000_000)
    let finding = Finding(DocumentProblem.duplicateKey(key), at: location("/" + key))
    let shown = String(repeating: "k", count: 80) + "…"
    let line =
      "a.json:14:9 /\(shown): found the key \"\(shown)\" twice, "
      + "expected it once. Remove the one that is wrong. [duplicateKey]"
    #expect(finding.line(in: .english) == line)
  }

  @Test func pathOfTheFileIsNeverCutOff() {
    let file = String(repeating: "folder/", count: 30) + "case.json"
    let finding = Finding(DocumentProblem.blankText, at: location("/id", file: file))
    #expect(finding.line(in: .english).hasPrefix("\(file):14:9 /id: "))
  }

  @Test func longListsSayHowManyAreLeft() {
    let codes = (1...14).map(String.init)
    let finding = Finding(
      AnswerProblem.codeNotAmongOptions(found: .number("0"), allowed: codes, suggestion: nil),
      at: nil)
    let message =
      "found 0, expected 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 or one of 2 more. "
      + "Choose one of these codes."
    #expect(finding.message(in: .english) == message)
  }

  @Test func listOfThirteenIsSaidInFull() {
    let codes = (1...13).map(String.init)
    let finding = Finding(
      AnswerProblem.codeNotAmongOptions(found: .number("0"), allowed: codes, suggestion: nil),
      at: nil)
    let message =
      "Svaret är 0, men det ska vara 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 eller 13. "
      + "Välj en av de svarskoderna."
    #expect(finding.message(in: .swedish) == message)
  }
}
