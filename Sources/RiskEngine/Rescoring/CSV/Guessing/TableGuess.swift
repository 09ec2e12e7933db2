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
  /// What stands before the row's number in the cases' ids, where the table has no column for them.
  public var idPrefix: String?
  /// By how much all codes are probably greater than the instrument's, until somebody says.
  public var shift: Shift?

  /// By how much all codes of a table may be greater than the instrument's.
  public struct Shift: Sendable, Hashable {
    /// 1 or -1.
    public let steps: Int
    /// Whether some answers have codes that the instrument lacks; else none has its lowest code.
    public let isSeen: Bool

    package init(steps: Int, isSeen: Bool) { (self.steps, self.isSeen) = (steps, isSeen) }
  }

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
    instrument == nil || !lacking.isEmpty || shift != nil || columns.contains { !$0.doubts.isEmpty }
  }

  /// Whether letters of the names look like UTF-8 that was taken for Windows-1252.
  var hasWrongLetters: Bool {
    let signs = ["å", "ä", "ö", "Å", "Ä", "Ö"].map { String($0.utf8.map(Windows1252.character)) }
    return columns.contains { column in signs.contains { column.name.contains($0) } }
  }

  /// What every table needs, and no column is taken for.
  package var lacking: [CSVTarget] {
    [CSVTarget.id, .date].filter { needed in
      !columns.contains { $0.target == needed } && !(needed == .date && date != nil)
        && !(needed == .id && idPrefix != nil)
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
    mapping.dialect.subheadings = beginning.subheadings
    mapping.date = date
    mapping.idPrefix = idPrefix
    for column in columns {
      guard let target = column.target else {
        mapping.ignored.append((column.name, nil))
        continue
      }
      mapping.columns.append(
        ColumnMapping.Column(
          name: column.name, target: target,
          values: column.values.map { ($0.text, Array($0.json.utf8)) },
          form: column.form, location: nil))
    }
    return mapping
  }
}
