import RiskEngine
import Testing

/// A response of the day of a decision may have been there when it was made, or have come later.
///
/// Programme A is for a high level: three answers of 2 make it, and fewer leave it open.
@Suite struct SameDayDecisionTests {
  private static let policy = SampleDefinitions.policy([
    SampleDefinitions.rule(["concern": "\"high\""])
  ])

  private func outcome(
    responses: [(day: String, points: Int)], _ decision: JSONSketch
  ) throws -> Result<CaseResult, RefusedCase> {
    let responses = responses.map { day, points -> JSONSketch in
      SampleCase.response(["q1": .number("\(points)"), "q2": 2, "q3": 0], date: day)
    }
    return try DecisionSample.outcome(
      SampleCase.aged(14).with("responses", .list(responses)), decision, policy: Self.policy)
  }

  private static let departing = DecisionSample.decision(
    "granted", departure: ["kind": "discretionary"], reason: "Skäl.")

  @Test func aDepartureIsNoErrorWhereAResponseOfTheSameDayLaterMadeItFit() throws {
    let given = try outcome(responses: [("2025-03-03", 2)], Self.departing)
    #expect(DecisionSample.findings(given) == [])
    let comparison = try #require(try given.get().decisions.first?.comparison)
    #expect(comparison.departs)
    #expect(comparison.outcome.status == .undetermined)
  }

  @Test func aDecisionThatFitsIsNotRefusedForAResponseOfTheSameDay() throws {
    let given = try outcome(
      responses: [("2025-02-01", 2), ("2025-03-03", 0)], DecisionSample.decision("granted"))
    #expect(DecisionSample.findings(given) == [])
    #expect(try given.get().decisions.first?.comparison?.departs == false)
  }

  @Test func aResponseOfAnEarlierDayWasThere() throws {
    let given = try outcome(responses: [("2025-03-02", 2)], Self.departing)
    #expect(DecisionSample.findings(given) == ["departureFromNothing"])
    let finding = try #require(try given.get().findings.first)
    #expect(finding.severity == .note)
    #expect(
      finding.message(in: .english).hasSuffix(
        "Remove nothing: the departure stays as it was recorded."))
  }

  @Test(arguments: ["2025-03-02", "2025-03-03"])
  func whatTheRulesNowGiveIsSaidBesideTheDeparture(day: String) throws {
    let result = try outcome(responses: [(day, 2)], Self.departing).get()
    let text = result.report(in: .swedish).rendered(colours: false)
    #expect(text.contains("· Reglerna ger nu samma sak som beslutet. Avsteget står kvar som det"))
  }

  @Test func aResponseOfALaterDayCountsForNothing() throws {
    let given = try outcome(
      responses: [("2025-03-04", 2)], Self.departing)
    #expect(try given.get().decisions.first?.comparison?.outcome.status == .undetermined)
  }
}
