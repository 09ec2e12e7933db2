/// Proves, where it is cheap, that a changed instrument gives the same results as the original for
/// every response there can be.
struct InstrumentComparison {
  private let original: Instrument
  private let attainable: AttainableValues

  init(_ original: Instrument) {
    self.original = original
    attainable = AttainableValues(original)
  }

  /// Whether a change is proved to alter nothing.
  ///
  /// - Parameters:
  ///   - mutant: The changed instrument.
  ///   - pointer: Where the only change was made.
  /// - Returns: `false` where it alters something, and where that isn't known.
  /// - Complexity: O(``AttainableValues/limit``) evaluations.
  func isProvenSame(_ mutant: Instrument, changedAt pointer: String) -> Bool {
    let path = pointer.split(separator: "/")
    guard path.count > 2, let index = Int(path[1]) else { return false }
    switch path[0] {
    // What makes a change reliable isn't proved.
    case "scores" where path[2] == "change": return false
    case "scores":
      return areSame(original.scores, mutant.scores, index) { areSame($0, $1, mutant) }
    case "levels": return areSame(original.levels, mutant.levels, index, areSame)
    case "tables":
      return zip(original.scores, mutant.scores).allSatisfy { a, b in
        guard case .lookup(let lookup) = a.form, lookup.table == index else { return true }
        return areSame(a, b, mutant)
      }
    case "flags":
      return areSame(original.flags, mutant.flags, index) { areSame($0.condition, $1.condition) }
    case "items" where path[2] == "askWhen":
      // The document has one item for all ratings of a factor.
      let written = [original, mutant].map { $0.items.filter { !$0.isFurtherRating } }
      return areSame(written[0], written[1], index) { a, b in
        a.gate.flatMap { a in b.gate.map { areSame(a.condition, $0.condition) } } ?? false
      }
    default: return false
    }
  }

  private func areSame<Part>(
    _ a: [Part], _ b: [Part], _ index: Int, _ compare: (Part, Part) -> Bool
  ) -> Bool {
    a.indices.contains(index) && b.indices.contains(index) && compare(a[index], b[index])
  }

  private func areSame(_ a: Expression, _ b: Expression) -> Bool {
    guard let rows = attainable.combinations(of: Set(a.slots + b.slots).sorted()) else {
      return false
    }
    return rows.allSatisfy { a.evaluate($0) == b.evaluate($0) }
  }

  // MARK: Scores

  private func areSame(_ a: Score, _ b: Score, _ mutant: Instrument) -> Bool {
    switch (a.form, b.form) {
    case (.aggregate(let first), .aggregate(let second)):
      guard first.members.map(\.subject) == second.members.map(\.subject),
        let tallies = attainable.tallies([first, second])
      else { return false }
      return tallies.allSatisfy { tally in
        a.rounded(tally[0].value(first)) == b.rounded(tally[1].value(second))
          && tally[0].of == tally[1].of
      }
    case (.conditions(let first), .conditions(let second)):
      return first.count == second.count
        && zip(first, second).allSatisfy { areSame($0.condition, $1.condition) }
    case (.formula(let first), .formula(let second)):
      guard let rows = attainable.combinations(of: Set(first.slots + second.slots).sorted())
      else { return false }
      return rows.allSatisfy { row in
        a.rounded(first.evaluate(row).number) == b.rounded(second.evaluate(row).number)
      }
    case (.lookup(let first), .lookup(let second)):
      let (table, other) = (original.tables[first.table], mutant.tables[second.table])
      guard let rows = attainable.combinations(of: Set(first.slots + second.slots).sorted()),
        rows.count * max(table.rows.count, other.rows.count) <= AttainableValues.lookupLimit
      else { return false }
      return rows.allSatisfy { row in
        a.rounded(table.value(first, row)) == b.rounded(other.value(second, row))
      }
    case (.aggregate, _), (.conditions, _), (.formula, _), (.lookup, _): return false
    }
  }

  // MARK: Levels

  private func areSame(_ a: LevelRule, _ b: LevelRule) -> Bool {
    // What raises a level isn't proved.
    guard a.scale == b.scale, a.raising == nil, b.raising == nil else { return false }
    switch (a.basis, b.basis) {
    case (.cutOffs(let score, let first), .cutOffs(let other, let second)):
      guard score == other, first.count == second.count, let values = attainable.ofScores[score]
      else { return false }
      let known = values.compactMap { $0 }
      let placesAlike = zip(first, second).allSatisfy { first, second in
        known.allSatisfy { first.level(of: $0) == second.level(of: $0) }
      }
      return placesAlike && applyAlike(a, b)
    case (.rules(_, _, let first), .rules(_, _, let second)): return areSame(first, second)
    case (.cutOffs, _), (.rules, _), (.worst, _): return false
    }
  }

  /// Whether the same rows could apply to everyone.
  private func applyAlike(_ a: LevelRule, _ b: LevelRule) -> Bool {
    func conditions(_ rule: LevelRule) -> [[String?]] {
      rule.rows.map { [$0.age?.source, $0.sex?.source, $0.informant?.source, $0.setting?.source] }
    }
    if conditions(a) == conditions(b) { return true }
    guard let people = attainable.combinations(of: Array(ScopeLayout.factSlots)) else {
      return false
    }
    return people.allSatisfy { person in
      func positions(_ rule: LevelRule) -> [Int] {
        let marks = Set(rule.rowsThatCouldApply(person.span).map(\.mark))
        return rule.rows.indices.filter { marks.contains(rule.rows[$0].mark) }
      }
      return positions(a) == positions(b)
    }
  }
}
