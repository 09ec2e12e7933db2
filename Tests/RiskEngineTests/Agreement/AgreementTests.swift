import RiskEngine
import Testing

/// Which responses make a pair, and what is counted of it.
@Suite struct AgreementTests {
  /// Four cases: q1 as 0, 1, 2, 2 and as 0, 1, 1, 2.
  private static let first = cases([0, 1, 2, 2])
  private static let second = cases([0, 1, 1, 2])

  private static func cases(_ answers: [Int]) -> [JSONSketch] {
    answers.enumerated().map { index, answer in
      AgreementSample.sketch(
        "A-\(index + 1)",
        [
          AgreementSample.response(
            ["q1": .number(String(answer)), "q2": 0, "q3": 0, "home": "own"])
        ])
    }
  }

  @Test func `An item of numbered codes has percent, kappa and weighted kappa`() throws {
    let agreement = try AgreementSample.agreement(Self.first, Self.second)
    let item = try measure("q1", in: agreement)
    #expect(item.pairs == 4)
    #expect(item.agreeing == 3)
    #expect(item.percent == 75)
    // Observed 3/4; chance (1·1 + 1·2 + 2·1)/16 = 5/16; (12 − 5)/(16 − 5).
    #expect(item.kappa == .value(fraction(7, 11)))
    // Squares: 1 − 4·1 ÷ (1·(2·1 + 1·4) + 1·(1 + 1) + 2·(1·4 + 2·1)) = 1 − 4/20.
    #expect(item.weightedKappa == .value(fraction(4, 5)))
    #expect(item.intraclass == nil)
    let linear = try AgreementSample.agreement(Self.first, Self.second, weights: .linear)
    // Distances: 1 − 4·1 ÷ (1·(2 + 2) + 1·(1 + 1) + 2·(2 + 2)) = 1 − 4/14.
    #expect(try measure("q1", in: linear).weightedKappa == .value(fraction(5, 7)))
  }

  @Test func `An item of words has no weighted kappa, and a constant one no kappa`() throws {
    let agreement = try AgreementSample.agreement(Self.first, Self.second)
    let home = try measure("home", in: agreement)
    #expect(home.percent == 100)
    #expect(home.kappa == .undefined(.noVariation))
    #expect(home.weightedKappa == nil)
  }

  @Test func `Free texts aren't compared`() throws {
    let agreement = try AgreementSample.agreement(Self.first, Self.second)
    #expect(agreement.instruments.first?.measures.contains { $0.measure.id == "remark" } == false)
  }

  @Test func `A score has its correlation and the mean difference`() throws {
    let agreement = try AgreementSample.agreement(Self.first, Self.second)
    let total = try measure("total", in: agreement)
    #expect(total.pairs == 4)
    #expect(total.meanDifference == fraction(1, 4))
    // Differences 0, 0, 1, 0; totals 0, 2, 3, 4 (sum 9, squares 29). Cases 4·29 − 81 = 35,
    // error 4·1 − 1 = 3, judges 1·3. 4·(35 − 3) ÷ (4·(35 + 3) + 2·3 − 2·3) = 128/152.
    #expect(total.intraclass == .value(fraction(16, 19)))
    #expect(total.kappa == nil)
  }

  @Test func `Levels, flags and judgements have their own`() throws {
    let sketches = { (answers: [(Int, String)]) in
      answers.enumerated().map { index, answer in
        AgreementSample.sketch(
          "A-\(index)",
          [
            AgreementSample.response(
              ["q1": 2, "q2": 0, "q3": .number(String(answer.0))], risk: answer.1)
          ])
      }
    }
    let agreement = try AgreementSample.agreement(
      sketches([(0, "low"), (2, "high"), (2, "moderate")]),
      sketches([(0, "low"), (2, "high"), (1, "high")]))
    // Total 2, 4, 4 against 2, 4, 3: levels low, high, high against low, high, low.
    let level = try measure("concern", in: agreement)
    #expect(level.agreeing == 2)
    // Observed 2/3; chance (1·2 + 2·1)/9; (6 − 4)/(9 − 4).
    #expect(level.kappa == .value(fraction(2, 5)))
    #expect(level.weightedKappa == .value(fraction(2, 5)))
    let flag = try measure("sad", in: agreement)
    #expect(flag.kappa == .value(fraction(2, 5)))
    #expect(flag.weightedKappa == nil)
    let judgement = try measure("risk", in: agreement)
    #expect(judgement.agreeing == 2)
    // Low 1, moderate 1, high 1 against low 1, high 2, in the order of concern:
    // 1 − 3·1 ÷ ((0 + 2·4) + (1 + 2·1) + (4 + 0)) = 1 − 3/15.
    #expect(judgement.weightedKappa == .value(fraction(4, 5)))
  }

  // MARK: Missing answers

