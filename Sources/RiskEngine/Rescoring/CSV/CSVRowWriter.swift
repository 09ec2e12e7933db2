/// Writes one row as a line of JSON.
///
/// The output has room for the longest line that the row can become, and sixteen bytes more.
struct CSVRowWriter: Sendable {
  let columns: CSVColumns
  let hasDecimalComma: Bool
  /// The number of the row, from 1, where rows are counted.
  var row = 0

  /// Writes all steps.
  ///
  /// - Parameters:
  ///   - cells: The bytes in which the cells stand.
  ///   - ends: Where each cell ends.
  ///   - start: Where the first cell begins.
  ///   - output: Where the line is written.
  ///   - place: Where the next byte is written.
  func writeAll(
    _ cells: Span<UInt8>, _ ends: Span<Int32>, from start: Int, to output: inout MutableRawSpan,
    at place: inout Int
  ) {
    let steps = columns.steps.span
    let oneByte = columns.oneByte.span
    let fragmentBytes = columns.fragments.span
    // Bytes have no padding that could be read.
    let fragments = unsafe fragmentBytes.bytes
    var index = 0
    var at = place
    while index < steps.count {
      let step = steps[index]
      // Most cells are one byte that stands for one byte, or empty.
      if step.kind.hasCell {
        let column = Int(step.column)
        let end = Int(ends[column])
        let begin = column > 0 ? Int(ends[column - 1]) + 1 : start
        if end - begin == 1 {
          let value = oneByte[Int(step.argument) << 8 | Int(cells[begin])]
          if value != 0 {
            copy(fragments, step.fragment, step.length, to: &output, at: &at)
            output.storeBytes(of: value, toByteOffset: at, as: UInt8.self)
            at += 1
            index += 1
            continue
          }
        } else if end == begin, step.blank == .null {
          copy(fragments, step.fragment, step.length, to: &output, at: &at)
          output.storeBytes(of: CSVRowWriter.null, toByteOffset: at, as: UInt32.self)
          at += 4
          index += 1
          continue
        }
      } else if step.kind == .constant {
        copy(fragments, step.fragment, step.length, to: &output, at: &at)
        index += 1
        continue
      }
      index = write(index, cells, ends, from: start, to: &output, at: &at)
    }
    place = at
  }

  /// The letters of `null`, the first one lowest.
  private static let null = UInt32(0x6C6C_756E).littleEndian

  /// Writes one step.
  ///
  /// - Returns: The step to go on with.
  func write(
    _ index: Int, _ cells: Span<UInt8>, _ ends: Span<Int32>, from start: Int,
    to output: inout MutableRawSpan, at place: inout Int
  ) -> Int {
    let step = columns.steps[index]
    switch step.kind {
    case .constant: writeFragment(step.fragment, step.length, to: &output, at: &place)
    case .skip: return index + 1 + Int(step.argument)
    case .rowNumber:
      writeFragment(step.fragment, step.length, to: &output, at: &place)
      put("\(row)\"", to: &output, at: &place)
    case .comma:
      // The line has begun, so that there is a byte before.
      let last = unsafe output.bytes.unsafeLoad(fromByteOffset: place - 1, as: UInt8.self)
      if last != UInt8(ascii: "{"), last != UInt8(ascii: "[") {
        put(UInt8(ascii: ","), to: &output, at: &place)
      }
    case .skipIfBlank:
      let cell = trimmed(Int(step.column), cells, ends, from: start)
      if isBlank(cell, cells) { return index + 1 + Int(step.argument) }
    case .number, .date, .text, .list:
      write(
        step, cells, trimmed(Int(step.column), cells, ends, from: start), to: &output, at: &place)
    }
    return index + 1
  }

  // MARK: Cells

  /// A cell without the spaces around it.
  @inline(__always)
  private func trimmed(
    _ column: Int, _ cells: Span<UInt8>, _ ends: Span<Int32>, from start: Int
  ) -> Range<Int> {
    var begin = column > 0 ? Int(ends[column - 1]) + 1 : start
    var end = max(begin, Int(ends[column]))
    while begin < end, cells[begin] == 0x20 || cells[begin] == 0x09 { begin += 1 }
    while begin < end, cells[end - 1] == 0x20 || cells[end - 1] == 0x09 { end -= 1 }
    return begin..<end
  }

  /// Whether nothing was asked: no text, or a hyphen alone.
  private func isBlank(_ cell: Range<Int>, _ cells: Span<UInt8>) -> Bool {
    cell.isEmpty || cell.count == 1 && cells[cell.lowerBound] == UInt8(ascii: "-")
  }

