extension JSONParser {
  /// The offset of the first byte from `start` that isn't JSON whitespace.
  @inline(__always)
  static func skipWhitespace(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      default:
        return position
      }
    }
    return position
  }

  /// Whether `word`, which is ASCII, stands at `start`.
  @inline(__always)
  static func hasWord(_ word: String, _ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard bytes.count - start >= word.utf8.count else { return false }
    var position = start
    for letter in word.utf8 {
      guard bytes[position] == letter else { return false }
      position += 1
    }
    return true
  }

  // MARK: - Strings

  /// The offset just past the string whose opening quotation mark is at `start`, and whether it
  /// holds a backslash.
  static func endOfString(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONSyntaxError) -> (end: Int, isEscaped: Bool) {
    var position = start + 1
    var isEscaped = false
    while true {
      position = skipPlainText(bytes, from: position)
      guard position < bytes.count else {
        throw JSONSyntaxError(.unterminatedString, at: start)
      }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { return (position + 1, isEscaped) }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        position = try endOfEscape(bytes, from: position, inStringAt: start)
      } else if byte >= 0x80 {
        let length = UTF8Sequence.length(in: bytes, at: position)
        guard length > 0 else {
          throw JSONSyntaxError(JSONDiagnosis.notUTF8(bytes, at: position), at: position)
        }
        position += length
      } else {
        throw JSONDiagnosis.controlCharacter(byte, at: position)
      }
    }
  }

  /// The first offset from `start` that ends a run of printable ASCII other than `"` and `\`.
  @inline(__always)
  private static func skipPlainText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
      else { return position }
      position += 1
    }
    return position
  }

  /// The offset just past the escape whose backslash is at `start`.
  private static func endOfEscape(
    _ bytes: Span<UInt8>, from start: Int, inStringAt quotationMark: Int
  ) throws(JSONSyntaxError) -> Int {
    guard start + 1 < bytes.count else {
      throw JSONSyntaxError(.unterminatedString, at: quotationMark)
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      guard let unit = JSONEscape.codeUnit(in: bytes, at: start) else {
        throw JSONSyntaxError(.badUnicodeEscape, at: start)
      }
      guard UTF16.isSurrogate(unit) else { return start + 6 }
      guard UTF16.isLeadSurrogate(unit), let low = JSONEscape.codeUnit(in: bytes, at: start + 6),
        UTF16.isTrailSurrogate(low)
      else { throw JSONDiagnosis.loneSurrogate(unit, at: start) }
      return start + 12
    default:
      throw JSONDiagnosis.badEscape(bytes, at: start)
    }
  }

  // MARK: - Numbers

  /// The offset just past the number that begins at `start` with a digit or a minus sign.
  static func endOfNumber(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONSyntaxError) -> Int {
    var position = start
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = position
    position = skipDigits(bytes, from: position)
    guard position > whole else {
      throw JSONDiagnosis.number(bytes, from: start, lacksDigits: .afterMinus, at: position)
    }
    if bytes[whole] == UInt8(ascii: "0"), position > whole + 1 {
      throw JSONSyntaxError(.leadingZero, at: whole)
    }
    guard position < bytes.count else { return position }
    if bytes[position] == UInt8(ascii: ".") {
      let point = position
      position = skipDigits(bytes, from: point + 1)
      guard position > point + 1 else {
        throw JSONSyntaxError(.missingDigits(.afterPoint), at: point)
      }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      let letter = position
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      let digits = position
      position = skipDigits(bytes, from: digits)
      guard position > digits else {
        throw JSONSyntaxError(.missingDigits(.inExponent), at: letter)
      }
    }
    guard position == bytes.count || !JSONDiagnosis.continuesNumber(bytes[position]) else {
      throw JSONDiagnosis.numberGoesOn(bytes, at: position)
    }
    return position
  }

  @inline(__always)
  private static func skipDigits(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position
  }
}
