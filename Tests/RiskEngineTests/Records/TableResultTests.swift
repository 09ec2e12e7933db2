import RiskEngine
import Testing

/// What a result document holds of decision tables, and what tests inside policies expect of them.
@Suite struct TableResultTests {
  private let team = TableSample.table(
    "first", [TableSample.choice("team", ["a", "b"]), TableSample.boolean("long")],
    [
      (["months": "> 6"], ["team": "a", "long": true]),
      (["months": "> 3"], ["team": "b", "long": true]),
    ])
  private let steps = TableSample.table(
    "collect", [TableSample.number("steps")], inputs: ["placed"],
    [([:], ["steps": 1]), (["placed": "true"], ["steps": 2])], id: "s")

  @Test func everyOutputStandsWithTheRulesThatItComesFrom() throws {
    let document = try document(["months": 5, "placed": true])
    #expect(
      document.contains(
        #""tables":[{"id":"t","rules":["r2"],"outputs":{"team":"b","long":true}},"#
          + #"{"id":"s","rules":["r1","r2"],"outputs":{"steps":[1,2]}}]"#), "\(document)")
  }

  @Test func whatIsNotSettledStandsWithWhatItCanBe() throws {
    let document = try document([:])
    #expect(
      document.contains(
        #""tables":[{"id":"t","rules":[],"open":["r1","r2"],"outputs":{"team":null,"long":null},"#
          + #""possible":{"team":["a","b",null],"long":[true,null]},"missing":["months"]},"#
          + #"{"id":"s","rules":["r1"],"open":["r2"],"outputs":{"steps":null},"#
          + #""possible":{"steps":[1,2]},"missing":["placed"]}]"#), "\(document)")
  }

  @Test func aConflictIsSaid() throws {
    let document = try document(["months": 7], [team.with("hitPolicy", "unique")])
    #expect(
      document.contains(
        #"{"id":"t","rules":["r1","r2"],"outputs":{"team":null,"long":null},"conflict":true}"#),
      "\(document)")
  }

  private func document(
    _ circumstances: JSONSketch, _ tables: [JSONSketch]? = nil
  ) throws -> String {
    var sample = RoutingSample(TableSample.policy(tables ?? [team, steps]))
    sample.refusesContradictions = false
    let result = try sample.outcome(
      of: SampleCase.aged(13).with("circumstances", circumstances)
    ).get()
    let bytes = result.json(isPretty: false)
    let root = try JSONDocument(name: "result.json", bytes: bytes).root
    #expect(ResultShape.result.differences(root) == [])
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Tests inside policies

  @Test(arguments: [
    (#"{"team": "b", "long": true, "steps": [1, 2]}"#, []),
    (#"{"team": "a"}"#, ["exampleFails"]), (#"{"steps": [2, 1]}"#, ["exampleFails"]),
    (#"{"team": null}"#, ["exampleFails"]), (#"{"long": {"possible": [true]}}"#, []),
    (#"{"tem": "a"}"#, ["expectedOutputUnknown"]),
  ])
  func aTestExpectsOutputs(expected: String, findings: [String]) throws {
    let circumstances: JSONSketch = ["months": 5, "placed": true]
    let test: JSONSketch = [
      "name": "a", "case": SampleCase.aged(13).with("circumstances", circumstances),
      "expect": ["tables": "EXPECTED"],
    ]
    let policy = TableSample.policy([team, steps]).with("tests", [test])
    let text = policy.json.replacing("\"EXPECTED\"", with: expected)
    var library = RoutingSample(policy).library
    let found = library.check(name: "policy.json", bytes: Array(text.utf8))
    #expect(found.map(\.id).filter { $0 != "rulesLeaveGap" } == findings)
  }
}
