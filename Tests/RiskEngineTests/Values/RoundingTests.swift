import RiskEngine
import Testing

/// FEEL's rounding, by DMN 1.5, 10.3.4.2 and table 75.
@Suite struct RoundingTests {
  /// The examples of the standard: thousandths, places, result in thousandths.
  static let examples: [(mode: RoundingMode, number: Int128, places: Int, result: Int128)] = [
    (.up, 5_500, 0, 6_000), (.up, -5_500, 0, -6_000), (.up, 1_121, 2, 1_130),
    (.up, -1_126, 2, -1_130), (.down, 5_500, 0, 5_000), (.down, -5_500, 0, -5_000),
    (.down, 1_121, 2, 1_120), (.down, -1_126, 2, -1_120), (.halfUp, 5_500, 0, 6_000),
    (.halfUp, -5_500, 0, -6_000), (.halfUp, 1_121, 2, 1_120), (.halfUp, -1_126, 2, -1_130),
    (.halfDown, 5_500, 0, 5_000), (.halfDown, -5_500, 0, -5_000), (.halfDown, 1_121, 2, 1_120),
    (.halfDown, -1_126, 2, -1_130), (.halfEven, 1_500, 0, 2_000), (.halfEven, 2_500, 0, 2_000),
    (.floor, 1_500, 0, 1_000), (.floor, -1_560, 1, -1_600), (.ceiling, 1_500, 0, 2_000),
    (.ceiling, -1_560, 1, -1_500),
  ]

  @Test(arguments: examples)
  func anExampleOfTheStandardHolds(
    mode: RoundingMode, number: Int128, places: Int, result: Int128
  ) throws {
    let fraction = try #require(Fraction(number, over: 1_000))
    #expect(fraction.rounded(mode, places: places) == Fraction(result, over: 1_000))
  }

  /// −2.5, −2.1, −1.5, −0.5, 0.5, 1.5, 2.1, 2.5, 2.9 in every mode, by hand.
  @Test(arguments: [
    (RoundingMode.halfUp, [-3, -2, -2, -1, 1, 2, 2, 3, 3]),
    (.halfDown, [-2, -2, -1, 0, 0, 1, 2, 2, 3]), (.halfEven, [-2, -2, -2, 0, 0, 2, 2, 2, 3]),
    (.up, [-3, -3, -2, -1, 1, 2, 3, 3, 3]), (.down, [-2, -2, -1, 0, 0, 1, 2, 2, 2]),
    (.floor, [-3, -3, -2, -1, 0, 1, 2, 2, 2]), (.ceiling, [-2, -2, -1, 0, 1, 2, 3, 3, 3]),
  ])
  func everyModeTreatsBothSidesOfZero(mode: RoundingMode, expected: [Int]) {
    let tenths: [Int128] = [-25, -21, -15, -5, 5, 15, 21, 25, 29]
    #expect(tenths.map { Fraction($0, over: 10)?.rounded(mode)?.whole } == expected)
  }

  @Test(arguments: RoundingMode.allCases)
  func aNumberWithFewerDecimalsStaysAsItIs(mode: RoundingMode) throws {
    let number = try #require(Fraction(-125, over: 100))
    for places in [2, 3, 15] { #expect(number.rounded(mode, places: places) == number) }
  }

  @Test func aThirdIsRoundedExactly() {
    #expect(Fraction(1, over: 3)?.rounded(.halfEven, places: 2) == Fraction(33, over: 100))
    #expect(Fraction(2, over: 3)?.rounded(.halfUp, places: 2) == Fraction(67, over: 100))
    #expect(
      Fraction(1, over: 3)?.rounded(.up, places: 15)
        == Fraction(333_333_333_333_334, over: 1_000_000_000_000_000))
  }

  @Test(arguments: [-1, 16])
  func onlyZeroToFifteenDecimalsAreKept(places: Int) {
    #expect(Fraction(1).rounded(.halfUp, places: places) == nil)
  }
}
