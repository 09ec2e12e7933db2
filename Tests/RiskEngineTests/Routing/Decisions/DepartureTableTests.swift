import RiskEngine
import Testing

/// What is a departure: every status against every outcome of a decision, written out by hand.
@Suite struct DepartureTableTests {
  /// For each status whether a decision that grants, declines, ends, or says something else
  /// departs from it.
  static let table: [(ProgrammeStatus, granted: Bool, declined: Bool, ended: Bool, other: Bool)] = [
    (.notEligible, granted: true, declined: false, ended: false, other: false),
    (.undetermined, granted: true, declined: false, ended: false, other: false),
    (.near, granted: true, declined: false, ended: false, other: false),
    (.blocked, granted: true, declined: false, ended: false, other: false),
    (.eligible, granted: false, declined: true, ended: false, other: false),
    (.recommended, granted: false, declined: true, ended: false, other: false),
  ]

  /// The table's rows and columns, one by one.
  static let cells: [(status: ProgrammeStatus, outcome: String, departs: Bool)] = table.flatMap {
    [
      ($0.0, "granted", $0.granted), ($0.0, "declined", $0.declined), ($0.0, "ended", $0.ended),
      ($0.0, "other", $0.other),
    ]
  }

  @Test func theTableHasEveryStatusAndEveryOutcome() {
    #expect(DepartureTableTests.table.map(\.0) == ProgrammeStatus.allCases)
    #expect(Set(DepartureTableTests.cells.map(\.outcome)).count == Decision.Outcome.allCases.count)
  }

  @Test(arguments: cells.indices)
  func aDecisionWithoutDepartureIsRefusedExactlyWhereItDeparts(row: Int) throws {
    let (status, outcome, departs) = DepartureTableTests.cells[row]
    let given = try DecisionSample.outcome(
      DecisionSample.person(status), DecisionSample.decision(outcome))
    guard departs else {
      let record = try #require(given.get().decisions.first)
      #expect(record.comparison?.outcome.status == status)
      #expect(record.comparison?.departs == false)
      #expect(DecisionSample.findings(given) == [])
      return
    }
    let found = Set(DecisionSample.findings(given))
    #expect(found.isSuperset(of: ["!", "departureWithoutKind", "departureWithoutReason"]))
  }

  @Test(arguments: cells.indices)
  func aDepartureWithItsGroundAndReasonIsKept(row: Int) throws {
    let (status, outcome, departs) = DepartureTableTests.cells[row]
    let given = try DecisionSample.outcome(
      DecisionSample.person(status),
      DecisionSample.decision(outcome, departure: ["kind": "discretionary"], reason: "Skäl."))
    #expect(try given.get().decisions.first?.comparison?.departs == departs)
    let isBlocked = status == .blocked && outcome == "granted"
    let expected =
      departs ? (isBlocked ? ["grantedWithoutConsent"] : []) : ["departureFromNothing"]
    #expect(DecisionSample.findings(given) == expected)
  }

  /// The choice between programmes that fit is a human's: to grant one and decline the other is
  /// no departure.
  @Test(arguments: [
    (ProgrammeStatus.eligible, ProgrammeStatus.eligible, false), (.eligible, .recommended, false),
    (.recommended, .recommended, false), (.recommended, .eligible, true),
  ])
  func decliningWhatIsPassedOverIsNoDeparture(
    declined: ProgrammeStatus, granted: ProgrammeStatus, departs: Bool
  ) throws {
    let preferred = [("A", declined), ("B", granted)].filter { $0.1 == .recommended }
    let policy = SampleDefinitions.policy(
      [
        SampleDefinitions.rule(["age": "14"]),
        SampleDefinitions.rule(["age": "14"], programme: "B", id: "b"),
      ], programmes: [["id": "A", "consents": []], ["id": "B", "consents": []]]
    )
    .with(
      "preference",
      .list(
        preferred.map { SampleDefinitions.rule(["age": "14"], programme: $0.0, id: $0.0) }))
    func outcome(_ grantedOn: String) throws -> Result<CaseResult, RefusedCase> {
      try DecisionSample.outcome(
        SampleCase.aged(14), DecisionSample.decision("declined"),
        DecisionSample.decision("granted", date: grantedOn, programme: "B"), policy: policy)
    }
    let sameDay = DecisionSample.findings(try outcome(SampleCase.date))
    #expect(sameDay.contains("departureWithoutKind") == departs)
    // Granted on another day it isn't what was chosen instead.
    #expect(DecisionSample.findings(try outcome("2025-03-02")).contains("departureWithoutKind"))
  }
}
