/// Proves what can be proved of a policy's rules before any case is routed.
///
/// Whatever a rule tests is taken to vary freely, whatever the others are: of an input, all numbers
/// that its instrument can give; of a table's output, all values that its rules give.
struct PolicyProof {
  let policy: Policy
  /// What rules test, in the order of the policy's names.
  let columns: [RuleColumn]
  /// How much work each list of rules may take.
  let workLimit: Int
  let reader: DocumentReader

  /// - Parameters:
  ///   - policy: The policy.
  ///   - reader: Where what is found is reported; it has read the policy.
  ///   - workLimit: How much work each list of rules may take.
  ///   - numbers: The values that an input of numbers can have; `nil` if they aren't known.
  init(
    _ policy: Policy, _ reader: DocumentReader, workLimit: Int = RuleSearch.workLimit,
    numbers: (Policy.Input) -> RuleColumn.Domain?
  ) {
    self.policy = policy
    self.reader = reader
    self.workLimit = workLimit
    columns = zip(policy.names.subjects, policy.names.scope.variables).map { subject, variable in
      let name = variable.name ?? ""
      let domain: RuleColumn.Domain? =
        switch subject {
        case .age: RuleColumn.age.domain
        case .input(let index) where variable.type == .number: numbers(policy.inputs[index])
        case .output(let table, let position): policy.tables[table].domain(ofOutput: position)
        case .sex, .input, .circumstance: nil
        }
      return domain.map { RuleColumn(name: name, type: variable.type, domain: $0) }
        ?? RuleColumn(name: name, type: variable.type)
    }
  }

  /// Rules that never hold or that others cover, preferences without effect, and notices that are
  /// never shown.
  func proveRules() {
    proveEligibility()
    provePreference()
    proveNotices()
  }

  // MARK: - Lists of rules

  private func proveEligibility() {
    let rules = policy.eligibility
    guard let grid = grid(of: rules.map(\.criteria)) else { return reportTooLarge("eligibility") }
    var search = RuleSearch(grid, workLimit: workLimit)
    reportNeverHolding(rules, grid, "eligibility")
    var isProved = true
    for programme in policy.programmes.indices {
      let alternatives = rules.indices.filter {
        rules[$0].programme == programme && grid.impossibleAxis(of: $0) == nil
      }
      let isKnown = search.eachCovered(of: alternatives) { rule, others in
        report(rules, rule, coveredBy: others, grid, "eligibility")
      }
      isProved = isProved && isKnown
    }
    if !isProved { reportTooLarge("eligibility") }
  }

  /// Preferences count only where the programme is eligible.
  private func provePreference() {
    let rules = policy.preference
    let all = rules + policy.eligibility
    guard let grid = grid(of: all.map(\.criteria)) else { return reportTooLarge("preference") }
    var search = RuleSearch(grid, workLimit: workLimit)
    reportNeverHolding(rules, grid, "preference")
    var isProved = true
    for programme in policy.programmes.indices {
      let gates = (rules.count..<all.count).filter { all[$0].programme == programme }
      let alternatives = rules.indices.filter { rule in
        guard rules[rule].programme == programme, grid.impossibleAxis(of: rule) == nil else {
          return false
        }
        if gates.contains(where: { grid.meet(rule, $0) }) { return true }
        reader.report(
          RuleProofProblem.preferenceWithoutEffect(
            rule: rules[rule].id, programme: policy.programmes[programme].programme.id),
          at: node("preference", rule))
        return false
      }
      let isKnown = search.eachCovered(of: alternatives, where: gates) { rule, others in
        report(rules, rule, coveredBy: others, grid, "preference")
      }
      isProved = isProved && isKnown
    }
    if !isProved { reportTooLarge("preference") }
  }

  private func proveNotices() {
    guard let grid = grid(of: policy.notices.map(\.criteria)) else {
      return reportTooLarge("notices")
    }
    for (index, notice) in policy.notices.enumerated() {
      guard let axis = grid.impossibleAxis(of: index) else { continue }
      reader.report(
        RuleProofProblem.noticeNeverShown(
          notice: notice.id, inputs: names(notice.criteria.map(\.name), on: grid.axes[axis])),
        at: node("notices", index))
    }
  }

