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
  /// By number, and behind them one that no text matches.
  private var literals: [KeyLiteral] = [.unmatched]
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
    literals[literals.count - 1] = KeyLiteral(text)
    literals.append(.unmatched)
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
    guard position + KeyLiteral.reach <= bytes.byteCount else { return -1 }
    let literals = literals.span
    let successors = successors.span
    let guess = KeyMatcher.guess(bytes, position, after: previous, literals, successors)
    guard guess >= 0 else { return -1 }
    position += literals[guess].length
    skipSpace(bytes, &position)
    return guess
  }

  /// The same where a literal's reach is sure to follow.
  @inline(__always)
  private static func guess(
    _ bytes: RawSpan, _ position: Int, after previous: Int, _ literals: Span<KeyLiteral>,
    _ successors: Span<Int>
  ) -> Int {
    let first = successors[previous &+ 1]
    if literals[first].stands(in: bytes, at: position) { return first }
    // Past the last key stands the one that nothing matches, which has no successor.
    guard first &+ 1 < successors.count else { return -1 }
    let second = successors[first &+ 1]
    if literals[second].stands(in: bytes, at: position) { return second }
    guard second &+ 1 < successors.count else { return -1 }
    let third = successors[second &+ 1]
    return literals[third].stands(in: bytes, at: position) ? third : -1
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
    // As far as a key and its value surely fit.
    let end = bytes.byteCount - KeyLiteral.reach - 8
    while at < end {
      let key = KeyMatcher.guess(bytes, at, after: last, literals, successors)
      guard key >= 0, found[key] == AnswerCode.none else { return false }
      let behind = at &+ literals[key].length
      // The loop's condition leaves room for it.
      let value = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: behind, as: UInt64.self))
      // A digit, or one of the six letters behind it, which have no code; then what follows it.
      let shape = value & 0xFFF0
      if shape == KeyMatcher.digitAndComma {
        let code = codes[key &<< 4 | Int(truncatingIfNeeded: value & 0xF)]
        guard code != AnswerCode.none else { return false }
        found[key] = code
        at = behind &+ 2
        last = key
      } else if value & 0xFF_FFFF_FFFF == KeyMatcher.nullAndComma {
        found[key] = AnswerCode.notAsked
        at = behind &+ 5
        last = key
      } else {
        let isNull = value & 0xFF_FFFF_FFFF == KeyMatcher.nullAndBrace
        guard isNull || shape == KeyMatcher.digitAndBrace else { return false }
        let digit = codes[key &<< 4 | Int(truncatingIfNeeded: value & 0xF)]
        let code = isNull ? AnswerCode.notAsked : digit
        guard code != AnswerCode.none else { return false }
        found[key] = code
        at = behind &+ (isNull ? 5 : 2)
        last = key
        return true
      }
    }
    return false
  }

  /// Letters as they stand in a word, the first one lowest; of a digit its upper half.
  private static let digitAndComma: UInt64 = 0x2C30
  private static let digitAndBrace: UInt64 = 0x7D30
  private static let nullAndComma: UInt64 = 0x2C_6C6C_756E
  private static let nullAndBrace: UInt64 = 0x7D_6C6C_756E

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
  /// The four words from its beginning, the first byte lowest.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// The bits of them that are the key's.
  private var masks: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// How many bytes it has.
  fileprivate let length: Int

  /// How many bytes must follow the beginning of a text that is compared.
  static let reach = 32
  /// One that no text matches.
  static let unmatched = KeyLiteral([])

  /// A key that is longer than the words reach, or empty, is matched by no text.
  init(_ text: [UInt8]) {
    let literal = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\""), UInt8(ascii: ":")]
    length = literal.count
    guard !text.isEmpty, literal.count <= KeyLiteral.reach else {
      words.0 = 1
      return
    }
    func word(_ index: Int, _ byte: (Int) -> UInt8) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(byte(index * 8 + $1)) << UInt64($1 * 8) }
    }
    func letter(_ offset: Int) -> UInt8 { offset < literal.count ? literal[offset] : 0 }
    func mask(_ offset: Int) -> UInt8 { offset < literal.count ? 0xFF : 0 }
    words = (word(0, letter), word(1, letter), word(2, letter), word(3, letter))
    masks = (word(0, mask), word(1, mask), word(2, mask), word(3, mask))
  }

  /// Whether it stands at a position that is followed by ``reach`` bytes.
  @inline(__always)
  fileprivate func stands(in bytes: RawSpan, at position: Int) -> Bool {
    // The caller has seen to it that all four words lie inside.
    @inline(__always)
    func word(_ offset: Int) -> UInt64 {
      UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: position &+ offset, as: UInt64.self))
    }
    var difference = (word(0) & masks.0) ^ words.0
    if length > 8 {
      difference |= (word(8) & masks.1) ^ words.1
      if length > 16 {
        difference |= (word(16) & masks.2) ^ words.2 | (word(24) & masks.3) ^ words.3
      }
    }
    return difference == 0
  }
}

/// Goes past spaces, tabs and carriage returns.
///
/// A line feed ends the line, and so isn't passed.
@inline(__always)
func skipSpace(_ bytes: RawSpan, _ position: inout Int) {
  while position < bytes.byteCount {
    let byte = bytes.byte(position)
    guard byte <= 0x20, byte == 0x20 || byte == 0x09 || byte == 0x0D else { return }
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
