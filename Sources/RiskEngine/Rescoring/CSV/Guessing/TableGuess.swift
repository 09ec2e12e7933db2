/// What a table probably holds, as far as its header and its first rows tell.
public struct TableGuess: Sendable {
  /// The table's beginning.
  public let beginning: TableBeginning
  /// The instrument that it answers; `nil` where none fits, or several do.
  public var instrument: String?
  /// Why that one.
  package var ground: InstrumentGround?
  /// The instruments that fit as well as each other, where several do.
  public var instruments: [String] = []
  /// The columns, in the table's order.
  public var columns: [ColumnGuess]
  /// The day of every row, where the table has no column for it.
  public var date: CalendarDay?
  /// By how much all codes are greater than the instrument's, where that would explain them.
  public var shift: Int?

  /// On what ground an instrument is taken.
  package enum InstrumentGround: Sendable, Hashable {
    /// The caller says so.
    case said
    /// The columns are called by its name.
    case named
    /// The file is.
    case fileName
    /// No other one has as many of the columns.
    case columns
  }

  /// Whether something must be asked before the table can be read.
  public var isDoubtful: Bool {
    instrument == nil || !lacking.isEmpty || columns.contains { !$0.doubts.isEmpty }
  }

  /// What every table needs, and no column is taken for.
  package var lacking: [CSVTarget] {
    [CSVTarget.id, .date].filter { needed in
      !columns.contains { $0.target == needed } && !(needed == .date && date != nil)
    }
  }

  /// Whether every column that is read is so on a ground that leaves no room for anything else.
  public var isCertain: Bool {
    !isDoubtful && columns.allSatisfy { $0.target == nil || $0.isCertain }
  }

  /// What the columns stand for, as a mapping that can be saved.
  public var mapping: ColumnMapping {
    var mapping = ColumnMapping()
    let dialect = beginning.header.dialect
    mapping.instrument = instrument
    mapping.dialect.separator = dialect.separator
    mapping.dialect.encoding = dialect.encoding == .detected ? nil : dialect.encoding
    mapping.dialect.hasDecimalComma = dialect.hasDecimalComma
    mapping.dialect.headerLine = beginning.headerLine
    mapping.date = date
    for column in columns {
      guard let target = column.target else {
        mapping.ignored.append((column.name, nil))
        continue
      }
      mapping.columns.append(
        ColumnMapping.Column(
          name: column.name, target: target,
          values: column.values.map { ($0.text, Array($0.json.utf8)) },
          order: column.order?.order, location: nil))
    }
    return mapping
  }
}
