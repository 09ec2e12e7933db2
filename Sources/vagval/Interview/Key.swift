import RiskEngine

/// A key of a terminal in raw mode.
enum Key: Hashable {
  case character(Character)
  case enter, backspace, escape, tab
  case up, down, left, right, home, end, pageUp, pageDown
  /// Takes away the letter after the cursor.
  case delete
  /// Control and a letter.
  case control(Character)
}

/// Puts keys together from the bytes that a terminal sends, which may come in any pieces.
struct KeyDecoder {
  /// What isn't a whole key yet.
  private var waiting: [UInt8] = []

  /// Whether more bytes could make another key of what has come.
  var isWaiting: Bool { !waiting.isEmpty }

  /// The keys that are complete.
  mutating func keys(_ bytes: [UInt8]) -> [Key] {
    waiting += bytes
    var keys: [Key] = []
    while let (key, length) = first(isAll: false) {
      waiting.removeFirst(length)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// The keys of what has come, since nothing follows it: an escape alone, say.
  mutating func flush() -> [Key] {
    var keys: [Key] = []
    while let (key, length) = first(isAll: true) {
      waiting.removeFirst(length)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// The first key and its length; no key for a sequence that means nothing here; `nil` where more
  /// must come.
  private func first(isAll: Bool) -> (key: Key?, length: Int)? {
    guard let byte = waiting.first else { return nil }
    switch byte {
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x09: return (.tab, 1)
    case 0x1B: return sequence(isAll: isAll)
    case 0..<0x20: return (.control(Character(Unicode.Scalar(byte + 0x60))), 1)
    case 0x20..<0x7F: return (.character(Character(Unicode.Scalar(byte))), 1)
    default: return letter(isAll: isAll)
    }
  }

  /// A key beyond the letters: `ESC [ A`, `ESC O A`, `ESC [ 5 ~`.
  private func sequence(isAll: Bool) -> (key: Key?, length: Int)? {
    guard waiting.count > 1 else { return isAll ? (.escape, 1) : nil }
    guard [UInt8(ascii: "["), UInt8(ascii: "O")].contains(waiting[1]) else { return (.escape, 1) }
    guard let end = waiting.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return isAll ? (.escape, 1) : nil
    }
    let key: Key? =
      switch waiting[end] {
      case UInt8(ascii: "A"): .up
      case UInt8(ascii: "B"): .down
      case UInt8(ascii: "C"): .right
      case UInt8(ascii: "D"): .left
      case UInt8(ascii: "H"): .home
      case UInt8(ascii: "F"): .end
      case UInt8(ascii: "~"): KeyDecoder.numbered[Array(waiting[2..<end])]
      default: nil
      }
    return (key, end + 1)
  }

  /// `ESC [ 5 ~`: consoles differ in those of home and end.
  private static let numbered: [[UInt8]: Key] = [
    [UInt8(ascii: "1")]: .home, [UInt8(ascii: "7")]: .home, [UInt8(ascii: "3")]: .delete,
    [UInt8(ascii: "4")]: .end, [UInt8(ascii: "8")]: .end, [UInt8(ascii: "5")]: .pageUp,
    [UInt8(ascii: "6")]: .pageDown,
  ]

  /// A letter of UTF-8; what isn't that is Windows-1252.
  private func letter(isAll: Bool) -> (key: Key?, length: Int)? {
    let length =
      switch waiting[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let bytes = waiting.prefix(length)
    let isBroken = bytes.dropFirst().contains { !(0x80...0xBF).contains($0) }
    if bytes.count < length, !isBroken, !isAll { return nil }
    if length > 1, bytes.count == length, let text = String(validating: bytes, as: UTF8.self),
      let letter = text.first
    {
      return (.character(letter), length)
    }
    return (.character(Windows1252.character(waiting[0])), 1)
  }
}
