import RiskEngine
import Testing

/// What is put on record in a case, and what of it is asked for.
///
/// Programme A is for ages 13 to 17; B is for everybody with a consent.
@Suite struct RecordDraftTests {
  private static let policy = SampleDefinitions.policy(
    [
      SampleDefinitions.rule(["age": "[13..17]"], programme: "A", id: "a"),
      SampleDefinitions.rule(["age": ">= 0"], programme: "B", id: "b"),
    ], programmes: [["id": "A", "consents": []], ["id": "B", "consents": ["exchange"]]]
  ).with(
    "departures",
    [
      "fromAge": true, "source": SampleDefinitions.localChoice,
      "grounds": [["id": "best", "text": SampleDefinitions.texts("bäst")]],
    ])

  private static let text = """
    {
      "id": "A-1",  "born": "2011-01-01", "date": "2025-03-20",
      "municipality": "Exempel",
      "notes": "Å, ä och ö",
      "consents": null
    }

    """

  /// Answers every question by what is given for it, and records it.
  private func record(
    _ kind: RecordKind, in text: String = text, by policy: JSONSketch = policy,
    _ given: (RecordStep, RecordDraft) -> RecordAnswer
  ) throws -> (outcome: RecordOutcome, draft: RecordDraft) {
    var library = RoutingSample(policy).library
    let document = try JSONDocument(name: "case.json", bytes: Array(text.utf8))
    let context = try library.recordContext(
      document, policy: .automatic, today: CalendarDay("2025-03-20"), allowsPersonalNumbers: false
    ).get()
    var draft = RecordDraft(kind, context)
    while true {
      while let step = draft.next { draft.answer(step.question, given(step, draft)) }
      let outcome = library.record(
        draft, in: document, policy: .automatic, allowsPersonalNumbers: false)
      switch outcome {
      case .departs(let status): draft.standing = .departs(from: status)
      case .amended where kind == .decision && draft.standing == .unchecked:
        draft.standing = .follows
      case .amended, .refused: return (outcome, draft)
      }
    }
  }

  private func day(_ text: String) -> RecordAnswer {
    CalendarDay(text).map(RecordAnswer.day) ?? .nothing
  }

  /// The option with this code, of those that a step lists.
  private func option(_ step: RecordStep, _ position: Int) -> RecordAnswer {
    switch step.form {
    case .one(let options), .several(let options): .options([options[position]])
    case .day, .text, .code, .truth, .number, .count: .nothing
    }
  }

