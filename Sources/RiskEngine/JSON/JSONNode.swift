/// A value or a key of a document: the document, and a place on its tape.
package struct JSONNode: Sendable {
  /// The document it stands in.
  package let document: JSONDocument
  let index: Int

  init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  var token: JSONToken { document.tape.tokens[index] }

  /// What the value is.
  package var kind: JSONKind { token.kind }

  /// The offsets of the value's bytes in the document, quotation marks and brackets included.
  package var rawBytes: Range<Int> {
    let token = token
    return token.start..<token.end
  }

  /// The value of `true` and `false`; `nil` for other kinds.
  package var boolean: Bool? {
    switch token.tag {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// How many elements or members it has; 0 for scalars.
  package var count: Int { token.childCount }

  /// The elements of an array, in order; none for other kinds.
  package var elements: JSONElements { JSONElements(of: self) }

  /// The members of an object, in document order, duplicates included; none for other kinds.
  package var members: JSONMembers { JSONMembers(of: self) }

  /// Where it begins.
  package var location: Location { document.location(of: self) }

  /// The value as a finding may repeat it.
  package var quotation: Quotation {
    switch kind {
    case .null: .null
    case .boolean: .boolean(boolean ?? false)
    case .number: .number(numberText ?? "")
    case .string: .text(text ?? "")
    case .array: .array
    case .object: .object
    }
  }
}

/// The elements of an array, one node at a time.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var index: Int
  private let end: Int

  init(of node: JSONNode) {
    let token = node.token
    document = node.document
    index = node.index + 1
    end = token.kind == .array ? token.next : index
  }

  package mutating func next() -> JSONNode? {
    guard index < end else { return nil }
    defer { index = document.tape.tokens[index].next }
    return JSONNode(document: document, index: index)
  }
}

/// The members of an object, one pair of nodes at a time.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var index: Int
  private let end: Int

  init(of node: JSONNode) {
    let token = node.token
    document = node.document
    index = node.index + 1
    end = token.kind == .object ? token.next : index
  }

  package mutating func next() -> (key: JSONNode, value: JSONNode)? {
    guard index < end else { return nil }
    defer { index = document.tape.tokens[index + 1].next }
    return (
      JSONNode(document: document, index: index), JSONNode(document: document, index: index + 1)
    )
  }
}
