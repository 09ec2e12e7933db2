import RiskEngine
import Testing

/// The minimal instrument of the format reference with something replaced, read and scored.
enum InstrumentSample {
  /// What reading gives: the instrument, if it can be used, and everything that was found.
  static func read(_ piece: String) throws -> (instrument: Instrument?, findings: [Finding]) {
    try read(whole: Array(FormatReference.minimal(with: piece).utf8))
  }

  static func read(whole bytes: [UInt8]) throws -> (instrument: Instrument?, findings: [Finding]) {
    let document = try JSONDocument(name: "sample.json", bytes: bytes, limits: Library.limits)
    let reader = DocumentReader(document, concernsPerson: false)
    let instrument = Instrument.read(reader)?.proved(reader)
    return (reader.hasErrors ? nil : instrument, reader.findings)
  }

  /// Scores answers, written as in a case, of a girl of 14 who answers herself unless said
  /// otherwise.
  static func score(
    _ piece: String = "{}", _ answers: String, age: Int? = 14, sex: Sex? = .female,
    informant: String? = "self"
  ) throws -> ScoredResponse {
    let (instrument, findings) = try read(piece)
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.map(\.id) == [])
    let usable = try #require(instrument)
    let day = try #require(CalendarDay("2025-01-15"))
    let document = try JSONDocument(name: "answers.json", bytes: Array(answers.utf8))
    let reader = DocumentReader(document, concernsPerson: true)
    let response = try #require(
      Response.resolve(
        answers: document.root, with: usable, informant: informant, date: day, reader))
    return response.scored(for: Person(age: age, sex: sex))
  }
}

extension ScoredResponse {
  /// The value of the score `total` as text; `-` for null.
  var total: String? { score(named: "total").map { $0.value?.description ?? "-" } }

  /// The bounds of the score `total` as text.
  var totalBounds: String? {
    score(named: "total").map { "\($0.low?.description ?? "-")–\($0.high?.description ?? "-")" }
  }

  /// The ids of the levels of `concern` that remain possible.
  var possibleConcern: [String] { possibleLevels(named: "concern").map(\.id) }

  /// The ids of the open items that can move the first level scale.
  var itemsMovingTheLevel: [String] {
    openItems(movingLevel: 0).map { response.instrument.items[$0].id }
  }
}
