extension PolicyReader {
  /// Reports where the rules and the catalogue say different things about a programme: its ages,
  /// and which of the needs that the policy asks about it answers to.
  ///
  /// Both say it, since each is read alone; so neither may be changed without the other.
  /// - Complexity: O(rules × ages).
  func reportDifferences(
    of rules: [Policy.Rule], from catalogue: ProgrammeCatalogue, at node: JSONNode?
  ) {
    // A rule that couldn't be read says something else than its author meant.
    guard let node, !reader.hasErrors else { return }
    let asked = catalogue.needs.map(\.id).filter { need in
      circumstances.contains { $0.name == need }
    }
    for (position, entry) in entries.enumerated() {
      let own = rules.filter { $0.programme == position }
      guard !own.isEmpty else { continue }
      let programme = entry.programme
      let place = node.elements.first { element in
        element.members.contains { $0.key.equals("id") && $0.value.equals(programme.id) }
      }
      if let ages = programme.ages, let age = firstDifference(between: own, and: ages) {
        reader.report(
          PolicyProblem.agesDiffer(
            programme: programme.id, witness: age.witness, isInCatalogue: age.isInCatalogue),
          at: place ?? node)
      }
      for need in asked {
        let isInCatalogue = programme.needs.contains(need)
        let isInRules = own.contains { rule in rule.criteria.contains { $0.name == need } }
        guard isInCatalogue != isInRules else { continue }
        reader.report(
          PolicyProblem.needsDiffer(
            programme: programme.id, need: need, isInCatalogue: isInCatalogue), at: place ?? node)
      }
    }
  }

  /// The youngest age that one side lets in and the other doesn't; `nil` too where the ends of a
  /// test are named, so that the ages depend on the case.
  private func firstDifference(
    between rules: [Policy.Rule], and ages: UnaryTest
  ) -> (witness: Int, isInCatalogue: Bool)? {
    let tests = rules.map { rule in
      rule.criteria.filter { $0.subject == .age }.map(\.test)
    }
    guard tests.joined().allSatisfy(\.slots.isEmpty) else { return nil }
    for age in 0...130 {
      let value = Value.number(Fraction(age))
      let isInCatalogue = ages.evaluate(value) == true
      let isInRules = tests.contains { $0.allSatisfy { $0.evaluate(value) == true } }
      if isInRules != isInCatalogue { return (age, isInCatalogue) }
    }
    return nil
  }
}
