import RiskEngine
import Testing

/// A consent that ends while a programme runs is told, from the day it ended.
@Suite struct RunningConsentTests {
  /// Programme A was granted on 1 February 2025 with the consent of all guardians, who withdrew it
  /// on 1 May.
  private func lapse(
    on day: String, consents: [JSONSketch] = withdrawn, decisions: [JSONSketch] = granted,
    born: String = "2011-01-01"
  ) throws -> (since: String?, findings: [String], result: CaseResult) {
    let person = SampleCase.born(born).with("date", .text(day))
      .with("circumstances", ["placed": true]).with("consents", .list(consents))
      .with("decisions", .list(decisions))
    let result = try RoutingSample(DecisionSample.policy).outcome(of: person).get()
    let lapses = result.decisions.compactMap(\.lapse?.since.description)
    #expect(lapses.count <= 1)
    return (lapses.first, result.findings.map(\.id), result)
  }

  private static let given = SampleCase.consent("allGuardians", "given", "2025-01-01")
  private static let withdrawn = [
    given, SampleCase.consent("allGuardians", "withdrawn", "2025-05-01"),
  ]
  private static let granted = [DecisionSample.decision("granted", date: "2025-02-01")]

  @Test(
    arguments: [
      ("2025-04-30", nil), ("2025-05-01", "2025-05-01"), ("2025-05-02", "2025-05-01"),
    ] as [(String, String?)])
  func aWithdrawnConsentStopsARunningProgrammeFromItsDay(day: String, since: String?) throws {
    let outcome = try lapse(on: day)
    #expect(outcome.since == since)
    #expect(outcome.findings == (since == nil ? [] : ["runningWithoutConsent"]))
    // The decision itself followed the rules of its day.
    #expect(outcome.result.decisions.first?.comparison?.departs == false)
    #expect(
      outcome.result.recommendation?.programmes.first?.status
        == (since == nil ? .eligible : .blocked))
  }

  @Test(
    arguments: [
      ("2025-04-30", nil), ("2025-05-01", "2025-05-01"), ("2025-06-01", "2025-05-01"),
    ] as [(String, String?)])
  func aConsentEndsTheDayAfterItsLast(day: String, since: String?) throws {
    let consents = [
      SampleCase.consent("allGuardians", "given", "2025-01-01", until: "2025-04-30")
    ]
    #expect(try lapse(on: day, consents: consents).since == since)
  }

  @Test(
    arguments: [
      ("2025-05-09", "2025-05-01"), ("2025-05-10", nil), ("2025-06-01", nil),
    ] as [(String, String?)])
  func aConsentGivenAnewEndsTheLapse(day: String, since: String?) throws {
    let consents =
      RunningConsentTests.withdrawn + [SampleCase.consent("allGuardians", "given", "2025-05-10")]
    #expect(try lapse(on: day, consents: consents).since == since)
  }

  @Test func ofTwoLapsesTheLastIsTold() throws {
    let consents =
      RunningConsentTests.withdrawn + [
        SampleCase.consent("allGuardians", "given", "2025-05-10"),
        SampleCase.consent("guardian", "withdrawn", "2025-06-01"),
        SampleCase.consent("guardian", "refused", "2025-06-15"),
      ]
    #expect(try lapse(on: "2025-07-01", consents: consents).since == "2025-06-01")
  }

  /// From 15 the sample policy asks the person too.
  @Test(
    arguments: [("2025-04-30", nil), ("2025-05-01", "2025-05-01"), ("2025-08-01", "2025-05-01")]
      as [(String, String?)])
  func aBirthdayThatAsksForAnotherConsentCounts(day: String, since: String?) throws {
    #expect(
      try lapse(on: day, consents: [RunningConsentTests.given], born: "2010-05-01").since == since)
  }

  @Test(arguments: [("ended", nil), ("declined", nil), ("other", "2025-05-01")])
  func onlyARunningProgrammeIsStopped(outcome: String, since: String?) throws {
    let departure: JSONSketch? = outcome == "declined" ? ["kind": "discretionary"] : nil
    let decisions =
      RunningConsentTests.granted + [
        DecisionSample.decision(
          outcome, departure: departure, reason: "Skäl.", date: "2025-04-01")
      ]
    #expect(try lapse(on: "2025-06-01", decisions: decisions).since == since)
  }

  /// Consents aren't looked at while a criterion is false, so nothing else tells of them.
  @Test(arguments: [
    (ProgrammeStatus.notEligible, ["runningWithoutConsent"]), (.blocked, ["grantedWithoutConsent"]),
  ])
  func aProgrammeGrantedWithoutConsentIsToldOnce(
    status: ProgrammeStatus, expected: [String]
  ) throws {
    let decision = DecisionSample.decision(
      "granted", departure: ["kind": "discretionary"], reason: "Skäl.")
    let outcome = try DecisionSample.outcome(
      DecisionSample.person(status).with("consents", nil), decision)
    #expect(DecisionSample.findings(outcome) == expected)
    #expect(try outcome.get().decisions.first?.lapse?.since.description == SampleCase.date)
  }

  @Test func theResultSaysWhoseConsentIsMissing() throws {
    let result = try lapse(on: "2025-05-02").result
    let root = try JSONDocument(name: "result.json", bytes: result.json()).root
    #expect(ResultShape.result.differences(root) == [])
    let missing = try root.at("decisions", "0", "consentMissing")
    #expect(try missing.at("since").text == "2025-05-01")
    #expect(try missing.at("consents", "0", "to").text == "exchange")
    #expect(try missing.at("consents", "0", "by").text == "allGuardians")
    #expect(try missing.at("consents", "0", "status").text == "withdrawn")
    let report = result.report(in: .swedish).rendered(colours: false)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      report.contains(
        "! Samtycke saknas sedan 2025-05-01: samtycke till informationsutbyte: "
          + "alla vårdnadshavare – återkallat"))
  }
}
