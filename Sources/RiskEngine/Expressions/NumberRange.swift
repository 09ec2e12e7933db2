/// Numbers that are known only by their bounds.
package struct NumberRange: Sendable, Hashable {
  /// The least possible number; `nil` if there is no bound.
  package let low: Fraction?
  /// The greatest possible number; `nil` if there is no bound.
  package let high: Fraction?
  /// Every possible number is a whole multiple of one over this; `nil` if no such grid is known.
  ///
  /// With it, arithmetic can be shown to stay in range.
  package let grid: Int128?

  package init(low: Fraction?, high: Fraction?, grid: Int128?) {
    self.low = low
    self.high = high
    self.grid = grid
  }

  /// Any number at all.
  static let unbounded = NumberRange(low: nil, high: nil, grid: nil)

  /// The bounds of a list of numbers; `nil` if it's empty or holds something else.
  init?(enclosing values: [Value]) {
    var (low, high): (Fraction?, Fraction?)
    var grid: Int128? = 1
    for value in values {
      guard let number = value.number else { return nil }
      low = low.map { min($0, number) } ?? number
      high = high.map { max($0, number) } ?? number
      grid = grid.flatMap { Fraction.leastCommonMultiple($0, number.denominator) }
    }
    guard low != nil else { return nil }
    self.init(low: low, high: high, grid: grid)
  }

  /// The number, if there is only one.
  var only: Fraction? { low == high ? low : nil }

  /// The bounds of everything that lies within either.
  func union(_ other: NumberRange) -> NumberRange {
    NumberRange(
      low: low.flatMap { a in other.low.map { min(a, $0) } },
      high: high.flatMap { a in other.high.map { max(a, $0) } },
      grid: grid.flatMap { a in other.grid.flatMap { Fraction.leastCommonMultiple(a, $0) } })
  }

  /// The greatest distance from 0 in steps of the grid: no numerator is greater.
  var greatestNumerator: Int128? {
    guard let low, let high, let grid else { return nil }
    let farthest = max(low.magnitude, high.magnitude)
    guard let up = farthest.rounded(.ceiling) else { return nil }
    let (product, overflow) = up.numerator.multipliedReportingOverflow(by: grid)
    return overflow ? nil : product
  }
}

/// What an operation does to a range.
struct RangeResult {
  var range: NumberRange
  /// Whether it may leave the range of numbers, or divide by 0, and so give null.
  var mayFail: Bool
  /// Whether both bounds can happen if those of the independent operands can.
  var isTight = true

  /// Nothing is known.
  static let unknown = RangeResult(range: .unbounded, mayFail: true, isTight: false)
}

extension NumberRange {
  func combined(_ operation: BinaryOperation, with other: NumberRange) -> RangeResult {
    switch operation {
    case .add, .subtract, .multiply: corners(operation, other)
    case .divide: divided(by: other)
    case .minimum:
      extreme(
        other,
        low: low.flatMap { a in other.low.map { min(a, $0) } },
        high: high.map { a in other.high.map { min(a, $0) } ?? a } ?? other.high)
    case .maximum:
      extreme(
        other,
        low: low.map { a in other.low.map { max(a, $0) } ?? a } ?? other.low,
        high: high.flatMap { a in other.high.map { max(a, $0) } })
    case .modulo: remainder(by: other)
    case .power: power(operation, other)
    case .and, .or, .equal, .less, .lessOrEqual, .yearsBetween, .daysBetween: .unknown
    }
  }

  private func extreme(_ other: NumberRange, low: Fraction?, high: Fraction?) -> RangeResult {
    RangeResult(
      range: NumberRange(low: low, high: high, grid: union(other).grid), mayFail: false)
  }

  /// The four combinations of the bounds: every result lies between the least and the greatest.
  func corners(_ operation: BinaryOperation, _ other: NumberRange) -> RangeResult {
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high else {
      return .unknown
    }
    var results: [Value] = []
    for a in [low, high] {
      for b in [otherLow, otherHigh] {
        guard let result = operation.compute(a, b) else { return .unknown }
        results.append(.number(result))
      }
    }
    guard let hull = NumberRange(enclosing: results) else { return .unknown }
    let grid =
      operation == .multiply ? product(grid, other.grid) : union(other).grid
    return RangeResult(
      range: NumberRange(low: hull.low, high: hull.high, grid: grid),
      mayFail: !staysInRange(with: other))
  }

  private func divided(by divisor: NumberRange) -> RangeResult {
    guard let low = divisor.low, let high = divisor.high, low > .zero || high < .zero else {
      return .unknown
    }
    var result = corners(.divide, divisor)
    // The grid of a quotient is known only for one divisor: (k/g) ÷ (n/d) = k·d / (g·n).
    let newGrid = divisor.only.flatMap { product(grid, Int128(exactly: $0.numerator.magnitude)) }
    result.range = NumberRange(low: result.range.low, high: result.range.high, grid: newGrid)
    return result
  }

  /// Whether every cross product that exact arithmetic forms fits, wherever in the two ranges the
  /// operands lie.
  func staysInRange(with other: NumberRange) -> Bool {
    guard let grid, let otherGrid = other.grid, let a = greatestNumerator,
      let b = other.greatestNumerator,
      let left = product(a, otherGrid), let right = product(b, grid),
      product(a, b) != nil, product(grid, otherGrid) != nil
    else { return false }
    return !left.addingReportingOverflow(right).overflow
  }

  func applying(_ operation: UnaryOperation) -> RangeResult {
    switch operation {
    case .negate:
      let range = NumberRange(low: high?.negated, high: low?.negated, grid: grid)
      return RangeResult(range: range, mayFail: false)
    case .absolute:
      if let low, low >= .zero { return RangeResult(range: self, mayFail: false) }
      if let high, high <= .zero { return applying(.negate) }
      let farthest = low.flatMap { low in high.map { max(low.magnitude, $0.magnitude) } }
      let range = NumberRange(low: .zero, high: farthest, grid: grid)
      return RangeResult(range: range, mayFail: false, isTight: false)
    case .round(let mode, let places):
      let scale = Fraction.powerOfTen(places)
      let least = low.flatMap { $0.rounded(mode, places: places) }
      let greatest = high.flatMap { $0.rounded(mode, places: places) }
      // What lies between two numbers that can be rounded can be rounded.
      return RangeResult(
        range: NumberRange(low: least, high: greatest, grid: scale),
        mayFail: least == nil || greatest == nil)
    case .function(let function, let decimals): return rounded(function, decimals)
    case .raise(let exponent): return raised(to: exponent)
    case .not, .isNull, .countIfKnown, .contains:
      return .unknown
    }
  }
}

extension Fraction {
  /// Its distance from 0.
  fileprivate var magnitude: Fraction { self < .zero ? negated : self }
}

/// The product, or `nil` if a factor is unknown or the product is out of range.
func product(_ a: Int128?, _ b: Int128?) -> Int128? {
  guard let a, let b else { return nil }
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  return overflow ? nil : product
}
