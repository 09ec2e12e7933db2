/// A whole number from 0, as large as need be.
///
/// Only the functions whose values aren't fractions compute with it, and their own limits keep it
/// to a few dozen limbs; scores themselves stay in ``Fraction``.
struct Natural: Hashable {
  /// Digits to the base 2⁶⁴, least first; the last is never 0.
  var limbs: [UInt64]

  /// The digits; zeros at the end are dropped.
  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ number: UInt128) {
    self.init(limbs: [UInt64(truncatingIfNeeded: number), UInt64(truncatingIfNeeded: number >> 64)])
  }

  static let zero = Natural(limbs: [])
  static let one = Natural(1)

  /// Two to the power of `exponent`, from 0.
  static func powerOfTwo(_ exponent: Int) -> Natural { one.shiftedLeft(exponent) }

  var isZero: Bool { limbs.isEmpty }

  /// How many binary digits it has; 0 for 0.
  var bitWidth: Int {
    limbs.last.map { limbs.count * 64 - $0.leadingZeroBitCount } ?? 0
  }

  /// Its value, if it fits.
  var small: UInt128? {
    guard limbs.count <= 2 else { return nil }
    return limbs.reversed().reduce(0) { $0 << 64 | UInt128($1) }
  }
}

extension Natural: Comparable {
  static func < (a: Natural, b: Natural) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
      return a.limbs[index] < b.limbs[index]
    }
    return false
  }
}

// MARK: - Arithmetic

extension Natural {
  static func + (a: Natural, b: Natural) -> Natural {
    let (long, short) = a.limbs.count >= b.limbs.count ? (a.limbs, b.limbs) : (b.limbs, a.limbs)
    var sum: [UInt64] = []
    sum.reserveCapacity(long.count + 1)
    var carry: UInt64 = 0
    for index in long.indices {
      let other = index < short.count ? short[index] : 0
      let wide = UInt128(long[index]) + UInt128(other) + UInt128(carry)
      sum.append(UInt64(truncatingIfNeeded: wide))
      carry = UInt64(truncatingIfNeeded: wide >> 64)
    }
    sum.append(carry)
    return Natural(limbs: sum)
  }

  /// The distance between the two.
  func distance(to other: Natural) -> Natural {
    let (large, small) = self < other ? (other.limbs, limbs) : (limbs, other.limbs)
    var rest = large
    var borrow = false
    for index in large.indices {
      let (first, a) = rest[index].subtractingReportingOverflow(
        index < small.count ? small[index] : 0)
      let (second, b) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      rest[index] = second
      borrow = a || b
    }
    return Natural(limbs: rest)
  }

  /// The product, by the school's method.
  ///
  /// - Complexity: O(limbs of one × limbs of the other).
  static func * (a: Natural, b: Natural) -> Natural {
    var product = [UInt64](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (place, digit) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (index, other) in b.limbs.enumerated() {
        // At most (2⁶⁴ − 1)² + 2 × (2⁶⁴ − 1), which is 2¹²⁸ − 1.
        let wide =
          UInt128(digit) * UInt128(other) + UInt128(product[place + index])
          + UInt128(carry)
        product[place + index] = UInt64(truncatingIfNeeded: wide)
        carry = UInt64(truncatingIfNeeded: wide >> 64)
      }
      product[place + b.limbs.count] = carry
    }
    return Natural(limbs: product)
  }

  /// The power with an exponent from 0, by squaring; the caller sees to it that it stays small.
  func raised(to exponent: Int) -> Natural {
    var (result, square, rest) = (Natural.one, self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// The product with a power of two, from 0.
  func shiftedLeft(_ count: Int) -> Natural {
    guard !isZero, count > 0 else { return self }
    let (whole, bits) = (count / 64, UInt64(count % 64))
    var shifted = [UInt64](repeating: 0, count: whole)
    shifted.reserveCapacity(whole + limbs.count + 1)
    var carry: UInt64 = 0
    for limb in limbs {
      // A shift by 64, where no bits remain, gives 0.
      shifted.append(limb << bits | carry)
      carry = limb >> (64 - bits)
    }
    shifted.append(carry)
    return Natural(limbs: shifted)
  }

  /// The quotient by a power of two, from 0, rounded down.
  func shiftedRight(_ count: Int) -> Natural {
    let (whole, bits) = (count / 64, UInt64(count % 64))
    guard count > 0 else { return self }
    guard whole < limbs.count else { return .zero }
    var shifted: [UInt64] = []
    shifted.reserveCapacity(limbs.count - whole)
    for index in whole..<limbs.count {
      let above = index + 1 < limbs.count ? limbs[index + 1] : 0
      shifted.append(limbs[index] >> bits | above << (64 - bits))
    }
    return Natural(limbs: shifted)
  }
}
