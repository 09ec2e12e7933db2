import RiskEngine
import Testing

/// A human's decisions beside the recommendation.
@Suite struct DecisionTests {
  private static let discretion: JSONSketch = ["kind": "discretionary"]

  private func findings(
    _ status: ProgrammeStatus, _ decision: JSONSketch, policy: JSONSketch = DecisionSample.policy
  ) throws -> [String] {
    DecisionSample.findings(
      try DecisionSample.outcome(DecisionSample.person(status), decision, policy: policy))
  }

  // MARK: Departures

  @Test func aBlankReasonIsNone() throws {
    let decision = DecisionSample.decision(
      "granted", departure: DecisionTests.discretion, reason: " \u{200B}")
    #expect(try findings(.notEligible, decision) == ["!", "departureWithoutReason"])
  }

  @Test func aReasonAloneIsNoDeparture() throws {
    let decision = DecisionSample.decision("granted", reason: "Skäl.")
    #expect(try findings(.notEligible, decision) == ["!", "departureWithoutKind"])
  }

  @Test(arguments: ProgrammeStatus.allCases)
  func theNextAgeGroupIsForThoseWhoAreNear(status: ProgrammeStatus) throws {
    let decision = DecisionSample.decision(
      "granted", departure: ["kind": "nextAgeGroup", "bound": "age"], reason: "Skäl.")
    let found = try findings(status, decision)
    switch status {
    case .near: #expect(found == [])
    case .notEligible, .undetermined, .blocked: #expect(found.contains("departureNotNear"))
    case .eligible, .recommended: #expect(found == ["departureFromNothing"])
    }
  }

  @Test(
    arguments: [
      (["kind": "policy", "ground": "bestForIndividual"], []),
      (["kind": "policy", "ground": "bestForIndividul"], ["!", "departureGroundNotListed"]),
      (["kind": "policy"], ["!", "missingKey"]),
      (["kind": "discretionary", "ground": "bestForIndividual"], ["!", "unknownKey"]),
      (["kind": "discretionary", "bound": "placed"], []),
      (["kind": "discretionary", "bound": "plased"], ["!", "unknownDepartureBound"]),
      (["kind": "discretionary", "bound": "custody"], ["!", "unknownDepartureBound"]),
      (["kind": "age"], ["!", "notAllowed"]), ([:], ["!", "missingKey"]),
      (["kind": "discretionary", "bound": .null], []),
    ] as [(JSONSketch, [String])])
  func aDepartureHasTheDocumentedShape(_ departure: JSONSketch, _ expected: [String]) throws {
    let decision = DecisionSample.decision("granted", departure: departure, reason: "Skäl.")
    #expect(try findings(.notEligible, decision) == expected)
  }

