import RiskEngine
import Testing

/// What two versions of a definition differ in.
@Suite struct DefinitionDifferenceTests {
  private let instrument = SampleDefinitions.instrument()

  private func document(_ sketch: JSONSketch) throws -> JSONDocument {
    try JSONDocument(name: "sample", bytes: sketch.bytes)
  }

  private func difference(
    _ before: JSONSketch, _ after: JSONSketch
  ) throws -> DefinitionDifference {
    try #require(DefinitionDifference(from: document(before), to: document(after)))
  }

  /// The lines of the report below its first, in English.
  private func lines(_ before: JSONSketch, _ after: JSONSketch) throws -> String {
    let text = try difference(before, after).report(in: .english).rendered(colours: false)
    return text.split(separator: "\n").dropFirst().map { $0.drop { $0 == " " } }
      .joined(separator: " ")
  }

  private func policy(_ when: JSONSketch) -> JSONSketch {
    SampleDefinitions.policy([SampleDefinitions.rule(when)])
  }

  @Test func `Equal definitions don't differ, whatever the order of their keys`() throws {
    guard case .object(let members) = instrument else { return }
    let difference = try difference(instrument, .object(members.reversed()))
    #expect(difference.isEmpty)
    #expect(!difference.isUnderOneVersion)
  }

  @Test func `A number written another way is the same number`() throws {
    let before: JSONSketch = ["format": "instrument/1", "items": [.number("1.50")]]
    let after: JSONSketch = ["format": "instrument/1", "items": [.number("15e-1")]]
    #expect(try difference(before, after).isEmpty)
  }

  @Test func `A window from 9-13 to 10-14 is told in words`() throws {
    let words = try lines(policy(["age": "[9..13]"]), policy(["age": "[10..14]"]))
    #expect(words.contains("age: from 9–13 to 10–14."), "\(words)")
    #expect(words.contains("Can change outcomes"))
  }

  @Test func `A cut-off from 3 to 4 is told in words`() throws {
    let after = instrument.with(
      "levels",
      [
        SampleDefinitions.levels("concern", of: "total").with(
          "cutOffs",
          [
            [
              "ranges": ["low": "[0..4]", "high": "[5..6]"],
              "source": "local choice, not validated",
            ]
          ])
      ])
    let words = try lines(instrument, after)
    #expect(
      words.contains("level scale “concern” [concern], cut-offs, row 1, låg: from 0–3 to 0–4."),
      "\(words)")
    #expect(words.contains("hög: from 4–6 to 5–6."))
  }

  @Test func `An added item is new, a removed one is removed`() throws {
    let item: JSONSketch = [
      "id": "q4", "type": "choice", "options": "often", "text": SampleDefinitions.texts("Sover"),
    ]
    guard case .list(let items)? = instrument["items"] else { return }
    let longer = instrument.with("items", .list(items + [item]))
    #expect(try lines(instrument, longer).contains("+ New: item “Sover” [q4]."))
    #expect(try lines(longer, instrument).contains("− Removed: item “Sover” [q4]."))
  }

  @Test func `Moved entries are a new order and nothing else`() throws {
    guard case .list(let items)? = instrument["items"] else { return }
    let difference = try difference(
      instrument, instrument.with("items", .list([items[1], items[0]] + items.dropFirst(2))))
    #expect(difference.changes.count == 1)
    guard case .reordered? = difference.changes.first?.kind else {
      Issue.record("not a new order")
      return
    }
  }

  @Test func `An inserted row leaves the rows after it alone`() throws {
    func table(_ values: [String]) -> JSONSketch {
      let rows = values.map { value -> JSONSketch in ["age": "1", "value": .number(value)] }
      return instrument.with("tables", [["id": "t", "rows": .list(rows)]])
    }
    let difference = try difference(table(["1", "2", "3"]), table(["1", "9", "2", "3"]))
    #expect(difference.changes.count == 1)
    guard case .added(let row)? = difference.changes.first?.kind else {
      Issue.record("no row was added")
      return
    }
    #expect(row.member("value")?.numberText == "9")
  }

  private static let effects: [(String, JSONSketch, DefinitionChange.Effect)] = [
    ("title", SampleDefinitions.texts("annat"), DefinitionChange.Effect.text),
    ("valid", ["from": "2025-01-01"], .validity), ("adopted", true, .validity),
    ("notes", [SampleDefinitions.texts("ny")], .background), ("x-ours", 1, .background),
    ("tests", [["name": "new"]], .tests), ("scores", [], .outcome), ("unheardOf", 1, .outcome),
  ]

  @Test(arguments: effects)
  func `A difference is told under what it can change`(
    key: String, value: JSONSketch, effect: DefinitionChange.Effect
  ) throws {
    let difference = try difference(instrument, instrument.with(key, value))
    #expect(!difference.isEmpty)
    #expect(difference.changes.allSatisfy { $0.effect == effect })
  }

  @Test func `A text that differs only in the other language names that language`() throws {
    let words = try lines(
      instrument.with("title", ["sv": "Frågor", "en": "Questions"]),
      instrument.with("title", ["sv": "Tre frågor", "en": "Questions"]))
    #expect(words.contains("title: from “Frågor” (sv) to “Tre frågor” (sv)."), "\(words)")
  }

  @Test func `Two definitions under one version are told`() throws {
    let words = try lines(instrument, instrument.with("scores", []))
    #expect(words.contains("Both call themselves the same version."))
  }

  @Test func `Changed outcomes under the same first number are asked about`() throws {
    let minor = instrument.with("version", "1.1.0")
    let major = instrument.with("version", "2.0.0")
    #expect(try difference(instrument, minor.with("scores", [])).needsNewMajorVersion)
    #expect(try !difference(instrument, major.with("scores", [])).needsNewMajorVersion)
    #expect(try !difference(instrument, minor.with("tables", [])).needsNewMajorVersion)
  }

  @Test func `Documents of different kinds aren't compared`() throws {
    #expect(try DefinitionDifference(from: document(instrument), to: document(policy([:]))) == nil)
    let other: JSONSketch = ["format": "case/1"]
    #expect(try DefinitionDifference(from: document(other), to: document(other)) == nil)
  }

  @Test func `A list of 20,000 rows without names is compared in its order`() throws {
    func table(_ seed: Int) -> JSONSketch {
      let rows = (0..<20_000).map { row -> JSONSketch in ["value": .number("\(row * seed)")] }
      return instrument.with("tables", [["id": "t", "rows": .list(rows)]])
    }
    // Row 0 has the same value in both.
    #expect(try difference(table(1), table(2)).changes.count == 19_999)
  }
}
