extension JSONDocument {
  /// Where a value or a key begins.
  ///
  /// A key's pointer is that of its member. For many nodes, a ``JSONLocator`` is faster.
  ///
  /// - Parameters:
  ///   - node: A node of this document.
  ///   - textOffset: For a place inside a string, such as an expression's: the byte of its
  ///     ``JSONNode/text``.
  /// - Returns: The place, with the node's pointer.
  /// - Complexity: O(bytes before the node).
  package func location(of node: JSONNode, atTextByte textOffset: Int? = nil) -> Location {
    var locator = JSONLocator(self)
    return locator.location(of: node, atTextByte: textOffset)
  }

  /// Where a byte of a text stands, whether or not the text is JSON.
  ///
  /// - Parameters:
  ///   - offset: 0 through `bytes.count`.
  ///   - bytes: The text.
  ///   - name: What the location calls it.
  ///   - firstLine: The line on which `bytes` begins.
  /// - Returns: The place, with the empty pointer.
  /// - Complexity: O(offset).
  package static func location(
    ofOffset offset: Int, in bytes: Span<UInt8>, name: String, firstLine: Int = 1
  ) -> Location {
    var place = JSONTextPlace(firstLine: firstLine)
    place.advance(to: offset, in: bytes)
    return Location(file: name, line: place.line, column: place.column, pointer: "")
  }
}

/// A line and a column, found by walking over the text.
///
/// LF, CRLF and a lone CR end a line; a byte order mark at the beginning takes no column.
struct JSONTextPlace {
  private(set) var offset = 0
  private(set) var line: Int
  private(set) var column = 1

  init(firstLine: Int) { line = firstLine }

  /// Goes forward to `target`; offsets past the end count as the end.
  mutating func advance(to target: Int, in bytes: Span<UInt8>) {
    if offset == 0 { offset = min(JSONDiagnosis.byteOrderMarkLength(bytes), max(target, 0)) }
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\r") {
        line += 1
        column = 1
      } else if byte == UInt8(ascii: "\n") {
        // After CR the line has been counted.
        if offset == 0 || bytes[offset - 1] != UInt8(ascii: "\r") { line += 1 }
        column = 1
      } else if !UTF8Sequence.isContinuation(byte) {
        column += 1
      }
      offset += 1
    }
  }
}
