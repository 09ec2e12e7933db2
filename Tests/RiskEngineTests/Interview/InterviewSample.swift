import RiskEngine
import Testing

/// Interviews with made-up instruments, without a file or a terminal.
enum InterviewSample {
  /// One item of every type, one of them behind a gate and one rated twice, and a judgement.
  static let everyType = SampleDefinitions.instrument("every-type")
    .with(
      "items",
      [
        ["id": "drinks", "type": "yesNo", "text": SampleDefinitions.texts("Dricker öl")],
        [
          "id": "drinksOften", "type": "choice", "options": "often", "askWhen": "drinks",
          "otherwise": 0,
        ],
        [
          "id": "drugs", "type": "multiple",
          "options": [["code": "alcohol", "points": 1], ["code": "cannabis", "points": 2]],
        ],
        ["id": "days", "type": "count", "maximum": 60, "missingCodes": ["99": "unknown"]],
        [
          "id": "line", "type": "decimal", "minimum": 0, "maximum": 10, "step": .number("0.5"),
        ],
        ["id": "since", "type": "date", "scored": false],
        ["id": "remark", "type": "text", "scored": false],
        ["id": "violence", "type": "choice", "options": "often", "ratings": ["past", "present"]],
      ]
    )
    .with(
      "scores",
      [
        [
          "id": "total", "title": SampleDefinitions.texts("summa"),
          "sum": [
            "drinksOften", "drugs", "days", "line", "violence_past", "violence_present",
          ],
          "missing": ["rule": "refuse"], "source": SampleDefinitions.localChoice,
        ]
      ]
    )
    .with("levels", []).with("flags", [])

  /// The three questions of the sample, which an interview may stop in.
  static let screening = SampleDefinitions.instrument().with("mayStopWhenSettled", true)

  static func library(_ instrument: JSONSketch) throws -> Library {
    var library = Library()
    #expect(library.add(name: "instrument.json", bytes: instrument.bytes).map(\.id) == [])
    let entry = try #require(library.entries.first)
    let read = library.instrument(entry)
    let findings = library.findings["instrument.json", default: []]
    #expect(findings.filter { $0.severity == .error }.map(\.id) == [])
    try #require(read != nil)
    return library
  }

  /// A case with one response, opened.
  static func assessment(
    _ instrument: JSONSketch, _ answers: JSONSketch = [:], stopsWhenSettled: Bool = false
  ) throws -> OpenAssessment {
    let response: JSONSketch = [
      "instrument": instrument["id"] ?? .null, "date": "2025-02-01", "informant": "self",
      "answers": answers,
    ]
    return try assessment(
      instrument, case: SampleCase.aged(14).with("responses", [response]).json,
      stopsWhenSettled: stopsWhenSettled)
  }

  static func assessment(
    _ instrument: JSONSketch, case text: String, stopsWhenSettled: Bool = false
  ) throws -> OpenAssessment {
    var library = try library(instrument)
    let document = try JSONDocument(name: "case.json", bytes: Array(text.utf8))
    return try library.assessment(
      response: nil, of: document, stopsWhenSettled: stopsWhenSettled
    ).get()
  }

  static func interview(
    _ instrument: JSONSketch, _ answers: JSONSketch = [:]
  ) throws -> Interview {
    try assessment(instrument, answers).interview
  }
}

extension Interview {
  /// The id of the question that is shown; `nil` in the review.
  var shown: String? { current.map(id) }

  /// Answers the question that is shown with what somebody types.
  mutating func type(_ typed: String) throws {
    guard case .item(let item)? = current else { return }
    let (answer, text) = try instrument.items[item].answer(typed: typed)
    give(answer, text: text)
  }
}
