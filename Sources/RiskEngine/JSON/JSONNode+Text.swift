extension JSONNode {
  /// The text of a string, decoded; `nil` for other kinds.
  package var text: String? {
    textSlice.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether it is a string of exactly these UTF-8 bytes.
  ///
  /// Bytes are compared, not Unicode's canonical forms: ids and keys mean their bytes.
  package func equals(_ text: String) -> Bool {
    guard token.tag == .plainString else {
      return textSlice.map { $0.count == text.utf8.count && $0.elementsEqual(text.utf8) } ?? false
    }
    let range = textBytes
    guard range.count == text.utf8.count else { return false }
    let bytes = document.bytes
    let (found, wanted) = (bytes.span.extracting(range), text.utf8Span.span)
    for position in found.indices where found[position] != wanted[position] { return false }
    return true
  }

  /// Whether a string contains U+FFFD, raw or escaped: the mark that some program before us
  /// could not read a character.
  package var containsReplacementCharacter: Bool {
    guard var rest = textSlice, rest.contains(0xEF) else { return false }
    while let found = rest.firstIndex(of: 0xEF) {
      if rest[found...].starts(with: [0xEF, 0xBF, 0xBD]) { return true }
      rest = rest[(found + 1)...]
    }
    return false
  }

  /// The decoded bytes of a string: a part of the document where no escape needs resolving.
  var textSlice: ArraySlice<UInt8>? {
    switch token.tag {
    case .plainString: document.bytes[textBytes]
    case .escapedString: decodedBytes[...]
    default: nil
    }
  }

  /// The offsets of the bytes between the quotation marks.
  private var textBytes: Range<Int> {
    let token = token
    return token.start + 1..<token.end - 1
  }

  /// The bytes between the quotation marks, with escapes resolved.
  private var decodedBytes: [UInt8] {
    let range = textBytes
    let source = document.bytes
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source[position]
      if byte == UInt8(ascii: "\\") {
        let (scalar, length) = JSONEscape.scalar(in: source.span, at: position)
        decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
        position += length
      } else {
        decoded.append(byte)
        position += 1
      }
    }
    return decoded
  }

  /// The offset in the document of a byte of a string's text.
  ///
  /// - Parameter textOffset: Counted in UTF-8 bytes of ``text``; at most their number, which
  ///   gives the closing quotation mark. Inside an escape it gives the backslash.
  /// - Returns: For kinds other than strings, where the value begins.
  package func documentOffset(ofTextByte textOffset: Int) -> Int {
    guard kind == .string else { return token.start }
    let range = textBytes
    guard token.tag == .escapedString else {
      return min(range.lowerBound + textOffset, range.upperBound)
    }
    let source = document.bytes
    var position = range.lowerBound
    var reached = 0
    while position < range.upperBound, reached < textOffset {
      var (written, meant) = (1, 1)
      if source[position] == UInt8(ascii: "\\") {
        let (scalar, length) = JSONEscape.scalar(in: source.span, at: position)
        (written, meant) = (length, UTF8.width(scalar))
      }
      guard reached + meant <= textOffset else { break }
      position += written
      reached += meant
    }
    return position
  }
}
