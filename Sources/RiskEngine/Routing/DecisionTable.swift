/// A decision table of a policy: rules over inputs, whose hits give outputs by one of DMN's hit
/// policies.
package struct DecisionTable: Sendable {
  package let id: String
  /// What a reader sees; `nil` where the table has no name but its id.
  package let title: LocalizedText?
  /// What counts when several rules are true.
  package let hitPolicy: HitPolicy
  /// What `collect` makes of the values; `nil` for a list of them, and for every other policy.
  package let aggregation: Aggregation?
  /// What its rules test.
  package let columns: [Column]
  package let outputs: [Output]
  package let rules: [Rule]
  /// The rules by position, those of the highest priority first, of equals the first in the file.
  package let precedence: [Int]
  /// Where it stands.
  package let node: JSONNode
  /// Finds the rules that are true; `nil` where it would be too large.
  let lookup: RuleLookup?

  package init(
    id: String, title: LocalizedText?, hitPolicy: HitPolicy, aggregation: Aggregation?,
    columns: [Column], outputs: [Output], rules: [Rule], node: JSONNode
  ) {
    self.id = id
    self.title = title
    self.hitPolicy = hitPolicy
    self.aggregation = aggregation
    self.columns = columns
    self.outputs = outputs
    self.rules = rules
    self.node = node
    precedence = DecisionTable.precedence(of: rules, outputs)
    lookup = RuleLookup(rules.map(\.tests), columns.map(\.type))
  }

  /// What counts when several rules are true, as DMN names it.
  package enum HitPolicy: String, Sendable, CaseIterable {
    case unique, any, priority, first, ruleOrder, outputOrder, collect
  }

  /// What `collect` makes of the values of the rules that are true.
  package enum Aggregation: String, Sendable, CaseIterable {
    case min, max, sum, count
  }

  /// An input of the table.
  package struct Column: Sendable {
    package let name: String
    package let subject: Policy.Subject
    package let type: ValueType
  }

  /// An output of the table.
  package struct Output: Sendable {
    /// The name by which rules and other tables test it.
    package let name: String
    package let title: LocalizedText
    /// The type of what rules give.
    package let type: ValueType
    /// The codes' names, in order of priority, where it is a choice.
    package let codes: [(code: String, title: LocalizedText?)]
    /// What it is when no rule is true; null for nothing.
    package let elseValue: Value
  }

  /// A rule: all its tests must hold.
  package struct Rule: Sendable {
    package let id: String
    /// One test per column; `nil` for `-`.
    package let tests: [UnaryTest?]
    /// One value per output, never null.
    package let values: [Value]
    package let grounds: Grounds
    /// The provisions that it rests on, by position in the policy.
    package let legal: [Int]
    /// Where it stands.
    package let node: JSONNode
  }
}

extension DecisionTable {
  /// Whether an output is a list of values, which can be shown but not tested.
  package var givesLists: Bool { DecisionTable.givesLists(hitPolicy, aggregation) }

  package static func givesLists(_ hitPolicy: HitPolicy, _ aggregation: Aggregation?) -> Bool {
    switch hitPolicy {
    case .unique, .any, .priority, .first: false
    case .ruleOrder, .outputOrder: true
    case .collect: aggregation == nil
    }
  }

  /// The type of what an output is in the end: a count is a number, whatever is counted.
  package func type(of output: Output) -> ValueType {
    aggregation == .count ? .number : output.type
  }

  /// DMN compares the first output that has an order of values, then the next.
  private static func precedence(of rules: [Rule], _ outputs: [Output]) -> [Int] {
    let ranked = outputs.indices.filter { !outputs[$0].codes.isEmpty }
    return rules.indices.sorted { a, b in
      for output in ranked {
        let (first, second) = (rules[a].values[output], rules[b].values[output])
        if first != second { return first < second }
      }
      return a < b
    }
  }
}