  @Test func `Pairs without both answers are counted apart`() throws {
    let first = [
      AgreementSample.sketch("A-1", [AgreementSample.response(["q1": 0])]),
      AgreementSample.sketch("A-2", [AgreementSample.response(["q1": 1])]),
      AgreementSample.sketch("A-3", [AgreementSample.response([:])]),
    ]
    let second = [
      AgreementSample.sketch("A-1", [AgreementSample.response(["q1": 0])]),
      AgreementSample.sketch(
        "A-2", [AgreementSample.response(["q1": ["missing": "declined"]])]),
      AgreementSample.sketch("A-3", [AgreementSample.response([:])]),
    ]
    let item = try measure("q1", in: AgreementSample.agreement(first, second))
    #expect(item.pairs == 1)
    #expect(item.givenByOne == 1)
    #expect(item.givenByNeither == 1)
    #expect(item.kappa == .undefined(.noVariation))
  }

  @Test func `Where all answers are missing nothing is told as 0`() throws {
    let cases = [AgreementSample.sketch("A-1", [AgreementSample.response([:])])]
    let agreement = try AgreementSample.agreement(cases, cases)
    let item = try measure("q1", in: agreement)
    #expect(item.pairs == 0)
    #expect(item.percent == nil)
    #expect(item.kappa == .undefined(.tooFewPairs))
    #expect(item.weightedKappa == .undefined(.tooFewPairs))
    let total = try measure("total", in: agreement)
    #expect(total.intraclass == .undefined(.tooFewPairs))
    #expect(total.meanDifference == nil)
    #expect(agreement.instruments.first?.differing.isEmpty == true)
  }

  // MARK: Pairs

  @Test func `Cases that only one source has are named, not compared`() throws {
    let agreement = try AgreementSample.agreement(
      Array(Self.first.prefix(3)), Array(Self.second.suffix(3)))
    #expect(agreement.instruments.first?.pairs == 2)
    #expect(agreement.leftOut.map(\.instrument) == ["three-questions"])
    #expect(agreement.leftOut.first?.onlyFirst == ["A-1"])
    #expect(agreement.leftOut.first?.onlySecond == ["A-4"])
  }

  @Test func `Two empty sources have no agreement at all`() throws {
    let agreement = try AgreementSample.agreement([], [])
    #expect(agreement.instruments.isEmpty)
    #expect(agreement.leftOut.isEmpty)
  }

  @Test func `The order of the cases doesn't matter`() throws {
    let agreement = try AgreementSample.agreement(Self.first, Self.second.reversed())
    #expect(try measure("q1", in: agreement).kappa == .value(fraction(7, 11)))
  }

  @Test func `Several responses of one side make no pair`() throws {
    let twice = AgreementSample.sketch(
      "A-1",
      [
        AgreementSample.response(["q1": 0]),
        AgreementSample.response(["q1": 1], date: "2025-02-20"),
      ])
    let agreement = try AgreementSample.agreement([twice], Self.second)
    #expect(agreement.instruments.isEmpty)
    #expect(agreement.leftOut.first?.several == ["A-1"])
    #expect(agreement.leftOut.first?.onlySecond == ["A-2", "A-3", "A-4"])
  }

  @Test func `Informants are never pooled`() throws {
    let both = { (answer: JSONSketch) in
      AgreementSample.sketch(
        "A-1",
        [
          AgreementSample.response(["q1": answer]),
          AgreementSample.response(["q1": 0], informant: "parent"),
        ])
    }
    let agreement = try AgreementSample.agreement([both(1)], [both(2)])
    #expect(agreement.instruments.first?.pairs == 2)
    #expect(agreement.instruments.first?.differing.map(\.informant) == ["self"])
  }

  @Test func `Different versions are left out, the same one has its own section`() throws {
    let instruments = ["1.0.0", "1.1.0"].map {
      SampleDefinitions.instrument("three-questions", version: $0)
    }
    let sketch = { (id: String, version: String) in
      AgreementSample.sketch(id, [AgreementSample.response(["q1": 1], version: version)])
    }
    let agreement = try AgreementSample.agreement(
      [sketch("A-1", "1.0.0"), sketch("A-2", "1.1.0"), sketch("A-3", "1.0.0")],
      [sketch("A-1", "1.0.0"), sketch("A-2", "1.1.0"), sketch("A-3", "1.1.0")],
      instruments: instruments)
    #expect(
      agreement.instruments.map(\.instrument.label)
        == ["three-questions 1.0.0", "three-questions 1.1.0"])
    #expect(agreement.instruments.map(\.pairs) == [1, 1])
    #expect(agreement.leftOut.first?.differentVersions == ["A-3"])
  }

  // MARK: Differences

  @Test func `Differences are counted, and kept only when asked for`() throws {
    let agreement = try AgreementSample.agreement(Self.first, Self.second)
    let pairs = try #require(agreement.instruments.first?.differing)
    #expect(pairs.map(\.caseID) == ["A-3"])
    #expect(pairs.map(\.count) == [1])
    // The three questions and the home; the judgement wasn't made.
    #expect(pairs.map(\.compared) == [4])
    #expect(pairs.allSatisfy { $0.differences.isEmpty })
    let shown = try AgreementSample.agreement(Self.first, Self.second, keepsDifferences: true)
    let difference = try #require(shown.instruments.first?.differing.first?.differences.first)
    #expect(difference.measure.id == "q1")
    #expect(difference.first == .code(.number(2)))
    #expect(difference.second == .code(.number(1)))
  }

  private func measure(_ id: String, in agreement: Agreement) throws -> MeasureAgreement {
    try #require(agreement.instruments.first?.measures.first { $0.measure.id == id })
  }
}
