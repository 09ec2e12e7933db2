extension FollowUpInquiry {
  /// What needs somebody's eyes, in the order of the case: interventions, placements, the rest.
  func remarks(previousClosed: CalendarDay?) -> [FollowUpRemark] {
    history.interventions.flatMap(remarks(on:))
      + history.placements.enumerated().flatMap { remarks(on: $1, number: $0 + 1) }
      + [planMissing].compactMap { $0 } + goalsDue + standingFlags + referrals(previousClosed)
  }

  // MARK: Interventions

  private func remarks(on row: CaseHistory.Intervention) -> [FollowUpRemark] {
    var kinds: [(FollowUpRemark.Kind, CalendarDay?)] = []
    let end = history.end(of: row)
    if let begun = row.begun, let end {
      let followed = (followUps(of: row) + eventDays(.followUp)).contains { $0 >= begun }
      if !followed { kinds.append((.closedWithoutFollowUp, end)) }
    }
    if end == nil, let ordered = row.ordered, row.begun == nil {
      kinds.append((.notBegun, ordered))
    }
    if row.begun != nil, end == nil {
      kinds += consents(of: row)
      if age.map({ $0 < 18 }) ?? true, !hasParticipation(in: row) {
        kinds.append((.participationMissing, row.begun))
      }
    }
    if let missed = row.sessions.noShow, missed > 0, end == nil {
      kinds.append((.noShows(missed), row.begun))
    }
    if let end, let held = row.sessions.held, let ordered = row.sessions.ordered, held < ordered {
      kinds.append((.fewerSessions(held: held, ordered: ordered), end))
    }
    return kinds.map { FollowUpRemark(kind: $0, subject: row.subject, date: $1) }
  }

  private func hasParticipation(in row: CaseHistory.Intervention) -> Bool {
    history.participation.contains {
      $0.isRecorded && ($0.intervention == nil || $0.intervention == row.id)
    }
  }

  /// What is missing of the consents that a running programme needs, and what soon will be.
  private func consents(
    of row: CaseHistory.Intervention
  ) -> [(FollowUpRemark.Kind, CalendarDay?)] {
    let lists = basis.policies.compactMap { policy in
      policy.programmes.first { $0.programme.id == row.programme }
        .map { $0.consents.map { policy.consents[$0] } }
    }
    return lists.first.map { $0.flatMap(standing) } ?? []
  }

  private func standing(of gate: ConsentGate) -> [(FollowUpRemark.Kind, CalendarDay?)] {
    let known = assessmentCase.consents.filter { $0.date <= day }
    let missing = gate.missing(from: known, age: age, on: day)
    let consented = FollowUpRemark.Kind.Consented(id: gate.id, title: gate.title)
    if !missing.isEmpty {
      return missing.map { party, standing in
        (.consentMissing(to: consented, by: party, standing), lastWord(known, gate, party))
      }
    }
    // The last days in force: after the first of them the gate would be shut.
    let ends = known.filter { $0.to == gate.id }.compactMap(\.until)
      .filter { $0 >= day && day.days(to: $0) <= within }
    let first = ends.sorted().first { end in
      end.adding(days: 1).map { !gate.missing(from: known, age: age, on: $0).isEmpty } ?? false
    }
    return first.map { [(.consentExpiring(to: consented), $0)] } ?? []
  }

  /// The day of what was said last, by anyone whose word counts for the party.
  private func lastWord(
    _ consents: [Consent], _ gate: ConsentGate, _ party: Consent.Party
  ) -> CalendarDay? {
    consents.filter { $0.to == gate.id && ($0.by == .person) == (party == .person) }
      .map(\.date).max()
  }

  // MARK: Placements and plans

  private func remarks(on row: CaseHistory.Placement, number: Int) -> [FollowUpRemark] {
    var kinds: [(FollowUpRemark.Kind, CalendarDay?)] = []
    let begun = row.begun
    let end = history.end(of: row)
    if let begun, let end {
      let days = [EventKind.followUp, .consideration, .review].flatMap(eventDays)
      let followed = (days + history.followUps.compactMap(\.done)).contains { $0 >= begun }
      if !followed { kinds.append((.closedWithoutFollowUp, end)) }
    }
    if begun != nil, end == nil {
      let rules = basis.rules.compactMap(\.first)
      // A time limit for it is more than a remark.
      let isLimited = rules.contains { $0.done.contains(.homePlan) }
      if !row.hasHomePlan, !isLimited { kinds.append((.homePlanMissing, begun)) }
      if row.basis.isEmpty, rules.contains(where: { !$0.conditions.basis.isEmpty }) {
        kinds.append((.basisMissing, begun))
      }
      if row.form == nil, rules.contains(where: { !$0.conditions.forms.isEmpty }) {
        kinds.append((.formMissing, begun))
      }
      let counted = rules.contains { $0.start == .executed && row.meets($0.conditions) }
      if row.executed == nil, counted { kinds.append((.executionMissing, begun)) }
    }
    return kinds.map { FollowUpRemark(kind: $0, subject: .placement(number), date: $1) }
  }

  /// Support without a plan, or with drafts only.
  private var planMissing: FollowUpRemark? {
    let begun =
      history.runningInterventions.compactMap(\.begun)
      + history.runningPlacements.compactMap(\.begun)
    guard let first = begun.min(),
      !history.plans.contains(where: { $0.status == .final })
    else { return nil }
    let hasDraft = history.plans.contains { $0.status == .draft }
    return FollowUpRemark(kind: .planMissing(hasDraft: hasDraft), subject: .person, date: first)
  }

  /// The days on which goals are to be followed up, each once: those that have passed without a
  /// follow-up, and those that are near.
  private var goalsDue: [FollowUpRemark] {
    guard !history.isClosed, let plan = history.latestPlan else { return [] }
    let followed = (history.followUps.compactMap(\.done) + eventDays(.followUp)).max()
    let days = Set(plan.goals.compactMap(\.followUp)).filter { goal in
      day.days(to: goal) <= within && followed.map { $0 < goal } ?? true
    }
    return days.sorted().map { FollowUpRemark(kind: .goalDue, subject: .person, date: $0) }
  }

  // MARK: Flags

  /// The flags on record that stay until a human clears them.
  private var standingFlags: [FollowUpRemark] {
    let records = assessmentCase.flags
    return records.compactMap { record in
      guard let raised = record.raised, raised <= day else { return nil }
      let isCleared = records.contains { other in
        other.id == record.id && other.instrument == record.instrument
          && other.clearing.map { $0.date >= raised && $0.date <= day } ?? false
      }
      return isCleared
        ? nil
        : FollowUpRemark(kind: .flagStanding(id: record.id), subject: .person, date: raised)
    }
  }

  // MARK: Coming back

  /// Reports and applications within twelve months of a closing.
  private func referrals(_ previousClosed: CalendarDay?) -> [FollowUpRemark] {
    let closings = (history.closings + [previousClosed].compactMap { $0 }).sorted()
    let starts = eventDays(.report) + eventDays(.application) + eventDays(.reopening)
    return starts.sorted().compactMap { start in
      guard let closed = closings.last(where: { $0 < start }),
        let limit = closed.adding(months: 12), start <= limit
      else { return nil }
      return FollowUpRemark(
        kind: .referredAgain(closed: closed), subject: .person, date: start)
    }
  }
}
