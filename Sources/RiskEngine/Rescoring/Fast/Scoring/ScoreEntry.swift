/// What a score came to, for one key.
struct ScoreEntry {
  let value: Fraction?
  let possibilities: Possibilities
  /// Whether the score applies, and whether it can come to.
  let applies: Bool
  let applicability: Applicability
}

/// A whole number and what it can still become, as bits above a base.
struct NumberBits {
  /// Above the base; -1 where there is no value.
  var value: Int32
  /// Bit *n* stands for the base plus *n*.
  var bits: UInt128
  var mayBeNull: Bool

  /// How many numbers can be told apart.
  static let width = 128

  init(value: Int32, bits: UInt128, mayBeNull: Bool) {
    self.value = value
    self.bits = bits
    self.mayBeNull = mayBeNull
  }

  /// `nil` where a number isn't whole, below the base or too far above it.
  init?(_ value: Fraction?, _ possibilities: Possibilities, above base: Int) {
    func bit(_ number: Fraction) -> Int? {
      guard let whole = number.whole else { return nil }
      let (distance, overflow) = whole.subtractingReportingOverflow(base)
      return overflow || distance < 0 || distance >= NumberBits.width ? nil : distance
    }
    guard case .values(let values) = possibilities.contents else { return nil }
    bits = 0
    for possible in values {
      guard let number = possible.number, let bit = bit(number) else { return nil }
      bits |= 1 << UInt128(bit)
    }
    self.value = -1
    if let value {
      guard let bit = bit(value) else { return nil }
      self.value = Int32(bit)
    }
    mayBeNull = possibilities.mayBeNull
  }

  /// Everything that a sum of two can be, above the sum of their bases; null where one is null.
  @inline(__always)
  func adding(_ other: NumberBits) -> NumberBits {
    var sums: UInt128 = 0
    // The operand with fewer numbers is walked through.
    var (few, many) = (bits, other.bits)
    if few.nonzeroBitCount > many.nonzeroBitCount { swap(&few, &many) }
    while few != 0 {
      sums |= many << UInt128(few.trailingZeroBitCount)
      few &= few &- 1
    }
    return NumberBits(
      value: value < 0 || other.value < 0 ? -1 : value + other.value, bits: sums,
      mayBeNull: mayBeNull || other.mayBeNull)
  }

  /// The same as values, without null.
  func values(above base: Int) -> [Value] {
    (0..<NumberBits.width).filter { bits >> UInt128($0) & 1 == 1 }
      .map { .number(Fraction(base + $0)) }
  }
}
