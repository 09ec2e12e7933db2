/// Reads one value onto a tape.
///
/// It has no stack of its own: an open container's token holds its parent's tape index until the
/// container is closed.
struct JSONParser {
  private(set) var tokens: [JSONToken] = []
  private let depthLimit: Int
  private var depth = 0
  /// The innermost open container's tape index.
  private var container = 0
  /// The children read so far of the innermost open container.
  private var childCount = 0
  private var isInObject = false

  init(limits: JSONLimits, expectedBytes: Int) {
    depthLimit = limits.depth
    // Compact documents have a token for every 6 bytes or more. Memory that is reserved and never
    // touched costs nothing; growing in steps was measured at a third of the whole time.
    tokens.reserveCapacity(expectedBytes / 6 + 4)
  }

  /// Reads the value at `start`, which is inside `bytes`, and answers the offset just past it.
  mutating func readValue(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONSyntaxError) -> Int {
    var position = start
    var expecting = JSONExpectation.document
    while true {
      guard position < bytes.count else {
        throw JSONDiagnosis.unexpected(at: position, in: bytes, expecting: expecting)
      }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position = try readString(bytes, from: position)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        let end = try JSONParser.endOfNumber(bytes, from: position)
        append(.number, from: position, to: end)
        position = end
      case UInt8(ascii: "{"):
        try open(.object, at: position)
        position = JSONParser.skipWhitespace(bytes, from: position + 1)
        if position < bytes.count, bytes[position] == UInt8(ascii: "}") { break }
        position = try readKey(bytes, from: position, expecting: .keyOrEnd)
        expecting = .memberValue
        continue
      case UInt8(ascii: "["):
        try open(.array, at: position)
        position = JSONParser.skipWhitespace(bytes, from: position + 1)
        if position < bytes.count, bytes[position] == UInt8(ascii: "]") { break }
        expecting = .elementOrEnd
        continue
      default:
        position = try readWord(bytes, from: position, expecting: expecting)
      }
      guard let next = try readSeparators(bytes, from: position) else { return endOfRoot }
      position = next
      expecting = isInObject ? .memberValue : .element
    }
  }

  /// Closes what is closed after a value, and goes to where the next value must begin.
  ///
  /// - Returns: `nil` when the outermost value is complete.
  private mutating func readSeparators(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONSyntaxError) -> Int? {
    var position = start
    while depth > 0 {
      position = JSONParser.skipWhitespace(bytes, from: position)
      let closing = isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      guard position < bytes.count else {
        throw JSONDiagnosis.unexpected(at: position, in: bytes, expecting: separator)
      }
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") {
        position = JSONParser.skipWhitespace(bytes, from: position + 1)
        return isInObject ? try readKey(bytes, from: position, expecting: .key) : position
      }
      guard byte == closing else {
        throw JSONDiagnosis.unexpected(at: position, in: bytes, expecting: separator)
      }
      position += 1
      close(end: position)
    }
    return nil
  }

  private var separator: JSONExpectation { isInObject ? .commaOrObjectEnd : .commaOrArrayEnd }

  private var endOfRoot: Int { tokens[0].end }
}

// MARK: - Tokens

extension JSONParser {
  private mutating func append(_ tag: JSONToken.Tag, from start: Int, to end: Int) {
    tokens.append(JSONToken(tag, from: start, to: end, index: tokens.count))
    childCount += 1
  }

  private mutating func open(_ tag: JSONToken.Tag, at offset: Int) throws(JSONSyntaxError) {
    guard depth < depthLimit else {
      throw JSONSyntaxError(.tooDeep(limit: depthLimit), at: offset)
    }
    if depth > 0 { tokens[container].setChildCount(childCount + 1) }
    tokens.append(JSONToken(open: tag, at: offset, parent: container))
    container = tokens.count - 1
    childCount = 0
    isInObject = tag == .object
    depth += 1
  }

  private mutating func close(end: Int) {
    let parent = tokens[container].next
    tokens[container].close(end: end, next: tokens.count, childCount: childCount)
    container = parent
    depth -= 1
    childCount = tokens[parent].childCount
    isInObject = tokens[parent].tag == .object
  }

  private mutating func readString(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONSyntaxError) -> Int {
    let (end, isEscaped) = try JSONParser.endOfString(bytes, from: start)
    append(isEscaped ? .escapedString : .plainString, from: start, to: end)
    return end
  }

  /// Reads a key and its colon, and goes to where the value must begin.
  private mutating func readKey(
    _ bytes: Span<UInt8>, from start: Int, expecting: JSONExpectation
  ) throws(JSONSyntaxError) -> Int {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      throw JSONDiagnosis.unexpected(at: start, in: bytes, expecting: expecting)
    }
    let end = try readString(bytes, from: start)
    childCount -= 1  // A member is counted once, at its value.
    let colon = JSONParser.skipWhitespace(bytes, from: end)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else {
      throw JSONDiagnosis.unexpected(at: colon, in: bytes, expecting: .colon)
    }
    return JSONParser.skipWhitespace(bytes, from: colon + 1)
  }

  /// Reads `true`, `false` or `null`.
  private mutating func readWord(
    _ bytes: Span<UInt8>, from start: Int, expecting: JSONExpectation
  ) throws(JSONSyntaxError) -> Int {
    let (tag, word): (JSONToken.Tag, String) =
      switch bytes[start] {
      case UInt8(ascii: "t"): (.true, "true")
      case UInt8(ascii: "f"): (.false, "false")
      default: (.null, "null")
      }
    let end = start + word.utf8.count
    guard JSONParser.hasWord(word, bytes, at: start),
      end == bytes.count || !JSONDiagnosis.continuesWord(bytes[end])
    else { throw JSONDiagnosis.unexpected(at: start, in: bytes, expecting: expecting) }
    append(tag, from: start, to: end)
    return end
  }
}
