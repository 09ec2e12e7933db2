/// Somebody who decides, by what they are and never by name.
public struct Role: Sendable {
  /// Its id within the policy.
  public let id: String
  /// What a reader sees.
  public let title: LocalizedText
}

extension Recommendation {
  /// Who decides a programme; empty where the policy doesn't say.
  package func roles(deciding outcome: ProgrammeOutcome) -> [Role] {
    policy.entry(of: outcome)?.decidedBy.map { policy.roles[$0] } ?? []
  }
}
