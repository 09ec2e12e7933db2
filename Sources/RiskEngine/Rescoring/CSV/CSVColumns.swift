/// The columns of one table, resolved against the definitions and made ready for its rows.
public struct CSVColumns: Sendable {
  /// The first row of the table.
  public let header: CSVHeader
  /// The instrument that the table answers.
  public let instrument: String
  /// What each column stands for; `nil` for one that is passed over.
  package let targets: [CSVTarget?]
  /// How a row becomes a case.
  let steps: [CSVStep]
  /// What the steps write, each piece followed by room.
  let fragments: [UInt8]
  /// What the usual cells stand for, one table for each step that has a cell.
  package let tables: [CSVCellTable]
  /// For each table, where the JSON of its entries stands among the fragments.
  let values: [[(start: Int32, length: Int32)]]
  /// For each table its one-byte texts, one after another.
  let oneByte: [UInt8]
  /// The most bytes that a row takes beside its cells.
  let greatestLength: Int

  /// Where the table's rows end.
  public var boundary: RecordBoundary { .rows(separator: header.dialect.separator) }

  init(
    header: CSVHeader, instrument: String, targets: [CSVTarget?], builder: CSVStepBuilder
  ) {
    self.header = header
    self.instrument = instrument
    self.targets = targets
    steps = builder.steps
    fragments = builder.fragments
    tables = builder.tables
    values = builder.values
    oneByte = builder.tables.flatMap(\.oneByte)
    greatestLength = builder.greatestLength
  }
}
