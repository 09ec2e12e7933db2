/// The beginning of a table: the names of its columns, and what stands in its first rows.
public struct TableBeginning: Sendable {
  /// The names, and how the table is written.
  public let header: CSVHeader
  /// The line of the names, where titles stand before it.
  let headerLine: Int?
  /// How many rows below the names are headings too; `nil` for none.
  let subheadings: Int?
  /// What stands in each column.
  let columns: [ColumnCells]
  /// The rows that were looked at, whole.
  let rows: [UInt8]
  /// How many rows were looked at, without blank ones.
  public let rowCount: Int

  /// How many rows are looked at.
  public static let greatestRowCount = 500
  /// How many bytes a caller hands over, where the table has as many: 4 MiB.
  public static let length = 4 << 20
  /// How many lines before the columns' names can be titles.
  private static let greatestTitleCount = 20

  /// Reads the beginning of a table.
  ///
  /// - Parameters:
  ///   - bytes: The first bytes, ``length`` of them where the table has as many.
  ///   - isWhole: Whether that is the whole table.
  ///   - file: What findings call the table.
  ///   - choice: What the caller says of the dialect.
  /// - Throws: ``UnusableTable``.
  /// - Complexity: O(bytes).
  public init(
    _ bytes: [UInt8], isWhole: Bool, file: String, _ choice: CSVDialect.Choice = .init()
  ) throws(UnusableTable) {
    var header: CSVHeader
    (header, headerLine) = try TableBeginning.header(of: bytes, isWhole: isWhole, file, choice)
    var choice = choice
    if choice.subheadings == nil {
      choice.headerLine = headerLine ?? choice.headerLine
      choice.subheadings = Subheadings.count(in: bytes, isWhole: isWhole, header)
      if choice.subheadings != nil {
        header = try CSVHeader.read(bytes.span, isWhole: true, file: file, choice) ?? header
      }
    }
    subheadings = choice.subheadings
    let (columns, end, count) = TableBeginning.cells(of: bytes, isWhole: isWhole, header)
    self.header = header
    self.columns = columns
    rows = Array(bytes[header.length..<end])
    rowCount = count
  }

  // MARK: The header

  /// The first row that is as wide as those after it and has names in most of its cells.
  private static func header(
    of bytes: [UInt8], isWhole: Bool, _ file: String, _ choice: CSVDialect.Choice
  ) throws(UnusableTable) -> (CSVHeader, line: Int?) {
    var first: Result<CSVHeader, UnusableTable>?
    var choice = choice
    let isStated = choice.headerLine != nil
    for _ in 0..<greatestTitleCount {
      var found: CSVHeader?
      do {
        found = try CSVHeader.read(bytes.span, isWhole: true, file: file, choice)
        if let found, first == nil { first = .success(found) }
      } catch {
        if first == nil { first = .failure(error) }
      }
      if isStated { break }
      guard let found else { break }
      let line = found.location(ofColumn: 0).line
      if isHeader(found, of: bytes, isWhole: isWhole) {
        return (found, choice.headerLine.map { _ in line })
      }
      choice.headerLine = line + 1
    }
    switch first {
    case .success(let header): return (header, isStated ? choice.headerLine : nil)
    case .failure(let problem): throw problem
    case nil:
      throw UnusableTable(.headerMissing, at: Location(file: file, line: 1, column: 1, pointer: ""))
    }
  }

  /// Whether most names are there, and most of the next rows have a cell for each.
  private static func isHeader(_ header: CSVHeader, of bytes: [UInt8], isWhole: Bool) -> Bool {
    guard header.names.count > 1 else { return false }
    let unnamed = header.faults.values.count {
      if case .columnWithoutName = $0 { true } else { false }
    }
    guard unnamed * 2 <= header.names.count else { return false }
    var cells = CSVCells(
      columns: header.names.count + 1, separator: header.dialect.separator.byte,
      encoding: header.dialect.encoding)
    var start = header.length
    var (fitting, others) = (0, 0)
    while start < bytes.count, fitting + others < 10 {
      let row = cells.find(in: bytes.span, from: start)
      start = row.next
      // The last row may go on after the bytes there are.
      guard isWhole || start < bytes.count else { break }
      let isBlank =
        cells.problem == nil && row.count == 1 && cells.bytes(of: 0, in: bytes.span).isEmpty
      guard !isBlank else { continue }
      let isFitting =
        row.count == header.names.count
        || header.endsWithSeparator && row.count == header.names.count + 1
      if isFitting { fitting += 1 } else { others += 1 }
    }
    return fitting >= others
  }

  // MARK: Rows

  private static func cells(
    of bytes: [UInt8], isWhole: Bool, _ header: CSVHeader
  ) -> (columns: [ColumnCells], end: Int, count: Int) {
    let width = header.names.count
    var columns = Array(repeating: ColumnCells(), count: width)
    var cells = CSVCells(
      columns: width + 1, separator: header.dialect.separator.byte,
      encoding: header.dialect.encoding)
    var end = header.length
    var count = 0
    while end < bytes.count, count < greatestRowCount {
      let row = cells.find(in: bytes.span, from: end)
      guard isWhole || row.next < bytes.count else { break }
      let isFitting = cells.problem == nil && (width...width + 1).contains(row.count)
      let texts = (0..<(isFitting ? width : 0)).map {
        String(decoding: cells.bytes(of: $0, in: bytes.span), as: UTF8.self)
      }
      end = row.next
      guard texts.contains(where: { !$0.isEmpty }) else {
        if !isFitting { count += 1 }
        continue
      }
      for (column, text) in texts.enumerated() { columns[column].add(text) }
      count += 1
    }
    return (columns, end, count)
  }
}
