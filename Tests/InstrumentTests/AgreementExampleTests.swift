import RiskEngine
import Testing

/// The example of two assessors agrees as its README says.
///
/// The numbers were computed apart from the engine, from the file's answers: tables counted and
/// Cohen's and Shrout and Fleiss's formulas applied with Python's `fractions`.
@Suite struct AgreementExampleTests {
  private func agreement() throws -> Agreement {
    var library = ShippedDefinitions.library()
    var reader = AssessmentReader()
    var assessments: [Assessment] = []
    for result in try library.results(ofExample: "two-assessors.ndjson", .none) {
      assessments += reader.assessments(of: result) { _ in true }
    }
    let sides = try AssessmentSides.of(assessments, AssessorChoice(first: nil, second: nil)).get()
    return Agreement(between: sides, weights: .quadratic)
  }

  @Test(arguments: [
    ("actsOnImpulse", 11, 7, "0.413", "0.614"), ("friendsInCrime", 10, 8, "0.649", "0.744"),
    ("familyCooperates", 9, 9, "1", "1"), ("violenceOrWeapon", 11, 11, "1", nil),
    ("crimeBeforeTwelve", 10, 8, "0.545", nil), ("risk", 11, 7, "0.436", "0.593"),
  ])
  func `An item and the judgement agree as they should`(
    id: String, pairs: Int, agreeing: Int, kappa: String, weighted: String?
  ) throws {
    let measure = try #require(
      try agreement().instruments.first?.measures.first { $0.measure.id == id })
    #expect(measure.pairs == pairs)
    #expect(measure.agreeing == agreeing)
    #expect(measure.kappa?.rounded?.decimalText == kappa)
    #expect(measure.weightedKappa?.rounded?.decimalText == weighted)
  }

  @Test func `A score agrees as it should`() throws {
    let measure = try #require(
      try agreement().instruments.first?.measures.first { $0.measure.id == "risk_peers" })
    // The sum of friendsInCrime and exploitedByOthers in the 8 pairs that have both: 68/89.
    #expect(measure.pairs == 8)
    #expect(measure.intraclass?.rounded?.decimalText == "0.764")
    #expect(measure.meanDifference?.decimalText == "0.375")
  }

  @Test func `The case of one assessor alone is left out`() throws {
    let agreement = try agreement()
    #expect(agreement.instruments.map(\.pairs) == [11])
    #expect(agreement.leftOut.map(\.onlyFirst) == [["C-12"]])
  }
}
