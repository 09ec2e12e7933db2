import RiskEngine
import Testing

/// What is doubtful in the record of a case is told, and refuses nothing.
@Suite struct CaseHistoryTests {
  static let doubts: [(finding: String, key: String, value: JSONSketch)] = [
    ("unknownEventKind /events/0/kind", "events", [["kind": "reprot", "date": "2025-01-01"]]),
    ("eventIncomplete /events/0", "events", [["kind": "report"]]),
    ("eventIncomplete /events/0", "events", [["date": "2025-01-01", "kind": .null]]),
    (
      "extensionIncomplete /events/0", "events",
      [["kind": "extension", "date": "2025-01-01", "due": "2025-02-01", "deadline": "x"]]
    ),
    ("unknownPlacementBasis /placements/0/basis", "placements", [["basis": "LVU 3 §"]]),
    ("unknownPlacementBasis /placements/0/basis/1", "placements", [["basis": ["lvu2", "x"]]]),
    ("unknownPlacementForm /placements/0/form", "placements", [["form": "hvb-hem"]]),
    ("unknownPlanStatus /plans/0/status", "plans", [["status": "klar"]]),
    (
      "endsBeforeItBegins /placements/0/end", "placements",
      [["start": "2025-02-01", "end": "2025-01-31"]]
    ),
    (
      "endsBeforeItBegins /interventions/0/end", "interventions",
      [["firstMeeting": "2025-02-01", "end": "2025-01-31"]]
    ),
  ]

  @Test(arguments: doubts.indices)
  func aDoubtIsAWarningWhereItStands(row: Int) throws {
    let (finding, key, value) = CaseHistoryTests.doubts[row]
    let found = try findings(key, value)
    #expect(found.map { "\($0.id) \($0.location?.pointer ?? "-")" } == [finding], "\(row)")
    #expect(!found.hasErrors)
  }

  @Test func everyDoubtIsTried() {
    let tried = Set(
      CaseHistoryTests.doubts.compactMap {
        $0.finding.split(separator: " ").first.map(String.init)
      })
    #expect(ProblemExamples.history.map(\.id).filter { !tried.contains($0) } == [])
  }

  @Test func aWordOfTheCaseIsNotRepeated() throws {
    let found = try findings("events", [["kind": "reprot", "date": "2025-01-01"]])
    let line = try #require(found.first).line(in: .english)
    #expect(!line.contains("reprot"))
    #expect(line.hasSuffix("Choose one of the kinds; the event isn't counted. [unknownEventKind]"))
  }

  private func findings(_ key: String, _ value: JSONSketch) throws -> [Finding] {
    let document = try JSONDocument(
      name: "case.json", bytes: SampleCase.aged(12).with(key, value).bytes)
    let reader = DocumentReader(document, concernsPerson: true)
    #expect(Case.read(document.root, reader) != nil)
    return reader.findings
  }
}
