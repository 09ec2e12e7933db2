/// What a JSON value is.
package enum JSONKind: Sendable, Hashable, CaseIterable {
  case null, boolean, number, string, array, object
}

/// One value or key of a document: 16 bytes on the tape, whatever its size in the document.
package struct JSONToken: Sendable {
  /// The kinds as the tape tells them apart.
  enum Tag: UInt32 {
    case null, `false`, `true`, number
    /// A string whose bytes are its text.
    case plainString
    /// A string with at least one backslash.
    case escapedString
    case array, object
  }

  private let startOffset: UInt32
  private var endOffset: UInt32
  private var link: UInt32
  /// The tag in the low three bits, the number of children above: 2²⁹ children need 1 GiB.
  private var countAndTag: UInt32

  /// A scalar, whose tape index is `index`.
  init(_ tag: Tag, from start: Int, to end: Int, index: Int) {
    startOffset = UInt32(truncatingIfNeeded: start)
    endOffset = UInt32(truncatingIfNeeded: end)
    link = UInt32(truncatingIfNeeded: index + 1)
    countAndTag = tag.rawValue
  }

  /// A container that is still open; until it is closed, `next` is its parent's tape index.
  init(open tag: Tag, at start: Int, parent: Int) {
    startOffset = UInt32(truncatingIfNeeded: start)
    endOffset = startOffset
    link = UInt32(truncatingIfNeeded: parent)
    countAndTag = tag.rawValue
  }

  /// The offset of the first byte: a string's opening quotation mark, a container's bracket.
  package var start: Int { Int(startOffset) }

  /// The offset just past the last byte.
  package var end: Int { Int(endOffset) }

  /// The tape index just past the token and everything inside it.
  package var next: Int { Int(link) }

  /// How many elements or members a container has; 0 for scalars.
  package var childCount: Int { Int(countAndTag >> 3) }

  var tag: Tag { Tag(rawValue: countAndTag & 7) ?? .null }

  /// What the value is.
  package var kind: JSONKind {
    switch tag {
    case .null: .null
    case .false, .true: .boolean
    case .number: .number
    case .plainString, .escapedString: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Remembers the children read so far, while a container inside this one is read.
  mutating func setChildCount(_ count: Int) {
    countAndTag = UInt32(truncatingIfNeeded: count) << 3 | (countAndTag & 7)
  }

  /// Closes a container.
  mutating func close(end: Int, next: Int, childCount: Int) {
    endOffset = UInt32(truncatingIfNeeded: end)
    link = UInt32(truncatingIfNeeded: next)
    setChildCount(childCount)
  }
}
