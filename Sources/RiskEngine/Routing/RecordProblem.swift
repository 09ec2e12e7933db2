/// What can be wrong with what humans have recorded beside a recommendation.
package enum RecordProblem: Problem {
  /// A decision about a programme that the policy doesn't have.
  case unknownDecidedProgramme(String, suggestion: String?)
  /// A decision, or a clearing, by a role that the policy doesn't have.
  case unknownDecidingRole(known: [String], suggestion: String?)
  /// A decision by a role that doesn't decide this programme.
  case roleDoesNotDecide(String, programme: String, deciding: [String])
  /// A decision that departs from the rules without saying on what ground.
  case departureWithoutKind(programme: String, outcome: Decision.Outcome, status: ProgrammeStatus)
  /// A departure without reasons in words.
  case departureWithoutReason(programme: String)
  /// A departure on a ground that the policy doesn't list.
  case departureGroundNotListed(listed: [String], suggestion: String?)
  /// A departure from a criterion that no rule of the programme has.
  case unknownDepartureBound(String, known: [String], suggestion: String?)
  /// A departure from an age, where the policy leaves no room for one.
  case departureFromAgeNotForeseen(programme: String)
  /// A departure into the next age group of somebody who isn't about to enter it.
  case departureNotNear(programme: String)
  /// A departure by a decision that doesn't differ from what the rules gave.
  case departureFromNothing(programme: String)
  /// A programme that was granted while a consent was missing.
  case grantedWithoutConsent(programme: String)
  /// A decision dated after the case.
  case decisionAfterCase(programme: String)
  /// On the day of a decision no version of the policy was valid.
  case decisionNotComparable(programme: String, policy: String)
  /// A programme that runs without a consent that it needs.
  case runningWithoutConsent(programme: String, missing: [Consent.Party])
  /// A record that could be about the flags of several instruments.
  case flagOfSeveralInstruments(String, instruments: [String])
  /// A flag is cleared that nothing has raised.
  case flagNotOnCase(String, suggestion: String?)
  /// A flag is cleared after the case's date, so that it still stands.
  case flagClearedAfterCase(String)

  package var severity: Severity {
    switch self {
    case .roleDoesNotDecide, .departureFromAgeNotForeseen, .grantedWithoutConsent,
      .decisionAfterCase, .decisionNotComparable, .runningWithoutConsent:
      .warning
    case .flagClearedAfterCase, .departureFromNothing: .note
    case .unknownDecidedProgramme, .unknownDecidingRole, .departureWithoutKind,
      .departureWithoutReason, .departureGroundNotListed, .unknownDepartureBound,
      .departureNotNear, .flagOfSeveralInstruments, .flagNotOnCase:
      .error
    }
  }
}
