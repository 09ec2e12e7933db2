/// The rows below the columns' names that are headings too: the questions' texts, or what a survey
/// tool calls its columns.
enum Subheadings {
  /// How many such rows are looked for.
  private static let greatestCount = 3
  /// How many rows are looked at.
  private static let rowCount = 40

  /// How many rows below the names are headings too; `nil` for none.
  ///
  /// They are where they have words in columns that otherwise hold numbers and days alone, and
  /// in none of those a number or a day.
  static func count(in bytes: [UInt8], isWhole: Bool, _ header: CSVHeader) -> Int? {
    let rows = rows(of: bytes, isWhole: isWhole, header)
    // What Qualtrics calls its columns.
    let last = rows.prefix(greatestCount).lastIndex { row in
      row.contains { $0.contains(#"{"ImportId":"#) }
    }
    if let last { return last + 1 }
    return (1...greatestCount).reversed().first { count in
      guard rows.count >= count + 2 else { return false }
      let columns = columnsOfNumbers(rows.dropFirst(count), header.names.count)
      return columns.count > 1
        && rows.prefix(count).allSatisfy { isHeading($0, above: columns) }
    }
  }

  /// The first rows that have a cell for each column.
  private static func rows(
    of bytes: [UInt8], isWhole: Bool, _ header: CSVHeader
  ) -> [[String]] {
    let width = header.names.count
    var cells = CSVCells(
      columns: width + 1, separator: header.dialect.separator.byte,
      encoding: header.dialect.encoding)
    var rows: [[String]] = []
    var start = header.length
    while start < bytes.count, rows.count < rowCount {
      let row = cells.find(in: bytes.span, from: start)
      guard isWhole || row.next < bytes.count, cells.problem == nil,
        (width...width + 1).contains(row.count)
      else { break }
      rows.append(
        (0..<width).map {
          String(decoding: cells.bytes(of: $0, in: bytes.span), as: UTF8.self)
        })
      start = row.next
    }
    return rows
  }

  /// The columns in which at least two cells are numbers or days, and no cell is a word.
  private static func columnsOfNumbers(_ rows: ArraySlice<[String]>, _ width: Int) -> [Int] {
    (0..<width).filter { column in
      let cells = rows.map { $0[column] }.filter { !isBlank($0) }
      return cells.count > 1 && cells.allSatisfy(isNumber)
    }
  }

  /// Whether most of these columns have words here, and none a number.
  private static func isHeading(_ row: [String], above columns: [Int]) -> Bool {
    let cells = columns.map { row[$0] }.filter { !isBlank($0) }
    return cells.count * 2 >= columns.count && !cells.contains(where: isNumber)
  }

  private static func isNumber(_ text: String) -> Bool {
    PlainNumber(text) != nil || CSVDate.day(text, nil) != nil
      || CSVDate.day(text, CSVDayForm(order: .dayMonthYear)) != nil
      || CSVDate.day(text, CSVDayForm(order: .monthDayYear)) != nil
  }

  /// Whether a cell says nothing, or that nothing is known.
  private static func isBlank(_ text: String) -> Bool {
    text.isEmpty || text == "-" || ColumnVocabulary.blankSigns.contains(text)
      || ColumnVocabulary.missing[FoldedText(text).joined] != nil
  }
}
