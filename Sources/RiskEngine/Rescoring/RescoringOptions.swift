/// How cases are scored and routed again.
public struct RescoringOptions: Sendable {
  /// What a line of output holds.
  public var fields = ResultFields.compact
  /// Whether each line also holds the digests of its case and of the definitions used.
  ///
  /// Those of definitions otherwise stand once in the manifest. A whole result with them is a
  /// document of format `result/1`.
  public var digests = false
  /// Which policy routes the cases.
  public var policy = PolicyChoice.automatic
  /// Which versions are used, where the cases don't choose.
  public var versionChoice = VersionChoice()
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
