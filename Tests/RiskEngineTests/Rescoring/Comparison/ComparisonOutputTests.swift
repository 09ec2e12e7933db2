import RiskEngine
import Testing

/// A comparison as text, JSON and tables.
@Suite struct ComparisonOutputTests {
  /// High begins at 5 instead of 4; programme A is for those whose level is high.
  private static let sample = ComparisonSample.instruments(
    new: [("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: 5)])],
    when: ["concern": #""high""#])

  private static let sketch = ComparisonSample.sketch("A-7", age: 14, sex: "male", [2, 2, 0])

  @Test func aChangedCaseIsToldInSwedish() throws {
    let report = try Self.sample.compared(Self.sketch).report(in: .swedish)
    #expect(
      report.rendered(colours: false) == """
        A-7 · 2025-03-03
          nivå concern (2025-02-01, den unga eller personen själv): high → low
            gränser för concern: high [4..6] → low [0..4]
          insats A: motsvarar → motsvarar inte
            kriterium concern: uppfyllt → inte uppfyllt; underlag concern: high → low

        """)
  }

  @Test func aChangedCaseIsToldInEnglish() throws {
    let report = try Self.sample.compared(Self.sketch).report(in: .english)
    #expect(
      report.rendered(colours: false) == """
        A-7 · 2025-03-03
          level concern (2025-02-01, self-report): high → low
            cut-offs of concern: high [4..6] → low [0..4]
          programme A: eligible → not eligible
            criterion concern: met → not met; input concern: high → low

        """)
  }

  @Test func whatDidNotChangeIsNotListed() throws {
    let same = ComparisonSample.sketch("A-8", age: 14, [0, 0, 0])
    #expect(try Self.sample.compared(same).report(in: .swedish).lines.isEmpty)
  }

  @Test func theSumsAreToldWithAWarningAboutSmallNumbers() throws {
    let cases = [Self.sketch, ComparisonSample.sketch("A-8", age: 16, sex: "female", [2, 2, 2])]
    let text = try Self.sample.totals(cases).report(in: .swedish).rendered(colours: false)
    #expect(
      text.hasPrefix(
        """
        Före och efter

          Nivå concern, three-questions: 1 av 2 ifyllda bedömningar ändrade
            före \\ efter  low  high  summa
            low             0     0      0
            high            1     1      2
            ålder 12–14: 1/1: high → low 1
            ålder 15–17: 0/1
            kön kvinna: 0/1
            kön man: 1/1: high → low 1

          Varningsflagga sad, three-questions: 0 av 2 ifyllda bedömningar ändrade

          Insats A, sample-policy 1.0.0: 1 av 2 ärenden ändrade

        """))
    #expect(text.contains("Tabellerna innehåller små tal"))
    #expect(text.contains("ska inte spridas eller publiceras"))
    #expect(text.contains("  Alla: 2\n    oförändrade: 1\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let english = try Self.sample.totals(cases).report(in: .english).rendered(colours: false)
    #expect(english.contains("not to be passed on or published as they"))
  }

  @Test func columnsThatAreTooWideAreLettered() throws {
    // Every status but recommended: the names of five columns don't fit.
    let near: JSONSketch = ["age": "[9..13]"]
    let rules = SampleDefinitions.policy([SampleDefinitions.rule(near)])
    let others = SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": "[9..13]", "concern": #""high""#])],
      programmes: [["id": "A", "consents": ["exchange"]]], version: "2.0.0")
    let cases = [
      ComparisonSample.sketch("1", age: 20, [0, 0, 0]),
      ComparisonSample.sketch("2", age: 10, [0, 0, 0]),
      ComparisonSample.sketch("3", age: 10, [2, 2, 2]),
      ComparisonSample.sketch("4", age: nil, [2, 2, 2]),
      SampleCase.born("2016-05-01").with("id", "5"),
      ComparisonSample.sketch("6", age: 10, [nil, 2, 2]),
    ]
    let text = try ComparisonSample.policies(rules, others).totals(cases).report(in: .swedish)
      .rendered(colours: false)
    #expect(text.contains("a motsvarar inte"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func jsonHoldsIdsAndReasonsAndNoAnswer() throws {
    var writer = JSONWriter(style: .compact)
    try Self.sample.compared(Self.sketch).write(to: &writer, ages: .standard)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"id":"A-7","date":"2025-03-03","#
        + #""ageGroup":"12-14","sex":"male","outcome":"changed","changes":[{"kind":"level","#
        + #""of":"three-questions","id":"concern","date":"2025-02-01","informant":"self","#
        + #""old":"high","new":"low","reasons":[{"code":"cutOffs","id":"concern","#
        + #""old":"high [4..6]","new":"low [0..4]"}]},{"kind":"programme","#
        + #""of":"sample-policy 1.0.0","id":"A","old":"eligible","new":"notEligible","#
        + #""reasons":[{"code":"criterion","id":"concern","old":"true","new":"false"},"#
        + #"{"code":"input","id":"concern","old":"high","new":"low"}]}]}"#)
  }

