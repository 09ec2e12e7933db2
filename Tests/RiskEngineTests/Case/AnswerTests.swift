import RiskEngine
import Testing

/// Answers, judgements and what can be wrong with them.
@Suite struct AnswerTests {
  private static let items: JSONSketch = [
    ["id": "level", "type": "choice", "options": [["code": 0], ["code": 1], ["code": 2]]],
    ["id": "home", "type": "choice", "options": [["code": "own"], ["code": "shared"]]],
    [
      "id": "drugs", "type": "multiple",
      "options": [["code": "alcohol", "points": 1], ["code": "cannabis", "points": 2]],
    ],
    ["id": "arrested", "type": "yesNo"],
    ["id": "absences", "type": "count", "maximum": 60],
    ["id": "line", "type": "decimal", "minimum": 0, "maximum": 10, "step": .number("0.5")],
    ["id": "since", "type": "date", "scored": false],
    ["id": "remark", "type": "text", "scored": false],
    [
      "id": "coded", "type": "choice", "options": [["code": 0], ["code": 1]],
      "missingCodes": ["9": "unknown"],
    ],
  ]

  private static let instrument = SampleDefinitions.instrument()
    .with("items", items)
    .with(
      "scores",
      [
        [
          "id": "total", "title": SampleDefinitions.texts("summa"),
          "source": SampleDefinitions.localChoice,
          "sum": ["level", "drugs", "arrested", "absences", "line", "coded"],
          "missing": ["rule": "sumOfAnswered"],
        ]
      ]
    )
    .with("levels", nil)
    .with("flags", nil)

  // MARK: Forms of an answer

  static let forms: [(item: String, value: JSONSketch, total: Int?)] = [
    ("level", 2, 2), ("level", ["value": 2], 2), ("level", .null, nil),
    ("level", ["value": .null], nil), ("level", ["missing": "notAsked"], nil),
    ("level", ["value": 2, "missing": .null, "note": .null, "contested": .null], 2),
    ("level", ["value": .null, "missing": "declined", "source": .null], nil),
    ("level", ["value": .null, "missing": .null], nil),
    ("level", ["missing": "unknown"], nil), ("level", ["missing": "declined"], nil),
    ("level", ["missing": "notApplicable"], nil), ("level", 0, 0), ("level", .number("1.0"), 1),
    ("level", ["value": 1, "note": "osäker", "source": "samtal", "contested": true], 1),
    ("drugs", [], 0), ("drugs", ["cannabis", "alcohol"], 3), ("arrested", true, 1),
    ("arrested", false, 0), ("arrested", 1, 1), ("arrested", 0, 0), ("absences", 60, 60),
    ("line", .number("9.5"), nil), ("coded", 9, nil), ("coded", ["value": 9], nil),
    ("since", "2024-02-29", nil), ("remark", "text", nil), ("home", "own", nil),
  ]

  @Test(arguments: forms.indices)
  func anAnswerIsReadInEachOfItsForms(row: Int) throws {
    let (item, value, total) = AnswerTests.forms[row]
    let outcome = try outcome([item: value])
    #expect(outcome.findings == [], "\(row)")
    guard item != "line" else { return }
    #expect(outcome.total == total.map { Fraction($0) }, "\(row)")
  }

  @Test func noKeyAndNullAreBothNotAsked() throws {
    #expect(try outcome([:]).total == nil)
    #expect(try outcome(["level": .null]).total == nil)
  }

  // MARK: Problems

  static let mistakes: [(id: String, answers: JSONSketch)] = [
    ("codeNotAmongOptions", ["level": 3]), ("codeNotAmongOptions", ["home": "onw"]),
    ("answerNotWhole", ["level": .number("1.5")]), ("answerNotWhole", ["absences": .number("0.5")]),
    ("answerOutOfRange", ["absences": 61]), ("answerOutOfRange", ["line": .number("10.5")]),
    ("answerOffStep", ["line": .number("0.7")]), ("answerLooksMissing", ["level": 9]),
    ("answerLooksMissing", ["absences": -1]), ("answerLooksMissing", ["coded": -9]),
    ("answerLooksMissing", ["absences": 99]), ("answerOfWrongType", ["level": "2"]),
    ("answerOfWrongType", ["level": true]), ("answerOfWrongType", ["level": [1]]),
    ("answerOfWrongType", ["drugs": "alcohol"]), ("answerOfWrongType", ["arrested": "ja"]),
    ("answerOfWrongType", ["since": 2024]), ("answerOfWrongType", ["remark": 7]),
    ("codeRepeated", ["drugs": ["alcohol", "alcohol"]]), ("notADate", ["since": "2023-02-29"]),
    ("codeNotAmongOptions", ["drugs": ["heroin"]]), ("codeNotAmongOptions", ["arrested": 2]),
    ("answerWithoutValue", ["level": [:]]),
    ("answerWithoutValue", ["level": ["value": 1, "missing": "unknown"]]),
    ("answerWithoutValue", ["level": ["note": "bara en anteckning"]]),
    ("notAllowed", ["level": ["missing": "gatedOff"]]),
    ("notAllowed", ["level": ["missing": "vet ej"]]), ("unknownItem", ["leevl": 1]),
    ("unknownKey", ["level": ["value": 1, "valeu": 2]]),
    ("wrongType", ["level": ["value": 1, "contested": "ja"]]),
    ("replacementCharacter", ["remark": "V\u{FFFD}xj\u{FFFD}"]),
    ("tooManyDigits", ["line": .number("0.1234567890123456")]),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeIsFound(row: Int) throws {
    let (id, answers) = AnswerTests.mistakes[row]
    #expect(try outcome(answers).findings == [id], "\(row)")
  }

  @Test func allMistakesOfAResponseAreFoundAtOnce() throws {
    let answers: JSONSketch = ["level": 3, "leevl": 1, "home": "onw"]
    #expect(
      try outcome(answers).findings == [
        "codeNotAmongOptions", "unknownItem", "codeNotAmongOptions",
      ])
  }

