import RiskEngine
import Testing

/// Circumstances that the rules ask for.
@Suite struct RecordFactsTests {
  private let sample = RecordSample()

  /// A policy that asks for circumstances of three types.
  private static let asking = RecordSample.policy.with(
    "circumstances",
    [
      ["name": "detained", "title": SampleDefinitions.texts("frihetsberövad"), "type": "boolean"],
      [
        "name": "custody", "title": SampleDefinitions.texts("var"), "type": "choice",
        "values": ["none", "home"],
      ],
    ])

  @Test func circumstancesAreStatedAndThoseLeftOpenStay() throws {
    let stated = RecordSample.text.replacing(
      #""consents": null"#, with: #""circumstances": {"custody": "home", "other": 1}"#)
    let (outcome, draft) = try sample.record(.facts, in: stated, by: RecordFactsTests.asking) {
      step, _ in
      step.circumstance?.name == "detained" ? .truth(true) : .nothing
    }
    #expect(draft.asked.map { $0.step.circumstance?.name } == ["detained", "custody"])
    #expect(draft.asked.last.flatMap { RecordPhrases(.swedish).stated($0.step) } == "home")
    #expect(
      try sample.written(outcome)
        == stated.replacing(
          #"{"custody": "home", "other": 1}"#,
          with: #"{"custody": "home", "other": 1, "detained": true}"#))
  }

  @Test func withoutCircumstancesToAskForNothingIsAsked() throws {
    #expect(try !sample.isPossible(.facts, by: RecordSample.policy.with("circumstances", nil)))
  }
}
