import RiskEngine
import Testing

/// What a document says about a person isn't repeated unless somebody asks for it.
@Suite struct HiddenValuesTests {
  private static let secret = "Zebra"
  private static let text = Quotation.text(secret)
  private static let allowed = ["a", "b"]

  /// The secret in every place where a problem can hold a value of a case, or what a value led to.
  private static let problems: [any Problem] =
    [
      JSONProblem.unquotedText(found: text),
      JSONProblem.misspelledWord(found: secret, meant: secret),
      DocumentProblem.wrongType(found: text, expected: .number),
      DocumentProblem.tooManyDigits(secret), DocumentProblem.numberTooLarge(secret),
      DocumentProblem.outOfRange(found: text, low: "0", high: "1"),
      DocumentProblem.notAllowed(found: text, allowed: allowed, suggestion: secret),
      DocumentProblem.notAnIdentifier(text), DocumentProblem.notADocumentID(text),
      DocumentProblem.notAVersion(text), DocumentProblem.notADate(text),
      DocumentProblem.wrongFormat(found: text, expected: allowed),
      AnswerProblem.codeNotAmongOptions(found: text, allowed: allowed, suggestion: secret),
      AnswerProblem.answerNotWhole(found: text),
      AnswerProblem.answerOutOfRange(found: text, low: "0", high: "1"),
      AnswerProblem.answerOffStep(found: text, step: "1"),
      AnswerProblem.answerOfWrongType(found: text, expected: .number),
      AnswerProblem.answerLooksMissing(found: text), AnswerProblem.codeRepeated(found: text),
      CaseProblem.unknownJudgementLevel(allowed: allowed, suggestion: secret),
      PolicyProblem.circumstanceOfWrongType(name: "a", found: text, expected: .number),
      PolicyProblem.circumstanceUnknownCode(
        name: "a", found: text, allowed: allowed, suggestion: secret),
      LibraryProblem.noPolicy(municipality: secret, known: []),
      LibraryProblem.notADefinition(found: text),
    ]

  @Test(arguments: problems.indices, Language.allCases)
  func valuesOfACaseAreHidden(index: Int, language: Language) {
    let finding = Finding(Self.problems[index], at: nil, concernsPerson: true)
    #expect(!finding.line(in: language).contains(Self.secret))
  }

  @Test(arguments: problems.indices, Language.allCases)
  func valuesOfADefinitionAreShown(index: Int, language: Language) {
    let finding = Finding(Self.problems[index], at: nil, concernsPerson: false)
    #expect(finding.line(in: language).contains(Self.secret))
  }

  @Test(arguments: [
    (Quotation.null, "null", "null"), (.boolean(true), "true eller false", "true or false"),
    (.number("17"), "ett tal", "a number"), (.text("x"), "en text", "a text"),
    (.array, "en lista", "a list"), (.object, "ett objekt", "an object"),
  ])
  func theKindOfAHiddenValueIsSaid(value: Quotation, swedish: String, english: String) {
    let finding = Finding(
      DocumentProblem.wrongType(found: value, expected: .boolean), at: nil, concernsPerson: true)
    #expect(finding.message(in: .swedish).hasPrefix("Här står \(swedish), men det ska vara "))
    #expect(finding.message(in: .english).hasPrefix("found \(english), expected "))
  }

  @Test func aPersonalNumberAsKeyIsMasked() {
    let problem = CaseProblem.unknownItem("191212121212", instrument: "phq-9", suggestion: nil)
    Wording(
      problem,
      swedish: #"Frågan "…" finns inte i "phq-9". Rätta frågans id, eller ta bort svaret."#,
      english: #"found the item "…", expected an item of "phq-9". "#
        + "Correct the item's id, or remove the answer."
    ).check(concernsPerson: true, values: .shown)
  }

  @Test func aNumberInADefinitionIsNobodysPersonalNumber() {
    let finding = Finding(DocumentProblem.duplicateKey("191212121212"), at: nil)
    #expect(
      finding.message(in: .english)
        == #"found the key "191212121212" twice, expected it once. Remove the one that is wrong."#)
  }
}
