/// Scores and routes the rows of a table, in pieces of any size.
///
/// The same as a ``Rescorer`` of lines; the places of rejected rows and their findings are those of
/// the table.
public struct CSVRescorer: Sendable {
  private let columns: CSVColumns
  private var converter: CSVConverter
  /// What the rows' cases are rescored with; it learns as it goes on.
  public private(set) var rescorer: Rescorer

  /// So many bytes of lines are made before they are rescored, so that they are still near.
  private static let block = 1 << 17

  /// A rescorer of the rows of one table.
  public init(_ rescorer: Rescorer, _ columns: CSVColumns) {
    self.columns = columns
    self.rescorer = rescorer
    converter = CSVConverter(columns)
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
    while start < rows.count {
      converter.removeAll()
      var broken: [BrokenRow] = []
      var decoded: [Int] = []
      while start < rows.count, converter.count < CSVRescorer.block {
        let known = converter.rowsReadAsWindows1252
        let (outcome, next) = converter.convert(rows, at: start)
        if converter.rowsReadAsWindows1252 > known { decoded.append(start) }
        switch outcome {
        case .line: break
        case .blank:
          result.counts.lines += 1
          result.counts.blank += 1
        case .broken(let problem, let offset, let column):
          let place = location(of: offset, ofRowAt: start, column, rows, name)
          let finding = Finding(problem, at: place, concernsPerson: true)
          // Where there are too few cells or too many, only the first is surely where it belongs.
          let id = converter.id(among: column ?? 1, in: rows)
          broken.append(BrokenRow(start: start, id: id, findings: [finding]))
          result.counts.lines += 1
          result.counts.reject([finding])
        }
        start = next
      }
      let before = result.rejects.count
      let lines = converter.buffer
      rescorer.rescore(lines.span.extracting(..<converter.count), name: name, into: &result)
      broken += result.rejects[before...].map { relocated($0, rows, name) }
      result.rejects.removeSubrange(before...)
      for row in broken.sorted(by: { $0.start < $1.start }) {
        place.advance(to: row.start, in: rows)
        result.rejects.append(
          RejectedLine(
            line: line + place.line, offset: row.start, id: row.id, findings: row.findings))
      }
      note(decoded, broken, in: &result)
    }
    place.advance(to: rows.count, in: rows)
    result.lineFeeds = line + place.line
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

  /// Notes how many rows weren't in UTF-8, where nobody said which encoding it is.
  private func note(_ decoded: [Int], _ broken: [BrokenRow], in result: inout RescoredLines) {
    guard !decoded.isEmpty else { return }
    let refused = Set(broken.map(\.start))
    let rejected = decoded.count { refused.contains($0) }
    result.counts.note(
      CSVProblem.readAsWindows1252(rows: decoded.count), rescored: decoded.count - rejected,
      rejected: rejected)
  }

  /// Counts the line feeds before one row after another.
  private struct RowPlace {
    private(set) var line = 0
    private var offset = 0

    mutating func advance(to target: Int, in rows: Span<UInt8>) {
      while let feed = ByteSearch.first(UInt8(ascii: "\n"), in: rows, from: offset), feed < target {
        line += 1
        offset = feed + 1
      }
    }
  }

  // MARK: Places

  /// A row that couldn't be used, by where it begins.
  private struct BrokenRow {
    let start: Int
    let id: String?
    let findings: [Finding]
  }

  /// A rejected line of JSON as the row that it was made of.
  private func relocated(_ reject: RejectedLine, _ rows: Span<UInt8>, _ name: String) -> BrokenRow {
    let starts = converter.starts
    // The lines follow each other, so the one that begins there is found by halving.
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle].line <= reject.offset { low = middle } else { high = middle - 1 }
    }
    let (line, row) = starts[low]
    let end = low + 1 < starts.count ? starts[low + 1].line : converter.count
    let text = converter.buffer[line..<end]
    let findings = reject.findings.map { finding in
      guard let location = finding.location else { return finding }
      let offset = CSVRescorer.offset(ofColumn: location.column, in: text)
      let cell = converter.cell(thatWrote: offset, ofRowAt: row, in: rows)
      let place = self.location(of: cell?.start ?? row, ofRowAt: row, cell?.column, rows, name)
      return Finding(finding.problem, at: place, concernsPerson: finding.concernsPerson)
    }
    return BrokenRow(start: row, id: reject.id, findings: findings)
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
