import RiskEngine
import Testing

/// Drafts, withdrawn versions and policies that aren't valid on the day don't stand in the way.
@Suite struct DefinitionStatusTests {
  private let child = SampleCase.aged(12)

  private func policy(
    _ version: String, _ status: JSONSketch, id: String = "one", to: JSONSketch? = nil
  ) -> JSONSketch {
    let valid: JSONSketch = ["from": "2024-01-01"]
    return SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": "< 18"])], id, version: version
    )
    .with("status", status).with("statusReason", SampleDefinitions.texts("skäl"))
    .with("valid", valid.with("to", to))
  }

  private func applied(_ policies: JSONSketch...) throws -> String {
    var sample = RoutingSample()
    sample.policies = policies
    return try sample.recommendation(for: child).policy.head.label
  }

  @Test func aDraftIsNeverChosenByItsDate() throws {
    #expect(try applied(policy("1.0.0", "active"), policy("1.1.0", "draft")) == "one 1.0.0")
    #expect(
      try RoutingSample(policy("1.0.0", "draft")).findings(for: child) == ["policyNotValid"])
  }

  @Test func aDraftIsNamedAsOneAmongWhatThereIs() throws {
    let sample = RoutingSample(policy("1.0.0", "draft"))
    guard case .failure(let refused) = try sample.outcome(of: child) else {
      Issue.record("a case was routed by a draft")
      return
    }
    let words = refused.findings.map { $0.message(in: .english) }.joined()
    #expect(words.contains("1.0.0 (2024-01-01–, draft)"), "\(words)")
  }

  @Test func aWithdrawnVersionLeavesTheOlderOneInForce() throws {
    #expect(try applied(policy("1.0.0", "active"), policy("1.1.0", "withdrawn")) == "one 1.0.0")
  }

  @Test func aWithdrawnVersionAloneIsTold() throws {
    let sample = RoutingSample(policy("1.0.0", "withdrawn"))
    #expect(try sample.findings(for: child) == ["definitionWithdrawn"])
  }

  @Test func aWithdrawnVersionSaysWhy() throws {
    let sample = RoutingSample(policy("1.0.0", "withdrawn"))
    guard case .failure(let refused) = try sample.outcome(of: child) else {
      Issue.record("a case was routed by a withdrawn policy")
      return
    }
    let words = refused.findings.map { $0.message(in: .english) }.joined()
    #expect(words.contains("one 1.0.0, which was withdrawn (skäl)"), "\(words)")
  }

  @Test func ofTwoPoliciesOnlyTheOneInForceIsMeant() throws {
    let ended = policy("1.0.0", "retired", id: "old", to: "2024-12-31")
    #expect(try applied(ended, policy("1.0.0", "active")) == "one 1.0.0")
  }
}
