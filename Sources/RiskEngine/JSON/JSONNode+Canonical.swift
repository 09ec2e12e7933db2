extension JSONNode {
  /// The value in the canonical form of RFC 8785: no whitespace, members in the order of their
  /// keys' UTF-16 code units, numbers as ECMAScript writes the nearest double, strings with the
  /// fewest escapes.
  ///
  /// Where the standard has no answer: members of one key, of which our readers let through only
  /// those that they pass over, keep their order; a number beyond every double stays as written.
  ///
  /// - Parameter keys: Members of the value itself, not of anything inside it, that are left out.
  /// - Returns: UTF-8 without a line feed at its end.
  /// - Complexity: O(bytes + members × log(members)), without recursion.
  package func canonical(without keys: [String] = []) -> [UInt8] {
    var writer = CanonicalWriter(document)
    writer.write(index, without: keys)
    return writer.output
  }
}

/// Writes a value in canonical form, from the tape: no node is made but for the rare texts with
/// escapes, since a case is digested for every result.
private struct CanonicalWriter {
  private(set) var output: [UInt8] = []
  private let document: JSONDocument
  private let bytes: [UInt8]
  private let tokens: [JSONToken]
  /// The containers that are open, the innermost last.
  private var open: [Container] = []
  /// The keys of the objects that are open, each object's in their order.
  private var keys: [Int] = []

  /// What is left of a container: of an array its elements on the tape, of an object its members
  /// in ``keys``.
  private struct Container {
    let isObject: Bool
    let first: Int
    var next: Int
    let end: Int
  }

  init(_ document: JSONDocument) {
    self.document = document
    bytes = document.bytes
    tokens = document.tape.tokens
  }

  mutating func write(_ root: Int, without names: [String]) {
    output.reserveCapacity(tokens[root].end - tokens[root].start)
    begin(root, without: names)
    while let container = open.last {
      guard container.next < container.end else {
        output.append(container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        if container.isObject { keys.removeSubrange(container.first...) }
        open.removeLast()
        continue
      }
      if container.next > container.first { output.append(UInt8(ascii: ",")) }
      if container.isObject {
        let key = keys[container.next]
        open[open.count - 1].next += 1
        writeText(key)
        output.append(UInt8(ascii: ":"))
        begin(key + 1)
      } else {
        open[open.count - 1].next = tokens[container.next].next
        begin(container.next)
      }
    }
  }

  /// Writes a scalar, or opens a container.
  private mutating func begin(_ index: Int, without names: [String] = []) {
    let token = tokens[index]
    switch token.tag {
    case .null, .true, .false: copy(token)
    case .number: writeNumber(token)
    case .plainString, .escapedString: writeText(index)
    case .array:
      output.append(UInt8(ascii: "["))
      open.append(Container(isObject: false, first: index + 1, next: index + 1, end: token.next))
    case .object:
      output.append(UInt8(ascii: "{"))
      let first = keys.count
      keys += orderedKeys(of: index, without: names)
      open.append(Container(isObject: true, first: first, next: first, end: keys.count))
    }
  }

  private func orderedKeys(of object: Int, without names: [String]) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(tokens[object].childCount)
    var key = object + 1
    while key < tokens[object].next {
      let node = names.isEmpty ? nil : JSONNode(document: document, index: key)
      if !names.contains(where: { node?.equals($0) == true }) { found.append(key) }
      key = tokens[key + 1].next
    }
    found.sort { precedes($0, $1) }
    return found
  }

  /// Whether the first key's UTF-16 code units come before the second's; of equal keys, whether it
  /// stands first.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (tokens[first], tokens[second])
    guard a.tag == .plainString, b.tag == .plainString else {
      let (a, b) = (text(first), text(second))
      return CanonicalWriter.order(a[...], b[...]) ?? (first < second)
    }
    return CanonicalWriter.order(bytes[a.start + 1..<a.end - 1], bytes[b.start + 1..<b.end - 1])
      ?? (first < second)
  }

  /// UTF-8 orders as UTF-16 does, except that the bytes 0xEE and 0xEF begin U+E000 to U+FFFF,
  /// which UTF-16 puts after the surrogates of everything that begins with 0xF0 to 0xF4.
  private static func order(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool? {
    var (x, y) = (a.startIndex, b.startIndex)
    while x < a.endIndex, y < b.endIndex {
      guard a[x] == b[y] else {
        func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }
        return rank(a[x]) < rank(b[y])
      }
      x += 1
      y += 1
    }
    return a.count == b.count ? nil : a.count < b.count
  }

  private func text(_ index: Int) -> [UInt8] {
    Array(JSONNode(document: document, index: index).textSlice ?? [])
  }

  private mutating func copy(_ token: JSONToken) { output += bytes[token.start..<token.end] }

  private mutating func writeText(_ index: Int) {
    // What needs an escape can't have been written without one.
    guard tokens[index].tag == .escapedString else { return copy(tokens[index]) }
    output.append(UInt8(ascii: "\""))
    for byte in text(index) {
      if JSONEscape.isNeeded(for: byte) {
        output += JSONEscape.sequence(for: byte)
      } else {
        output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func writeNumber(_ token: JSONToken) {
    let text = bytes[token.start..<token.end]
    // A whole number that every double holds, but for -0, is written as it stands.
    if text.count <= 15, text.allSatisfy(JSONDiagnosis.isDigit) { return copy(token) }
    guard let double = Double(String(decoding: text, as: UTF8.self)), double.isFinite else {
      return copy(token)
    }
    output += DecimalDigits(double.description.utf8).ecmaScript
  }
}
