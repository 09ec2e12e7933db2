extension Library {
  /// Each decision of a case beside what the rules gave on its day.
  ///
  /// Age, consents, responses and the version of the policy are those of the decision's day;
  /// circumstances have no dates and are taken as the case states them. A response of the day itself
  /// may have been there or have come later that day: of what the rules give with and without it,
  /// that counts which the decision's record fits.
  ///
  /// - Parameters:
  ///   - assessmentCase: The case.
  ///   - scored: Its responses, scored.
  ///   - recommendation: What the policy gives on the case's date.
  ///   - choice: How the policy was chosen.
  ///   - reader: Where what is wrong with the records is reported.
  /// - Returns: One record for each decision, in the order of the case, but for those that answer
  ///   the question of another policy of the municipality.
  /// - Complexity: one routing for each day with a decision, and for each response of such a day.
  mutating func decisions(
    of assessmentCase: Case, _ scored: [ScoredResponse?], _ recommendation: Recommendation,
    _ choice: PolicyChoice, _ reader: DocumentReader
  ) -> [DecisionRecord] {
    guard !assessmentCase.decisions.isEmpty else { return [] }
    var byDay: [CalendarDay: [Recommendation]] = [:]
    for day in Set(assessmentCase.decisions.map(\.date)) {
      let dated = assessmentCase.dated(day)
      // What is doubtful about the case has been told for its own date.
      let aside = DocumentReader(assessmentCase.node.document, concernsPerson: true)
      let policy =
        day == assessmentCase.date
        ? recommendation.policy
        : self.policy(for: dated, choice.version(of: recommendation.policy), aside)
      guard let policy else { continue }
      byDay[day] = scored.readings(of: day).map { known in
        policy.recommendation(for: dated, known, aside)
      }
    }
    let running = DecisionReview.running(assessmentCase)
    let others = programmesOfOtherQuestions(assessmentCase, than: recommendation.policy)
    return assessmentCase.decisions.enumerated().compactMap { index, decision in
      guard !others.contains(decision.programme) else { return nil }
      let review = DecisionReview(
        decision: decision, assessmentCase: assessmentCase,
        readings: byDay[decision.date] ?? [], today: recommendation.policy, reader: reader)
      return review.record(isRunning: running.contains(index))
    }
  }
}

extension [ScoredResponse?] {
  /// What may have been known on a day: everything, then step by step without the responses of the
  /// day itself, the last of them first.
  fileprivate func readings(of day: CalendarDay) -> [Self] {
    var known = self
    let ofTheDay = indices.filter { self[$0]?.response.date == day }
    return [self]
      + ofTheDay.reversed().map { index in
        known[index] = nil
        return known
      }
  }
}

extension Library {
  /// The decided programmes that only another policy of the municipality speaks of.
  private mutating func programmesOfOtherQuestions(
    _ assessmentCase: Case, than policy: Policy
  ) -> Set<String> {
    let own = Set(policy.programmes.map(\.programme.id))
    let decided = Set(assessmentCase.decisions.map(\.programme)).subtracting(own)
    guard !decided.isEmpty else { return [] }
    return decided.intersection(
      policies(beside: policy).flatMap { $0.programmes.map(\.programme.id) })
  }

  /// The other policies of a policy's municipality, in all their versions.
  mutating func policies(beside policy: Policy) -> [Policy] {
    entries.filter { $0.kind == .policy && $0.id != policy.head.id }
      .compactMap { self.policy($0) }
      .filter { $0.place.municipality == policy.place.municipality }
  }
}

extension PolicyChoice {
  /// The same policy, in the version that is valid on the day, unless a version was named.
  func version(of policy: Policy) -> PolicyChoice {
    if case .named(_, let version?) = self { return .named(policy.head.id, version) }
    return .named(policy.head.id, nil)
  }
}
