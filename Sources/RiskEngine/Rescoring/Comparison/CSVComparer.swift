/// Compares the rows of a table, in pieces of any size.
///
/// Each row becomes the line of JSON that holds the same case, and a ``LineComparer`` compares
/// that; the places of rejected rows and their findings are those of the table.
package struct CSVComparer: Sendable {
  private var converter: CSVConverter

  /// A comparer of the rows of one table.
  package init(_ columns: CSVColumns) { converter = CSVConverter(columns) }

  /// Compares whole rows.
  ///
  /// - Parameters:
  ///   - rows: The rows, without the header; the last one may lack its line feed.
  ///   - name: What findings call the table.
  ///   - comparer: What compares their cases.
  ///   - result: Where changed cases, rejected rows and counts are added.
  /// - Returns: How many bytes were compared: all, or fewer where so much has come of them that it
  ///   should be written first.
  /// - Complexity: O(bytes) and what each case costs; memory for one row.
  package mutating func compare(
    _ rows: Span<UInt8>, name: String, by comparer: inout LineComparer,
    into result: inout ComparedLines
  ) -> Int {
    var place = RowPlace()
    var start = 0
    let line = result.lineFeeds
    let decoded = converter.rowsReadAsWindows1252
    while start < rows.count, !comparer.isMuch(result) {
      converter.removeAll()
      let (outcome, next) = converter.convert(rows, at: start)
      if let broken = broken(outcome, ofRowAt: start, in: rows, name, &comparer, &result) {
        result.reject(broken.rejected(start, in: rows, after: line, &place))
      }
      start = next
    }
    place.advance(to: start, in: rows)
    result.lineFeeds = line + place.line
    result.rowsReadAsWindows1252 += converter.rowsReadAsWindows1252 - decoded
    comparer.takeCounts(into: &result)
    return start
  }

  /// Compares the case of a row that was converted.
  ///
  /// - Returns: The row, where neither side can use it.
  private func broken(
    _ outcome: CSVConverter.Outcome, ofRowAt start: Int, in rows: Span<UInt8>, _ name: String,
    _ comparer: inout LineComparer, _ result: inout ComparedLines
  ) -> BrokenRow? {
    switch outcome {
    case .blank: return nil
    case .line:
      let (lines, known) = (converter.buffer, result.rejects.count)
      var position = 0
      comparer.compareLine(
        of: lines.span.extracting(..<converter.count), &position, name, &result)
      return result.takeReject(after: known).map {
        converter.broken($0, ofRowAt: start, in: rows, name)
      }
    case .broken(let problem, let offset, let column):
      let row = converter.broken(problem, at: offset, column, ofRowAt: start, in: rows, name)
      result.refuse(row.findings, in: comparer.groups)
      return row
    }
  }

  /// Sets aside one row that is too long to be kept whole.
  ///
  /// - Parameters:
  ///   - beginning: The row's first bytes, in which its id is looked for.
  ///   - limit: The most bytes that a row may have.
  ///   - lineFeeds: How many line feeds it holds.
  ///   - name: What findings call the table.
  ///   - comparer: What compares the other rows' cases.
  ///   - result: Where the row is added.
  package mutating func refuseLongRow(
    _ beginning: Span<UInt8>, limit: Int, lineFeeds: Int, name: String,
    by comparer: LineComparer, into result: inout ComparedLines
  ) {
    let id = converter.id(ofRowThatBegins: beginning)
    comparer.refuseLongLine(
      id: id, limit: limit, lineFeeds: lineFeeds, name: name, into: &result)
  }
}
