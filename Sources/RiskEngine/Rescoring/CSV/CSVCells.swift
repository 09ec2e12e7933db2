/// Finds the cells of one row after another.
///
/// A row without quoted cells is left where it stands, and only the ends of its cells are noted;
/// otherwise the cells are put together in a buffer of their own, one separator after each.
struct CSVCells: Sendable {
  private let columns: Int
  private let separator: UInt8
  private let encoding: CSVDialect.Encoding
  /// Where each cell ends; the next one begins one byte after.
  private(set) var ends: [Int32]
  /// Where the first cell begins.
  private(set) var rowStart = 0
  /// The cells, if they don't stand in the table as they are meant.
  private(set) var buffer: [UInt8] = []
  /// Whether the cells stand in ``buffer``.
  private(set) var isBuffered = false
  /// Where the cells in ``buffer`` stand in the table.
  private var origins: [Int32] = []
  /// What is wrong with the row's quotation marks, and where.
  private(set) var problem: (CSVProblem, offset: Int)?
  /// How many rows weren't UTF-8 and were read as Windows-1252 because nobody said which it is.
  private(set) var rowsReadAsWindows1252 = 0

  /// For rows of at most `columns` cells; of further ones only the number is found.
  init(columns: Int, separator: UInt8, encoding: CSVDialect.Encoding) {
    self.columns = columns
    self.separator = separator
    self.encoding = encoding
    ends = Array(repeating: 0, count: columns)
  }

  /// A row that was found.
  struct Row {
    /// Where the next row begins.
    let next: Int
    /// How many cells there are.
    let count: Int
  }

  /// Finds the cells of the row that begins at `start`.
  ///
  /// - Complexity: O(bytes of the row), eight at a time.
  mutating func find(in bytes: Span<UInt8>, from start: Int) -> Row {
    rowStart = start
    isBuffered = false
    problem = nil
    // Bytes have no padding that could be read.
    let raw = unsafe bytes.bytes
    let separators = ByteSearch.repeated(separator)
    let feeds = ByteSearch.repeated(UInt8(ascii: "\n"))
    let quotes = ByteSearch.repeated(UInt8(ascii: "\""))
    var seen: UInt64 = 0
    var count = 0
    var cell = start
    var position = start
    while position + 8 <= raw.byteCount {
      let word = ByteSearch.word(raw, at: position)
      seen |= word
      var marks =
        ByteSearch.zeros(word ^ separators) | ByteSearch.zeros(word ^ feeds)
        | ByteSearch.zeros(word ^ quotes)
      while marks != 0 {
        let mark = position + marks.trailingZeroBitCount / 8
        marks &= marks - 1
        if bytes[mark] == separator {
          if count < columns { ends[count] = Int32(truncatingIfNeeded: mark) }
          count += 1
          cell = mark + 1
        } else if bytes[mark] == UInt8(ascii: "\n") {
          return ended(bytes, cell, at: mark, next: mark + 1, count, seen)
        } else if mark == cell {
          return findQuoted(in: bytes, from: start)
        }
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      seen |= UInt64(byte)
      if byte == separator {
        if count < columns { ends[count] = Int32(truncatingIfNeeded: position) }
        count += 1
        cell = position + 1
      } else if byte == UInt8(ascii: "\n") {
        return ended(bytes, cell, at: position, next: position + 1, count, seen)
      } else if byte == UInt8(ascii: "\""), position == cell {
        return findQuoted(in: bytes, from: start)
      }
      position += 1
    }
    return ended(bytes, cell, at: position, next: position, count, seen)
  }

  /// Notes the last cell, without the CR of a CRLF.
  @inline(__always)
  private mutating func ended(
    _ bytes: Span<UInt8>, _ cell: Int, at end: Int, next: Int, _ count: Int, _ seen: UInt64
  ) -> Row {
    let hasReturn = end > cell && bytes[end - 1] == UInt8(ascii: "\r")
    if count < columns { ends[count] = Int32(truncatingIfNeeded: hasReturn ? end - 1 : end) }
    let row = Row(next: next, count: count + 1)
    if seen & 0x8080_8080_8080_8080 != 0 { decode(bytes, row) }
    return row
  }

  // MARK: Quoted cells

  private mutating func findQuoted(in bytes: Span<UInt8>, from start: Int) -> Row {
    isBuffered = true
    buffer.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    var position = start
    var count = 0
    while true {
      origins.append(Int32(truncatingIfNeeded: position))
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        guard let end = CSVQuote.end(in: bytes, from: position) else {
          problem = (.quoteNotClosed, position)
          return Row(next: bytes.count, count: count + 1)
        }
        appendQuoted(bytes.extracting(position + 1..<end - 1))
        position = afterQuote(bytes, end)
      } else {
        let end = cellEnd(bytes, position)
        let hasReturn =
          (end == bytes.count || bytes[end] == UInt8(ascii: "\n")) && end > position
          && bytes[end - 1] == UInt8(ascii: "\r")
        for index in position..<(hasReturn ? end - 1 : end) { buffer.append(bytes[index]) }
        position = end
      }
      if count < columns { ends[count] = Int32(truncatingIfNeeded: buffer.count) }
      count += 1
      buffer.append(separator)
      guard position < bytes.count, bytes[position] == separator else {
        let row = Row(next: min(position + 1, bytes.count), count: count)
        if buffer.contains(where: { $0 >= 0x80 }) { decode(bytes, row) }
        return row
      }
      position += 1
    }
  }

