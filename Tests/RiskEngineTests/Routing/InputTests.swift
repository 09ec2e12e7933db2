import RiskEngine
import Testing

/// Which response an input is read from, and what incomplete ones still decide.
@Suite struct InputTests {
  // MARK: Kinds of input

  /// q1 2, q2 1, q3 1: total 4, so high; not sad.
  @Test(arguments: [
    ("total", "4", ProgrammeStatus.eligible), ("total", "> 4", .notEligible),
    ("concern", "\"high\"", .eligible), ("concern", "\"low\"", .notEligible),
    ("sad", "false", .eligible), ("sad", "true", .notEligible),
    ("risk", ">= \"moderate\"", .eligible), ("risk", "\"low\"", .notEligible),
    ("home", "\"shared\"", .eligible), ("home", "\"own\"", .notEligible),
  ])
  func everyKindOfInputIsTested(input: String, test: String, status: ProgrammeStatus) throws {
    let response = SampleCase.response(["q1": 2, "q2": 1, "q3": 1, "home": "shared"])
      .with("judgements", ["risk": ["level": "high", "rationale": "Skäl."]])
    let sample = RoutingSample(when: [input: .text(test)])
    #expect(try sample.status(for: holding(response)) == status)
  }

  @Test(arguments: ["total", "concern", "sad", "risk", "home"])
  func withoutAResponseEveryInputIsUnknown(input: String) throws {
    let tests = [
      "total": "[0..6]", "concern": "\"low\",\"high\"", "sad": "true,false",
      "risk": ">= \"low\"", "home": "\"own\",\"shared\"",
    ]
    let sample = RoutingSample(when: [input: .text(try #require(tests[input]))])
    let outcome = try sample.programme(for: SampleCase.aged(12))
    #expect(outcome.status == .undetermined)
    #expect(outcome.missing == [input])
  }

  @Test(arguments: ["risk", "home"])
  func whatAResponseLeavesOutIsUnknown(input: String) throws {
    let tests = ["risk": "\"low\"", "home": "\"own\""]
    let sample = RoutingSample(when: [input: .text(try #require(tests[input]))])
    let response = SampleCase.response(["q1": 0, "q2": 0, "q3": 0])
    #expect(try sample.status(for: holding(response)) == .undetermined)
  }

  // MARK: Incomplete responses

  /// q1 2 and q2 1, q3 missing: the total lies between 3 and 5.
  @Test(arguments: [
    (">= 3", ProgrammeStatus.eligible), ("[3..5]", .eligible), ("> 5", .notEligible),
    ("< 3", .notEligible), (">= 4", .undetermined), ("not(4)", .undetermined),
  ])
  func anIncompleteTotalDecidesWhatItsBoundsDecide(test: String, status: ProgrammeStatus) throws {
    let sample = RoutingSample(when: ["total": .text(test)])
    #expect(try sample.status(for: holding(SampleCase.response(["q1": 2, "q2": 1]))) == status)
  }

  @Test func aSettledLevelDecides() throws {
    let sample = RoutingSample(when: ["concern": "\"high\""])
    #expect(try sample.status(for: holding(SampleCase.response(["q1": 2, "q2": 2]))) == .eligible)
    #expect(
      try sample.status(for: holding(SampleCase.response(["q1": 0, "q2": 1]))) == .notEligible)
    #expect(
      try sample.status(for: holding(SampleCase.response(["q1": 2, "q2": 1]))) == .undetermined)
  }

  @Test func aFlagThatCanStillBeRaisedIsUnknown() throws {
    let sample = RoutingSample(when: ["sad": "false"])
    #expect(try sample.status(for: holding(SampleCase.response(["q1": 0]))) == .undetermined)
    let closed = SampleCase.response(["q3": 1])
    #expect(try sample.status(for: holding(closed)) == .eligible)
  }

  // MARK: Which response

  @Test func theLatestResponseCounts() throws {
    let older = SampleCase.response(["q1": 0, "q2": 0, "q3": 0], date: "2025-01-01")
    let newer = SampleCase.response(["q1": 2, "q2": 2, "q3": 2], date: "2025-02-01")
    let sample = RoutingSample(when: ["total": "6"])
    #expect(try sample.status(for: holding(older, newer)) == .eligible)
    #expect(try sample.status(for: holding(newer, older)) == .eligible)
    #expect(try sample.recommendation(for: holding(older, newer)).sources.first == 1)
  }

  /// The latest counts although an older one is more complete.
  @Test func anIncompleteLatestResponseIsNotFilledFromAnOlderOne() throws {
    let older = SampleCase.response(["q1": 2, "q2": 2, "q3": 2], date: "2025-01-01")
    let newer = SampleCase.response([:], date: "2025-02-01")
    let sample = RoutingSample(when: ["total": "6"])
    #expect(try sample.status(for: holding(older, newer)) == .undetermined)
  }

  @Test func aResponseOnTheCasesDateCountsAndOneAfterItDoesNot() throws {
    let sample = RoutingSample(when: ["total": "6"])
    let answers: JSONSketch = ["q1": 2, "q2": 2, "q3": 2]
    let today = SampleCase.response(answers, date: "2025-03-03")
    let tomorrow = SampleCase.response(answers, date: "2025-03-04")
    #expect(try sample.status(for: holding(today)) == .eligible)
    #expect(try sample.status(for: holding(tomorrow)) == .undetermined)
    #expect(try sample.findings(for: holding(tomorrow)) == ["responseAfterCase"])
  }

  @Test func aResponseIsUsedToTheLastDayOfItsGreatestAge() throws {
    let sample = sample(when: ["total": "6"], [("maximumAge", ["months": 6])])
    let answers: JSONSketch = ["q1": 2, "q2": 2, "q3": 2]
    let lastDay = SampleCase.response(answers, date: "2024-09-03")
    let dayAfter = SampleCase.response(answers, date: "2024-09-02")
    #expect(try sample.status(for: holding(lastDay)) == .eligible)
    #expect(try sample.status(for: holding(dayAfter)) == .undetermined)
  }

  @Test func onlyTheNamedInformantCounts() throws {
    let sample = sample(when: ["total": "6"], [("informant", "parent")])
    let parent = SampleCase.response(
      ["q1": 2, "q2": 2, "q3": 2], date: "2025-01-01", informant: "parent")
    let own = SampleCase.response(["q1": 0, "q2": 0, "q3": 0], date: "2025-02-01")
    #expect(try sample.status(for: holding(parent, own)) == .eligible)
    #expect(try sample.status(for: holding(own)) == .undetermined)
    #expect(try sample.status(for: holding(own.with("informant", nil))) == .undetermined)
  }

  @Test func twoResponsesThatFitEquallyWellGiveNothing() throws {
    let own = SampleCase.response(["q1": 2, "q2": 2, "q3": 2])
    let parent = SampleCase.response(["q1": 2, "q2": 2, "q3": 2], informant: "parent")
    let sample = RoutingSample(when: ["total": "6"])
    #expect(try sample.status(for: holding(own, parent)) == .undetermined)
    let findings = try sample.outcome(of: holding(own, parent)).get().findings
    #expect(Set(findings.map(\.id)) == ["twoResponsesFit"])
    #expect(Set(findings.map { $0.location?.pointer }) == ["/responses/1/instrument"])
  }

  // MARK: Versions

  @Test func onlyTheNamedVersionsCount() throws {
    var sample = RoutingSample(when: ["total": "6"])
    sample.instruments.append(SampleDefinitions.instrument(version: "2.0.0"))
    let response = SampleCase.response(["q1": 2, "q2": 2, "q3": 2])
    #expect(try sample.status(for: holding(response.with("version", "1.0.0"))) == .eligible)
    #expect(try sample.status(for: holding(response.with("version", "2.0.0"))) == .undetermined)
  }

  @Test func aScaleThatThePolicyWasNotWrittenForIsNotCompared() throws {
    var sample = RoutingSample(when: ["risk": "\"high\""])
    var other = SampleDefinitions.instrument(version: "1.0.1")
    let scale: JSONSketch = [
      "id": "risk", "title": SampleDefinitions.texts("risk"), "mostConcerning": "last",
      "rationale": "required",
      "levels": [
        ["id": "low", "title": SampleDefinitions.texts("låg")],
        ["id": "high", "title": SampleDefinitions.texts("hög")],
      ],
    ]
    other["judgements"] = [scale]
    sample.instruments.append(other)
    let response = SampleCase.response([:])
      .with("version", "1.0.0")
      .with("judgements", ["risk": ["level": "high", "rationale": "Skäl."]])
    #expect(try sample.status(for: holding(response)) == .undetermined)
    #expect(try sample.findings(for: holding(response)) == ["inputNotComparable"])
    #expect(
      try sample.status(for: holding(response.with("version", "1.0.1"))) == .eligible)
  }

  private func holding(_ responses: JSONSketch...) -> JSONSketch {
    SampleCase.aged(12).with("responses", .list(responses))
  }

  /// A sample whose input `total` is narrowed.
  private func sample(
    when: JSONSketch, _ narrowing: [(key: String, value: JSONSketch)]
  ) -> RoutingSample {
    let input = narrowing.reduce(SampleDefinitions.input("total", "score", "total")) {
      $0.with($1.key, $1.value)
    }
    return RoutingSample(
      SampleDefinitions.policy([SampleDefinitions.rule(when)]).with("inputs", [input]))
  }
}
