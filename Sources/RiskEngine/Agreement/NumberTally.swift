/// Pairs of numbers, added up for the intraclass correlation and the mean difference.
///
/// All sums are whole multiples of a common unit, so that nothing is rounded and no pair is kept.
struct NumberTally: Sendable {
  /// How many pairs there are.
  private(set) var pairs = 0
  /// How many of them are equal.
  private(set) var agreeing = 0
  /// Every number so far is a whole number of parts of this size: 1/`parts`.
  private var parts: Int128 = 1
  private var totals: Int128 = 0
  private var differences: Int128 = 0
  private var squaredTotals: Int128 = 0
  private var squaredDifferences: Int128 = 0
  private var isOutOfRange = false

  mutating func add(_ first: Fraction, _ second: Fraction) {
    pairs += 1
    if first == second { agreeing += 1 }
    guard !isOutOfRange else { return }
    do throws(OutOfRange) {
      try divideParts(for: first)
      try divideParts(for: second)
      let a = try product(first.numerator, parts / first.denominator)
      let b = try product(second.numerator, parts / second.denominator)
      let total = try sum(a, b)
      let difference = try sum(a, -b)
      totals = try sum(totals, total)
      differences = try sum(differences, difference)
      squaredTotals = try sum(squaredTotals, product(total, total))
      squaredDifferences = try sum(squaredDifferences, product(difference, difference))
    } catch { isOutOfRange = true }
  }

  /// Makes the parts small enough for a number to be a whole number of them.
  private mutating func divideParts(for number: Fraction) throws(OutOfRange) {
    guard parts % number.denominator != 0 else { return }
    guard let finer = Fraction.leastCommonMultiple(parts, number.denominator) else {
      throw OutOfRange()
    }
    let factor = finer / parts
    parts = finer
    totals = try product(totals, factor)
    differences = try product(differences, factor)
    squaredTotals = try product(squaredTotals, product(factor, factor))
    squaredDifferences = try product(squaredDifferences, product(factor, factor))
  }

  /// The mean of the first number minus the second; `nil` without pairs, or out of range.
  var meanDifference: Fraction? {
    guard pairs > 0, !isOutOfRange, let divisor = try? product(parts, Int128(pairs)) else {
      return nil
    }
    return Fraction(differences, over: divisor)
  }

  /// ICC(2,1): two-way random effects, absolute agreement, a single assessor.
  ///
  /// Source: Shrout & Fleiss (1979), Intraclass correlations, Psychological Bulletin 86, 420–428,
  /// for two judges; in McGraw & Wong (1996), Psychological Methods 1, 30–46, ICC(A,1).
  var intraclass: Coefficient {
    guard pairs > 1 else { return .undefined(.tooFewPairs) }
    guard !isOutOfRange else { return .undefined(.outOfRange) }
    do throws(OutOfRange) {
      let n = Int128(pairs)
      // The mean squares of cases, of error and of judges, each times 2n(n − 1).
      let cases = try sum(product(n, squaredTotals), -product(totals, totals))
      let judges = try product(differences, differences)
      let error = try sum(product(n, squaredDifferences), -judges)
      // (cases − error) ÷ (cases + error + 2 (judges − error) ÷ n), times n above and below.
      let above = try product(n, sum(cases, -error))
      let spread = try sum(product(2 * (n - 1), judges), product(-2, error))
      return Coefficient(above, over: try sum(product(n, sum(cases, error)), spread))
    } catch { return .undefined(.outOfRange) }
  }

  // MARK: Exact arithmetic

  private struct OutOfRange: Error {}

  private func sum(_ a: Int128, _ b: Int128) throws(OutOfRange) -> Int128 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    // The least number has no opposite.
    if overflow || sum == .min { throw OutOfRange() }
    return sum
  }

  private func product(_ a: Int128, _ b: Int128) throws(OutOfRange) -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow || product == .min { throw OutOfRange() }
    return product
  }
}
