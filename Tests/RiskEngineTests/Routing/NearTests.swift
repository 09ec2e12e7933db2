import RiskEngine
import Testing

/// Birthdays to come, and departures from an age.
@Suite struct NearTests {
  /// Six months from 3 March 2025 are up on 3 September.
  @Test(arguments: [
    ("2012-03-04", ProgrammeStatus.near), ("2012-09-02", .near), ("2012-09-03", .near),
    ("2012-09-04", .notEligible),
  ])
  func aBirthdayUntilTheMarginsLastDayIsNear(born: String, status: ProgrammeStatus) throws {
    let sample = RoutingSample(when: ["age": "[13..20]"])
    #expect(try sample.status(for: SampleCase.born(born)) == status)
  }

  @Test func theBirthdayIsNamed() throws {
    let outcome = try RoutingSample(when: ["age": "[13..20]"]).programme(
      for: SampleCase.born("2012-09-03"))
    let day = try #require(CalendarDay("2025-09-03"))
    #expect(outcome.reasons == [.criterionFalse("age"), .birthdaySoon(day, age: 13)])
  }

  @Test func anAgeThatHasPassedIsNotNear() throws {
    let outcome = try RoutingSample(when: ["age": "[9..13]"]).programme(for: SampleCase.aged(14))
    #expect(outcome.status == .notEligible)
    #expect(outcome.departurePossible)
  }

  @Test func withoutAMarginNothingIsNear() throws {
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "[13..20]"])])
    let sample = RoutingSample(policy.with("near", nil))
    #expect(try sample.status(for: SampleCase.born("2012-03-04")) == .notEligible)
  }

  @Test func whoeverIsBornOn29FebruaryHasABirthdayOn1March() throws {
    let sample = RoutingSample(when: ["age": "[13..20]"])
    let sketch = SampleCase.born("2012-02-29")
    // From 31 August six months reach 28 February, one day short.
    #expect(try sample.status(for: sketch.with("date", "2024-08-31")) == .notEligible)
    let outcome = try sample.programme(for: sketch.with("date", "2024-09-01"))
    let day = try #require(CalendarDay("2025-03-01"))
    #expect(outcome.reasons.last == .birthdaySoon(day, age: 13))
  }

  // MARK: Long margins

  @Test func aLaterBirthdayWithinALongMarginCounts() throws {
    // 11 years old; turns 12 on 1 June 2025 and 13 on 1 June 2026, within 18 months.
    let outcome = try margin(18, age: "[13..20]").programme(for: SampleCase.born("2013-06-01"))
    let day = try #require(CalendarDay("2026-06-01"))
    #expect(outcome.reasons.last == .birthdaySoon(day, age: 13))
  }

  @Test func aLaterBirthdayBeyondALongMarginDoesNotCount() throws {
    let sample = try margin(15, age: "[13..20]")
    #expect(try sample.status(for: SampleCase.born("2013-06-03")) == .near)
    #expect(try sample.status(for: SampleCase.born("2013-06-04")) == .notEligible)
  }

  @Test func theFirstBirthdayThatFitsIsNamed() throws {
    let outcome = try margin(60, age: "12, 14").programme(for: SampleCase.born("2013-06-01"))
    let day = try #require(CalendarDay("2025-06-01"))
    #expect(outcome.reasons.last == .birthdaySoon(day, age: 12))
  }

  // MARK: An age without a birth date

  @Test func anAgeWithoutBirthDateLeavesANearBirthdayOpen() throws {
    let outcome = try RoutingSample(when: ["age": "[13..20]", "placed": "false"])
      .programme(for: ["id": "A-1", "age": 12, "date": "2025-03-03"])
    #expect(outcome.status == .undetermined)
    #expect(outcome.missing == ["born", "placed"])
    #expect(outcome.reasons.contains(.birthDateMissing))
  }

  @Test func anAgeWithoutBirthDateIsNotNearWhenNoBirthdayCanMakeItFit() throws {
    let sample = RoutingSample(when: ["age": "[13..20]"])
    for age in [11, 21] {
      let sketch: JSONSketch = ["id": "A-1", "date": "2025-03-03"]
      let status = try sample.status(for: sketch.with("age", .number("\(age)")))
      #expect(status == .notEligible)
    }
  }

  /// Within n months there are at most n / 12 birthdays, rounded up: within 12 months one.
  @Test(arguments: [
    (12, ProgrammeStatus.notEligible), (13, .undetermined), (24, .undetermined),
  ])
  func aYearHasOneBirthday(months: Int, status: ProgrammeStatus) throws {
    let sample = try margin(months, age: "[13..20]")
    #expect(try sample.status(for: ["id": "A-1", "age": 11, "date": "2025-03-03"]) == status)
  }

  // MARK: Departures

  @Test func aNearProgrammeAllowsForADepartureToo() throws {
    let outcome = try RoutingSample(when: ["age": "[13..20]"]).programme(
      for: SampleCase.born("2012-04-01"))
    #expect(outcome.status == .near)
    #expect(outcome.departurePossible)
  }

  @Test func aDepartureNeedsEverythingElseToBeTrue() throws {
    let sample = RoutingSample(when: ["age": "[9..13]", "placed": "false"])
    #expect(try !sample.programme(for: SampleCase.aged(14)).departurePossible)
    let placed = SampleCase.aged(14).with("circumstances", ["placed": false])
    #expect(try sample.programme(for: placed).departurePossible)
  }

  @Test func aPolicyCanRuleOutDepartures() throws {
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "[9..13]"])])
    let closed: JSONSketch = ["fromAge": false, "source": SampleDefinitions.localChoice]
    let sample = RoutingSample(policy.with("departures", closed))
    #expect(try !sample.programme(for: SampleCase.aged(14)).departurePossible)
  }

  private func margin(_ months: Int, age: String) throws -> RoutingSample {
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": .text(age)])])
    let near: JSONSketch = [
      "months": .number("\(months)"), "source": SampleDefinitions.localChoice,
    ]
    return RoutingSample(policy.with("near", near))
  }
}
