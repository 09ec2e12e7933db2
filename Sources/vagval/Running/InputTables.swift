import RiskEngine
import RiskFiles

/// Which inputs of a run are tables, and what the command line says of them.
struct TableOptions {
  /// All inputs, tables or not.
  let inputs: [String]
  /// What the columns stand for; `nil` where their names say it.
  let mapping: String?
  private let encoding: CSVDialect.Encoding?
  /// Whether the inputs are tables; `nil` where their names say it.
  private let areTables: Bool?

  init(_ command: ParsedCommand) {
    inputs = command.arguments
    mapping = command.value(of: .columns)
    encoding = command.value(of: .encoding).flatMap(CSVDialect.Encoding.init(rawValue:))
    areTables = command.value(of: .inputFormat).map { $0 == "csv" }
  }

  /// Whether an input is a table, by its place among the inputs.
  func isTable(_ number: Int) -> Bool { areTables ?? inputs[number].isNameOfTable }

  /// Whether any input is a table.
  var readsTable: Bool { inputs.indices.contains { isTable($0) } }

  /// What is known of how a table is written before it is read.
  fileprivate func dialect(ofInput number: Int, _ mapping: ColumnMapping) -> CSVDialect.Choice {
    var choice = CSVDialect.Choice()
    choice.encoding = encoding
    choice = choice.orElse(mapping.dialect)
    if inputs[number].hasSuffix(ofFormat: "tsv") { choice.separator = choice.separator ?? .tab }
    return choice
  }
}

/// The inputs of a run that are tables.
struct InputTables {
  /// The beginning of each, by its place among the inputs.
  private(set) var beginnings: [Int: InputBeginning] = [:]
  /// What the columns of each stand for.
  private(set) var columns: [Int: CSVColumns] = [:]
  /// Of the mapping, where there is one.
  private let mapping: Digest?

  init(mapping: Digest?) { self.mapping = mapping }

  mutating func add(_ beginning: InputBeginning, _ columns: CSVColumns, asInput number: Int) {
    var beginning = beginning
    let header = columns.header
    beginning.settle(columns.boundary, after: header.length, lines: header.lines)
    beginnings[number] = beginning
    self.columns[number] = columns
  }

  /// The instrument of all tables; `nil` where they have several, or there are none.
  var instrument: String? {
    let instruments = Set(columns.values.map(\.instrument))
    return instruments.count == 1 ? instruments.first : nil
  }

  /// What a manifest says of an input; `nil` where it is no table.
  func description(ofInput number: Int) -> RescoringManifest.Table? {
    columns[number].map {
      RescoringManifest.Table(instrument: $0.instrument, $0.header.dialect, mapping: mapping)
    }
  }
}

extension Session {
  /// Reads the first rows of the tables among the inputs, and finds out what their columns are.
  ///
  /// - Parameters:
  ///   - options: Which inputs are tables, and how they are read.
  ///   - columns: What the columns under a header stand for.
  /// - Returns: The tables; `nil` after telling what is wrong.
  /// - Throws: ``FileError``.
  mutating func inputTables(
    _ options: TableOptions,
    columns: (inout Library, CSVHeader, ColumnMapping) throws(UnusableTable) -> CSVColumns
  ) throws(FileError) -> InputTables? {
    let (mapping, digest) = try mapping(options.mapping)
    guard code == .done else { return nil }
    var tables = InputTables(mapping: digest)
    for number in options.inputs.indices where options.isTable(number) {
      do {
        let choice = options.dialect(ofInput: number, mapping)
        let (beginning, header) = try read(options.inputs[number], choice)
        tables.add(beginning, try columns(&library, header, mapping), asInput: number)
      } catch let error as UnusableTable {
        tell(error.findings)
        note(.unusable)
      } catch let error as FileError {
        throw error
      } catch {
        note(.fault)
      }
    }
    return code == .done ? tables : nil
  }

  /// Reads as much of a table as its first row takes.
  private func read(
    _ path: String, _ choice: CSVDialect.Choice
  ) throws -> (InputBeginning, CSVHeader) {
    var beginning = try InputBeginning(of: path)
    while true {
      let header = try CSVHeader.read(
        beginning.bytes.span, isWhole: beginning.isWhole, file: path, choice)
      if let header { return (beginning, header) }
      try beginning.readMore()
    }
  }

  /// Reads a mapping; where it can't be used that is told.
  mutating func mapping(
    _ path: String?
  ) throws(FileError) -> (content: ColumnMapping, digest: Digest?) {
    guard let path else { return (ColumnMapping(), nil) }
    let bytes = try InputFile.read(path)
    let (mapping, findings) = ColumnMapping.read(name: path, bytes: bytes)
    tell(findings)
    if mapping == nil { note(.unusable) }
    return (mapping ?? ColumnMapping(), Digest(of: bytes.span))
  }

  /// Tells that a run has no tables to which these options could apply.
  mutating func tellNoTable(for options: [OptionDescription], _ command: ParsedCommand) {
    for option in options where command.value(of: option) != nil {
      tell(pick(TableOptions.noneRead(for: option)))
      note(.usage)
    }
  }
}

extension TableOptions {
  /// An option that concerns tables that are read, where none is.
  static func noneRead(for option: OptionDescription) -> Words {
    let format = OptionDescription.inputFormat.spelling
    return Words(
      swedish: "\(option.spelling) gäller tabeller som läses (CSV), och här läses ingen. Ta bort"
        + " den, eller ange \(format) csv.",
      english: "\(option.spelling) concerns tables that are read (CSV), and none is read here."
        + " Remove it, or say \(format) csv.")
  }
}

extension String {
  /// Whether a file's name says that it has this format, in small or capital letters.
  func hasSuffix(ofFormat format: String) -> Bool { lowercased().hasSuffix(".\(format)") }

  /// Whether a file's name says that it is a table.
  var isNameOfTable: Bool { hasSuffix(ofFormat: "csv") || hasSuffix(ofFormat: "tsv") }
}
