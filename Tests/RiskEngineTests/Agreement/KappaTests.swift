import Testing

@testable import RiskEngine

@Suite struct KappaTests {
  /// Cohen (1968): 200 cases, three categories; κ = .492, and with his weights .348.
  ///
  /// Observed agreement .70, by chance .41: (.70 − .41) ÷ .59 = 29/59. The table also stands in
  /// the examples of `cohen.kappa` in the R package psych.
  static let cohen = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
  static let cohensWeights = [[0, 1, 3], [1, 0, 6], [3, 6, 0]]

  /// Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, table 18.1; κ = .68.
  ///
  /// 100 cases; observed agreement .89, by chance .66: .23 ÷ .34 = 23/34.
  static let fleiss = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]

  /// SAS/STAT User's Guide, The FREQ Procedure, agreement study of two dermatologists: 88 cases,
  /// κ = 0.3449 and, with linear weights, 0.5082.
  static let skin = [[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]

  /// Raters 1 and 2 of `anxiety`, the sample data of the R package irr: 20 cases, for which
  /// `kappa2` with squared weights gives κ = 0.297.
  static let firstRater = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3]
  static let secondRater = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]

  @Test func `Cohen's own example gives his kappa`() {
    let tally = tally(KappaTests.cohen)
    #expect(tally.pairs == 200)
    #expect(tally.agreeing == 140)
    #expect(tally.kappa == .value(fraction(29, 59)))
  }

  /// The engine has no weights of one's own, so this proves the twin that it is compared with.
  @Test func `The plain twin gives Cohen's weighted kappa`() throws {
    let kappa = try PlainAgreement.kappa(KappaTests.cohen) { i, j in
      fraction(Int128(6 - KappaTests.cohensWeights[i][j]), 6)
    }
    #expect(kappa?.rounded(.halfUp, places: 3)?.decimalText == "0.348")
  }

  @Test func `The textbook example of Fleiss gives his kappa`() {
    #expect(tally(KappaTests.fleiss).kappa == .value(fraction(23, 34)))
  }

  @Test func `The dermatologists give the kappa and the linear kappa of SAS`() {
    let tally = tally(KappaTests.skin, .linear)
    #expect(tally.kappa.rounded(4) == "0.3449")
    #expect(tally.weightedKappa.rounded(4) == "0.5082")
  }

  @Test func `The anxiety ratings give the quadratic kappa of R's irr`() {
    var tally = CategoryTally(.quadratic)
    for (first, second) in zip(KappaTests.firstRater, KappaTests.secondRater) {
      tally.add(.category(first), .category(second))
    }
    #expect(tally.weightedKappa.rounded(3) == "0.297")
  }

  @Test(arguments: [cohen, fleiss, skin])
  func `Kappa agrees with its definition over a table of proportions`(table: [[Int]]) throws {
    try compare(table, "\(table)")
  }

  @Test(arguments: [UInt64](1...200))
  func `Kappa of random tables agrees with its definition`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 2...5, using: &random)
    // Many empty cells, so that there are unused categories and constant assessors too.
    let table = (0..<size).map { _ in
      (0..<size).map { _ in max(0, Int.random(in: -5...4, using: &random)) }
    }
    guard table.joined().contains(where: { $0 > 0 }) else { return }
    try compare(table, "seed \(seed)")
  }

  /// Compares all three kappas of a table that isn't empty with the plain twin's.
  private func compare(_ table: [[Int]], _ comment: Comment) throws {
    let widest = Fraction(table.count - 1)
    let identity = try PlainAgreement.kappa(table) { $0 == $1 ? 1 : 0 }
    let linear = try PlainAgreement.kappa(table) { i, j in
      let share = try Fraction(abs(i - j)) / widest
      return try #require(Fraction(1).subtracting(share))
    }
    let quadratic = try PlainAgreement.kappa(table) { i, j in
      let share = try Fraction((i - j) * (i - j)) / (widest * widest)
      return try #require(Fraction(1).subtracting(share))
    }
    func coefficient(_ value: Fraction?) -> Coefficient {
      value.map(Coefficient.value) ?? .undefined(.noVariation)
    }
    #expect(tally(table).kappa == coefficient(identity), comment)
    #expect(tally(table, .linear).weightedKappa == coefficient(linear), comment)
    #expect(tally(table, .quadratic).weightedKappa == coefficient(quadratic), comment)
  }

  // MARK: Edges

  @Test func `Without pairs there is no kappa`() {
    let tally = CategoryTally(.quadratic)
    #expect(tally.kappa == .undefined(.tooFewPairs))
    #expect(tally.weightedKappa == .undefined(.tooFewPairs))
  }

  @Test(arguments: [1, 2, 50])
  func `Two assessors who always say the same one thing have no kappa`(pairs: Int) {
    let tally = tally([[0, 0], [0, pairs]])
    #expect(tally.agreeing == pairs)
    #expect(tally.kappa == .undefined(.noVariation))
    #expect(tally.weightedKappa == .undefined(.noVariation))
  }

  @Test func `Two assessors who always say two different things have a kappa of 0`() {
    // None agree, and by chance none would.
    let tally = tally([[0, 5], [0, 0]])
    #expect(tally.kappa == .value(0))
    #expect(tally.weightedKappa == .value(0))
  }

  @Test func `An assessor who always says the same against one who doesn't has a kappa of 0`() {
    // Observed 3/5; by chance 1 · 3/5 as well.
    #expect(tally([[3, 2], [0, 0]]).kappa == .value(0))
  }

  @Test func `Full agreement is 1 and full disagreement of two categories is minus 1`() {
    #expect(tally([[5, 0], [0, 5]]).kappa == .value(1))
    #expect(tally([[0, 5], [5, 0]]).kappa == .value(-1))
    #expect(tally([[0, 5], [5, 0]]).weightedKappa == .value(-1))
  }

  @Test func `Of two categories both weights give the kappa without weights`() {
    let table = [[7, 2], [3, 8]]
    // Observed 15/20; chance (9·10 + 11·10)/400 = 1/2; (3/4 − 1/2) ÷ (1/2) = 1/2.
    #expect(tally(table).kappa == .value(fraction(1, 2)))
    #expect(tally(table, .linear).weightedKappa == .value(fraction(1, 2)))
    #expect(tally(table, .quadratic).weightedKappa == .value(fraction(1, 2)))
  }

  @Test func `A category that nobody chose still makes others lie farther apart`() {
    // First to third position, the second unused: as far as 2, squared 4; the chance disagreement
    // has the same factor, so that kappa stays, while a third rating tells them apart.
    var near = CategoryTally(.linear)
    var far = CategoryTally(.linear)
    for (i, j) in [(0, 0), (0, 1), (1, 1), (2, 2)] { near.add(.category(i), .category(j)) }
    for (i, j) in [(0, 0), (0, 2), (2, 2), (3, 3)] { far.add(.category(i), .category(j)) }
    // Near: 1 − 4·1 ÷ (2·(1·2 + 2·1) + 1·(1 + 1) + 1·(2 + 2)) = 1 − 4/14.
    #expect(near.weightedKappa == .value(fraction(5, 7)))
    // Far: 1 − 4·2 ÷ (2·(2·2 + 3·1) + 1·(2 + 1) + 1·(3 + 2·1)) = 1 − 8/22.
    #expect(far.weightedKappa == .value(fraction(7, 11)))
  }

  @Test func `A hundred thousand pairs of a thousand categories stay exact`() {
    var tally = CategoryTally(.quadratic)
    for index in 0..<100_000 {
      tally.add(.category(index % 1_000), .category(index % 1_000))
    }
    #expect(tally.weightedKappa == .value(1))
    #expect(tally.kappa == .value(1))
  }

  private func tally(_ table: [[Int]], _ weights: KappaWeights = .quadratic) -> CategoryTally {
    var tally = CategoryTally(weights)
    for (i, row) in table.enumerated() {
      for (j, count) in row.enumerated() {
        for _ in 0..<count { tally.add(.category(i), .category(j)) }
      }
    }
    return tally
  }
}

/// A quotient of two small numbers.
func fraction(_ a: Int128, _ b: Int128) -> Fraction {
  guard let fraction = Fraction(a, over: b) else { preconditionFailure("\(a)/\(b)") }
  return fraction
}

extension Coefficient {
  /// The value with at most so many decimals, as text.
  func rounded(_ places: Int) -> String? {
    guard case .value(let value) = self else { return nil }
    return value.rounded(.halfUp, places: places)?.decimalText
  }
}
