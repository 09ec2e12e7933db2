import RiskEngine
import Testing

/// A case to put things on record in, by a policy of two programmes.
///
/// Programme A is for ages 13 to 17; B is for everybody with a consent.
struct RecordSample {
  static let policy = SampleDefinitions.policy(
    [
      SampleDefinitions.rule(["age": "[13..17]"], programme: "A", id: "a"),
      SampleDefinitions.rule(["age": ">= 0"], programme: "B", id: "b"),
    ], programmes: [["id": "A", "consents": []], ["id": "B", "consents": ["exchange"]]]
  ).with(
    "departures",
    [
      "fromAge": true, "source": SampleDefinitions.localChoice,
      "grounds": [["id": "best", "text": SampleDefinitions.texts("bäst")]],
    ])

  static let text = """
    {
      "id": "A-1",  "born": "2011-01-01", "date": "2025-03-20",
      "municipality": "Exempel",
      "notes": "Å, ä och ö",
      "consents": null
    }

    """

  /// A library with a policy, and what can be put on record in a case by it.
  func begin(
    _ text: String = text, by policy: JSONSketch = policy
  ) throws -> (library: Library, document: JSONDocument, context: RecordContext) {
    var library = RoutingSample(policy).library
    let document = try JSONDocument(name: "case.json", bytes: Array(text.utf8))
    let context = try library.recordContext(
      document, policy: .automatic, today: CalendarDay("2025-03-20"), allowsPersonalNumbers: false
    ).get()
    return (library, document, context)
  }

  /// Whether something of a kind can be put on record in a case.
  func isPossible(
    _ kind: RecordKind, in text: String = text, by policy: JSONSketch = policy
  ) throws -> Bool {
    RecordDraft(kind, try begin(text, by: policy).context).isPossible
  }

  /// Answers every question by what is given for it, and records it.
  func record(
    _ kind: RecordKind, in text: String = text, by policy: JSONSketch = policy,
    _ given: (RecordStep, RecordDraft) -> RecordAnswer
  ) throws -> (outcome: RecordOutcome, draft: RecordDraft) {
    var (library, document, context) = try begin(text, by: policy)
    var draft = RecordDraft(kind, context)
    while true {
      while let step = draft.next { draft.answer(step.question, given(step, draft)) }
      let outcome = library.record(
        draft, in: document, policy: .automatic, allowsPersonalNumbers: false)
      switch outcome {
      case .departs(let status): draft.standing = .departs(from: status)
      case .amended where kind == .decision && draft.standing == .unchecked:
        draft.standing = .follows
      case .amended, .refused: return (outcome, draft)
      }
    }
  }

  /// A day as an answer.
  func day(_ text: String) -> RecordAnswer {
    CalendarDay(text).map(RecordAnswer.day) ?? .nothing
  }

  /// The option at a position, of those that a step lists.
  func option(_ step: RecordStep, _ position: Int) -> RecordAnswer {
    switch step.form {
    case .one(let options), .several(let options): .options([options[position]])
    case .day, .text, .code, .truth, .number, .count: .nothing
    }
  }

  /// The case with what was put on record, where it wasn't refused.
  func written(_ outcome: RecordOutcome) throws -> String {
    guard case .amended(let bytes, _) = outcome else {
      Issue.record("\(outcome)")
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
