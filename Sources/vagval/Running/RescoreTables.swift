import RiskEngine
import RiskFiles

/// The tables that a run reads, and how its output is one.
struct RescoreTables {
  let inputs: InputTables
  /// What the manifest says of the output; `nil` where that is lines.
  fileprivate(set) var output: RescoringManifest.Table?

  /// Of all that the cases depend on beside the rows: a broken run must not be gone on with by
  /// other columns.
  var digest: Digest {
    var bytes: [UInt8] = []
    for (number, columns) in inputs.columns.sorted(by: { $0.key < $1.key }) {
      bytes += "\(number) ".utf8
      bytes += inputs.description(ofInput: number)?.json ?? []
      for name in columns.header.names { bytes += "\(name)\n".utf8 }
    }
    bytes += output?.json ?? []
    return Digest(of: bytes.span)
  }
}

extension Session {
  /// Finds out what the columns of the tables are that a run reads, and that it writes.
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
    let named = command.value(of: RescoreCommand.instrument)
      .flatMap { DefinitionReference($0)?.id }
    let policy = options.policy
    let inputs = try inputTables(files.tables) {
      (library, header, mapping) throws(UnusableTable) in
      try library.columns(of: header, mapping, instrument: named, policy: policy)
    }
    guard let inputs else { return nil }
    var tables = RescoreTables(inputs: inputs)
    if files.isOutputTable {
      options.table = outputTable(files, command, named ?? inputs.instrument, &tables, options)
    }
    return code == .done ? tables : nil
  }

  private mutating func outputTable(
    _ files: RescoreFiles, _ command: ParsedCommand, _ instrument: String?,
    _ tables: inout RescoreTables, _ options: RescoringOptions
  ) -> ResultTable? {
    var style = ResultTable.Style()
    let first = tables.inputs.columns.min { $0.key < $1.key }?.value.header.dialect.separator
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
