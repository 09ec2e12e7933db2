import RiskEngine
import Testing

/// What `check` proves of a policy's eligibility, preferences and notices.
@Suite struct RuleProofTests {
  private func check(_ policy: JSONSketch) -> [String] {
    var library = Library()
    for other in [SampleDefinitions.instrument(), SampleDefinitions.catalogue()] {
      library.addForChecking(name: "other.json", bytes: other.bytes)
    }
    return library.check(name: "a.json", bytes: policy.bytes)
      .filter { $0.id != "withoutExamples" }
      .map { String($0.line(in: .english).drop { $0 != "/" }) }
  }

  private func check(_ rules: [(id: String, when: JSONSketch)]) -> [String] {
    check(
      SampleDefinitions.policy(rules.map { SampleDefinitions.rule($0.when, id: $0.id) }))
  }

  @Test func alternativesThatOnlyTouchAreNoFinding() {
    #expect(check([("younger", ["age": "< 13"]), ("older", ["age": ">= 13"])]) == [])
  }

  @Test func aRuleThatNoAgePassesIsFound() {
    #expect(
      check([("never", ["age": "(12..13)"]), ("some", ["age": "12"])]) == [
        "/eligibility/0: found the rule \"never\", whose test of \"age\" no value passes,"
          + " expected a test that can be true. Check its bounds, or remove the rule."
          + " [ruleNeverHolds]"
      ])
  }

  @Test func aScoreIsTestedOnlyAgainstWhatAnswersCanGive() {
    #expect(check([("high", ["total": "> 6"])]).map(\.id) == ["ruleNeverHolds"])
    #expect(check([("high", ["total": "(5..6)"])]).map(\.id) == ["ruleNeverHolds"])
    #expect(check([("high", ["total": "> 5"])]) == [])
  }

  @Test func aDecimalCircumstanceCanLieBetweenWholeNumbers() {
    #expect(check([("between", ["months": "(5..6)"])]) == [])
  }

  @Test func aRuleInsideAnotherIsFoundWithACase() {
    #expect(
      check([("wide", ["age": "[9..13]"]), ("narrow", ["age": "[10..12]", "placed": "true"])]) == [
        "/eligibility/1: found the rule \"narrow\", which holds only where \"wide\" holds too,"
          + " for example for age = 10, placed = true, expected a rule that adds something."
          + " Change it, or remove one of the rules. [ruleCovered]"
      ])
  }

  @Test func severalRulesCanCoverOneTogether() {
    let lines = check([
      ("wide", ["age": "[9..13]"]), ("young", ["age": "[9..11]"]), ("old", ["age": "[12..13]"]),
    ])
    #expect(lines.map(\.id) == ["ruleCovered", "ruleCovered"])
    let third = check([
      ("young", ["age": "[9..11]"]), ("old", ["age": "[12..13]"]), ("wide", ["age": "[9..13]"]),
    ])
    #expect(third.count == 1)
    #expect(
      third.allSatisfy { $0.hasPrefix("/eligibility/2:") && $0.contains("\"young\" or \"old\"") })
  }

  /// Where `placed` is unknown, only the first rule holds.
  @Test func whatIsUnknownKeepsARuleFromBeingCovered() {
    #expect(
      check([
        ("all", ["age": "9"]), ("yes", ["age": "9", "placed": "true"]),
        ("no", ["age": "9", "placed": "false"]),
      ]).map(\.id) == ["ruleCovered", "ruleCovered"])
    #expect(
      check([
        ("yes", ["age": "9", "placed": "true"]), ("no", ["age": "9", "placed": "false"]),
        ("unknown", ["age": "9", "placed": "null"]), ("all", ["age": "9"]),
      ]).filter { $0.hasPrefix("/eligibility/3:") }.map(\.id) == ["ruleCovered"])
    #expect(
      check([
        ("yes", ["age": "9", "placed": "true"]), ("no", ["age": "9", "placed": "false"]),
        ("all", ["age": "9"]),
      ]).filter { $0.hasPrefix("/eligibility/2:") } == [])
  }

  @Test func rulesOfDifferentProgrammesDontCoverEachOther() {
    let policy = SampleDefinitions.policy(
      [
        SampleDefinitions.rule(["age": "9"], id: "a"),
        SampleDefinitions.rule(["age": "9"], programme: "B", id: "b"),
      ], programmes: [["id": "A", "consents": []], ["id": "B", "consents": []]])
    #expect(check(policy) == [])
  }

  @Test func aPreferenceOfWhomNobodyIsEligibleIsFound() {
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "[9..13]"])])
      .with("preference", [SampleDefinitions.rule(["age": "> 13"], id: "older")])
    #expect(
      check(policy) == [
        "/preference/0: found the rule \"older\", which prefers \"A\" only where nobody is"
          + " eligible for it, expected a preference that can have an effect."
          + " Compare it with the rules of eligibility. [preferenceWithoutEffect]"
      ])
  }

  @Test func aPreferenceIsCoveredWhereItCounts() {
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "[9..13]"])])
      .with(
        "preference",
        [
          SampleDefinitions.rule(["age": "<= 13"], id: "younger"),
          SampleDefinitions.rule(["age": ">= 9"], id: "older"),
        ])
    let lines = check(policy)
    #expect(lines.map(\.id) == ["ruleCovered"])
    #expect(lines.allSatisfy { $0.hasPrefix("/preference/1:") })
  }

  @Test func aNoticeThatIsNeverShownIsFound() {
    let notice: JSONSketch = [
      "id": "odd", "kind": "note", "when": ["age": "> 130"],
      "text": SampleDefinitions.texts("udda"), "source": SampleDefinitions.localChoice,
    ]
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "9"])])
      .with("notices", [notice])
    #expect(
      check(policy) == [
        "/notices/0: found the notice \"odd\", whose test of \"age\" no value passes,"
          + " expected a test that can be true. Check its bounds, or remove the notice."
          + " [noticeNeverShown]"
      ])
  }
}

extension String {
  /// The id at the end of a finding's line.
  fileprivate var id: String {
    String(drop { $0 != "[" }.split(separator: "[").last?.dropLast() ?? "")
  }
}
