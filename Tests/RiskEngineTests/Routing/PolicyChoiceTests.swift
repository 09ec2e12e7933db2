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

  @Test func ofSeveralOfOneMunicipalityTheDefaultIsUsed() throws {
    let sample = RoutingSample(policy("one"), policy("two").with("default", true))
    #expect(try applied(sample, child.with("municipality", "Exempel")) == "two 1.0.0")
    #expect(try applied(sample, child) == "two 1.0.0")
  }

  @Test func aNamedPolicyIsUsedInsteadOfTheDefault() throws {
    var sample = RoutingSample(policy("one"), policy("two").with("default", true))
    sample.choice = .named("one", nil)
    #expect(try applied(sample, child) == "one 1.0.0")
  }

  @Test func twoDefaultsAreNotChosenBetween() throws {
    let sample = RoutingSample(
      policy("one").with("default", true), policy("two").with("default", true), policy("three"))
    #expect(try sample.findings(for: child) == ["severalPolicies"])
  }

  @Test func theDefaultOfOneMunicipalityIsNotUsedForAnother() throws {
    let sample = RoutingSample(
      policy("one").with("default", true), policy("two", of: "Grannby"))
    #expect(try sample.findings(for: child) == ["severalPolicies"])
    #expect(try applied(sample, child.with("municipality", "Grannby")) == "two 1.0.0")
  }

  @Test func aDefaultThatIsNotInForceIsNotUsed() throws {
    let sample = RoutingSample(
      policy("one"), policy("two", to: "2024-12-31").with("default", true), policy("three"))
    #expect(try sample.findings(for: child.with("date", "2025-03-03")) == ["severalPolicies"])
    #expect(try applied(sample, child.with("date", "2024-12-31")) == "two 1.0.0")
  }

  @Test(arguments: [
    ("Exempel", "2024-06-30", true), ("Exempel", "2024-12-31", true),
    ("Exempel", "2023-12-31", false), ("Grannby", "2024-12-31", false),
  ])
  func twoDefaultsAtOneTimeAndPlaceAreAWarning(
    _ municipality: String, _ until: String, _ isFound: Bool
  ) throws {
    let from = until < "2024" ? "2023-01-01" : "2024-01-01"
    let other = policy("one", of: municipality, from: from, to: until).with("default", true)
    let own = policy("two", from: "2024-01-01").with("default", true)
      .with("tests", PolicyChoiceTests.tests)
    var library = RoutingSample(other).library
    let findings = library.check(name: "two.json", bytes: own.bytes)
    #expect(findings.map(\.id) == (isFound ? ["severalDefaults"] : []))
    #expect(findings.first?.location?.pointer == (isFound ? "/default" : nil))
  }

  /// One case, so that a policy isn't without any.
  private static let tests: JSONSketch = [
    [
      "name": "12 years", "case": SampleCase.aged(12),
      "expect": ["programmes": ["A": "eligible"]],
    ]
  ]

  @Test func whatAnotherPolicyOfTheMunicipalityAsksIsNoRemark() throws {
    let asks: JSONSketch = ["name": "crowded", "type": "boolean", "title": ["sv": "trångbodd"]]
    let other = policy("two").with("circumstances", [asks])
    let sketch = child.with("circumstances", ["crowded": true])
      .with("municipality", "Exempel")
    let both = RoutingSample(policy("one").with("default", true), other)
    #expect(try both.findings(for: sketch) == [])
    let elsewhere = RoutingSample(
      policy("one"), other.with("place", ["municipality": "Grannby"]))
    #expect(try elsewhere.findings(for: sketch) == ["undeclaredCircumstance"])
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
