import RiskEngine
import Testing

/// The case's text grows with the answers, and keeps everything else.
@Suite struct AssessmentTextTests {
  private func text(_ assessment: OpenAssessment) -> String {
    String(decoding: assessment.bytes, as: UTF8.self)
  }

  @Test func aNewCaseIsWrittenAsAPersonWouldWriteIt() throws {
    let date = try #require(CalendarDay("2025-03-03"))
    let new = NewCase(
      id: "A-17", born: CalendarDay("2012-03-14"), age: nil, sex: .male, date: date,
      municipality: "Växjö")
    let root = try JSONDocument(name: "a.json", bytes: new.bytes).root
    let version = try #require(SemanticVersion("1.0.0"))
    let response = NewResponse(
      instrument: "three-questions", version: version, date: date, by: "utredare-3",
      informant: "self", setting: nil, mode: .interview)
    var assessment = try InterviewSample.assessment(
      SampleDefinitions.instrument(),
      case: String(decoding: response.appended(to: root), as: UTF8.self))
    try assessment.interview.type("2")
    assessment.interview.note("osäker")
    assessment.interview.give(.missing(.declined))
    #expect(
      text(assessment) == """
        {
          "format": "case/1",
          "id": "A-17",
          "born": "2012-03-14",
          "sex": "male",
          "date": "2025-03-03",
          "municipality": "Växjö",
          "responses": [
            {
              "instrument": "three-questions",
              "version": "1.0.0",
              "date": "2025-03-03",
              "by": "utredare-3",
              "informant": "self",
              "mode": "interview",
              "answers": {
                "q1": 2,
                "q2": {"missing": "declined", "note": "osäker"}
              }
            }
          ]
        }

        """)
  }

  @Test func everyTypeOfAnswerIsReadBackAsItWasGiven() throws {
    var assessment = try InterviewSample.assessment(InterviewSample.everyType)
    for typed in ["ja", "2", "2 1", "99", "2,5", "2025-01-01", "å \"ä\" ö", "0", "1"] {
      try assessment.interview.type(typed)
    }
    assessment.interview.judge(level: 2, rationale: "skäl")
    let again = try InterviewSample.assessment(InterviewSample.everyType, case: text(assessment))
    #expect(again.interview.answers == assessment.interview.answers)
    #expect(again.interview.judgements == assessment.interview.judgements)
    #expect(again.interview.shown == nil)
    let answers = try JSONDocument(name: "", bytes: assessment.bytes).root
      .at("responses", "0", "answers")
    #expect(
      String(decoding: answers.document.bytes[answers.rawBytes], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ") == #"""
          { "drinks": true, "drinksOften": 2, "drugs": ["alcohol", "cannabis"], "days": {"missing": "unknown"}, "line": 2.5, "since": "2025-01-01", "remark": "å \"ä\" ö", "violence": {"past": 0, "present": 1} }
          """#)
  }

  /// A case that somebody else wrote: other records, keys of their own, and odd layout.
  private let foreign = #"""
    { "x-own" : [1,  2],"id":"A-1","age":14,
      "date":"2025-03-03", "events": [],
      "responses": [ {"answers": {"q2": 1}, "instrument":"three-questions", "date":"2024-05-01"},
        {"x-mine": {"a": 1.50}, "instrument": "three-questions", "answers":
          {"x-q1": "Fråga", "q1": {"value": 1.0, "source": "samtal", "note": "n", "x-a": null},
           "q3": null}, "date": "2025-02-01", "occasion": "före"} ],
      "unit" : "Norr" }
    """#

  @Test func everythingElseInTheCaseStays() throws {
    var assessment = try InterviewSample.assessment(
      SampleDefinitions.instrument(), case: foreign)
    #expect(assessment.interview.shown == "q2")
    try assessment.interview.type("2")
    try assessment.interview.type("0")
    let written = text(assessment)
    // Around the response every byte is as it was.
    let start = try #require(foreign.range(of: #"{"x-mine""#)).lowerBound
    #expect(written.hasPrefix(foreign[..<start]))
    #expect(written.hasSuffix(" ],\n  \"unit\" : \"Norr\" }"))
    let response = try JSONDocument(name: "", bytes: assessment.bytes).root.at("responses", "1")
    #expect(
      String(decoding: response.document.bytes[response.rawBytes], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ") == #"""
          { "x-mine": {"a": 1.50}, "instrument": "three-questions", "answers": { "x-q1": "Fråga", "q1": {"value": 1.0, "source": "samtal", "note": "n", "x-a": null}, "q3": 0, "q2": 2 }, "date": "2025-02-01", "occasion": "före", "mode": "interview" }
          """#)
  }

  @Test func aNewValueKeepsWhatStandsBesideTheOldOne() throws {
    var assessment = try InterviewSample.assessment(
      SampleDefinitions.instrument(), case: foreign)
    assessment.interview.go(to: .item(0))
    try assessment.interview.type("2")
    let root = try JSONDocument(name: "", bytes: assessment.bytes).root
    let answer = try root.at("responses", "1", "answers", "q1")
    #expect(
      String(decoding: answer.document.bytes[answer.rawBytes], as: UTF8.self)
        == #"{"value": 2, "note": "n", "source": "samtal", "x-a": null}"#)
  }

  /// Resuming again and again must not make the file grow.
  @Test func whatIsSavedTwiceIsTheSame() throws {
    let instrument = SampleDefinitions.instrument()
    let once = text(try InterviewSample.assessment(instrument, case: foreign))
    #expect(text(try InterviewSample.assessment(instrument, case: once)) == once)
  }

  @Test(arguments: [
    #"{"id":"A-1","age":14,"date":"2025-03-03"}"#,
    #"{"id":"A-1","age":14,"date":"2025-03-03","responses":null}"#,
    #"{"id":"A-1","age":14,"responses":[],"date":"2025-03-03"}"#,
    #"{"responses":[{"instrument":"three-questions","answers":{}}],"id":"A-1","age":14,"date":"2025-03-03"}"#,
  ])
  func aResponseFindsItsPlaceInAnyCase(text: String) throws {
    let root = try JSONDocument(name: "", bytes: Array(text.utf8)).root
    let response = NewResponse(
      instrument: "three-questions", version: try #require(SemanticVersion("1.0.0")),
      date: try #require(CalendarDay("2025-02-01")), by: nil, informant: nil, setting: nil,
      mode: .untilSettled)
    let assessment = try InterviewSample.assessment(
      SampleDefinitions.instrument(),
      case: String(decoding: response.appended(to: root), as: UTF8.self))
    #expect(assessment.assessmentCase.responses.last?.mode == .untilSettled)
    #expect(assessment.interview.stopsWhenSettled)
    #expect(assessment.assessmentCase.responses.count == (root.member("responses")?.count ?? 0) + 1)
  }

  /// Who was asked everything was asked everything.
  @Test func theModeIsWhatHappened() throws {
    var assessment = try InterviewSample.assessment(
      InterviewSample.screening, ["q1": 2, "q3": 2], stopsWhenSettled: true)
    #expect(text(assessment).contains(#""mode": "untilSettled""#))
    for typed in ["1", "own", "ord"] { try assessment.interview.type(typed) }
    assessment.interview.judge(level: 0, rationale: "skäl")
    #expect(text(assessment).contains(#""mode": "interview""#))
  }

  @Test func aModeThatNobodyKnowsIsRefused() throws {
    let text = #"""
      {"id": "A-1", "age": 14, "date": "2025-03-03", "responses":
        [{"instrument": "three-questions", "mode": "guess", "answers": {}}]}
      """#
    #expect(throws: RefusedCase.self) {
      try InterviewSample.assessment(SampleDefinitions.instrument(), case: text)
    }
  }
}
