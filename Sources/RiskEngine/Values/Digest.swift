/// The SHA-256 digest of some bytes: two texts that differ anywhere have different ones.
public struct Digest: Sendable, Hashable {
  /// The eight words of the digest, the first bytes in the first.
  private let words: [UInt32]

  init(words: [UInt32]) { self.words = words }

  /// The digest of all these bytes.
  ///
  /// - Complexity: O(bytes).
  package init(of bytes: Span<UInt8>) {
    var hash = SHA256()
    hash.append(bytes)
    self = hash.digest
  }

  /// Reads ``description``, and nothing else.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].elementsEqual("sha256".utf8), parts[1].count == 64
    else { return nil }
    var words: [UInt32] = []
    for (position, byte) in parts[1].enumerated() {
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
      if position % 8 == 0 { words.append(0) }
      words[words.count - 1] = words[words.count - 1] << 4 | digit
    }
    self.words = words
  }

  /// The first twelve hexadecimal digits: enough for a human to tell versions apart by, too few to
  /// prove anything.
  package var short: String { String(hexadecimal.prefix(12)) }

  private var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(words.count * 8)
    for word in words {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift) & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Digest: CustomStringConvertible {
  /// `sha256:` and 64 hexadecimal digits in lower case, as results write it.
  public var description: String { "sha256:" + hexadecimal }
}
