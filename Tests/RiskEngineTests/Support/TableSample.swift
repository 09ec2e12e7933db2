import RiskEngine
import Testing

/// Small decision tables inside the sample policy.
enum TableSample {
  /// A table over the sample policy's names.
  ///
  /// - Parameters:
  ///   - hitPolicy: Its hit policy, after a blank the aggregation.
  ///   - outputs: Its outputs.
  ///   - inputs: Its columns.
  ///   - rules: What each tests and gives; their ids are `r1`, `r2` and so on.
  ///   - id: Its id.
  /// - Returns: The table as a document holds it.
  static func table(
    _ hitPolicy: String, _ outputs: [JSONSketch], inputs: [String] = ["months"],
    _ rules: [(when: JSONSketch, then: JSONSketch)], id: String = "t"
  ) -> JSONSketch {
    let words = hitPolicy.split(separator: " ").map(String.init)
    return JSONSketch.object([("id", .text(id)), ("hitPolicy", .text(words.first ?? ""))])
      .with("aggregation", words.count > 1 ? .text(words[1]) : nil)
      .with("inputs", .list(inputs.map(JSONSketch.text)))
      .with("outputs", .list(outputs))
      .with(
        "rules",
        .list(
          rules.enumerated().map { index, rule in
            [
              "id": .text("r\(index + 1)"), "when": rule.when, "then": rule.then,
              "source": SampleDefinitions.localChoice,
            ]
          }))
  }

  /// An output that is one of these codes, in this order of priority.
  static func choice(_ name: String, _ codes: [String]) -> JSONSketch {
    [
      "name": .text(name), "title": SampleDefinitions.texts(name), "type": "choice",
      "values": .list(codes.map(JSONSketch.text)),
    ]
  }

  static func number(_ name: String) -> JSONSketch {
    ["name": .text(name), "title": SampleDefinitions.texts(name), "type": "number"]
  }

  static func boolean(_ name: String) -> JSONSketch {
    ["name": .text(name), "title": SampleDefinitions.texts(name), "type": "boolean"]
  }

  /// The sample policy with these tables; its one rule of eligibility is this.
  static func policy(_ tables: [JSONSketch], when: JSONSketch = ["age": "< 18"]) -> JSONSketch {
    SampleDefinitions.policy([SampleDefinitions.rule(when)]).with("tables", .list(tables))
  }

  /// What the tables of a policy give for a person of 13 with these circumstances, also where they
  /// contradict themselves.
  static func outcomes(
    of tables: [JSONSketch], _ circumstances: JSONSketch
  ) throws -> [TableOutcome] {
    var sample = RoutingSample(policy(tables))
    sample.refusesContradictions = false
    return try sample.recommendation(
      for: SampleCase.aged(13).with("circumstances", circumstances)
    ).tables
  }
}
