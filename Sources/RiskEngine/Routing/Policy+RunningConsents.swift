extension Policy {
  /// Since when, and whose, consents are missing that a running programme needs.
  ///
  /// Only what holds on the case's date is told: a consent that ended and was given anew is no
  /// lapse.
  ///
  /// - Parameters:
  ///   - entry: The programme.
  ///   - granted: The day it was granted, not after the case's date.
  ///   - assessmentCase: The case.
  /// - Returns: The lapse; `nil` where all consents are in force on the case's date.
  func lapse(
    of entry: Entry, since granted: CalendarDay, _ assessmentCase: Case
  ) -> ConsentLapse? {
    let today = assessmentCase.date
    let missing = missing(for: entry, assessmentCase, on: today)
    guard granted <= today, !missing.isEmpty else { return nil }
    // Nothing changes between these days: somebody speaks, a consent ends, or age asks for others.
    let gates = entry.consents.map { consents[$0].id }
    var turns = assessmentCase.consents.filter { gates.contains($0.to) }
      .flatMap { [$0.date, $0.until?.adding(days: 1)] }
    if let born = assessmentCase.born, let age = assessmentCase.age, age >= 0 {
      turns += (0...age).map { born.birthday($0) }
    }
    let days = Set(turns.compactMap(\.self).filter { $0 > granted && $0 <= today })
    var since = today
    for day in days.union([granted]).sorted(by: >) {
      if self.missing(for: entry, assessmentCase, on: day).isEmpty { break }
      since = day
    }
    return ConsentLapse(since: since, missing: missing)
  }

  private func missing(
    for entry: Entry, _ assessmentCase: Case, on day: CalendarDay
  ) -> [ConsentLapse.Missing] {
    entry.consents.map { consents[$0] }.flatMap { gate in
      gate.missing(
        from: assessmentCase.consents, age: assessmentCase.age(on: day) ?? assessmentCase.age,
        on: day
      ).map { ConsentLapse.Missing(gate: gate, party: $0.party, standing: $0.standing) }
    }
  }
}
