/// How cases are scored and routed again.
public struct RescoringOptions: Sendable {
  /// What a line of output holds.
  public var fields = ResultFields.compact
  /// Which policy routes the cases.
  public var policy = PolicyChoice.automatic
  /// Whether ids may be personnummer; otherwise they refuse their case.
  public var allowsPersonalNumbers = false
  /// The table of which each case is written as a row, in place of a line of JSON.
  public var table: ResultTable?
  /// Whether every line goes through the whole engine, without any shortcut; for tests and
  /// measurements, since the results are the same.
  package var isPlain = false

  /// The standard choices: compact lines, each case by its own municipality's policy.
  public init() {}
}

/// What a line of output holds.
public enum ResultFields: Sendable, Hashable {
  /// The id, and for each response its scores, levels and flags, then each programme's status.
  case compact
  /// The whole result, as format `result/1`.
  case full
}
