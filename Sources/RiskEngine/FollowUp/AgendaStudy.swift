/// Makes the agenda of a meeting from many cases.
package struct AgendaStudy {
  /// What decides which cases are taken up.
  package struct Terms {
    /// The day of the meeting.
    package let day: CalendarDay
    /// The day of the meeting before.
    package let since: CalendarDay
    /// How many days ahead a last day is pointed out, where a rule doesn't say.
    package let within: Int
    /// How many months ahead birthdays are looked for.
    package let months: Int
    /// The policy to go by.
    package let policy: PolicyChoice
    /// What a case must have in force to be taken up; `nil` where no consent is asked for.
    package let consent: ConsentCover?

    /// Terms as given.
    package init(
      day: CalendarDay, since: CalendarDay, within: Int, months: Int, policy: PolicyChoice,
      consent: ConsentCover?
    ) {
      (self.day, self.since, self.within, self.months) = (day, since, within, months)
      (self.policy, self.consent) = (policy, consent)
    }
  }

  /// What decides which cases are taken up.
  package let terms: Terms
  private var followUps: FollowUpStudy
  private var drafts: [Draft] = []
  /// The cases that no consent in force covers.
  package private(set) var uncovered: [CaseResult] = []
  private var refused: [Agenda.Refused] = []
  /// Whether some policy knows the consent that is asked for.
  package private(set) var isConsentKnown: Bool

  /// All of an entry but what is due.
  private struct Draft {
    let result: CaseResult
    let arrival: Agenda.Arrival?
    var flags: [CaseFlag] = []
    var changes: [Agenda.ProgrammeChange] = []
    var standing: [ProgrammeOutcome] = []
    var birthdays: [Agenda.BirthdayAhead] = []
  }

  /// An agenda without cases yet.
  package init(_ terms: Terms) {
    self.terms = terms
    followUps = FollowUpStudy(on: terms.day, within: terms.within, policy: terms.policy)
    isConsentKnown = terms.consent == nil
  }

  /// Reads, scores and routes a case, and takes it in.
  ///
  /// - Returns: The findings about it; with an error among them it is listed as refused.
  package mutating func add(
    _ entry: CaseFile.Entry, _ library: inout Library, allowsPersonalNumbers: Bool
  ) -> [Finding] {
    let read = library.result(
      for: entry, policy: terms.policy, allowsPersonalNumbers: allowsPersonalNumbers)
    switch read {
    case .failure(let refusal):
      refused.append(
        Agenda.Refused(
          id: entry.id.flatMap(ReadableID.repeatable), findings: refusal.findings,
          flags: refusal.flags.filter(\.isStanding)))
      return refusal.findings
    case .success(let result):
      add(result, &library)
      return result.findings
    }
  }

  private mutating func add(_ result: CaseResult, _ library: inout Library) {
    let assessmentCase = result.assessmentCase
    let now = routed(assessmentCase, result, on: terms.day, by: terms.policy, &library)
    guard covers(assessmentCase, now?.recommendation.policy) else {
      uncovered.append(result)
      return
    }
    var draft = Draft(result: result, arrival: assessmentCase.arrival(after: terms))
    let isClosed = assessmentCase.history.until(terms.day).isClosed
    // A consent is to what rules read, and they read no flags.
    if !isClosed, terms.consent == nil {
      draft.flags = result.flags.filter { flag in
        flag.isStanding && flag.raises.contains { $0.date <= terms.day }
      }
    }
    // Of a case that is closed nothing is decided any more.
    if let now, !isClosed {
      let choice = terms.policy.version(of: now.recommendation.policy)
      let before = routed(assessmentCase, result, on: terms.since, by: choice, &library)
      draft.standing = now.recommendation.programmes.filter { $0.status >= .near }
      if let before {
        draft.changes = changes(from: before.recommendation, to: now.recommendation)
      }
      draft.birthdays = birthdays(of: assessmentCase, now)
    }
    drafts.append(draft)
    followUps.add(assessmentCase, &library)
  }

  /// The agenda of all cases that were taken in.
  package func agenda() -> Agenda {
    let entries = zip(drafts, followUps.lists()).map { draft, followUp in
      Agenda.Entry(
        result: draft.result, followUp: followUp, flags: draft.flags, arrival: draft.arrival,
        changes: draft.changes, standing: draft.standing, birthdays: draft.birthdays)
    }
    let called = entries.filter(\.isCalledFor)
    var definitions: [DefinitionUse] = []
    for use in entries.flatMap({ $0.followUp.definitions + $0.result.definitions })
    where !definitions.contains(where: { $0.kind == use.kind && $0.head.label == use.head.label }) {
      definitions.append(use)
    }
    return Agenda(
      day: terms.day, since: terms.since, months: terms.months, entries: called,
      others: entries.count - called.count, uncovered: uncovered.count,
      refused: refused, namesRefused: terms.consent == nil, definitions: definitions)
  }

  // MARK: Consent

  /// Whether the consent that is asked for is in force; without a policy that knows it it isn't.
  private mutating func covers(_ assessmentCase: Case, _ policy: Policy?) -> Bool {
    guard let consent = terms.consent else { return true }
    guard let gate = policy?.consents.first(where: { $0.id == consent.consent }) else {
      return false
    }
    isConsentKnown = true
    return consent.covers(assessmentCase, gate, on: terms.day)
  }

  // MARK: Programmes

  /// What a policy gives on a day.
  private struct Routed {
    let recommendation: Recommendation
    let facts: CaseFacts
  }

  /// What the rules give for a case as it stood on a day; `nil` where no rules were in force.
  private func routed(
    _ assessmentCase: Case, _ result: CaseResult, on day: CalendarDay, by choice: PolicyChoice,
    _ library: inout Library
  ) -> Routed? {
    let dated = assessmentCase.dated(day)
    // What is doubtful about the case has been told for its own date.
    let aside = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    guard let policy = library.policy(for: dated, choice, aside) else { return nil }
    let facts = policy.facts(of: dated, result.responses, aside)
    return Routed(
      recommendation: policy.recommendation(by: facts, dated.consents), facts: facts)
  }

  /// The programmes that stand otherwise, where one of both is near or better: that one criterion
  /// less is known or met moves nobody.
  private func changes(
    from before: Recommendation, to after: Recommendation
  ) -> [Agenda.ProgrammeChange] {
    after.programmes.compactMap { outcome in
      let earlier = before.programmes.first { $0.programme.id == outcome.programme.id }?.status
      let known = earlier ?? .notEligible
      guard known != outcome.status, max(known, outcome.status) >= .near else { return nil }
      return Agenda.ProgrammeChange(
        programme: outcome.programme, before: known, after: outcome.status)
    }
  }

  /// The birthdays within the months ahead that move a programme.
  private func birthdays(of assessmentCase: Case, _ now: Routed) -> [Agenda.BirthdayAhead] {
    guard let born = assessmentCase.born, let age = now.facts.age,
      let last = terms.day.adding(months: terms.months)
    else { return [] }
    var found: [Agenda.BirthdayAhead] = []
    var before = now.recommendation
    for next in (age + 1)...(age + 1 + terms.months / 12) {
      guard let day = born.birthday(next), day <= last else { break }
      let policy = before.policy
      let after = policy.recommendation(
        by: policy.facts(now.facts, age: next), assessmentCase.consents)
      let changes = changes(from: before, to: after)
      if !changes.isEmpty {
        found.append(Agenda.BirthdayAhead(age: next, date: day, changes: changes))
      }
      before = after
    }
    return found
  }
}

extension CaseFile.Entry {
  /// The id as the case states it.
  fileprivate var id: String? {
    guard case .document(_, let node) = self else { return nil }
    return node.member("id")?.text
  }
}

extension Case {
  /// How the case came to the services after the last meeting and by the day of this one: by its
  /// latest report, application or reopening, else by its first trace.
  fileprivate func arrival(after terms: AgendaStudy.Terms) -> Agenda.Arrival? {
    func isNew(_ day: CalendarDay) -> Bool { terms.since < day && day <= terms.day }
    let kinds: Set<EventKind> = [.report, .application, .reopening]
    let arrivals = history.events.filter { kinds.contains($0.kind) && isNew($0.date) }
    if let latest = arrivals.max(by: { $0.date < $1.date }) {
      return Agenda.Arrival(kind: latest.kind, date: latest.date)
    }
    let traces = responses.map(\.date) + history.events.map(\.date)
    return traces.min().flatMap { isNew($0) ? Agenda.Arrival(kind: nil, date: $0) : nil }
  }
}
