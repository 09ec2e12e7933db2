import RiskEngine
import Testing

/// What else than time limits needs somebody's eyes.
@Suite struct FollowUpRemarkTests {
  /// An intervention in which nothing is missing, with some keys changed.
  static func intervention(_ keys: JSONSketch = [:]) -> JSONSketch {
    var row: JSONSketch = [
      "id": "I-1", "programme": "B", "ordered": "2025-01-10", "start": "2025-01-31",
    ]
    if case .object(let members) = keys { for (key, value) in members { row[key] = value } }
    return [
      "interventions": [row], "plans": [["status": "final", "date": "2025-01-31"]],
      "participation": [["intervention": "I-1", "asked": true]],
    ]
  }

  static func with(_ record: JSONSketch, _ key: String, _ value: JSONSketch) -> JSONSketch {
    record.with(key, value)
  }

  @Test func aCompleteRecordGivesNoRemark() throws {
    #expect(try remarks(FollowUpRemarkTests.intervention()) == [])
  }

  @Test(
    arguments: [
      (["end": "2025-05-31"], [], ["closedWithoutFollowUp 2025-05-31"]),
      (["end": "2025-05-31"], [["intervention": "I-1", "done": "2025-05-30"]], []),
      (["end": "2025-05-31"], [["done": "2025-06-10"]], []),
      (
        ["end": "2025-05-31"], [["intervention": "I-2", "done": "2025-05-30"]],
        ["closedWithoutFollowUp 2025-05-31"]
      ),
      // An end to come is none yet.
      (["end": "2025-07-31"], [], []),
    ] as [(JSONSketch, JSONSketch, [String])])
  func whatEndsWithoutFollowUpIsPointedOut(
    _ keys: JSONSketch, _ followUps: JSONSketch, found: [String]
  ) throws {
    let record = FollowUpRemarkTests.intervention(keys).with("followUps", followUps)
    #expect(try remarks(record) == found)
  }

  @Test func aCaseThatIsClosedEndsWhatRuns() throws {
    let record = FollowUpRemarkTests.intervention().with("closed", ["date": "2025-05-31"])
    #expect(try remarks(record) == ["closedWithoutFollowUp 2025-05-31"])
  }

