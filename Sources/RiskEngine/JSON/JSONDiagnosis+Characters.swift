extension JSONDiagnosis {
  /// A character as a message can show it: itself, or its code where it can't be seen.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
      code(scalar.value)
    default: String(scalar)
    }
  }

  /// A code point in the form `U+00A0`.
  private static func code(_ value: UInt32) -> String { "U+" + hexadecimal(value) }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A byte below 0x20 inside a string.
  @inline(never)
  static func controlCharacter(_ byte: UInt8, at offset: Int) -> JSONSyntaxError {
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      return JSONSyntaxError(.lineBreakInString, at: offset)
    }
    let escape =
      JSONEscape.letter(for: byte).map { "\\" + String(Unicode.Scalar($0)) }
      ?? "\\u" + hexadecimal(UInt32(byte))
    return JSONSyntaxError(
      .controlCharacterInString(found: code(UInt32(byte)), escape: escape), at: offset)
  }

  /// An escape that no rule allows; its backslash is at `offset`, and a byte follows.
  @inline(never)
  static func badEscape(_ bytes: Span<UInt8>, at offset: Int) -> JSONSyntaxError {
    guard let scalar = UTF8Sequence.scalar(in: bytes, at: offset + 1) else {
      return JSONSyntaxError(notUTF8(bytes, at: offset + 1), at: offset + 1)
    }
    return JSONSyntaxError(.badEscape(found: visible(scalar)), at: offset)
  }

  /// Half of a surrogate pair; its backslash is at `offset`.
  @inline(never)
  static func loneSurrogate(_ unit: UInt16, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(.loneSurrogate(found: "\\u" + hexadecimal(UInt32(unit))), at: offset)
  }

  // MARK: - Encodings

  /// 3 if a UTF-8 byte order mark begins the document, else 0.
  static func byteOrderMarkLength(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Whether a byte order mark or alternating zero bytes begin the document.
  ///
  /// JSON begins with ASCII characters, and a zero byte is never part of JSON in UTF-8.
  static func looksLikeUTF16(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE): return true
    case (0, 0), (0, _), (_, 0):
      guard bytes.count.isMultiple(of: 2), bytes[0] != bytes[1] || bytes.count >= 4 else {
        return false
      }
      return bytes.count == 2 || bytes[2] == 0 || bytes[3] == 0
    default: return false
    }
  }

  /// The problem of a byte that isn't UTF-8, with a guess at what the document is instead.
  @inline(never)
  static func notUTF8(_ bytes: Span<UInt8>, at offset: Int) -> JSONProblem {
    // In Windows-1252 the letters are 0xC0 and up, and the next byte is rarely 0x80 through 0xBF.
    let isLetter = bytes[offset] >= 0xC0 && bytes[offset] != 0xD7 && bytes[offset] != 0xF7
    let standsAlone =
      offset + 1 == bytes.count || !UTF8Sequence.isContinuation(bytes[offset + 1])
    guard isLetter, standsAlone else { return .notUTF8(guess: .unknown) }
    // Whoever wrote a well-formed sequence before this byte wrote UTF-8, and this is damage.
    let begin = byteOrderMarkLength(bytes)
    for position in begin..<max(begin, offset) where bytes[position] >= 0x80 {
      return .notUTF8(guess: .unknown)
    }
    return .notUTF8(guess: .windows1252)
  }
}