  @Test func aTableHasARowForEachChangeAndRunsNoFormula() throws {
    let compared = try Self.sample.compared(Self.sketch.with("id", "=1+\"1\""))
    let rows = String(decoding: compared.rows(ages: .standard), as: UTF8.self)
      .split(separator: "\r\n")
    #expect(
      rows == [
        #""'=1+""1""",2025-03-03,12-14,male,changed,level,three-questions,concern,2025-02-01,"#
          + "self,high,low,cutOffs concern: high [4..6] -> low [0..4]",
        #""'=1+""1""",2025-03-03,12-14,male,changed,programme,sample-policy 1.0.0,A,,,eligible,"#
          + #"notEligible,"criterion concern: true -> false; input concern: high -> low""#,
      ])
    let columns = String(decoding: ComparedCase.columns, as: UTF8.self)
    #expect(columns.split(separator: ",").count == 13)
  }

  @Test func theTableOfCountsHoldsEveryCellOfEveryGroup() throws {
    let totals = try Self.sample.totals([Self.sketch])
    let definitions = try #require(
      ComparedDefinitions(
        old: ComparisonSample.entry(Self.sample.old), new: ComparisonSample.entry(Self.sample.new)))
    let rows = String(decoding: totals.table(of: definitions), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(rows.first == "kind,of,id,by,group,old,new,count")
    #expect(
      rows[1] == "definition,instrument,version,,,three-questions 1.0.0,three-questions 1.1.0,")
    for row in [
      "cases,,changed,all,,,,1", "cases,,refused,all,,,,0",
      "level,three-questions,concern,all,,high,low,1",
      "level,three-questions,concern,age,12-14,high,low,1",
      "level,three-questions,concern,sex,male,high,low,1",
      "flag,three-questions,sad,all,,notRaised,notRaised,1",
      "programme,sample-policy 1.0.0,A,all,,eligible,notEligible,1",
    ] {
      #expect(rows.contains(row), "\(row)")
    }
    // Head, two of the definitions, six outcomes, and three subjects in three groupings.
    #expect(rows.count == 1 + 2 + 6 + 9)
  }

  @Test func theDefinitionsAreNamedWithTheirDigests() throws {
    let (old, new) = (
      try ComparisonSample.entry(Self.sample.old), try ComparisonSample.entry(Self.sample.new)
    )
    let definitions = try #require(ComparedDefinitions(old: old, new: new))
    let text = definitions.report(in: .english).rendered(colours: false)
    #expect(text.hasPrefix("Instrument three-questions 1.0.0 → three-questions 1.1.0\n"))
    let digest = try JSONDocument(name: "", bytes: Self.sample.new.bytes).definitionDigest
    #expect(text.contains("new: three-questions 1.1.0 ·\n    \(digest)\n"))
  }

  @Test(arguments: ChangeReason.Kind.allCases) func everyKindOfReasonHasACodeOfItsOwn(
    kind: ChangeReason.Kind
  ) {
    #expect(kind.rawValue.allSatisfy { $0.isLetter && $0.isASCII })
  }
}
