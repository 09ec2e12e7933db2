import RiskEngine
import Testing

/// Time limits of one case: on the day before the last day, on it, and on the day after.
@Suite struct DeadlineTests {
  static let report = FollowUpSample.rule(
    "report", ["from": "report", "days": 14, "done": "preliminaryAssessment"])
  static let review = FollowUpSample.rule(
    "review",
    [
      "from": "placementExecuted", "months": 6, "repeats": true, "done": "review",
      "while": ["basis": "lvu3"],
    ])

  static func events(_ events: (String, String)...) -> JSONSketch {
    ["events": .list(events.map { ["kind": .text($0.0), "date": .text($0.1)] })]
  }

  static func placement(
    _ keys: JSONSketch = [:], _ events: (String, String)...
  ) -> JSONSketch {
    var placement: JSONSketch = ["basis": "lvu3", "executed": "2025-08-31"]
    if case .object(let members) = keys {
      for (key, value) in members { placement[key] = value }
    }
    return [
      "placements": [placement],
      "events": .list(events.map { ["kind": .text($0.0), "date": .text($0.1)] }),
    ]
  }

  @Test(arguments: [
    ("2025-02-28", []), ("2025-03-01", ["report 2025-03-15 dueSoon 14"]),
    ("2025-03-14", ["report 2025-03-15 dueSoon 1"]),
    ("2025-03-15", ["report 2025-03-15 dueSoon 0"]),
    ("2025-03-16", ["report 2025-03-15 overdue 1"]),
  ])
  func aTimeLimitRunsFromItsEventThroughItsLastDay(day: String, due: [String]) throws {
    let record = DeadlineTests.events(("report", "2025-03-01"))
    #expect(try FollowUpSample(DeadlineTests.report).due(record, on: day) == due)
  }

