/// Reads usual rows of a table as cases, without the JSON in between.
///
/// It knows by itself only what a plain id and a day are. What other cells mean it is told when
/// they come first (``CSVCellTeacher``), and remembers. What it can't read is left to the
/// converter, so both give the same cases.
struct CSVCaseReader {
  private let columns: CSVColumns
  private let separator: UInt8
  private let separators: UInt64
  private var teacher: CSVCellTeacher
  private(set) var texts = CSVRowTexts()
  /// How rows are read by ``plan``.
  private var form = CSVPlanForm()
  private var otherForms: [Int: CSVPlanForm] = [:]
  /// The plans whose rows can't be read here.
  private var refusedPlans: Set<Int> = []
  /// The plan by which rows are read; -1 for none.
  private(set) var plan = -1
  /// The instrument's name.
  let instrument: [UInt8]
  /// By column, the day of a consent.
  private var days: [CalendarDay?]
  /// The columns of the consents that the row at hand has, and of their days.
  private var consents: [Int] = []
  private let consentDays: [(date: Int?, until: Int?)]
  /// Whether the last row that couldn't be read has quoted cells, or letters outside ASCII.
  private(set) var needsCells = false

  private static let feeds = ByteSearch.repeated(UInt8(ascii: "\n"))
  private static let letters: UInt64 = 0x8080_8080_8080_8080

  /// A reader of the rows of one table.
  init(_ columns: CSVColumns) {
    self.columns = columns
    separator = columns.header.dialect.separator.byte
    separators = ByteSearch.repeated(separator)
    teacher = CSVCellTeacher(columns)
    instrument = Array(columns.instrument.utf8)
    days = Array(repeating: nil, count: columns.targets.count)
    consentDays = columns.targets.map { target in
      guard case .consent(let to, let by, .status) = target else { return (nil, nil) }
      return (
        columns.targets.firstIndex(of: .consent(to: to, by: by, .date)),
        columns.targets.firstIndex(of: .consent(to: to, by: by, .until))
      )
    }
  }

  /// Gets ready for rows whose responses are scored by a plan.
  ///
  /// - Parameters:
  ///   - wanted: The plan.
  ///   - instrument: Its instrument.
  /// - Returns: Whether such rows can be read here at all.
  mutating func turn(to wanted: Int, _ instrument: Instrument) -> Bool {
    if wanted == plan { return true }
    guard !refusedPlans.contains(wanted) else { return false }
    let known = otherForms.removeValue(forKey: wanted)
    guard let next = known ?? CSVPlanForm(columns, instrument) else {
      refusedPlans.insert(wanted)
      return false
    }
    if plan >= 0 { otherForms[plan] = form }
    (form, plan) = (next, wanted)
    return true
  }

  /// Reads the row that begins at `start`.
  ///
  /// - Parameters:
  ///   - bytes: The rows.
  ///   - start: Where the row begins.
  ///   - allowsLetters: Whether bytes outside ASCII are what they seem.
  ///   - scanner: What reads lines.
  ///   - number: The instrument's number.
  ///   - found: The case; the texts that it points to are ``texts``.
  /// - Returns: Where the next row begins; `nil` where the row must be read otherwise.
  /// - Complexity: O(bytes of the row).
  mutating func read(
    _ bytes: RawSpan, from start: Int, allowsLetters: Bool, _ scanner: inout CaseScanner,
    instrument number: Int, into found: inout ScannedCase
  ) -> Int? {
    begin(&found, number)
    needsCells = false
    var at = start
    var seen: UInt64 = 0
    let isRead = readCells(bytes, &at, &seen, &scanner, &found)
    if !allowsLetters, seen & CSVCaseReader.letters != 0 { needsCells = true }
    return isRead && !needsCells && settleConsents(&found) ? at : nil
  }

  /// A case with one response, of which nothing is known yet.
  private mutating func begin(_ found: inout ScannedCase, _ number: Int) {
    found.removeAll()
    if found.responses.isEmpty { found.responses.append(ScannedResponse()) }
    found.responseCount = 1
    found.responses[0].removeAll()
    found.responses[0].instrument = number
    found.responses[0].plan = plan
    found.responses[0].areAnswersRead = true
    if found.responses[0].codes.count != form.itemCount {
      found.responses[0].codes = Array(repeating: AnswerCode.notAsked, count: form.itemCount)
    } else if !form.isComplete {
      for item in found.responses[0].codes.indices {
        found.responses[0].codes[item] = AnswerCode.notAsked
      }
    }
    if !consents.isEmpty { consents.removeAll(keepingCapacity: true) }
  }

