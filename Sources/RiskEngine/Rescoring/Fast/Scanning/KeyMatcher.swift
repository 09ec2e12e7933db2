/// Finds which of the known keys stands next in an object.
///
/// Files keep their keys in one order, so the key that came after this one in the line before is
/// tried first, by comparing whole words; a key out of order is looked up. Either way the answer
/// is the same.
struct KeyMatcher {
  /// What was found.
  enum Match: Equatable {
    /// A known key, by its number; the position is where its value must begin.
    case key(Int)
    /// No known key, or one that isn't written plainly.
    case other
  }

  private(set) var texts: [[UInt8]] = []
  private var literals: [KeyLiteral] = []
  /// By number plus one, which key came next; the first stands for the beginning of an object.
  private var successors: [Int] = [0]
  /// By hash of the key; -1 where there is none.
  private var places: [Int16] = Array(repeating: -1, count: 64)

  /// The most keys: what a hostile file can make of it is bounded.
  static let limit = 4_096

  /// - Parameter keys: ASCII texts, each once.
  init(_ keys: [String]) {
    for key in keys { _ = add(Array(key.utf8)) }
  }

  /// Adds a key that isn't known; `nil` when there are too many.
  private mutating func add(_ text: [UInt8]) -> Int? {
    guard texts.count < KeyMatcher.limit else { return nil }
    texts.append(text)
    literals.append(KeyLiteral(text))
    successors.append(texts.count)
    if texts.count * 4 > places.count {
      places = Array(repeating: -1, count: places.count * 2)
      for number in texts.indices { place(number) }
    } else {
      place(texts.count - 1)
    }
    return texts.count - 1
  }

  private mutating func place(_ number: Int) {
    var place = KeyMatcher.hash(of: texts[number]) & (places.count - 1)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int16(truncatingIfNeeded: number)
  }

  /// The number before the first key of an object.
  var beginning: Int { -1 }

  /// A key as text.
  func text(_ number: Int) -> String { String(decoding: texts[number], as: UTF8.self) }

  /// Matches the key that begins, with its quotation mark, at `position`.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - position: Where the key begins; afterwards where its value begins.
  ///   - previous: The number of the key before it.
  @inline(__always)
  mutating func match(_ bytes: RawSpan, _ position: inout Int, after previous: Int) -> Match {
    let guess = guess(bytes, &position, after: previous)
    return guess >= 0 ? .key(guess) : lookUp(bytes, &position, after: previous)
  }

  /// The same, where any plain key will do: one that isn't known is added.
  @inline(__always)
  mutating func match(
    orAdd bytes: RawSpan, _ position: inout Int, after previous: Int
  ) -> Int? {
    let guess = guess(bytes, &position, after: previous)
    if guess >= 0 { return guess }
    let start = position
    if case .key(let number) = lookUp(bytes, &position, after: previous) { return number }
    position = start
    guard let text = plainString(bytes, &position), text.count <= 256,
      number(of: bytes, text) == nil, add(bytes.list(text)) != nil
    else { return nil }
    position = start
    if case .key(let number) = lookUp(bytes, &position, after: previous) { return number }
    return nil
  }

  /// One of the keys that mostly come next, or -1.
  @inline(__always)
  private func guess(_ bytes: RawSpan, _ position: inout Int, after previous: Int) -> Int {
    var guess = successors[previous + 1]
    var tries = 0
    while tries < 3, guess < literals.count {
      let length = literals[guess].match(bytes, position)
      if length > 0 {
        position += length
        skipSpace(bytes, &position)
        return guess
      }
      guess = successors[guess + 1]
      tries += 1
    }
    return -1
  }

  private mutating func lookUp(
    _ bytes: RawSpan, _ position: inout Int, after previous: Int
  ) -> Match {
    guard let text = plainString(bytes, &position) else { return .other }
    skipSpace(bytes, &position)
    guard position < bytes.byteCount, bytes.byte(position) == UInt8(ascii: ":") else {
      return .other
    }
    position += 1
    skipSpace(bytes, &position)
    guard let number = number(of: bytes, text) else { return .other }
    successors[previous + 1] = number
    return .key(number)
  }

  /// The number of a key.
  func number(of key: [UInt8]) -> Int? {
    let span = key.span
    // A list of bytes seen as bytes.
    return unsafe number(of: span.bytes, 0..<key.count)
  }

  /// The number of a key, by its bytes.
  func number(of bytes: RawSpan, _ text: Range<Int>) -> Int? {
    var place = KeyMatcher.hash(bytes, text) & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      if texts[number].count == text.count, bytes.holds(texts[number], at: text.lowerBound) {
        return number
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private static func hash(of text: [UInt8]) -> Int {
    let span = text.span
    // A list of bytes seen as bytes.
    return unsafe hash(span.bytes, 0..<text.count)
  }

  private static func hash(_ bytes: RawSpan, _ text: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in text { hash = (hash ^ UInt64(bytes.byte(offset))) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}

/// A key with its quotation marks and colon, for comparing whole words.
struct KeyLiteral {
  private var words = InlineArray<4, UInt64>(repeating: 0)
  private var masks = InlineArray<4, UInt64>(repeating: 0)
  private let length: Int

  init(_ text: [UInt8]) {
    let literal = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\""), UInt8(ascii: ":")]
    length = literal.count
    for (index, byte) in literal.prefix(32).enumerated() {
      words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
      masks[index / 8] |= 0xFF << UInt64(index % 8 * 8)
    }
  }

  /// The length of the key if it stands at `position`, else 0; also 0 for keys that are too long
  /// to compare this way, and at the very end of the text.
  @inline(__always)
  func match(_ bytes: RawSpan, _ position: Int) -> Int {
    guard position + 32 <= bytes.byteCount, length <= 32 else { return 0 }
    var difference =
      (bytes.word(position) ^ words[0]) & masks[0]
      | (bytes.word(position + 8) ^ words[1]) & masks[1]
    if length > 16 {
      difference |=
        (bytes.word(position + 16) ^ words[2]) & masks[2]
        | (bytes.word(position + 24) ^ words[3]) & masks[3]
    }
    return difference == 0 ? length : 0
  }
}

/// Goes past spaces, tabs and carriage returns.
///
/// A line feed ends the line, and so isn't passed.
@inline(__always)
func skipSpace(_ bytes: RawSpan, _ position: inout Int) {
  while position < bytes.byteCount {
    let byte = bytes.byte(position)
    guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return }
    position += 1
  }
}

/// The inside of a string that begins at `position`: plain ASCII without escapes; else `nil`.
///
/// Afterwards the position is past its closing quotation mark.
@inline(__always)
func plainString(_ bytes: RawSpan, _ position: inout Int) -> Range<Int>? {
  guard position < bytes.byteCount, bytes.byte(position) == UInt8(ascii: "\"") else { return nil }
  let start = position + 1
  var end = start
  while true {
    if end + 8 <= bytes.byteCount {
      let plain = bytes.word(end).endOfPlainText
      end += plain
      if plain == 8 { continue }
    }
    guard end < bytes.byteCount else { return nil }
    let byte = bytes.byte(end)
    if byte == UInt8(ascii: "\"") {
      position = end + 1
      return start..<end
    }
    guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\\") else { return nil }
    end += 1
  }
}
