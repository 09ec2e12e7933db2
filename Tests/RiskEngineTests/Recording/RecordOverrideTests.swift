import RiskEngine
import Testing

/// Departures from levels, put on record beside the answers that they are about.
@Suite struct RecordOverrideTests {
  /// Low to a total of 3, high from 4; raised for a listed reason, or by a human's own judgement.
  private static let instrument = SampleDefinitions.instrument()
    .with(
      "overrides",
      [
        [
          "level": "concern", "source": SampleDefinitions.localChoice,
          "policy": [
            ["id": "harm", "text": SampleDefinitions.texts("har skadat sig"), "to": "high"]
          ],
          "discretionary": ["steps": 1],
        ]
      ])

  private static let answers = #""answers": {"q1": 1, "q2": 1, "q3": 0}"#
  private static let text = """
    {
      "id": "A-1", "born": "2011-01-01", "date": "2025-03-03",
      "responses": [
        {"instrument": "three-questions", "date": "2025-02-01", "informant": "self", \(answers)}
      ]
    }
    """

  /// The case with a departure on the ground at a position, and whether another can follow.
  private func departing(_ ground: Int) throws -> (text: String, canFollow: Bool) {
    var sample = RoutingSample()
    sample.instruments = [RecordOverrideTests.instrument]
    var library = sample.library
    let document = try JSONDocument(name: "case.json", bytes: Array(RecordOverrideTests.text.utf8))
    func context(_ document: JSONDocument) throws -> RecordContext {
      try library.recordContext(
        document, policy: .none, today: nil, allowsPersonalNumbers: false
      ).get()
    }
    var draft = RecordDraft(.override, try context(document))
    while let step = draft.next {
      switch step.form {
      case .one(let options):
        let position = step.question == .ground ? ground : step.question == .level ? 1 : 0
        let chosen = try #require(options.dropFirst(position).first)
        draft.answer(step.question, .options([chosen]))
      default: draft.answer(step.question, .text("Därför."))
      }
    }
    let outcome = library.record(
      draft, in: document, policy: .none, allowsPersonalNumbers: false)
    guard case .amended(let bytes, let findings) = outcome else {
      Issue.record("\(outcome)")
      return ("", false)
    }
    #expect(findings.isEmpty)
    let amended = try JSONDocument(name: "case.json", bytes: bytes)
    return (
      String(decoding: bytes, as: UTF8.self),
      RecordDraft(.override, try context(amended)).isPossible
    )
  }

  @Test func aListedReasonLeadsToItsLevel() throws {
    let (text, canFollow) = try departing(0)
    let expected = RecordOverrideTests.text.replacing(
      RecordOverrideTests.answers,
      with: RecordOverrideTests.answers
        + #", "overrides": {"concern": {"to": "high", "kind": "policy", "reason": "harm","#
        + #" "rationale": "Därför."}}"#)
    #expect(text.filter { !$0.isWhitespace } == expected.filter { !$0.isWhitespace })
    // What has been departed from once isn't changed again.
    #expect(!canFollow)
  }

  @Test func onesOwnJudgementLeadsWhereOneSays() throws {
    let (text, _) = try departing(1)
    #expect(text.contains(#""to": "high", "kind": "discretionary", "rationale": "Därför.""#))
  }
}
