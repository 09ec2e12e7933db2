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
  /// - Returns: The key, or that it is none of them.
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

  /// Reads members whose keys come in their usual order and whose values are single digits or
  /// null, written without spaces: nearly all answers of nearly all files.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - position: Where a key begins; afterwards where the first other one does, or just past the
  ///     object.
  ///   - previous: The number of the key before.
  ///   - codes: By key and digit, the code of the value; 16 for each key.
  ///   - found: By key its code, ``AnswerCode/none`` for a key that hasn't come.
  /// - Returns: Whether the object has ended.
  /// - Complexity: O(bytes); per member two loads of eight bytes for the key, one for its value.
  @inline(__always)
  func readDigits(
    _ bytes: RawSpan, _ position: inout Int, _ previous: inout Int, codes: [UInt8],
    into found: inout [UInt8]
  ) -> Bool {
    let literals = literals.span
    let successors = successors.span
    let codes = codes.span
    var found = found.mutableSpan
    var at = position
    var last = previous
    defer {
      position = at
      previous = last
    }
    // As far as a key of 32 bytes and its value surely fit.
    let end = bytes.byteCount - 48
    while at < end {
      var key = successors[last + 1]
      var length = 0
      var tries = 0
      while tries < 3, key < literals.count {
        length = literals[key].matchInside(bytes, at)
        if length > 0 { break }
        key = successors[key + 1]
        tries += 1
      }
      guard length > 0, found[key] == AnswerCode.none else { return false }
      // The loop's condition leaves room for it.
      let value = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: at + length, as: UInt64.self))
      let digit = UInt8(truncatingIfNeeded: value) &- UInt8(ascii: "0")
      var separator = UInt8(truncatingIfNeeded: value >> 8)
      if digit < 10, separator == UInt8(ascii: ",") || separator == UInt8(ascii: "}") {
        let code = codes[key * 16 + Int(digit)]
        guard code != AnswerCode.none else { return false }
        found[key] = code
        at += length + 2
      } else {
        separator = UInt8(truncatingIfNeeded: value >> 32)
        guard value & 0xFFFF_FFFF == KeyMatcher.null,
          separator == UInt8(ascii: ",") || separator == UInt8(ascii: "}")
        else { return false }
        found[key] = AnswerCode.notAsked
        at += length + 5
      }
      last = key
      if separator == UInt8(ascii: "}") { return true }
    }
    return false
  }

  /// The letters of `null`, the first one lowest.
  private static let null: UInt64 = 0x6C6C_756E

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
  fileprivate var words = InlineArray<4, UInt64>(repeating: 0)
  fileprivate var masks = InlineArray<4, UInt64>(repeating: 0)
  fileprivate let length: Int

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

extension KeyLiteral {
  /// The same as ``match(_:_:)`` where 32 bytes are sure to follow.
  @inline(__always)
  fileprivate func matchInside(_ bytes: RawSpan, _ position: Int) -> Int {
    // The caller has seen to it that all four words lie inside.
    @inline(__always)
    func word(_ offset: Int) -> UInt64 {
      UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: position + offset, as: UInt64.self))
    }
    var difference = (word(0) ^ words[0]) & masks[0] | (word(8) ^ words[1]) & masks[1]
    if length > 16 {
      if length > 32 { return 0 }
      difference |= (word(16) ^ words[2]) & masks[2] | (word(24) ^ words[3]) & masks[3]
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