  private mutating func readCells(
    _ bytes: RawSpan, _ at: inout Int, _ seen: inout UInt64, _ scanner: inout CaseScanner,
    _ found: inout ScannedCase
  ) -> Bool {
    let last = form.kinds.count - 1
    var column = 0
    while true {
      column = CSVCaseReader.readCodes(
        bytes, &at, &seen, column, before: last, separator, form.codes, form.items,
        into: &found.responses[0].codes)
      guard at < bytes.byteCount, bytes.byte(at) != UInt8(ascii: "\"") else {
        needsCells = at < bytes.byteCount
        return false
      }
      let start = at
      let end = cellEnd(bytes, from: at, &seen)
      guard end < bytes.byteCount else { return false }
      guard column < last else {
        guard let cell = lastCell(bytes, start, end, &at) else { return false }
        return take(column, bytes, cell, &scanner, &found)
      }
      guard bytes.byte(end) == separator,
        take(column, bytes, start..<end, &scanner, &found)
      else { return false }
      at = end + 1
      column += 1
    }
  }

  /// Reads answers of one byte, or of none, as long as they are known.
  ///
  /// - Returns: The first column that must be read otherwise.
  /// - Complexity: O(cells).
  @inline(__always)
  private static func readCodes(
    _ bytes: RawSpan, _ at: inout Int, _ seen: inout UInt64, _ column: Int, before last: Int,
    _ separator: UInt8, _ codes: [UInt8], _ items: [Int], into found: inout [UInt8]
  ) -> Int {
    let (codes, items) = (codes.span, items.span)
    var found = found.mutableSpan
    let end = bytes.byteCount - 1
    var column = column
    var place = at
    var letters: UInt8 = 0
    while column < last, place < end {
      let first = bytes.byte(place)
      let isEmpty = first == separator
      guard isEmpty || bytes.byte(place + 1) == separator else { break }
      let code = codes[column << 8 | Int(first)]
      guard code != AnswerCode.none else { break }
      found[items[column]] = code
      letters |= first
      place += isEmpty ? 1 : 2
      column += 1
    }
    seen |= UInt64(letters)
    at = place
    return column
  }

  /// Where a cell ends that isn't quoted: at a separator, a line feed, or the end of the bytes.
  @inline(__always)
  private func cellEnd(_ bytes: RawSpan, from start: Int, _ seen: inout UInt64) -> Int {
    var position = start
    while position + 8 <= bytes.byteCount {
      let word = bytes.word(position)
      let marks =
        ByteSearch.zeros(word ^ separators) | ByteSearch.zeros(word ^ CSVCaseReader.feeds)
      if marks != 0 {
        let offset = marks.trailingZeroBitCount >> 3
        seen |= word & (1 << UInt64(offset << 3) - 1)
        return position + offset
      }
      seen |= word
      position += 8
    }
    while position < bytes.byteCount {
      let byte = bytes.byte(position)
      if byte == separator || byte == UInt8(ascii: "\n") { return position }
      seen |= UInt64(byte)
      position += 1
    }
    return position
  }

  /// The last cell of a row, and where the next row begins; `nil` where the row has more cells.
  private func lastCell(
    _ bytes: RawSpan, _ start: Int, _ end: Int, _ next: inout Int
  ) -> Range<Int>? {
    if bytes.byte(end) == UInt8(ascii: "\n") {
      next = end + 1
      let hasReturn = end > start && bytes.byte(end - 1) == UInt8(ascii: "\r")
      return start..<(hasReturn ? end - 1 : end)
    }
    guard columns.header.endsWithSeparator, end + 1 < bytes.byteCount else { return nil }
    if bytes.byte(end + 1) == UInt8(ascii: "\n") {
      next = end + 2
    } else if end + 2 < bytes.byteCount, bytes.byte(end + 1) == UInt8(ascii: "\r"),
      bytes.byte(end + 2) == UInt8(ascii: "\n")
    {
      next = end + 3
    } else {
      return nil
    }
    return start..<end
  }

  // MARK: Cells

