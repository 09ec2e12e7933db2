/// An exact number: a reduced fraction of two 128-bit whole numbers.
///
/// No binary floating point takes part in scoring, so no machine differs from another. Every
/// operation that could leave the range answers `nil`; the loader proves from the declared ranges
/// that a definition's own arithmetic never does.
public struct Fraction: Sendable, Hashable {
  /// The signed numerator.
  public let numerator: Int128
  /// The denominator, at least 1, with no factor in common with the numerator.
  public let denominator: Int128

  /// A whole number.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// The quotient, reduced; `nil` if the divisor is 0 or the quotient out of range.
  public init?(_ dividend: Int128, over divisor: Int128) {
    guard divisor != 0, dividend > .min, divisor > .min else { return nil }
    let common = Fraction.greatestCommonDivisor(dividend.magnitude, divisor.magnitude)
    let reduced = Int128(common)
    let sign: Int128 = divisor < 0 ? -1 : 1
    self.init(reduced: sign * (dividend / reduced), sign * (divisor / reduced))
  }

  private init(reduced numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The number 0.
  public static let zero = Fraction(0)

  /// Whether it is a whole number.
  public var isWhole: Bool { denominator == 1 }

  /// Its value if it is whole and fits, else `nil`.
  public var whole: Int? { isWhole ? Int(exactly: numerator) : nil }

  /// The least number that both divide, of two from 1 up; `nil` out of range.
  static func leastCommonMultiple(_ a: Int128, _ b: Int128) -> Int128? {
    let common = Int128(greatestCommonDivisor(a.magnitude, b.magnitude))
    let (product, overflow) = (a / common).multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

// MARK: - Arithmetic

extension Fraction {
  /// The sum, or `nil` out of range.
  public func adding(_ other: Fraction) -> Fraction? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow || sum == .min ? nil : Fraction(reduced: sum, 1)
    }
    let (left, a) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, b) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, c) = left.addingReportingOverflow(right)
    let (divisor, d) = denominator.multipliedReportingOverflow(by: other.denominator)
    return a || b || c || d ? nil : Fraction(sum, over: divisor)
  }

  /// The difference, or `nil` out of range.
  public func subtracting(_ other: Fraction) -> Fraction? { adding(other.negated) }

  /// The product, or `nil` out of range.
  public func multiplied(by other: Fraction) -> Fraction? {
    let (product, a) = numerator.multipliedReportingOverflow(by: other.numerator)
    if denominator == 1, other.denominator == 1 {
      return a || product == .min ? nil : Fraction(reduced: product, 1)
    }
    let (divisor, b) = denominator.multipliedReportingOverflow(by: other.denominator)
    return a || b ? nil : Fraction(product, over: divisor)
  }

  /// The quotient, or `nil` for division by 0 or out of range.
  public func divided(by other: Fraction) -> Fraction? {
    let (dividend, a) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (divisor, b) = denominator.multipliedReportingOverflow(by: other.numerator)
    return a || b ? nil : Fraction(dividend, over: divisor)
  }

  /// The same distance from 0 on the other side.
  public var negated: Fraction { Fraction(reduced: -numerator, denominator) }
}

extension Fraction: Comparable {
  /// By value; exact for any two fractions.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

// MARK: - Rounding

/// How a number between two neighbours is rounded; FEEL's names (DMN 1.5, 10.3.4.2).
public enum RoundingMode: String, Sendable, CaseIterable {
  /// Halves away from 0: 2.5 to 3, −2.5 to −3.
  case halfUp
  /// Halves towards 0: 2.5 to 2, −2.5 to −2.
  case halfDown
  /// Halves to the even neighbour: 2.5 to 2, 3.5 to 4.
  case halfEven
  /// Away from 0: 2.1 to 3, −2.1 to −3.
  case up
  /// Towards 0: 2.9 to 2, −2.9 to −2.
  case down
  /// Downwards: 2.9 to 2, −2.1 to −3.
  case floor
  /// Upwards: 2.1 to 3, −2.9 to −2.
  case ceiling
}

extension Fraction {
  /// This number with at most `places` decimals.
  ///
  /// - Parameters:
  ///   - mode: What happens between two neighbours.
  ///   - places: Decimals to keep, 0 through 15.
  /// - Returns: `nil` out of range.
  public func rounded(_ mode: RoundingMode, places: Int = 0) -> Fraction? {
    guard let scale = Fraction.powerOfTen(places) else { return nil }
    guard let (quotient, remainder) = quotientAndRemainder(times: scale) else { return nil }
    guard remainder != 0 else { return Fraction(quotient, over: scale) }
    let away: Int128 = numerator < 0 ? -1 : 1
    // The remainder's distance to the half, without doubling into overflow.
    let magnitude = Int128(remainder.magnitude)
    let rest = denominator - magnitude
    let goesAway =
      switch mode {
      case .halfUp: magnitude >= rest
      case .halfDown: magnitude > rest
      case .halfEven: magnitude > rest || (magnitude == rest && quotient % 2 != 0)
      case .up: true
      case .down: false
      case .floor: away < 0
      case .ceiling: away > 0
      }
    return Fraction(goesAway ? quotient + away : quotient, over: scale)
  }

  /// The whole quotient of the numerator times `scale` by the denominator, and what remains.
  ///
  /// - Returns: `nil` where the quotient, or the next one, is out of range; the product need not be
  ///   in it.
  private func quotientAndRemainder(
    times scale: Int128
  ) -> (quotient: Int128, remainder: Int128)? {
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale)
    if !overflow { return scaled.quotientAndRemainder(dividingBy: denominator) }
    let divisor = Natural(denominator.magnitude)
    let dividend = Natural(numerator.magnitude) * Natural(scale.magnitude)
    let whole = dividend.dividedDown(by: divisor)
    guard let quotient = whole.small.flatMap(Int128.init(exactly:)), quotient < .max,
      let remainder = dividend.distance(to: whole * divisor).small.flatMap(Int128.init(exactly:))
    else { return nil }
    return numerator < 0 ? (-quotient, -remainder) : (quotient, remainder)
  }

  /// 10 to the power of `exponent`, 0 through 15; `nil` outside.
  static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...15).contains(exponent) else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

// MARK: - Text

extension Fraction {
  /// The exact decimal text, such as `12`, `-0.5` or `13.25`; `nil` if the decimals never end.
  public var decimalText: String? {
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    guard rest == 1 else { return nil }
    let places = max(twos, fives)
    guard places > 0 else { return String(numerator) }
    let digits = scaledDigits(twos: places - twos, fives: places - fives)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (numerator < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// The digits of the numerator's magnitude times twos and fives, however many they become.
  private func scaledDigits(twos: Int, fives: Int) -> String {
    let scaled =
      Natural(numerator.magnitude).shiftedLeft(twos) * Natural(5).raised(to: fives)
    return scaled.small.map { String($0) } ?? scaled.decimalDigits
  }
}

extension Fraction: CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The decimal text where one exists, else `numerator/denominator`.
  public var description: String { decimalText ?? "\(numerator)/\(denominator)" }

  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}
