import RiskEngine
import Testing

/// What `check` proves of decision tables, as each hit policy understands them.
@Suite struct TableProofTests {
  private typealias Rules = [(when: JSONSketch, then: JSONSketch)]

  /// The findings about a policy with these tables: pointer, id and, in words, the case.
  private func check(_ tables: JSONSketch...) -> [String] {
    var library = Library()
    for other in [SampleDefinitions.instrument(), SampleDefinitions.catalogue()] {
      library.addForChecking(name: "other.json", bytes: other.bytes)
    }
    let findings = library.check(name: "a.json", bytes: TableSample.policy(tables).bytes)
    return findings.filter { $0.id != "withoutExamples" }.map { finding in
      let facts = finding.witness?.facts.map { "\($0.name) \($0.type.text(of: $0.value))" }
      return "\(finding.location?.pointer ?? "") \(finding.id)"
        + (facts.map { ": \($0.joined(separator: ", "))" } ?? "")
    }
  }

  private func table(
    _ hitPolicy: String, inputs: [String] = ["months"], _ rules: Rules, id: String = "t"
  ) -> JSONSketch {
    TableSample.table(
      hitPolicy, [TableSample.choice("team", ["a", "b", "c"])], inputs: inputs, rules, id: id)
  }

  private func table(_ hitPolicy: String, _ tests: [String], gives teams: [String]) -> JSONSketch {
    table(
      hitPolicy,
      zip(tests, teams).map { (["months": .text($0)], ["team": .text($1)]) })
  }

  // MARK: Gaps

  @Test(arguments: ["unique", "any", "priority", "first"])
  func halfOpenIntervalsThatTouchLeaveNoGap(hitPolicy: String) {
    #expect(check(table(hitPolicy, ["< 6", "[6..9)", ">= 9"], gives: ["a", "b", "c"])) == [])
  }

