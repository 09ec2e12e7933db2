import RiskEngine
import Testing

/// Levels by cut-offs, and what open answers and unknown facts leave of them.
@Suite struct LevelTests {
  private func piece(_ id: String) throws -> String {
    try #require(FormatReference.examples(of: "feature")[id])
  }

  @Test(arguments: [
    (#"{"q1": 2, "q2": 1, "q3": 0}"#, "low"), (#"{"q1": 2, "q2": 2, "q3": 0}"#, "high"),
  ])
  func theCutOffDecides(answers: String, level: String) throws {
    let scored = try InstrumentSample.score("{}", answers)
    #expect(scored.level(named: "concern")?.id == level)
    #expect(scored.levels.first?.isSettled == true)
  }

  /// 2 + 2 + 0…2: 4 to 6, all of it high, so the level is settled though the sum isn't known.
  @Test func aLevelIsSettledWhenNoOpenAnswerCanMoveIt() throws {
    let scored = try InstrumentSample.score("{}", #"{"q1": 2, "q2": 2}"#)
    #expect(scored.total == "-")
    #expect(scored.totalBounds == "4–6")
    #expect(scored.possibleConcern == ["high"])
    #expect(scored.levels.first?.isSettled == true)
    #expect(scored.itemsMovingTheLevel == [])
  }

  /// 2 + 0…2 + 0…2.
  @Test func aLevelIsOpenWhileAnAnswerCanMoveIt() throws {
    let scored = try InstrumentSample.score("{}", #"{"q1": 2}"#)
    #expect(scored.totalBounds == "2–6")
    #expect(scored.possibleConcern == ["low", "high"])
    #expect(scored.itemsMovingTheLevel == ["q2", "q3"])
  }

  /// Worth up to 2, 8 and 4.
  @Test func openItemsComeMostPowerfulFirst() throws {
    let scored = try InstrumentSample.score(
      #"{"scores": [{"id": "total", "sum": ["q1", {"item": "q2", "weight": 4}, {"item": "q3", "weight": -2}], "missing": {"rule": "refuse"}, "source": "local choice, not validated"}], "levels": [{"id": "concern", "title": {"en": "Concern"}, "of": "total", "levels": [{"id": "low", "title": {"en": "low"}}, {"id": "high", "title": {"en": "high"}}], "mostConcerning": "last", "cutOffs": [{"ranges": {"low": "< 4", "high": ">= 4"}, "source": "local choice, not validated"}]}]}"#,
      "{}")
    #expect(scored.itemsMovingTheLevel == ["q2", "q3", "q1"])
  }

  /// A girl's 4 is high and a boy's low, from 15.
  @Test(arguments: [(Sex.female, "high"), (Sex.male, "low")])
  func cutOffsCanDependOnSex(sex: Sex, level: String) throws {
    let scored = try InstrumentSample.score(
      try piece("cutOffsByAgeAndSex"), #"{"q1": 2, "q2": 2, "q3": 0}"#, age: 16, sex: sex)
    #expect(scored.level(named: "concern")?.id == level)
  }

  @Test(arguments: [nil, Sex.other])
  func unknownSexLeavesTheLevelsOfBothRows(sex: Sex?) throws {
    let scored = try InstrumentSample.score(
      try piece("cutOffsByAgeAndSex"), #"{"q1": 2, "q2": 2, "q3": 0}"#, age: 16, sex: sex)
    #expect(scored.total == "4")
    #expect(scored.level(named: "concern") == nil)
    #expect(scored.possibleConcern == ["low", "high"])
  }

  /// 5 is high for both.
  @Test func unknownSexDoesNotMatterWhereTheRowsAgree() throws {
    let scored = try InstrumentSample.score(
      try piece("cutOffsByAgeAndSex"), #"{"q1": 2, "q2": 2, "q3": 1}"#, age: 16, sex: nil)
    #expect(scored.level(named: "concern")?.id == "high")
  }

  /// Norms for boys alone say nothing of a girl.
  @Test func cutOffsForOneSexNeverApplyToAnother() throws {
    let boysOnly =
      #"{"levels": [{"id": "concern", "title": {"en": "Concern"}, "of": "total", "levels": [{"id": "low", "title": {"en": "low"}}, {"id": "high", "title": {"en": "high"}}], "mostConcerning": "last", "cutOffs": [{"sex": "\"male\"", "ranges": {"low": "[0..3]", "high": "[4..6]"}, "source": "local choice, not validated"}]}]}"#
    let answers = #"{"q1": 2, "q2": 2, "q3": 0}"#
    #expect(
      try InstrumentSample.score(boysOnly, answers, sex: .male).level(named: "concern")?.id
        == "high")
    let girl = try InstrumentSample.score(boysOnly, answers, sex: .female)
    #expect(girl.level(named: "concern") == nil)
    #expect(girl.possibleConcern == [])
  }

  /// Only the rows for children name the sex `other`; while the age is unknown none can be left out.
  @Test func unknownAgeLeavesTheRowsThatDoNotNameTheSex() throws {
    func row(_ age: String, _ sex: String, low: Int) -> String {
      #"{"age": "\#(age)", "sex": "\#(sex)", "ranges": {"low": "<= \#(low)", "high": "> \#(low)"}, "source": "own"}"#
    }
    let female = #"\"female\""#
    let rows = [
      row("< 15", female, low: 3), row("< 15", #"\"male\",\"other\""#, low: 3),
      row(">= 15", female, low: 5), row(">= 15", #"\"male\""#, low: 5),
    ]
    let scored = try InstrumentSample.score(
      Misuse.rows(rows.joined(separator: ", ")), #"{"q1": 2, "q2": 2, "q3": 0}"#, age: nil,
      sex: .other)
    #expect(scored.possibleConcern == ["low", "high"])
    #expect(scored.levels.first?.isSettled == false)
  }

  @Test(arguments: [("self", "low"), ("parent", "high")])
  func cutOffsCanDependOnTheInformant(informant: String, level: String) throws {
    let scored = try InstrumentSample.score(
      try piece("cutOffsByInformant"), #"{"q1": 2, "q2": 1, "q3": 0}"#, informant: informant)
    #expect(scored.level(named: "concern")?.id == level)
  }

  @Test func theFirstLevelCanBeTheWorryingOne() throws {
    let scored = try InstrumentSample.score(
      try piece("cutOffs"), #"{"q1": 2, "q2": 1, "q3": 0}"#)
    #expect(scored.level(named: "wellbeing")?.id == "low")
    #expect(scored.levels.first?.level == 1)
  }
}
