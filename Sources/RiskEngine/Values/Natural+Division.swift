extension Natural {
  /// The quotient rounded down, by a number from 1.
  ///
  /// - Complexity: O(limbs).
  func dividedDown(by divisor: UInt64) -> Natural {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in limbs.indices.reversed() {
      (quotient[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
    }
    return Natural(limbs: quotient)
  }

  /// The quotient rounded down, by a number from 1.
  ///
  /// Source: Knuth (1997), The Art of Computer Programming 2, 4.3.1, algorithm D.
  ///
  /// - Complexity: O(limbs of the quotient × limbs of the divisor).
  func dividedDown(by divisor: Natural) -> Natural {
    guard let top = divisor.limbs.last, self >= divisor else { return .zero }
    if divisor.limbs.count == 1 { return dividedDown(by: top) }
    // So that the divisor's first digit is at least half the base.
    let shift = top.leadingZeroBitCount
    let digits = divisor.shiftedLeft(shift).limbs
    var rest = shiftedLeft(shift).limbs
    rest.append(contentsOf: repeatElement(0, count: limbs.count + 1 - rest.count))
    let places = rest.count - digits.count
    var quotient = [UInt64](repeating: 0, count: places)
    for place in (0..<places).reversed() {
      let digit = Natural.estimate(rest, digits, at: place)
      quotient[place] = Natural.subtract(digits, times: digit, from: &rest, at: place)
    }
    return Natural(limbs: quotient)
  }

  /// The next digit of the quotient, or one more.
  private static func estimate(_ rest: [UInt64], _ digits: [UInt64], at place: Int) -> UInt64 {
    let count = digits.count
    let (high, next) = (rest[place + count], rest[place + count - 1])
    let (first, second) = (digits[count - 1], digits[count - 2])
    guard high < first else { return .max }
    var (digit, remainder) = first.dividingFullWidth((high, next))
    while UInt128(digit) * UInt128(second) > UInt128(remainder) << 64
      | UInt128(rest[place + count - 2])
    {
      digit -= 1
      let (sum, overflow) = remainder.addingReportingOverflow(first)
      if overflow { break }
      remainder = sum
    }
    return digit
  }

  /// Subtracts `digit` times the divisor; once less where that was too much.
  ///
  /// - Returns: The right digit.
  private static func subtract(
    _ digits: [UInt64], times digit: UInt64, from rest: inout [UInt64], at place: Int
  ) -> UInt64 {
    var carry: UInt64 = 0
    var borrow = false
    for index in 0...digits.count {
      let factor = index < digits.count ? digits[index] : 0
      let wide = UInt128(factor) * UInt128(digit) + UInt128(carry)
      carry = UInt64(truncatingIfNeeded: wide >> 64)
      let (first, a) = rest[place + index].subtractingReportingOverflow(
        UInt64(truncatingIfNeeded: wide))
      let (second, b) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      rest[place + index] = second
      borrow = a || b
    }
    guard borrow else { return digit }
    // One time too many: add the divisor back; what is carried out at the top cancels the borrow.
    var added: UInt64 = 0
    for index in 0...digits.count {
      let other = index < digits.count ? digits[index] : 0
      let wide = UInt128(rest[place + index]) + UInt128(other) + UInt128(added)
      rest[place + index] = UInt64(truncatingIfNeeded: wide)
      added = UInt64(truncatingIfNeeded: wide >> 64)
    }
    return digit - 1
  }

  /// All its decimal digits.
  var decimalDigits: String {
    var (rest, digits) = (self, "")
    let group: UInt64 = 10_000_000_000_000_000
    while true {
      let next = rest.dividedDown(by: group)
      let low = String(rest.distance(to: next * Natural(UInt128(group))).small ?? 0)
      if next.isZero { return low + digits }
      digits = String(repeating: "0", count: 16 - low.count) + low + digits
      rest = next
    }
  }

  /// The greatest number whose square isn't greater than this one.
  ///
  /// Newton's method from above; each step at least halves the distance.
  var squareRoot: Natural {
    guard !isZero else { return .zero }
    var root = Natural.powerOfTwo((bitWidth + 1) / 2)
    while true {
      let next = (root + dividedDown(by: root)).shiftedRight(1)
      if next >= root { return root }
      root = next
    }
  }
}
