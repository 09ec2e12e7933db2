/// What is known of a case when something is put on record in it.
package struct RecordContext: Sendable {
  /// The case.
  package let assessmentCase: Case
  /// Its responses, scored; `nil` for one that can't be.
  let scored: [ScoredResponse?]
  /// The flags of the case.
  let flags: [CaseFlag]
  /// The time limits that run or have run out in the case, each rule once.
  let deadlines: [DeadlineRule]
  /// What the rules give on the case's date; `nil` where no policy is for it.
  package let recommendation: Recommendation?
  /// The municipalities that policies are for.
  let municipalities: [String]
  /// The day to propose; `nil` for none.
  package let today: CalendarDay?

  /// The policy.
  var policy: Policy? { recommendation?.policy }

  /// The programmes that can be decided, those that stand highest first.
  var programmes: [RecordOption] {
    let outcomes = recommendation?.programmes ?? []
    return outcomes.enumerated().sorted { a, b in
      a.element.status != b.element.status
        ? a.element.status > b.element.status : a.offset < b.offset
    }.map { .programme($0.element.programme, $0.element.status) }
  }

  /// The roles of the policy, those that decide the programme first.
  func roles(deciding programme: String?) -> [RecordOption] {
    guard let recommendation else { return [] }
    let outcome = recommendation.programmes.first { $0.programme.id == programme }
    let deciding = outcome.map { recommendation.roles(deciding: $0) } ?? []
    let others = recommendation.policy.roles.filter { role in
      !deciding.contains { $0.id == role.id }
    }
    return (deciding + others).map(RecordOption.role)
  }

  /// The interventions of the case.
  var interventions: [RecordOption] {
    assessmentCase.history.interventions.enumerated().map { .intervention($0.offset, $0.element) }
  }

  /// Those that haven't ended.
  var openInterventions: [RecordOption] {
    assessmentCase.history.interventions.enumerated().filter { $0.element.end == nil }
      .map { .intervention($0.offset, $0.element) }
  }

  /// The needs that the answers show, the clearest first, for each a goal can be set.
  var needs: [(instrument: Instrument, item: Item)] {
    let responses = scored.compactMap(\.self)
    return PlanBasis(responses).needs.map { need in
      let instrument = responses[need.place.response].response.instrument
      return (instrument, instrument.items[need.place.item])
    }
  }

  /// The flags that stand.
  var standingFlags: [RecordOption] {
    flags.filter(\.isStanding).map(RecordOption.standingFlag)
  }

  /// The flags that don't stand, of the instruments that the case has been assessed by, and one of
  /// one's own.
  var otherFlags: [RecordOption] {
    var seen: Set<String> = []
    let instruments = scored.compactMap { $0?.response.instrument }.filter {
      seen.insert($0.head.id).inserted
    }
    return instruments.flatMap { instrument in
      instrument.flags.filter { flag in
        !flags.contains {
          $0.isStanding && $0.id == flag.id && $0.instrument == instrument.head.id
        }
      }.map { .instrumentFlag(instrument, $0) }
    } + [.ownFlag]
  }

  /// What the case says of a circumstance, as JSON; `nil` where it says nothing.
  func stated(_ circumstance: Policy.Circumstance) -> JSONNode? {
    assessmentCase.circumstances.last { $0.name == circumstance.name && $0.value.kind != .null }?
      .value
  }

  /// The level scales from which a human may depart and hasn't yet.
  var scales: [LevelPlace] {
    scored.enumerated().flatMap { position, scored -> [LevelPlace] in
      guard let scored, !scored.isWithheld else { return [] }
      return scored.response.instrument.overrides.enumerated().compactMap { scale, rule in
        guard let rule, scored.response.overrides[scale] == nil else { return nil }
        return LevelPlace(response: position, scored: scored, scale: scale, rule: rule)
      }
    }
  }

  /// What the rules of a programme test.
  func criteria(of programme: String?) -> [RecordOption] {
    guard let recommendation,
      let outcome = recommendation.programmes.first(where: { $0.programme.id == programme }),
      let rule = outcome.rule
    else { return [] }
    let criteria = recommendation.policy.eligibility[rule].criteria
    return zip(criteria, outcome.criteria).filter { $0.1.result != true }
      .map { .criterion($0.0, recommendation.policy) }
  }
}

extension Library {
  /// What is known of a case, or the findings that refuse it.
  package mutating func recordContext(
    _ document: JSONDocument, policy choice: PolicyChoice, today: CalendarDay?,
    allowsPersonalNumbers: Bool
  ) -> Result<RecordContext, RefusedCase> {
    let reader = DocumentReader(document, concernsPerson: true)
    let read = Case.read(document.root, reader, allowsPersonalNumbers: allowsPersonalNumbers)
    guard let read, !reader.hasErrors else {
      return .failure(RefusedCase(findings: reader.findings))
    }
    // That no policy is for it hinders no record; what else is wrong is told when it is routed.
    let aside = DocumentReader(document, concernsPerson: true)
    let scored = read.responses.map { score($0, of: read, aside) }
    let policy = policy(for: read, choice, aside)
    let recommendation = policy?.recommendation(for: read, scored, aside)
    return .success(
      RecordContext(
        assessmentCase: read, scored: scored, flags: flags(of: read, scored, policy, aside),
        deadlines: deadlineRules(of: read, choice), recommendation: recommendation,
        municipalities: municipalities(), today: today))
  }

  private mutating func deadlineRules(of read: Case, _ choice: PolicyChoice) -> [DeadlineRule] {
    var study = FollowUpStudy(on: read.date, within: 0, policy: choice)
    study.add(read, &self)
    var seen: Set<String> = []
    return study.list().deadlines.map(\.deadline.rule).filter { seen.insert($0.id).inserted }
  }
}
