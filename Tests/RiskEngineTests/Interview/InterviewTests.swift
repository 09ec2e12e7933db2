import RiskEngine
import Testing

/// What is asked next, and what is left.
@Suite struct InterviewTests {
  @Test func theItemsAreAskedInOrderAndThenTheJudgements() throws {
    var interview = try InterviewSample.interview(InterviewSample.everyType)
    var asked: [String] = []
    for typed in ["ja", "2", "alcohol", "3", "2,5", "2025-01-01", "ord", "0", "1"] {
      asked.append(interview.shown ?? "")
      try interview.type(typed)
    }
    #expect(
      asked == [
        "drinks", "drinksOften", "drugs", "days", "line", "since", "remark", "violence_past",
        "violence_present",
      ])
    #expect(interview.shown == "risk")
    interview.judge(level: 2, rationale: "skäl")
    #expect(interview.shown == nil)
    #expect(interview.progress.left == 0)
  }

  @Test func whatAGateLeavesOutIsNotAsked() throws {
    var interview = try InterviewSample.interview(InterviewSample.everyType)
    #expect(interview.progress.of == 10)
    try interview.type("nej")
    #expect(interview.shown == "drugs")
    let progress = interview.progress
    #expect(progress.of == 9 && progress.gatedOff == 1 && progress.answered == 1)
    let isAsked = interview.go(to: .item(1))
    #expect(!isAsked && interview.shown == "drugs")
  }

  @Test func aChangedAnswerOpensAGateAgain() throws {
    var interview = try InterviewSample.interview(InterviewSample.everyType)
    try interview.type("nej")
    interview.back()
    #expect(interview.shown == "drinks")
    try interview.type("ja")
    #expect(interview.shown == "drinksOften")
  }

  /// Not known is no answer, so the gate stays open.
  @Test func whatAnUnknownAnswerGatesIsAsked() throws {
    var interview = try InterviewSample.interview(InterviewSample.everyType)
    interview.give(.missing(.unknown))
    #expect(interview.shown == "drinksOften")
    #expect(interview.progress.answered == 0 && interview.progress.withoutAnswer == 1)
  }

  @Test func whatWasSkippedIsLeftAndIsNotAskedAgain() throws {
    var interview = try InterviewSample.interview(SampleDefinitions.instrument())
    interview.skip()
    for typed in ["1", "1", "own", "ord"] { try interview.type(typed) }
    #expect(interview.shown == "risk")
    interview.judge(level: 0, rationale: "skäl")
    #expect(interview.shown == nil)
    #expect(interview.progress.left == 1)
    interview.askAll()
    #expect(interview.shown == "q1")
  }

  @Test func afterACorrectionTheNextUnansweredQuestionIsShown() throws {
    var interview = try InterviewSample.interview(SampleDefinitions.instrument())
    for typed in ["0", "1", "2"] { try interview.type(typed) }
    interview.go(to: .item(0))
    try interview.type("2")
    #expect(interview.shown == "home")
  }

  @Test func oneGoesBackAndForthInTheOrderOfTheForm() throws {
    var interview = try InterviewSample.interview(SampleDefinitions.instrument())
    let isBefore = interview.back()
    #expect(!isBefore)
    try interview.type("0")
    interview.back()
    #expect(interview.shown == "q1")
    interview.forward()
    #expect(interview.shown == "q2")
    interview.review()
    #expect(interview.shown == nil)
    interview.back()
    #expect(interview.shown == "risk")
    interview.forward()
    #expect(interview.shown == nil)
  }

  @Test func itGoesOnWhereTheFirstUnansweredQuestionStands() throws {
    let interview = try InterviewSample.interview(
      SampleDefinitions.instrument(), ["q1": 2, "q2": ["missing": "declined"]])
    #expect(interview.shown == "q3")
    #expect(interview.progress.answered == 1 && interview.progress.withoutAnswer == 1)
  }

  @Test(arguments: [
    ("öl", ["drinks"]), ("DRICKER", ["drinks"]),
    ("violence", ["violence_past", "violence_present"]),
    ("violence past", ["violence_past"]), ("cider", []), (" ", []),
  ])
  func questionsAreFoundByTheirWords(words: String, found: [String]) throws {
    let interview = try InterviewSample.interview(InterviewSample.everyType)
    #expect(interview.search(words, in: "sv").map(interview.id) == found)
  }

  @Test(arguments: [("1", "drinks"), ("10", "risk"), ("LINE", "line"), ("11", nil), ("0", nil)])
  func aQuestionHasANumberAndAnID(name: String, id: String?) throws {
    let interview = try InterviewSample.interview(InterviewSample.everyType)
    #expect(interview.question(named: name).map(interview.id) == id)
  }
}

/// When nothing that is left can change the result.
@Suite struct SettledInterviewTests {
  /// High begins at 4 of 6, so after 2 and 2 only the flag, q3 = 2, is open.
  @Test func theLevelAndTheFlagsMustBothStandFast() throws {
    func isSettled(_ answers: JSONSketch) throws -> Bool {
      let interview = try InterviewSample.interview(InterviewSample.screening, answers)
      return interview.response.scored(for: interview.person).isSettled
    }
    #expect(try !isSettled([:]))
    #expect(try !isSettled(["q1": 2, "q2": 2]))
    #expect(try isSettled(["q1": 2, "q3": 2]))
    #expect(try isSettled(["q1": 0, "q3": 1]))
    #expect(try !isSettled(["q1": 1, "q3": 1]))
  }

  @Test func whatIsLeftIsNotAskedButTheJudgementIs() throws {
    var interview = try InterviewSample.assessment(
      InterviewSample.screening, ["q1": 2, "q3": 2], stopsWhenSettled: true
    ).interview
    #expect(interview.shown == "q2")
    interview.settle(true)
    #expect(interview.isStopped)
    #expect(interview.shown == "risk")
    interview.judge(level: 0, rationale: "skäl")
    #expect(interview.shown == nil)
    #expect(interview.progress.left == 3)
    interview.askAll()
    #expect(interview.shown == "q2")
  }

  @Test func anInterviewThatMayNotStopAsksOn() throws {
    var interview = try InterviewSample.interview(InterviewSample.screening, ["q1": 2, "q3": 2])
    interview.settle(true)
    #expect(interview.shown == "q2")
  }

  /// Programme A needs the level high, B a total of 5: with 2 and 2 only B is open.
  @Test func programmesMustStandFastToo() throws {
    func isSettled(_ rule: JSONSketch, _ answers: JSONSketch) throws -> Bool {
      var sample = RoutingSample(when: rule)
      sample.instruments = [InterviewSample.screening]
      let response = SampleCase.response(answers)
      let sketch = SampleCase.aged(14).with("responses", [response])
      return try sample.outcome(of: sketch).get().isSettled(response: 0)
    }
    let answers: JSONSketch = ["q1": 2, "q3": 2]
    #expect(try isSettled(["concern": "\"high\""], answers))
    #expect(try !isSettled(["total": ">= 5"], answers))
    // Another criterion is false already, and nothing can make it true.
    #expect(try isSettled(["total": ">= 5", "sad": "false"], answers))
    // The judgement is the assessor's own.
    #expect(try isSettled(["risk": "\"high\""], answers))
  }
}
