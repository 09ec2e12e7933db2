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
    var writer = CanonicalWriter()
    writer.write(self, without: keys)
    return writer.output
  }
}

/// Writes values in canonical form.
private struct CanonicalWriter {
  private(set) var output: [UInt8] = []
  /// What is left to write of the containers that are open, the innermost last.
  private var open: [Container] = []

  private enum Container {
    case array(JSONElements)
    case object(ArraySlice<Member>)
  }

  private struct Member {
    let key: JSONNode
    let name: ArraySlice<UInt8>
    let value: JSONNode
  }

  mutating func write(_ root: JSONNode, without keys: [String]) {
    output.reserveCapacity(root.rawBytes.count)
    begin(root, without: keys)
    while let container = open.popLast() {
      switch container {
      case .array(var elements):
        guard let element = elements.next() else {
          output.append(UInt8(ascii: "]"))
          continue
        }
        open.append(.array(elements))
        separate()
        begin(element)
      case .object(let members):
        guard let member = members.first else {
          output.append(UInt8(ascii: "}"))
          continue
        }
        open.append(.object(members.dropFirst()))
        separate()
        writeText(member.key)
        output.append(UInt8(ascii: ":"))
        begin(member.value)
      }
    }
  }

  private mutating func separate() {
    if output.last != UInt8(ascii: "["), output.last != UInt8(ascii: "{") {
      output.append(UInt8(ascii: ","))
    }
  }

  /// Writes a scalar, or opens a container.
  private mutating func begin(_ node: JSONNode, without keys: [String] = []) {
    switch node.kind {
    case .null, .boolean: output += node.document.bytes[node.rawBytes]
    case .number: writeNumber(node)
    case .string: writeText(node)
    case .array:
      output.append(UInt8(ascii: "["))
      open.append(.array(node.elements))
    case .object:
      output.append(UInt8(ascii: "{"))
      var members = node.members.map { key, value in
        Member(key: key, name: key.textSlice ?? [], value: value)
      }
      if !keys.isEmpty { members.removeAll { member in keys.contains { member.key.equals($0) } } }
      // `sort` is stable in fact but not by promise; places on the tape break ties.
      members.sort { a, b in
        CanonicalWriter.order(a.name, b.name) ?? (a.key.index < b.key.index)
      }
      open.append(.object(members[...]))
    }
  }

  /// Whether the first text's UTF-16 code units come before the second's; `nil` for equal texts.
  ///
  /// UTF-8 orders as UTF-16 does, except that the bytes 0xEE and 0xEF begin U+E000 to U+FFFF,
  /// which UTF-16 puts after the surrogates of everything that begins with 0xF0 to 0xF4.
  private static func order(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool? {
    for (x, y) in zip(a, b) where x != y {
      func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }
      return rank(x) < rank(y)
    }
    return a.count == b.count ? nil : a.count < b.count
  }

  private mutating func writeText(_ node: JSONNode) {
    // What needs an escape can't have been written without one.
    guard node.token.tag == .escapedString, let text = node.textSlice else {
      output += node.document.bytes[node.rawBytes]
      return
    }
    output.append(UInt8(ascii: "\""))
    for byte in text {
      if JSONEscape.isNeeded(for: byte) {
        output += JSONEscape.sequence(for: byte)
      } else {
        output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func writeNumber(_ node: JSONNode) {
    let text = node.document.bytes[node.rawBytes]
    guard let double = Double(String(decoding: text, as: UTF8.self)), double.isFinite else {
      output += text
      return
    }
    output += DecimalDigits(double.description.utf8).ecmaScript
  }
}
