extension Fraction {
  /// The square root, rounded half up to `places` decimals.
  ///
  /// - Parameter places: Decimals to keep, 0 through 15.
  /// - Returns: `nil` for a negative number and out of range.
  /// - Complexity: O(bits).
  package func squareRoot(places: Int) -> Fraction? {
    guard numerator >= 0, let scale = Fraction.powerOfTen(places) else { return nil }
    // With s the scale and x this number, round(s√x) is half of ⌊2s√x⌋ + 1, rounded down.
    let (square, a) = (2 * scale).multipliedReportingOverflow(by: 2 * scale)
    guard !a, let scaled = Fraction(square, over: 1)?.multiplied(by: self) else { return nil }
    let root = Fraction.integerSquareRoot(scaled.numerator / scaled.denominator)
    return Fraction((root + 1) / 2, over: scale)
  }

  /// The greatest whole number whose square is at most `number`, which is from 0 up.
  private static func integerSquareRoot(_ number: Int128) -> Int128 {
    var rest = number
    var root: Int128 = 0
    // The highest power of 4 in the range: two bits of the number give one of the root.
    var bit: Int128 = 1 << 126
    while bit > rest { bit >>= 2 }
    while bit != 0 {
      if rest >= root + bit {
        rest -= root + bit
        root = (root >> 1) + bit
      } else {
        root >>= 1
      }
      bit >>= 2
    }
    return root
  }
}
