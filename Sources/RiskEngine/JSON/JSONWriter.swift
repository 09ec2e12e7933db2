/// Writes JSON as UTF-8 bytes.
///
/// Keys keep the order in which they are written. Calls that don't make JSON, such as a value
/// without a key inside an object, are mistakes of the caller and trap.
package struct JSONWriter: Sendable {
  /// How the output is laid out.
  package enum Style: Sendable, Hashable, CaseIterable {
    /// No whitespace.
    case compact
    /// Two spaces for each level; an array or object that holds only scalars stands on one line
    /// if the line then has at most 100 columns.
    case pretty
  }

  /// What has been written so far.
  package var bytes: [UInt8] { output }

  private(set) var output: [UInt8] = []
  private let style: Style
  private var lineStart = 0
  private var depth = 0
  private var isInObject = false
  private var isEmpty = true
  private var hasKey = false
  /// Whether the innermost open container holds only scalars so far.
  private var isFlat = true

  package init(style: Style) { self.style = style }

  /// Forgets what has been written and keeps its memory, for output in pieces.
  package mutating func removeAll() {
    precondition(depth == 0, "JSONWriter.removeAll() inside an array or object")
    output.removeAll(keepingCapacity: true)
    lineStart = 0
    isEmpty = true
  }

  /// Ends the line after a complete value, as at the end of a file or between lines of NDJSON.
  package mutating func endLine() {
    precondition(depth == 0, "JSONWriter.endLine() inside an array or object")
    output.append(UInt8(ascii: "\n"))
    lineStart = output.count
    isEmpty = true
  }

  /// Writes an object, whose keys and values `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(isObject: true, body)
  }

  /// Writes an array, whose elements `body` writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(isObject: false, body)
  }

  /// Writes a key; its value must be written next.
  package mutating func key(_ key: String) {
    precondition(isInObject && !hasKey, "JSONWriter.key(_:) where no key can stand")
    separate()
    appendQuoted(key)
    output.append(UInt8(ascii: ":"))
    if style == .pretty { output.append(UInt8(ascii: " ")) }
    hasKey = true
  }

  /// Goes to where the next value can be written.
  mutating func beginValue() {
    if isInObject {
      precondition(hasKey, "JSONWriter: a value in an object needs a key")
      hasKey = false
    } else {
      precondition(depth > 0 || isEmpty, "JSONWriter: a second value outside any array")
      separate()
    }
  }

  /// Remembers that the innermost container can't stand on one line.
  mutating func forbidOneLine() { isFlat = false }

  mutating func append(_ byte: UInt8) { output.append(byte) }

  mutating func append(contentsOf bytes: some Collection<UInt8>) {
    output.append(contentsOf: bytes)
  }

  /// Adds bytes as they stand.
  mutating func append(_ bytes: Span<UInt8>) {
    // The span is only read, and no longer than it lives.
    unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  private mutating func separate() {
    if !isEmpty { output.append(UInt8(ascii: ",")) }
    isEmpty = false
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    output.append(UInt8(ascii: "\n"))
    lineStart = output.count
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func container(isObject: Bool, _ body: (inout JSONWriter) -> Void) {
    beginValue()
    let outer = (isInObject, lineStart)
    let start = output.count
    output.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
    (isInObject, isEmpty, isFlat) = (isObject, true, true)
    depth += 1
    body(&self)
    precondition(!hasKey, "JSONWriter: a key without a value")
    depth -= 1
    if !isEmpty {
      breakLine()
      output.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      if style == .pretty, isFlat { putOnOneLine(from: start, lineStart: outer.1) }
    } else {
      output.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
    (isInObject, isEmpty, isFlat) = (outer.0, false, false)
  }

  /// Takes the line breaks out of the container that was written last, if it then fits its line.
  ///
  /// Strings hold no raw line breaks, so every line break in it is layout.
  private mutating func putOnOneLine(from start: Int, lineStart outerLineStart: Int) {
    let widest = 99  // A comma may follow.
    var line: [UInt8] = []
    var columns = output[outerLineStart..<start].count { !UTF8Sequence.isContinuation($0) }
    var position = start
    while position < output.count {
      let byte = output[position]
      position += 1
      if byte == UInt8(ascii: "\n") {
        while output[position] == UInt8(ascii: " ") { position += 1 }
        guard line.last == UInt8(ascii: ",") else { continue }
        line.append(UInt8(ascii: " "))
        columns += 1
      } else {
        line.append(byte)
        if !UTF8Sequence.isContinuation(byte) { columns += 1 }
      }
      guard columns <= widest else { return }
    }
    output.replaceSubrange(start..., with: line)
    lineStart = outerLineStart
  }
}
