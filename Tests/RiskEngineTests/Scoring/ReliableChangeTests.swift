import RiskEngine
import Testing

/// Whether a change between two responses is more than chance.
@Suite struct ReliableChangeTests {
  /// One count from 0 to 60, which is the score, and a rule for its change.
  private func sample(_ rule: JSONSketch) -> ResponseSample {
    ResponseSample([
      ("items", [["id": "days", "type": "count", "maximum": 60]]),
      (
        "scores",
        [
          [
            "id": "total", "title": SampleDefinitions.texts("summa"), "sum": ["days"],
            "missing": ["rule": "refuse"], "source": SampleDefinitions.localChoice,
            "change": rule.with("source", SampleDefinitions.localChoice),
          ]
        ]
      ), ("levels", []), ("flags", []),
    ])
  }

  private func reliability(
    _ coefficient: String, sd: String, _ direction: String = "lowerIsBetter"
  ) -> JSONSketch {
    [
      "method": "jacobsonTruax", "reliability": .number(coefficient),
      "reliabilityType": "testRetest", "sd": .number(sd),
      "population": SampleDefinitions.texts("elever"), "direction": .text(direction),
    ]
  }

  private func response(
    _ days: Int?, _ date: String, informant: String = "self"
  ) -> JSONSketch {
    let answers: JSONSketch = days.map { ["days": .number("\($0)")] } ?? [:]
    return SampleCase.response(answers, date: date, informant: informant)
  }

  /// The change of the later of two responses.
  private func change(_ rule: JSONSketch, _ before: Int?, _ now: Int?) throws -> JSONNode {
    try sample(rule).json(response(before, "2025-01-01"), response(now, "2025-02-01"))
      .at("responses", "1", "change", "total")
  }

  // MARK: Jacobson and Truax

  /// 2 · 15² · 0.12 = 54, whose root is 7.348; 30 / 7.348 = 4.08.
  @Test func theIndexCountsStandardErrorsOfADifference() throws {
    let rule = reliability("0.88", sd: "15")
    let change = try change(rule, 60, 30)
    #expect(try change.at("index").numberText == "-4.08")
    #expect(try change.at("difference").numberText == "-30")
    #expect(try change.at("reliable").text == "improved")
    #expect(try change.at("from").text == "2025-01-01")
  }

  /// With SD 25 and reliability 0.5 the standard error is 25, and 49 is exactly 1.96 of it.
  @Test(arguments: [
    (0, 49, "unchanged", "1.96"), (0, 50, "deteriorated", "2"), (49, 0, "unchanged", "-1.96"),
    (50, 0, "improved", "-2"), (10, 10, "unchanged", "0"),
  ])
  func aChangeMustExceedItsCriticalValue(
    before: Int, now: Int, verdict: String, index: String
  ) throws {
    let change = try change(reliability("0.5", sd: "25"), before, now)
    #expect(try change.at("reliable").text == verdict)
    #expect(try change.at("index").numberText == index)
  }

  @Test func anotherCriticalValueCanBeDeclared() throws {
    let rule = reliability("0.5", sd: "25").with("criticalValue", .number("1.64"))
    #expect(try change(rule, 41, 0).at("reliable").text == "unchanged")
    #expect(try change(rule, 42, 0).at("reliable").text == "improved")
  }

  /// From 20 on it is concerning where lower is better, up to 20 where higher is.
  @Test(arguments: [
    ("lowerIsBetter", 40, 19, "recovered"), ("lowerIsBetter", 40, 20, "improved"),
    ("lowerIsBetter", 20, 10, "recovered"), ("lowerIsBetter", 19, 5, "improved"),
    ("lowerIsBetter", 10, 30, "deteriorated"), ("higherIsBetter", 20, 40, "recovered"),
    ("higherIsBetter", 5, 20, "improved"), ("higherIsBetter", 21, 40, "improved"),
    ("higherIsBetter", 40, 10, "deteriorated"), ("lowerIsBetter", 21, 19, "unchanged"),
  ])
  func recoveryPassesTheClinicalCutOff(
    direction: String, before: Int, now: Int, verdict: String
  ) throws {
    let rule = reliability("0.9", sd: "5", direction).with("clinicalCutOff", 20)
    #expect(try change(rule, before, now).at("reliable").text == verdict)
  }

  // MARK: Threshold

  @Test(arguments: [
    (10, 15, "deteriorated"), (15, 10, "improved"), (10, 14, "unchanged"), (14, 10, "unchanged"),
  ])
  func aThresholdIsReachedByItself(before: Int, now: Int, verdict: String) throws {
    let rule: JSONSketch = ["method": "threshold", "threshold": 5, "direction": "lowerIsBetter"]
    let change = try change(rule, before, now)
    #expect(try change.at("reliable").text == verdict)
    #expect(!change.has("index"))
  }

  // MARK: Which response is the earlier one

  private let threshold: JSONSketch = [
    "method": "threshold", "threshold": 5, "direction": "lowerIsBetter",
  ]

  /// 30, 20 and 10: from the second, not the first, whatever their order in the case.
  @Test func theLatestEarlierResponseIsTheBaseline() throws {
    let responses = try sample(threshold).json(
      response(10, "2025-02-01"), response(30, "2024-12-01"), response(20, "2025-01-01")
    ).at("responses")
    #expect(try responses.at("0", "change", "total", "difference").numberText == "-10")
    #expect(try responses.at("0", "change", "total", "from").text == "2025-01-01")
    #expect(try !responses.at("1").has("change"))
    #expect(try responses.at("2", "change", "total", "from").text == "2024-12-01")
  }

