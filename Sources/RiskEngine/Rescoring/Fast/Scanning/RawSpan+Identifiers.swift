extension RawSpan {
  /// Whether a plain text is sure to be a pseudonym: it has a visible character, and too few
  /// digits for a personnummer.
  func isPseudonym(_ text: Range<Int>) -> Bool {
    var digits = 0
    var isVisible = false
    // Nine bytes can't hold ten digits.
    if text.count < 10, let first = text.first, byte(first) > 0x20, byte(first) < 0x7F {
      return true
    }
    for offset in text {
      let byte = byte(offset)
      if byte &- UInt8(ascii: "0") < 10 { digits += 1 }
      if byte > 0x20, byte < 0x7F { isVisible = true }
    }
    return isVisible && digits < 10
  }

  /// Whether a plain text is an id within a document: words that begin with a letter, and hyphens.
  func isLocalID(_ text: Range<Int>) -> Bool {
    guard !text.isEmpty, text.count <= 64, byte(text.lowerBound).isASCIILetter else { return false }
    for offset in text {
      let byte = byte(offset)
      guard
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
          || byte == UInt8(ascii: "-")
      else { return false }
    }
    return true
  }
}
