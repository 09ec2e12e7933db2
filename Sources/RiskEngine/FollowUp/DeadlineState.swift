/// Where a time limit stands on the day of the list.
public enum DeadlineState: Sendable, Hashable {
  /// Its last day passed so many days ago, and nothing is on record.
  case overdue(days: Int)
  /// Its last day is so many days away, and near enough to be pointed out.
  case dueSoon(days: Int)
  /// Its last day is so many days away.
  case running(days: Int)
  /// Done on this day, so many days after the last day; 0 is in time.
  case done(on: CalendarDay, late: Int)
  /// What it was about ended on this day, so many days after the last day, and it wasn't done.
  case missed(ended: CalendarDay, late: Int)

  /// The name of the case, as results give it.
  public var name: String {
    switch self {
    case .overdue: "overdue"
    case .dueSoon: "dueSoon"
    case .running: "running"
    case .done: "done"
    case .missed: "missed"
    }
  }
}
