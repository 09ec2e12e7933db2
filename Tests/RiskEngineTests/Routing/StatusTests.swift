import RiskEngine
import Testing

/// Each status of a programme, and which of them counts when several could.
@Suite struct StatusTests {
  private let ageAndPlaced = RoutingSample(when: ["age": "[9..13]", "placed": "false"])

  @Test func allCriteriaMakeItEligible() throws {
    let outcome = try ageAndPlaced.programme(for: placed(false, age: 13))
    #expect(outcome.status == .eligible)
    #expect(outcome.criteria.map(\.result) == [true, true])
    #expect(outcome.reasons == [.criteriaMet(rule: "rule")])
  }

  @Test func aFalseCriterionMakesItNotEligible() throws {
    let outcome = try ageAndPlaced.programme(for: placed(true, age: 13))
    #expect(outcome.status == .notEligible)
    #expect(outcome.reasons == [.criterionFalse("placed")])
  }

  @Test func anUnknownCriterionMakesItUndetermined() throws {
    let outcome = try ageAndPlaced.programme(for: SampleCase.aged(13))
    #expect(outcome.status == .undetermined)
    #expect(outcome.criteria.map(\.result) == [true, nil])
    #expect(outcome.missing == ["placed"])
  }

  @Test func falseWeighsMoreThanUnknown() throws {
    let sample = RoutingSample(when: ["custody": "\"none\"", "placed": "false"])
    let outcome = try sample.programme(
      for: SampleCase.aged(13).with("circumstances", ["placed": true]))
    #expect(outcome.status == .notEligible)
    #expect(outcome.missing == [])
  }

  @Test func anotherFalseCriterionWeighsMoreThanANearBirthday() throws {
    let outcome = try ageAndPlaced.programme(
      for: SampleCase.born("2016-04-01").with("circumstances", ["placed": true]))
    #expect(outcome.status == .notEligible)
    #expect(!outcome.departurePossible)
  }

  @Test func aNearBirthdayWeighsMoreThanAnUnknownCriterionWhichIsListed() throws {
    let outcome = try ageAndPlaced.programme(for: SampleCase.born("2016-04-01"))
    #expect(outcome.status == .near)
    #expect(outcome.missing == ["placed"])
    #expect(outcome.reasons.contains(.criterionUnknown("placed")))
  }

  @Test func aConsentIsNotLookedAtBeforeAllCriteriaHold() throws {
    let policy = SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": "[9..13]", "placed": "false"])],
      programmes: [["id": "A", "consents": ["exchange"]]])
    #expect(try RoutingSample(policy).status(for: SampleCase.aged(13)) == .undetermined)
    #expect(try RoutingSample(policy).status(for: placed(true, age: 13)) == .notEligible)
    #expect(try RoutingSample(policy).status(for: placed(false, age: 13)) == .blocked)
  }

  @Test func everyProgrammeIsListedInThePolicysOrder() throws {
    let policy = SampleDefinitions.policy(
      [
        SampleDefinitions.rule(["age": "< 18"], programme: "A", id: "a"),
        SampleDefinitions.rule(["age": "< 18"], programme: "C", id: "c"),
      ],
      programmes: [["id": "C", "consents": []], ["id": "A", "consents": []]])
    let recommendation = try RoutingSample(policy).recommendation(for: SampleCase.aged(12))
    #expect(recommendation.programmes.map(\.programme.id) == ["C", "A"])
  }

  @Test func theAgeRunsToTheDayBeforeTheNextBirthday() throws {
    let sample = RoutingSample(when: ["age": "[13..20]"])
    #expect(try sample.status(for: SampleCase.born("2004-03-04")) == .eligible)
    #expect(try sample.status(for: SampleCase.born("2004-03-03")) == .notEligible)
    #expect(try sample.status(for: SampleCase.born("2012-03-03")) == .eligible)
    #expect(try sample.status(for: SampleCase.born("2012-03-04")) == .near)
  }

  @Test(arguments: [
    ("female", ProgrammeStatus.eligible), ("male", .notEligible), ("other", .notEligible),
    ("unknown", .undetermined),
  ])
  func sexIsTested(sex: String, status: ProgrammeStatus) throws {
    let sample = RoutingSample(when: ["sex": "\"female\""])
    #expect(try sample.status(for: SampleCase.aged(13).with("sex", .text(sex))) == status)
  }

  @Test func withoutAnAgeItIsUndetermined() throws {
    let nobody: JSONSketch = ["id": "A-1", "date": "2025-03-03"]
    let outcome = try ageAndPlaced.programme(for: nobody)
    #expect(outcome.status == .undetermined)
    #expect(outcome.missing == ["age", "placed"])
  }

  private func placed(_ placed: Bool, age: Int) -> JSONSketch {
    SampleCase.aged(age).with("circumstances", ["placed": .boolean(placed)])
  }
}