  @Test(arguments: ["unique", "any", "priority", "first"])
  func oneNumberBetweenTwoIntervalsIsAGap(hitPolicy: String) {
    #expect(
      check(table(hitPolicy, ["< 6", "(6..9)", ">= 9"], gives: ["a", "b", "c"]))
        == ["/tables/0 rulesLeaveGap: months 6"])
  }

  @Test func wholeAgesLeaveNoGapThatOnlyADecimalCouldHit() {
    let tests = ["<= 12", "[13..20]", "> 20.5"]
    let ages = table(
      "unique", inputs: ["age"], tests.map { (["age": .text($0)], ["team": "a"]) })
    #expect(check(ages) == [])
    #expect(
      check(table("unique", tests, gives: ["a", "b", "c"])) == [
        "/tables/0 rulesLeaveGap: months 12.5"
      ])
  }

  @Test func aListOfTestsAndItsNegationLeaveNoGap() {
    #expect(
      check(table("unique", ["[1..2],[4..5]", "not([1..2],[4..5])"], gives: ["a", "b"])) == [])
    #expect(
      check(table("unique", ["[1..2],[4..5]", "not([1..2],[4..5],7)"], gives: ["a", "b"]))
        == ["/tables/0 rulesLeaveGap: months 7"])
    #expect(
      check(table("unique", ["[1..2],[4..5]", "not([1..2],[4..5))"], gives: ["a", "b"]))
        == ["/tables/0/rules/1 rulesOverlap: months 5"])
  }

  @Test func aDefaultOrACollectionNeedsNoRule() {
    #expect(
      check(table("unique", ["< 6"], gives: ["a"]).with("default", ["team": "b"])) == [])
    for hitPolicy in ["ruleOrder", "outputOrder", "collect"] {
      #expect(check(table(hitPolicy, ["< 6"], gives: ["a"])) == [])
    }
  }

  /// A test that doesn't mention null leaves open what holds where the fact is unknown; one that
  /// negates null is false there.
  @Test func whatIsUnknownIsAGapWhereEveryRuleExcludesIt() {
    let excluding = table(
      "first", inputs: ["placed"], [(["placed": "not(null)"], ["team": "a"])])
    #expect(check(excluding) == ["/tables/0 rulesLeaveGap: placed null"])
    let answering = table(
      "first", inputs: ["placed"],
      [(["placed": "not(null)"], ["team": "a"]), (["placed": "null"], ["team": "b"])])
    #expect(check(answering) == [])
  }

  @Test func aGapMayLieInAnyCornerOfSeveralColumns() {
    let rules: Rules = [
      (["age": "< 13"], ["team": "a"]),
      (["age": ">= 13", "custody": "\"none\""], ["team": "b"]),
      (["age": ">= 13", "custody": "\"detained\"", "placed": "true"], ["team": "c"]),
    ]
    #expect(
      check(table("unique", inputs: ["age", "placed", "custody"], rules))
        == ["/tables/0 rulesLeaveGap: age 13, placed false, custody detained"])
  }

  @Test func levelsAreCoveredOneByOne() {
    let rules: Rules = [(["risk": ">= \"moderate\""], ["team": "a"])]
    #expect(
      check(table("first", inputs: ["risk"], rules)) == ["/tables/0 rulesLeaveGap: risk low"])
  }

  @Test func aScoreLeavesNoGapBeyondItsRange() {
    let rules: Rules = [(["total": "[0..3]"], ["team": "a"]), (["total": "[4..6]"], ["team": "b"])]
    #expect(check(table("unique", inputs: ["total"], rules)) == [])
  }

  @Test func aTableWithoutInputsCoversEverything() {
    #expect(check(table("first", inputs: [], [([:], ["team": "a"])])) == [])
    #expect(
      check(table("unique", inputs: [], [([:], ["team": "a"]), ([:], ["team": "b"])]))
        == ["/tables/0/rules/1 rulesOverlap: "])
  }

  // MARK: Overlaps and conflicts

  @Test func twoRulesOfAUniqueTableMustntBothBeTrue() {
    #expect(
      check(table("unique", ["<= 6", ">= 6"], gives: ["a", "a"]))
        == ["/tables/0/rules/1 rulesOverlap: months 6"])
  }

  @Test func underAnyOnlyDifferingOutputsConflict() {
    #expect(check(table("any", ["<= 6", ">= 6"], gives: ["a", "a"])) == [])
    #expect(
      check(table("any", ["<= 6", ">= 6"], gives: ["a", "b"]))
        == ["/tables/0/rules/1 rulesConflict: months 6"])
  }

  @Test func nothingIsRoutedByATableThatContradictsItself() throws {
    let policy = TableSample.policy([table("unique", ["<= 6", ">= 6"], gives: ["a", "a"])])
    let sample = RoutingSample(policy)
    #expect(try sample.policyFindings() == ["rulesOverlap"])
    #expect(try sample.findings(for: SampleCase.aged(13)) == ["unusableDefinition"])
  }

  // MARK: Rules without effect

  @Test func aRuleThatNoValuePassesIsFound() {
    #expect(
      check(table("first", ["-", "null"], gives: ["a", "b"]))
        == ["/tables/0/rules/1 ruleMasked: months null"])
    let never: Rules = [(["age": "(12..13)"], ["team": "a"]), ([:], ["team": "b"])]
    #expect(
      check(table("collect", inputs: ["age"], never)) == ["/tables/0/rules/0 ruleNeverHolds"])
  }

  @Test func aRuleAfterOthersThatCoverItIsMasked() {
    #expect(
      check(table("first", ["[1..2]", "(2..4]", "[1..4]", "-"], gives: ["a", "b", "c", "a"]))
        == ["/tables/0/rules/2 ruleMasked: months 1"])
    #expect(check(table("first", ["[1..2]", "[1..4]", "-"], gives: ["a", "b", "c"])) == [])
  }

  @Test func aRuleBelowOthersOfHigherPriorityIsMasked() {
    #expect(
      check(table("priority", ["[1..2]", "-"], gives: ["b", "a"]))
        == ["/tables/0/rules/0 ruleMasked: months 1"])
    #expect(check(table("priority", ["[1..2]", "-"], gives: ["a", "b"])) == [])
  }

  @Test func underAnyARuleThatOthersRepeatIsFound() {
    #expect(
      check(table("any", ["-", "[1..2]"], gives: ["a", "a"]))
        == ["/tables/0/rules/1 ruleCovered: months 1"])
  }

  @Test func anExtremeNeedsOnlyTheRulesThatCanGiveIt() {
    let rules: Rules = [(["months": "[1..2]"], ["hours": 1]), ([:], ["hours": 2])]
    func table(_ hitPolicy: String) -> JSONSketch {
      TableSample.table(hitPolicy, [TableSample.number("hours")], rules)
    }
    #expect(check(table("collect max")) == ["/tables/0/rules/0 ruleMasked: months 1"])
    #expect(check(table("collect min")) == [])
    #expect(check(table("collect sum")) == [])
  }

  // MARK: Names as ends, and tables that read tables

  @Test func columnsThatAreComparedAreProvedTogether() {
    func table(_ second: String) -> JSONSketch {
      self.table(
        "unique", inputs: ["months", "total"],
        [
          (["months": "< total"], ["team": "a"]), (["months": .text(second)], ["team": "b"]),
        ])
    }
    #expect(check(table(">= total")) == [])
    #expect(check(table("> total")) == ["/tables/0 rulesLeaveGap: total 0, months 0"])
  }

  @Test func aTableReadsOnlyWhatAnotherCanGive() {
    let first = table("first", ["< 6", "-"], gives: ["a", "b"])
    func second(_ tests: [String]) -> JSONSketch {
      TableSample.table(
        "unique", [TableSample.boolean("urgent")], inputs: ["team"],
        tests.map { (["team": .text($0)], ["urgent": true]) }, id: "s")
    }
    #expect(check(first, second(["\"a\"", "\"b\""])) == [])
    #expect(
      check(first, second(["\"a\""])) == ["/tables/1 rulesLeaveGap: team b"])
    #expect(
      check(first, second(["\"a\"", "\"b\"", "\"c\""])) == ["/tables/1/rules/2 ruleNeverHolds"])
  }
}
