/// Scores and routes the rows of a table, in pieces of any size.
///
/// The same as a ``Rescorer`` of lines; the places of rejected rows and their findings are those of
/// the table.
public struct CSVRescorer: Sendable {
  private let columns: CSVColumns
  private var converter: CSVConverter
  /// What the rows' cases are rescored with; it learns as it goes on.
  public private(set) var rescorer: Rescorer

  /// What reads usual rows.
  private var reader: CSVCaseReader
  /// What puts together the cells of those that are quoted, or in another encoding than UTF-8.
  private var cells: CSVCells
  /// A row whose cells were put together.
  private var plainRow: [UInt8] = []
  /// How many rows became cases without a line of JSON; for tests and measurements.
  package private(set) var directRows = 0

  /// A rescorer of the rows of one table.
  public init(_ rescorer: Rescorer, _ columns: CSVColumns) {
    self.columns = columns
    self.rescorer = rescorer
    converter = CSVConverter(columns)
    reader = CSVCaseReader(columns)
    let dialect = columns.header.dialect
    cells = CSVCells(
      columns: columns.header.names.count, separator: dialect.separator.byte,
      encoding: dialect.encoding)
  }

  /// Rescores whole rows.
  ///
  /// - Parameters:
  ///   - rows: The rows, without the header; the last one may lack its line feed.
  ///   - name: What findings call the table.
  ///   - result: Where lines of output, rejected rows and counts are added.
  /// - Complexity: O(bytes) and what each case costs; memory for one piece.
  public mutating func rescore(
    _ rows: Span<UInt8>, name: String, into result: inout RescoredLines
  ) {
    var place = RowPlace()
    var start = 0
    let line = result.lineFeeds
    var decoded = DecodedRows()
    while start < rows.count {
      if let next = rescoreDirectly(rows, at: start, &decoded, &result) {
        start = next
      } else {
        start = rescoreAsLine(rows, at: start, name, after: line, &place, &decoded, &result)
      }
    }
    place.advance(to: rows.count, in: rows)
    result.lineFeeds = line + place.line
    rescorer.noteDefinitions(in: &result)
    decoded.note(in: &result.counts)
  }

  /// Rescores the row at `start`, if it can be read as a case at once.
  ///
  /// - Returns: Where the next row begins.
  private mutating func rescoreDirectly(
    _ rows: Span<UInt8>, at start: Int, _ decoded: inout DecodedRows,
    _ result: inout RescoredLines
  ) -> Int? {
    // Bytes have no padding that could be read.
    let bytes = unsafe rows.bytes
    let isUTF8 = columns.header.dialect.encoding == .utf8
    var next = rescorer.rescoreRow(
      bytes, from: start, by: &reader, allowsLetters: isUTF8, into: &result)
    if next == nil, reader.needsCells {
      let known = cells.rowsReadAsWindows1252
      let row = cells.find(in: rows, from: start)
      if !cells.isBuffered {
        next = rescorer.rescoreRow(
          bytes, from: start, by: &reader, allowsLetters: true, into: &result)
      } else if layPlainRow(row) {
        let laid = plainRow
        let span = laid.span
        // As above.
        let isRescored = unsafe rescorer.rescoreRow(
          span.bytes, from: 0, by: &reader, allowsLetters: true, into: &result)
        if isRescored != nil {
          next = row.next
          if cells.rowsReadAsWindows1252 > known { decoded.rescored += 1 }
        }
      }
    }
    if next != nil { directRows += 1 }
    return next
  }

  /// Lays down a row whose cells were put together as one without quoted cells.
  ///
  /// - Returns: Whether it can be written so.
  private mutating func layPlainRow(_ row: CSVCells.Row) -> Bool {
    let dialect = columns.header.dialect
    guard cells.problem == nil, row.count == columns.header.names.count else { return false }
    plainRow.removeAll(keepingCapacity: true)
    plainRow.append(contentsOf: cells.buffer)
    plainRow[plainRow.count - 1] = UInt8(ascii: "\n")
    var separators = 1
    for byte in cells.buffer {
      if byte == dialect.separator.byte { separators += 1 }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return false }
    }
    return separators == row.count + 1
  }

  /// Rescores the row at `start` by way of a line of JSON.
  ///
  /// - Returns: Where the next row begins.
  private mutating func rescoreAsLine(
    _ rows: Span<UInt8>, at start: Int, _ name: String, after line: Int, _ place: inout RowPlace,
    _ decoded: inout DecodedRows, _ result: inout RescoredLines
  ) -> Int {
    converter.removeAll()
    let known = converter.rowsReadAsWindows1252
    let (outcome, next) = converter.convert(rows, at: start)
    let before = result.rejects.count
    var broken: BrokenRow?
    switch outcome {
    case .line:
      let lines = converter.buffer
      rescorer.rescore(
        lines.span.extracting(..<converter.count), name: name, into: &result)
      broken = result.rejects.dropFirst(before).first.map {
        converter.broken($0, ofRowAt: start, in: rows, name)
      }
    case .blank:
      result.counts.lines += 1
      result.counts.blank += 1
    case .broken(let problem, let offset, let column):
      let row = converter.broken(problem, at: offset, column, ofRowAt: start, in: rows, name)
      result.counts.lines += 1
      result.counts.reject(row.findings)
      broken = row
    }
    if let broken {
      result.rejects.removeSubrange(before...)
      result.rejects.append(broken.rejected(start, in: rows, after: line, &place))
    }
    if converter.rowsReadAsWindows1252 > known {
      if broken == nil { decoded.rescored += 1 } else { decoded.rejected += 1 }
    }
    return next
  }

  /// Sets aside one row that is too long to be kept whole.
  ///
  /// - Parameters:
  ///   - beginning: The row's first bytes, in which its id is looked for.
  ///   - limit: The most bytes that a row may have.
  ///   - lineFeeds: How many line feeds it holds.
  ///   - name: What findings call the table.
  ///   - result: Where the row is added.
  public mutating func refuseLongRow(
    _ beginning: Span<UInt8>, limit: Int, lineFeeds: Int, name: String,
    into result: inout RescoredLines
  ) {
    let id = converter.id(ofRowThatBegins: beginning)
    result.refuseLongLine(id: id, limit: limit, name: name, lineFeeds: lineFeeds)
  }

  /// How many rows weren't in UTF-8, where nobody said which encoding it is.
  private struct DecodedRows {
    var rescored = 0
    var rejected = 0

    func note(in counts: inout RescoringCounts) {
      guard rescored + rejected > 0 else { return }
      counts.note(
        CSVProblem.readAsWindows1252(rows: rescored + rejected), rescored: rescored,
        rejected: rejected)
    }
  }
}
