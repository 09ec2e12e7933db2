extension ResultTable {
  /// Writes the row of a case that is a compact line already.
  ///
  /// - Parameters:
  ///   - line: The line, as ``CaseResult/writeCompact(to:)`` has it.
  ///   - output: Where the row is added.
  /// - Returns: `false`, with nothing added, where a text of the line has an escape in it.
  /// - Complexity: O(bytes).
  func write(compact line: [UInt8], to output: inout [UInt8]) -> Bool {
    var reader = CompactLine(line)
    guard let cells = reader.cells(of: self) else { return false }
    var written: [UInt8] = []
    swap(&written, &output)
    var row = ResultRow(style, after: consume written)
    row.add(text: line[cells.id])
    row.add(text: line[cells.date])
    row.add(text: keys.instrument)
    row.add(text: line[cells.version])
    for score in cells.scores { row.add(number: line[score]) }
    for level in cells.levels { row.add(text: line[level]) }
    row.add(text: CompactLine.flags(line[cells.flags]))
    for programme in cells.programmes { row.add(text: line[programme]) }
    output = row.ended()
    return true
  }
}

/// Reads a compact line, which is sound and whose members have one order, from its beginning on.
private struct CompactLine {
  private let line: [UInt8]
  private var position = 0

  init(_ line: [UInt8]) { self.line = line }

  /// Where the cells of a row stand in the line; empty for what it doesn't hold.
  struct Cells {
    var id = 0..<0
    var date = 0..<0
    var responseDate = 0..<0
    var version = 0..<0
    var scores: [Range<Int>]
    var levels: [Range<Int>]
    var flags = 0..<0
    var programmes: [Range<Int>]
  }

  /// - Returns: `nil` where a text has an escape in it.
  mutating func cells(of table: ResultTable) -> Cells? {
    let keys = table.keys
    var cells = Cells(
      scores: Array(repeating: 0..<0, count: keys.scores.count),
      levels: Array(repeating: 0..<0, count: keys.levels.count),
      programmes: Array(repeating: 0..<0, count: keys.programmes.count))
    guard take("{"), key() != nil, let id = text(), take(","), key() != nil, let date = text(),
      take(","), key() != nil, take("[")
    else { return nil }
    (cells.id, cells.date) = (id, date)
    if !take("]") {
      repeat {
        guard response(into: &cells, keys.instrument, keys.scores, keys.levels) else { return nil }
      } while take(",")
      guard take("]") else { return nil }
    }
    guard take(",") else { return take("}") ? cells : nil }
    guard key() != nil, take("{"), key() != nil, text() != nil, take(","), key() != nil,
      text() != nil, take(","), key() != nil, members(keys.programmes, into: &cells.programmes)
    else { return nil }
    return cells
  }

  /// Reads a response, and keeps it if it is the latest one to the instrument so far.
  private mutating func response(
    into cells: inout Cells, _ instrument: [UInt8], _ scoreKeys: [[UInt8]], _ levelKeys: [[UInt8]]
  ) -> Bool {
    guard take("{"), key() != nil, let name = text(), take(","), key() != nil,
      let version = text(), take(","), key() != nil, let date = text(), take(","), var next = key()
    else { return false }
    if line[next].elementsEqual("informant".utf8) {
      guard text() != nil, take(","), let scores = key() else { return false }
      next = scores
    }
    // On or before the case's date, and later than the one that is kept; days are written so that
    // the later one comes after.
    let counts =
      line[name].elementsEqual(instrument)
      && !line[cells.date].lexicographicallyPrecedes(line[date])
      && line[cells.responseDate].lexicographicallyPrecedes(line[date])
    guard counts else {
      var (none, others): ([Range<Int>], [Range<Int>]) = ([], [])
      return members([], into: &none) && take(",") && key() != nil && members([], into: &others)
        && take(",") && key() != nil && list() != nil && take("}")
    }
    (cells.version, cells.responseDate) = (version, date)
    guard members(scoreKeys, into: &cells.scores), take(","), key() != nil,
      members(levelKeys, into: &cells.levels), take(","), key() != nil, let flags = list(),
      take("}")
    else { return false }
    cells.flags = flags
    return true
  }

  // MARK: Values

  @inline(__always)
  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < line.count, line[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// The inside of a string.
  private mutating func text() -> Range<Int>? {
    guard take("\"") else { return nil }
    let start = position
    while position < line.count, line[position] != UInt8(ascii: "\"") {
      if line[position] == UInt8(ascii: "\\") { return nil }
      position += 1
    }
    return take("\"") ? start..<position - 1 : nil
  }

  private mutating func key() -> Range<Int>? {
    guard let key = text(), take(":") else { return nil }
    return key
  }

  /// A string, a number, or nothing for `null`.
  private mutating func value() -> Range<Int>? {
    if position < line.count, line[position] == UInt8(ascii: "\"") { return text() }
    let start = position
    while position < line.count, line[position] != UInt8(ascii: ","),
      line[position] != UInt8(ascii: "}")
    {
      position += 1
    }
    return line[start..<position].elementsEqual("null".utf8) ? start..<start : start..<position
  }

  /// Places the values of an object's members, which mostly stand in the columns' order.
  private mutating func members(_ keys: [[UInt8]], into cells: inout [Range<Int>]) -> Bool {
    for cell in cells.indices { cells[cell] = 0..<0 }
    guard take("{") else { return false }
    guard !take("}") else { return true }
    var next = 0
    repeat {
      guard let key = key(), let value = value() else { return false }
      if next == keys.count || !line[key].elementsEqual(keys[next]) {
        guard let found = keys.firstIndex(where: { line[key].elementsEqual($0) }) else { continue }
        next = found
      }
      cells[next] = value
      next += 1
    } while take(",")
    return take("}")
  }

  /// The inside of a list of strings.
  private mutating func list() -> Range<Int>? {
    guard take("[") else { return nil }
    let start = position
    guard !take("]") else { return start..<start }
    repeat {
      guard text() != nil else { return nil }
    } while take(",")
    return take("]") ? start..<position - 1 : nil
  }

  /// Strings with commas between as one text with spaces between.
  static func flags(_ list: ArraySlice<UInt8>) -> [UInt8] {
    list.compactMap { byte in
      switch byte {
      case UInt8(ascii: "\""): nil
      case UInt8(ascii: ","): UInt8(ascii: " ")
      default: byte
      }
    }
  }
}
