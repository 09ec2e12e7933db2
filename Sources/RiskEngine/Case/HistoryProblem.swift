/// What can be doubtful in a case's record of events; none of it refuses the case.
package enum HistoryProblem: Problem {
  /// An event of a kind that the format doesn't have.
  case unknownEventKind(allowed: [String], suggestion: String?)
  /// An event without its day or its kind, which nothing can be counted from.
  case eventIncomplete(missing: String)
  /// An extension without its new last day, its time limit or its reason; it isn't counted.
  case extensionIncomplete(missing: String)
  /// A ground for a placement that the format doesn't have.
  case unknownPlacementBasis(allowed: [String], suggestion: String?)
  /// A form of placement that the format doesn't have.
  case unknownPlacementForm(allowed: [String], suggestion: String?)
  /// A plan's status that the format doesn't have.
  case unknownPlanStatus(allowed: [String], suggestion: String?)
  /// A last day before the first.
  case endsBeforeItBegins

  package var severity: Severity { .warning }
}
