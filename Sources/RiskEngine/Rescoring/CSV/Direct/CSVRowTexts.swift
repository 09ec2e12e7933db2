/// The texts of a row's case that its parts point to.
///
/// What is read from the cells of each row stands first, in places of its own; behind it are texts
/// that were kept once for all rows.
struct CSVRowTexts {
  private(set) var bytes: [UInt8]

  /// Where days are placed, each with quotation marks.
  enum DayPlace: Int { case date = 0, responseDate = 16, other = 32 }
  private static let id = 48
  /// The longest id.
  private static let idLimit = 256
  /// So much room stands behind the last text, for loads of sixteen bytes.
  private static let spare = 32

  init() {
    bytes = Array(repeating: 0, count: CSVRowTexts.id + CSVRowTexts.idLimit + CSVRowTexts.spare)
    for place in [DayPlace.date, .responseDate, .other] {
      bytes[place.rawValue] = UInt8(ascii: "\"")
      bytes[place.rawValue + 11] = UInt8(ascii: "\"")
    }
  }

  /// Keeps a text for all rows, and says where.
  mutating func keep(_ text: [UInt8]) -> Range<Int> {
    let start = bytes.count - CSVRowTexts.spare
    bytes.insert(contentsOf: text, at: start)
    return start..<start + text.count
  }

  /// Places a day, which may lack its hyphens, and reads it.
  mutating func readDay(
    _ cells: RawSpan, _ cell: Range<Int>, at place: DayPlace
  ) -> (day: CalendarDay, text: Range<Int>)? {
    let start = place.rawValue + 1
    do {
      var span = bytes.mutableSpan
      // Bytes have no padding that could be read, and every pattern of bits is a byte.
      var text = unsafe span.mutableBytes
      switch cell.count {
      case 10:
        text.storeBytes(
          of: cells.word(cell.lowerBound).littleEndian, toByteOffset: start, as: UInt64.self)
        text.storeBytes(
          of: cells.byte(cell.lowerBound + 8), toByteOffset: start + 8, as: UInt8.self)
        text.storeBytes(
          of: cells.byte(cell.lowerBound + 9), toByteOffset: start + 9, as: UInt8.self)
      case 8:
        // Where these aren't digits, no day can be read.
        for (index, offset) in [0, 1, 2, 3, 5, 6, 8, 9].enumerated() {
          text.storeBytes(
            of: cells.byte(cell.lowerBound + index), toByteOffset: start + offset, as: UInt8.self)
        }
        for offset in [4, 7] {
          text.storeBytes(of: UInt8(ascii: "-"), toByteOffset: start + offset, as: UInt8.self)
        }
      default: return nil
      }
    }
    var at = place.rawValue
    let span = bytes.span
    // A list of bytes seen as bytes.
    return unsafe RiskEngine.readDay(span.bytes, &at)
  }

  /// Places an id, if it is plain and surely a pseudonym.
  mutating func readID(_ cells: RawSpan, _ cell: Range<Int>) -> Range<Int>? {
    guard cell.count <= CSVRowTexts.idLimit, cells.isPseudonym(cell) else { return nil }
    var span = bytes.mutableSpan
    // As above.
    var text = unsafe span.mutableBytes
    var offset = 0
    while offset + 8 <= cell.count {
      let word = cells.word(cell.lowerBound + offset)
      guard word.endOfPlainText == 8 else { return nil }
      text.storeBytes(
        of: word.littleEndian, toByteOffset: CSVRowTexts.id + offset, as: UInt64.self)
      offset += 8
    }
    while offset < cell.count {
      let byte = cells.byte(cell.lowerBound + offset)
      guard byte.isPlain else { return nil }
      text.storeBytes(of: byte, toByteOffset: CSVRowTexts.id + offset, as: UInt8.self)
      offset += 1
    }
    return CSVRowTexts.id..<CSVRowTexts.id + cell.count
  }
}

extension UInt8 {
  /// Whether a byte stands in a string of JSON as it is, and is ASCII.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self < 0x80 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}

extension RawSpan {
  /// Whether a text stands in JSON as it is, in ASCII.
  func isPlain(_ text: Range<Int>) -> Bool {
    for offset in text where !byte(offset).isPlain { return false }
    return true
  }
}
