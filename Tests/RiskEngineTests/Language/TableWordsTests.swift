import RiskEngine
import Testing

/// What is said of decision tables: findings, descriptions and reports.
@Suite struct TableWordsTests {
  @Test(arguments: [
    Wording(
      TableProblem.columnNotListed("custdy", table: "unit", suggestion: "custody"),
      swedish: #""custdy" står inte i "inputs" i beslutstabellen "unit". Menade du "custody"?"#,
      english: #"found "custdy", expected something in "inputs" of the table "unit". "#
        + #"Did you mean "custody"?"#
    ),
    Wording(
      TableProblem.tablesInCircle(["unit", "hours"]),
      swedish: #"Beslutstabellerna "unit" och "hours" läser varandra i en cirkel. Ta bort en av "#
        + "dem ur villkoren i en annan.",
      english: #"found the decision tables "unit" and "hours", which read each other in a circle, "#
        + "expected tables that can be worked out one after the other. "
        + "Remove one of them from another's tests."
    ),
    Wording(
      TableProblem.rulesContradict(table: "unit", rules: ["young", "placed"]),
      swedish: #"Reglerna "young" och "placed" i beslutstabellen "unit" stämmer alla för ärendet "#
        + "men säger emot varandra. Rätta vägvalsreglerna. Tills dess räknas utfallet som "
        + "okänt.",
      english: #"found the rules "young" and "placed" of the decision table "unit", which all "#
        + "hold for the case, expected rules that don't contradict each other. "
        + "What the table gives counts as unknown. Correct the policy."
    ),
  ])
  func aFindingSaysWhatToDo(wording: Wording) { wording.check() }

  private let team = TableSample.table(
    "priority", [TableSample.choice("team", ["adult", "child"])], inputs: ["months", "placed"],
    [
      (["months": "<= age"], ["team": "child"]), (["placed": "true"], ["team": "adult"]),
      ([:], ["team": "child"]),
    ])

  @Test func aDescriptionSaysEveryRuleInWords() throws {
    let policy = TableSample.policy([team.with("title", SampleDefinitions.texts("vem"))])
    let english = try Description.policy(policy)
    for words in [
      "Decision tables", "vem [t]",
      "Of the rules that hold, the one whose output takes precedence counts.",
      "The order of precedence in “team”: adult, child.",
      "“månader”: at most “Age” → team: child", "“placerad”: yes → team: adult",
      "Always → team: child",
    ] {
      #expect(english.contains(words), "\(words)")
    }
    let swedish = try Description.policy(policy, in: .swedish)
    for words in [
      "Beslutstabeller", "Så går de före varandra i ”team”: adult, child.",
      "”månader”: högst ”Ålder” → team: child", "Alltid → team: child",
    ] {
      #expect(swedish.contains(words), "\(words)")
    }
  }

  @Test func aReportSaysWhatTheTablesGiveAndByWhichRule() throws {
    let known: JSONSketch = ["months": 20, "placed": true]
    #expect(try report(known).contains("Beslutstabeller team: adult (regel r2)"))
    #expect(try report(["months": 20]).contains("team: ännu öppet (adult eller child)"))
  }

  @Test func aReportTellsWhatIsCertainInAListFromWhatIsNot() throws {
    let list = team.with("hitPolicy", "ruleOrder")
    #expect(try report(["months": 20], list).contains("team: child; kanske också adult"))
    #expect(
      try report(["months": 20, "placed": true], list)
        .contains("team: adult och child (reglerna r2 och r3)"))
  }

  @Test func aReportSaysThatRulesContradictEachOther() throws {
    let unique = team.with("hitPolicy", "unique")
    #expect(
      try report(["months": 20, "placed": true], unique)
        .contains("! Okänt: reglerna r2 och r3 säger emot varandra."))
  }

  private func report(_ circumstances: JSONSketch, _ table: JSONSketch? = nil) throws -> String {
    var sample = RoutingSample(TableSample.policy([table ?? team]))
    sample.refusesContradictions = false
    let result = try sample.outcome(
      of: SampleCase.aged(13).with("circumstances", circumstances)
    ).get()
    return result.report(in: .swedish).rendered(colours: false)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
