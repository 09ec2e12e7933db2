import RiskEngine
import Testing

/// What can be wrong in decision tables, one mistake each.
@Suite struct TableProblemTests {
  private static let team = TableSample.choice("team", ["a", "b"])
  private static let hours = TableSample.number("hours")
  private static let sound = table("unique", [team], [(["months": "> 6"], ["team": "a"])])

  static let mistakes: [(finding: String, tables: [JSONSketch])] = [
    ("tableWithoutRules /tables/0/rules", [table("unique", [team], [])]),
    (
      "tableWithoutOutputs /tables/0/outputs",
      [table("unique", [], [(["months": "> 6"], [:])])]
    ),
    (
      "unknownRuleInput /tables/0/inputs/0",
      [sound.with("inputs", ["mnths"]).with("rules", [rule([:], ["team": "a"])])]
    ),
    ("duplicateID /tables/0/inputs", [sound.with("inputs", ["months", "months"])]),
    (
      "columnNotListed /tables/0/rules/0/when/age",
      [table("unique", [team], [(["age": "> 6"], ["team": "a"])])]
    ),
    (
      "unknownOutput /tables/0/rules/0/then/tem",
      [table("unique", [team], [(["months": "> 6"], ["team": "a", "tem": "b"])])]
    ),
    (
      "outputWithoutValue /tables/0/rules/0/then",
      [table("unique", [team, hours], [(["months": "> 6"], ["team": "a"])])]
    ),
    (
      "outputOfWrongType /tables/0/rules/0/then/team",
      [table("unique", [team], [(["months": "> 6"], ["team": 1])])]
    ),
    (
      "outputOfWrongType /tables/0/rules/0/then/hours",
      [table("unique", [hours], [(["months": "> 6"], ["hours": .null])])]
    ),
    (
      "outputOfWrongType /tables/0/rules/0/then/long",
      [table("unique", [TableSample.boolean("long")], [(["months": "> 6"], ["long": "yes"])])]
    ),
    (
      "outputUnknownCode /tables/0/rules/0/then/team",
      [table("unique", [team], [(["months": "> 6"], ["team": "c"])])]
    ),
    ("outputUnknownCode /tables/0/default/team", [sound.with("default", ["team": "c"])]),
    ("unknownOutput /tables/0/default/tem", [sound.with("default", ["tem": "a"])]),
    ("aggregationOutsideCollect /tables/0/aggregation", [sound.with("aggregation", "count")]),
    (
      "aggregationOfOtherType /tables/0/aggregation",
      [table("collect sum", [team], [(["months": "> 6"], ["team": "a"])])]
    ),
    (
      "aggregationOfSeveralOutputs /tables/0/aggregation",
      [
        table(
          "collect count", [team, hours], [(["months": "> 6"], ["team": "a", "hours": 1])])
      ]
    ),
    (
      "orderWithoutValues /tables/0/hitPolicy",
      [table("priority", [hours], [(["months": "> 6"], ["hours": 1])])]
    ),
    (
      "orderWithoutValues /tables/0/hitPolicy",
      [table("outputOrder", [hours], [(["months": "> 6"], ["hours": 1])])]
    ),
    ("notAllowed /tables/0/hitPolicy", [sound.with("hitPolicy", "uniqe")]),
    ("missingKey /tables/0/outputs/0", [sound.with("outputs", [team.with("values", nil)])]),
    (
      "keyOfOtherType /tables/0/outputs/0/values",
      [
        table(
          "unique", [hours.with("values", ["a"])], [(["months": "> 6"], ["hours": 1])])
      ]
    ),
    (
      "nameTaken /tables/0/outputs/0/name",
      [table("unique", [TableSample.number("total")], [(["months": "> 6"], ["total": 1])])]
    ),
    ("nameTaken /tables/1/outputs/0/name", [sound, sound.with("id", "u")]),
    (
      "duplicateID /tables",
      [
        sound,
        table("unique", [hours], [(["months": "> 6"], ["hours": 1])]),
      ]
    ),
    (
      "duplicateID /tables/0/rules",
      [
        sound.with(
          "rules",
          [rule(["months": "> 6"], ["team": "a"]), rule(["months": "< 6"], ["team": "a"])])
      ]
    ),
    (
      "missingKey /tables/0/rules/0",
      [sound.with("rules", [rule(["months": "> 6"], ["team": "a"]).with("source", nil)])]
    ),
    (
      "tablesInCircle /tables/0",
      [
        table(
          "unique", [hours], inputs: ["hours"], [(["hours": "> 6"], ["hours": 1])])
      ]
    ),
    (
      "tablesInCircle /tables/0",
      [
        table("unique", [hours], inputs: ["load"], [(["load": "> 6"], ["hours": 1])]),
        table(
          "unique", [TableSample.number("load")], [(["months": "<= hours"], ["load": 1])], id: "u"),
      ]
    ),
    (
      "listOutputTested /tables/1/inputs/0",
      [
        table("collect", [hours], [(["months": "> 6"], ["hours": 1])]),
        table(
          "unique", [team], inputs: ["hours"], [(["hours": "> 6"], ["team": "a"])], id: "u"),
      ]
    ),
    (
      "listOutputTested /tables/1/rules/0/when/months",
      [
        table("collect", [hours], [(["months": "> 6"], ["hours": 1])]),
        table("unique", [team], [(["months": "> hours"], ["team": "a"])], id: "u"),
      ]
    ),
    (
      "typeMismatch /tables/0/rules/0/when/months",
      [table("unique", [team], [(["months": "placed"], ["team": "a"])])]
    ),
    (
      "nameNotKnown /tables/0/rules/0/when/months",
      [table("unique", [team], [(["months": "> aeg"], ["team": "a"])])]
    ),
    ("unknownKey /tables/0/hitpolicy", [sound.with("hitpolicy", "unique")]),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeIsFoundWhereItStands(row: Int) throws {
    let (finding, tables) = TableProblemTests.mistakes[row]
    #expect(try found(in: TableSample.policy(tables)) == [finding], "\(row)")
  }

  /// Every finding of reading tables is tried; the others are found in cases.
  @Test func everyTableProblemCanBeProduced() {
    let tried = Set(
      TableProblemTests.mistakes.map { String($0.finding.prefix { $0 != " " }) })
    let problems = Set(ProblemExamples.table.map(\.id))
    #expect(problems.subtracting(tried) == ["rulesContradict", "expectedOutputUnknown"])
  }

  @Test func aRuleOfEligibilityCannotTestAList() throws {
    let table = TableProblemTests.table(
      "collect", [TableProblemTests.hours], [(["months": "> 6"], ["hours": 1])])
    #expect(
      try found(in: TableSample.policy([table], when: ["hours": "> 1"]))
        == ["listOutputTested /eligibility/0/when/hours"])
  }