  // MARK: Judgements

  static let judgements: [(findings: [String], value: JSONSketch)] = [
    ([], ["level": "high", "rationale": "Skäl."]),
    (["rationaleMissing"], ["level": "high"]),
    (["rationaleMissing"], ["level": "high", "rationale": " \n\u{A0}"]),
    (["rationaleMissing"], ["level": "high", "rationale": "\u{200B}\u{2060}"]),
    (["unknownJudgementLevel"], ["level": "hgh", "rationale": "Skäl."]),
    (["unknownJudgementLevel", "rationaleMissing"], ["level": "hgh", "rationale": ""]),
    (["missingKey"], ["rationale": "Skäl."]), (["wrongType"], "high"),
    (["unknownKey"], ["level": "high", "rationale": "Skäl.", "reason": "Skäl."]),
  ]

  @Test(arguments: judgements.indices)
  func aJudgementNeedsALevelAndReasons(row: Int) throws {
    let (findings, value) = AnswerTests.judgements[row]
    let found = try outcome([:]) { $0["judgements"] = ["risk": value] }.findings
    #expect(found == findings, "\(row)")
  }

  @Test func anUnknownJudgementRefusesTheCase() throws {
    let value: JSONSketch = ["level": "high", "rationale": "Skäl."]
    #expect(
      try outcome([:]) { $0["judgements"] = ["riks": value] }.findings == ["unknownJudgement"])
  }

  // MARK: Doubts

  @Test func anInformantWhomTheInstrumentDoesNotKnowIsAWarning() throws {
    let outcome = try outcome(["level": 1]) { $0["informant"] = "teacher" }
    #expect(outcome.findings == ["unknownInformant"])
    #expect(outcome.total == 1)
  }

  @Test(arguments: [(8, ["outsidePopulation"]), (9, []), (20, []), (21, ["outsidePopulation"])])
  func anAgeOutsideThePopulationIsAWarning(age: Int, findings: [String]) throws {
    #expect(try outcome(["level": 1], age: age).findings == findings)
  }

  @Test func anAnswerThatAGateMakesVoidIsAWarning() throws {
    let gated: JSONSketch = [
      ["id": "arrested", "type": "yesNo"],
      ["id": "times", "type": "count", "maximum": 60, "askWhen": "arrested"],
    ]
    let score: JSONSketch = [
      "id": "total", "title": SampleDefinitions.texts("summa"),
      "source": SampleDefinitions.localChoice, "sum": ["arrested", "times"],
      "missing": ["rule": "sumOfAnswered"],
    ]
    let instrument = AnswerTests.instrument.with("items", gated).with("scores", [score])
    let outcome = try outcome(["times": 5, "arrested": false], instrument: instrument)
    #expect(outcome.findings == ["strayAnswer"])
    #expect(outcome.total == 0)
  }

  // MARK: Helpers

  private func outcome(
    _ answers: JSONSketch, age: Int = 12, instrument: JSONSketch = instrument,
    _ change: (inout JSONSketch) -> Void = { _ in }
  ) throws -> (total: Fraction?, findings: [String]) {
    var sample = RoutingSample()
    sample.instruments = [instrument]
    sample.choice = .none
    var response = SampleCase.response(answers)
    change(&response)
    let outcome = try sample.outcome(of: SampleCase.aged(age).with("responses", [response]))
    switch outcome {
    case .failure(let refused): return (nil, refused.findings.map(\.id))
    case .success(let result):
      return (result.responses.first?.scores.first?.value, result.findings.map(\.id))
    }
  }
}
