/// A number that is known to within a few units of its last binary digit.
///
/// The functions that have no exact value, such as the logarithm, are computed on these, and the
/// error is followed all the way: what is certain is then known, and not assumed.
struct FixedPoint {
  /// The distance from 0, in units of 2 to the power of −``bits``.
  let magnitude: Natural
  let isNegative: Bool
  /// How many binary digits follow the point.
  let bits: Int
  /// How far off it can be at most, in the same units.
  let error: UInt64

  init(_ magnitude: Natural, isNegative: Bool = false, bits: Int, error: UInt64) {
    self.magnitude = magnitude
    self.isNegative = isNegative
    self.bits = bits
    self.error = error
  }

  /// A fraction, rounded down in magnitude.
  init(_ fraction: Fraction, bits: Int) {
    let quotient = Natural(fraction.numerator.magnitude).shiftedLeft(bits)
      .dividedDown(by: Natural(fraction.denominator.magnitude))
    self.init(quotient, isNegative: fraction < .zero, bits: bits, error: 1)
  }

  /// The whole part of its magnitude.
  var wholePart: Natural { magnitude.shiftedRight(bits) }

  /// The sum of two with the same number of binary digits.
  func adding(_ other: FixedPoint) -> FixedPoint {
    let isSame = isNegative == other.isNegative
    let isSmaller = magnitude < other.magnitude
    return FixedPoint(
      isSame ? magnitude + other.magnitude : magnitude.distance(to: other.magnitude),
      isNegative: isSame || !isSmaller ? isNegative : other.isNegative, bits: bits,
      error: error + other.error)
  }

  /// The product with a fraction, with `dropped` binary digits less.
  ///
  /// - Parameters:
  ///   - fraction: Less than 2 to the power of `dropped` in magnitude.
  ///   - dropped: From 0.
  /// - Returns: The product; its error is this one's and one more, or two for the rounding.
  func multiplied(by fraction: Fraction, dropping dropped: Int) -> FixedPoint {
    let product = (magnitude * Natural(fraction.numerator.magnitude)).shiftedRight(dropped)
      .dividedDown(by: Natural(fraction.denominator.magnitude))
    return FixedPoint(
      product, isNegative: isNegative != (fraction < .zero), bits: bits - dropped,
      error: error + 2)
  }

  /// The nearest number with so many decimals, halves away from 0.
  ///
  /// - Parameters:
  ///   - decimals: 0 through 15.
  ///   - isLastTry: Whether the error is to be forgotten.
  /// - Returns: `nil` while the error leaves open which it is; inside, `nil` out of range.
  func rounded(_ decimals: Int, isLastTry: Bool) -> Fraction?? {
    guard let scale = Fraction.powerOfTen(decimals) else { return .some(nil) }
    let error = Natural(UInt128(isLastTry ? 0 : error))
    let half = Natural.powerOfTwo(bits - 1)
    func nearest(_ magnitude: Natural) -> Natural {
      (magnitude * Natural(scale.magnitude) + half).shiftedRight(bits)
    }
    let least = nearest(magnitude > error ? magnitude.distance(to: error) : .zero)
    guard least == nearest(magnitude + error) else { return nil }
    guard let units = least.small.flatMap(Int128.init(exactly:)) else { return .some(nil) }
    return .some(Fraction(isNegative ? -units : units, over: scale))
  }
}
