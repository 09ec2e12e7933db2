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

  /// Whether it can be one number only.
  @inline(__always)
  var isSingle: Bool { bits & (bits &- 1) == 0 && !mayBeNull }

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
    // One of both is walked through, run of neighbours by run: mostly there is one run, or one
    // number.
    let isOtherSingle = other.bits & (other.bits &- 1) == 0
    var left = isOtherSingle ? other.bits : bits
    let spread = isOtherSingle ? bits : other.bits
    while left != 0 {
      let start = left.trailingZeroBitCount
      left &>>= UInt128(truncatingIfNeeded: start)
      let length = (~left).trailingZeroBitCount
      let rest = left &>> UInt128(truncatingIfNeeded: length)
      left = length == NumberBits.width ? 0 : rest << UInt128(start + length)
      var run = spread
      var covered = 1
      while covered < length {
        let step = min(covered, length - covered)
        run |= run &<< UInt128(truncatingIfNeeded: step)
        covered += step
      }
      sums |= run &<< UInt128(truncatingIfNeeded: start)
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
