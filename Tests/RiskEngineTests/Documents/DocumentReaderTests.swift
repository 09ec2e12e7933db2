import RiskEngine
import Testing

/// The strict reader, on the smallest document that uses most of it.
@Suite struct DocumentReaderTests {
  private func ids(_ sketch: JSONSketch) throws -> [String] {
    try CatalogueReading.findings(sketch).map(\.id)
  }

  @Test func theSampleIsWithoutFindings() throws {
    #expect(try ids(SampleDefinitions.catalogue()) == [])
  }

  // MARK: Keys

  @Test func anUnknownKeyIsReportedWithTheNearestKnownOne() throws {
    let finding = try #require(
      try CatalogueReading.findings(CatalogueReading.programme("titel", "A")).first)
    #expect(finding.location?.pointer == "/programmes/0/titel")
    guard case .unknownKey("titel", "title")? = finding.problem as? DocumentProblem else {
      Issue.record("\(finding.problem)")
      return
    }
  }

  @Test func aKeyLikeNoOtherGetsNoSuggestion() throws {
    let finding = try CatalogueReading.findings(CatalogueReading.with("zebra", 1)).first
    guard case .unknownKey("zebra", nil)? = finding?.problem as? DocumentProblem else {
      Issue.record("\(String(describing: finding?.problem))")
      return
    }
  }

  @Test func aRepeatedKeyIsReported() throws {
    let json = SampleDefinitions.catalogue().json.dropLast() + #", "status": "active"}"#
    #expect(try CatalogueReading.findings(String(json)).map(\.id) == ["duplicateKey"])
  }

  @Test func aKeyRepeatedAsAnEscapeIsReported() throws {
    let json = SampleDefinitions.catalogue().json.dropLast() + #", "st\u0061tus": "draft"}"#
    #expect(try CatalogueReading.findings(String(json)).map(\.id) == ["duplicateKey"])
  }

  @Test func keysThatBeginWithXAreTheAuthorsOwn() throws {
    let json = SampleDefinitions.catalogue().json
      .replacing(#""holder""#, with: #""x-a": {"b": [1e999]}, "x-a": 2, "x-": null, "holder""#)
    #expect(try CatalogueReading.findings(json).map(\.id) == [])
    #expect(try ids(CatalogueReading.with("X-own", 1)) == ["unknownKey"])
  }

  @Test func aMissingKeyIsReportedAtItsObject() throws {
    let finding = try CatalogueReading.findings(CatalogueReading.programme("title", nil)).first
    #expect(finding?.id == "missingKey")
    #expect(finding?.location?.pointer == "/programmes/0")
  }

  // MARK: Values

  static let wrong: [(key: String, value: JSONSketch, id: String)] = [
    ("title", "A", "wrongType"), ("title", [:], "emptyList"), ("title", ["sv": "  "], "blankText"),
    ("title", ["sv": 1], "wrongType"), ("title", ["Swedish": "A"], "unknownKey"),
    ("id", 7, "wrongType"), ("id", "9lives", "notAnIdentifier"), ("id", "", "notAnIdentifier"),
    ("places", "5", "wrongType"), ("places", .number("1.5"), "wrongType"),
    ("places", -1, "outOfRange"), ("places", .number("1234567890123456"), "tooManyDigits"),
    ("places", .number("1e300"), "numberTooLarge"), ("places", .null, "wrongType"),
    ("needs", "none", "wrongType"), ("needs", ["a b"], "notAnIdentifier"),
    ("source", " ", "blankText"), ("source", "nobody2020", "unknownSource"),
    ("ages", "[9..", "expressionEndsTooSoon"),
  ]

  @Test(arguments: wrong.indices)
  func aWrongValueIsReported(row: Int) throws {
    let (key, value, id) = DocumentReaderTests.wrong[row]
    #expect(try ids(CatalogueReading.programme(key, value)) == [id])
  }

  @Test func wrongTypesSayWhatWasFoundAndWhatIsWanted() throws {
    let finding = try CatalogueReading.findings(CatalogueReading.programme("places", "5")).first
    guard case .wrongType(.text("5"), .wholeNumber)? = finding?.problem as? DocumentProblem else {
      Issue.record("\(String(describing: finding?.problem))")
      return
    }
  }

  @Test(arguments: ["5", "5.0", "0.5e1", "50e-1", "5.000000000000000000"])
  func aNumberIsReadByItsValue(written: String) throws {
    #expect(try ids(CatalogueReading.programme("places", .number(written))) == [])
  }

  @Test func fifteenDigitsAreReadAndSixteenAreNot() throws {
    let fifteen = try number("123456789.012345")
    #expect(fifteen == Fraction(123_456_789_012_345, over: 1_000_000))
    #expect(try number("123456789.0123456") == nil)
  }

  @Test func lostLettersAreReportedWhereTheyStand() throws {
    let value = try CatalogueReading.findings(
      CatalogueReading.programme("source", "V\u{FFFD}xj\u{F6}"))
    #expect(value.map(\.id) == ["replacementCharacter"])
    #expect(value.first?.location?.pointer == "/programmes/0/source")
    let escaped = CatalogueReading.programme("source", "MARK").json
      .replacing("MARK", with: #"V\ufffdxjö"#)
    #expect(try CatalogueReading.findings(escaped).map(\.id) == ["replacementCharacter"])
    #expect(try ids(CatalogueReading.with("st\u{FFFD}tus", 1)) == ["replacementCharacter"])
  }

  // MARK: All findings

  @Test func findingsComeInFileOrder() throws {
    let sketch = CatalogueReading.programme("places", -1)
      .with("version", "1")
      .with("status", "aktive")
      .with("zebra", 1)
    let findings = try CatalogueReading.findings(sketch)
    #expect(
      findings.map { $0.location?.pointer } == [
        "/version", "/status", "/programmes/0/places", "/zebra",
      ])
    #expect(findings.map(\.id) == ["notAVersion", "notAllowed", "outOfRange", "unknownKey"])
  }

  @Test func aHundredFindingsAreKeptAndTheRestCounted() throws {
    let needs = (1...150).map { JSONSketch.text("\($0)") }
    let findings = try CatalogueReading.findings(
      CatalogueReading.programme("needs", .list(needs)))
    #expect(findings.count == 101)
    guard case .moreFindings(50)? = findings.last?.problem as? DocumentProblem else {
      Issue.record("\(String(describing: findings.last))")
      return
    }
    #expect(findings.last?.severity == .note)
  }

  @Test func anErrorAfterTheHundredthFindingStillRefuses() throws {
    let reader = DocumentReader(try document("[]"), concernsPerson: false)
    for _ in 1...100 {
      reader.report(DefinitionProblem.missingTranslation(language: "en"), at: reader.document.root)
    }
    #expect(!reader.hasErrors)
    reader.report(DocumentProblem.blankText, at: reader.document.root)
    #expect(reader.hasErrors)
  }

  @Test func aListLongerThanTheLimitIsNotRead() throws {
    let needs = (1...2_001).map { JSONSketch.text("n\($0)") }
    #expect(
      try ids(CatalogueReading.programme("needs", .list(needs))) == ["tooManyEntries"])
    #expect(try ids(CatalogueReading.programme("needs", .list(needs.dropLast()))) == [])
  }

  // MARK: Helpers

  private func document(_ json: String) throws -> JSONDocument {
    try JSONDocument(name: "file.json", bytes: Array(json.utf8))
  }

  private func number(_ json: String) throws -> Fraction? {
    let document = try document(json)
    return DocumentReader(document, concernsPerson: false).number(document.root)
  }
}
