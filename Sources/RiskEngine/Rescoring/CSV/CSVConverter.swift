/// Turns rows into cases, one line of JSON each.
package struct CSVConverter: Sendable {
  let columns: CSVColumns
  private var writer: CSVRowWriter
  private var cells: CSVCells
  /// The lines, and room after them.
  package private(set) var buffer: [UInt8] = []
  /// How many bytes of ``buffer`` are lines.
  package private(set) var count = 0
  /// Where each line begins, and where its row does.
  package private(set) var starts: [(line: Int, row: Int)] = []

  package init(_ columns: CSVColumns) {
    self.columns = columns
    let dialect = columns.header.dialect
    writer = CSVRowWriter(columns: columns, hasDecimalComma: dialect.hasDecimalComma)
    cells = CSVCells(
      columns: columns.header.names.count + 1, separator: dialect.separator.byte,
      encoding: dialect.encoding)
  }

  /// How many rows weren't UTF-8 and were read as Windows-1252 because nobody said which it is.
  package var rowsReadAsWindows1252: Int { cells.rowsReadAsWindows1252 }

  /// What became of a row.
  package enum Outcome {
    case line
    case blank
    case broken(CSVProblem, offset: Int, column: Int?)
  }

  /// Forgets the lines.
  package mutating func removeAll() {
    count = 0
    starts.removeAll(keepingCapacity: true)
  }

  /// Turns the row that begins at `start` into a line.
  ///
  /// - Returns: What became of it, and where the next row begins.
  /// - Complexity: O(bytes of the row).
  package mutating func convert(_ table: Span<UInt8>, at start: Int) -> (
    outcome: Outcome, next: Int
  ) {
    let row = cells.find(in: table, from: start)
    writer.row += 1
    if let outcome = special(row, table) { return (outcome, row.next) }
    // A byte becomes at most six: an escape, or a letter of Windows-1252.
    let needed = columns.greatestLength + (row.next - start) * 6 + 64
    if buffer.count - count < needed {
      buffer.append(contentsOf: repeatElement(0, count: max(needed, buffer.count)))
    }
    starts.append((count, start))
    write(table, from: start)
    return (.line, row.next)
  }

  private mutating func write(_ table: Span<UInt8>, from start: Int) {
    var lines: [UInt8] = []
    swap(&lines, &buffer)
    var end = count
    do {
      // Bytes have no padding that could be read, and every pattern of bits is a byte.
      var span = lines.mutableSpan
      var output = unsafe span.mutableBytes
      if cells.isBuffered {
        writer.writeAll(cells.buffer.span, cells.ends.span, from: 0, to: &output, at: &end)
      } else {
        writer.writeAll(table, cells.ends.span, from: start, to: &output, at: &end)
      }
    }
    count = end
    swap(&lines, &buffer)
  }

  /// What becomes of a row that makes no line.
  @inline(__always)
  private func special(_ row: CSVCells.Row, _ table: Span<UInt8>) -> Outcome? {
    let expected = columns.header.names.count
    if row.count == expected, cells.problem == nil, !cells.range(of: 0).isEmpty { return nil }
    return rareSpecial(row, table)
  }

  private func rareSpecial(_ row: CSVCells.Row, _ table: Span<UInt8>) -> Outcome? {
    let expected = columns.header.names.count
    if let (problem, offset) = cells.problem {
      let column = (0..<min(row.count, expected)).last { cells.start(of: $0) <= offset }
      return .broken(problem, offset: offset, column: column)
    }
    let shown = min(row.count, expected + 1)
    if (0..<shown).allSatisfy({ cells.bytes(of: $0, in: table).isEmpty }) { return .blank }
    if row.count == expected { return nil }
    let isEnded =
      columns.header.endsWithSeparator && row.count == expected + 1
      && cells.bytes(of: expected, in: table).isEmpty
    if isEnded { return nil }
    return .broken(
      .cellCountDiffers(found: row.count, expected: expected), offset: cells.rowStart, column: nil)
  }

  // MARK: Ids

  /// The id in the row that was found last, as far as it may be repeated.
  ///
  /// - Parameters:
  ///   - count: How many cells, the first ones, surely stand in their columns.
  ///   - table: The rows.
  /// - Returns: `nil` where it can't be told for certain, or isn't to be repeated.
  func id(among count: Int, in table: Span<UInt8>) -> String? {
    guard let column = columns.targets.firstIndex(of: .id), column < count else { return nil }
    return ReadableID.repeatable(
      String(decoding: cells.bytes(of: column, in: table), as: UTF8.self))
  }

  /// The same in a row of which only the beginning is known.
  mutating func id(ofRowThatBegins beginning: Span<UInt8>) -> String? {
    let row = cells.find(in: beginning, from: 0)
    // The last cell may go on.
    return id(among: min(row.count, columns.header.names.count) - 1, in: beginning)
  }

  /// The cell of the row that was found last in which a text that is taken along, other than the
  /// id, holds a personal identity number.
  func personalNumber(in table: Span<UInt8>) -> (column: Int, start: Int)? {
    for step in columns.steps where step.kind == .text {
      let column = Int(step.column)
      let text = String(decoding: cells.bytes(of: column, in: table), as: UTF8.self)
      if columns.targets[column] != .id, PersonalNumber.occurs(in: text) {
        return (column, cells.start(of: column))
      }
    }
    return nil
  }

  // MARK: Places

  /// Which cell wrote a byte of a row's line.
  ///
  /// - Parameters:
  ///   - offset: The byte, counted from the beginning of the line.
  ///   - start: Where the row begins.
  ///   - table: The rows.
  /// - Returns: The column, and where its cell begins; `nil` for what no cell wrote.
  func cell(
    thatWrote offset: Int, ofRowAt start: Int, in table: Span<UInt8>
  ) -> (column: Int, start: Int)? {
    var cells = self.cells
    let row = cells.find(in: table, from: start)
    var output = [UInt8](
      repeating: 0, count: columns.greatestLength + (row.next - start) * 6 + 64)
    var span = output.mutableSpan
    var bytes = unsafe span.mutableBytes
    var place = 0
    var step = 0
    while step < columns.steps.count {
      let current = columns.steps[step]
      let begin = place + Int(current.before)
      step =
        cells.isBuffered
        ? writer.write(step, cells.buffer.span, cells.ends.span, from: 0, to: &bytes, at: &place)
        : writer.write(step, table, cells.ends.span, from: start, to: &bytes, at: &place)
      if place > offset {
        guard current.kind.hasCell, offset >= begin else { return nil }
        return (Int(current.column), cells.start(of: Int(current.column)))
      }
    }
    return nil
  }
}
