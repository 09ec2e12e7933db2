/// Functions whose values mostly aren't fractions, correctly rounded to a number of decimals.
///
/// They are computed with whole numbers only, so that no machine differs from another. The working
/// precision grows until the error can't change the rounded value (Ziv 1991, Fast evaluation of
/// elementary mathematical functions with correctly rounded last bit, ACM TOMS 17(3)). That ends,
/// since a value that lies exactly between two neighbours is a fraction, and those are found and
/// computed apart: by Lindemann and Weierstrass e to the power of a fraction other than 0 is none,
/// and so neither is the logarithm of one other than 1.
extension Fraction {
  /// e to the power of this number.
  ///
  /// - Parameter decimals: Decimals to keep, 0 through 15; halves away from 0.
  /// - Returns: `nil` where the result, without its decimal point, leaves the range of 128 bits.
  package func exponential(decimals: Int) -> Fraction? {
    if self == .zero { return 1 }
    return Fraction.certain(decimals) { bits in
      FixedPoint(self, bits: bits + FixedPoint.exponentialMargin).exponential
    }
  }

  /// The natural logarithm.
  ///
  /// - Parameter decimals: Decimals to keep, 0 through 15; halves away from 0.
  /// - Returns: `nil` for numbers from 0 down.
  package func logarithm(decimals: Int) -> Fraction? {
    guard self > .zero else { return nil }
    if self == 1 { return .zero }
    return Fraction.certain(decimals) { bits in logarithm(bits: bits + 16) }
  }

  /// The square root.
  ///
  /// - Parameter decimals: Decimals to keep, 0 through 15; halves away from 0.
  /// - Returns: `nil` for negative numbers, and where the result, without its decimal point, leaves
  ///   the range of 128 bits.
  package func squareRoot(decimals: Int) -> Fraction? {
    guard self >= .zero, let scale = Fraction.powerOfTen(decimals) else { return nil }
    // Twice the root in units of the last decimal, rounded down, says on which side of a half the
    // root lies.
    let doubledScale = Natural(UInt128(2 * scale))
    let square = (Natural(numerator.magnitude) * doubledScale * doubledScale)
      .dividedDown(by: Natural(denominator.magnitude))
    let units = (square.squareRoot + .one).shiftedRight(1)
    return units.small.flatMap(Int128.init(exactly:)).flatMap { Fraction($0, over: scale) }
  }

  /// This number to the power of another.
  ///
  /// - Parameters:
  ///   - exponent: Any number for a base greater than 0; from 0 for the base 0 (0 to the power of
  ///     0 is 1); a whole number for a negative base.
  ///   - decimals: Decimals to keep, 0 through 15; halves away from 0.
  /// - Returns: `nil` for other exponents, and where the result, without its decimal point, leaves
  ///   the range of 128 bits.
  package func raised(to exponent: Fraction, decimals: Int) -> Fraction? {
    if exponent == .zero { return 1 }
    if self == .zero { return exponent > .zero ? .zero : nil }
    if self < .zero {
      guard exponent.isWhole else { return nil }
      let power = negated.raised(to: exponent, decimals: decimals)
      return exponent.numerator % 2 == 0 ? power : power?.negated
    }
    if self == 1 { return 1 }
    if let exact = rationalPower(exponent, decimals) { return exact }
    // The logarithm's error grows with the exponent.
    let size =
      Natural(exponent.numerator.magnitude).bitWidth
      - Natural(exponent.denominator.magnitude).bitWidth
    let growth = max(0, size + 1)
    return Fraction.certain(decimals) { bits in
      logarithm(bits: bits + FixedPoint.exponentialMargin + growth)
        .multiplied(by: exponent, dropping: growth).exponential
    }
  }

  /// The exact power with a whole exponent from 0; `nil` out of range.
  func raised(to exponent: Int) -> Fraction? {
    (0..<exponent).reduce(1 as Fraction?) { power, _ in power?.multiplied(by: self) }
  }

  /// What remains when a whole number of `divisor`s is taken away; its sign is the divisor's.
  ///
  /// - Returns: `nil` for the divisor 0 and out of range.
  package func modulo(_ divisor: Fraction) -> Fraction? {
    divided(by: divisor)?.rounded(.floor)?.multiplied(by: divisor).flatMap(subtracting)
  }

  // MARK: - Precision

  /// Binary digits beyond the last decimal, try by try.
  ///
  /// The base and the exponent of a power have some 500 binary digits together, so that of all
  /// there are, hardly one comes this near to a half; the last try decides without further ado.
  private static let precisions = [64, 192, 448, 960]

  private static func certain(
    _ decimals: Int, _ approximation: (_ bits: Int) -> FixedPoint?
  ) -> Fraction? {
    // 15 decimals are 50 binary digits.
    for precision in precisions {
      guard let value = approximation(precision + 52) else { return nil }
      let isLastTry = precision == precisions.last
      if let rounded = value.rounded(decimals, isLastTry: isLastTry) { return rounded }
    }
    return nil
  }

  // MARK: - Powers that are fractions

  /// The power, if it is a fraction that may lie exactly between two neighbours.
  ///
  /// A reduced fraction has a root that is a fraction only if its numerator and denominator are
  /// powers themselves. Of those that are left out for their length, all are out of range, or have
  /// too large a denominator to end within the decimals and one digit more.
  private func rationalPower(_ exponent: Fraction, _ decimals: Int) -> Fraction?? {
    guard let index = Int(exactly: exponent.denominator), index < 128,
      let top = Fraction.root(index, of: numerator.magnitude),
      let bottom = Fraction.root(index, of: denominator.magnitude),
      let power = Int(exactly: exponent.numerator.magnitude)
    else { return nil }
    let width = max(Natural(top).bitWidth, Natural(bottom).bitWidth)
    guard power <= Fraction.longestPower / width, let scale = Fraction.powerOfTen(decimals) else {
      return nil
    }
    let (a, b) = exponent < .zero ? (bottom, top) : (top, bottom)
    let doubled = (Natural(a).raised(to: power) * Natural(UInt128(2 * scale)))
      .dividedDown(by: Natural(b).raised(to: power))
    let units = (doubled + .one).shiftedRight(1)
    return .some(units.small.flatMap(Int128.init(exactly:)).flatMap { Fraction($0, over: scale) })
  }

  /// The most binary digits that an exact power may have.
  private static let longestPower = 1_024

  /// The whole number whose power with this index from 1 is `number`; `nil` if there is none.
  private static func root(_ index: Int, of number: UInt128) -> UInt128? {
    var root: UInt128 = 0
    for bit in (0...(128 / index)).reversed() where bit < 128 {
      let larger = root | 1 << UInt128(bit)
      if let power = power(larger, index), power <= number { root = larger }
    }
    return power(root, index) == number ? root : nil
  }

  /// A whole power with an exponent from 1; `nil` out of range.
  private static func power(_ base: UInt128, _ exponent: Int) -> UInt128? {
    var result: UInt128 = 1
    for _ in 0..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { return nil }
      result = product
    }
    return result
  }
}
