/// A decimal number as its significant digits and where its point stands.
///
/// It is 10^`exponent` times the fraction whose decimals are `digits`. One number has one such form,
/// however it is written: `1`, `1.0` and `10e-1` are equal here.
struct DecimalDigits: Sendable, Hashable {
  let isNegative: Bool
  /// The digits in ASCII, without a 0 at either end; none for 0.
  let digits: [UInt8]
  let exponent: Int

  /// The number that these characters, already known to be one, spell in JSON or in Swift.
  ///
  /// Exponents beyond 2⁴⁰ count as 2⁴⁰: no number of digits in a document brings them back.
  init(_ text: some Sequence<UInt8>) {
    var isNegative = false
    var digits: [UInt8] = []
    var zeros = 0
    var point = 0
    var isInFraction = false
    var written: (isRead: Bool, isNegative: Bool, size: Int) = (false, false, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"):
        if written.isRead { written.isNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): isInFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): written.isRead = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where written.isRead:
        written.size = min(written.size * 10 + Int(byte - UInt8(ascii: "0")), 1 << 40)
      case UInt8(ascii: "0"):
        if !digits.isEmpty { zeros += 1 }
        // Leading zeros move the point only after it.
        if digits.isEmpty { point -= isInFraction ? 1 : 0 } else if !isInFraction { point += 1 }
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
        digits.append(byte)
        zeros = 0
        if !isInFraction { point += 1 }
      default: break
      }
    }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
    exponent = digits.isEmpty ? 0 : point + (written.isNegative ? -written.size : written.size)
  }

  /// The number as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785 prescribes.
  var ecmaScript: [UInt8] {
    guard !digits.isEmpty else { return [UInt8(ascii: "0")] }
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    func zeros(_ count: Int) -> Repeated<UInt8> { repeatElement(UInt8(ascii: "0"), count: count) }
    if exponent > 21 || exponent < -5 {
      text += digits.prefix(1)
      if digits.count > 1 { text.append(UInt8(ascii: ".")) }
      text += digits.dropFirst()
      text += exponent > 0 ? "e+".utf8 : "e-".utf8
      text += String(abs(exponent - 1)).utf8
    } else if exponent > 0 {
      text += digits.prefix(exponent)
      text += zeros(max(0, exponent - digits.count))
      if digits.count > exponent { text.append(UInt8(ascii: ".")) }
      text += digits.dropFirst(exponent)
    } else {
      text += "0.".utf8
      text += zeros(-exponent)
      text += digits
    }
    return text
  }
}
