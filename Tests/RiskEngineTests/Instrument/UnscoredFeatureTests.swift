import RiskEngine
import Testing

/// Features that take no part in scoring, and so none in the comparison with the plain twin.
@Suite struct UnscoredFeatureTests {
  private func instrument(_ feature: String) throws -> Instrument {
    let example = try #require(FormatReference.examples(of: "feature")[feature])
    return try #require(InstrumentSample.read(example).instrument)
  }

  @Test func theHeadIsKept() throws {
    let head = try instrument("head").head
    #expect(head.label == "three-questions 1.0.0")
    #expect(head.isAdopted == false)
    #expect(head.sources.map(\.name) == ["own"])
    #expect(head.licences.texts.mayShow)
    #expect(head.licences.norms == nil)
  }

  @Test func unscoredItemsTakeAnswers() throws {
    let example = try #require(FormatReference.examples(of: "feature")["unscored"])
    let scored = try InstrumentSample.score(
      example, #"{"q1": 1, "q2": 1, "q3": 1, "since": "2024-05-01", "comment": "om sömnen"}"#)
    #expect(scored.total == "3")
    #expect(scored.openItems == [])
    #expect(scored.answers.last == .text)
  }

  @Test func itemsKnowTheirGroup() throws {
    let instrument = try instrument("groups")
    #expect(instrument.groups.map(\.id) == ["family"])
    #expect(instrument.groups.map(\.kind) == [.arena])
    #expect(instrument.items.map(\.group) == [0, 0, 0])
    #expect(instrument.items.map(\.role) == [.risk, .protective, .risk])
    #expect(instrument.items.map(\.change) == [.dynamic, .dynamic, .static])
  }

  @Test func anInstrumentKnowsItsNamesInFHIR() throws {
    let names = try #require(instrument("fhirNames").fhir)
    #expect(names.questionnaire == "http://example.org/Questionnaire/three-questions")
    #expect(names.version == "2.1")
    #expect(names.parts["q1"]?.linkID == "/1")
    #expect(names.parts["q1"]?.codes == ["never": .number(0), "sometimes": .number(1)])
    #expect(names.parts["total"]?.linkID == "/sum")
  }

  @Test func anInterviewMayStopWhereTheInstrumentSaysSo() throws {
    #expect(try instrument("stopping").use.mayStopWhenSettled)
    #expect(try !instrument("groups").use.mayStopWhenSettled)
  }

  @Test func aJudgementNeedsItsRationale() throws {
    let judgement = try #require(instrument("judgements").judgements.first)
    #expect(judgement.levels.map(\.id) == ["low", "moderate", "high"])
    #expect(judgement.requiresRationale)
  }

  @Test func theTestsInsidePass() throws {
    let report = try tested("tests") { $0.test(name: "a.json", bytes: $1) }
    #expect(report.runs.map(\.verdict) == [.passed, .passed])
  }

  @Test func theDeclaredChangesGoUnnoticed() throws {
    let report = try tested("unnoticed") { $0.mutate(name: "a.json", bytes: $1, limit: 1_000) }
    #expect(
      report.declared.map(\.location.pointer) == [
        "/items/3/options/0/code", "/items/3/options/1/code",
      ])
    #expect(report.findings.map(\.id) == [])
  }

  private func tested<Report>(
    _ feature: String, _ body: (inout Library, [UInt8]) -> Report
  ) throws -> Report {
    let example = try #require(FormatReference.examples(of: "feature")[feature])
    var library = Library()
    return body(&library, Array(try FormatReference.minimal(with: example).utf8))
  }
}
