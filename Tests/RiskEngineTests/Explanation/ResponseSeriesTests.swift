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
            ! Flag that the answers no longer show: ledsen (last on 2025-01-01; it
              stands until somebody clears it)
            concern: hög → låg
            summa: 5 → 1
            Answers that have changed:
              q1: 2 → 0
              q3: 2 → 0
            Unchanged answers: 3.

        """)
  }

  // MARK: Flags, judgements and texts

  @Test(arguments: [
    (["0", "2"], "! New flag: ledsen"),
    (["2", "2"], "! Flag, still raised: ledsen (first on 2025-01-01)"),
    (["2", "0"], "! Flag that the answers no longer show: ledsen (last on 2025-01-01;"),
    (["0", "0"], nil),
  ])
  func whatBecomesOfAFlagComesFirst(thirdAnswers: [String], words: String?) throws {
    let result = try result(
      response("2025-01-01", ["0", "0", thirdAnswers[0]]),
      response("2025-03-01", ["0", "0", thirdAnswers[1]]))
    let lines = text(result).split(separator: "\n").map { $0.drop { $0 == " " } }
    if let words {
      #expect(lines[3].hasPrefix(words))
    } else {
      #expect(lines[3].hasPrefix("concern"))
    }
  }

  @Test func aFlagThatLacksAnswersNowCannotBeToldAndStands() throws {
    let result = try result(
      response("2025-01-01", ["0", "0", "2"]), response("2025-03-01", ["0", "0"]))
    #expect(text(result).contains("! Flag that can't be told now: ledsen (last on 2025-01-01; it"))
  }

  @Test func aFlagOfAnotherMajorVersionIsNotLost() throws {
    let result = try result(
      response("2025-01-01", ["0", "0", "2"], version: "1.0.0"),
      response("2025-03-01", ["0", "0", "0"], version: "2.0.0"),
      instruments: [
        SampleDefinitions.instrument(), SampleDefinitions.instrument(version: "2.0.0"),
      ])
    #expect(text(result).contains("! Flag that the answers no longer show: ledsen"))
  }

  private func judged(_ day: String, _ level: String) -> JSONSketch {
    response(day, ["1", "1", "1"]).with(
      "judgements", ["risk": ["level": .text(level), "rationale": "Skäl."]])
  }

  @Test func aJudgementIsShownBeforeLevelsAndSaysWhetherItHasChanged() throws {
    let changed = text(try result(judged("2025-01-01", "high"), judged("2025-03-01", "moderate")))
    #expect(changed.contains("    risk: hög → måttlig\n    concern: låg (unchanged)\n"))
    #expect(changed.contains("    summa: 3 (unchanged)\n"))
    let same = text(try result(judged("2025-01-01", "high"), judged("2025-03-01", "high")))
    #expect(same.contains("    risk: hög (unchanged)\n"))
  }

  @Test func aChangedTextIsToldAndRepeatedOnlyWhereValuesAreShown() throws {
    func written(_ day: String, _ words: String) -> JSONSketch {
      response(day, ["1", "1", "1"]).with(
        "answers", ["q1": 1, "q2": 1, "q3": 1, "remark": .text(words)])
    }
    let result = try result(written("2025-01-01", "Rap"), written("2025-03-01", "Fotboll"))
    #expect(text(result).contains("      remark: changed text\n    Unchanged answers: 4."))
    #expect(!text(result).contains("Rap"))
    let shown = result.changeReport(in: .english, showsTexts: true).rendered(colours: false)
    #expect(shown.contains("      remark: Rap → Fotboll\n"))
    let same = try self.result(written("2025-01-01", "Rap"), written("2025-03-01", "Rap"))
    #expect(text(same).contains("Unchanged answers: 5."))
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
        + #""flags":{"sad":[true,false]},"judgements":{"risk":[null,null]},"#
        + #""levels":{"concern":["high","low"]},"scores":{"total":[5,1]},"change":[{},{}]}]}"#)
  }
}
