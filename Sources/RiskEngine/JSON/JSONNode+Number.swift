/// Why a number can't be given exactly.
package enum JSONNumberProblem: Error, Sendable, Hashable {
  /// It has more significant digits than 15. Zeros at either end don't count: they add nothing.
  case tooManyDigits
  /// It is 10¹⁵ or more, on either side of 0, or needs more than 15 decimals.
  case outOfRange
}

extension JSONNode {
  /// A number as it was written; `nil` for other kinds.
  package var numberText: String? {
    kind == .number ? String(decoding: document.bytes[rawBytes], as: UTF8.self) : nil
  }

  /// The exact value of a number, or why there is none; `nil` for other kinds.
  ///
  /// `1.0`, `1e0` and `1` are the same number, and `-0` is 0. Fifteen digits are what every
  /// other program that reads the file keeps exactly.
  package var number: Result<Fraction, JSONNumberProblem>? {
    guard kind == .number else { return nil }
    do throws(JSONNumberProblem) {
      return .success(try DecimalReader.read(document.bytes.span, rawBytes))
    } catch {
      return .failure(error)
    }
  }
}

/// Reads a decimal number digit by digit.
private struct DecimalReader {
  private static let maximumDigits = 15

  private var significand: Int = 0
  /// The significant digits in `significand`.
  private var digits = 0
  /// Zeros after the last digit that isn't 0, which count only if another one follows.
  private var zeros = 0
  private var places = 0

  /// The number whose bytes, already known to be a JSON number, are `range` of `bytes`.
  static func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(JSONNumberProblem) -> Fraction {
    var reader = DecimalReader()
    var isInFraction = false
    var exponent = 0
    for position in range {
      let byte = bytes[position]
      if byte == UInt8(ascii: ".") {
        isInFraction = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent = readExponent(bytes, position + 1..<range.upperBound)
        break
      } else if JSONDiagnosis.isDigit(byte) {
        try reader.append(Int(byte - UInt8(ascii: "0")))
        if isInFraction { reader.places += 1 }
      }
    }
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    return try reader.value(isNegative: isNegative, exponent: exponent)
  }

  /// The exponent, cut off where no number of digits in a document could bring it back.
  private static func readExponent(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var exponent = 0
    for position in range where JSONDiagnosis.isDigit(bytes[position]) {
      exponent = min(exponent * 10 + Int(bytes[position] - UInt8(ascii: "0")), 1 << 40)
    }
    return bytes[range.lowerBound] == UInt8(ascii: "-") ? -exponent : exponent
  }

  private mutating func append(_ digit: Int) throws(JSONNumberProblem) {
    guard digit != 0 else {
      if digits > 0 { zeros += 1 }
      return
    }
    digits += zeros + 1
    guard digits <= DecimalReader.maximumDigits else { throw .tooManyDigits }
    for _ in 0...zeros { significand *= 10 }
    significand += digit
    zeros = 0
  }

  private func value(isNegative: Bool, exponent: Int) throws(JSONNumberProblem) -> Fraction {
    guard significand != 0 else { return .zero }
    let power = zeros - places + exponent
    guard digits + power <= DecimalReader.maximumDigits, power >= -DecimalReader.maximumDigits,
      let scale = Fraction.powerOfTen(abs(power))
    else { throw .outOfRange }
    let signed = isNegative ? -significand : significand
    if power == 0 { return Fraction(signed) }
    guard power < 0 else { return Fraction(signed * Int(scale)) }
    guard let fraction = Fraction(Int128(signed), over: scale) else { throw .outOfRange }
    return fraction
  }
}
