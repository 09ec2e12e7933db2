import RiskEngine
import Testing

/// Preferences, choices and notices.
@Suite struct PreferenceTests {
  private let both = SampleDefinitions.policy(
    [
      SampleDefinitions.rule(["age": "[9..13]"], programme: "A", id: "a"),
      SampleDefinitions.rule(["age": "[13..20]"], programme: "B", id: "b"),
    ],
    programmes: [["id": "A", "consents": []], ["id": "B", "consents": ["exchange"]]])

  private let consents: JSONSketch = [SampleCase.consent("allGuardians", "given", "2025-02-01")]

  private func statuses(
    _ policy: JSONSketch, _ sketch: JSONSketch
  ) throws -> (statuses: [ProgrammeStatus], choiceNeeded: Bool) {
    let recommendation = try RoutingSample(policy).recommendation(for: sketch)
    return (recommendation.programmes.map(\.status), recommendation.choiceNeeded)
  }

  private func preferring(_ rules: JSONSketch...) -> JSONSketch {
    both.with("preference", .list(rules))
  }

  @Test func withoutAPreferenceAHumanChooses() throws {
    let outcome = try statuses(both, SampleCase.aged(13).with("consents", consents))
    #expect(outcome == ([.eligible, .eligible], true))
  }

  @Test func oneEligibleProgrammeNeedsNoChoice() throws {
    #expect(try statuses(both, SampleCase.aged(12)).choiceNeeded == false)
    // B is blocked, so only A is eligible.
    #expect(try statuses(both, SampleCase.aged(13)) == ([.eligible, .blocked], false))
    #expect(try statuses(both, SampleCase.aged(30)).choiceNeeded == false)
  }

  @Test func aPreferredProgrammeIsRecommended() throws {
    let policy = preferring(
      SampleDefinitions.rule(["age": "13"], programme: "B", id: "older"))
    let sketch = SampleCase.aged(13).with("consents", consents)
    #expect(try statuses(policy, sketch) == ([.eligible, .recommended], false))
    let outcome = try RoutingSample(policy).recommendation(for: sketch).programmes.last
    #expect(
      outcome?.reasons == [.criteriaMet(rule: "b"), .consentsGiven, .preferred(rule: "older")])
  }

  @Test func twoPreferredProgrammesLeaveTheChoiceToAHuman() throws {
    let policy = preferring(
      SampleDefinitions.rule(["age": "13"], programme: "A", id: "one"),
      SampleDefinitions.rule(["age": "13"], programme: "B", id: "two"))
    let sketch = SampleCase.aged(13).with("consents", consents)
    #expect(try statuses(policy, sketch) == ([.recommended, .recommended], true))
  }

  @Test func aPreferenceOpensNoGateAndFulfilsNoCriterion() throws {
    let policy = preferring(
      SampleDefinitions.rule(["age": ">= 0"], programme: "A", id: "one"),
      SampleDefinitions.rule(["age": ">= 0"], programme: "B", id: "two"))
    #expect(try statuses(policy, SampleCase.aged(14)) == ([.notEligible, .blocked], false))
  }

  @Test func anUnknownPreferenceIsNone() throws {
    let policy = preferring(
      SampleDefinitions.rule(["placed": "true"], programme: "A", id: "placed"))
    let sketch = SampleCase.aged(13).with("consents", consents)
    #expect(try statuses(policy, sketch) == ([.eligible, .eligible], true))
  }

  // MARK: Notices

  @Test(arguments: [
    (JSONSketch.null, false), ("none", false), ("detained", true),
  ])
  func aNoticeIsShownOnlyWhenAllItsTestsAreTrue(custody: JSONSketch, isShown: Bool) throws {
    let notice: JSONSketch = [
      "id": "gap", "kind": "gap", "when": ["custody": "\"detained\"", "age": "< 18"],
      "text": SampleDefinitions.texts("Regeln saknas."), "source": SampleDefinitions.localChoice,
    ]
    let sketch = SampleCase.aged(13).with("circumstances", ["custody": custody])
    let recommendation = try RoutingSample(both.with("notices", [notice]))
      .recommendation(for: sketch)
    #expect(recommendation.notices == (isShown ? [0] : []))
  }
}