  @Test func aTestOfAnOutputThatCouldNotBeReadIsNoSecondMistake() throws {
    let table = TableProblemTests.sound.with("hitPolicy", "uniqe")
    #expect(
      try found(in: TableSample.policy([table], when: ["team": #""a""#]))
        == ["notAllowed /tables/0/hitPolicy"])
  }

  @Test func aPolicyWithAnErrorInATableRoutesNothing() throws {
    let sample = RoutingSample(TableSample.policy([TableProblemTests.mistakes[0].tables[0]]))
    #expect(try sample.findings(for: SampleCase.aged(13)) == ["unusableDefinition"])
  }

  private func found(in policy: JSONSketch) throws -> [String] {
    var library = RoutingSample(policy).library
    let entry = try #require(library.entries.first { $0.kind == .policy })
    _ = library.policy(entry)
    return library.findings[entry.name, default: []].map {
      "\($0.problem.id) \($0.location?.pointer ?? "-")"
    }
  }

  private static func rule(_ when: JSONSketch, _ then: JSONSketch) -> JSONSketch {
    ["id": "r", "when": when, "then": then, "source": SampleDefinitions.localChoice]
  }

  private static func table(
    _ hitPolicy: String, _ outputs: [JSONSketch], inputs: [String] = ["months"],
    _ rules: [(when: JSONSketch, then: JSONSketch)], id: String = "t"
  ) -> JSONSketch {
    TableSample.table(hitPolicy, outputs, inputs: inputs, rules, id: id)
  }
}
