extension Policy {
  /// Routes a case.
  ///
  /// - Parameters:
  ///   - assessmentCase: The case.
  ///   - scored: Its responses, scored; `nil` for those that can't be used.
  ///   - reader: Where doubts about the case are reported.
  /// - Returns: Every programme of the policy with its status and reasons.
  package func recommendation(
    for assessmentCase: Case, _ scored: [ScoredResponse?], _ reader: DocumentReader
  ) -> Recommendation {
    let facts = facts(of: assessmentCase, scored, reader)
    reportUndeclaredConsents(assessmentCase, reader)
    let outcomes = programmes.indices.map { outcome(of: $0, assessmentCase, facts) }
    let shown = notices.indices.filter { index in
      notices[index].criteria.allSatisfy { facts.holds($0) == true }
    }
    return Recommendation(
      policy: self, programmes: outcomes, notices: shown, sources: facts.sources,
      inputs: facts.inputs, tables: facts.tables.compactMap(\.self))
  }

  /// The outcome of the rule that brings the programme furthest; of equals the first, but one that
  /// leaves room for a departure isn't hidden by one that doesn't.
  private func outcome(
    of programme: Int, _ assessmentCase: Case, _ facts: CaseFacts
  ) -> ProgrammeOutcome {
    var best: ProgrammeOutcome?
    for (index, rule) in eligibility.enumerated() where rule.programme == programme {
      let outcome = self.outcome(of: index, rule, assessmentCase, facts)
      if best.map(outcome.isBetter(than:)) ?? true { best = outcome }
    }
    return best
      ?? ProgrammeOutcome(
        programme: programmes[programme].programme, status: .notEligible, rule: nil,
        criteria: [], reasons: [], missing: [], departurePossible: false)
  }

  private func outcome(
    of index: Int, _ rule: Rule, _ assessmentCase: Case, _ facts: CaseFacts
  ) -> ProgrammeOutcome {
    let criteria = rule.criteria.map { ($0, facts.holds($0)) }
    let failed = criteria.filter { $0.1 == false }.map(\.0)
    let unknown = criteria.filter { $0.1 == nil }.map(\.0)
    let failsOnAgeAlone = failed.count == 1 && failed.allSatisfy { $0.subject == .age }

    var status = ProgrammeStatus.notEligible
    var reasons: [Reason] = []
    var missing: [String] = []
    if failed.isEmpty, unknown.isEmpty {
      (status, reasons) = gated(rule, assessmentCase, facts)
    } else if failed.isEmpty {
      status = .undetermined
      reasons = unknown.map { .criterionUnknown($0.name) }
      missing = self.missing(for: unknown, facts)
    } else {
      reasons = failed.map { .criterionFalse($0.name) }
      if failsOnAgeAlone, let age = failed.first {
        switch nearBirthday(age.test, facts) {
        case .on(let day, let newAge):
          status = .near
          reasons.append(.birthdaySoon(day, age: newAge))
          missing = self.missing(for: unknown, facts)
        case .possible:
          status = .undetermined
          reasons.append(.birthDateMissing)
          missing = ["born"] + self.missing(for: unknown, facts)
        case .none: break
        }
        if status != .notEligible { reasons += unknown.map { .criterionUnknown($0.name) } }
      }
    }
    return ProgrammeOutcome(
      programme: programmes[rule.programme].programme, status: status, rule: index,
      criteria: criteria.map { CriterionOutcome(id: $0.0.name, result: $0.1) },
      reasons: reasons, missing: missing,
      departurePossible: allowsDeparturesFromAge && failsOnAgeAlone && unknown.isEmpty)
  }

  /// All criteria hold: consents and preferences decide the rest.
  private func gated(
    _ rule: Rule, _ assessmentCase: Case, _ facts: CaseFacts
  ) -> (ProgrammeStatus, [Reason]) {
    let gates = programmes[rule.programme].consents.map { consents[$0] }
    let missing = gates.flatMap { gate in
      gate.missing(from: assessmentCase.consents, age: facts.age, on: facts.date).map { entry in
        Reason.consent(gate: gate.id, party: entry.party, standing: entry.standing)
      }
    }
    guard missing.isEmpty else { return (.blocked, [.criteriaMet(rule: rule.id)] + missing) }
    var reasons: [Reason] = [.criteriaMet(rule: rule.id)]
    if !gates.isEmpty { reasons.append(.consentsGiven) }
    let preferring = preference.first { preferred in
      preferred.programme == rule.programme
        && preferred.criteria.allSatisfy { facts.holds($0) == true }
    }
    guard let preferring else { return (.eligible, reasons) }
    return (.recommended, reasons + [.preferred(rule: preferring.id)])
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
