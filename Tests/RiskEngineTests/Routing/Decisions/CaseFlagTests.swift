import RiskEngine
import Testing

/// A flag stays on the case until a human clears it.
@Suite struct CaseFlagTests {
  /// A response that raises the sample's flag `sad`, or doesn't.
  private static func response(_ date: String, isSad: Bool) -> JSONSketch {
    SampleCase.response(["q1": 0, "q2": 0, "q3": isSad ? 2 : 0], date: date)
  }

  private static let sad = response("2025-01-10", isSad: true)
  private static let calm = response("2025-02-10", isSad: false)
  private static let again = response("2025-03-01", isSad: true)

  private static func cleared(
    _ day: String, id: String = "sad", by: String? = "officer", reason: String? = "Skäl."
  ) -> JSONSketch {
    let record: JSONSketch = ["id": .text(id), "cleared": .text(day)]
    return record.with("by", by.map(JSONSketch.text)).with("reason", reason.map(JSONSketch.text))
  }

  private func outcome(
    _ responses: [JSONSketch], _ records: [JSONSketch], date: String = SampleCase.date,
    policy: JSONSketch = DecisionSample.policy
  ) throws -> Result<CaseResult, RefusedCase> {
    try RoutingSample(policy).outcome(
      of: SampleCase.aged(14).with("date", .text(date)).with("responses", .list(responses))
        .with("flags", .list(records)))
  }

  private func states(_ responses: [JSONSketch], _ records: JSONSketch...) throws -> [String] {
    try outcome(responses, records).get().flags.map { flag in
      "\(flag.id) \(flag.isStanding ? "stands" : "cleared")"
    }
  }

  private func findings(_ responses: [JSONSketch], _ records: JSONSketch...) throws -> [String] {
    DecisionSample.findings(try outcome(responses, records))
  }

  // MARK: Standing and cleared

  @Test func aFlagOfAnEarlierResponseStands() throws {
    #expect(try states([CaseFlagTests.sad, CaseFlagTests.calm]) == ["sad stands"])
    #expect(try states([CaseFlagTests.calm]) == [])
  }

  @Test(arguments: [
    ("2025-01-10", "sad cleared"), ("2025-01-11", "sad cleared"), ("2025-03-03", "sad cleared"),
    ("2025-03-04", "sad stands"),
  ])
  func aFlagIsClearedFromTheDayThatAHumanSaysSo(day: String, state: String) throws {
    #expect(try states([CaseFlagTests.sad], CaseFlagTests.cleared(day)) == [state])
  }

  @Test(arguments: [
    ("2025-02-28", "sad stands"), ("2025-03-01", "sad cleared"), ("2025-03-02", "sad cleared"),
  ])
  func aFlagRaisedAgainStandsAgain(day: String, state: String) throws {
    let responses = [CaseFlagTests.sad, CaseFlagTests.again]
    #expect(try states(responses, CaseFlagTests.cleared(day)) == [state])
  }

  @Test func aRecordedFlagStandsUntilItIsCleared() throws {
    let raised: JSONSketch = ["id": "threat", "raised": "2025-01-01"]
    #expect(try states([], raised) == ["threat stands"])
    let cleared = CaseFlagTests.cleared("2025-02-01", id: "threat")
    #expect(try states([], raised, cleared) == ["threat cleared"])
    #expect(try states([], cleared.with("raised", "2025-01-01")) == ["threat cleared"])
    let again: JSONSketch = ["id": "threat", "raised": "2025-02-02"]
    #expect(try states([], raised, cleared, again) == ["threat stands"])
  }

