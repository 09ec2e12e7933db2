extension CSVHeader {
  /// Reads the first row of a table.
  ///
  /// A byte order mark, blank lines and a line `sep=;`, as spreadsheets write it, may stand before
  /// it, and where the choice names the line, titles too. Where the choice says so, the rows below
  /// it are headings too, and passed over.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the table.
  ///   - isWhole: Whether `bytes` is all there is.
  ///   - file: What findings call the table.
  ///   - choice: What the caller says of the dialect; the rest is found out. Of the separators that
  ///     occur outside quotes most often, the first of `;`, `,`, the tab and `|` is taken.
  /// - Returns: The header; `nil` where more bytes are needed.
  /// - Throws: ``UnusableTable``.
  public static func read(
    _ bytes: Span<UInt8>, isWhole: Bool, file: String, _ choice: CSVDialect.Choice = .init()
  ) throws(UnusableTable) -> CSVHeader? {
    try reading(bytes, isWhole: isWhole, file: file, choice).get()
  }

  private static func reading(
    _ bytes: Span<UInt8>, isWhole: Bool, file: String, _ choice: CSVDialect.Choice
  ) -> Result<CSVHeader?, UnusableTable> {
    func refused(_ problem: CSVProblem, line: Int = 1) -> Result<CSVHeader?, UnusableTable> {
      let place = Location(file: file, line: line, column: 1, pointer: "")
      return .failure(UnusableTable(problem, at: place))
    }
    guard bytes.count >= 3 || isWhole else { return .success(nil) }
    if bytes.count >= 2,
      (bytes[0] == 0xFF && bytes[1] == 0xFE)
        || (bytes[0] == 0xFE && bytes[1] == 0xFF) || bytes[0] == 0 || bytes[1] == 0
    {
      return refused(.tableInUTF16)
    }
    let hasMark = JSONDiagnosis.byteOrderMarkLength(bytes) > 0
    var start = JSONDiagnosis.byteOrderMarkLength(bytes)
    var line = 1
    var choice = choice
    let unfinished: Result<CSVHeader?, UnusableTable> =
      bytes.count >= maximumLength
      ? refused(.headerTooLong(limit: maximumLength)) : .success(nil)
    while true {
      let rest = bytes.extracting(start...)
      guard let length = rowLength(rest, isWhole: isWhole) else {
        return isWhole ? refused(.headerMissing, line: line) : unfinished
      }
      let row = rest.extracting(..<length)
      if let separator = statedSeparator(row) {
        choice.separator = choice.separator ?? separator
      } else if line >= choice.headerLine ?? 1, !isBlank(row) {
        var end = start + length
        for _ in 0..<(choice.subheadings ?? 0) where end < bytes.count || !isWhole {
          guard let more = rowLength(bytes.extracting(end...), isWhole: isWhole) else {
            return isWhole ? refused(.quoteNotClosed, line: line) : unfinished
          }
          end += more
        }
        let subheadings = bytes.extracting(start + length..<end)
        return header(
          row, from: start, line: line, subheadings, hasMark: hasMark, file: file, choice
        ).map(Optional.some)
      }
      start += length
      for position in row.indices where row[position] == UInt8(ascii: "\n") { line += 1 }
    }
  }

  /// How many bytes the first row takes, its line feed included.
  private static func rowLength(_ bytes: Span<UInt8>, isWhole: Bool) -> Int? {
    // Which separator it is isn't known yet; a quotation mark after any of them opens a cell.
    var position = 0
    var isAtBeginning = true
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard isAtBeginning else { break }
        guard let end = CSVQuote.end(in: bytes, from: position) else { return nil }
        position = end
        isAtBeginning = false
        continue
      case UInt8(ascii: "\n"): return position + 1
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"):
        isAtBeginning = true
        position += 1
        continue
      default: break
      }
      isAtBeginning = false
      position += 1
    }
    return isWhole && !bytes.isEmpty ? bytes.count : nil
  }

  private static func isBlank(_ row: Span<UInt8>) -> Bool {
    row.indices.allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains(row[$0]) }
  }

  /// What a line `sep=;` says.
  private static func statedSeparator(_ row: Span<UInt8>) -> CSVDialect.Separator? {
    let text = row.indices.map { row[$0] }.filter { $0 != 0x0D && $0 != 0x0A }
    guard text.count == 5, text.starts(with: "sep=".utf8) else { return nil }
    return CSVDialect.Separator.allCases.first { $0.byte == text[4] }
  }

  private static func header(
    _ row: Span<UInt8>, from start: Int, line: Int, _ subheadings: Span<UInt8>, hasMark: Bool,
    file: String, _ choice: CSVDialect.Choice
  ) -> Result<CSVHeader, UnusableTable> {
    let separator = choice.separator ?? commonest(in: row)
    let encoding = choice.encoding ?? encoding(of: row, hasMark: hasMark)
    let dialect = CSVDialect(
      separator: separator, encoding: encoding,
      hasDecimalComma: choice.hasDecimalComma ?? (separator != .comma))
    var cells = CSVCells(columns: row.count + 1, separator: separator.byte, encoding: encoding)
    let found = cells.find(in: row, from: 0)
    var findings: [Finding] = []
    if let (problem, offset) = cells.problem {
      let place = CSVPlace(of: offset, in: row, from: 0, line: line)
      findings.append(
        Finding(
          problem,
          at: Location(file: file, line: place.line, column: place.column, pointer: "")))
    }
    var names: [String] = []
    var places: [(line: Int, column: Int)] = []
    for cell in 0..<found.count {
      names.append(String(decoding: cells.bytes(of: cell, in: row), as: UTF8.self))
      let place = CSVPlace(of: cells.start(of: cell), in: row, from: 0, line: line)
      places.append((place.line, place.column))
    }
    let endsWithSeparator = names.count > 1 && names.last == ""
    if endsWithSeparator {
      names.removeLast()
      places.removeLast()
    }
    let feed = UInt8(ascii: "\n")
    let feeds =
      ByteSearch.count(feed, in: row, row.indices)
      + ByteSearch.count(feed, in: subheadings, subheadings.indices)
    let faults = distinguish(&names)
    let header = CSVHeader(
      file: file, names: names, dialect: dialect, length: start + row.count + subheadings.count,
      lines: line - 1 + feeds, places: places, faults: faults,
      endsWithSeparator: endsWithSeparator)
    return findings.isEmpty ? .success(header) : .failure(UnusableTable(findings: findings))
  }

  /// Gives each column a name of its own.
  ///
  /// - Returns: By column, what is wrong with the name that the table has.
  private static func distinguish(_ names: inout [String]) -> [Int: CSVProblem] {
    var faults: [Int: CSVProblem] = [:]
    var taken = Set(names)
    var seen: [String: Int] = [:]
    for (column, name) in names.enumerated() {
      var number = (seen[name] ?? 0) + 1
      if name.isBlank {
        faults[column] = .columnWithoutName(column + 1)
        number = column + 1
        names[column] = "#\(number)"
      } else if number > 1 {
        faults[column] = .duplicateColumn(name)
        names[column] = "\(name) (\(number))"
      } else {
        seen[name] = number
        continue
      }
      while !taken.insert(names[column]).inserted {
        number += 1
        names[column] = name.isBlank ? "#\(number)" : "\(name) (\(number))"
      }
      seen[name] = number
    }
    return faults
  }

  /// The separator that occurs most often outside quotes.
  private static func commonest(in row: Span<UInt8>) -> CSVDialect.Separator {
    var best = (separator: CSVDialect.Separator.semicolon, count: 0)
    for separator in CSVDialect.Separator.allCases {
      var count = 0
      var position = 0
      var isAtBeginning = true
      while position < row.count {
        if isAtBeginning, row[position] == UInt8(ascii: "\""),
          let end = CSVQuote.end(in: row, from: position)
        {
          position = end
          isAtBeginning = false
          continue
        }
        isAtBeginning = CSVDialect.Separator.allCases.contains { $0.byte == row[position] }
        if row[position] == separator.byte { count += 1 }
        position += 1
      }
      if count > best.count { best = (separator, count) }
    }
    return best.separator
  }

  /// A mark or letters outside ASCII say how the whole table is written; without them each row
  /// does.
  private static func encoding(of row: Span<UInt8>, hasMark: Bool) -> CSVDialect.Encoding {
    if hasMark { return .utf8 }
    if row.indices.allSatisfy({ row[$0] < 0x80 }) { return .detected }
    return CSVCells.isUTF8(row) ? .utf8 : .windows1252
  }
}
