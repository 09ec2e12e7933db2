import RiskEngine
import Testing

/// What is said and done about persons for whom an instrument isn't meant.
@Suite struct PopulationTests {
  /// For those of 9 to 20 who have something to say on q1.
  private func sample(_ outside: String? = nil, when condition: String? = "q1 > 0")
    -> ResponseSample
  {
    let population: JSONSketch = ["ages": "[9..20]", "text": SampleDefinitions.texts("unga")]
    return ResponseSample([
      (
        "population",
        population.with("outside", outside.map(JSONSketch.text))
          .with("when", condition.map(JSONSketch.text))
      )
    ])
  }

  private let response = SampleCase.response(["q1": 1, "q2": 1, "q3": 2])

  @Test(
    arguments: [
      (14, 1, "inside"), (8, 1, "outside"), (14, 0, "outside"), (21, 0, "outside"),
      (nil, 1, "unknown"), (nil, 0, "outside"), (14, nil, "unknown"), (8, nil, "outside"),
    ] as [(Int?, Int?, String)])
  func everyTestMustBePassed(age: Int?, q1: Int?, standing: String) throws {
    let answer: JSONSketch = q1.map { .number("\($0)") } ?? .null
    let root = try sample().json(SampleCase.response(["q1": answer]), age: age)
    #expect(try root.at("responses", "0", "population").text == standing)
    let warnings = try root.at("findings").elements.filter {
      try $0.at("id").text == "outsidePopulation"
    }
    #expect(warnings.count == (standing == "outside" ? 1 : 0))
  }

  @Test func nothingIsSaidWhereNothingTestsThePopulation() throws {
    let plain = ResponseSample([("population", ["text": SampleDefinitions.texts("alla")])])
    #expect(try !plain.json(response).at("responses", "0").has("population"))
  }

  @Test func outsideIsScoredUnlessTheInstrumentRefuses() throws {
    for sample in [sample(), sample("score")] {
      let scored = try sample.json(response, age: 8).at("responses", "0")
      #expect(try scored.at("scores", "total", "value").numberText == "4")
      #expect(try scored.at("levels", "concern", "level").text == "high")
      #expect(!scored.has("notScored"))
    }
  }

  @Test func outsideScoresAndLevelsAreWithheld() throws {
    let scored = try sample("refuse").json(response, age: 8).at("responses", "0")
    #expect(try scored.at("notScored").text == "outsidePopulation")
    for key in ["value", "low", "high"] {
      #expect(try scored.at("scores", "total", key).kind == .null)
    }
    #expect(try scored.at("levels", "concern", "level").kind == .null)
    #expect(try scored.at("levels", "concern", "possible").elements.map(\.text) == [])
    // A flag must reach a human whoever the person is.
    #expect(try scored.at("flags").elements.map(\.text) == ["sad"])
  }

  @Test func insideAndUnknownAreScored() throws {
    #expect(
      try sample("refuse").json(response).at("responses", "0", "scores", "total", "value")
        .numberText == "4")
    let unknown = try sample("refuse").json(response, age: nil).at("responses", "0")
    #expect(try unknown.at("scores", "total", "value").numberText == "4")
  }

  /// Levels are proved for those whom the instrument scores, though an empty form is no such case.
  @Test func refusingOutsidersProvesNothingAway() throws {
    let (_, findings) = try InstrumentSample.read(
      #"{"population": {"when": "answered(q1)", "outside": "refuse", "text": {"en": "Pupils"}}}"#)
    #expect(findings.filter { $0.id == "levelUnreachable" }.isEmpty)
    let (instrument, gap) = try InstrumentSample.read(
      #"{"population": {"when": "answered(q1)", "outside": "refuse", "text": {"en": "Pupils"}}, "levels": [{"id": "concern", "title": {"en": "Concern"}, "of": "total", "levels": [{"id": "low", "title": {"en": "low"}}, {"id": "high", "title": {"en": "high"}}], "mostConcerning": "last", "cutOffs": [{"ranges": {"low": "[0..2]", "high": "[4..6]"}, "source": "own"}]}]}"#
    )
    #expect(instrument == nil)
    #expect(gap.map(\.id).contains("cutOffsGap"))
  }

  @Test func aPolicyCannotReadWhatIsWithheld() throws {
    var routing = RoutingSample(when: ["concern": "\"high\""])
    routing.instruments = [sample("refuse").instrument]
    let outside = SampleCase.aged(8).with("responses", [response])
    #expect(try routing.status(for: outside) == .undetermined)
  }

  @Test func theReportSaysSoBesideTheScores() throws {
    let swedish = try sample("refuse").report(response, age: 8, in: .swedish)
    #expect(
      swedish.contains(
        "! Personen hör inte till den grupp som instrumentet är avsett för: inga poäng eller "
          + "nivåer."), "\(swedish)")
    let english = try sample().report(response, age: 8, in: .english)
    #expect(
      english.contains(
        "! The person is outside the group that the instrument is meant for: read with caution."),
      "\(english)")
    let unknown = try sample().report(response, age: nil, in: .english)
    #expect(unknown.contains("It can't be told whether the person is in the group"), "\(unknown)")
    #expect(try !sample().report(response, in: .english).contains("the group"))
  }

  @Test func theDescriptionSaysForWhom() throws {
    let text = try Description.instrument([
      "population": [
        "ages": "[9..20]", "when": "q1 > 0", "outside": "refuse",
        "text": SampleDefinitions.texts("Young people"),
      ]
    ])
    #expect(
      text.contains(
        "For whom: Young people (aged 9–20), only when item 1 is more than 0 (q1 > 0). Others get no scores "
          + "or levels."), "\(text)")
  }
}
