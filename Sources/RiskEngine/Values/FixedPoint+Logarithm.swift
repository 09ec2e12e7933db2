extension Fraction {
  /// The natural logarithm of a number greater than 0.
  ///
  /// The number is brought near to 1 by a power of two; then ln u is 2 artanh of (u − 1)/(u + 1),
  /// which lies within ±0.172, so that each term of the series brings five binary digits.
  ///
  /// - Parameter bits: How many binary digits are wanted, at most 1,400.
  /// - Returns: A value with an error of at most 2¹³: 3 for each of fewer than 300 terms, doubled,
  ///   and 2 for each of at most 128 times ln 2.
  func logarithm(bits: Int) -> FixedPoint {
    var (top, bottom) = (Natural(numerator.magnitude), Natural(denominator.magnitude))
    var exponent = top.bitWidth - bottom.bitWidth
    if exponent >= 0 {
      bottom = bottom.shiftedLeft(exponent)
    } else {
      top = top.shiftedLeft(-exponent)
    }
    // The quotient lies between 1/2 and 2; bring it between 17/24 and 17/12.
    let (twelveTops, seventeenBottoms) = (top * Natural(12), bottom * Natural(17))
    if twelveTops > seventeenBottoms {
      bottom = bottom.shiftedLeft(1)
      exponent += 1
    } else if twelveTops.shiftedLeft(1) < seventeenBottoms {
      top = top.shiftedLeft(1)
      exponent -= 1
    }
    let ratio = top.distance(to: bottom).shiftedLeft(bits).dividedDown(by: top + bottom)
    let near = FixedPoint(
      ratio.inverseHyperbolicTangent(bits).shiftedLeft(1), isNegative: top < bottom, bits: bits,
      error: 1 << 12)
    let twos = FixedPoint(
      FixedPoint.logarithmOfTwo.shiftedRight(FixedPoint.logarithmOfTwoBits - bits)
        * Natural(UInt128(exponent.magnitude)),
      isNegative: exponent < 0, bits: bits, error: 1 << 9)
    return twos.adding(near)
  }
}

extension FixedPoint {
  /// As many digits of ln 2 as the greatest precision needs.
  fileprivate static let logarithmOfTwoBits = 1_472

  /// ln 2 in units of 2 to the power of −``logarithmOfTwoBits``, less than one unit off: computed
  /// once, with 64 digits more.
  ///
  /// Source: ln 2 = 18 artanh 1/26 − 2 artanh 1/4801 + 8 artanh 1/8749 (Arndt and Haenel 2001,
  /// Pi unleashed, 11.2).
  fileprivate static let logarithmOfTwo: Natural = {
    let bits = logarithmOfTwoBits + 64
    func artanh(_ divisor: UInt64) -> Natural {
      let square = divisor * divisor
      var power = Natural.powerOfTwo(bits).dividedDown(by: divisor)
      var (sum, index): (Natural, UInt64) = (.zero, 1)
      while !power.isZero {
        sum = sum + power.dividedDown(by: index)
        power = power.dividedDown(by: square)
        index += 2
      }
      return sum
    }
    let plus = artanh(26) * Natural(18) + artanh(8_749) * Natural(8)
    return plus.distance(to: artanh(4_801) * Natural(2)).shiftedRight(64)
  }()
}

extension Natural {
  /// x + x³/3 + x⁵/5 + … for an x with `bits` binary digits after the point and well below 1.
  fileprivate func inverseHyperbolicTangent(_ bits: Int) -> Natural {
    let square = (self * self).shiftedRight(bits)
    var (power, sum, index): (Natural, Natural, UInt64) = (self, .zero, 1)
    while !power.isZero {
      sum = sum + power.dividedDown(by: index)
      power = (power * square).shiftedRight(bits)
      index += 2
    }
    return sum
  }
}