  private func write(
    _ step: CSVStep, _ cells: Span<UInt8>, _ cell: Range<Int>, to output: inout MutableRawSpan,
    at place: inout Int
  ) {
    let table = Int(step.argument)
    let entry = cell.isEmpty ? nil : columns.tables[table].entry(for: cells, cell)
    if entry == nil, isBlank(cell, cells) {
      guard step.blank != .nothing else { return }
      writeFragment(step.fragment, step.length, to: &output, at: &place)
      put(step.blank == .null ? "null" : "\"\"", to: &output, at: &place)
      return
    }
    writeFragment(step.fragment, step.length, to: &output, at: &place)
    if let entry {
      let json = columns.values[table][entry]
      let first = columns.fragments[Int(json.start)]
      // Neither the reason for a missing answer nor `null` is one of several.
      let isCode =
        step.kind == .list && first != UInt8(ascii: "{") && first != UInt8(ascii: "n")
      if isCode { put(UInt8(ascii: "["), to: &output, at: &place) }
      writeFragment(json.start, json.length, to: &output, at: &place)
      if isCode { put(UInt8(ascii: "]"), to: &output, at: &place) }
      return
    }
    switch step.kind {
    case .number: writeNumber(cells, cell, to: &output, at: &place)
    case .date: writeDate(cells, cell, step.form, to: &output, at: &place)
    case .list: writeList(columns.tables[table], cells, cell, to: &output, at: &place)
    default: writeText(cells, cell, to: &output, at: &place)
    }
  }

  /// A number as JSON writes it, with a point for a decimal comma; anything else as a text.
  private func writeNumber(
    _ cells: Span<UInt8>, _ cell: Range<Int>, to output: inout MutableRawSpan, at place: inout Int
  ) {
    guard isNumber(cells, cell) else { return writeText(cells, cell, to: &output, at: &place) }
    for position in cell {
      switch cells[position] {
      case UInt8(ascii: ","): put(UInt8(ascii: "."), to: &output, at: &place)
      // Of a space between thousands.
      case 0x20, 0x80...: break
      default: put(cells[position], to: &output, at: &place)
      }
    }
  }

