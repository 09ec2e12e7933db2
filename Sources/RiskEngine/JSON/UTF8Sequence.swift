/// The well-formed byte sequences of UTF-8 (Unicode 17, table 3-7).
enum UTF8Sequence {
  /// The length of the sequence that begins at `start`, or 0 if none does.
  ///
  /// Overlong forms, surrogates and everything past U+10FFFF are none.
  @inline(__always)
  static func length(in bytes: Span<UInt8>, at start: Int) -> Int {
    let first = bytes[start]
    if first < 0x80 { return 1 }
    let rest = bytes.count - start
    guard rest >= 2 else { return 0 }
    let second = bytes[start + 1]
    switch first {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      guard rest >= 3, isContinuation(bytes[start + 2]) else { return 0 }
      switch first {
      case 0xE0: return (0xA0...0xBF).contains(second) ? 3 : 0
      case 0xED: return (0x80...0x9F).contains(second) ? 3 : 0
      default: return isContinuation(second) ? 3 : 0
      }
    case 0xF0...0xF4:
      guard rest >= 4, isContinuation(bytes[start + 2]), isContinuation(bytes[start + 3]) else {
        return 0
      }
      switch first {
      case 0xF0: return (0x90...0xBF).contains(second) ? 4 : 0
      case 0xF4: return (0x80...0x8F).contains(second) ? 4 : 0
      default: return isContinuation(second) ? 4 : 0
      }
    default:
      return 0
    }
  }

  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The scalar that begins at `start`, or `nil` if no well-formed sequence does.
  static func scalar(in bytes: Span<UInt8>, at start: Int) -> Unicode.Scalar? {
    let length = length(in: bytes, at: start)
    guard length > 0 else { return nil }
    let lead: UInt8 = length == 1 ? 0x7F : 0x7F >> UInt8(length)
    var value = UInt32(bytes[start] & lead)
    for position in start + 1..<start + length {
      value = value << 6 | UInt32(bytes[position] & 0x3F)
    }
    return Unicode.Scalar(value)
  }
}
