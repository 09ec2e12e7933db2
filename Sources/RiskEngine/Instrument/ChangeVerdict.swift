/// What a change of a score is.
public enum ChangeVerdict: String, Sendable, CaseIterable {
  /// Reliably better.
  case improved
  /// Reliably better, and past the clinical cut-off.
  case recovered
  /// No change that is told from chance.
  case unchanged
  /// Reliably worse.
  case deteriorated
  /// The earlier response is of another major version.
  case notComparable
}
