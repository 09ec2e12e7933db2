import RiskEngine
import RiskFiles

extension Session {
  /// Reads a table's rows as cases.
  ///
  /// - Parameters:
  ///   - name: What findings call the table.
  ///   - bytes: All of it.
  ///   - command: The command line, which may name a mapping; otherwise what is guessed is told,
  ///     and taken where nothing is in doubt.
  /// - Returns: The cases, one per line, and what is wrong with the other rows.
  /// - Throws: ``FileError``.
  mutating func importedTable(
    _ name: String, _ bytes: [UInt8], _ command: ParsedCommand
  ) throws(FileError) -> (cases: [[UInt8]], findings: [Finding]) {
    guard var mapping = try importMapping(name, bytes, command) else { return ([], []) }
    mapping.date = mapping.date ?? ImportCommand.day(command)
    mapping.idPrefix = mapping.idPrefix ?? command.value(of: ColumnsCommand.idPrefix)
    var library = library
    do throws(UnusableTable) {
      let choice = tableDialect(name, command).orElse(mapping.dialect)
      guard
        let header = try CSVHeader.read(bytes.span, isWhole: true, file: name, choice)
      else { return ([], []) }
      let columns = try library.columns(
        of: header, mapping,
        instrument: command.value(of: ImportCommand.instrument)
          .flatMap { DefinitionReference($0)?.id }, numbersRows: true)
      let rows = CSVCases(
        bytes.span.extracting(header.length...), columns, library,
        allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
      let start = PieceStart(of: name, lines: header.lines)
      if rows.lines.isEmpty, rows.rejects.isEmpty {
        let place = Location(file: name, line: header.lines, column: 1, pointer: "")
        return ([], [Finding(CSVProblem.rowsMissing, at: place)])
      }
      var findings = rows.rejects.flatMap { $0.findings(in: start) }
      if let finding = rows.differingTotals(of: header) { findings.append(finding) }
      if rows.rowsReadAsWindows1252 > 0 {
        findings.append(
          Finding(CSVProblem.readAsWindows1252(rows: rows.rowsReadAsWindows1252), at: nil))
      }
      return (rows.lines, findings)
    } catch {
      return ([], error.findings)
    }
  }

  /// What the table's columns stand for; `nil` after telling why that isn't known.
  private mutating func importMapping(
    _ name: String, _ bytes: [UInt8], _ command: ParsedCommand
  ) throws(FileError) -> ColumnMapping? {
    if command.value(of: .columns) != nil {
      let mapping = try mapping(command.value(of: .columns)).content
      return code == .unusable ? nil : mapping
    }
    var corrections = TableCorrections()
    corrections.date = ImportCommand.day(command)
    corrections.idPrefix = command.value(of: ColumnsCommand.idPrefix)
    corrections.allowsPersonalNumbers = command.flag(.allowPersonalNumbers)
    corrections.instrument = command.value(of: ImportCommand.instrument)
      .flatMap { DefinitionReference($0)?.id }
    let beginning: TableBeginning
    do throws(UnusableTable) {
      beginning = try TableBeginning(
        bytes, isWhole: true, file: name, tableDialect(name, command))
    } catch {
      tell(error.findings)
      note(.unusable)
      return nil
    }
    let guess = library.guess(beginning, corrections)
    tell(
      guess.report(in: language, showsValues: command.flag(.showValues)).rendered(colours: false))
    guard guess.isDoubtful else { return guess.mapping }
    tell(pick(ColumnsWords.doubtful(name)))
    note(.unusable)
    return nil
  }

  /// What is known of how a table is written before it is read.
  func tableDialect(_ path: String, _ command: ParsedCommand) -> CSVDialect.Choice {
    var choice = CSVDialect.Choice()
    choice.encoding = command.value(of: .encoding).flatMap(CSVDialect.Encoding.init(rawValue:))
    if path.hasSuffix(ofFormat: "tsv") { choice.separator = .tab }
    return choice
  }
}

extension CSVCases {
  /// That stored totals aren't what the answers give, at the first row of which that holds.
  func differingTotals(of header: CSVHeader) -> Finding? {
    differing.map { differing in
      let line = header.lines + differing.firstLine + 1
      return Finding(
        CSVProblem.storedTotalsDiffer(rows: differing.cases),
        at: Location(file: header.file, line: line, column: 1, pointer: ""))
    }
  }
}

extension ImportCommand {
  /// The day of what states none.
  static func day(_ command: ParsedCommand) -> CalendarDay? {
    command.value(of: date).flatMap { CalendarDay($0) }
  }
}
