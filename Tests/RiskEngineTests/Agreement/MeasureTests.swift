import RiskEngine
import Testing

/// How each type of item is compared.
@Suite struct MeasureTests {
  private static let instrument = SampleDefinitions.instrument()
    .with(
      "items",
      [
        // Neither in order nor equally far apart.
        ["id": "q1", "type": "choice", "options": [["code": 4], ["code": 0], ["code": 1]]],
        ["id": "q2", "type": "yesNo"],
        [
          "id": "q3", "type": "multiple",
          "options": [["code": "a", "points": 1], ["code": "b", "points": 1]],
        ],
        ["id": "line", "type": "decimal", "minimum": 0, "maximum": 1, "step": .number("0.1")],
        ["id": "since", "type": "date", "scored": false],
        ["id": "more", "type": "choice", "options": "often", "askWhen": "q2"],
      ]
    )
    .with(
      "scores",
      [
        [
          "id": "total", "title": SampleDefinitions.texts("summa"),
          "sum": ["q1", "q2", "q3", "line", "more"], "missing": ["rule": "refuse"],
          "source": SampleDefinitions.localChoice,
        ]
      ]
    )
    .with("levels", []).with("flags", [])

  private static func cases(_ answers: [JSONSketch]) -> [JSONSketch] {
    answers.enumerated().map { index, answers in
      AgreementSample.sketch("A-\(index)", [AgreementSample.response(answers)])
    }
  }

  private static func agreement() throws -> InstrumentAgreement {
    let agreement = try AgreementSample.agreement(
      cases([
        [
          "q1": 0, "q2": true, "q3": ["a", "b"], "line": .number("0.1"), "since": "2024-01-01",
          "more": 1,
        ],
        ["q1": 1, "q2": false, "q3": [], "line": .number("0.7"), "since": "2024-02-01"],
        ["q1": 4, "q2": true, "q3": ["b"], "line": .number("0.3"), "since": "2024-03-01"],
      ]),
      cases([
        [
          "q1": 0, "q2": 1, "q3": ["b", "a"], "line": .number("0.1"), "since": "2024-01-01",
          "more": 0,
        ],
        ["q1": 4, "q2": 0, "q3": ["a"], "line": .number("0.5"), "since": "2024-02-02", "more": 2],
        ["q1": 4, "q2": 0, "q3": ["b"], "line": .number("0.3"), "since": "2024-03-01"],
      ]), instruments: [instrument], keepsDifferences: true)
    return try #require(agreement.instruments.first)
  }

  private func measure(_ id: String) throws -> MeasureAgreement {
    try #require(try MeasureTests.agreement().measures.first { $0.measure.id == id })
  }

  @Test func `Codes are weighed by their place in numeric order, not by their numbers`() throws {
    // Places 0, 1, 2 against 0, 2, 2: 1 − 3·1 ÷ ((0 + 2·4) + (1 + 2·1) + (4 + 0)) = 1 − 3/15.
    #expect(try measure("q1").weightedKappa == .value(fraction(4, 5)))
  }

  @Test func `Yes and no are compared without weights, 1 and 0 being the same`() throws {
    let item = try measure("q2")
    // Yes, no, yes against yes, no, no: observed 2/3, chance (2·1 + 1·2)/9.
    #expect(item.kappa == .value(fraction(2, 5)))
    #expect(item.weightedKappa == nil)
  }

  @Test func `Chosen codes are compared as a whole, in whatever order`() throws {
    let item = try measure("q3")
    #expect(item.agreeing == 2)
    // Both, none, b against both, a, b: chance (1 + 0 + 1)/9; (6 − 2)/(9 − 2).
    #expect(item.kappa == .value(fraction(4, 7)))
  }

  @Test func `Decimals have a correlation`() throws {
    let item = try measure("line")
    #expect(item.kappa == nil)
    #expect(item.agreeing == 2)
    #expect(item.meanDifference == fraction(1, 15))
    // In tenths: differences 0, 2, 0; totals 2, 12, 6 (sum 20, squares 184). Cases 552 − 400 =
    // 152, error 12 − 4 = 8, judges 4·2. 3·144 ÷ (3·160 + 2·8 − 2·8) = 432/480.
    #expect(item.intraclass == .value(fraction(9, 10)))
  }

  @Test func `Days are the same or not`() throws {
    let item = try measure("since")
    #expect(item.agreeing == 2)
    #expect(item.coefficient == nil)
  }

  @Test func `An answer that a gate makes void isn't compared`() throws {
    let item = try measure("more")
    #expect(item.pairs == 1)
    // The second case: gated off for both, though one has answered all the same. The third: one
    // could have been asked.
    #expect(item.givenByNeither == 2)
    #expect(item.givenByOne == 0)
  }

  @Test func `Differing answers are shown as a case writes them`() throws {
    let pairs = try MeasureTests.agreement().differing
    let differences = pairs.flatMap(\.differences)
    #expect(differences.map(\.measure.id) == ["more", "q1", "q3", "line", "since", "q2"])
    #expect(
      differences.map(\.first) == [
        .code(.number(1)), .code(.number(1)), .codes([]), .number(fraction(7, 10)),
        .day(ProblemExamples.day("2024-02-01")), .boolean(true),
      ])
    #expect(
      differences.map(\.second) == [
        .code(.number(0)), .code(.number(4)), .codes([.word("a")]), .number(fraction(1, 2)),
        .day(ProblemExamples.day("2024-02-02")), .boolean(false),
      ])
  }
}
