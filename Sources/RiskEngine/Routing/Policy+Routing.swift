extension Policy {
  /// Routes a case.
  ///
  /// - Parameters:
  ///   - assessmentCase: The case.
  ///   - scored: Its responses, scored; `nil` for those that can't be used.
  ///   - reader: Where doubts about the case are reported.
  ///   - isRecording: Whether criteria, reasons and what is missing are recorded; without them
  ///     nothing but the statuses can be read.
  /// - Returns: Every programme of the policy with its status and reasons.
  package func recommendation(
    for assessmentCase: Case, _ scored: [ScoredResponse?], _ reader: DocumentReader,
    isRecording: Bool = true
  ) -> Recommendation {
    let facts = facts(of: assessmentCase, scored, reader)
    reportUndeclaredConsents(assessmentCase, reader)
    return recommendation(by: facts, assessmentCase.consents, isRecording: isRecording)
  }

  /// What follows from the facts of a case, with the consents that it states.
  func recommendation(
    by facts: CaseFacts, _ consents: [Consent], isRecording: Bool = true
  ) -> Recommendation {
    let outcomes = programmes.indices.map { outcome(of: $0, consents, facts, isRecording) }
    let shown = notices.indices.filter { index in
      notices[index].criteria.allSatisfy { facts.holds($0) == true }
    }
    return Recommendation(
      policy: self, programmes: outcomes, notices: shown, sources: facts.sources,
      inputs: facts.inputs, tables: facts.tables.compactMap(\.self))
  }

  /// Where a programme stands by some facts, without a record of what decided it.
  func status(
    ofProgramme programme: Int, _ consents: [Consent], _ facts: CaseFacts
  ) -> ProgrammeStatus {
    outcome(of: programme, consents, facts, false).status
  }

  /// The outcome of the rule that brings the programme furthest; of equals the first, but one that
  /// leaves room for a departure isn't hidden by one that doesn't.
  private func outcome(
    of programme: Int, _ consents: [Consent], _ facts: CaseFacts, _ isRecording: Bool
  ) -> ProgrammeOutcome {
    var best: ProgrammeOutcome?
    for index in rulesByProgramme[programme] {
      let outcome = self.outcome(of: index, eligibility[index], consents, facts, isRecording)
      if best.map(outcome.isBetter(than:)) ?? true { best = outcome }
    }
    return best
      ?? ProgrammeOutcome(
        programme: programmes[programme].programme, status: .notEligible, rule: nil,
        criteria: [], reasons: [], missing: [], departurePossible: false)
  }

  private func outcome(
    of index: Int, _ rule: Rule, _ consents: [Consent], _ facts: CaseFacts, _ isRecording: Bool
  ) -> ProgrammeOutcome {
    var record = Record(isRecording, criteria: rule.criteria.count)
    var failures = 0
    var failed: Criterion?
    var isUnknown = false
    for criterion in rule.criteria {
      let holds = facts.holds(criterion)
      record.note(criterion, holds)
      if holds == nil { isUnknown = true }
      guard holds == false else { continue }
      failures += 1
      failed = criterion
    }
    let failsOnAgeAlone = failures == 1 && failed?.subject == .age

    var status = ProgrammeStatus.notEligible
    if failures == 0, !isUnknown {
      status = gated(rule, consents, facts, &record)
    } else if failures == 0 {
      status = .undetermined
      noteUnknown(rule, facts, &record)
    } else {
      record.noteFailures()
      if failsOnAgeAlone, let failed {
        switch nearBirthday(failed.test, facts) {
        case .on(let day, let age):
          status = .near
          record.note(.birthdaySoon(day, age: age))
        case .possible:
          status = .undetermined
          record.note(.birthDateMissing)
          record.noteMissing(["born"])
        case .none: break
        }
        if status != .notEligible { noteUnknown(rule, facts, &record) }
      }
    }
    return ProgrammeOutcome(
      programme: programmes[rule.programme].programme, status: status, rule: index,
      criteria: record.criteria, reasons: record.reasons, missing: record.missing,
      departurePossible: allowsDeparturesFromAge && failsOnAgeAlone && !isUnknown)
  }

  /// All criteria hold: consents and preferences decide the rest.
  private func gated(
    _ rule: Rule, _ stated: [Consent], _ facts: CaseFacts, _ record: inout Record
  ) -> ProgrammeStatus {
    record.note(.criteriaMet(rule: rule.id))
    let gates = programmes[rule.programme].consents
    var isBlocked = false
    for gate in gates {
      let missing = consents[gate].missing(
        from: stated, age: facts.age, on: facts.date)
      for entry in missing {
        isBlocked = true
        record.note(
          .consent(gate: consents[gate].id, party: entry.party, standing: entry.standing))
      }
    }
    if isBlocked { return .blocked }
    if !gates.isEmpty { record.note(.consentsGiven) }
    let preferring = preference.first { preferred in
      preferred.programme == rule.programme
        && preferred.criteria.allSatisfy { facts.holds($0) == true }
    }
    guard let preferring else { return .eligible }
    record.note(.preferred(rule: preferring.id))
    return .recommended
  }

  /// Records the criteria that can't be told, and the facts that would decide them.
  private func noteUnknown(_ rule: Rule, _ facts: CaseFacts, _ record: inout Record) {
    for criterion in record.criteria where criterion.result == nil {
      record.note(.criterionUnknown(criterion.id))
    }
    record.noteMissing(
      missing(for: rule.criteria.filter { facts.holds($0) == nil }, facts))
  }

  /// What decided, as far as it is recorded.
  private struct Record {
    private let isRecording: Bool
    private(set) var criteria: [CriterionOutcome] = []
    private(set) var reasons: [Reason] = []
    private(set) var missing: [String] = []

    init(_ isRecording: Bool, criteria count: Int) {
      self.isRecording = isRecording
      if isRecording { criteria.reserveCapacity(count) }
    }

    mutating func note(_ criterion: Criterion, _ holds: Bool?) {
      if isRecording { criteria.append(CriterionOutcome(id: criterion.name, result: holds)) }
    }

    mutating func note(_ reason: @autoclosure () -> Reason) {
      if isRecording { reasons.append(reason()) }
    }

    mutating func noteFailures() {
      for criterion in criteria where criterion.result == false {
        reasons.append(.criterionFalse(criterion.id))
      }
    }

    mutating func noteMissing(_ names: @autoclosure () -> [String]) {
      if isRecording { missing += names() }
    }
  }

  // MARK: Near

  private enum NearBirthday {
    case on(CalendarDay, age: Int)
    /// Without a birth date it can't be ruled out.
    case possible
    case none
  }

  /// Whether a birthday within the margin, its last day included, makes the age fit.
  private func nearBirthday(_ test: UnaryTest, _ facts: CaseFacts) -> NearBirthday {
    guard let months = nearMonths, let age = facts.age,
      let last = facts.date.adding(months: months)
    else { return .none }
    // Within n months at most n / 12 birthdays can fall, rounded up.
    for newAge in (age + 1)...(age + (months + 11) / 12)
    where facts.holds(test, atAge: newAge) == true {
      guard let born = facts.born else { return .possible }
      if let day = born.birthday(newAge), day <= last { return .on(day, age: newAge) }
    }
    return .none
  }

  private func reportUndeclaredConsents(_ assessmentCase: Case, _ reader: DocumentReader) {
    let names = consents.map(\.id)
    let list = assessmentCase.node.members.first { $0.key.equals("consents") }?.value
    let places = list?.elements.compactMap { consent in
      consent.members.first { $0.key.equals("to") }?.value
    }
    var reported: Set<String> = []
    for place in places ?? [] {
      guard let to = place.text, !names.contains(to), reported.insert(to).inserted else { continue }
      reader.report(
        PolicyProblem.undeclaredConsent(to, suggestion: reader.suggestion(for: to, among: names)),
        at: place)
    }
  }
}

extension ProgrammeOutcome {
  fileprivate func isBetter(than other: ProgrammeOutcome) -> Bool {
    if status != other.status { return status > other.status }
    return departurePossible && !other.departurePossible
  }
}
