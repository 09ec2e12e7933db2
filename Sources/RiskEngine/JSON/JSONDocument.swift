/// A JSON text that has been read: its bytes, its tape, and where it came from.
package struct JSONDocument: Sendable {
  /// What documents and nodes share; it never changes.
  ///
  /// A class so that a copy counts one reference, not three: every step of a walk copies a node.
  private final class Storage: Sendable {
    let name: String
    let bytes: [UInt8]
    let tape: JSONTape
    let firstLine: Int
    let marks: JSONMarks?

    init(name: String, bytes: [UInt8], tape: JSONTape, firstLine: Int, marks: JSONMarks? = nil) {
      self.name = name
      self.bytes = bytes
      self.tape = tape
      self.firstLine = firstLine
      self.marks = marks
    }
  }

  private let storage: Storage

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - name: What locations call it: a path, or `-` for standard input.
  ///   - bytes: The whole text: exactly one value, with whitespace around it.
  ///   - firstLine: The line of `name` on which `bytes` begins; above 1 for a line of NDJSON.
  ///   - limits: How large and how deep it may be.
  /// - Throws: The first problem; ``location(ofOffset:in:name:firstLine:)`` says where it is.
  package init(
    name: String, bytes: [UInt8], firstLine: Int = 1, limits: JSONLimits = JSONLimits()
  ) throws(JSONSyntaxError) {
    let tape = try JSONTape.parse(bytes.span, limits: limits)
    storage = Storage(name: name, bytes: bytes, tape: tape, firstLine: firstLine)
  }

  /// The name that locations give.
  package var name: String { storage.name }
  /// The text as it was given.
  package var bytes: [UInt8] { storage.bytes }
  /// The tokens of the text.
  package var tape: JSONTape { storage.tape }
  /// The line on which the text begins.
  package var firstLine: Int { storage.firstLine }

  /// Where a ``JSONLocator`` may begin, if that was prepared.
  var marks: JSONMarks? { storage.marks }

  /// The same document, prepared for many locators: an array of cases has one for each case, and
  /// each would else walk from the beginning.
  ///
  /// - Complexity: O(bytes), once.
  package var marked: JSONDocument { marked(at: root) }

  /// The same document, prepared for many locators in the elements of one array of it.
  ///
  /// - Complexity: O(bytes), once.
  package func marked(at array: JSONNode?) -> JSONDocument {
    let marks = array.map { JSONMarks($0, bytes: bytes.span, firstLine: firstLine) }
    return JSONDocument(
      storage: Storage(
        name: name, bytes: bytes, tape: tape, firstLine: firstLine, marks: marks))
  }

  private init(storage: Storage) { self.storage = storage }

  /// The document's one value.
  package var root: JSONNode { JSONNode(document: self, index: 0) }
}
