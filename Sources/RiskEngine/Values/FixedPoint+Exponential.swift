extension FixedPoint {
  /// How many binary digits an exponent must have more than its power is to have.
  static let exponentialMargin = 160

  /// e to the power of this number, with ``exponentialMargin`` binary digits less.
  ///
  /// The exponent is halved 16 times, its power computed by Taylor's series and squared as often.
  ///
  /// The error, in units of the exponent's last digit: that of the exponent, at most 2¹⁶, is 2
  /// after the halving; the series adds at most 4 for each of fewer than 200 terms; so its sum is
  /// off by less than 2¹⁰. Each squaring doubles a relative error and adds one unit, which makes
  /// less than 2²⁷ times the power, and a power is less than 2¹²⁹ here: less than 2¹⁵⁶, a
  /// sixteenth of the result's last digit.
  ///
  /// - Precondition: The error is at most 2¹⁶.
  /// - Returns: A value with an error of at most 2; `nil` where the power is out of range whatever
  ///   the number of decimals.
  var exponential: FixedPoint? {
    precondition(error <= 1 << 16, "the exponent must be known well enough")
    let size = wholePart
    if isNegative, size > Natural(40) {
      // Less than e⁻⁴¹, and so than 2⁻⁵⁸: nothing that 15 decimals show.
      return FixedPoint(.zero, bits: 58, error: 1)
    }
    guard size < Natural(89) else { return nil }
    let halvings = 16
    var power = magnitude.shiftedRight(halvings).taylorExponential(bits, isNegative: isNegative)
    for _ in 0..<halvings { power = (power * power).shiftedRight(bits) }
    let margin = FixedPoint.exponentialMargin
    return FixedPoint(power.shiftedRight(margin), bits: bits - margin, error: 2)
  }
}

extension Natural {
  /// 1 + x + x²/2 + x³/6 + …, or 1 − x + x²/2 − …, for an x with `bits` binary digits after the
  /// point and well below 1.
  fileprivate func taylorExponential(_ bits: Int, isNegative: Bool) -> Natural {
    var (even, odd) = (Natural.powerOfTwo(bits), Natural.zero)
    var term = even
    var index: UInt64 = 1
    while true {
      term = (term * self).shiftedRight(bits).dividedDown(by: index)
      if term.isZero { break }
      if index % 2 == 0 { even = even + term } else { odd = odd + term }
      index += 1
    }
    return isNegative ? even.distance(to: odd) : even + odd
  }
}
