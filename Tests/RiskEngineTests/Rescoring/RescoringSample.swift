import RiskEngine
import Testing

/// Lines to be rescored by the sample instrument and policy, some of them in two versions.
struct RescoringSample {
  var options = RescoringOptions()
  /// `low` to 3 and `high` from 4 through 2024; in version 2 from 2025 `high` from 3.
  var instruments = [
    SampleDefinitions.instrument()
      .with("valid", ["from": "2024-01-01", "to": "2024-12-31"]),
    SampleDefinitions.instrument(version: "2.0.0")
      .with("valid", ["from": "2025-01-01"])
      .with("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: 3)]),
  ]
  /// Programme A from 10 to 12 through 2024; in version 2 from 2025 from 13 to 20.
  var policies = [
    policy(ages: "[10..12]")
      .with("valid", ["from": "2024-01-01", "to": "2024-12-31"]),
    policy(ages: "[13..20]", version: "2.0.0").with("valid", ["from": "2025-01-01"]),
  ]

  static func policy(ages: String, version: String = "1.0.0") -> JSONSketch {
    SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": .text(ages)])], version: version)
  }

  /// A case of 1 June 2024, born so that it is 11 then and would be 13 on 3 June 2025, with a total
  /// of 3.
  static let child: JSONSketch = [
    "id": "A-1", "born": "2012-06-02", "date": "2024-06-01",
    "responses": [SampleCase.response(["q1": 1, "q2": 1, "q3": 1], date: "2024-05-01")],
  ]

  var library: Library {
    var library = Library()
    for (index, definition) in (instruments + [SampleDefinitions.catalogue()] + policies)
      .enumerated()
    {
      #expect(library.add(name: "\(index).json", bytes: definition.bytes).map(\.id) == [])
    }
    return library
  }

  /// What lines become.
  func lines(_ text: String) -> RescoredLines {
    var rescorer = Rescorer(library, options)
    var lines = RescoredLines()
    rescorer.rescore(Array(text.utf8).span, name: "cases.ndjson", into: &lines)
    return lines
  }

  /// The output of one case, with its line feed.
  func output(of sketch: JSONSketch = child) -> String {
    String(decoding: lines(sketch.json).output, as: UTF8.self)
  }

  /// The ids of what refuses one case.
  func findings(of sketch: JSONSketch = child) -> [String] {
    lines(sketch.json).rejects.flatMap { $0.findings.map(\.id) }
  }

  /// The rejected lines as they are written.
  func rejects(_ text: String, after start: PieceStart = PieceStart(of: "cases.ndjson")) -> String {
    var ledger = RescoringLedger()
    var rejects: [UInt8] = []
    ledger.record(lines(text), at: start, rejects: &rejects, in: .english)
    return String(decoding: rejects, as: UTF8.self)
  }
}
