import RiskEngine
import Testing

/// What every definition must say of itself.
@Suite struct DefinitionHeadTests {
  static let mistakes: [(id: String, sketch: JSONSketch)] = [
    ("wrongFormat", with("format", "programmes/2")), ("wrongFormat", with("format", "policy/1")),
    ("missingKey", with("format", nil)), ("notADocumentID", with("id", "PHQ-9")),
    ("notADocumentID", with("id", "phq--9")), ("notADocumentID", with("id", "växjö")),
    ("notAVersion", with("version", "1.0")), ("notAllowed", with("status", "aktiv")),
    ("missingKey", with("status", "retired")), ("missingKey", with("status", "withdrawn")),
    ("missingKey", with("valid", [:])), ("notADate", with("valid", ["from": "2025-02-29"])),
    ("notADate", with("valid", ["from": "2025-02-28", "to": "2025-2-28"])),
    ("validityReversed", with("valid", ["from": "2025-02-02", "to": "2025-02-01"])),
    ("adoptedByNobody", with("adopted", true)), ("wrongType", with("adopted", .null)),
    ("missingKey", with("decidedBy", nil)), ("blankText", with("decidedBy", "")),
    ("missingKey", with("decidedOn", nil)), ("notADate", with("decidedOn", "2025")),
    ("missingKey", with("sources", nil)), ("missingKey", with("licence", nil)),
    ("outOfRange", source("year", 1700)), ("missingKey", source("author", nil)),
    ("blankText", source("title", "")),
    ("unknownSource", CatalogueReading.programme("source", "owns")),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeIsFound(row: Int) throws {
    let (id, sketch) = DefinitionHeadTests.mistakes[row]
    #expect(try CatalogueReading.findings(sketch).map(\.id) == [id], "\(row)")
  }

  static let right: [JSONSketch] = [
    with("valid", ["from": "2025-02-01", "to": "2025-02-01"]),
    with("valid", ["from": "2025-02-01", "to": .null]),
    with("adopted", true).with("decidedBy", "Socialnämnden").with("decidedOn", "2024-12-01"),
    with("status", "retired").with("statusReason", SampleDefinitions.texts("ersatt")),
    CatalogueReading.programme("source", "own"),
    CatalogueReading.programme("source", "own, p. 607, table 2"),
    with("$schema", "../schema/programmes-1.schema.json"),
  ]

  @Test(arguments: right.indices)
  func whatTheFormatAllowsIsAllowed(row: Int) throws {
    #expect(try CatalogueReading.findings(DefinitionHeadTests.right[row]).map(\.id) == [], "\(row)")
  }

  @Test func anUnknownSourceIsReportedWithTheNearestName() throws {
    let sketch = CatalogueReading.programme("source", "local choise, not validated")
    let finding = try CatalogueReading.findings(sketch).first
    guard case .unknownSource(_, let suggestion)? = finding?.problem as? DefinitionProblem else {
      Issue.record("\(String(describing: finding?.problem))")
      return
    }
    #expect(suggestion == "local choice, not validated")
  }

  @Test func bothDaysOfAValidityAreWithinIt() throws {
    let days = try ["2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01"].map {
      try #require(CalendarDay($0))
    }
    let validity = Validity(from: days[1], to: days[2])
    #expect(days.map(validity.contains) == [false, true, true, false])
    #expect(Validity(from: days[1], to: nil).contains(days[3]))
  }

  @Test func aTextInOneOfTheTwoLanguagesIsAWarning() throws {
    for (text, missing) in [(["sv": "A"], "en"), (["en": "A", "fi": "A"], "sv")]
      as [(JSONSketch, String)]
    {
      let findings = try CatalogueReading.findings(DefinitionHeadTests.with("title", text))
      #expect(findings.map(\.severity) == [.warning])
      guard case .missingTranslation(missing)? = findings.first?.problem as? DefinitionProblem
      else {
        Issue.record("\(findings.map(\.problem))")
        return
      }
    }
  }

  @Test func aBlankTextIsOneMistakeNotTwo() throws {
    let title: JSONSketch = ["sv": "A", "en": " "]
    let findings = try CatalogueReading.findings(DefinitionHeadTests.with("title", title))
    #expect(findings.map(\.id) == ["blankText"])
  }

  @Test func aTextIsGivenInTheWantedLanguageElseInEnglishElseInTheFirst() throws {
    func text(_ sketch: JSONSketch) throws -> LocalizedText {
      let document = try JSONDocument(name: "file.json", bytes: sketch.bytes)
      return try #require(
        DocumentReader(document, concernsPerson: false).localized(document.root))
    }
    let both = try text(["sv": "insats", "en": "programme"])
    #expect([both("sv"), both("en"), both("fi")] == ["insats", "programme", "programme"])
    let one = try text(["fi": "toimenpide", "sv": "insats"])
    #expect([one("sv"), one("en")] == ["insats", "toimenpide"])
    #expect(!one.exists(in: "en"))
  }

  private static func with(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    CatalogueReading.with(key, value)
  }

  private static func source(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    let source: JSONSketch = ["author": "Vägval", "year": 2026, "title": "Sample"]
    return with("sources", ["own": source.with(key, value)])
  }
}
