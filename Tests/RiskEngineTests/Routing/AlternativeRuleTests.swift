import RiskEngine
import Testing

/// Several rules of one programme: the one furthest down the table counts.
@Suite struct AlternativeRuleTests {
  private func sample(_ first: JSONSketch, _ second: JSONSketch) -> RoutingSample {
    RoutingSample(
      SampleDefinitions.policy([
        SampleDefinitions.rule(first, id: "first"), SampleDefinitions.rule(second, id: "second"),
      ]))
  }

  @Test func eligibleByOneRuleIsEligible() throws {
    let sample = sample(["placed": "true"], ["age": "[9..13]"])
    let outcome = try sample.programme(
      for: SampleCase.aged(12).with("circumstances", ["placed": false]))
    #expect(outcome.status == .eligible)
    #expect(outcome.reasons == [.criteriaMet(rule: "second")])
  }

  @Test func undeterminedByOneRuleWeighsMoreThanNotEligibleByAnother() throws {
    let outcome = try sample(["age": "[18..20]"], ["placed": "true"]).programme(
      for: SampleCase.aged(12))
    #expect(outcome.status == .undetermined)
    #expect(outcome.missing == ["placed"])
  }

  @Test func nearByOneRuleWeighsMoreThanUndeterminedByAnother() throws {
    let outcome = try sample(["placed": "true"], ["age": "[13..20]"]).programme(
      for: SampleCase.born("2012-04-01"))
    #expect(outcome.status == .near)
  }

  @Test func ofEqualRulesTheFirstCounts() throws {
    let outcome = try sample(["age": "< 18"], ["age": "< 20"]).programme(for: SampleCase.aged(12))
    #expect(outcome.reasons == [.criteriaMet(rule: "first")])
  }

  /// What a human may depart from doesn't hang on the order of the rules.
  @Test func aDepartureByOneRuleIsNotHiddenByAnother() throws {
    let first: JSONSketch = ["age": "[9..13]", "placed": "true"]
    let second: JSONSketch = ["age": "[9..13]", "custody": "\"none\""]
    let sketch = SampleCase.aged(14)
      .with("circumstances", ["placed": false, "custody": "none"])
    #expect(try sample(first, second).programme(for: sketch).departurePossible)
    #expect(try sample(second, first).programme(for: sketch).departurePossible)
  }
}
