extension RuleSearch {
  /// Tells each rule that adds nothing to the others, the last first, with those that cover it.
  ///
  /// What is told of is no longer looked for among the others, so that of two equal rules only the
  /// last is told of.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - gates: Rules of which one must hold as well; `nil` for none.
  ///   - found: A rule, and some others, of which one holds wherever it does.
  /// - Returns: Whether all was decided.
  package mutating func eachCovered(
    of rules: [Int], where gates: [Int]? = nil, _ found: (Int, [Int]) -> Void
  ) -> Bool {
    var left = rules
    var isProved = true
    for rule in rules.reversed() where left.count > 1 {
      let others = left.filter { $0 != rule }
      guard let covers = covers(of: rule, by: others, where: gates) else {
        isProved = false
        continue
      }
      guard !covers.isEmpty else { continue }
      left = others
      found(rule, covers)
    }
    return isProved
  }

  /// Tells each rule that holds only where one before it does, with those that do.
  ///
  /// - Parameters:
  ///   - rules: The rules in the order in which they decide.
  ///   - found: A rule, and some before it, of which one holds wherever it does.
  /// - Returns: Whether all was decided.
  package mutating func eachMasked(of rules: [Int], _ found: (Int, [Int]) -> Void) -> Bool {
    var before: [Int] = []
    var isProved = true
    for rule in rules {
      switch covers(of: rule, by: before) {
      case nil:
        isProved = false
        before.append(rule)
      case []?: before.append(rule)
      case let covers?: found(rule, covers)
      }
    }
    return isProved
  }

  /// The rules of which one holds wherever a rule does; none if there are no such rules, `nil`
  /// where that isn't decided.
  private mutating func covers(
    of rule: Int, by others: [Int], where gates: [Int]? = nil
  ) -> [Int]? {
    var covers: Set<Int> = []
    for gate in gates.map({ $0.map(Optional.some) }) ?? [nil] {
      switch point(of: rule, and: gate, without: others) {
      case .found: return []
      case .none(let found): covers.formUnion(found)
      case .unproved: return nil
      }
    }
    return covers.sorted()
  }
}
