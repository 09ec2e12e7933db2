extension DecisionTable {
  /// What the name in a slot, or the subject of a column, can be.
  typealias Lookup = (Policy.Subject) -> Possibilities

  /// Whether each rule is true; `nil` is unknown.
  ///
  /// - Parameters:
  ///   - names: What the slots of tests stand for.
  ///   - possible: What each tested value is, or can still become.
  /// - Returns: One outcome per rule: false if any test is, else unknown if any is.
  /// - Complexity: O(columns × (log rules + rules / 64) + rules) where values are known and no end
  ///   of a test is a name.
  package func hits(
    _ names: PolicyScope, _ possible: (Policy.Subject) -> Possibilities
  ) -> [Bool?] {
    let values = columns.map { possible($0.subject) }
    guard let lookup else { return rules.map { hit($0, values, names, possible) } }
    var hits = lookup.hits(values)
    for rule in lookup.further where hits[rule] != false {
      hits[rule] = hit(rules[rule], values, names, possible)
    }
    return hits
  }

  func hit(
    _ rule: Rule, _ values: [Possibilities], _ names: PolicyScope, _ possible: Lookup
  ) -> Bool? {
    var isUnknown = false
    for (test, value) in zip(rule.tests, values) {
      guard let test else { continue }
      switch names.holds(test, for: value, possible) {
      case false?: return false
      case nil: isUnknown = true
      case true?: break
      }
    }
    return isUnknown ? nil : true
  }
}
