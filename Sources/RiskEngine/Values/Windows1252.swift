/// Windows-1252: ISO 8859-1 with signs of its own from 0x80 to 0x9F.
///
/// Source: the WHATWG Encoding Standard, index windows-1252; the five bytes that Microsoft leaves
/// undefined are U+FFFD here, so that a lost letter is found.
package enum Windows1252 {
  private static let signs: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]

  /// The character that a byte is.
  package static func character(_ byte: UInt8) -> Character {
    guard (0x80..<0xA0).contains(byte) else { return Character(Unicode.Scalar(byte)) }
    return Character(signs[Int(byte) - 0x80])
  }
}
