/// What the columns of a table stand for: the format `columns/1`.
public struct ColumnMapping: Sendable {
  /// The instrument whose answers the table holds, where the mapping says it.
  public var instrument: String?
  /// How the table is written, where the mapping says it.
  public var dialect = CSVDialect.Choice()
  /// The day of every row, where the table has no column for it.
  public var date: CalendarDay?
  /// What stands before the row's number in the cases' ids, where the table has no column for them.
  public var idPrefix: String?
  /// What the named columns stand for.
  var columns: [Column] = []
  /// The columns that are passed over.
  var ignored: [(name: String, location: Location?)] = []

  /// One named column.
  struct Column: Sendable {
    let name: String
    let target: CSVTarget
    /// What texts in its cells stand for, as JSON.
    let values: [(text: String, json: [UInt8])]
    /// How its days are written, where they don't speak for themselves.
    var form: CSVDayForm?
    /// Where the mapping says it.
    let location: Location?
  }

  /// A mapping that says nothing, so that the names of the columns must speak for themselves.
  public init() {}

  /// What the format is called.
  static let format = "columns/1"
}
