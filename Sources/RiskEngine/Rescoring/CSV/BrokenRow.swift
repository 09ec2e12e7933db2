/// A row that couldn't be used, and why.
///
/// Its findings have the places that they would have if it began on the first line.
struct BrokenRow {
  let id: String?
  let findings: [Finding]

  /// The row among others.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - rows: The rows.
  ///   - line: How many lines stand before those.
  ///   - place: How far their lines were counted.
  /// - Returns: It, with the lines and bytes before it.
  func rejected(
    _ start: Int, in rows: Span<UInt8>, after line: Int, _ place: inout RowPlace
  ) -> RejectedLine {
    place.advance(to: start, in: rows)
    return RejectedLine(line: line + place.line, offset: start, id: id, findings: findings)
  }
}

/// Counts the line feeds before one row after another.
struct RowPlace {
  private(set) var line = 0
  private var offset = 0

  mutating func advance(to target: Int, in rows: Span<UInt8>) {
    line += ByteSearch.count(UInt8(ascii: "\n"), in: rows, offset..<target)
    offset = target
  }
}

extension CSVConverter {
  /// The row that was converted last, where it can't become a line.
  ///
  /// - Parameters:
  ///   - problem: Why.
  ///   - offset: The byte at which that shows.
  ///   - column: The column of its cell, where it is one cell's.
  ///   - start: Where the row begins.
  ///   - rows: The rows.
  ///   - name: What findings call the table.
  /// - Returns: The row, with the id that surely is its own, and the finding at its cell.
  func broken(
    _ problem: CSVProblem, at offset: Int, _ column: Int?, ofRowAt start: Int,
    in rows: Span<UInt8>, _ name: String
  ) -> BrokenRow {
    let place = location(of: offset, ofRowAt: start, column, rows, name)
    // Where there are too few cells or too many, only the first is surely where it belongs.
    return BrokenRow(
      id: id(among: column ?? 1, in: rows),
      findings: [Finding(problem, at: place, concernsPerson: true)])
  }

  /// The row whose line is the only one, and couldn't be used.
  ///
  /// - Parameters:
  ///   - reject: The line.
  ///   - start: Where the row begins.
  ///   - rows: The rows.
  ///   - name: What findings call the table.
  /// - Returns: The row, with each finding at the cell that wrote what was found.
  func broken(
    _ reject: RejectedLine, ofRowAt start: Int, in rows: Span<UInt8>, _ name: String
  ) -> BrokenRow {
    let text = buffer[..<count]
    let findings = reject.findings.map { finding in
      guard let location = finding.location else { return finding }
      let offset = CSVConverter.offset(ofColumn: location.column, in: text)
      let cell = cell(thatWrote: offset, ofRowAt: start, in: rows)
      let place = self.location(of: cell?.start ?? start, ofRowAt: start, cell?.column, rows, name)
      return Finding(finding.problem, at: place, concernsPerson: finding.concernsPerson)
    }
    return BrokenRow(id: reject.id, findings: findings)
  }

  /// The byte at which a column of a line begins.
  private static func offset(ofColumn column: Int, in line: ArraySlice<UInt8>) -> Int {
    var current = 0
    for (offset, byte) in line.enumerated() where !UTF8Sequence.isContinuation(byte) {
      current += 1
      if current == column { return offset }
    }
    return line.count
  }

  /// The place of a byte of a row, to which the row begins on the first line.
  private func location(
    of offset: Int, ofRowAt start: Int, _ column: Int?, _ rows: Span<UInt8>, _ name: String
  ) -> Location {
    let place = CSVPlace(of: offset, in: rows, from: start, line: 1)
    let pointer = column.map { CSVHeader.pointer(columns.header.names[$0]) } ?? ""
    return Location(file: name, line: place.line, column: place.column, pointer: pointer)
  }
}
