#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Where one line of an input ends and the next begins.
public enum RecordEnd: Sendable, Hashable {
  /// At every line feed, as in NDJSON.
  case lineFeed
  /// At every line feed outside quotation marks, as in CSV; the byte is the mark.
  case lineFeedOutsideQuotes(UInt8)

  /// The offset just past the last line that is whole.
  ///
  /// - Parameters:
  ///   - bytes: What holds the lines.
  ///   - range: Where to look; it begins where a line does.
  /// - Returns: `nil` where no line ends.
  func last(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard case .lineFeedOutsideQuotes(let quote) = self,
      RecordEnd.offset(of: quote, in: bytes, range) != nil
    else {
      var end = range.upperBound
      while end > range.lowerBound, bytes[end - 1] != UInt8(ascii: "\n") { end -= 1 }
      return end > range.lowerBound ? end : nil
    }
    var found: Int?
    var isQuoted = false
    for position in range {
      let byte = bytes[position]
      if byte == quote {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "\n"), !isQuoted {
        found = position + 1
      }
    }
    return found
  }

  /// The offset just past the first line, or `nil` where it isn't whole.
  func first(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard case .lineFeedOutsideQuotes(let quote) = self else {
      return RecordEnd.offset(of: UInt8(ascii: "\n"), in: bytes, range).map { $0 + 1 }
    }
    var isQuoted = false
    for position in range {
      if bytes[position] == quote { isQuoted.toggle() }
      if bytes[position] == UInt8(ascii: "\n"), !isQuoted { return position + 1 }
    }
    return nil
  }

  /// Where `byte` stands first.
  static func offset(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    // The call reads only within the slice, and answers with an address in it or with nil.
    unsafe bytes.withUnsafeBytes { buffer in
      let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[range])
      guard let start = part.baseAddress,
        let found = unsafe memchr(start, Int32(byte), part.count)
      else { return nil }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }
}
