import RiskEngine
import Testing

/// Square roots to a number of decimals, by whole numbers alone.
@Suite struct SquareRootTests {
  /// 2.5² = 6.25 and 0.005² = 0.000025, the half of the last decimal.
  @Test(arguments: [
    ("0", "0"), ("4", "2"), ("6.25", "2.5"), ("2", "1.41"), ("3", "1.73"), ("10", "3.16"),
    ("0.000025", "0.01"), ("0.000024", "0"), ("1.010025", "1.01"), ("1.000025", "1"),
  ])
  func rootsAreRoundedHalfUp(number: String, root: String) throws {
    #expect(try number.fraction.squareRoot(places: 2)?.description == root)
  }

  /// Whatever the number, its root lies between the neighbours' halves.
  @Test func noNeighbourIsNearer() throws {
    var random = SeededGenerator(seed: 1991)
    for _ in 0..<2_000 {
      let numerator = Int128(Int.random(in: 0...1_000_000_000, using: &random))
      let number = try #require(
        Fraction(numerator, over: Int128(Int.random(in: 1...10_000, using: &random))))
      let root = try #require(number.squareRoot(places: 2))
      let half = try #require(Fraction(1, over: 200))
      let (low, high) = (root.subtracting(half), root.adding(half))
      let below = try #require(low.flatMap { $0.multiplied(by: $0) })
      let above = try #require(high.flatMap { $0.multiplied(by: $0) })
      #expect((root == .zero || below <= number) && number < above, "seed 1991: \(number)")
    }
  }

  @Test func aNegativeNumberHasNone() { #expect(Fraction(-1).squareRoot(places: 2) == nil) }

  @Test func aRootOutOfRangeIsNone() throws {
    let great = try #require(Fraction(.max, over: 1))
    #expect(great.squareRoot(places: 15) == nil)
    #expect(great.squareRoot(places: 0) == nil)
  }
}

extension String {
  fileprivate var fraction: Fraction {
    get throws {
      let document = try JSONDocument(name: "number", bytes: Array(utf8))
      return try #require(DocumentReader(document, concernsPerson: false).number(document.root))
    }
  }
}
