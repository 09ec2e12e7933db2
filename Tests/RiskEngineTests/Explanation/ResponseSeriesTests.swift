import RiskEngine
import Testing

/// Responses to one instrument side by side.
///
/// The sample instrument adds three questions of 0 to 2; its level is high from 4.
@Suite struct ResponseSeriesTests {
  private func response(
    _ day: String, _ points: [String], informant: String = "self", version: String? = nil
  ) -> JSONSketch {
    let answers = zip(["q1", "q2", "q3"], points).map { (key: $0, value: JSONSketch.number($1)) }
    var sketch: JSONSketch = [
      "instrument": "three-questions", "date": .text(day), "informant": .text(informant),
      "answers": .object(answers),
    ]
    if let version { sketch["version"] = .text(version) }
    return sketch
  }

  private func result(
    _ responses: JSONSketch..., instruments: [JSONSketch] = [SampleDefinitions.instrument()]
  ) throws -> CaseResult {
    var sample = RoutingSample(when: ["age": "< 18"])
    sample.instruments = instruments
    sample.choice = .none
    return try sample.outcome(
      of: [
        "id": "A-1", "age": 15, "date": "2025-09-01", "responses": .list(responses),
      ]
    ).get()
  }

  private func text(_ result: CaseResult) -> String {
    result.changeReport(in: .english).rendered(colours: false)
  }

  @Test func responsesStandSideBySideInTheOrderOfTheirDays() throws {
    let result = try result(
      response("2025-03-01", ["0", "1", "0"]), response("2025-01-01", ["2", "1", "2"]))
    let series = try #require(result.series.first)
    #expect(result.series.count == 1)
    #expect(series.responses.map(\.response.date.description) == ["2025-01-01", "2025-03-01"])
    #expect(series.values(ofScore: "total").map { $0?.description } == ["5", "1"])
  }

  @Test func otherInformantsAreAnotherSeries() throws {
    let result = try result(
      response("2025-01-01", ["2", "1", "2"]), response("2025-03-01", ["0", "1", "0"]),
      response("2025-01-01", ["1", "1", "1"], informant: "parent"),
      response("2025-03-01", ["1", "1", "2"], informant: "parent"))
    #expect(
      result.series.map { $0.values(ofScore: "total").map { $0?.description } } == [
        ["5", "1"], ["3", "4"],
      ])
  }

  @Test func oneResponseIsNoSeries() throws {
    let result = try result(
      response("2025-01-01", ["2", "1", "2"]),
      response("2025-01-01", ["1", "1", "1"], informant: "parent"))
    #expect(result.series.isEmpty)
    #expect(text(result).contains("No instrument was filled in more than once"))
  }

  @Test func levelsScoresAndChangedAnswersAreShown() throws {
    let result = try result(
      response("2025-01-01", ["2", "1", "2"]), response("2025-03-01", ["0", "1", "0"]))
    #expect(
      text(result) == """
        Case A-1

        three-questions · self-report
          2025-01-01 → 2025-03-01
            concern: hög → låg
            summa: 5 → 1
            Answers that have changed:
              q1: 2 → 0
              q3: 2 → 0
            Unchanged answers: 2.

        """)
  }

  @Test func anAnswerThatIsMissingOnceHasChanged() throws {
    let result = try result(
      response("2025-01-01", ["2", "1", "2"]), response("2025-03-01", ["2", "1"]))
    let shown = text(result)
    #expect(shown.contains("q3: 2 → "))
    #expect(shown.contains("summa: 5 → –"))
  }

  @Test func anotherMajorVersionIsMarkedAndNotCompared() throws {
    let result = try result(
      response("2025-01-01", ["2", "1", "2"], version: "1.0.0"),
      response("2025-03-01", ["0", "1", "0"], version: "2.0.0"),
      response("2025-06-01", ["1", "1", "0"], version: "2.0.0"),
      instruments: [
        SampleDefinitions.instrument(), SampleDefinitions.instrument(version: "2.0.0"),
      ])
    let series = try #require(result.series.first)
    #expect(!series.isComparable)
    #expect(series.values(ofScore: "total").map { $0?.description } == [nil, "1", "2"])
    let shown = text(result)
    #expect(shown.contains("2025-01-01 was done with three-questions 1.0.0"))
    #expect(shown.contains("summa: – → 1 → 2"))
    // What changed between versions that aren't compared is no change.
    #expect(!shown.contains("q3"))
  }

  @Test func theSameIsWrittenAsJSON() throws {
    let result = try result(
      response("2025-01-01", ["2", "1", "2"]), response("2025-03-01", ["0", "1", "0"]))
    #expect(
      String(decoding: result.changes(isPretty: false), as: UTF8.self)
        == #"{"case":"A-1","series":[{"instrument":"three-questions","informant":"self","#
        + #""dates":["2025-01-01","2025-03-01"],"versions":["1.0.0","1.0.0"],"#
        + #""levels":{"concern":["high","low"]},"scores":{"total":[5,1]},"change":[{},{}]}]}"#)
  }
}