  /// Digits without needless zeros before, perhaps a sign, spaces between thousands, decimals and
  /// an exponent.
  private func isNumber(_ cells: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    var position = cell.lowerBound
    func digits() -> Int {
      let start = position
      while position < cell.upperBound, (0x30...0x39).contains(cells[position]) { position += 1 }
      return position - start
    }
    func take(_ isWanted: (UInt8) -> Bool) -> Bool {
      guard position < cell.upperBound, isWanted(cells[position]) else { return false }
      position += 1
      return true
    }
    _ = take { $0 == UInt8(ascii: "-") }
    let first = position
    let whole = digits()
    guard whole > 0, whole == 1 || cells[first] != UInt8(ascii: "0") else { return false }
    if whole <= 3, cells[first] != UInt8(ascii: "0") {
      while let space = CSVRowWriter.space(cells, position..<cell.upperBound) {
        position += space
        guard digits() == 3 else { return false }
      }
    }
    let hasComma = hasDecimalComma
    if take({ $0 == UInt8(ascii: ".") || hasComma && $0 == UInt8(ascii: ",") }) {
      guard digits() > 0 else { return false }
    }
    if take({ $0 | 0x20 == UInt8(ascii: "e") }) {
      _ = take { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
      guard digits() > 0 else { return false }
    }
    return position == cell.upperBound
  }

  /// How many bytes a space takes that can stand between thousands: a plain one, or one that keeps
  /// a line together, of usual width (U+00A0) or narrow (U+202F).
  private static func space(_ cells: Span<UInt8>, _ rest: Range<Int>) -> Int? {
    guard let first = rest.first else { return nil }
    func goesOn(_ bytes: UInt8...) -> Bool {
      rest.dropFirst().prefix(bytes.count).elementsEqual(bytes) { cells[$0] == $1 }
    }
    switch cells[first] {
    case 0x20: return 1
    case 0xC2: return goesOn(0xA0) ? 2 : nil
    case 0xE2: return goesOn(0x80, 0xAF) ? 3 : nil
    default: return nil
    }
  }

  /// A day as JSON has it; what can't be one, as a text.
  private func writeDate(
    _ cells: Span<UInt8>, _ cell: Range<Int>, _ form: CSVDayForm?,
    to output: inout MutableRawSpan, at place: inout Int
  ) {
    guard let day = CSVDate(cells, cell, form) else {
      return writeText(cells, cell, to: &output, at: &place)
    }
    put(UInt8(ascii: "\""), to: &output, at: &place)
    put(day.year, digits: 4, to: &output, at: &place)
    for part in [day.month, day.day] {
      put(UInt8(ascii: "-"), to: &output, at: &place)
      put(part, digits: 2, to: &output, at: &place)
    }
    put(UInt8(ascii: "\""), to: &output, at: &place)
  }

  /// Codes with `|`, `;` or `,` between; `[]` is a list without any.
  private func writeList(
    _ table: CSVCellTable, _ cells: Span<UInt8>, _ cell: Range<Int>,
    to output: inout MutableRawSpan, at place: inout Int
  ) {
    put(UInt8(ascii: "["), to: &output, at: &place)
    let isEmpty =
      cell.count == 2 && cells[cell.lowerBound] == UInt8(ascii: "[")
      && cells[cell.upperBound - 1] == UInt8(ascii: "]")
    var start = isEmpty ? cell.upperBound + 1 : cell.lowerBound
    var isFirst = true
    while start <= cell.upperBound {
      var end = start
      while end < cell.upperBound, !CSVRowWriter.listSeparators.contains(cells[end]) { end += 1 }
      var code = start..<end
      while let first = code.first, cells[first] == 0x20 { code = first + 1..<end }
      while let last = code.last, cells[last] == 0x20 { code = code.lowerBound..<last }
      if !isFirst { put(UInt8(ascii: ","), to: &output, at: &place) }
      isFirst = false
      if !code.isEmpty, let entry = table.entry(for: cells, code) {
        for byte in table.entries[entry].json { put(byte, to: &output, at: &place) }
      } else {
        writeNumber(cells, code, to: &output, at: &place)
      }
      start = end + 1
    }
    put(UInt8(ascii: "]"), to: &output, at: &place)
  }

  /// What may stand between the codes of a list.
  static let listSeparators = Array("|;,".utf8)

  private func writeText(
    _ cells: Span<UInt8>, _ cell: Range<Int>, to output: inout MutableRawSpan, at place: inout Int
  ) {
    put(UInt8(ascii: "\""), to: &output, at: &place)
    var position = cell.lowerBound
    // Eight at a time while none of them needs an escape; what is written too much is written over.
    while position < cell.upperBound, position + 8 <= cells.count {
      // Bytes have no padding that could be read.
      let word = ByteSearch.word(unsafe cells.bytes, at: position)
      let length = min(8, cell.upperBound - position)
      let marks =
        ByteSearch.zeros(word & 0xE0E0_E0E0_E0E0_E0E0)
        | ByteSearch.zeros(word ^ ByteSearch.repeated(UInt8(ascii: "\"")))
        | ByteSearch.zeros(word ^ ByteSearch.repeated(UInt8(ascii: "\\")))
      guard marks.trailingZeroBitCount / 8 >= length else { break }
      output.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
      place += length
      position += length
    }
    for position in position..<cell.upperBound {
      let byte = cells[position]
      if JSONEscape.isNeeded(for: byte) {
        for sign in JSONEscape.sequence(for: byte) { put(sign, to: &output, at: &place) }
      } else {
        put(byte, to: &output, at: &place)
      }
    }
    put(UInt8(ascii: "\""), to: &output, at: &place)
  }

  // MARK: Bytes

  private func writeFragment(
    _ start: Int32, _ length: Int32, to output: inout MutableRawSpan, at place: inout Int
  ) {
    let bytes = columns.fragments.span
    // Bytes have no padding that could be read.
    copy(unsafe bytes.bytes, start, length, to: &output, at: &place)
  }

  /// Copies sixteen bytes at a time; what is copied too much is written over.
  @inline(__always)
  private func copy(
    _ fragments: RawSpan, _ start: Int32, _ length: Int32, to output: inout MutableRawSpan,
    at place: inout Int
  ) {
    let (start, length) = (Int(start), Int(length))
    var done = 0
    while done < length {
      let first = ByteSearch.word(fragments, at: start + done)
      let second = ByteSearch.word(fragments, at: start + done + 8)
      output.storeBytes(of: first.littleEndian, toByteOffset: place + done, as: UInt64.self)
      output.storeBytes(of: second.littleEndian, toByteOffset: place + done + 8, as: UInt64.self)
      done += 16
    }
    place += length
  }

  private func put(_ byte: UInt8, to output: inout MutableRawSpan, at place: inout Int) {
    output.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
    place += 1
  }

  /// A number with zeros before it.
  private func put(
    _ number: Int, digits: Int, to output: inout MutableRawSpan, at place: inout Int
  ) {
    var rest = number
    for digit in (0..<digits).reversed() {
      output.storeBytes(
        of: UInt8(ascii: "0") + UInt8(rest % 10), toByteOffset: place + digit, as: UInt8.self)
      rest /= 10
    }
    place += digits
  }

  private func put(_ text: String, to output: inout MutableRawSpan, at place: inout Int) {
    for byte in text.utf8 { put(byte, to: &output, at: &place) }
  }
}

extension CSVStep.Kind {
  /// Whether a cell is written.
  var hasCell: Bool {
    switch self {
    case .constant, .rowNumber, .comma, .skip, .skipIfBlank: false
    case .number, .date, .text, .list: true
    }
  }
}
