/// The inputs of a test of a policy that somebody has yet to work out.
package struct DerivedPolicyTest: Sendable {
  /// The list that the rule stands in, or the table's id.
  package let list: String
  package let rule: String
  /// The value that is tried, among those that the rule tests.
  package let tried: RuleWitness.Fact
  /// The case: of all other values such that the rule's tests are true.
  package let witness: RuleWitness
}

/// Works out which cases the rules of a policy call for: for each test of a rule the values on,
/// just below and just above each of its ends, every code or level, and unknown.
struct PolicyDerivation {
  let proof: PolicyProof
  /// What rules read in the cases that the policy has already.
  let known: [CaseFacts]

  /// At most this many codes of one input are tried.
  private static let codeLimit = 20

  /// The cases that were derived so far.
  private var derived: [DerivedPolicyTest] = []

  init(proof: PolicyProof, known: [CaseFacts]) {
    self.proof = proof
    self.known = known
  }

  /// The cases that the policy doesn't have, in the order of the file.
  mutating func run() -> [DerivedPolicyTest] {
    let policy = proof.policy
    for table in policy.tables {
      for rule in table.rules {
        let tests = zip(table.columns, rule.tests).compactMap { column, test in
          test.map { (name: column.name, test: $0) }
        }
        derive(rule.id, in: table.id, tests)
      }
    }
    for rule in policy.eligibility { derive(rule.id, in: "eligibility", rule.criteria.tests) }
    for rule in policy.preference { derive(rule.id, in: "preference", rule.criteria.tests) }
    for notice in policy.notices { derive(notice.id, in: "notices", notice.criteria.tests) }
    return derived
  }

  private mutating func derive(
    _ rule: String, in list: String, _ tests: [(name: String, test: UnaryTest)]
  ) {
    guard let grid = proof.grid(of: [tests]), let base = grid.meeting(of: 0, 0) else { return }
    let witness = proof.witness(at: base, of: grid, testing: tests.map(\.name))
    for (name, test) in tests {
      guard let slot = proof.policy.names.scope.slot(of: name),
        let position = witness.facts.firstIndex(where: { $0.name == name })
      else { continue }
      let fact = witness.facts[position]
      let others = tests.filter { $0.name != name }
      for value in values(around: test, proof.columns[slot])
      where !isTried(value, slot, others) && !isDerived(value, of: name, others) {
        var facts = witness.facts
        facts[position] = RuleWitness.Fact(
          name: name, origin: fact.origin, type: fact.type, value: value)
        derived.append(
          DerivedPolicyTest(
            list: list, rule: rule, tried: facts[position],
            witness: RuleWitness(facts: facts, validity: witness.validity)))
      }
    }
  }

  /// Whether an earlier derived case has this value, and all other tests are true of it.
  private func isDerived(
    _ value: Value, of name: String, _ others: [(name: String, test: UnaryTest)]
  ) -> Bool {
    derived.contains { earlier in
      let facts = earlier.witness.facts
      return facts.contains { $0.name == name && $0.value == value }
        && others.allSatisfy { name, test in
          let known = facts.first { $0.name == name }?.value ?? .null
          return test.region != nil && test.evaluate(known) == true
        }
    }
  }

  /// Whether a case has this value, and all other tests of the rule are true of it.
  private func isTried(
    _ value: Value, _ slot: Int, _ others: [(name: String, test: UnaryTest)]
  ) -> Bool {
    let names = proof.policy.names
    return known.contains { facts in
      facts.possible(names.subjects[slot]).only == value
        && others.allSatisfy { name, test in
          names.subject(of: name).map { facts.holds(test, of: $0.0) == true } ?? false
        }
    }
  }

  /// The values to try for a test, and last that it is unknown.
  private func values(around test: UnaryTest, _ column: RuleColumn) -> [Value] {
    switch column.domain {
    case .listed(let values) where column.type != .number:
      return values.prefix(PolicyDerivation.codeLimit) + [.null]
    case .listed(let values):
      let tried = test.mentionedValues.flatMap(\.ends).flatMap { end -> [Value] in
        let numbers = values.compactMap(\.number)
        return [numbers.last { $0 < end }, numbers.first { $0 == end }, numbers.first { $0 > end }]
          .compactMap { $0.map(Value.number) }
      }
      return Set(tried).sorted() + [.null]
    case .numbers(_, _, let step?): return stepped(test, column, step)
    case .days: return stepped(test, column, 1)
    case .numbers, .texts:
      return (column.representatives(for: test.mentionedValues) ?? []) + [.null]
    }
  }

  /// Each end, and the values one step below and above it, as far as they can occur.
  private func stepped(_ test: UnaryTest, _ column: RuleColumn, _ step: Fraction) -> [Value] {
    let ends = test.mentionedValues.flatMap(\.ends)
    let near = ends.flatMap { [$0.subtracting(step), $0, $0.adding(step)].compactMap(\.self) }
    let values = column.representatives(for: [], ends: near) ?? []
    let numbers = Set(near)
    return values.filter { value in
      switch value {
      case .number(let number): numbers.contains(number)
      case .day(let day): numbers.contains(Fraction(Int(day.number)))
      case .null, .boolean, .level, .choice, .text: false
      }
    } + [.null]
  }
}

extension Library {
  /// The cases that a policy calls for and doesn't have.
  mutating func derivedTests(
    of policy: Policy, _ reader: DocumentReader
  ) -> [DerivedPolicyTest] {
    var known: [CaseFacts] = []
    for test in policy.tests {
      let aside = DocumentReader(test.node.document, concernsPerson: false)
      guard let assessmentCase = Case.read(test.assessmentCase, aside) else { continue }
      let scored = assessmentCase.responses.map { score($0, of: assessmentCase, aside) }
      known.append(policy.facts(of: assessmentCase, scored, aside))
    }
    var derivation = PolicyDerivation(proof: proof(of: policy, reader), known: known)
    return derivation.run()
  }
}

extension [Policy.Criterion] {
  /// The names that are tested, each with its test.
  fileprivate var tests: [(name: String, test: UnaryTest)] {
    map { (name: $0.name, test: $0.test) }
  }
}
