import RiskEngine
import Testing

/// Reading a case: its facts, and what refuses it.
@Suite struct CaseReadingTests {
  // MARK: Null

  @Test(arguments: [
    "$schema", "format", "born", "sex", "circumstances", "consents", "responses", "person",
    "municipality", "previous", "unit", "notes", "decisions", "flags", "events", "interventions",
    "placements", "plans", "followUps", "participation", "closed",
  ])
  func aKeyThatMayBeLeftOutMayAlsoBeNull(key: String) throws {
    let without: JSONSketch = ["id": "A-1", "age": 12, "date": "2025-03-03"]
    let read = try read(without.with(key, .null))
    #expect(read.findings == [])
    #expect(read.assessmentCase?.age == 12)
    #expect(read.assessmentCase?.responses.isEmpty == true)
  }

  @Test func aNullAgeIsNoAge() throws {
    #expect(
      try read(["id": "A-1", "age": .null, "date": "2025-03-03"]).findings == ["ageNotGiven"])
  }

  @Test(arguments: ["id", "date"])
  func aKeyThatMustBeThereMustNotBeNull(key: String) throws {
    let whole: JSONSketch = ["id": "A-1", "age": 12, "date": "2025-03-03"]
    #expect(try read(whole.with(key, .null)).findings == ["wrongType"])
  }

  @Test(arguments: [
    "version", "date", "by", "informant", "occasion", "setting", "mode", "judgements",
    "overrides", "stored",
  ])
  func aKeyOfAResponseThatMayBeLeftOutMayAlsoBeNull(key: String) throws {
    let response: JSONSketch = ["instrument": "any", "answers": [:]]
    let whole: JSONSketch = ["id": "A-1", "age": 12, "date": "2025-03-03"]
    let read = try read(whole.with("responses", [response.with(key, .null)]))
    #expect(read.findings == [])
    let found = try #require(read.assessmentCase?.responses.first)
    #expect(found.date == CalendarDay("2025-03-03"))
    #expect(found.version == nil && found.informant == nil && found.judgements.isEmpty)
  }

  // MARK: Age and birth date

  @Test func theAgeFollowsFromTheBirthDate() throws {
    let read = try read(SampleCase.born("2012-03-04"))
    #expect(read.findings == [])
    #expect(read.assessmentCase?.age == 12)
  }

  @Test func aStatedAgeIsUsedWithoutABirthDateOnTheCasesDateOnly() throws {
    let sketch: JSONSketch = ["id": "A-1", "age": 12, "date": "2025-03-03"]
    let assessmentCase = try #require(try read(sketch).assessmentCase)
    let days = try ["2025-03-02", "2025-03-03"].map { try #require(CalendarDay($0)) }
    #expect(days.map(assessmentCase.age(on:)) == [nil, 12])
  }

  @Test(arguments: [(12, []), (13, ["ageDisagrees"]), (11, ["ageDisagrees"])])
  func bothAgeAndBirthDateMustAgree(age: Int, findings: [String]) throws {
    let sketch = SampleCase.born("2012-03-04").with("age", .number("\(age)"))
    #expect(try read(sketch).findings == findings)
  }

  @Test func aCaseWithoutAgeIsUsedWithAWarning() throws {
    let read = try read(["id": "A-1", "date": "2025-03-03"])
    #expect(read.findings == ["ageNotGiven"])
    #expect(read.assessmentCase?.age == nil)
  }

  @Test func aBirthDateThatCannotBeReadIsNoMissingAge() throws {
    #expect(try read(SampleCase.born("2012-02-30")).findings == ["notADate"])
  }

  @Test func nobodyIsBornAfterTheCasesDate() throws {
    #expect(try read(SampleCase.born("2025-03-04")).findings == ["bornAfterDate"])
    #expect(try read(SampleCase.born("2025-03-03")).assessmentCase?.age == 0)
  }

  @Test(arguments: [-1, 131])
  func anAgeIsZeroTo130(age: Int) throws {
    let sketch: JSONSketch = ["id": "A-1", "date": "2025-03-03", "age": .number("\(age)")]
    #expect(try read(sketch).findings == ["outOfRange"])
  }

  // MARK: Other facts

  @Test(arguments: [
    ("female", Sex.female), ("male", .male), ("other", .other), ("unknown", nil), (nil, nil),
  ])
  func sexIsOneOfFourWords(word: String?, sex: Sex?) throws {
    let read = try read(SampleCase.aged(12).with("sex", word.map(JSONSketch.text)))
    #expect(read.findings == [])
    #expect(read.assessmentCase?.sex == sex)
  }

  static let mistakes: [(id: String, key: String, value: JSONSketch?)] = [
    ("missingKey", "id", nil), ("blankText", "id", " "), ("wrongType", "id", 7),
    ("missingKey", "date", nil), ("notADate", "date", "3 mars 2025"),
    ("notAllowed", "sex", "flicka"),
    ("wrongFormat", "format", "case/2"), ("unknownKey", "kön", "male"),
    ("wrongType", "circumstances", []), ("wrongType", "consents", [:]),
    ("wrongType", "responses", "none"), ("blankText", "municipality", ""),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeIsFound(row: Int) throws {
    let (id, key, value) = CaseReadingTests.mistakes[row]
    #expect(try read(SampleCase.aged(12).with(key, value)).findings == [id], "\(row)")
  }

  @Test func aFormatIsOptional() throws {
    #expect(try read(SampleCase.aged(12).with("format", "case/1")).findings == [])
  }

  @Test func aFindingAboutAPersonSaysSo() throws {
    let document = try JSONDocument(name: "a", bytes: SampleCase.aged(12).with("sex", "f").bytes)
    let reader = DocumentReader(document, concernsPerson: true)
    _ = Case.read(document.root, reader)
    #expect(reader.findings.map(\.concernsPerson) == [true])
  }

  // MARK: Consents

  @Test func aConsentMayNotEndBeforeItBegins() throws {
    let ends = SampleCase.consent("person", "given", "2025-02-02", until: "2025-02-01")
    #expect(
      try read(SampleCase.aged(12).with("consents", [ends])).findings
        == ["consentEndsBeforeItBegins"])
    let oneDay = SampleCase.consent("person", "given", "2025-02-02", until: "2025-02-02")
    #expect(try read(SampleCase.aged(12).with("consents", [oneDay])).findings == [])
  }

  @Test(arguments: ["to", "by", "status", "date"])
  func aConsentSaysToWhatByWhomHowAndWhen(key: String) throws {
    let consent = SampleCase.consent("person", "given", "2025-02-02").with(key, nil)
    #expect(try read(SampleCase.aged(12).with("consents", [consent])).findings == ["missingKey"])
  }

  // MARK: Responses

  @Test func aResponseWithoutADateIsFromTheCasesDate() throws {
    let response = SampleCase.response([:]).with("date", nil)
    let read = try read(SampleCase.aged(12).with("responses", [response]))
    #expect(read.assessmentCase?.responses.map(\.date.description) == ["2025-03-03"])
  }

  @Test func twoResponsesByOneInformantOnOneDateAreAnError() throws {
    let own = SampleCase.response([:])
    let parent = SampleCase.response([:], informant: "parent")
    func findings(_ responses: JSONSketch...) throws -> [String] {
      try read(SampleCase.aged(12).with("responses", .list(responses))).findings
    }
    #expect(try findings(own, own) == ["twoResponsesOnOneDate"])
    #expect(try findings(own, parent) == [])
    #expect(try findings(own, own.with("date", "2025-02-02")) == [])
    #expect(try findings(own, own.with("instrument", "other")) == [])
  }

  private func read(_ sketch: JSONSketch) throws -> (assessmentCase: Case?, findings: [String]) {
    let document = try JSONDocument(name: "case.json", bytes: sketch.bytes)
    let reader = DocumentReader(document, concernsPerson: true)
    let assessmentCase = Case.read(document.root, reader)
    return (assessmentCase, reader.findings.map(\.id))
  }
}
