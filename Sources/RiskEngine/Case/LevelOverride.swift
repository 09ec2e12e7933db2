/// A human's recorded departure from a computed level.
public struct LevelOverride: Sendable, Hashable {
  /// The level that the human chose, as a position in the ordered scale.
  package let to: UInt8
  /// On what ground.
  public let ground: Ground
  /// The reasons in words; never blank.
  public let rationale: String

  /// The ground for a departure.
  public enum Ground: Sendable, Hashable {
    /// A reason that the instrument lists, by its position.
    case policy(reason: Int)
    /// The assessor's discretion.
    case discretionary
  }

  /// The grounds as a case names them.
  package enum Kind: String, Sendable, CaseIterable {
    case policy, discretionary
  }
}

extension LevelOverride.Ground {
  /// The name that the format gives it.
  package var kind: LevelOverride.Kind {
    switch self {
    case .policy: .policy
    case .discretionary: .discretionary
    }
  }
}
