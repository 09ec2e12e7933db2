/// What can be wrong with the legal references of a policy, and with the roles that decide.
package enum LegalProblem: Problem {
  /// A legal reference that the policy doesn't have.
  case unknownLegalReference(String, suggestion: String?)
  /// Two versions of one reference are in force on one day.
  case legalReferencesOverlap(String, witness: CalendarDay)
  /// On some days of the policy's validity no version is in force.
  case legalReferenceGap(String, from: CalendarDay, to: CalendarDay?)
  /// A role that the policy doesn't have.
  case unknownRole(String, suggestion: String?)

  package var severity: Severity {
    switch self {
    case .legalReferenceGap: .warning
    case .unknownLegalReference, .legalReferencesOverlap, .unknownRole: .error
    }
  }
}
