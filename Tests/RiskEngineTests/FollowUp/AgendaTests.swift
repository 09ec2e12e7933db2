import RiskEngine
import Testing

/// Which cases a meeting takes up, and why.
///
/// Programme A is for ages 13 to 17 at a high level, B for those of age at a high level and with a
/// consent. The meeting is on 15 March 2025, the one before was on 1 March.
@Suite struct AgendaTests {
  private static let policy = SampleDefinitions.policy(
    [
      SampleDefinitions.rule(["age": "[13..17]", "concern": "\"high\""], programme: "A", id: "a"),
      SampleDefinitions.rule(["age": ">= 18", "concern": "\"high\""], programme: "B", id: "b"),
    ], programmes: [["id": "A", "consents": []], ["id": "B", "consents": ["exchange"]]]
  ).with("deadlines", [DeadlineTests.report])

  private func agenda(
    _ cases: JSONSketch..., months: Int = 6, consent: String? = nil
  ) throws -> (agenda: Agenda, isConsentKnown: Bool) {
    var study = AgendaStudy(
      AgendaStudy.Terms(
        day: try #require(CalendarDay("2025-03-15")),
        since: try #require(CalendarDay("2025-03-01")), within: 30, months: months,
        policy: .automatic, consent: consent.map { ConsentCover(to: $0) }))
    var library = RoutingSample(AgendaTests.policy).library
    let text = JSONSketch.list(cases).bytes
    for entry in try CaseFile.read(name: "cases.json", bytes: text).get().entries {
      let findings = study.add(entry, &library, allowsPersonalNumbers: false)
      #expect(findings.filter { $0.severity == .error }.map(\.id) == [])
    }
    return (study.agenda(), study.isConsentKnown)
  }

  /// A case of somebody born on this day, with answers of two points each or none by day.
  private func person(
    born: String, _ totals: [(day: String, points: [Int])] = [],
    events: [(kind: String, day: String)] = []
  ) -> JSONSketch {
    let responses = totals.map { day, points -> JSONSketch in
      let answers = zip(["q1", "q2", "q3"], points).map {
        (key: $0, value: JSONSketch.number("\($1)"))
      }
      return [
        "instrument": "three-questions", "date": .text(day), "informant": "self",
        "answers": .object(answers),
      ]
    }
    return [
      "id": "A-1", "born": .text(born), "date": "2025-03-20", "municipality": "Exempel",
      "responses": .list(responses),
      "events": .list(events.map { ["kind": .text($0.kind), "date": .text($0.day)] }),
    ]
  }

  private func words(_ changes: [Agenda.ProgrammeChange]) -> [String] {
    changes.map { "\($0.programme.id) \($0.before.rawValue) \($0.after.rawValue)" }
  }

  // MARK: New

  @Test(arguments: [
    ("2025-03-01", nil), ("2025-03-02", "report 2025-03-02"), ("2025-03-15", "report 2025-03-15"),
    ("2025-03-16", nil),
  ])
  func aReportAfterTheLastMeetingAndByThisOneIsNew(day: String, arrival: String?) throws {
    let sketch = person(born: "2012-01-01", events: [("concern", "2025-01-01"), ("report", day)])
    let entry = try agenda(sketch).agenda.entries.first
    let found = entry?.arrival.map { "\($0.kind?.rawValue ?? "-") \($0.date)" }
    #expect(found == arrival)
  }

  @Test func aCaseWhoseFirstTraceIsAResponseIsNewByIt() throws {
    let sketch = person(born: "2012-01-01", [("2025-03-10", [0, 0, 0])])
    let entry = try #require(try agenda(sketch).agenda.entries.first)
    #expect(entry.arrival?.kind == nil)
    #expect(entry.arrival?.date == CalendarDay("2025-03-10"))
  }

  @Test func aCaseWithAnEarlierResponseIsNotNew() throws {
    let sketch = person(
      born: "2011-01-01", [("2025-01-10", [0, 0, 0]), ("2025-03-10", [2, 2, 1])])
    #expect(try agenda(sketch).agenda.entries.first?.arrival == nil)
  }

  // MARK: Due

