import RiskEngine
import Testing

@Suite struct FractionTests {
  @Test(
    arguments: [
      (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, -7, 0, 1), (7, 7, 1, 1),
    ] as [(Int128, Int128, Int128, Int128)])
  func aFractionIsReducedWithItsSignAbove(
    dividend: Int128, divisor: Int128, numerator: Int128, denominator: Int128
  ) throws {
    let fraction = try #require(Fraction(dividend, over: divisor))
    #expect(fraction.numerator == numerator)
    #expect(fraction.denominator == denominator)
  }

  @Test func onlyAWholeNumberThatFitsIsWhole() throws {
    #expect(Fraction(-3).whole == -3)
    #expect(try fraction(3, 2).whole == nil)
    #expect(try fraction(Int128(Int.max) + 1, 1).whole == nil)
    #expect(try fraction(Int128(Int.max) + 1, 1).isWhole)
  }

  // MARK: Arithmetic

  @Test func tenTenthsAreExactlyOne() throws {
    let tenth = try fraction(1, 10)
    var sum = Fraction.zero
    for _ in 0..<10 { sum = try #require(sum.adding(tenth)) }
    #expect(sum == 1)
  }

  @Test func sumsDifferencesProductsAndQuotientsAreExact() throws {
    #expect(try fraction(1, 6).adding(fraction(1, 3)) == fraction(1, 2))
    #expect(try fraction(1, 6).subtracting(fraction(1, 3)) == fraction(-1, 6))
    #expect(try fraction(-2, 3).multiplied(by: fraction(3, 4)) == fraction(-1, 2))
    #expect(try fraction(-2, 3).divided(by: fraction(-4, 9)) == fraction(3, 2))
    #expect(try fraction(-2, 3).negated == fraction(2, 3))
  }

  @Test func divisionByZeroIsNothing() {
    #expect(Fraction(1).divided(by: .zero) == nil)
    #expect(Fraction.zero.divided(by: .zero) == nil)
    #expect(Fraction(1, over: 0) == nil)
  }

  @Test func whatLeavesTheRangeIsNothing() throws {
    let greatest = try fraction(.max, 1)
    let least = greatest.negated
    #expect(greatest.adding(1) == nil)
    #expect(least.subtracting(1) == nil)
    #expect(try greatest.adding(fraction(1, 2)) == nil)
    #expect(greatest.multiplied(by: 2) == nil)
    #expect(greatest.multiplied(by: greatest) == nil)
    #expect(try fraction(1, .max).divided(by: 2) == nil)
    #expect(Fraction(.min, over: 1) == nil)
    #expect(Fraction(1, over: .min) == nil)
    #expect(greatest.rounded(.halfUp, places: 1) == nil)
    #expect(greatest.adding(least) == .zero)
  }

  // MARK: Comparison

  @Test func comparisonIsExactWhereAProductWouldOverflow() throws {
    // a / b against (a - 1) / (b - 1): the second is greater for a > b.
    let a = try fraction(.max, .max - 1)
    let b = try fraction(.max - 1, .max - 2)
    #expect(a < b)
    #expect(!(b < a))
    #expect(b.negated < a.negated)
    #expect(try fraction(1, .max) > 0)
    #expect(try fraction(-1, .max) < 0)
    #expect(try fraction(1, .max) < fraction(1, .max - 1))
    #expect(try fraction(.max, 1) > fraction(.max - 1, 1))
  }

  @Test func orderIsThatOfTheNumberLine() throws {
    let ascending = try [
      fraction(-7, 2), fraction(-3, 1), fraction(-1, 3), 0, fraction(1, 3), fraction(1, 2), 3,
    ]
    #expect(ascending.shuffled().sorted() == ascending)
  }

  // MARK: Text

  @Test(
    arguments: [
      (12, 1, "12"), (-1, 2, "-0.5"), (53, 4, "13.25"), (1, 1000, "0.001"), (-1001, 1000, "-1.001"),
      (0, 5, "0"), (1, 1_000_000_000_000_000, "0.000000000000001"), (3, 40, "0.075"),
      (-1, 10_000_000_000_000_000, "-0.0000000000000001"),
      // 2⁻⁶⁴, and (2¹²⁶ + 1) ÷ 10¹⁹: more digits than fit in 128 bits.
      (
        1, 18_446_744_073_709_551_616,
        "0.0000000000000000000542101086242752217003726400434970855712890625"
      ),
      (
        85_070_591_730_234_615_865_843_651_857_942_052_865, 10_000_000_000_000_000_000,
        "8507059173023461586.5843651857942052865"
      ),
    ] as [(Int128, Int128, String)])
  func decimalsThatEndAreWritten(dividend: Int128, divisor: Int128, text: String) throws {
    #expect(try fraction(dividend, divisor).decimalText == text)
    #expect(try fraction(dividend, divisor).description == text)
  }

  @Test(
    arguments: [(1, 3, "1/3"), (-22, 7, "-22/7")] as [(Int128, Int128, String)])
  func decimalsThatDoNotEndAreNotWritten(
    dividend: Int128, divisor: Int128, description: String
  ) throws {
    let fraction = try fraction(dividend, divisor)
    #expect(fraction.decimalText == nil)
    #expect(fraction.description == description)
  }

  private func fraction(_ dividend: Int128, _ divisor: Int128) throws -> Fraction {
    try #require(Fraction(dividend, over: divisor))
  }
}
