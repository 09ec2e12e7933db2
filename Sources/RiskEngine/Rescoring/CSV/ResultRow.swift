/// One row of a table of results.
struct ResultRow {
  private let style: ResultTable.Style
  /// What is written, after what stood there before.
  private var bytes: [UInt8]
  private var isFirst = true

  /// A row after what is written already.
  init(_ style: ResultTable.Style, after bytes: consuming [UInt8] = []) {
    self.style = style
    self.bytes = bytes
  }

  /// All that is written, with the row's line feed.
  consuming func ended() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func separate() {
    if !isFirst { bytes.append(style.separator.byte) }
    isFirst = false
  }

  /// Adds a number as it is written with a point; nothing for one that isn't known.
  mutating func add(number: (some BidirectionalCollection<UInt8>)?) {
    separate()
    guard let number else { return }
    guard style.hasDecimalComma else { return append(number, isFormula: false) }
    append(
      number.lazy.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, isFormula: false)
  }

  /// Adds a text; one that a spreadsheet would run as a formula has an apostrophe before it.
  mutating func add(text: some BidirectionalCollection<UInt8>) {
    separate()
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      append(text, isFormula: true)
    default: append(text, isFormula: false)
    }
  }

  /// Appends a cell, in quotation marks where it needs them.
  private mutating func append(_ cell: some BidirectionalCollection<UInt8>, isFormula: Bool) {
    let quote = UInt8(ascii: "\"")
    let separator = style.separator.byte
    let isEdge = cell.first == 0x20 || cell.last == 0x20
    guard isEdge || cell.contains(where: { $0 == separator || $0 == quote || $0 < 0x20 }) else {
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(quote)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
