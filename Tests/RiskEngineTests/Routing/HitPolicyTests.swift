import RiskEngine
import Testing

/// Each hit policy over one column, the number of months; worked out by hand.
@Suite struct HitPolicyTests {
  private static let months: [(when: JSONSketch, then: JSONSketch)] = [
    (["months": ">= 6"], ["team": "b", "hours": 2]),
    (["months": "[3..12]"], ["team": "c", "hours": 5]),
    (["months": "> 9"], ["team": "a", "hours": -1]),
  ]

  private func table(_ hitPolicy: String, _ output: String) -> JSONSketch {
    TableSample.table(
      hitPolicy,
      [
        output == "team"
          ? TableSample.choice("team", ["a", "b", "c"]) : TableSample.number("hours")
      ],
      HitPolicyTests.months.map { ($0.when, [output: $0.then[output] ?? .null]) })
  }

  // 2 months: no rule. 4: the second. 7: the first two. 10: all three. 20: the first and third.
  @Test(arguments: [
    ("first", [nil, 2, 1, 1, 1]), ("priority", [nil, 2, 1, 0, 0]),
  ])
  func aSingleHitPolicyChoosesOneRule(policy: String, codes: [UInt16?]) throws {
    for (months, code) in zip([2, 4, 7, 10, 20], codes) {
      let outcome = try one(of: table(policy, "team"), months)
      #expect(
        outcome.outputs == [.value(.known(code.map(Value.choice) ?? .null))], "\(months)")
    }
  }

  @Test(arguments: [
    ("collect sum", [nil, 5, 7, 6, 1]), ("collect min", [nil, 5, 2, -1, -1]),
    ("collect max", [nil, 5, 5, 5, 2]), ("collect count", [0, 1, 2, 3, 2]),
  ])
  func anAggregationIsOneNumber(policy: String, numbers: [Int?]) throws {
    for (months, number) in zip([2, 4, 7, 10, 20], numbers) {
      let outcome = try one(of: table(policy, "hours"), months)
      let value = number.map { Value.number(Fraction($0)) } ?? .null
      #expect(outcome.outputs == [.value(.known(value))], "\(months)")
    }
  }

  @Test(arguments: [
    ("ruleOrder", [[], [2], [1, 2], [1, 2, 0], [1, 0]]),
    ("outputOrder", [[], [2], [1, 2], [0, 1, 2], [0, 1]]),
    ("collect", [[], [2], [1, 2], [1, 2, 0], [1, 0]]),
  ])
  func aListHoldsWhatEveryRuleGives(policy: String, codes: [[UInt16]]) throws {
    for (months, codes) in zip([2, 4, 7, 10, 20], codes) {
      let outcome = try one(of: table(policy, "team"), months)
      #expect(
        outcome.outputs == [.list(codes.map(Value.choice), isSettled: true)], "\(months)")
    }
  }

  @Test func underUniqueTwoTrueRulesLeaveTheOutputUnknown() throws {
    var sample = RoutingSample(TableSample.policy([table("unique", "team")]))
    sample.refusesContradictions = false
    let seven = aged(months: 7)
    let outcome = try #require(sample.recommendation(for: seven).tables.first)
    #expect(outcome.isConflict)
    #expect(outcome.rules == [0, 1])
    #expect(!outcome.isSettled)
    #expect(try sample.findings(for: seven) == ["rulesContradict"])
    #expect(try one(of: table("unique", "team"), 4).outputs == [.value(.known(.choice(2)))])
  }

  @Test func underAnyTrueRulesMustAgree() throws {
    let agreeing = TableSample.table(
      "any", [TableSample.boolean("long")],
      [(["months": ">= 6"], ["long": true]), (["months": ">= 9"], ["long": true])])
    #expect(try one(of: agreeing, 10).outputs == [.value(.known(.boolean(true)))])
    #expect(try one(of: agreeing, 10).rules == [0, 1])
    #expect(try one(of: table("any", "team"), 7).isConflict)
  }

  @Test func whereNothingHitsTheDefaultCounts() throws {
    let withDefault = table("first", "team").with("default", ["team": "c"])
    #expect(try one(of: withDefault, 2).outputs == [.value(.known(.choice(2)))])
    let list = table("collect", "team").with("default", ["team": "c"])
    #expect(try one(of: list, 2).outputs == [.list([.choice(2)], isSettled: true)])
  }

  // MARK: What is unknown

  @Test func anUnknownInputLeavesOpenWhatItCanBecome() throws {
    let outcome = try #require(
      TableSample.outcomes(of: [table("first", "team")], [:]).first)
    #expect(outcome.open == [0, 1, 2])
    #expect(outcome.missing == ["months"])
    // From 6 months on the first rule comes first, so that the third never decides.
    #expect(outcome.outputs.first?.possible.options == [.choice(1), .choice(2), .null])
  }

  @Test func whateverIsMissingATableThatCoversEverythingGivesSomething() throws {
    let covering = TableSample.table(
      "unique", [TableSample.boolean("long")], inputs: ["placed"],
      [(["placed": "true"], ["long": true]), (["placed": "false"], ["long": true])])
    let outcome = try #require(TableSample.outcomes(of: [covering], [:]).first)
    #expect(outcome.isSettled)
    #expect(outcome.missing == [])
    #expect(outcome.rules == [])
    #expect(outcome.open == [0, 1])
  }

  @Test func aRuleForUnknownCountsWhileItIsUnknown() throws {
    let table = TableSample.table(
      "first", [TableSample.choice("team", ["ask", "yes", "no"])], inputs: ["placed"],
      [
        (["placed": "null"], ["team": "ask"]), (["placed": "true"], ["team": "yes"]),
        (["placed": "false"], ["team": "no"]),
      ])
    #expect(
      try TableSample.outcomes(of: [table], [:]).map(\.outputs)
        == [[.value(.known(.choice(0)))]])
    #expect(
      try TableSample.outcomes(of: [table], ["placed": false]).map(\.outputs)
        == [[.value(.known(.choice(2)))]])
  }

  @Test func tablesReadEachOtherWhateverTheirOrder() throws {
    let second = TableSample.table(
      "unique", [TableSample.boolean("many")], inputs: ["hours"],
      [(["hours": "> 4"], ["many": true]), (["hours": "<= 4"], ["many": false])], id: "second")
    let outcomes = try TableSample.outcomes(
      of: [second, table("collect sum", "hours")], ["months": 7])
    #expect(outcomes.first?.outputs == [.value(.known(.boolean(true)))])
  }

  @Test func aCriterionOnAnOutputNamesTheFactsBehindIt() throws {
    let sample = RoutingSample(
      TableSample.policy([table("first", "team")], when: ["age": "< 18", "team": #""b""#]))
    let outcome = try sample.programme(for: SampleCase.aged(13))
    #expect(outcome.status == .undetermined)
    #expect(outcome.reasons == [.criterionUnknown("team")])
    #expect(outcome.missing == ["months"])
    #expect(try sample.status(for: aged(months: 7)) == .eligible)
    #expect(try sample.status(for: aged(months: 4)) == .notEligible)
    // With no rule true the output is nothing, which no other fact would change.
    #expect(try sample.programme(for: aged(months: 2)).missing == ["team"])
  }

  @Test func anEndMayBeTheNameOfAnotherInput() throws {
    let table = TableSample.table(
      "unique", [TableSample.boolean("young")], inputs: ["age", "months"],
      [(["age": "<= months"], ["young": true]), (["age": "(months..18)"], ["young": false])])
    #expect(try one(of: table, 13).outputs == [.value(.known(.boolean(true)))])
    #expect(try one(of: table, 12).outputs == [.value(.known(.boolean(false)))])
    let sample = RoutingSample(when: ["age": "> months"])
    #expect(try sample.status(for: aged(months: 12)) == .eligible)
    #expect(try sample.status(for: aged(months: 13)) == .notEligible)
    #expect(try sample.programme(for: SampleCase.aged(13)).missing == ["months"])
  }

  private func aged(months: Int) -> JSONSketch {
    SampleCase.aged(13).with("circumstances", ["months": .number("\(months)")])
  }

  /// What one table gives after so many months.
  private func one(of table: JSONSketch, _ months: Int) throws -> TableOutcome {
    try #require(
      TableSample.outcomes(of: [table], ["months": .number("\(months)")]).first)
  }
}
