/// One time limit of one case, as it stands on the day of the list.
public struct Deadline: Sendable {
  /// The rule that governs it.
  public let rule: DeadlineRule
  /// What it is about.
  public let subject: Subject
  /// The day its present period is counted from.
  public let start: CalendarDay
  /// Its last day.
  public let due: CalendarDay
  /// Its last day before an extension moved it.
  public let extendedFrom: CalendarDay?
  /// Where it stands.
  public let state: DeadlineState
  /// The periods of a rhythm that are done.
  public let earlier: Earlier

  /// The periods of a rhythm that are done.
  public struct Earlier: Sendable, Hashable {
    /// Done by their last day.
    public var onTime = 0
    /// Done after it.
    public var late = 0
  }

  /// What a time limit or a remark is about.
  public enum Subject: Sendable, Hashable {
    /// The case as a whole.
    case person
    /// An intervention, by its id in the case, else by its programme.
    case intervention(String?)
    /// A placement, by its place among the case's, from 1.
    case placement(Int)
  }
}
