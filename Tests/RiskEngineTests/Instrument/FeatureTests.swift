import RiskEngine
import Testing

/// Every feature of the format has an example, a trial and a misuse that is found.
@Suite struct FeatureTests {
  @Test(arguments: try Feature.built())
  func theExampleLoads(feature: Feature) throws {
    let example = try #require(FormatReference.examples(of: "feature")[feature.id])
    let findings = try ReferencePiece.findings(feature.document, example)
    #expect(findings.filter { $0.severity == .error }.map(\.id) == [])
  }

  @Test func everyExampleIsOfABuiltFeature() throws {
    let built = Set(try Feature.built().map(\.id))
    #expect(Set(try FormatReference.examples(of: "feature").keys).subtracting(built).isEmpty)
  }

  /// The misuses that the list of features names are those that the tests try.
  @Test(arguments: try Feature.built())
  func theNamedMisusesAreTried(feature: Feature) {
    let tried = Set(Misuse.all.filter { $0.feature == feature.id }.map(\.finding))
    #expect(!feature.misuse.isEmpty)
    #expect(Set(feature.misuse) == tried)
  }

  /// Features that the twin can't try are tried by a test of their own; it is named here, so that
  /// it can't go without this file being looked at.
  @Test func featuresBesidesScoringHaveATest() throws {
    let suite = UnscoredFeatureTests()
    let tests: [String: () throws -> Void] = [
      "head": suite.theHeadIsKept, "unscored": suite.unscoredItemsTakeAnswers,
      "groups": suite.itemsKnowTheirGroup, "judgements": suite.aJudgementNeedsItsRationale,
      "tests": suite.theTestsInsidePass, "unnoticed": suite.theDeclaredChangesGoUnnoticed,
      "overrides": OverrideTests().whatTheRuleAllowsIsWhatTheReferenceSays,
      "reliableChange": ReliableChangeTests().everyVerdictIsThePlainOne,
      "consistencyWarnings": CheckTests().aWarningIsRaisedWhenItsConditionIsTrue,
      "reassessment": {
        try CheckTests().theNextAssessmentIsSoManyMonthsLater(
          date: "2025-02-01", next: "2025-08-01")
      },
      "fhirNames": suite.anInstrumentKnowsItsNamesInFHIR,
      "stopping": suite.anInterviewMayStopWhereTheInstrumentSaysSo,
      "outsidePopulation": PopulationTests().outsideScoresAndLevelsAreWithheld,
    ]
    #expect(Set(tests.keys) == Feature.besidesScoring)
  }

  /// Programmes, policy, minimal instrument and case of the reference give a result together.
  @Test func theDocumentsOfTheReferenceRouteTogether() throws {
    let documents = try FormatReference.examples(of: "document")
    var library = Library()
    for (name, text) in [
      ("instrument", try FormatReference.minimal()),
      ("programmes", try #require(documents["programmes"])),
      ("policy", try #require(documents["policy"])),
    ] {
      #expect(library.add(name: name, bytes: Array(text.utf8)).map(\.id) == [])
    }
    let text = try #require(documents["case"])
    let document = try JSONDocument(name: "case", bytes: Array(text.utf8))
    let result = try library.result(for: document, document.root, policy: .automatic).get()
    #expect(result.findings.filter { $0.severity == .error }.map(\.id) == [])
    #expect(result.recommendation?.programmes.map(\.programme.id) == ["EARLY", "SUPPORT"])
    #expect(library.findings.values.joined().filter { $0.severity == .error }.isEmpty)
    let shown = try #require(documents["result"])
    #expect(String(decoding: result.json(), as: UTF8.self) + "\n" == shown)
  }
}
