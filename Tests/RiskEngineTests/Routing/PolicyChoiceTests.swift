import RiskEngine
import Testing

/// Which policy a case is routed by.
@Suite struct PolicyChoiceTests {
  private let adults = [SampleDefinitions.rule(["age": ">= 18"])]
  private let children = [SampleDefinitions.rule(["age": "< 18"])]

  private func policy(
    _ id: String, version: String = "1.0.0", of municipality: String = "Exempel",
    from: String = "2024-01-01", to: String? = nil
  ) -> JSONSketch {
    let valid: JSONSketch = ["from": .text(from)]
    return SampleDefinitions.policy(children, id, version: version)
      .with("place", ["municipality": .text(municipality)])
      .with("valid", valid.with("to", to.map(JSONSketch.text)))
  }

  private func applied(_ sample: RoutingSample, _ sketch: JSONSketch) throws -> String {
    try sample.recommendation(for: sketch).policy.head.label
  }

  private let child = SampleCase.aged(12)

  @Test func theOnlyPolicyIsUsed() throws {
    #expect(try applied(RoutingSample(policy("one")), child) == "one 1.0.0")
  }

  @Test func theMunicipalityDecidesBetweenSeveral() throws {
    let sample = RoutingSample(policy("one"), policy("two", of: "Grannby"))
    #expect(try applied(sample, child.with("municipality", "Grannby")) == "two 1.0.0")
    #expect(try sample.findings(for: child) == ["severalPolicies"])
  }

  @Test func twoPoliciesOfOneMunicipalityAreNotChosenBetween() throws {
    let sample = RoutingSample(policy("one"), policy("two"))
    #expect(
      try sample.findings(for: child.with("municipality", "Exempel")) == ["severalPolicies"])
  }

  @Test func thePolicyOfAnotherMunicipalityIsNotUsed() throws {
    let sample = RoutingSample(policy("one"))
    #expect(try sample.findings(for: child.with("municipality", "Grannby")) == ["noPolicy"])
  }

  @Test func withoutAnyPolicyThereIsNone() throws {
    #expect(try RoutingSample().findings(for: child) == ["noPolicy"])
  }

  @Test func noPolicyAtAllIsFineForScoringOnly() throws {
    var sample = RoutingSample()
    sample.choice = .none
    #expect(try sample.outcome(of: child).get().recommendation == nil)
  }

  @Test func theVersionThatIsValidOnTheCasesDateIsUsed() throws {
    let sample = RoutingSample(
      policy("one", version: "1.0.0", from: "2024-01-01", to: "2025-03-02"),
      policy("one", version: "1.1.0", from: "2025-03-03", to: "2025-06-30"))
    #expect(try applied(sample, child.with("date", "2025-03-02")) == "one 1.0.0")
    #expect(try applied(sample, child.with("date", "2025-03-03")) == "one 1.1.0")
    #expect(try applied(sample, child.with("date", "2025-06-30")) == "one 1.1.0")
    for date in ["2023-12-31", "2025-07-01"] {
      #expect(
        try sample.findings(for: child.with("date", .text(date))) == ["policyNotValid"])
    }
  }

  @Test func ofTwoVersionsThatAreValidTheNewerIsUsed() throws {
    let sample = RoutingSample(policy("one", version: "1.10.0"), policy("one", version: "1.9.0"))
    #expect(try applied(sample, child) == "one 1.10.0")
  }

  @Test func aNamedPolicyIsUsedWhateverTheMunicipality() throws {
    var sample = RoutingSample(policy("one"), policy("two"))
    sample.choice = .named("two", nil)
    #expect(try applied(sample, child.with("municipality", "Grannby")) == "two 1.0.0")
  }

  @Test func aNamedVersionIsUsedOutsideItsDaysTooAndTheResultSaysSo() throws {
    var sample = RoutingSample(policy("one", from: "2030-01-01"))
    sample.choice = .named("one", nil)
    #expect(try sample.findings(for: child) == ["policyNotValid"])
    sample.choice = .named("one", SemanticVersion("1.0.0"))
    #expect(try applied(sample, child) == "one 1.0.0")
    #expect(try sample.findings(for: child) == ["policyOutsideValidity"])
    sample.choice = .named("one", SemanticVersion("1.0.1"))
    #expect(try sample.findings(for: child) == ["unknownDefinition"])
  }

  @Test func anUnknownPolicyIsNamedWithTheNearest() throws {
    var sample = RoutingSample(policy("one"))
    sample.choice = .named("onne", nil)
    guard case .failure(let refused) = try sample.outcome(of: child),
      case .unknownDefinition("onne", let available, let suggestion)? =
        refused.findings.first?.problem as? LibraryProblem
    else {
      Issue.record("not refused for its name")
      return
    }
    #expect(available == ["one"])
    #expect(suggestion == "one")
  }

  @Test func aWithdrawnPolicyIsNotUsed() throws {
    let withdrawn = policy("one").with("status", "withdrawn")
      .with("statusReason", SampleDefinitions.texts("fel"))
    #expect(try RoutingSample(withdrawn).findings(for: child) == ["definitionWithdrawn"])
  }

  @Test func aPolicyThatCannotBeReadIsNotUsed() throws {
    let broken = policy("one").with("eligibility", [SampleDefinitions.rule(["aeg": "< 18"])])
    let sample = RoutingSample(broken)
    #expect(try sample.findings(for: child) == ["unusableDefinition"])
    #expect(
      try sample.findings(for: child.with("municipality", "Exempel")) == ["unusableDefinition"])
  }
}
