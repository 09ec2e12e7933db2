/// A human's decision beside what the rules gave on its day.
public struct DecisionRecord: Sendable {
  /// The decision.
  public let decision: Decision
  /// What the rules gave for the programme on the decision's day; `nil` where no version of the
  /// policy was valid then.
  public let comparison: Comparison?
  /// That the programme runs without a consent that it needs; `nil` where it doesn't.
  public let lapse: ConsentLapse?

  /// What the rules gave.
  public struct Comparison: Sendable {
    /// The policy that was valid on the decision's day.
    public let policy: Policy
    /// The programme's outcome on that day.
    public let outcome: ProgrammeOutcome
    /// Whether the decision differs from it.
    public let departs: Bool
    /// Whether it differs from what the rules give with every response of the day, those too that
    /// may have come after it.
    public internal(set) var departsNow: Bool
    /// Where the rules place the programme with every response of the day.
    public internal(set) var statusNow: ProgrammeStatus
  }
}

/// Consents that a running programme needs and that aren't in force.
public struct ConsentLapse: Sendable {
  /// The first day without them.
  public let since: CalendarDay
  /// Whose consents are missing on the case's date.
  public let missing: [Missing]

  /// One consent that isn't in force.
  public struct Missing: Sendable {
    /// What is consented to.
    public let gate: ConsentGate
    /// Whose consent it is.
    public let party: Consent.Party
    /// Where it stands.
    public let standing: ConsentStanding
  }
}

extension Decision.Outcome {
  /// Whether this outcome differs from what the rules gave.
  ///
  /// To grant what doesn't fit differs, and so does to decline what fits. The end of a programme
  /// and other decisions are no answer to the question whether it fits.
  ///
  /// - Parameters:
  ///   - status: Where the programme stood on the decision's day.
  ///   - isPassedOver: Whether another programme that stood at least as high was granted on the
  ///     same day: to decline this one is then the choice that the rules leave to a human.
  /// - Returns: Whether a ground and reasons are needed for it.
  package func departs(from status: ProgrammeStatus, isPassedOver: Bool) -> Bool {
    switch self {
    case .granted: status < .eligible
    case .declined: status >= .eligible && !isPassedOver
    case .ended, .other: false
    }
  }
}