  private func written(_ outcome: RecordOutcome) throws -> String {
    guard case .amended(let bytes, _) = outcome else {
      Issue.record("\(outcome)")
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Consents

  @Test func aConsentIsAddedAndAllElseStaysByteByByte() throws {
    let (outcome, _) = try record(.consent) { step, _ in
      switch step.question {
      case .consentTo: option(step, 0)
      case .party: option(step, 2)
      case .consentStatus: option(step, 0)
      case .date: day("2025-03-18")
      case .until: day("2025-12-31")
      default: .nothing
      }
    }
    let entry = """
      [
          {
            "to": "exchange", "by": "allGuardians", "status": "given", "date": "2025-03-18",
            "until": "2025-12-31"
          }
        ]
      """
    let expected = RecordDraftTests.text.replacing("null", with: entry)
    #expect(
      try written(outcome).filter { !$0.isWhitespace } == expected.filter { !$0.isWhitespace })
    #expect(try written(outcome).hasPrefix(RecordDraftTests.text.prefix(90)))
  }

  @Test func theLastDayIsAskedOnlyOfAConsentThatIsGiven() throws {
    let (_, draft) = try record(.consent) { step, _ in
      switch step.question {
      case .consentTo, .party: option(step, 0)
      case .consentStatus: option(step, 1)
      case .date: day("2025-03-18")
      default: .nothing
      }
    }
    #expect(!draft.asked.contains { $0.step.question == .until })
  }

  // MARK: Decisions

  /// A decision about a programme: `position` among those listed, highest first.
  private func decide(
    _ programme: String, _ outcome: Decision.Outcome, departure: Int = 0
  ) throws -> (outcome: RecordOutcome, draft: RecordDraft) {
    try record(.decision) { step, _ in
      switch (step.question, step.form) {
      case (.date, _): return day("2025-03-19")
      case (.programme, .one(let options)):
        let position = options.firstIndex { option in
          if case .programme(let found, _) = option { found.id == programme } else { false }
        }
        return option(step, position ?? 0)
      case (.outcome, _):
        return option(step, Decision.Outcome.allCases.firstIndex(of: outcome) ?? 0)
      case (.role, _): return .text("officer")
      case (.departure, _): return option(step, departure)
      case (.reason, _): return step.isRequired ? .text("Bäst så.") : .nothing
      default: return .nothing
      }
    }
  }

  @Test func aDecisionThatFollowsTheRulesNeedsNoGround() throws {
    let (outcome, draft) = try decide("A", .granted)
    #expect(draft.standing == .follows)
    let text = try written(outcome)
    #expect(text.contains(#""programme": "A""#))
    #expect(text.contains(#""outcome": "granted""#))
    #expect(!text.contains("departure"))
  }

  @Test func aDecisionThatDepartsIsAskedForItsGroundAndItsReason() throws {
    // Without a consent B is blocked.
    let (outcome, draft) = try decide("B", .granted)
    #expect(draft.standing == .departs(from: .blocked))
    let text = try written(outcome)
    #expect(text.contains(#""departure": {"kind": "policy", "ground": "best"}"#))
    #expect(text.contains(#""reason": "Bäst så.""#))
    guard case .amended(_, let findings) = outcome else { return }
    // A departure can't take the place of a consent.
    #expect(findings.map(\.id).contains("grantedWithoutConsent"))
  }

  @Test func toDeclineWhatFitsDepartsToo() throws {
    let (outcome, draft) = try decide("A", .declined, departure: 1)
    #expect(draft.standing == .departs(from: .eligible))
    #expect(try written(outcome).contains(#""kind": "discretionary""#))
  }

  @Test func theProgrammesThatStandHighestComeFirst() throws {
    var first: [RecordOption] = []
    _ = try record(.decision) { step, _ in
      if step.question == .programme, case .one(let options) = step.form { first = options }
      switch step.question {
      case .date: return day("2025-03-19")
      case .role: return .text("officer")
      case .outcome: return option(step, 3)
      default: return option(step, 0)
      }
    }
    let ids = first.map { option in
      if case .programme(let programme, _) = option { programme.id } else { "" }
    }
    #expect(ids == ["A", "B"])
  }

  // MARK: Interventions and meetings

  private static let running = text.replacing(
    #""consents": null"#,
    with: #""interventions": [{"id": "I-1", "programme": "A", "sessions": {"held": 3}}]"#)

  @Test(arguments: [
    (0, 2, #"{"held": 5}"#), (1, 1, #"{"held": 3, "noShow": 1}"#),
  ])
  func meetingsAreCountedUp(meeting: Int, count: Int, sessions: String) throws {
    let (outcome, _) = try record(.session, in: RecordDraftTests.running) { step, _ in
      switch step.question {
      case .intervention: option(step, 0)
      case .meeting: option(step, meeting)
      default: .count(count)
      }
    }
    #expect(
      try written(outcome)
        == RecordDraftTests.running.replacing(#"{"held": 3}"#, with: sessions))
  }

  @Test(arguments: ["3.0", "3e0"]) func aNumberOfMeetingsCountsHoweverItIsWritten(held: String)
    throws
  {
    let text = RecordDraftTests.running.replacing(#""held": 3"#, with: #""held": "# + held)
    let (outcome, _) = try record(.session, in: text) { step, _ in
      switch step.question {
      case .intervention, .meeting: option(step, 0)
      default: .count(2)
      }
    }
    #expect(try written(outcome).contains(#"{"held": 5}"#))
  }

  @Test func meetingsNeedAnIntervention() throws {
    var library = RoutingSample(RecordDraftTests.policy).library
    let document = try JSONDocument(name: "case.json", bytes: Array(RecordDraftTests.text.utf8))
    let context = try library.recordContext(
      document, policy: .automatic, today: nil, allowsPersonalNumbers: false
    ).get()
    #expect(!RecordDraft(.session, context).isPossible)
    #expect(RecordDraft(.placement, context).isPossible)
  }

  @Test func aFollowUpIsOfOneInterventionOrOfAll() throws {
    for (position, expected) in [(0, true), (1, false)] {
      let (outcome, _) = try record(.followUp, in: RecordDraftTests.running) { step, _ in
        switch step.question {
        case .intervention: option(step, position)
        case .date: day("2025-03-19")
        default: .nothing
        }
      }
      let text = try written(outcome)
      #expect(text.contains(#""done": "2025-03-19""#))
      #expect(text.contains(#""intervention": "I-1""#) == expected)
    }
  }

  // MARK: Plans, participation, the end

  @Test func goalsAreAskedForUntilOneIsLeftOpen() throws {
    let (outcome, draft) = try record(.plan) { step, _ in
      switch step.question {
      case .planStatus: option(step, 1)
      case .date: day("2025-03-19")
      case .goal(let number): number < 3 ? .text("mål \(number)") : .nothing
      default: .nothing
      }
    }
    #expect(
      draft.asked.filter { if case .goal = $0.step.question { true } else { false } }.count == 3)
    let text = try written(outcome)
    #expect(text.contains(#"{"id": "M-2", "goal": "mål 2"}"#))
    #expect(!text.contains("M-3"))
    #expect(text.contains(#""status": "final""#))
  }

  @Test func aGoalIsAskedForWithWhoAndWhenAndForTheViews() throws {
    let (outcome, draft) = try record(.plan) { step, _ in
      switch step.question {
      case .planStatus: option(step, 0)
      case .date: day("2025-03-19")
      case .goal(1): .text("Ett mål")
      case .who(1): .text("Läraren")
      case .goalFollowUp(1): day("2025-06-01")
      case .guardiansView: .text("Håller med")
      default: .nothing
      }
    }
    let text = try written(outcome).split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      text.contains(
        #"""
        {"id": "M-1", "goal": "Ett mål", "who": "Läraren", "followUp": "2025-06-01"}
        """#))
    #expect(text.contains(#""views": {"guardians": "Håller med"}"#))
    #expect(!draft.asked.contains { $0.step.question == .who(2) })
  }

  @Test func anInterventionEndsOnceWithWhatWasReached() throws {
    let (outcome, _) = try record(.end, in: RecordDraftTests.running) { step, _ in
      switch step.question {
      case .intervention: option(step, 0)
      case .date: day("2025-03-19")
      case .reason: .text("Målen nådda")
      case .goalsMet: option(step, 0)
      default: .nothing
      }
    }
    let text = try written(outcome)
    #expect(
      text
        == RecordDraftTests.running.replacing(
          #""sessions": {"held": 3}"#,
          with: #""sessions": {"held": 3}, "end": "2025-03-19", "endReason": "Målen nådda","#
            + #" "goalsMet": true"#))
    var library = RoutingSample(RecordDraftTests.policy).library
    let document = try JSONDocument(name: "case.json", bytes: Array(text.utf8))
    let context = try library.recordContext(
      document, policy: .automatic, today: nil, allowsPersonalNumbers: false
    ).get()
    #expect(!RecordDraft(.end, context).isPossible)
  }

  // MARK: Events and flags

  @Test func anEventIsAddedByItsKind() throws {
    let (outcome, draft) = try record(.event) { step, _ in
      step.question == .date
        ? day("2025-03-19") : option(step, EventKind.allCases.firstIndex(of: .report) ?? 0)
    }
    #expect(try written(outcome).contains(#"{"kind": "report", "date": "2025-03-19"}"#))
    #expect(!draft.asked.contains { $0.step.question == .newDue })
  }

  @Test func anExtensionIsAskedForItsTimeLimitNewDayAndReason() throws {
    let (outcome, _) = try record(.event) { step, _ in
      switch step.question {
      case .event: option(step, EventKind.allCases.firstIndex(of: .extended) ?? 0)
      case .date: day("2025-03-19")
      case .newDue: day("2025-06-19")
      case .deadline: .text("investigation")
      default: .text("Väntar på läkarintyg")
      }
    }
    let text = try written(outcome).split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      text.contains(
        #""kind": "extension", "date": "2025-03-19", "deadline": "investigation","#
          + #" "due": "2025-06-19", "reason": "Väntar på läkarintyg""#))
  }

  @Test func aConcernThatNoInstrumentHasIsRaisedAndThenCleared() throws {
    let (raised, first) = try record(.flag) { step, _ in
      switch step.question {
      case .flag: option(step, 0)
      case .flagCode: .text("ny-oro")
      default: day("2025-03-10")
      }
    }
    // While none stands there is nothing to clear.
    #expect(!first.asked.contains { $0.step.question == .flagStep })
    let standing = try written(raised)
    #expect(standing.contains(#"{"id": "ny-oro", "raised": "2025-03-10"}"#))
    let (cleared, _) = try record(.flag, in: standing) { step, _ in
      switch step.question {
      case .flagStep: option(step, 1)
      case .flag: option(step, 0)
      case .date: day("2025-03-12")
      case .role: .text("officer")
      default: .text("Gällde ett syskon")
      }
    }
    let text = try written(cleared).split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      text.contains(
        #""id": "ny-oro", "cleared": "2025-03-12", "by": "officer", "reason": "Gällde ett syskon""#
      ))
  }

  // MARK: Circumstances

  /// A policy that asks for circumstances of three types.
  private static let asking = policy.with(
    "circumstances",
    [
      ["name": "detained", "title": SampleDefinitions.texts("frihetsberövad"), "type": "boolean"],
      [
        "name": "custody", "title": SampleDefinitions.texts("var"), "type": "choice",
        "values": ["none", "home"],
      ],
    ])

  @Test func circumstancesAreStatedAndThoseLeftOpenStay() throws {
    let stated = RecordDraftTests.text.replacing(
      #""consents": null"#, with: #""circumstances": {"custody": "home", "other": 1}"#)
    let (outcome, draft) = try record(.facts, in: stated, by: RecordDraftTests.asking) { step, _ in
      step.circumstance?.name == "detained" ? .truth(true) : .nothing
    }
    #expect(draft.asked.map { $0.step.circumstance?.name } == ["detained", "custody"])
    #expect(draft.asked.last.flatMap { RecordPhrases(.swedish).stated($0.step) } == "home")
    #expect(
      try written(outcome)
        == stated.replacing(
          #"{"custody": "home", "other": 1}"#,
          with: #"{"custody": "home", "other": 1, "detained": true}"#))
  }

  @Test func withoutCircumstancesToAskForNothingIsAsked() throws {
    var library = RoutingSample(RecordDraftTests.policy.with("circumstances", nil)).library
    let document = try JSONDocument(name: "case.json", bytes: Array(RecordDraftTests.text.utf8))
    let context = try library.recordContext(
      document, policy: .automatic, today: nil, allowsPersonalNumbers: false
    ).get()
    #expect(!RecordDraft(.facts, context).isPossible)
  }

  // MARK: The case's date

  @Test func whatIsNewerThanTheCaseCanMoveItsDate() throws {
    var library = RoutingSample(RecordDraftTests.policy).library
    let document = try JSONDocument(name: "case.json", bytes: Array(RecordDraftTests.text.utf8))
    let context = try library.recordContext(
      document, policy: .automatic, today: nil, allowsPersonalNumbers: false
    ).get()
    var draft = RecordDraft(.consent, context)
    while let step = draft.next {
      switch step.question {
      case .date: draft.answer(.date, day("2025-03-24"))
      case .until, .scope: draft.answer(step.question, .nothing)
      default: draft.answer(step.question, option(step, 0))
      }
    }
    #expect(draft.dayAfterCase == CalendarDay("2025-03-24"))
    draft.caseDate = draft.dayAfterCase
    let outcome = library.record(
      draft, in: document, policy: .automatic, allowsPersonalNumbers: false)
    let text = try written(outcome)
    #expect(text.contains(#""born": "2011-01-01", "date": "2025-03-24""#))
    #expect(text.contains(#""status": "given", "date": "2025-03-24""#))
  }

  @Test func aCaseOfAKnownAgeOnlyStaysOnItsDate() throws {
    let text = RecordDraftTests.text.replacing(#""born": "2011-01-01""#, with: #""age": 14"#)
    let (_, draft) = try record(.consent, in: text) { step, _ in
      switch step.question {
      case .date: day("2025-03-24")
      case .until, .scope: .nothing
      default: option(step, 0)
      }
    }
    #expect(draft.dayAfterCase == nil)
  }

  // MARK: Departures from levels

  @Test func withoutAnInstrumentThatAllowsItNoLevelIsDepartedFrom() throws {
    var library = RoutingSample(RecordDraftTests.policy).library
    let document = try JSONDocument(name: "case.json", bytes: Array(RecordDraftTests.text.utf8))
    let context = try library.recordContext(
      document, policy: .automatic, today: nil, allowsPersonalNumbers: false
    ).get()
    #expect(!RecordDraft(.override, context).isPossible)
  }

  @Test func whyTheChildWasNotAskedIsAskedOnlyThen() throws {
    for asked in [true, false] {
      let (outcome, draft) = try record(.participation) { step, _ in
        switch step.question {
        case .date: day("2025-03-19")
        case .asked: .truth(asked)
        case .heard: .truth(true)
        case .reasonNot: .text("för litet")
        default: .nothing
        }
      }
      #expect(draft.asked.contains { $0.step.question == .reasonNot } == !asked)
      #expect(try written(outcome).contains(#""heard": true"#) == asked)
    }
  }

  @Test func aCaseThatIsClosedOnceMoreGetsAnEvent() throws {
    let closed = RecordDraftTests.text.replacing(
      #""consents": null"#, with: #""closed": {"date": "2025-01-02"}"#)
    let (outcome, _) = try record(.closing, in: closed) { step, _ in
      step.question == .date ? day("2025-03-19") : .nothing
    }
    let text = try written(outcome)
    #expect(text.contains(#""closed": {"date": "2025-01-02"}"#))
    #expect(text.contains(#"{"kind": "closing", "date": "2025-03-19"}"#))
  }

  @Test func whatWasWrongBeforeHindersNoRecord() throws {
    // No policy is for this place, which refuses the case when it is routed.
    let elsewhere = RecordDraftTests.text.replacing("Exempel", with: "Ingenstans")
    let (outcome, _) = try record(.closing, in: elsewhere) { step, _ in
      step.question == .date ? day("2025-03-19") : .nothing
    }
    #expect(try written(outcome).contains(#""closed": {"date": "2025-03-19"}"#))
  }

  @Test func whatIsRefusedNamesOnlyWhatIsNew() throws {
    // The case has a consent that the policy doesn't know; the decision's role isn't an id.
    let text = RecordDraftTests.text.replacing(
      #""consents": null"#,
      with: #"""
        "consents": [{"to": "other", "by": "person", "status": "given", "date": "2025-01-01"}]
        """#)
    let (outcome, _) = try record(.decision, in: text) { step, _ in
      switch step.question {
      case .date: day("2025-03-19")
      case .role: .text("Anna Andersson")
      case .outcome: option(step, 3)
      default: option(step, 0)
      }
    }
    guard case .refused(let findings) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.location?.pointer.hasPrefix("/decisions/0") ?? false })
  }
}
