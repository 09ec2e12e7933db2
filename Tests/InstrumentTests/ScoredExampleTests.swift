import RiskEngine
import RiskInstruments
import Testing

/// The examples that hold one response each score as their README says.
@Suite struct ScoredExampleTests {
  @Test func thePHQ9ExampleIsModerateAndRaisesItsFlag() throws {
    let scored = try scored("scored-phq-9.json")
    #expect(try score("total", scored).value == 11)
    #expect(try level("severity", scored) == "moderate")
    #expect(scored.raisedFlags.map(\.id) == ["selfHarmThoughts"])
  }

  @Test func theGAD7ExampleHasNoTotalButASettledLevel() throws {
    let scored = try scored("scored-gad-7-one-answer-missing.json")
    let total = try score("total", scored)
    #expect(total.value == nil)
    #expect(total.low == 10)
    #expect(total.high == 13)
    let outcome = try #require(scored.levels.first)
    let rule = try #require(scored.response.instrument.levels.first)
    #expect(outcome.isSettled)
    #expect(outcome.possible.map { rule.level($0).id } == ["moderate"])
  }

  @Test func theAUDITExampleIsReadDifferentlyByTwoSetsOfCutOffs() throws {
    let scored = try scored("scored-audit-two-cut-off-sets.json")
    #expect(try score("total", scored).value == 7)
    #expect(try level("sweden", scored) == "hazardous")
    #expect(try level("who", scored) == "zone1")
  }

  @Test func theWHO5ExampleIsLowThoughItsIndexIsNearTheLimit() throws {
    let scored = try scored("scored-who-5-low.json")
    #expect(try score("raw", scored).value == 12)
    #expect(try score("index", scored).value == 48)
    #expect(try level("wellbeing", scored) == "low")
  }

  @Test func theCRAFFTExampleCountsWhatIsNotAskedAsNo() throws {
    let scored = try scored("scored-crafft-no-use.json")
    #expect(try score("total", scored).value == 1)
    #expect(try level("screening", scored) == "negative")
    #expect(scored.raisedFlags.map(\.id) == ["rides"])
  }

  @Test func theExampleOfRiskNeedAndResponsivityKeepsThemApart() throws {
    let scored = try scored("scored-vagval-rbm.json")
    #expect(try score("riskScore", scored).value == 13)
    #expect(try level("intensity", scored) == "medium")
    #expect(try score("clearNeeds", scored).value == 3)
    #expect(scored.raisedFlags.map(\.id) == ["pressure"])
  }

  private func scored(_ file: String) throws -> ScoredResponse {
    var library = ShippedDefinitions.library()
    let results = try library.results(ofExample: file, .none)
    let result = try #require(results.first)
    #expect(result.recommendation == nil)
    return try #require(result.responses.first)
  }

  private func score(_ id: String, _ scored: ScoredResponse) throws -> ScoreOutcome {
    let index = scored.response.instrument.scores.firstIndex { $0.id == id }
    return scored.scores[try #require(index)]
  }

  private func level(_ id: String, _ scored: ScoredResponse) throws -> String? {
    let levels = scored.response.instrument.levels
    let index = try #require(levels.firstIndex { $0.id == id })
    return scored.levels[index].level.map { levels[index].level($0).id }
  }
}
