import RiskEngine
import Testing

/// What the tests inside a definition can expect, and how they end.
@Suite struct TestReportTests {
  private let open: JSONSketch = ["q1": 2, "q2": 1]

  @Test func aScoreIsExpectedWithItsBoundsAndItsAnswers() {
    // 2 + 1, and the third is worth 0 to 2.
    let expected: JSONSketch = [
      "scores": ["total": ["value": .null, "low": 3, "high": 5, "answered": 2, "of": 3]]
    ]
    #expect(SampleTests.report(SampleTests.test(open, expected)).count(.passed) == 1)
  }

  @Test(arguments: [
    ("value", 3), ("low", 2), ("high", 6), ("answered", 3), ("of", 2),
  ])
  func eachPartOfAScoreCanDiffer(part: String, wrong: Int) {
    let expected: JSONSketch = ["scores": ["total": .object([(part, .number("\(wrong)"))])]]
    let report = SampleTests.report(SampleTests.test(open, expected))
    #expect(
      SampleTests.found(report) == [["exampleFails /tests/0/expect/scores/total/\(part)"]])
    #expect(!report.isGood)
  }

  @Test func levelsAreExpectedWithThePossibleOnesInTheirOrder() {
    func verdict(_ levels: JSONSketch...) -> [TestRun.Verdict] {
      let expected: JSONSketch = [
        "levels": ["concern": ["level": .null, "possible": .list(levels)]]
      ]
      return SampleTests.report(SampleTests.test(open, expected)).runs.map(\.verdict)
    }
    #expect(verdict("low", "high") == [.passed])
    #expect(verdict("high", "low") == [.failed])
    #expect(verdict("low") == [.failed])
  }

  @Test func flagsAreExpectedInAnyOrder() {
    let expected: JSONSketch = ["flags": [], "possibleFlags": ["sad"]]
    #expect(SampleTests.report(SampleTests.test(open, expected)).count(.passed) == 1)
    let wrong: JSONSketch = ["flags": ["sad"], "possibleFlags": []]
    #expect(
      SampleTests.found(SampleTests.report(SampleTests.test(open, wrong))) == [
        ["exampleFails /tests/0/expect/flags", "exampleFails /tests/0/expect/possibleFlags"]
      ])
  }

  @Test func anEmptyExpectationIsNotFilledInAndNotPassed() {
    let report = SampleTests.report(
      SampleTests.test(open, [:]), SampleTests.test(open, ["scores": [:]]),
      SampleTests.test(open, ["scores": ["total": .null]]))
    #expect(report.runs.map(\.verdict) == [.notFilledIn, .notFilledIn, .passed])
    #expect(SampleTests.found(report)[0] == ["exampleNotFilledIn /tests/0"])
    #expect(report.isGood)
  }

  @Test func aToleranceForAnExactScoreIsAMistake() {
    let expected: JSONSketch = ["scores": ["total": ["value": 3, "tolerance": 1]]]
    let report = SampleTests.report(
      SampleTests.test(["q1": 2, "q2": 1, "q3": 0], expected))
    #expect(
      SampleTests.found(report) == [
        ["toleranceOfExactScore /tests/0/expect/scores/total/tolerance"]
      ])
  }

  /// The square root of 3 is 1.7321, rounded to four decimals.
  @Test(arguments: [("1.732", "0.001", true), ("1.73", "0.001", false)])
  func aToleranceIsForWhatRestsOnARoot(value: String, tolerance: String, passes: Bool) throws {
    let piece = #"""
      {
        "scores": [
          {"id": "raw", "sum": ["q1", "q2", "q3"], "missing": {"rule": "refuse"}, "source": "own"},
          {"id": "root", "formula": "sqrt(raw, 4)", "source": "own"},
          {"id": "total", "sum": ["root"], "missing": {"rule": "refuse"}, "source": "own"}
        ],
        "levels": [],
        "tests": [{"name": "a", "answers": {"q1": 2, "q2": 1, "q3": 0},
          "expect": {"scores": {"total": {"value": \#(value), "tolerance": \#(tolerance)}}}}]
      }
      """#
    var library = Library()
    let bytes = Array(try FormatReference.minimal(with: piece).utf8)
    let report = library.test(name: "a.json", bytes: bytes)
    #expect(report.findings.map(\.id) == [])
    #expect(report.runs.map(\.verdict) == [passes ? .passed : .failed])
  }

  @Test func aTestWhoseAnswersCannotBeUsedFails() {
    let report = SampleTests.report(
      SampleTests.test(["q1": 3], ["scores": ["total": .null]]))
    #expect(SampleTests.found(report) == [["codeNotAmongOptions /tests/0/answers/q1"]])
  }

  @Test func aDefinitionThatCannotBeUsedIsNotTested() {
    let report = SampleTests.report(
      SampleTests.test(open, [:]),
      in: SampleDefinitions.instrument().with("informants", []))
    #expect(report.findings.map(\.id) == ["emptyList"])
    #expect(report.runs.isEmpty)
    #expect(!report.isGood)
  }

  @Test func aDefinitionWithoutTestsIsRemarkedOn() {
    let report = SampleTests.report()
    #expect(report.findings.map(\.id) == ["withoutExamples"])
    #expect(report.isGood)
  }

  @Test func aCatalogueNeedsNoTests() {
    var library = Library()
    let report = library.test(name: "a.json", bytes: SampleDefinitions.catalogue().bytes)
    #expect(report.findings.isEmpty && report.runs.isEmpty)
  }

  @Test func aCaseIsNoDefinition() {
    var library = Library()
    let report = library.test(name: "a.json", bytes: Array(#"{"id": "A-1"}"#.utf8))
    #expect(report.findings.map(\.id) == ["notADefinition"])
  }
}
