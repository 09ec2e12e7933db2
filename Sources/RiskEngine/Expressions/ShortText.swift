/// A text of at most 31 bytes of UTF-8, held in place.
///
/// Expressions compare texts only with the literals that a definition writes, and those are short.
/// Holding them in place keeps ``Value`` free of references. Every longer text is ``long``: surely
/// different from each short one, and not comparable with another long one.
package struct ShortText: Sendable, Hashable {
  private let first: UInt128
  /// Its last byte is the length, or `longMark`.
  private let second: UInt128

  /// The greatest length in bytes of UTF-8.
  package static let maximumLength = 31

  /// Stands for every text that is longer than ``maximumLength``.
  package static let long = ShortText(first: 0, second: longMark)

  private static let longMark: UInt128 = 0xff

  private init(first: UInt128, second: UInt128) {
    self.first = first
    self.second = second
  }

  /// The text in place, or ``long``; texts are equal when their bytes are.
  package init(_ text: String) {
    let length = text.utf8.count
    guard length <= ShortText.maximumLength else {
      self = .long
      return
    }
    var words: (UInt128, UInt128) = (0, UInt128(length))
    for (index, byte) in text.utf8.enumerated() {
      let shift = UInt128(120 - index % 16 * 8)
      if index < 16 {
        words.0 |= UInt128(byte) << shift
      } else {
        words.1 |= UInt128(byte) << shift
      }
    }
    (first, second) = words
  }

  /// The text; `nil` where it was too long to hold.
  package var text: String? {
    guard !isLong else { return nil }
    let length = Int(second & 0xff)
    let bytes = (0..<length).map { index in
      UInt8(truncatingIfNeeded: (index < 16 ? first : second) >> UInt128(120 - index % 16 * 8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it stands for a text that was too long to hold.
  package var isLong: Bool { second == ShortText.longMark }
}

extension ShortText: Comparable {
  package static func < (a: ShortText, b: ShortText) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}