  @Test func whatIsLateAndWhatIsSoonDueIsTakenUp() throws {
    // Fourteen days after 1 March is the day of the meeting; after 20 February it is 6 March.
    let soon = person(born: "2012-01-01", events: [("report", "2025-03-01")])
    let late = person(born: "2012-01-01", events: [("report", "2025-02-20")])
    let entries = try agenda(soon, late.with("id", "A-2")).agenda.entries
    #expect(
      entries.map { $0.due.map(FollowUpSample.words) } == [
        ["report 2025-03-15 dueSoon 0"], ["report 2025-03-06 overdue 9"],
      ])
  }

  // MARK: Programmes

  @Test func aNewResponseThatOpensAProgrammeIsAChange() throws {
    let sketch = person(
      born: "2011-01-01", [("2025-01-10", [0, 0, 0]), ("2025-03-10", [2, 2, 1])])
    let entry = try #require(try agenda(sketch).agenda.entries.first)
    #expect(words(entry.changes) == ["A notEligible eligible"])
    #expect(entry.standing.map(\.programme.id) == ["A"])
  }

  @Test func aResponseAfterTheMeetingChangesNothing() throws {
    let sketch = person(
      born: "2011-01-01", [("2025-01-10", [0, 0, 0]), ("2025-03-16", [2, 2, 1])])
    let agenda = try agenda(sketch).agenda
    #expect(agenda.entries.isEmpty)
    #expect(agenda.others == 1)
  }

  @Test func thatSomethingClosedIsNowKnownToBeClosedMovesNobody() throws {
    // One answer of three: the level can still be high. Then it is low.
    let sketch = person(born: "2011-01-01", [("2025-01-10", [2]), ("2025-03-10", [0, 0, 0])])
    #expect(try agenda(sketch).agenda.others == 1)
  }

  // MARK: Flags

  /// The flag is raised where the third question is answered 2.
  @Test(arguments: [("2025-03-10", 1), ("2025-03-16", 0)])
  func aFlagThatStandsOnTheDayPutsACaseOnTheAgenda(day: String, entries: Int) throws {
    let sketch = person(born: "2011-01-01", [("2025-01-10", [0, 0, 0]), (day, [0, 0, 2])])
    let found = try agenda(sketch).agenda.entries
    #expect(found.count == entries)
    #expect(found.allSatisfy { $0.flags.map(\.id) == ["sad"] })
    #expect(try agenda(sketch, consent: "exchange").agenda.entries.isEmpty)
  }

  // MARK: Ages

  @Test(arguments: [(1, []), (2, ["A eligible notEligible", "B near blocked"])])
  func aBirthdayAheadThatMovesProgrammesIsTakenUp(months: Int, changes: [String]) throws {
    let sketch = person(born: "2007-05-01", [("2025-01-10", [2, 2, 1])])
    let entries = try agenda(sketch, months: months).agenda.entries
    let birthdays = entries.flatMap(\.birthdays)
    #expect(birthdays.flatMap { words($0.changes) } == changes)
    #expect(birthdays.allSatisfy { $0.age == 18 && $0.date == CalendarDay("2025-05-01") })
  }

  @Test func aBirthdayInACaseThatIsClosedIsNotTakenUp() throws {
    let sketch = person(born: "2007-05-01", [("2025-01-10", [2, 2, 1])])
    for (closed, isTakenUp) in [("2025-03-15", false), ("2025-03-16", true)] {
      let entries = try agenda(sketch.with("closed", ["date": .text(closed)])).agenda.entries
      #expect(!entries.isEmpty == isTakenUp, "\(closed)")
    }
  }

  @Test func aBirthdayThatMovesNothingIsNotTakenUp() throws {
    let sketch = person(born: "2009-05-01", [("2025-01-10", [2, 2, 1])])
    #expect(try agenda(sketch).agenda.entries.isEmpty)
  }

  // MARK: Consent

  @Test func onlyCasesWithTheConsentInForceAreTakenUpWhereItIsAskedFor() throws {
    let sketch = person(born: "2011-01-01", events: [("report", "2025-03-02")])
    let covered = sketch.with("id", "A-2").with(
      "consents",
      [["to": "exchange", "by": "allGuardians", "status": "given", "date": "2025-03-02"]])
    let late = sketch.with("id", "A-3").with(
      "consents",
      [["to": "exchange", "by": "allGuardians", "status": "given", "date": "2025-03-16"]])
    let (found, isKnown) = try agenda(sketch, covered, late, consent: "exchange")
    #expect(found.entries.map(\.id) == ["A-2"])
    #expect(found.uncovered == 2)
    #expect(isKnown)
  }

  @Test func aConsentThatNoPolicyKnowsLeavesEveryCaseOut() throws {
    let sketch = person(born: "2011-01-01", events: [("report", "2025-03-02")])
    let (found, isKnown) = try agenda(sketch, consent: "exchanges")
    #expect(found.uncovered == 1)
    #expect(!isKnown)
  }

  // MARK: Cases that can't be used

  /// The agenda of cases some of which are refused.
  private func agenda(
    ofRefused cases: JSONSketch..., consent: String? = nil
  ) throws -> Agenda {
    var study = AgendaStudy(
      AgendaStudy.Terms(
        day: try #require(CalendarDay("2025-03-15")),
        since: try #require(CalendarDay("2025-03-01")), within: 30, months: 6,
        policy: .automatic, consent: consent.map { ConsentCover(to: $0) }))
    var library = RoutingSample(
      AgendaTests.policy,
      AgendaTests.policy.with("id", "other").with("place", ["municipality": "Annan"])
    ).library
    let text = JSONSketch.list(cases).bytes
    for entry in try CaseFile.read(name: "cases.json", bytes: text).get().entries {
      _ = study.add(entry, &library, allowsPersonalNumbers: false)
    }
    return study.agenda()
  }

  /// A case that raises the flag and says no municipality, where two have rules.
  private var unrouted: JSONSketch {
    person(born: "2011-01-01", [("2025-03-10", [0, 0, 2])]).with("municipality", nil)
  }

  @Test func aCaseThatCannotBeMatchedIsListedWithItsReasonAndItsFlags() throws {
    let text = try agenda(ofRefused: unrouted).report(in: .english).rendered(colours: false)
    #expect(text.contains("\nCouldn't be matched (correct the case)\n  ? A-1 · Found "))
    #expect(text.contains("\n    ! ledsen\n"))
    #expect(text.contains("Cases that couldn't be matched: 1."))
  }

  @Test func aCaseWithoutAUsableDateStillTellsItsFlags() throws {
    let agenda = try agenda(ofRefused: unrouted.with("date", "2025-02-30"))
    #expect(agenda.refused.map { $0.flags.map(\.id) } == [["sad"]])
  }

  @Test func aRefusedPersonalNumberIsNotRepeated() throws {
    let agenda = try agenda(ofRefused: unrouted.with("id", "20110101-1238"))
    #expect(agenda.refused.map(\.id) == [nil])
    let text = agenda.report(in: .english).rendered(colours: false)
    #expect(text.contains("? cases.json:1 · "))
    #expect(!text.contains("20110101"))
  }

  /// Whether a consent covers them nobody can tell.
  @Test func withAConsentRefusedCasesAreOnlyCounted() throws {
    let agenda = try agenda(ofRefused: unrouted, consent: "exchange")
    let text = agenda.report(in: .english).rendered(colours: false)
    #expect(text.contains("Cases that couldn't be matched: 1."))
    for words in [text, String(decoding: agenda.json(in: "en"), as: UTF8.self)] {
      #expect(!words.contains("A-1") && !words.contains("ledsen") && !words.contains("sad"))
    }
  }

  @Test func refusedCasesAreInTheJSONWithTheirFindings() throws {
    let agenda = try agenda(ofRefused: unrouted)
    let text = String(decoding: agenda.json(in: "en"), as: UTF8.self)
    let compact = text.replacing(/\s+/, with: "")
    #expect(
      compact.contains(
        #""refused":[{"case":"A-1","findings":["severalPolicies"],"flags":["sad"]}]"#))
  }

  // MARK: Text

  @Test func eachCaseStandsOnOneLineUnderEachThingThatCallsForIt() throws {
    let new = person(born: "2012-01-01", events: [("report", "2025-03-02")])
    let changed = person(
      born: "2011-01-01", [("2025-01-10", [0, 0, 0]), ("2025-03-10", [2, 2, 1])])
    let text = try agenda(new, changed.with("id", "A-2")).agenda
      .report(in: .english).rendered(colours: false)
    #expect(
      text == """
        Agenda 2025-03-15 · cases to take up: 2
          New and changed since 2025-03-01. The number first is the case's page.

        New
          1 A-1 · the report on 2025-03-02

        Due
          1 A-1 · 2025-03-16 report – tomorrow

        Changed programmes
          2 A-2 · A: now meets the criteria; before doesn't meet the criteria

        Other cases
          Cases with nothing to take up: 0.
          A basis for the meeting, not a decision. Take up only what the consents cover.

        """)
  }

  @Test func thePagesFollowInTheOrderOfTheirNumbers() throws {
    let new = person(born: "2012-01-01", events: [("report", "2025-03-02")])
    let html = try agenda(new, new.with("id", "A-2")).agenda
      .paper(for: .file, in: .swedish).html
    let parts = html.split(separator: "<article>")
    #expect(parts.count == 3)
    #expect(parts[0].contains("anmälan 2025-03-02"))
    #expect(parts[1].contains("A-1") && !parts[1].contains("A-2"))
    #expect(parts[2].contains("A-2") && !parts[2].contains("A-1"))
  }

  @Test func withAConsentThePagesHoldOnlyWhatItCovers() throws {
    let sketch = person(born: "2011-01-01", [("2025-03-10", [2, 2, 1])]).with(
      "consents",
      [["to": "exchange", "by": "allGuardians", "status": "given", "date": "2025-03-02"]])
    let (found, _) = try agenda(sketch, consent: "exchange")
    let whole = found.paper(for: .file, in: .english).html
    let covered = found.paper(for: .consent(ConsentCover(to: "exchange")), in: .english).html
    // Only programme B builds on the consent.
    #expect(whole.contains("Answers in three-questions"))
    #expect(!covered.contains("Answers in three-questions"))
  }

  @Test func noFreeTextOfACaseReachesTheList() throws {
    let sketch = person(born: "2011-01-01").with(
      "events",
      [["kind": "report", "date": "2025-03-02", "reason": "HEMLIGT"]]
    ).with("notes", "HEMLIGT")
    let agenda = try agenda(sketch).agenda
    for language in Language.allCases {
      let text = agenda.report(in: language).rendered(colours: false)
      #expect(text.contains("A-1"))
      #expect(!text.contains("HEMLIGT"))
      #expect(
        !String(decoding: agenda.json(in: language.rawValue), as: UTF8.self)
          .contains("HEMLIGT"))
    }
  }
}