  // MARK: - Findings

  private func reportNeverHolding(_ rules: [Policy.Rule], _ grid: RuleGrid, _ list: String) {
    for (index, rule) in rules.enumerated() {
      guard let axis = grid.impossibleAxis(of: index) else { continue }
      reader.report(
        RuleProofProblem.ruleNeverHolds(
          rule: rule.id, inputs: names(rule.criteria.map(\.name), on: grid.axes[axis])),
        at: node(list, index))
    }
  }

  private func report(
    _ rules: [Policy.Rule], _ rule: Int, coveredBy others: [Int], _ grid: RuleGrid, _ list: String
  ) {
    guard let first = others.first, let point = grid.meeting(of: rule, first) else { return }
    let tested = (others + [rule]).flatMap { rules[$0].criteria.map(\.name) }
    reader.report(
      RuleProofProblem.ruleCovered(
        rule: rules[rule].id, by: others.map { rules[$0].id },
        witness: witness(at: point, of: grid, testing: tested)),
      at: node(list, rule))
  }

  private func reportTooLarge(_ list: String) {
    let node = reader.document.root.members.first { $0.key.equals(list) }?.value
    reader.report(
      ProofProblem.tooLargeToProve(list, unproved: [.uselessRules]),
      at: node ?? reader.document.root)
  }

  /// A rule's place in the file; every rule of a policy that could be read has one.
  private func node(_ list: String, _ index: Int) -> JSONNode {
    let root = reader.document.root
    guard let list = root.members.first(where: { $0.key.equals(list) })?.value else { return root }
    return list.elements.dropFirst(index).first { _ in true } ?? root
  }

  /// Those of the tested names that an axis is about.
  func names(_ tested: [String], on axis: RuleAxis) -> [String] {
    axis.columns.map { columns[$0].name }.filter(tested.contains)
  }

  // MARK: - Grids

  private func grid(of rules: [[Policy.Criterion]]) -> RuleGrid? {
    grid(of: rules.map { criteria in criteria.map { (name: $0.name, test: $0.test) } })
  }

  /// The grid of rules, each given as names and what they are tested for.
  func grid(of rules: [[(name: String, test: UnaryTest)]]) -> RuleGrid? {
    RuleGrid(
      rules.map { tests in
        tests.compactMap { name, test in
          policy.names.scope.slot(of: name).map { RuleGrid.Cell(column: $0, test: test) }
        }
      }, columns: columns)
  }

  /// The case of a point, with those of its values whose names are tested.
  func witness(at point: [Int], of grid: RuleGrid, testing names: [String]) -> RuleWitness {
    let facts = grid.values(at: point).map { column, value in
      RuleWitness.Fact(
        name: columns[column].name, origin: origin(of: policy.names.subjects[column]),
        type: columns[column].type, value: value)
    }
    return RuleWitness(
      facts: facts.filter { names.contains($0.name) }, validity: policy.head.validity)
  }

  private func origin(of subject: Policy.Subject) -> RuleWitness.Origin {
    switch subject {
    case .age: .age
    case .sex: .sex
    case .input(let index): .input(policy.inputs[index])
    case .circumstance: .circumstance
    case .output: .output
    }
  }
}

extension DecisionTable {
  /// The values that an output can have besides null: those that rules give, or sums of them.
  fileprivate func domain(ofOutput position: Int) -> RuleColumn.Domain {
    let elseValue = outputs[position].elseValue
    let given = Set(rules.map { $0.values[position] } + (elseValue.isNull ? [] : [elseValue]))
    switch aggregation {
    case nil, .min, .max: return .listed(given.sorted())
    case .count:
      guard elseValue.isNull else {
        return .listed(
          Set((1...max(1, rules.count)).map { .number(Fraction($0)) } + [elseValue]).sorted())
      }
      return .numbers(from: 0, to: Fraction(rules.count), step: 1)
    case .sum:
      let isWhole = given.allSatisfy { $0.number?.isWhole ?? false }
      return .numbers(from: nil, to: nil, step: isWhole ? 1 : nil)
    }
  }
}
