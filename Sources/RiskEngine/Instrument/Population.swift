/// For whom an instrument is meant.
public struct Population: Sendable {
  /// The ages, in completed years.
  package let ages: UnaryTest?
  /// What else must be true of those for whom it is meant.
  package let condition: Expression?
  /// Whether those for whom it isn't meant get no scores and levels.
  public let refusesOutsiders: Bool
  /// The population in words.
  public let text: LocalizedText?

  /// Whether anything can tell those for whom it is meant from others.
  package var isTested: Bool { ages != nil || condition != nil }
}

/// Whether a person is one of those for whom an instrument is meant.
public enum PopulationStanding: String, Sendable, CaseIterable {
  /// Every test of the population is passed.
  case inside
  /// One of them isn't.
  case outside
  /// None is failed, and one can't be told.
  case unknown
}