  @Test func aPolicyWithoutListedGroundsTakesNone() throws {
    let policy = DecisionSample.policy.with(
      "departures", ["fromAge": true, "source": SampleDefinitions.localChoice])
    let decision = DecisionSample.decision(
      "granted", departure: ["kind": "policy", "ground": "bestForIndividual"], reason: "Skäl.")
    #expect(
      try findings(.notEligible, decision, policy: policy) == ["!", "departureGroundNotListed"])
  }

  @Test(
    arguments: [
      (ProgrammeStatus.near, nil, true), (.near, "age", true), (.near, "placed", false),
      (.notEligible, nil, false), (.notEligible, "age", true),
    ] as [(ProgrammeStatus, String?, Bool)])
  func aDepartureFromAgeIsToldWhereThePolicyLeavesNoRoom(
    status: ProgrammeStatus, bound: String?, isTold: Bool
  ) throws {
    let policy = DecisionSample.policy.with(
      "departures", ["fromAge": false, "source": SampleDefinitions.localChoice])
    let departure = DecisionTests.discretion.with("bound", bound.map(JSONSketch.text))
    let decision = DecisionSample.decision("granted", departure: departure, reason: "Skäl.")
    #expect(
      try findings(status, decision, policy: policy)
        == (isTold ? ["departureFromAgeNotForeseen"] : []))
  }

  // MARK: Programme and role

  @Test func aDecisionAboutAProgrammeThatThePolicyDoesNotHaveIsRefused() throws {
    #expect(
      try findings(.eligible, DecisionSample.decision("granted", programme: "AA"))
        == ["!", "unknownDecidedProgramme"])
  }

  /// Programme B belongs to another policy of the same municipality, or to none.
  @Test(arguments: [("Exempel", []), ("Annan", ["!", "unknownDecidedProgramme"])])
  func aDecisionOfAnotherQuestionIsLeftOut(municipality: String, expected: [String]) throws {
    let other = SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": "< 18"], programme: "B")],
      programmes: [["id": "B", "consents": []]], "other-policy"
    ).with("place", ["municipality": .text(municipality)])
    var sample = RoutingSample(DecisionSample.policy, other)
    sample.choice = .named("sample-policy", nil)
    let person = DecisionSample.person(.eligible)
      .with("decisions", [DecisionSample.decision("declined", programme: "B")])
    let outcome = try sample.outcome(of: person)
    #expect(DecisionSample.findings(outcome) == expected)
    if expected.isEmpty { #expect(try outcome.get().decisions.isEmpty) }
  }

  @Test(arguments: [
    ("officer", []), ("board", ["roleDoesNotDecide"]), ("oficer", ["!", "unknownDecidingRole"]),
  ])
  func aRoleIsOneThatDecides(role: String, expected: [String]) throws {
    #expect(
      try findings(.eligible, DecisionSample.decision("granted", role: role)) == expected)
  }

  @Test func aPolicyWithoutRolesTakesAny() throws {
    let policy = DecisionSample.policy.with("roles", nil)
      .with("programmes", [["id": "A", "consents": ["exchange"]]])
    let decision = DecisionSample.decision("granted", role: "unitManager")
    #expect(try findings(.eligible, decision, policy: policy) == [])
  }

  @Test func aNameWithSpacesIsNoRole() throws {
    #expect(
      try findings(.eligible, DecisionSample.decision("granted", role: "A B"))
        == ["!", "notAnIdentifier"])
  }

  // MARK: The decision's day

  /// 12 years old on the decision's day, 13 on the case's.
  @Test func theRulesAreAskedForTheDecisionsDay() throws {
    let person = SampleCase.born("2012-05-01").with("date", "2025-06-01")
      .with("circumstances", ["placed": true])
      .with("consents", [SampleCase.consent("allGuardians", "given", "2025-01-01")])
    let decision = DecisionSample.decision(
      "granted", departure: ["kind": "nextAgeGroup"], reason: "Skäl.", date: "2025-03-03")
    let result = try DecisionSample.outcome(person, decision).get()
    #expect(result.recommendation?.programmes.first?.status == .eligible)
    #expect(result.decisions.first?.comparison?.outcome.status == .near)
    #expect(result.decisions.first?.comparison?.departs == true)
  }

  @Test func aConsentGivenAfterTheDecisionComesTooLate() throws {
    let person = DecisionSample.person(.blocked)
      .with("consents", [SampleCase.consent("allGuardians", "given", "2025-03-02")])
    let early = DecisionSample.decision(
      "granted", departure: DecisionTests.discretion, reason: "Skäl.", date: "2025-03-01")
    let outcome = try DecisionSample.outcome(person, early)
    #expect(DecisionSample.findings(outcome) == ["grantedWithoutConsent"])
    #expect(try outcome.get().decisions.first?.comparison?.outcome.status == .blocked)
    let later = DecisionSample.decision("granted", date: "2025-03-02")
    #expect(DecisionSample.findings(try DecisionSample.outcome(person, later)) == [])
  }

  @Test func withoutABirthDateTheAgeOfAnotherDayIsUnknown() throws {
    let person = DecisionSample.person(.eligible).with("born", nil).with("age", 14)
    #expect(
      DecisionSample.findings(
        try DecisionSample.outcome(person, DecisionSample.decision("granted"))) == [])
    let earlier = DecisionSample.decision("granted", date: "2025-03-02")
    #expect(
      DecisionSample.findings(try DecisionSample.outcome(person, earlier)).contains(
        "departureWithoutKind"))
  }

  /// Version 1 is valid to 31 January 2025 and is for 15–17-year-olds.
  @Test func thePolicysVersionIsThatOfTheDecisionsDay() throws {
    let old = DecisionSample.policy.with("valid", ["from": "2024-01-01", "to": "2025-01-31"])
      .with("eligibility", [SampleDefinitions.rule(["age": "[15..17]"])])
    let new = DecisionSample.policy.with("version", "2.0.0").with("valid", ["from": "2025-02-01"])
    let person = DecisionSample.person(.eligible).with(
      "decisions",
      [
        DecisionSample.decision(
          "granted", departure: DecisionTests.discretion, reason: "Skäl.", date: "2025-01-31"),
        DecisionSample.decision("granted", date: "2025-02-01"),
      ])
    let result = try RoutingSample(old, new).outcome(of: person).get()
    let compared = result.decisions.map { record in
      "\(record.comparison?.policy.head.version.description ?? "-") "
        + "\(record.comparison?.outcome.status.rawValue ?? "-")"
    }
    #expect(compared == ["1.0.0 notEligible", "2.0.0 eligible"])
    #expect(
      result.definitions.filter { $0.kind == .policy }.map(\.head.version.description)
        == ["2.0.0", "1.0.0"])
  }

  @Test func aDecisionBeforeAllVersionsIsComparedWithNothing() throws {
    let decision = DecisionSample.decision("granted", date: "2023-12-31")
    let outcome = try DecisionSample.outcome(DecisionSample.person(.eligible), decision)
    #expect(DecisionSample.findings(outcome) == ["decisionNotComparable"])
    #expect(try outcome.get().decisions.first?.comparison == nil)
  }

  @Test func aDecisionAfterTheCaseIsTold() throws {
    let decision = DecisionSample.decision("granted", date: "2025-03-04")
    #expect(try findings(.eligible, decision) == ["decisionAfterCase"])
    // It isn't a way round the reasons for a departure.
    #expect(try findings(.notEligible, decision).contains("departureWithoutReason"))
  }

  // MARK: What is written

  @Test func aRecordStandsBesideTheRecommendation() throws {
    let decision = DecisionSample.decision(
      "granted", departure: ["kind": "policy", "bound": "age", "ground": "bestForIndividual"],
      reason: "Hemligt skäl.")
    let plain = try DecisionSample.outcome(DecisionSample.person(.near)).get()
    let result = try DecisionSample.outcome(DecisionSample.person(.near), decision).get()
    let root = try JSONDocument(name: "result.json", bytes: result.json()).root
    #expect(ResultShape.result.differences(root) == [])
    let record = try root.at("decisions", "0")
    #expect(
      record.members.map(\.key.text) == [
        "date", "role", "programme", "outcome", "reason", "departure", "status", "departs",
        "policy",
        "version",
      ])
    #expect(try record.at("status").text == "near")
    #expect(try record.at("departs").boolean == true)
    #expect(try record.at("departure", "ground").text == "bestForIndividual")
    #expect(try record.at("reason").text == "Hemligt skäl.")
    // The recommendation is what it is without the decision.
    let before = try JSONDocument(name: "result.json", bytes: plain.json(isPretty: false)).root
    let after = try JSONDocument(name: "result.json", bytes: result.json(isPretty: false)).root
    func recommendation(_ root: JSONNode) throws -> String {
      String(
        decoding: root.document.bytes[try root.at("recommendation").rawBytes], as: UTF8.self)
    }
    #expect(try recommendation(before) == recommendation(after))
    #expect(!before.has("decisions"))
  }

  @Test func theReportShowsTheDecisionAndKeepsTheReasonBack() throws {
    let decision = DecisionSample.decision(
      "granted", departure: ["kind": "policy", "bound": "age", "ground": "bestForIndividual"],
      reason: "Hemligt skäl.")
    let result = try DecisionSample.outcome(DecisionSample.person(.near), decision).get()
    let swedish = flat(result.report(in: .swedish))
    #expect(
      swedish.contains(
        "Beslut A – bifall 2025-03-03, socialsekreterare "
          + "· Avviker från reglerna, som gav: snart inne i åldern "
          + "· Grund för avsteget: bäst för individen (kriterium: Ålder). Skälen finns i ärendet"))
    #expect(!swedish.contains("Hemligt"))
    let english = flat(result.report(in: .english))
    #expect(
      english.contains(
        "Decisions A – granted 2025-03-03, socialsekreterare "
          + "· Departs from the rules, which gave: soon old enough"))
  }

  @Test func aDepartureThatCannotLiftAMissingConsentIsToldInTheReport() throws {
    let decision = DecisionSample.decision(
      "granted", departure: DecisionTests.discretion, reason: "Skäl.")
    let result = try DecisionSample.outcome(DecisionSample.person(.blocked), decision).get()
    #expect(
      flat(result.report(in: .swedish)).contains(
        "! Samtycke saknades den dagen. Ett avsteg kan inte ersätta det"))
  }

  /// No finding repeats the reasons, or a role that isn't the policy's.
  @Test func findingsKeepFreeTextsBack() throws {
    let decision = DecisionSample.decision(
      "granted", departure: ["kind": "nextAgeGroup"], reason: "Hemligt", role: "HemligtNamn")
    let outcome = try DecisionSample.outcome(DecisionSample.person(.notEligible), decision)
    guard case .failure(let refused) = outcome else {
      Issue.record("not refused")
      return
    }
    #expect(refused.findings.map(\.id).contains("unknownDecidingRole"))
    for finding in refused.findings {
      #expect(!finding.message(in: .swedish).contains("Hemligt"))
    }
  }

  @Test func aCaseThatIsOnlyScoredShowsNoDecisions() throws {
    var sample = RoutingSample(DecisionSample.policy)
    sample.choice = .none
    let person = DecisionSample.person(.notEligible)
      .with("decisions", [DecisionSample.decision("granted")])
    #expect(try sample.outcome(of: person).get().decisions.isEmpty)
  }

  private func flat(_ text: StyledText) -> String {
    text.rendered(colours: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
