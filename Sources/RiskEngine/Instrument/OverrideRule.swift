/// How a human may depart from a computed level: for listed reasons, by discretion, or both.
///
/// The engine applies no departure of its own: it checks and shows what a response records.
public struct OverrideRule: Sendable {
  /// The listed reasons, in the order of the file.
  public let reasons: [Reason]
  /// What a human may do without a listed reason; `nil` where nothing.
  public let discretion: Discretion?
  /// Where the rule comes from.
  public let source: [Provenance]

  /// One reason that the instrument lists.
  public struct Reason: Sendable {
    /// Its id.
    public let id: String
    /// What a reader sees.
    public let text: LocalizedText
    /// Where it leads.
    package let destination: Destination
    /// The only way in which it may move the level; `nil` where both will do.
    package let direction: Direction?
  }

  /// Where a listed reason leads.
  package enum Destination: Sendable, Hashable {
    /// To this level, as a position in the ordered scale.
    case level(UInt8)
    /// So many steps, in the reason's direction, but not past the end of the scale.
    case steps(Int)
  }

  /// How far a human may go without a listed reason.
  public struct Discretion: Sendable, Hashable {
    /// The greatest number of steps, at least 1.
    public let steps: Int
    /// The only way in which the level may be moved; `nil` where both will do.
    public let direction: Direction?
  }

  /// Which way a level is moved.
  public enum Direction: String, Sendable, CaseIterable {
    /// Towards the most concerning level.
    case up
    /// Towards the least concerning level.
    case down
  }
}

extension OverrideRule.Destination {
  /// The level to which it leads from another one; `nil` without one to count steps from.
  func level(
    from computed: UInt8?, _ direction: OverrideRule.Direction?, count: Int
  ) -> UInt8? {
    switch self {
    case .level(let level): return level
    case .steps(let steps):
      guard let computed else { return nil }
      let moved = Int(computed) + (direction == .down ? -steps : steps)
      return UInt8(clamping: min(max(moved, 0), count - 1))
    }
  }
}
