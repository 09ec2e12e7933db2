/// Which versions of definitions are used, where not those that the cases themselves choose.
///
/// It chooses definitions and nothing else: ages, consents and birthdays still go by the cases'
/// own dates.
public struct VersionChoice: Sendable, Hashable {
  /// The day whose definitions score and route every case, whatever versions its responses name;
  /// `nil` for those of each case's own dates.
  public var asOf: CalendarDay?
  /// By an instrument's id, the version that scores its responses, whatever version or date they
  /// have.
  public var instruments: [String: SemanticVersion] = [:]

  /// The cases choose.
  public init() {}

  /// Whether the cases choose.
  public var isByCase: Bool { asOf == nil && instruments.isEmpty }

  /// The day whose definitions are meant for something of this date.
  func day(for date: CalendarDay) -> CalendarDay { asOf ?? date }
}
