import RiskEngine
import Testing

/// The keys that later stages use: checked for their shape and kept.
@Suite struct ReservedKeyTests {
  static let right: [(key: String, value: JSONSketch)] = [
    ("person", "P-1"), ("previous", "A-0"), ("unit", "Öst"), ("notes", "text"), ("notes", 7),
    ("events", [["kind": "report", "date": "2025-01-01", "due": .null, "reason": "oro"]]),
    (
      "interventions",
      [
        [
          "id": "I-1", "programme": "SIG", "needs": ["peers"], "recipient": "family",
          "ordered": "2025-01-01", "firstMeeting": "2025-01-08", "start": "2025-01-08",
          "end": .null, "endReason": .null, "goalsMet": "partly", "evaluated": true,
          "sessions": ["ordered": 10, "booked": 9, "held": 7, "noShow": 2],
        ]
      ]
    ),
    (
      "placements",
      [["form": "HVB", "basis": ["lvu2", "lvu3"], "executed": "2025-01-01", "homePlan": true]]
    ),
    (
      "plans",
      [
        [
          "kind": "care", "status": "final", "date": "2025-01-01",
          "goals": [["id": "g1", "need": "peers", "status": "open"]],
        ]
      ]
    ),
    ("followUps", [["intervention": "I-1", "due": "2025-06-01", "done": .null]]),
    ("participation", [["step": "plan", "date": "2025-01-01", "asked": true, "reasonNot": ""]]),
    ("closed", ["date": "2025-02-01", "reason": "moved", "note": .null]), ("closed", .null),
  ]

  @Test(arguments: right.indices)
  func aReservedKeyOfItsShapeIsKept(row: Int) throws {
    let (key, value) = ReservedKeyTests.right[row]
    #expect(try findings(key, value) == [], "\(row)")
  }

  static let wrong: [(id: String, key: String, value: JSONSketch)] = [
    ("wrongType", "unit", 7), ("wrongType", "notes", []), ("wrongType", "events", [:]),
    ("notADate", "events", [["kind": "report", "date": "igår"]]),
    ("unknownKey", "events", [["kind": "report", "date": "2025-01-01", "dat": "x"]]),
    ("wrongType", "interventions", [["needs": "peers"]]),
    ("outOfRange", "interventions", [["sessions": ["held": -1]]]),
    ("wrongType", "closed", "2025-02-01"), ("replacementCharacter", "notes", "V\u{FFFD}xjö"),
    ("tooManyDigits", "notes", .number("1234567890123456")),
  ]

  @Test(arguments: wrong.indices)
  func aReservedKeyOfAnotherShapeRefusesTheCase(row: Int) throws {
    let (id, key, value) = ReservedKeyTests.wrong[row]
    #expect(try findings(key, value) == [id], "\(row)")
  }

  private func findings(_ key: String, _ value: JSONSketch) throws -> [String] {
    let document = try JSONDocument(
      name: "case.json", bytes: SampleCase.aged(12).with(key, value).bytes)
    let reader = DocumentReader(document, concernsPerson: true)
    let assessmentCase = Case.read(document.root, reader)
    #expect(assessmentCase?.node.members.contains { $0.key.equals(key) } ?? true)
    return reader.findings.map(\.id)
  }
}
