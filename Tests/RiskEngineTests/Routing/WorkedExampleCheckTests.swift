import RiskEngine
import Testing

/// `check` runs the worked examples that stand inside definitions.
@Suite struct WorkedExampleCheckTests {
  private func check(_ sketch: JSONSketch, _ others: JSONSketch...) -> [String] {
    var library = Library()
    for other in others { library.addForChecking(name: "other.json", bytes: other.bytes) }
    return library.check(name: "a.json", bytes: sketch.bytes).map { $0.line(in: .english) }
      .map { String($0.drop { $0 != "/" }) }
  }

  private func instrument(_ expected: JSONSketch) -> JSONSketch {
    SampleDefinitions.instrument().with(
      "tests",
      [
        [
          "name": "four points", "age": 12, "sex": "male", "informant": "self",
          "answers": ["q1": 2, "q2": 2, "q3": 0], "expect": expected,
        ]
      ])
  }

  @Test func anExampleThatHoldsIsNoFinding() {
    let expected: JSONSketch = [
      "scores": ["total": 4], "levels": ["concern": "high"], "flags": [],
    ]
    #expect(check(instrument(expected)) == [])
  }

  @Test func aScoreThatDiffersIsReportedWithBothValues() {
    #expect(
      check(instrument(["scores": ["total": 5]])) == [
        #"/tests/0/expect/scores/total: found "total" = 4 in the example "four points", expected 5. "#
          + "Go through it by hand, and correct the definition or the example. [exampleFails]"
      ])
  }

  @Test func levelsAndFlagsAreComparedToo() {
    let lines = check(instrument(["levels": ["concern": "low"], "flags": ["sad"]]))
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasSuffix("[exampleFails]") })
  }

  @Test func anUnknownScoreInAnExampleIsReported() {
    let lines = check(instrument(["scores": ["totl": 4]]))
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.hasSuffix(#"Did you mean "total"? [unknownReference]"#) })
  }

  @Test func anExampleThatNobodyHasFilledInIsRemarkedOn() {
    let lines = check(instrument([:]))
    #expect(
      lines == [
        #"/tests/0: found the example "four points" without an expected outcome, "#
          + #"expected at least one outcome in "expect". "#
          + "Work it out by hand from the source, and fill it in. [exampleNotFilledIn]"
      ])
  }

  @Test func aPolicysCasesAreRouted() {
    let example: JSONSketch = [
      "name": "a child", "case": ["id": "T-1", "age": 12, "date": "2025-01-01"],
      "expect": ["programmes": ["A": "notEligible"]],
    ]
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "< 18"])])
      .with("tests", [example])
    let lines = check(policy, SampleDefinitions.instrument(), SampleDefinitions.catalogue())
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.hasSuffix("[exampleFails]") && $0.contains("eligible") })
  }

  @Test func aDefinitionWithoutExamplesIsRemarkedOn() {
    var library = Library()
    let findings = library.check(name: "a.json", bytes: SampleDefinitions.instrument().bytes)
    #expect(findings.map(\.id) == ["withoutExamples"])
    #expect(findings.map(\.severity) == [.warning])
  }
}
