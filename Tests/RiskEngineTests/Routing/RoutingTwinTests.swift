import RiskEngine
import Testing

/// The engine agrees with a plain re-implementation on random policies and cases.
@Suite struct RoutingTwinTests {
  /// Each seed gives one policy and ten cases.
  @Test(arguments: [UInt64](1...4).map { $0 * 1_000 })
  func theEngineAgreesWithItsPlainTwin(first: UInt64) throws {
    var seen: [ProgrammeStatus: Int] = [:]
    for seed in first..<first + 60 {
      var random = RandomRouting(seed: seed)
      let policy = random.policy()
      let document = policy.document
      var sample = RoutingSample(document)
      sample.catalogue = SampleDefinitions.catalogue(policy.programmes.indices.map { "P\($0)" })
      var library = sample.library
      for number in 0..<10 {
        let plainCase = random.plainCase(for: policy)
        let sketch = plainCase.document
        let json = try JSONDocument(name: "case.json", bytes: sketch.bytes)
        let outcome = library.result(for: json, json.root, policy: .automatic)
        let twin = PlainRouting(policy: policy, plainCase: plainCase)
        guard case .success(let result) = outcome, let recommendation = result.recommendation
        else {
          Issue.record(
            """
            seed \(seed), case \(number) is refused: \(outcome)
            \(library.findings.values.joined().map(\.problem))
            """)
          return
        }
        let found = recommendation.programmes.map {
          PlainOutcome(status: $0.status, departurePossible: $0.departurePossible)
        }
        guard found == twin.outcomes, recommendation.choiceNeeded == twin.choiceNeeded else {
          Issue.record(
            """
            seed \(seed), case \(number): \(found) but \(twin.outcomes)
            \(document["eligibility"]?.json ?? "") \(document["near"]?.json ?? "")
            \(sketch.json)
            """)
          return
        }
        for outcome in found { seen[outcome.status, default: 0] += 1 }
      }
    }
    // A twin that only ever saw one status would prove nothing about the others.
    for status in ProgrammeStatus.allCases { #expect(seen[status, default: 0] > 5, "\(status)") }
  }
}
