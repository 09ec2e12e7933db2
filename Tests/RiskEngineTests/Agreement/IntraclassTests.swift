import Testing

@testable import RiskEngine

@Suite struct IntraclassTests {
  /// Shrout & Fleiss (1979), table 2: four judges' ratings of six cases.
  static let shroutFleiss = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  /// The published table has four judges, the engine compares two: so the twin is proved by the
  /// publication, and the engine by the twin.
  @Test func `The plain twin gives the published ICC of four judges`() throws {
    let rows = IntraclassTests.shroutFleiss.map { $0.map { Fraction($0) } }
    // Table 3: mean squares 11.24, 32.49 and 1.02; table 4: ICC(2,1) = .29.
    let squares = try PlainAgreement.meanSquares(rows)
    #expect(squares.cases.rounded(.halfUp, places: 2)?.decimalText == "11.24")
    #expect(squares.judges.rounded(.halfUp, places: 2)?.decimalText == "32.49")
    #expect(squares.error.rounded(.halfUp, places: 2)?.decimalText == "1.02")
    let value = try #require(try PlainAgreement.intraclass(rows))
    #expect(value.rounded(.halfUp, places: 2)?.decimalText == "0.29")
  }

  @Test func `The first two judges agree as hand arithmetic says`() {
    // Differences 7, 5, 4, 6, 5, 4 (sum 31, squares 167); totals 11, 7, 12, 8,
    // 15, 8 (sum 61, squares 667). Times 2·6·5: cases 6·667 − 61² = 281, error 6·167 − 31² = 41,
    // judges 31²·5 = 4805. 6·(281 − 41) ÷ (6·(281 + 41) + 2·4805 − 2·41) = 1440/11460.
    let tally = tally(IntraclassTests.shroutFleiss.map { (Fraction($0[0]), Fraction($0[1])) })
    #expect(tally.intraclass == .value(fraction(24, 191)))
    #expect(tally.meanDifference == fraction(31, 6))
    #expect(tally.agreeing == 0)
  }

  @Test(arguments: [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)])
  func `Each two of the judges agree as the twin says`(first: Int, second: Int) throws {
    let rows = IntraclassTests.shroutFleiss.map { [Fraction($0[first]), Fraction($0[second])] }
    let expected = try #require(try PlainAgreement.intraclass(rows))
    #expect(tally(rows.map { ($0[0], $0[1]) }).intraclass == .value(expected))
  }

  @Test(arguments: [UInt64](1...200))
  func `Random numbers agree as the twin says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...12, using: &random)
    // Halves, fifths and thirds, few of them, so that ties and equal cases occur.
    let divisor = Int128([1, 2, 3, 5].randomElement(using: &random) ?? 1)
    let rows = (0..<count).map { _ in
      (0..<2).map { _ in fraction(Int128.random(in: -3...3, using: &random), divisor) }
    }
    let expected = try PlainAgreement.intraclass(rows).map(Coefficient.value)
    #expect(
      tally(rows.map { ($0[0], $0[1]) }).intraclass == expected ?? .undefined(.noVariation),
      "seed \(seed)")
  }

  // MARK: Edges

  @Test func `Without pairs there is neither correlation nor difference`() {
    let tally = NumberTally()
    #expect(tally.intraclass == .undefined(.tooFewPairs))
    #expect(tally.meanDifference == nil)
  }

  @Test func `One pair has a difference and no correlation`() {
    let tally = tally([(3, 5)])
    #expect(tally.intraclass == .undefined(.tooFewPairs))
    #expect(tally.meanDifference == -2)
  }

  @Test func `Two equal pairs that differ from each other agree fully`() {
    #expect(tally([(1, 1), (4, 4)]).intraclass == .value(1))
  }

  @Test func `Where all numbers are the same nothing varies`() {
    #expect(tally([(4, 4), (4, 4), (4, 4)]).intraclass == .undefined(.noVariation))
  }

  @Test func `Two pairs that are each other's mirror image have no correlation`() {
    // The cases' means are equal and so are the judges': 0 is all that is left to divide by.
    #expect(tally([(1, 2), (2, 1)]).intraclass == .undefined(.noVariation))
  }

  @Test func `Two assessors who each always say one number have a correlation of 0`() {
    // Cases and error are 0, judges aren't.
    #expect(tally([(1, 3), (1, 3), (1, 3)]).intraclass == .value(0))
  }

  @Test func `Tenths are added without binary error`() {
    // 0.1, 0.2 and 0.3 against the same: 1, which it wouldn't be to the last bit in binary.
    let numbers = [1, 2, 3].map { fraction($0, 10) }
    #expect(tally(numbers.map { ($0, $0) }).intraclass == .value(1))
    #expect(tally(numbers.map { ($0, $0) }).meanDifference == 0)
  }

  @Test func `Numbers beyond exact sums are said to be so`() {
    let large = Fraction(Int.max)
    let tally = self.tally([(large, 0), (0, large), (large, large)])
    #expect(tally.pairs == 3)
    #expect(tally.agreeing == 1)
    #expect(tally.intraclass == .undefined(.outOfRange))
    // Adding a number that can't be counted finely enough does no harm either.
    let fine = self.tally([(fraction(1, .max), 0), (fraction(1, .max - 1), 0)])
    #expect(fine.intraclass == .undefined(.outOfRange))
    #expect(fine.meanDifference == nil)
  }

  @Test func `A million pairs of the widest declared numbers end in a value or a reason`() {
    var tally = NumberTally()
    for index in 0..<1_000_000 {
      let number = Fraction(index % 2 == 0 ? 1_000_000_000 : -1_000_000_000)
      tally.add(number, number)
    }
    // n · (n · squares) is 10⁶ · 10⁶ · 10⁶ · 4 · 10¹⁸ = 4 · 10³⁶, within 128 bits; times 1,000
    // for three decimals it isn't, but the quotient is reduced first.
    #expect(tally.intraclass == .value(1))
    #expect(tally.meanDifference == 0)
  }

  private func tally(_ pairs: [(Fraction, Fraction)]) -> NumberTally {
    var tally = NumberTally()
    for (first, second) in pairs { tally.add(first, second) }
    return tally
  }
}
