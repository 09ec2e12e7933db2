/// The bounds of functions that rise, or fall, all the way between two arguments.
extension NumberRange {
  /// The range of `exp`, `ln` or `sqrt`, which all rise.
  func rounded(_ function: RoundedFunction, _ decimals: Int) -> RangeResult {
    let grid = Fraction.powerOfTen(decimals)
    // Where the function begins, and whether it has a value there.
    let (start, hasStart): (Fraction?, Bool) =
      switch function {
      case .exp: (nil, false)
      case .ln: (.zero, false)
      case .sqrt: (.zero, true)
      }
    let isDefined = low.map { low in start.map { $0 < low || ($0 == low && hasStart) } ?? true }
    if let high, let start, high < start || (high == start && !hasStart) { return .unknown }
    let least: Fraction? =
      if isDefined == true {
        low.flatMap { function.value(of: $0, decimals: decimals) }
      } else {
        function.leastValue(grid: self.grid, decimals)
      }
    let greatest = high.flatMap { function.value(of: $0, decimals: decimals) }
    // A least value out of range leaves none in range.
    guard let least else { return .unknown }
    return RangeResult(
      range: NumberRange(low: least, high: greatest, grid: grid),
      mayFail: isDefined == false || (low == nil && start != nil) || greatest == nil,
      isTight: isDefined == true)
  }

  /// The range of an exact power with a whole exponent from 0.
  func raised(to exponent: Int) -> RangeResult {
    guard exponent > 0, let low, let high, let farthest = greatestNumerator else {
      return exponent == 0
        ? RangeResult(range: NumberRange(low: 1, high: 1, grid: 1), mayFail: false) : .unknown
    }
    if exponent % 2 == 0, low < .zero {
      var result = applying(.absolute)
      let isTight = result.isTight
      result = result.range.raised(to: exponent)
      result.isTight = result.isTight && isTight
      return result
    }
    guard let least = low.raised(to: exponent), let greatest = high.raised(to: exponent) else {
      return .unknown
    }
    let top = (0..<exponent).reduce(1 as Int128?) { power, _ in product(power, farthest) }
    let bottom = (0..<exponent).reduce(1 as Int128?) { power, _ in product(power, grid) }
    return RangeResult(
      range: NumberRange(low: least, high: greatest, grid: bottom),
      mayFail: top == nil || bottom == nil)
  }

  /// The range of a rounded power: of a base from 0 it lies between those of the four corners.
  ///
  /// The logarithm of the power is a product of one factor of the base and one of the exponent,
  /// and such a product has its extremes in the corners.
  func power(_ operation: BinaryOperation, _ exponent: NumberRange) -> RangeResult {
    guard case .power(let decimals) = operation, let low, let least = exponent.low,
      low > .zero || (low == .zero && least > .zero)
    else { return .unknown }
    var result = corners(operation, exponent)
    guard result.range.low != nil else { return .unknown }
    // What lies between two powers in range is in range.
    result.mayFail = false
    result.range = NumberRange(
      low: result.range.low, high: result.range.high, grid: Fraction.powerOfTen(decimals))
    return result
  }

  /// The range of what remains: from 0 to the divisor, which itself isn't reached.
  func remainder(by divisor: NumberRange) -> RangeResult {
    guard let low = divisor.low, let high = divisor.high, low > .zero || high < .zero else {
      return .unknown
    }
    let sum = combined(.add, with: self)
    let grid = sum.range.grid.flatMap { a in
      divisor.grid.flatMap { Fraction.leastCommonMultiple(a, $0) }
    }
    let step = grid.flatMap { Fraction(1, over: $0) } ?? .zero
    let range =
      low > .zero
      ? NumberRange(low: .zero, high: high.subtracting(step) ?? high, grid: grid)
      : NumberRange(low: low.adding(step) ?? low, high: .zero, grid: grid)
    return RangeResult(
      range: range, mayFail: sum.mayFail || !sum.range.staysInRange(with: divisor), isTight: false)
  }
}

extension RoundedFunction {
  /// A value that no other is less than, for any argument that has one.
  ///
  /// - Parameters:
  ///   - grid: All arguments are whole multiples of one over this; `nil` if unknown.
  ///   - decimals: As many as the value has.
  /// - Returns: A lower bound.
  fileprivate func leastValue(grid: Int128?, _ decimals: Int) -> Fraction? {
    switch self {
    case .exp, .sqrt: .zero
    case .ln:
      // The least number above 0 is one over 2¹²⁷, whose logarithm is about −88.03.
      grid.flatMap { Fraction(1, over: $0)?.logarithm(decimals: decimals) } ?? -89
    }
  }
}