  /// Reads one cell.
  ///
  /// - Returns: Whether that is possible here.
  private mutating func take(
    _ column: Int, _ bytes: RawSpan, _ whole: Range<Int>, _ scanner: inout CaseScanner,
    _ found: inout ScannedCase
  ) -> Bool {
    let kind = form.kinds[column]
    if kind == .passedOver { return true }
    let cell = bytes.trimmed(whole)
    if kind == .learned || kind == .item {
      guard let meaning = meaning(of: cell, in: column, bytes, &scanner) else { return false }
      return apply(meaning, column, bytes, whole, &found)
    }
    let isBlank = cell.isEmpty || cell.count == 1 && bytes.byte(cell.lowerBound) == 0x2D
    if isBlank {
      if kind == .consentDay { days[column] = nil }
      return kind != .id && kind != .date
    }
    switch kind {
    case .passedOver, .learned, .item: return true
    case .blank: return false
    case .id:
      guard let id = texts.readID(bytes, cell) else { return false }
      found.id = id
    case .person: return bytes.isPlain(cell) && bytes.isPseudonym(cell)
    case .date:
      guard let (day, text) = texts.readDay(bytes, cell, at: .date) else { return false }
      (found.date, found.dateText) = (day, text)
    case .responseDate:
      guard let (day, text) = texts.readDay(bytes, cell, at: .responseDate) else { return false }
      (found.responses[0].date, found.responses[0].dateText) = (day, text)
    case .born:
      guard let (day, _) = texts.readDay(bytes, cell, at: .other) else { return false }
      found.born = day
    case .consentDay:
      guard let (day, _) = texts.readDay(bytes, cell, at: .other) else { return false }
      days[column] = day
    }
    return true
  }

  /// What a cell means; `nil` for a new one when there are too many.
  @inline(__always)
  private mutating func meaning(
    of cell: Range<Int>, in column: Int, _ bytes: RawSpan, _ scanner: inout CaseScanner
  ) -> CSVCellMeaning? {
    guard let number = form.learned[column].number(of: bytes, cell) else { return nil }
    if let known = form.learned[column].meaning(number) { return known }
    let text = bytes.list(cell)
    let told =
      form.kinds[column] == .item
      ? teacher.answer(text, in: column, form.items[column], &scanner.answerScanners[plan])
      : teacher.meaning(of: text, in: column, &scanner, &texts)
    form.learned[column].learn(told)
    return told
  }

  private mutating func apply(
    _ meaning: CSVCellMeaning, _ column: Int, _ bytes: RawSpan, _ whole: Range<Int>,
    _ found: inout ScannedCase
  ) -> Bool {
    switch meaning {
    case .unusable: return false
    case .nothing: break
    case .sex(let sex): found.sex = sex
    case .age(let age): found.age = age
    case .municipality(let number): found.municipality = number
    case .circumstance(let stated): found.state(stated.name, stated.kind, stated.text)
    case .consent(let consent):
      found.consents.append(consent)
      consents.append(column)
    case .version(let text): found.responses[0].version = text
    case .informant(let text): found.responses[0].informant = text
    case .setting(let text): found.responses[0].setting = text
    case .answer(let code):
      found.responses[0].codes[form.items[column]] = code
      // The next time it is found by its byte.
      if whole.count <= 1 {
        let byte = whole.isEmpty ? separator : bytes.byte(whole.lowerBound)
        form.codes[column << 8 | Int(byte)] = code
      }
    }
    return true
  }

  /// Gives each consent its days.
  private func settleConsents(_ found: inout ScannedCase) -> Bool {
    for (index, column) in consents.enumerated() {
      let own = consentDays[column]
      guard let date = own.date.flatMap({ days[$0] }) ?? found.date else { return false }
      let until = own.until.flatMap { days[$0] }
      guard until.map({ $0 >= date }) ?? true else { return false }
      found.consents[index].date = date
      found.consents[index].until = until
    }
    return true
  }
}

extension RawSpan {
  /// A cell without the spaces and tabs around it.
  @inline(__always)
  fileprivate func trimmed(_ cell: Range<Int>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, byte(start) == 0x20 || byte(start) == 0x09 { start += 1 }
    while start < end, byte(end - 1) == 0x20 || byte(end - 1) == 0x09 { end -= 1 }
    return start..<end
  }
}