  @Test(arguments: [
    ("2025-03-15", "done 2025-03-15 late 0"), ("2025-03-16", "done 2025-03-16 late 1"),
    ("2025-03-01", "done 2025-03-01 late 0"),
  ])
  func whatIsDoneOnTheLastDayIsDoneInTime(done: String, state: String) throws {
    let record = DeadlineTests.events(
      ("report", "2025-03-01"), ("preliminaryAssessment", done))
    #expect(
      try FollowUpSample(DeadlineTests.report).due(record, on: "2025-06-01")
        == ["report 2025-03-15 \(state)"])
  }

  @Test func whatHappensAfterTheDayHasNotHappenedYet() throws {
    let record = DeadlineTests.events(
      ("report", "2025-03-01"), ("preliminaryAssessment", "2025-03-20"))
    #expect(
      try FollowUpSample(DeadlineTests.report).due(record, on: "2025-03-19")
        == ["report 2025-03-15 overdue 4"])
  }

  @Test func everyReportHasATimeLimitOfItsOwn() throws {
    let record = DeadlineTests.events(
      ("report", "2025-03-01"), ("preliminaryAssessment", "2025-03-10"),
      ("report", "2025-04-01"))
    #expect(
      try FollowUpSample(DeadlineTests.report).due(record, on: "2025-04-02")
        == ["report 2025-03-15 done 2025-03-10 late 0", "report 2025-04-15 dueSoon 13"])
  }

  @Test(arguments: [(13, "running 14"), (14, "dueSoon 14")])
  func soonIsAsManyDaysAsTheReaderAsks(within: Int, state: String) throws {
    let record = DeadlineTests.events(("report", "2025-03-01"))
    #expect(
      try FollowUpSample(DeadlineTests.report).due(record, on: "2025-03-01", within: within)
        == ["report 2025-03-15 \(state)"])
  }

  // MARK: Months

  /// 31 August and six months end with February, in a leap year on its 29th.
  @Test(arguments: [
    ("2025-08-31", "2026-02-27", "2026-02-28 dueSoon 1"),
    ("2025-08-31", "2026-02-28", "2026-02-28 dueSoon 0"),
    ("2025-08-31", "2026-03-01", "2026-02-28 overdue 1"),
    ("2023-08-31", "2024-02-29", "2024-02-29 dueSoon 0"),
    ("2023-08-31", "2024-03-01", "2024-02-29 overdue 1"),
    ("2024-02-29", "2024-08-29", "2024-08-29 dueSoon 0"),
  ])
  func aTimeLimitInMonthsKeepsTheDayOrEndsWithTheMonth(
    executed: String, day: String, due: String
  ) throws {
    let record = DeadlineTests.placement(["executed": .text(executed)])
    #expect(try FollowUpSample(DeadlineTests.review).due(record, on: day) == ["review \(due)"])
  }

  // MARK: Rhythms

  @Test func aRhythmIsCountedFromWhatWasDoneLast() throws {
    let record = DeadlineTests.placement(
      [:], ("review", "2026-02-28"), ("review", "2026-09-01"))
    let list = try FollowUpSample(DeadlineTests.review).list(
      [FollowUpSample.person(record)], on: "2026-09-02"
    ).list
    let deadline = try #require(list.deadlines.first?.deadline)
    #expect(FollowUpSample.words(deadline) == "review 2027-03-01 running 180")
    // The first on its last day; the second was due on 28 August.
    #expect([deadline.earlier.onTime, deadline.earlier.late] == [1, 1])
  }

  @Test func theFirstPeriodOfARhythmMayBeLonger() throws {
    let rule = FollowUpSample.rule(
      "custody",
      [
        "from": "placementExecuted", "months": 24, "repeats": ["months": 12],
        "done": "custodyConsideration",
      ])
    let record = DeadlineTests.placement([:], ("custodyConsideration", "2027-08-30"))
    #expect(
      try FollowUpSample(rule).due(record, on: "2027-08-29") == ["custody 2027-08-31 dueSoon 2"])
    #expect(
      try FollowUpSample(rule).due(record, on: "2027-08-31") == ["custody 2028-08-30 running 365"])
  }

  @Test(arguments: [
    ("2026-02-27", []), ("2026-02-28", []), ("2026-03-01", ["missed 2026-03-01 late 1"]),
  ])
  func aPlacementThatEndsByTheLastDayNeedsNoReview(end: String, state: [String]) throws {
    let record = DeadlineTests.placement(["end": .text(end)])
    #expect(
      try FollowUpSample(DeadlineTests.review).due(record, on: "2026-12-01")
        == state.map { "review 2026-02-28 \($0)" })
  }

  @Test func aRhythmFromAnEventRunsUntilItsEnd() throws {
    let rule = FollowUpSample.rule(
      "contact",
      [
        "from": "contactDecision", "months": 3, "repeats": true, "done": "contactReview",
        "until": "contactEnd",
      ])
    let decided = [("contactDecision", "2025-01-15"), ("contactReview", "2025-04-10")]
    let ended = decided + [("contactEnd", "2025-05-01")]
    func due(_ events: [(String, String)], _ day: String) throws -> [String] {
      let rows = events.map { ["kind": .text($0.0), "date": .text($0.1)] as JSONSketch }
      return try FollowUpSample(rule).due(["events": .list(rows)], on: day)
    }
    #expect(try due(decided, "2025-07-11") == ["contact 2025-07-10 overdue 1"])
    #expect(try due(ended, "2025-07-11") == [])
    // A new decision while it runs counts as done.
    #expect(
      try due(decided + [("contactDecision", "2025-05-02")], "2025-07-11")
        == ["contact 2025-08-02 dueSoon 22"])
  }

  // MARK: Extensions

  static func extended(_ keys: JSONSketch) -> JSONSketch {
    var later: JSONSketch = [
      "kind": "extension", "deadline": "investigation", "date": "2025-04-20",
      "due": "2025-07-01", "reason": "skäl",
    ]
    if case .object(let members) = keys { for (key, value) in members { later[key] = value } }
    return ["events": [["kind": "investigationStart", "date": "2025-01-01"], later]]
  }

  static let investigation = FollowUpSample.rule(
    "investigation",
    [
      "from": "investigationStart", "months": 4, "done": "investigationEnd",
      "extendable": true,
    ])

  @Test(
    arguments: [
      ([:], "2025-07-01"), (["date": "2025-05-01"], "2025-07-01"),
      (["date": "2025-05-02"], "2025-05-01"), (["due": "2025-04-25"], "2025-05-01"),
      (["deadline": "other"], "2025-05-01"),
    ] as [(JSONSketch, String)])
  func anExtensionCountsIfItWasDecidedInTime(_ keys: JSONSketch, due: String) throws {
    let list = try FollowUpSample(DeadlineTests.investigation).list(
      [FollowUpSample.person(DeadlineTests.extended(keys))], on: "2025-06-01"
    ).list
    let deadline = try #require(list.deadlines.first?.deadline)
    #expect(deadline.due.description == due)
    #expect(
      deadline.extendedFrom?.description == (due == "2025-07-01" ? "2025-05-01" : nil))
  }

  @Test func whatCannotBeExtendedIsNot() throws {
    let rule = DeadlineTests.investigation.with("extendable", false)
    #expect(
      try FollowUpSample(rule).due(DeadlineTests.extended([:]), on: "2025-06-01")
        == ["investigation 2025-05-01 overdue 31"])
  }

  @Test(arguments: ["reason", "due", "deadline"])
  func anExtensionWithoutItsPartsIsPointedOutAndNotCounted(key: String) throws {
    let record = DeadlineTests.extended([key: .null])
    let sample = FollowUpSample(DeadlineTests.investigation)
    let (list, findings) = try sample.list([FollowUpSample.person(record)], on: "2025-06-01")
    #expect(findings == ["extensionIncomplete"])
    #expect(list.deadlines.map(\.deadline.due.description) == ["2025-05-01"])
  }

  // MARK: For whom

  @Test func twoGroundsHaveBothClocks() throws {
    let other = DeadlineTests.review.with("id", "consideration")
      .with("while", ["basis": "lvu2", "age": "< 18"]).with("done", "consideration")
    let record = DeadlineTests.placement(["basis": ["lvu2", "lvu3"]])
    let sample = FollowUpSample(DeadlineTests.review, other)
    #expect(
      try sample.due(record, on: "2025-09-01").map { String($0.prefix(13)) }.sorted()
        == ["consideration", "review 2026-0"])
    // Care under 2 § ends on the eighteenth birthday, 14 March 2030.
    func ids(_ day: String) throws -> Set<String> {
      let list = try sample.list([FollowUpSample.person(record)], on: day).list
      return Set(list.deadlines.map(\.deadline.rule.id))
    }
    #expect(try ids("2030-03-13") == ["consideration", "review"])
    #expect(try ids("2030-03-14") == ["review"])
  }

  @Test func anotherGroundHasNoClock() throws {
    let record = DeadlineTests.placement(["basis": "sol"])
    #expect(try FollowUpSample(DeadlineTests.review).due(record, on: "2026-06-01") == [])
  }

  @Test func anInterventionIsFollowedUpByItsProgramme() throws {
    let rule = FollowUpSample.rule(
      "follow-up",
      [
        "from": "interventionStart", "months": 3, "repeats": true, "done": "followUp",
        "while": ["programme": "A"],
      ])
    let record: JSONSketch = [
      "interventions": [
        ["id": "I-1", "programme": "A", "start": "2025-01-31"],
        ["id": "I-2", "programme": "B", "start": "2025-01-31"],
      ],
      "followUps": [["intervention": "I-1", "done": "2025-04-30"]],
    ]
    #expect(
      try FollowUpSample(rule).due(record, on: "2025-07-31")
        == ["follow-up 2025-07-30 overdue 1"])
  }

  // MARK: Versions in time

  @Test(arguments: [("2025-06-30", "2025-07-14"), ("2025-07-01", "2025-07-08")])
  func theVersionInForceWhenTheTimeBeganGoverns(start: String, due: String) throws {
    let old = DeadlineTests.report.with("valid", ["to": "2025-06-30"])
    let new = DeadlineTests.report.with("days", 7).with("valid", ["from": "2025-07-01"])
    let record = DeadlineTests.events(("report", start))
    let list = try FollowUpSample(old, new).list(
      [FollowUpSample.person(record)], on: "2025-07-02"
    ).list
    #expect(list.deadlines.map(\.deadline.due.description) == [due])
  }

  // MARK: Ages

  @Test(arguments: [
    ("2029-09-13", "running 182"), ("2029-09-14", "dueSoon 181"), ("2030-03-14", "dueSoon 0"),
  ])
  func anAgeIsShownBeforeItComes(day: String, state: String) throws {
    let rule = FollowUpSample.rule(
      "adult", ["from": "born", "years": 18, "ahead": ["months": 6]])
    #expect(try FollowUpSample(rule).due([:], on: day) == ["adult 2030-03-14 \(state)"])
    #expect(try FollowUpSample(rule).due([:], on: "2030-03-15") == [])
    #expect(
      try FollowUpSample(rule).due(["closed": ["date": "2025-01-01"]], on: day) == [])
  }
}
