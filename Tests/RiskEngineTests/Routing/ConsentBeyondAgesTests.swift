import RiskEngine
import Testing

/// A consent's rows are proved for the ages 0 to 130; no age beyond them opens a gate.
@Suite struct ConsentBeyondAgesTests {
  @Test func anAgeThatNoRowIsAboutLeavesTheGateClosed() throws {
    let consent = SampleDefinitions.consent.with(
      "required",
      [["age": "< 18", "from": ["allGuardians"]], ["age": "[18..130]", "from": ["person"]]])
    let policy = SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": ">= 0"])],
      programmes: [["id": "A", "consents": ["exchange"]]]
    ).with("consents", [consent])
    // 131 completed years on the case's date.
    let sketch = SampleCase.aged(131)
    #expect(try RoutingSample(policy).status(for: sketch) == .blocked)
  }
}
