/// Why one programme has its status: every rule with every criterion, and every gate.
package struct ProgrammeExplanation: Sendable {
  /// Its position in the policy.
  package let position: Int
  /// What routing recorded.
  package let outcome: ProgrammeOutcome
  /// Every rule that leads to it, in the policy's order.
  package let rules: [RuleExplanation]
  /// Every rule that prefers it.
  package let preferences: [RuleExplanation]
  /// Every decision table that its rules read, themselves or through others, each after those that
  /// it reads.
  package let tables: [TableExplanation]
  /// Every consent that it needs, with the parties whose consent isn't in force.
  package let gates: [GateExplanation]

  /// The rule that its status comes from; `nil` if no rule leads to it.
  package var decisive: RuleExplanation? { rules.first { $0.position == outcome.rule } }
}

/// One rule with what was found for each of its criteria.
package struct RuleExplanation: Sendable {
  /// Its position among the policy's rules of the same kind.
  package let position: Int
  package let rule: Policy.Rule
  package let criteria: [CriterionExplanation]
}

/// One criterion with what was found.
package struct CriterionExplanation: Sendable {
  package let criterion: Policy.Criterion
  package let found: Found
  /// Whether it holds; `nil` is unknown.
  package let holds: Bool?

  /// What was found for that which a criterion tests.
  package enum Found: Sendable {
    case age(Int?)
    case sex(Sex?)
    /// An input by position, and what it is or can still be.
    case input(Int, Possibilities?)
    /// A circumstance by position; null where it isn't stated.
    case circumstance(Int, Value)
    /// An output of a table, both by position, and what it is or can still be.
    case output(table: Int, position: Int, Possibilities)
  }
}

/// A decision table with the rows that gave its outputs.
package struct TableExplanation: Sendable {
  /// Its position in the policy.
  package let position: Int
  /// The rows that are true and that its outputs come from.
  package let rows: [(rule: DecisionTable.Rule, criteria: [CriterionExplanation])]
}

/// A consent that a programme needs, and whose isn't in force.
package struct GateExplanation: Sendable {
  package let gate: ConsentGate
  package let missing: [(party: Consent.Party, standing: ConsentStanding)]
}

extension ProgrammeExplanation {
  init(
    _ outcome: ProgrammeOutcome, at position: Int, by policy: Policy, _ assessmentCase: Case,
    _ facts: CaseFacts
  ) {
    func explained(_ rules: [Policy.Rule]) -> [RuleExplanation] {
      rules.indices.filter { rules[$0].programme == position }.map { index in
        RuleExplanation(
          position: index, rule: rules[index],
          criteria: rules[index].criteria.map { criterion in
            CriterionExplanation(
              criterion: criterion, found: facts.found(for: criterion.subject, assessmentCase),
              holds: facts.holds(criterion))
          })
      }
    }
    self.position = position
    self.outcome = outcome
    rules = explained(policy.eligibility)
    preferences = explained(policy.preference)
    let read = Set(
      policy.subjects(ofProgramme: position).compactMap { subject in
        if case .output(let table, _) = subject { table } else { nil }
      })
    tables = policy.tableOrder.filter(read.contains).map { table in
      TableExplanation(table, policy, assessmentCase, facts)
    }
    gates = policy.programmes[position].consents.map { index in
      let gate = policy.consents[index]
      return GateExplanation(
        gate: gate,
        missing: gate.missing(from: assessmentCase.consents, age: facts.age, on: facts.date))
    }
  }
}

extension TableExplanation {
  fileprivate init(
    _ position: Int, _ policy: Policy, _ assessmentCase: Case, _ facts: CaseFacts
  ) {
    let table = policy.tables[position]
    self.position = position
    rows = (facts.tables[position]?.rules ?? []).map { index in
      let criteria = zip(table.columns, table.rules[index].tests).compactMap { column, test in
        test.map { test in
          let criterion = Policy.Criterion(name: column.name, subject: column.subject, test: test)
          return CriterionExplanation(
            criterion: criterion, found: facts.found(for: column.subject, assessmentCase),
            holds: facts.holds(criterion))
        }
      }
      return (table.rules[index], criteria)
    }
  }
}

extension CaseFacts {
  fileprivate func found(
    for subject: Policy.Subject, _ assessmentCase: Case
  ) -> CriterionExplanation.Found {
    switch subject {
    case .age: .age(age)
    case .sex: .sex(assessmentCase.sex)
    case .input(let index): .input(index, inputs[index])
    case .circumstance(let index): .circumstance(index, circumstances[index].only ?? .null)
    case .output(let table, let position):
      .output(table: table, position: position, possible(subject))
    }
  }
}
