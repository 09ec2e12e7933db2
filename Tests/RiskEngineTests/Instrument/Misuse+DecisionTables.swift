extension Misuse {
  /// Mistakes in the decision tables of a policy; `TableProblemTests` has the others.
  static let ofDecisionTables = [
    table("tableWithoutRules", at: "/tables/0/rules", output("load"), ""),
    table(
      "columnNotListed", at: "/tables/0/rules/0/when/placed", output("load"),
      rule(#""placed": "true""#, #""load": 1"#)),
    table(
      "outputUnknownCode", at: "/tables/0/rules/0/then/team", choice("team"),
      rule(#""age": "> 9""#, #""team": "c""#)),
    table(
      "aggregationOutsideCollect", at: "/tables/0/aggregation", output("load"),
      rule(#""age": "> 9""#, #""load": 1"#), #""first", "aggregation": "sum""#),
    table(
      "orderWithoutValues", at: "/tables/0/hitPolicy", output("load"),
      rule(#""age": "> 9""#, #""load": 1"#), #""priority""#),
    table(
      "tablesInCircle", at: "/tables/0", output("load"),
      rule(#""age": "> load""#, #""load": 1"#)),
    table(
      "listOutputTested", at: "/tables/0/rules/0/when/age", output("load"),
      rule(#""age": "> load""#, #""load": 1"#), #""collect""#),
    table(
      "nameTaken", at: "/tables/0/outputs/0/name", output("total"),
      rule(#""age": "> 9""#, #""total": 1"#)),
    Misuse(
      "decisionTables", "expectedOutputUnknown", in: "policy", at: "/tests/0/expect/tables/unit",
      #"{"tests": [{"name": "a", "case": {"id": "A-1", "age": 9, "date": "2025-02-03"}, "expect": {"tables": {"unit": "a"}}}]}"#
    ),
  ]

  private static func table(
    _ finding: String, at pointer: String, _ output: String, _ rule: String,
    _ hitPolicy: String = #""unique""#
  ) -> Misuse {
    Misuse(
      "decisionTables", finding, in: "policy", at: pointer,
      #"{"tables": [{"id": "t", "hitPolicy": \#(hitPolicy), "inputs": ["age"], "outputs": [\#(output)], "rules": [\#(rule)]}]}"#
    )
  }

  private static func output(_ name: String) -> String {
    #"{"name": "\#(name)", "title": {"en": "\#(name)"}, "type": "number"}"#
  }

  private static func choice(_ name: String) -> String {
    #"{"name": "\#(name)", "title": {"en": "\#(name)"}, "type": "choice", "values": ["a", "b"]}"#
  }

  private static func rule(_ when: String, _ then: String) -> String {
    #"{"id": "r", "when": {\#(when)}, "then": {\#(then)}, "source": "own"}"#
  }
}
