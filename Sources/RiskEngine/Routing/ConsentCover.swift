/// What others may see of a case by a consent.
package struct ConsentCover: Sendable {
  /// The consent, by its id in the policy.
  package let consent: String
  /// Whom or what the consent must name; `nil` where its whole will do.
  package let scope: String?

  /// - Parameters:
  ///   - consent: The consent, by its id in the policy.
  ///   - scope: Whom or what the consent must name; a consent that names nobody then covers
  ///     nothing.
  package init(to consent: String, scope: String? = nil) {
    self.consent = consent
    self.scope = scope
  }

  /// The consent as a result's policy has it; `nil` where it has no such consent.
  func gate(of result: CaseResult) -> ConsentGate? {
    result.recommendation?.policy.consents.first { $0.id == consent }
  }

  /// Whether everybody who must consent has done so, for the whole of what is asked for, and it
  /// still holds on the day.
  func covers(_ result: CaseResult, on day: CalendarDay) -> Bool {
    gate(of: result).map { covers(result.assessmentCase, $0, on: day) } ?? false
  }

  /// Whether a gate is open on the day, and no later word shuts it: what is handed out can't be
  /// taken back.
  func covers(_ assessmentCase: Case, _ gate: ConsentGate, on day: CalendarDay) -> Bool {
    missing(for: assessmentCase, gate, on: day).isEmpty
  }

  /// Whose consent is missing on the day; where nobody's is, on the day of a later word.
  func missing(
    for assessmentCase: Case, _ gate: ConsentGate, on day: CalendarDay
  ) -> [(party: Consent.Party, standing: ConsentStanding)] {
    func missing(on day: CalendarDay) -> [(party: Consent.Party, standing: ConsentStanding)] {
      gate.missing(
        from: statements(of: assessmentCase),
        age: assessmentCase.age(on: day) ?? assessmentCase.age, on: day)
    }
    let now = missing(on: day)
    guard now.isEmpty, let last = assessmentCase.latestConsent(to: gate)?.date, last > day else {
      return now
    }
    return missing(on: last)
  }

  /// The statements on consent, read so that a yes that doesn't name the scope is no answer.
  ///
  /// A no is a no, whatever it names. Of several a party gave on one day it is enough that one
  /// names the scope.
  func statements(of assessmentCase: Case) -> [Consent] {
    let all = assessmentCase.consents.filter { $0.to == consent }
    guard let scope else { return all }
    func names(_ statement: Consent) -> Bool {
      statement.status == .given
        && statement.scope.contains { $0.lowercased() == scope.lowercased() }
    }
    return all.compactMap { statement in
      guard statement.status == .given, !names(statement) else { return statement }
      let isSaidBeside = all.contains {
        $0.by == statement.by && $0.date == statement.date && names($0)
      }
      return isSaidBeside
        ? nil
        : Consent(
          to: statement.to, by: statement.by, scope: [], status: .notAsked, date: statement.date,
          until: nil)
    }
  }
}
