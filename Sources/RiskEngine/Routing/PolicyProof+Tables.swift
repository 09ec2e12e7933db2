extension PolicyProof {
  /// Names rules that are true together although the table's hit policy doesn't allow it: such a
  /// table says nothing of those cases.
  ///
  /// - Complexity: O(rules²) for each table, up to the limit on work.
  func proveNoContradictions() {
    for table in policy.tables {
      guard table.hitPolicy == .unique || table.hitPolicy == .any, let grid = grid(of: table)
      else { continue }
      var search = RuleSearch(grid, workLimit: workLimit)
      for rule in table.rules.indices where !reader.isFull {
        let rivals = (0..<rule).lazy.filter { table.contradict(rule, $0) }
        guard let other = search.first(of: rivals, meeting: rule),
          let point = grid.meeting(of: rule, other)
        else { continue }
        let witness = witness(
          at: point, of: grid, testing: table.names(testedBy: [rule, other]))
        let ids = (table.rules[other].id, table.rules[rule].id)
        reader.report(
          table.hitPolicy == .unique
            ? RuleProofProblem.rulesOverlap(
              table: table.id, first: ids.0, second: ids.1, witness: witness)
            : .rulesConflict(table: table.id, first: ids.0, second: ids.1, witness: witness),
          at: table.rules[rule].node)
      }
    }
  }

  /// Names cases for which a table has no rule, and rules that never decide.
  func proveTables() {
    for table in policy.tables { prove(table) }
  }

  private func prove(_ table: DecisionTable) {
    guard let grid = grid(of: table) else { return reportTooLarge(table, table.provable) }
    var unproved: [ProofProblem.Unproved] = []
    var search = RuleSearch(grid, workLimit: workLimit)
    if table.needsRule {
      switch search.gap(of: table.rules.indices) {
      case .found(let point):
        reader.report(
          RuleProofProblem.rulesLeaveGap(
            table: table.id, witness: witness(at: point, of: grid, testing: columns.map(\.name))),
          at: table.node)
      case .none: break
      case .unproved: unproved.append(.gaps)
      }
    }
    // The pairs were compared when the policy was read, with the same limit.
    if table.provable.contains(.overlaps), table.rules.count.pairs * grid.axes.count > workLimit {
      unproved.append(.overlaps)
    }
    for rule in table.rules.indices {
      guard let axis = grid.impossibleAxis(of: rule) else { continue }
      let tested = table.names(testedBy: [rule])
      reader.report(
        RuleProofProblem.ruleNeverHolds(
          rule: table.rules[rule].id, inputs: names(tested, on: grid.axes[axis])),
        at: table.rules[rule].node)
    }
    if table.provable.contains(.uselessRules), !proveUse(of: table, grid, &search) {
      unproved.append(.uselessRules)
    }
    if !unproved.isEmpty { reportTooLarge(table, unproved) }
  }

  /// Names rules that other rules keep from deciding anything.
  ///
  /// - Returns: Whether all was decided.
  private func proveUse(
    of table: DecisionTable, _ grid: RuleGrid, _ search: inout RuleSearch
  ) -> Bool {
    let found = { (rule: Int, others: [Int]) in
      guard let first = others.first, let point = grid.meeting(of: rule, first) else { return }
      let witness = witness(
        at: point, of: grid, testing: table.names(testedBy: others + [rule]))
      let (id, ids) = (table.rules[rule].id, others.map { table.rules[$0].id })
      reader.report(
        table.hitPolicy == .any
          ? RuleProofProblem.ruleCovered(rule: id, by: ids, witness: witness)
          : .ruleMasked(rule: id, by: ids, witness: witness),
        at: table.rules[rule].node)
    }
    let order = table.decisiveOrder.filter { grid.impossibleAxis(of: $0) == nil }
    return table.hitPolicy == .any
      ? search.eachCovered(of: order, found) : search.eachMasked(of: order, found)
  }

  private func reportTooLarge(_ table: DecisionTable, _ unproved: [ProofProblem.Unproved]) {
    reader.report(ProofProblem.tooLargeToProve(table.id, unproved: unproved), at: table.node)
  }

  private func grid(of table: DecisionTable) -> RuleGrid? {
    grid(
      of: table.rules.map { rule in
        zip(table.columns, rule.tests).compactMap { column, test in
          test.map { (name: column.name, test: $0) }
        }
      })
  }
}

extension DecisionTable {
  /// What must be ruled out of it.
  fileprivate var provable: [ProofProblem.Unproved] {
    let gaps: [ProofProblem.Unproved] = needsRule ? [.gaps] : []
    return switch hitPolicy {
    case .unique: gaps + [.overlaps]
    case .any: gaps + [.overlaps, .uselessRules]
    case .priority, .first: gaps + [.uselessRules]
    case .collect where aggregation == .min || aggregation == .max: [.uselessRules]
    case .ruleOrder, .outputOrder, .collect: []
    }
  }

  /// Whether an output is nothing where no rule is true.
  fileprivate var needsRule: Bool {
    switch hitPolicy {
    case .unique, .any, .priority, .first: outputs.contains { $0.elseValue.isNull }
    case .ruleOrder, .outputOrder, .collect: false
    }
  }

  /// The rules, each after those before which it never decides.
  fileprivate var decisiveOrder: [Int] {
    func ordered(_ isBetter: (Value, Value) -> Bool) -> [Int] {
      rules.indices.sorted { a, b in
        let (first, second) = (rules[a].values.first, rules[b].values.first)
        guard let first, let second, first != second else { return a < b }
        return isBetter(first, second)
      }
    }
    return switch (hitPolicy, aggregation) {
    case (.priority, _): precedence
    case (.collect, .min): ordered(<)
    case (.collect, .max): ordered(>)
    default: Array(rules.indices)
    }
  }

  /// Whether two rules mustn't be true together.
  fileprivate func contradict(_ a: Int, _ b: Int) -> Bool {
    hitPolicy == .unique || rules[a].values != rules[b].values
  }

  /// What rules test, and what their tests name as ends.
  fileprivate func names(testedBy positions: [Int]) -> [String] {
    positions.flatMap { position in
      zip(columns, rules[position].tests).compactMap { $1 == nil ? nil : $0.name }
    }
  }
}

extension Int {
  /// How many pairs there are of so many things.
  fileprivate var pairs: Int { self * (self - 1) / 2 }
}
