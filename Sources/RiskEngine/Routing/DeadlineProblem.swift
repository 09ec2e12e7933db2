/// What can be wrong in a time limit.
package enum DeadlineProblem: Problem {
  /// Not exactly one of the ways to say how long it runs.
  case deadlineWithoutOneLength([String], allowed: [String])
  /// An event that the format doesn't have, as what a time limit begins or ends with.
  case unknownDeadlineEvent(String, allowed: [String], suggestion: String?)
  /// Nothing that says when what is to be done has been done.
  case deadlineWithoutDone(String)
  /// A rhythm from an event, with nothing that ends it.
  case rhythmWithoutEnd(String)
  /// A key that means nothing with what the time limit is counted from.
  case deadlineKeyOfOtherStart(key: String, start: String)
  /// Something that ends it, but belongs to another kind of subject.
  case deadlineEndOfOtherSubject(end: String, start: String)
  /// Two versions of one time limit that govern the same days.
  case deadlineVersionsOverlap(String)
  /// Two versions of one time limit that aren't counted alike.
  case deadlineVersionsDiffer(String, key: String)
  /// A last day before the first.
  case deadlinePeriodReversed(String)

  package var severity: Severity { .error }
}