  @Test(
    arguments: [
      ([], "no plan"), ([["status": "none"]], "no plan"),
      ([["status": "draft", "date": "2025-02-01"]], "the plan is only a draft"),
    ] as [(JSONSketch, String)])
  func supportWithoutAFinishedPlanIsPointedOut(_ plans: JSONSketch, words: String) throws {
    let record = FollowUpRemarkTests.intervention().with("plans", plans)
    #expect(try remarks(record) == ["planMissing 2025-01-31"])
    let list = try FollowUpSample().list([FollowUpSample.person(record)], on: "2025-06-30").list
    #expect(
      list.report(in: .english).rendered(colours: false).contains(words.capitalisedWord))
  }

  /// The day of the list is 30 June.
  @Test(
    arguments: [
      ("2025-06-01", [], ["goalDue 2025-06-01"]),
      // Near, and then not near enough.
      ("2025-07-20", [], ["goalDue 2025-07-20"]), ("2025-12-01", [], []),
      ("2025-06-01", [["done": "2025-06-01"]], []),
      ("2025-06-01", [["done": "2025-05-31"]], ["goalDue 2025-06-01"]),
    ] as [(JSONSketch, JSONSketch, [String])])
  func aGoalToFollowUpIsPointedOut(_ goal: JSONSketch, _ done: JSONSketch, found: [String]) throws {
    let plan: JSONSketch = [
      "status": "final", "date": "2025-02-01", "goals": [["goal": "Mål", "followUp": goal]],
    ]
    // An earlier plan's goals no longer count.
    let earlier: JSONSketch = [
      "status": "final", "date": "2025-01-31",
      "goals": [["goal": "Mål", "followUp": "2025-05-01"]],
    ]
    let record = FollowUpRemarkTests.intervention()
      .with("plans", [plan, earlier]).with("followUps", done)
    #expect(try remarks(record) == found)
  }

  @Test func whatIsOrderedAndNotBegunIsPointedOut() throws {
    let record = FollowUpRemarkTests.intervention(["start": .null])
    #expect(try remarks(record) == ["notBegun 2025-01-10"])
  }

  @Test func meetingsMissedAndNotHeldArePointedOut() throws {
    let sessions: JSONSketch = ["ordered": 10, "held": 7, "noShow": 2]
    #expect(
      try remarks(FollowUpRemarkTests.intervention(["sessions": sessions]))
        == ["noShows 2025-01-31"])
    let ended = FollowUpRemarkTests.intervention(["sessions": sessions, "end": "2025-05-31"])
      .with("followUps", [["done": "2025-05-31"]])
    #expect(try remarks(ended) == ["fewerSessions 2025-05-31"])
  }

  @Test(
    arguments: [
      ([], ["participationMissing 2025-01-31"]),
      ([["intervention": "I-1"]], ["participationMissing 2025-01-31"]),
      ([["intervention": "I-1", "reasonNot": "spädbarn"]], []),
      ([["intervention": "I-2", "asked": true]], ["participationMissing 2025-01-31"]),
      ([["asked": false]], []),
    ] as [(JSONSketch, [String])])
  func aChildsPartIsRecordedOrPointedOut(_ rows: JSONSketch, found: [String]) throws {
    let record = FollowUpRemarkTests.intervention().with("participation", rows)
    #expect(try remarks(record) == found)
    // On the eighteenth birthday it's no child's.
    #expect(try FollowUpSample().remarks(record, on: "2025-06-30", born: "2007-06-30") == [])
    #expect(try FollowUpSample().remarks(record, on: "2025-06-30", born: "2007-07-01") == found)
  }

  // MARK: Consents

  @Test(
    arguments: [
      ([("given", "2025-01-20", nil)], []),
      (
        [("given", "2025-01-20", nil), ("withdrawn", "2025-06-30", nil)],
        ["consentMissing 2025-06-30"]
      ),
      // A withdrawal on the day after isn't known yet.
      ([("given", "2025-01-20", nil), ("withdrawn", "2025-07-01", nil)], []),
      ([("given", "2025-01-20", "2025-06-29")], ["consentMissing 2025-01-20"]),
      ([("given", "2025-01-20", "2025-06-30")], ["consentExpiring 2025-06-30"]),
      ([("given", "2025-01-20", "2025-07-30")], ["consentExpiring 2025-07-30"]),
      ([("given", "2025-01-20", "2025-07-31")], []),
      ([("given", "2025-01-20", "2025-07-15"), ("given", "2025-06-01", nil)], []),
      ([], ["consentMissing -"]),
    ] as [([(String, String, String?)], [String])])
  func aRunningProgrammeNeedsItsConsents(
    _ said: [(String, String, String?)], found: [String]
  ) throws {
    let consents = said.map {
      SampleCase.consent("allGuardians", $0.0, $0.1, until: $0.2)
    }
    let record = FollowUpRemarkTests.intervention(["programme": "A"])
      .with("consents", .list(consents))
    #expect(try remarks(record) == found)
  }

  // MARK: Placements

  static let review = FollowUpSample.rule(
    "review",
    [
      "from": "placementExecuted", "months": 6, "repeats": true, "done": "review",
      "while": ["basis": "lvu3", "form": ["HVB", "specialYouthHome"]],
    ])

  @Test(
    arguments: [
      (["form": "HVB", "basis": "lvu3", "executed": "2025-05-01", "homePlan": true], []),
      (
        ["form": "HVB", "basis": "lvu3", "executed": "2025-05-01"],
        ["homePlanMissing 2025-05-01"]
      ),
      (
        ["form": "HVB", "start": "2025-05-01", "homePlan": true], ["basisMissing 2025-05-01"]
      ),
      (
        ["basis": "lvu3", "start": "2025-05-01", "homePlan": "2025-05-01"],
        ["formMissing 2025-05-01"]
      ),
      (
        ["form": "HVB", "basis": "lvu3", "start": "2025-05-01", "homePlan": true],
        ["executionMissing 2025-05-01"]
      ),
    ] as [(JSONSketch, [String])])
  func whatAPlacementsTimeLimitsNeedIsAskedFor(_ row: JSONSketch, found: [String]) throws {
    let record: JSONSketch = ["placements": [row], "plans": [["status": "final"]]]
    #expect(
      try FollowUpSample(FollowUpRemarkTests.review).remarks(record, on: "2025-06-30") == found)
  }

  // MARK: Flags

  @Test(
    arguments: [
      ([:], ["flagStanding 2025-02-01"]),
      (["cleared": "2025-06-30", "by": "utredare", "reason": "skäl"], []),
      (["cleared": "2025-07-01", "by": "utredare", "reason": "skäl"], ["flagStanding 2025-02-01"]),
    ] as [(JSONSketch, [String])])
  func aFlagStaysUntilAHumanClearsIt(_ keys: JSONSketch, found: [String]) throws {
    var flag: JSONSketch = ["id": "harm", "raised": "2025-02-01"]
    if case .object(let members) = keys { for (key, value) in members { flag[key] = value } }
    #expect(try remarks(["flags": [flag]]) == found)
  }

  // MARK: Coming back

  @Test(arguments: [
    ("2024-06-30", ["referredAgain 2025-06-30"]), ("2024-06-29", []),
    ("2025-06-30", []),
  ])
  func aReportWithinTwelveMonthsOfTheClosingIsPointedOut(closed: String, found: [String]) throws {
    let record: JSONSketch = [
      "events": [
        ["kind": "closing", "date": .text(closed)], ["kind": "report", "date": "2025-06-30"],
        ["kind": "reopening", "date": "2025-07-01"],
      ]
    ]
    #expect(try remarks(record) == found)
  }

  @Test func theEarlierCaseIsFoundAmongTheOthers() throws {
    let earlier: JSONSketch = [
      "id": "A-0", "born": "2012-03-14", "date": "2024-12-01", "closed": ["date": "2024-12-01"],
    ]
    let again = FollowUpSample.person([
      "previous": "A-0", "events": [["kind": "report", "date": "2025-06-30"]],
    ])
    let list = try FollowUpSample().list([again, earlier], on: "2025-06-30").list
    #expect(list.remarks.map(\.remark.kind.name) == ["referredAgain"])
  }

  private func remarks(_ record: JSONSketch) throws -> [String] {
    try FollowUpSample().remarks(record, on: "2025-06-30")
  }
}

extension String {
  fileprivate var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