  /// Where the cell ends: at a separator, a line feed, or the end of the table.
  private func cellEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != separator,
      bytes[position] != UInt8(ascii: "\n")
    {
      position += 1
    }
    return position
  }

  private mutating func appendQuoted(_ text: Span<UInt8>) {
    var position = 0
    while position < text.count {
      buffer.append(text[position])
      // The second of two quotation marks.
      position += text[position] == UInt8(ascii: "\"") ? 2 : 1
    }
  }

  /// Where the cell ends of which the quoted part has ended; spaces may stand between.
  private mutating func afterQuote(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    let end = cellEnd(bytes, start)
    let isClean = (start..<end).allSatisfy { position in
      bytes[position] == UInt8(ascii: " ")
        || (bytes[position] == UInt8(ascii: "\r") && position == end - 1)
    }
    if !isClean, problem == nil { problem = (.textAfterQuote, start) }
    return end
  }

  // MARK: Encodings

  /// Whether the bytes are UTF-8.
  static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes)) != nil
  }

  private mutating func decode(_ bytes: Span<UInt8>, _ row: Row) {
    switch encoding {
    case .utf8: return
    case .windows1252: break
    case .detected:
      if CSVCells.isUTF8(bytes.extracting(rowStart..<row.next)) { return }
      rowsReadAsWindows1252 += 1
    }
    var decoded: [UInt8] = []
    var newOrigins: [Int32] = []
    var newEnds: [Int32] = []
    for cell in 0..<min(row.count, columns) {
      newOrigins.append(Int32(truncatingIfNeeded: start(of: cell)))
      let range = range(of: cell)
      for position in range {
        let byte = isBuffered ? buffer[position] : bytes[position]
        decoded.append(contentsOf: Windows1252.character(byte).utf8)
      }
      newEnds.append(Int32(truncatingIfNeeded: decoded.count))
      decoded.append(separator)
    }
    buffer = decoded
    origins = newOrigins
    ends.replaceSubrange(0..<newEnds.count, with: newEnds)
    isBuffered = true
  }

  // MARK: Cells

  /// Where a cell begins and ends, in ``buffer`` or in the table.
  func range(of cell: Int) -> Range<Int> {
    let start = cell > 0 ? Int(ends[cell - 1]) + 1 : (isBuffered ? 0 : rowStart)
    return start..<max(start, Int(ends[cell]))
  }

  /// Where a cell begins in the table.
  func start(of cell: Int) -> Int {
    isBuffered ? Int(origins[cell]) : range(of: cell).lowerBound
  }

  /// The bytes of a cell without the spaces around it.
  func bytes(of cell: Int, in table: Span<UInt8>) -> [UInt8] {
    let cell = range(of: cell).map { isBuffered ? buffer[$0] : table[$0] }
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    return Array(cell.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}

/// A line and a column of a table.
struct CSVPlace {
  /// The line, where that of the beginning is given.
  let line: Int
  /// The column, from 1, in characters.
  let column: Int

  /// The place of a byte, counted from `start`, which begins line `line`.
  ///
  /// Where the bytes between aren't UTF-8, each is a character.
  init(of offset: Int, in bytes: Span<UInt8>, from start: Int, line: Int) {
    var (found, lineStart) = (line, start)
    for position in start..<max(start, offset) where bytes[position] == UInt8(ascii: "\n") {
      found += 1
      lineStart = position + 1
    }
    let before = bytes.extracting(lineStart..<max(lineStart, offset))
    let isUTF8 = CSVCells.isUTF8(before)
    var column = 1
    for position in before.indices {
      if !isUTF8 || !UTF8Sequence.isContinuation(before[position]) { column += 1 }
    }
    self.line = found
    self.column = column
  }
}
