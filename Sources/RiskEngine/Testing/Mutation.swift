/// One small change of a definition, such as a slip in transcribing it would be.
package struct Mutation: Sendable {
  /// A stretch of the document's bytes, and what stands there instead.
  struct Edit: Sendable {
    let range: Range<Int>
    let text: String
  }
  /// What is changed, in ascending order; mostly one edit.
  let edits: [Edit]
  /// The value that is changed, and the byte of its text where that happens.
  let node: JSONNode
  let textByte: Int?
  /// What stands there, as a reader would quote it.
  package let found: String
  /// What stood there instead; `nil` where it was taken out.
  package let changed: String?

  /// Where the change is made.
  package var location: Location { node.document.location(of: node, atTextByte: textByte) }

  /// The whole document with the change.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    changed.reserveCapacity(bytes.count + 32)
    var position = 0
    for edit in edits {
      changed += bytes[position..<edit.range.lowerBound]
      changed += edit.text.utf8
      position = edit.range.upperBound
    }
    return changed + bytes[position...]
  }
}

extension Mutation {
  /// A number, a truth value or a whole string written otherwise.
  static func replacing(_ node: JSONNode, with text: String) -> Mutation {
    let old = String(decoding: node.document.bytes[node.rawBytes], as: UTF8.self)
    return Mutation(
      edits: [Edit(range: node.rawBytes, text: text)], node: node, textByte: nil, found: old,
      changed: text)
  }

  /// A part of a string's text written otherwise.
  static func replacing(_ range: Range<Int>, of node: JSONNode, with text: String) -> Mutation? {
    guard let old = node.text else { return nil }
    return Mutation(
      edits: [Edit(range, of: node, with: text)], node: node, textByte: range.lowerBound,
      found: "\"\(old)\"", changed: "\"\(old.replacing(range, with: text))\"")
  }
}

extension Mutation.Edit {
  /// A part of a string's text, whose new text needs no escapes.
  init(_ range: Range<Int>, of node: JSONNode, with text: String) {
    let start = node.documentOffset(ofTextByte: range.lowerBound)
    let end = node.documentOffset(ofTextByte: range.upperBound)
    self.init(range: start..<max(start, end), text: text)
  }
}

extension String {
  /// The same text with some of its UTF-8 bytes replaced.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    let bytes = Array(utf8)
    return String(
      decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...],
      as: UTF8.self)
  }

  /// A decimal number, one unit of its last decimal up and down, the greater first.
  var neighbouringNumbers: [String] {
    let digits = utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let decimals = digits.firstIndex(of: UInt8(ascii: ".")).map { point in
      digits.distance(from: point, to: digits.endIndex) - 1
    }
    guard let scale = Fraction.powerOfTen(decimals ?? 0), let unit = Fraction(1, over: scale),
      let number = Fraction(decimal: self)
    else { return [] }
    return [number.adding(unit), number.subtracting(unit)].compactMap { $0?.decimalText }
  }
}

extension Fraction {
  /// The number that JSON or an expression writes so; `nil` if it can't be read exactly.
  init?(decimal text: String) {
    let read = try? JSONDocument(name: "", bytes: Array(text.utf8)).root.number?.get()
    guard let read else { return nil }
    self = read
  }
}