  @Test func anotherInformantIsNoBaseline() throws {
    let responses = try sample(threshold).json(
      response(30, "2025-01-01", informant: "parent"), response(10, "2025-02-01")
    ).at("responses")
    #expect(try !responses.at("1").has("change"))
  }

  @Test(arguments: [(nil, 10), (10, nil)] as [(Int?, Int?)])
  func anUnknownScoreHasNoChange(before: Int?, now: Int?) throws {
    let change = try change(threshold, before, now)
    #expect(try change.at("difference").kind == .null)
    #expect(try change.at("reliable").kind == .null)
  }

  @Test func anotherMajorVersionCannotBeCompared() throws {
    var two = sample(threshold)
    two.others = [two.instrument.with("version", "2.0.0")]
    let old = response(30, "2025-01-01").with("version", "1.0.0")
    let responses = try two.json(old, response(10, "2025-02-01")).at("responses")
    #expect(try responses.at("1", "version").text == "2.0.0")
    #expect(try responses.at("1", "change", "total", "reliable").text == "notComparable")
    #expect(try responses.at("1", "change", "total", "difference").kind == .null)
  }

  @Test func anotherMinorVersionCanBeCompared() throws {
    var two = sample(threshold)
    two.others = [two.instrument.with("version", "1.1.0")]
    let old = response(30, "2025-01-01").with("version", "1.0.0")
    let responses = try two.json(old, response(10, "2025-02-01")).at("responses")
    #expect(try responses.at("1", "change", "total", "reliable").text == "improved")
  }

  // MARK: The plain twin

  /// By section 4.3: |d| > z·√(2·sd²·(1 − r)), in whole tenths, hundredths and squares.
  private func plainVerdict(
    _ difference: Int, tenthsOfSD sd: Int, hundredthsOfReliability r: Int, isLowerBetter: Bool
  ) -> String {
    // d² > 1.96² · 2 · (sd/10)² · (100 − r)/100, times 10⁸.
    let left = difference * difference * 100_000_000
    let right = 38_416 * 2 * sd * sd * (100 - r)
    if left <= right { return "unchanged" }
    return (difference < 0) == isLowerBetter ? "improved" : "deteriorated"
  }

  @Test func everyVerdictIsThePlainOne() throws {
    var random = SeededGenerator(seed: 196)
    for _ in 0..<200 {
      let sd = Int.random(in: 1...300, using: &random)
      let r = Int.random(in: 0...99, using: &random)
      let (before, now) = (
        Int.random(in: 0...60, using: &random), Int.random(in: 0...60, using: &random)
      )
      let isLowerBetter = Bool.random(using: &random)
      func decimal(_ number: Int, _ places: Int) -> String {
        let digits = String(String(number + (places == 1 ? 10_000 : 100_000)).suffix(places))
        return "\(number / (places == 1 ? 10 : 100)).\(digits)"
      }
      let rule = reliability(
        decimal(r, 2), sd: decimal(sd, 1), isLowerBetter ? "lowerIsBetter" : "higherIsBetter")
      let change = try change(rule, before, now)
      let expected = plainVerdict(
        now - before, tenthsOfSD: sd, hundredthsOfReliability: r, isLowerBetter: isLowerBetter)
      #expect(
        try change.at("reliable").text == expected, "seed 196: \(before) \(now) \(rule.json)")
    }
  }

  // MARK: Words

  @Test func theReportSaysHowMuchAndWhetherItCounts() throws {
    let sample = sample(reliability("0.5", sd: "25"))
    let two = (response(50, "2025-01-01"), response(0, "2025-02-01"))
    let swedish = try sample.report(two.0, two.1, in: .swedish)
    #expect(
      swedish.contains(
        "summa, förändring: -50 sedan 2025-01-01: tillförlitlig förbättring, index -2"),
      "\(swedish)")
    let english = try sample.report(two.0, two.1, in: .english)
    #expect(
      english.contains("summa, change: -50 since 2025-01-01: reliably improved, index -2"),
      "\(english)")
    let worse = try sample.report(two.1.with("date", "2024-12-01"), two.0, in: .english)
    #expect(worse.contains("+50 since 2024-12-01: reliably deteriorated, index 2"), "\(worse)")
  }

  @Test func theDescriptionGivesTheNumbers() throws {
    let score: JSONSketch = ["sum": ["q1", "q2", "q3"], "missing": ["rule": "refuse"]]
    let rule = reliability("0.88", sd: "7.5").with("clinicalCutOff", 4)
      .with("source", SampleDefinitions.localChoice)
    let english = try Description.score(score.with("change", rule), in: .english)
    #expect(
      english.contains(
        "Change: Reliable when more than 1.96 standard errors (Jacobson and Truax; test–retest "
          + "0.88, SD 7.5, elever). Lower is better. Clinical cut-off: 4."), "\(english)")
    let published: JSONSketch = [
      "method": "threshold", "threshold": 5, "direction": "higherIsBetter",
      "source": SampleDefinitions.localChoice,
    ]
    let swedish = try Description.score(score.with("change", published), in: .swedish)
    #expect(
      swedish.contains("Förändring: Tillförlitlig från 5 poäng. Högre är bättre."), "\(swedish)")
  }
}
