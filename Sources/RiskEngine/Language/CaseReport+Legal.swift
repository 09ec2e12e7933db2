/// The provisions that rules rest on, as they are in force on the case's date, and who decides.
extension CaseReport {
  mutating func writeLegalAndRoles(
    of outcome: ProgrammeOutcome, _ recommendation: Recommendation
  ) {
    let legal = recommendation.legal(of: outcome, on: result.assessmentCase.date)
    if !legal.isEmpty { page.point(phrases.legal(legal.map(\.text))) }
    let roles = recommendation.roles(deciding: outcome)
    if !roles.isEmpty { page.point(phrases.decidedBy(roles.map { phrases($0.title) })) }
  }

  /// The provisions of a consent or a notice, to follow its own words; empty without any.
  func legal(_ positions: [Int], _ policy: Policy) -> String {
    let legal = policy.legal(positions, on: result.assessmentCase.date)
    return legal.isEmpty ? "" : " (\(phrases.legal(legal.map(\.text))))"
  }
}
