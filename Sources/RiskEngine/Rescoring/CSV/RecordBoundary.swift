/// Where an input may be cut into pieces: between records, never inside one.
public enum RecordBoundary: Sendable, Hashable {
  /// A record is a line (NDJSON).
  case lines
  /// A record is a row of a table, in which a quoted cell may hold line feeds.
  case rows(separator: CSVDialect.Separator)

  /// The end of the last whole record.
  ///
  /// - Parameter bytes: Bytes that begin where a record begins.
  /// - Returns: How many bytes the whole records take, their last line feed included; `nil` where
  ///   no record ends.
  /// - Complexity: O(bytes) in the worst case; without quotation marks only the end is looked at
  ///   closely.
  public func endOfLastRecord(in bytes: Span<UInt8>) -> Int? {
    switch self {
    case .lines: RecordBoundary.lastLineFeed(in: bytes, from: 0).map { $0 + 1 }
    case .rows(let separator): RecordBoundary.lastRowEnd(in: bytes, separator.byte)
    }
  }

  /// Goes from quotation mark to quotation mark, of which only one at the beginning of a cell opens
  /// a quoted cell.
  private static func lastRowEnd(in bytes: Span<UInt8>, _ separator: UInt8) -> Int? {
    var last: Int?
    var position = 0
    while let quote = firstQuote(in: bytes, from: position) {
      // What lies before the quotation mark, since the last one, is outside quotes.
      if let feed = lastLineFeed(in: bytes.extracting(..<quote), from: position) { last = feed + 1 }
      let opens =
        quote == 0 || bytes[quote - 1] == separator || bytes[quote - 1] == UInt8(ascii: "\n")
      guard opens else {
        position = quote + 1
        continue
      }
      guard let end = CSVQuote.end(in: bytes, from: quote) else { return last }
      position = end
    }
    return lastLineFeed(in: bytes, from: position).map { $0 + 1 } ?? last
  }

  private static func firstQuote(in bytes: Span<UInt8>, from start: Int) -> Int? {
    ByteSearch.first(UInt8(ascii: "\""), in: bytes, from: start)
  }

  private static func lastLineFeed(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var position = bytes.count
    while position > start {
      position -= 1
      if bytes[position] == UInt8(ascii: "\n") { return position }
    }
    return nil
  }
}

/// A quoted cell.
enum CSVQuote {
  /// Just after the closing quotation mark of the one at `start`; `nil` where none closes it.
  ///
  /// Two quotation marks side by side are one that is part of the text.
  static func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var position = start + 1
    while let quote = ByteSearch.first(UInt8(ascii: "\""), in: bytes, from: position) {
      guard quote + 1 < bytes.count, bytes[quote + 1] == UInt8(ascii: "\"") else {
        return quote + 1
      }
      position = quote + 2
    }
    return nil
  }
}
