import RiskEngine
import Testing

/// Many cases in one list.
@Suite struct FollowUpListTests {
  static func reported(_ id: String, _ day: String) -> JSONSketch {
    FollowUpSample.person(["events": [["kind": "report", "date": .text(day)]]])
      .with("id", .text(id))
  }

  @Test func theListIsSortedByDayAndThenByCase() throws {
    let cases = [
      FollowUpListTests.reported("A-2", "2025-03-02"),
      FollowUpListTests.reported("Å-1", "2025-03-01"),
      FollowUpListTests.reported("A-1", "2025-03-02"),
      FollowUpListTests.reported("Z-1", "2025-03-01"),
    ]
    let list = try FollowUpSample(DeadlineTests.report).list(cases, on: "2025-03-10").list
    #expect(list.deadlines.map(\.id) == ["Z-1", "Å-1", "A-1", "A-2"])
  }

  @Test func aBadCaseIsToldAndTheOthersAreListed() throws {
    let bad = FollowUpListTests.reported("A-2", "2025-03-02").with("date", "i går")
    let (list, findings) = try FollowUpSample(DeadlineTests.report).list(
      [bad, FollowUpListTests.reported("A-1", "2025-03-02")], on: "2025-03-10")
    #expect(findings == ["notADate"])
    #expect(list.deadlines.map(\.id) == ["A-1"])
    #expect(list.cases.count == 1)
  }

  @Test func aCaseWithNothingToShowIsCounted() throws {
    let list = try FollowUpSample(DeadlineTests.report).list(
      [FollowUpSample.person([:]), FollowUpListTests.reported("A-9", "2025-03-02")],
      on: "2025-03-10"
    ).list
    #expect(list.withoutAnything == 1)
    let text = list.report(in: .english).rendered(colours: false)
    #expect(text.contains("Later: 0. Done in time: 0. Cases with nothing to show: 1."))
  }

  @Test func noFreeTextOfACaseReachesTheList() throws {
    let record: JSONSketch = [
      "events": [
        ["kind": "report", "date": "2025-03-02", "reason": "HEMLIGT"],
        ["kind": "övrigt HEMLIGT", "date": "2025-03-02"],
      ],
      "interventions": [["start": "2025-03-02", "end": "2025-03-05", "endReason": "HEMLIGT"]],
      "closed": ["date": "2025-03-05", "reason": "HEMLIGT", "note": "HEMLIGT"],
      "notes": "HEMLIGT",
    ]
    let list = try FollowUpSample(DeadlineTests.report).list(
      [FollowUpSample.person(record)], on: "2025-06-10"
    ).list
    for language in Language.allCases {
      #expect(!list.report(in: language).rendered(colours: false).contains("HEMLIGT"))
      let written = list.json(in: language.rawValue, refused: 0) + list.lines(in: "sv")
      #expect(!String(decoding: written, as: UTF8.self).contains("HEMLIGT"))
    }
  }

  @Test(
    arguments: [
      ([("report", "2025-03-01")], "preliminaryAssessment"),
      ([("report", "2025-03-01"), ("preliminaryAssessment", "2025-03-05")], "decision"),
      ([("report", "2025-03-01"), ("investigationStart", "2025-03-05")], "investigation"),
      ([("investigationStart", "2025-03-05"), ("investigationEnd", "2025-05-05")], "decision"),
      ([("investigationEnd", "2025-05-05"), ("decision", "2025-05-05")], "support"),
      ([("closing", "2025-05-05")], "closed"),
      ([("closing", "2025-05-05"), ("reopening", "2025-06-01")], "preliminaryAssessment"),
      ([], nil),
    ] as [([(String, String)], String?)])
  func theStageIsTheLatestStepOnRecord(_ events: [(String, String)], stage: String?) throws {
    let rows = events.map { ["kind": .text($0.0), "date": .text($0.1)] as JSONSketch }
    let person = FollowUpSample.person(["events": .list(rows)])
    let list = try FollowUpSample().list([person], on: "2025-06-10").list
    #expect(list.cases.map(\.stage?.rawValue) == [stage])
  }

  @Test func thePolicyIsDescribedWithItsTimeLimits() throws {
    let text = try Description.policy(FollowUpSample(FollowUpRemarkTests.review).policy)
    #expect(
      text.contains(
        "review [review] At the latest 6 months after the day the placement was carried out, then"
          + " at the latest 6 months after the last time. Done with the review of the care. Holds"
          + " for: placement under 3 § LVU; placement in a residential home (HVB) or a special"
          + " youth home."))
  }
}
