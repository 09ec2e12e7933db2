/// What the escapes inside JSON strings stand for.
enum JSONEscape {
  /// The UTF-16 code unit of the `\uXXXX` whose backslash is at `start`, or `nil` if none is there.
  static func codeUnit(in bytes: Span<UInt8>, at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for position in start + 2..<start + 6 {
      guard let digit = hexadecimalValue(bytes[position]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The scalar that the escape at `start` stands for, and how many bytes it takes.
  ///
  /// The caller has read the string before, so a damaged escape isn't expected; it would become
  /// U+FFFD, like everywhere else in Swift.
  static func scalar(in bytes: Span<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, length: Int)
  {
    guard let unit = codeUnit(in: bytes, at: start) else {
      return (Unicode.Scalar(shortForm(bytes[start + 1])), 2)
    }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    guard let low = codeUnit(in: bytes, at: start + 6) else { return ("\u{FFFD}", 6) }
    let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF
    return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
  }

  /// The character that a backslash and this letter stand for.
  private static func shortForm(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// Whether RFC 8259 lets no string hold the character as itself.
  static func isNeeded(for byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The shortest escape of a character that needs one, its digits in lower case.
  static func sequence(for byte: UInt8) -> [UInt8] {
    if let letter = letter(for: byte) { return [UInt8(ascii: "\\"), letter] }
    return Array((byte < 0x10 ? "\\u000" : "\\u001").utf8) + String(byte & 0xF, radix: 16).utf8
  }

  /// The letter that stands after the backslash for a character with a short escape.
  static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x08: UInt8(ascii: "b")
    case 0x0C: UInt8(ascii: "f")
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    default: nil
    }
  }
}
