import RiskEngine
import RiskFiles

/// The inputs of a run that are tables, and how its output is one.
struct RescoreTables {
  /// The beginning of each input that is a table, by its place among the inputs.
  private(set) var beginnings: [Int: InputBeginning] = [:]
  /// What the columns of each stand for.
  private(set) var columns: [Int: CSVColumns] = [:]
  /// What the manifest says of each.
  private(set) var inputs: [Int: RescoringManifest.Table] = [:]
  /// What it says of the output; `nil` where that is lines.
  var output: RescoringManifest.Table?

  /// No tables.
  init() {}

  mutating func add(
    _ beginning: InputBeginning, _ columns: CSVColumns, mapping: Digest?, asInput number: Int
  ) {
    var beginning = beginning
    let header = columns.header
    beginning.settle(columns.boundary, after: header.length, lines: header.lines)
    beginnings[number] = beginning
    self.columns[number] = columns
    inputs[number] = RescoringManifest.Table(
      instrument: columns.instrument, header.dialect, mapping: mapping)
  }

  /// The instrument of all tables; `nil` where they have several, or there are none.
  var instrument: String? {
    let instruments = Set(columns.values.map(\.instrument))
    return instruments.count == 1 ? instruments.first : nil
  }

  /// Of all that the cases depend on beside the rows: a broken run must not be gone on with by
  /// other columns.
  var digest: Digest {
    var bytes: [UInt8] = []
    for (number, table) in inputs.sorted(by: { $0.key < $1.key }) {
      bytes += "\(number) ".utf8
      bytes += table.json
      for name in columns[number]?.header.names ?? [] { bytes += "\(name)\n".utf8 }
    }
    bytes += output?.json ?? []
    return Digest(of: bytes.span)
  }
}

extension Session {
  /// Reads the first rows of the tables among the inputs, and finds out what their columns are.
  ///
  /// - Parameters:
  ///   - files: Where the run reads and writes.
  ///   - command: The command line.
  ///   - options: Where the columns of the output are added, if it is a table.
  /// - Returns: The tables; `nil` after telling what is wrong.
  /// - Throws: ``FileError``.
  mutating func tables(
    among files: RescoreFiles, _ command: ParsedCommand, _ options: inout RescoringOptions
  ) throws(FileError) -> RescoreTables? {
    let mapping = try mapping(files.mapping)
    guard code == .done else { return nil }
    let named = command.value(of: RescoreCommand.instrument)
      .flatMap { DefinitionReference($0)?.id }
    var choice = CSVDialect.Choice()
    choice.encoding = command.value(of: RescoreCommand.encoding)
      .flatMap(CSVDialect.Encoding.init(rawValue:))
    choice = choice.orElse(mapping.content.dialect)
    var tables = RescoreTables()
    for number in files.inputs.indices where files.isTable(number) {
      var choice = choice
      if files.inputs[number].hasSuffix(ofFormat: "tsv") {
        choice.separator = choice.separator ?? .tab
      }
      do {
        let (beginning, header) = try read(files.inputs[number], choice)
        let columns = try library.columns(
          of: header, mapping.content, instrument: named, policy: options.policy)
        tables.add(beginning, columns, mapping: mapping.digest, asInput: number)
      } catch let error as UnusableTable {
        tell(error.findings)
        note(.unusable)
      } catch let error as FileError {
        throw error
      } catch {
        note(.fault)
      }
    }
    guard code == .done else { return nil }
    if files.isOutputTable {
      options.table = outputTable(files, command, named ?? tables.instrument, &tables, options)
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

  private mutating func mapping(
    _ path: String?
  ) throws(FileError) -> (content: ColumnMapping, digest: Digest?) {
    guard let path else { return (ColumnMapping(), nil) }
    let bytes = try InputFile.read(path)
    let (mapping, findings) = ColumnMapping.read(name: path, bytes: bytes)
    tell(findings)
    if mapping == nil { note(.unusable) }
    return (mapping ?? ColumnMapping(), Digest(of: bytes.span))
  }

  private mutating func outputTable(
    _ files: RescoreFiles, _ command: ParsedCommand, _ instrument: String?,
    _ tables: inout RescoreTables, _ options: RescoringOptions
  ) -> ResultTable? {
    var style = ResultTable.Style()
    let first = tables.inputs.min { $0.key < $1.key }?.value.dialect.separator
    let named = command.value(of: RescoreCommand.separator)
      .flatMap { RescoreCommand.separators[$0] }
    let own: CSVDialect.Separator? = files.output.hasSuffix(ofFormat: "tsv") ? .tab : nil
    style.separator = named ?? own ?? first ?? .comma
    // As spreadsheets write it that have the semicolon because the comma is taken.
    style.hasDecimalComma = style.separator == .semicolon
    style.hasByteOrderMark = command.flag(RescoreCommand.byteOrderMark)
    do throws(UnusableTable) {
      let table = try library.resultTable(
        instrument: instrument, policy: options.policy, style)
      tables.output = RescoringManifest.Table(
        instrument: table.instrument,
        CSVDialect(
          separator: style.separator, encoding: .utf8, hasDecimalComma: style.hasDecimalComma))
      return table
    } catch {
      tell(error.findings)
      note(.usage)
      return nil
    }
  }
}

extension String {
  /// Whether a file's name says that it has this format, in small or capital letters.
  func hasSuffix(ofFormat format: String) -> Bool { lowercased().hasSuffix(".\(format)") }
}
