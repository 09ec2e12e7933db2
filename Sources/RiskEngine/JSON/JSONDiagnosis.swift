/// Finds out what is wrong where the parser couldn't go on; the cold half of the reader.
enum JSONDiagnosis {
  /// What is wrong at `offset`, where `expecting` should have stood.
  @inline(never)
  static func unexpected(
    at offset: Int, in bytes: Span<UInt8>, expecting: JSONExpectation
  ) -> JSONSyntaxError {
    guard offset < bytes.count else {
      return JSONSyntaxError(.unexpectedEnd(expecting: expecting), at: bytes.count)
    }
    guard let scalar = UTF8Sequence.scalar(in: bytes, at: offset) else {
      return JSONSyntaxError(notUTF8(bytes, at: offset), at: offset)
    }
    if beginsComment(bytes, at: offset) { return JSONSyntaxError(.comment, at: offset) }
    let error =
      switch expecting {
      case .document, .memberValue, .element, .elementOrEnd:
        insteadOfValue(scalar, at: offset, in: bytes, expecting: expecting)
      case .key, .keyOrEnd:
        insteadOfKey(scalar, at: offset, in: bytes, expecting: expecting)
      case .colon:
        insteadOfColon(scalar, at: offset, in: bytes)
      case .commaOrArrayEnd, .commaOrObjectEnd:
        insteadOfComma(scalar, at: offset, in: bytes, expecting: expecting)
      case .nothing:
        JSONSyntaxError(.trailingContent, at: offset)
      }
    return error
      ?? JSONSyntaxError(
        .unexpectedCharacter(found: visible(scalar), expecting: expecting), at: offset)
  }

  private static func beginsComment(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    if bytes[offset] == UInt8(ascii: "#") { return true }
    guard bytes[offset] == UInt8(ascii: "/"), offset + 1 < bytes.count else { return false }
    return bytes[offset + 1] == UInt8(ascii: "/") || bytes[offset + 1] == UInt8(ascii: "*")
  }

  // MARK: - By what was expected

  private static func insteadOfValue(
    _ scalar: Unicode.Scalar, at offset: Int, in bytes: Span<UInt8>, expecting: JSONExpectation
  ) -> JSONSyntaxError? {
    switch (scalar, expecting) {
    case (",", .memberValue), ("}", .memberValue), ("]", .memberValue):
      JSONSyntaxError(.missingValue, at: offset)
    case (",", .element), (",", .elementOrEnd):
      JSONSyntaxError(.extraComma, at: offset)
    case ("]", .element):
      JSONSyntaxError(.trailingComma, at: endOfPrevious(bytes, before: offset) - 1)
    case ("}", .element), ("}", .elementOrEnd):
      JSONSyntaxError(.mismatchedBracket(found: "}", expecting: "]"), at: offset)
    case ("+", _):
      JSONSyntaxError(.plusSign, at: offset)
    case (".", _):
      JSONSyntaxError(.missingDigits(.beforePoint), at: offset)
    default:
      quotationMark(scalar, at: offset) ?? word(at: offset, in: bytes)
    }
  }

  private static func insteadOfKey(
    _ scalar: Unicode.Scalar, at offset: Int, in bytes: Span<UInt8>, expecting: JSONExpectation
  ) -> JSONSyntaxError? {
    switch scalar {
    case "}":  // Only after a comma: after `{` it would have closed the object.
      return JSONSyntaxError(.trailingComma, at: endOfPrevious(bytes, before: offset) - 1)
    case ",":
      return JSONSyntaxError(.extraComma, at: offset)
    case "]":
      return JSONSyntaxError(.mismatchedBracket(found: "]", expecting: "}"), at: offset)
    case "0"..."9" where expecting == .key && offset >= 2 && bytes[offset - 1] == 0x2C:
      if isDigit(bytes[offset - 2]) { return JSONSyntaxError(.decimalComma, at: offset - 1) }
    default:
      if let problem = quotationMark(scalar, at: offset) { return problem }
    }
    let (word, damaged) = self.wordText(at: offset, in: bytes)
    if let damaged { return JSONSyntaxError(notUTF8(bytes, at: damaged), at: damaged) }
    return word.isEmpty ? nil : JSONSyntaxError(.unquotedKey(found: word), at: offset)
  }

  private static func insteadOfColon(
    _ scalar: Unicode.Scalar, at offset: Int, in bytes: Span<UInt8>
  ) -> JSONSyntaxError? {
    insideQuotationMarks(at: offset, in: bytes)
      ?? JSONSyntaxError(.missingColon, at: endOfPrevious(bytes, before: offset))
  }

  private static func insteadOfComma(
    _ scalar: Unicode.Scalar, at offset: Int, in bytes: Span<UInt8>, expecting: JSONExpectation
  ) -> JSONSyntaxError? {
    let closing = expecting == .commaOrArrayEnd ? "]" : "}"
    switch scalar {
    case "]", "}":
      return JSONSyntaxError(
        .mismatchedBracket(found: String(scalar), expecting: closing), at: offset)
    case "\"", "{", "[", "-", "'":
      return JSONSyntaxError(.missingComma, at: endOfPrevious(bytes, before: offset))
    default:
      if let problem = insideQuotationMarks(at: offset, in: bytes) { return problem }
      guard quotationMark(scalar, at: offset) != nil || continuesWord(bytes[offset]) else {
        return nil
      }
      return JSONSyntaxError(.missingComma, at: endOfPrevious(bytes, before: offset))
    }
  }

  /// A word that follows a closing quotation mark without a space.
  private static func insideQuotationMarks(
    at offset: Int, in bytes: Span<UInt8>
  ) -> JSONSyntaxError? {
    guard offset > 0, bytes[offset - 1] == UInt8(ascii: "\""), continuesWord(bytes[offset])
    else { return nil }
    return JSONSyntaxError(.quoteInsideString, at: offset - 1)
  }

  private static func quotationMark(
    _ scalar: Unicode.Scalar, at offset: Int
  ) -> JSONSyntaxError? {
    switch scalar {
    case "'", "`": JSONSyntaxError(.singleQuotes, at: offset)
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{201A}",
      "\u{00AB}", "\u{00BB}":
      JSONSyntaxError(.typographicQuotes, at: offset)
    default: nil
    }
  }

  /// The offset just past the last byte before `offset` that isn't whitespace.
  private static func endOfPrevious(_ bytes: Span<UInt8>, before offset: Int) -> Int {
    var end = offset
    while end > 0, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return end
  }
}