  @Test func aRecordCanRaiseAnInstrumentsFlagAnew() throws {
    let raised: JSONSketch = ["id": "sad", "raised": "2025-02-15"]
    #expect(
      try states([CaseFlagTests.sad], CaseFlagTests.cleared("2025-02-01"), raised)
        == ["sad stands"])
  }

  /// The safe side: a flag isn't overlooked for the date of its response.
  @Test func aFlagOfALaterResponseStandsToo() throws {
    let later = CaseFlagTests.response("2025-03-04", isSad: true)
    #expect(try states([later]) == ["sad stands"])
  }

  @Test func flagsStandWithoutAPolicyToo() throws {
    var sample = RoutingSample(DecisionSample.policy)
    sample.choice = .none
    let sketch = SampleCase.aged(14).with("responses", [CaseFlagTests.sad])
    #expect(try sample.outcome(of: sketch).get().flags.map(\.id) == ["sad"])
  }

  // MARK: What is refused

  @Test(
    arguments: [
      (cleared("2025-02-01"), []),
      (cleared("2025-02-01", reason: nil), ["!", "flagClearedWithoutReason"]),
      (cleared("2025-02-01", reason: " "), ["!", "flagClearedWithoutReason"]),
      (cleared("2025-02-01", by: nil), ["!", "flagClearedByNobody"]),
      (cleared("2025-02-01", by: "oficer"), ["!", "unknownDecidingRole"]),
      (cleared("2025-02-01", by: "A B"), ["!", "notAnIdentifier"]),
      (cleared("2025-01-09"), ["!", "flagClearedBeforeRaised"]),
      (
        cleared("2025-02-01").with("raised", "2025-02-02"), ["!", "flagClearedBeforeRaised"]
      ),
      (cleared("2025-02-01", id: "sda"), ["!", "flagNotOnCase"]),
      (["id": "sad"], ["!", "missingKey"]), (cleared("2025-03-04"), ["flagClearedAfterCase"]),
      (["id": "sad", "raised": "igår"], ["!", "notADate"]),
    ] as [(JSONSketch, [String])])
  func aClearingHasItsDayRoleAndReason(_ record: JSONSketch, _ expected: [String]) throws {
    #expect(try findings([CaseFlagTests.sad], record) == expected)
  }

  @Test func aFlagThatTwoInstrumentsHaveNeedsTheInstrument() throws {
    var sample = RoutingSample(DecisionSample.policy)
    sample.instruments.append(SampleDefinitions.instrument("other-questions"))
    let other = CaseFlagTests.sad.with("instrument", "other-questions")
    func outcome(_ record: JSONSketch) throws -> Result<CaseResult, RefusedCase> {
      try sample.outcome(
        of: SampleCase.aged(14).with("responses", [CaseFlagTests.sad, other])
          .with("flags", [record]))
    }
    let record = CaseFlagTests.cleared("2025-02-01")
    #expect(DecisionSample.findings(try outcome(record)) == ["!", "flagOfSeveralInstruments"])
    let named = try outcome(record.with("instrument", "other-questions")).get()
    #expect(named.flags.map(\.instrument) == ["three-questions", "other-questions"])
    #expect(named.flags.map(\.isStanding) == [true, false])
  }

  // MARK: What is written

  @Test func theResultSaysWhereAFlagComesFrom() throws {
    let result = try outcome(
      [CaseFlagTests.sad, CaseFlagTests.again],
      [["id": "threat", "raised": "2025-01-01"], CaseFlagTests.cleared("2025-02-01")]
    ).get()
    let root = try JSONDocument(name: "result.json", bytes: result.json()).root
    #expect(ResultShape.result.differences(root) == [])
    let sad = try root.at("flags", "0")
    #expect(try sad.at("instrument").text == "three-questions")
    #expect(try sad.at("state").text == "standing")
    #expect(
      try sad.at("raised").elements.map { try $0.at("date").text } == ["2025-01-10", "2025-03-01"])
    #expect(try sad.at("raised", "0", "by").text == "response")
    #expect(try sad.at("cleared", "by").text == "officer")
    let threat = try root.at("flags", "1")
    #expect(try threat.at("raised", "0", "by").text == "record")
    #expect(!threat.has("instrument"))
    #expect(!threat.has("cleared"))
  }

  @Test func standingFlagsComeFirstInTheReport() throws {
    let result = try outcome(
      [CaseFlagTests.sad, CaseFlagTests.calm],
      [
        ["id": "threat", "raised": "2025-01-01"],
        CaseFlagTests.cleared("2025-02-01", reason: "Hemligt."),
      ]
    ).get()
    let report = result.report(in: .swedish).rendered(colours: false)
    #expect(
      report.contains(
        """
        Varningsflaggor
          ! threat (uppmärksammad 2025-01-01)
          · ledsen – borttagen 2025-02-01 av socialsekreterare
        """), "\(report)")
    #expect(!report.contains("Hemligt"))
  }

  @Test func anEarlierFlagSaysSinceWhenItStands() throws {
    let result = try outcome([CaseFlagTests.sad, CaseFlagTests.calm], []).get()
    let report = result.report(in: .english).rendered(colours: false)
    #expect(report.contains("  ! ledsen (raised on 2025-01-10)\n"), "\(report)")
  }
}
