extension JSONWriter {
  /// Writes `null`.
  package mutating func null() {
    beginValue()
    append(contentsOf: "null".utf8)
  }

  /// Writes `true` or `false`.
  package mutating func value(_ boolean: Bool) {
    beginValue()
    append(contentsOf: (boolean ? "true" : "false").utf8)
  }

  /// Writes a whole number.
  package mutating func value(_ number: Int) {
    beginValue()
    appendDigits(number)
  }

  /// Writes an exact number as a decimal.
  ///
  /// - Precondition: ``Fraction/decimalText`` isn't `nil`: scores that could be non-terminating
  ///   have a declared rounding, so the caller has rounded them.
  package mutating func value(_ number: Fraction) {
    beginValue()
    if let whole = number.whole { return appendDigits(whole) }
    guard let text = number.decimalText else {
      preconditionFailure("JSONWriter: a number whose decimals never end")
    }
    append(contentsOf: text.utf8)
  }

  /// Writes a string.
  package mutating func value(_ text: String) {
    beginValue()
    appendQuoted(text)
  }

  /// Writes bytes that are one JSON value already.
  package mutating func raw(_ json: ArraySlice<UInt8>) {
    beginValue()
    forbidOneLine()
    append(contentsOf: json)
  }

  // MARK: - Bytes

  /// Writes a string between quotation marks, with the escapes that RFC 8259 demands and no
  /// others: every other scalar stands as itself.
  mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    let bytes = text.utf8Span.span
    var plain = 0
    while plain < bytes.count, !JSONEscape.isNeeded(for: bytes[plain]) { plain += 1 }
    if plain == bytes.count {
      append(bytes)
    } else {
      for position in bytes.indices {
        let byte = bytes[position]
        if JSONEscape.isNeeded(for: byte) {
          append(contentsOf: JSONEscape.sequence(for: byte))
        } else {
          append(byte)
        }
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Writes a whole number, with zeros before it where it has fewer digits than `width`.
  mutating func appendDigits(_ number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var divisor: UInt = 1
    for _ in 1..<width { divisor *= 10 }
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
