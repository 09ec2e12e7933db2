/// Finds the places of many nodes of one document.
///
/// It walks text and tape forward and remembers where it is, so that nodes asked for in document
/// order cost one pass in all; going backward begins anew.
package struct JSONLocator: Sendable {
  /// A container on the way to the node, and the child of it that is on the way.
  private struct Step {
    let container: Int
    /// The tape index of the element, or of the member's key.
    var child: Int
    var position: Int
  }

  private let document: JSONDocument
  private var place: JSONTextPlace
  private var path: [Step] = []
  private var reached = 0

  package init(_ document: JSONDocument) {
    self.document = document
    place = JSONTextPlace(firstLine: document.firstLine)
  }

  /// Where a value or a key of the document begins; a key's pointer is that of its member.
  ///
  /// - Parameters:
  ///   - node: A node of the same document.
  ///   - textOffset: For a place inside a string: the byte of its ``JSONNode/text``.
  /// - Returns: The place, with the node's pointer.
  package mutating func location(of node: JSONNode, atTextByte textOffset: Int? = nil) -> Location {
    let offset = textOffset.map(node.documentOffset(ofTextByte:)) ?? node.rawBytes.lowerBound
    if node.index < reached || offset < place.offset { self = JSONLocator(document) }
    skip(to: node.index)
    reached = node.index
    place.advance(to: offset, in: document.bytes.span)
    follow(to: node.index)
    return Location(
      file: document.name, line: place.line, column: place.column, pointer: pointer)
  }

  /// Goes to the element of a marked array that holds the token, unless it is there already.
  private mutating func skip(to index: Int) {
    guard let marks = document.marks, let mark = marks.element(holding: index),
      mark.index > reached
    else { return }
    place = mark.place
    path = []
    follow(to: marks.array)
    path.append(Step(container: marks.array, child: mark.index, position: mark.position))
  }

  /// Makes `path` lead to the token at `index`, which isn't before the one it led to last.
  private mutating func follow(to index: Int) {
    let tokens = document.tape.tokens
    while let last = path.last, tokens[last.container].next <= index { path.removeLast() }
    while true {
      if path.isEmpty {
        guard index > 0 else { return }
        path.append(Step(container: 0, child: 1, position: 0))
      }
      let last = path.count - 1
      let isObject = tokens[path[last].container].kind == .object
      // A member ends where its value does, one token after the key.
      while tokens[path[last].child + (isObject ? 1 : 0)].next <= index {
        path[last].child = tokens[path[last].child + (isObject ? 1 : 0)].next
        path[last].position += 1
      }
      let value = path[last].child + (isObject ? 1 : 0)
      guard index > value else { return }
      path.append(Step(container: value, child: value + 1, position: 0))
    }
  }

  /// The RFC 6901 pointer that `path` spells.
  private var pointer: String {
    var text = ""
    for step in path {
      text += "/"
      if document.tape.tokens[step.container].kind == .object {
        let key = JSONNode(document: document, index: step.child).text ?? ""
        for scalar in key.unicodeScalars {
          switch scalar {
          case "~": text += "~0"
          case "/": text += "~1"
          default: text.unicodeScalars.append(scalar)
          }
        }
      } else {
        text += String(step.position)
      }
    }
    return text
  }
}
