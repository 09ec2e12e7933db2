extension JSONDiagnosis {
  /// Whether a byte goes on with a bare word: a letter, a digit, `_`, `-`, `$`, or not ASCII.
  static func continuesWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The bare word at `offset` where a value should stand, or `nil` if no word begins there.
  static func word(at offset: Int, in bytes: Span<UInt8>) -> JSONSyntaxError? {
    let (word, damaged) = wordText(at: offset, in: bytes)
    if let damaged { return JSONSyntaxError(notUTF8(bytes, at: damaged), at: damaged) }
    guard !word.isEmpty else { return nil }
    let problem: JSONProblem =
      switch word.lowercased() {
      case "nan", "infinity", "-infinity", "inf", "-inf", "-nan": .notANumberLiteral(found: word)
      case "true": .misspelledWord(found: word, meant: "true")
      case "false": .misspelledWord(found: word, meant: "false")
      case "null", "none", "nil", "undefined": .misspelledWord(found: word, meant: "null")
      default: .unquotedText(found: .text(word))
      }
    return JSONSyntaxError(problem, at: offset)
  }

  /// The first 40 scalars of the bare word at `offset`, and the offset of a byte in it that isn't
  /// UTF-8; a scalar that isn't a letter, a digit, `_`, `-` or `$` ends it.
  static func wordText(at offset: Int, in bytes: Span<UInt8>) -> (text: String, damaged: Int?) {
    var text = String.UnicodeScalarView()
    var position = offset
    while position < bytes.count, continuesWord(bytes[position]), text.count < 40 {
      guard let scalar = UTF8Sequence.scalar(in: bytes, at: position) else {
        return (String(text), position)
      }
      guard scalar.isASCII || scalar.properties.isAlphabetic else { break }
      text.append(scalar)
      position += UTF8Sequence.length(in: bytes, at: position)
    }
    return (String(text), nil)
  }

  // MARK: - Numbers

  /// Whether a byte that follows directly on a number can't begin what may follow it.
  @inline(__always)
  static func continuesNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: " "),
      UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
      false
    default:
      continuesWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
    }
  }

  /// What is wrong where a number should have ended.
  @inline(never)
  static func numberGoesOn(_ bytes: Span<UInt8>, at offset: Int) -> JSONSyntaxError {
    guard let scalar = UTF8Sequence.scalar(in: bytes, at: offset) else {
      return JSONSyntaxError(notUTF8(bytes, at: offset), at: offset)
    }
    return JSONSyntaxError(.badNumber(found: visible(scalar)), at: offset)
  }

  /// What is wrong where the digits after a minus sign should have stood.
  @inline(never)
  static func number(
    _ bytes: Span<UInt8>, from start: Int, lacksDigits place: JSONDigitPlace, at offset: Int
  ) -> JSONSyntaxError {
    guard offset < bytes.count else { return JSONSyntaxError(.missingDigits(place), at: start) }
    if bytes[offset] == UInt8(ascii: ".") {
      return JSONSyntaxError(.missingDigits(.beforePoint), at: offset)
    }
    let (word, damaged) = wordText(at: start, in: bytes)
    if let damaged { return JSONSyntaxError(notUTF8(bytes, at: damaged), at: damaged) }
    switch word.lowercased() {
    case "-infinity", "-inf", "-nan":
      return JSONSyntaxError(.notANumberLiteral(found: word), at: start)
    default: return JSONSyntaxError(.missingDigits(place), at: start)
    }
  }
}
