/// A coefficient of agreement, or why there is none.
package enum Coefficient: Sendable, Hashable {
  /// The exact value: 1 is full agreement, 0 no more than chance would give; it may be negative.
  case value(Fraction)
  /// There is none, which is never told as 0.
  case undefined(Reason)

  /// Why a coefficient can't be computed.
  package enum Reason: String, Sendable, CaseIterable {
    /// No pair, or for an intraclass correlation fewer than two.
    case tooFewPairs
    /// Nothing varies, so that agreement can't be told from chance.
    case noVariation
    /// The exact sums leave the range of 128-bit whole numbers.
    case outOfRange
  }

  /// A quotient whose divisor is 0 only where nothing varies.
  init(_ dividend: Int128, over divisor: Int128) {
    guard divisor != 0 else {
      self = .undefined(.noVariation)
      return
    }
    // A value too long to be rounded couldn't be shown.
    guard let value = Fraction(dividend, over: divisor), Coefficient.value(value).rounded != nil
    else {
      self = .undefined(.outOfRange)
      return
    }
    self = .value(value)
  }

  /// The value with three decimals, halves rounded away from 0; `nil` where there is none.
  package var rounded: Fraction? {
    if case .value(let value) = self { value.rounded(.halfUp, places: 3) } else { nil }
  }

  /// Why there is no value; `nil` where there is one.
  package var reason: Reason? { if case .undefined(let reason) = self { reason } else { nil } }
}

/// How much a disagreement between two ordered categories weighs.
///
/// Categories are told apart by their positions among all declared ones, in order, whatever
/// numbers are their codes. Source: Cohen (1968), Weighted kappa, Psychological Bulletin 70,
/// 213–220; Fleiss & Cohen (1973) for the squares.
package enum KappaWeights: String, Sendable, CaseIterable {
  /// The distance between the positions.
  case linear
  /// The square of that distance.
  case quadratic

  func disagreement(_ first: Int, _ second: Int) -> Int128 {
    let distance = Int128(first) - Int128(second)
    return switch self {
    case .linear: Int128(distance.magnitude)
    case .quadratic: distance * distance
    }
  }
}
