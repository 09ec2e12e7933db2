extension LevelRule {
  /// Places a score, and everything it can still become, on the scale.
  func outcome(
    _ value: Fraction?, _ possibilities: Possibilities, age: Value, sex: Value, informant: Value
  ) -> LevelOutcome {
    let rows = rowsThatCouldApply(age: age, sex: sex, informant: informant)
    var level: UInt8?
    if let value {
      let placed = Set(rows.map { $0.level(of: value) })
      if placed.count == 1, let only = placed.first { level = only }
    }
    let known = possibilities.withoutNull
    let possible = scale.levels.indices.map { UInt8(clamping: $0) }.filter { candidate in
      rows.contains { row in
        row.ranges.contains { range in
          range.level == candidate
            && known.map { range.test.evaluate(over: $0) != false } ?? false
        }
      }
    }
    return LevelOutcome(level: level, possible: possible)
  }

  /// The rows that no known fact rules out.
  ///
  /// A sex that no row names is as good as unknown: every row about sex could apply.
  private func rowsThatCouldApply(age: Value, sex: Value, informant: Value) -> [Row] {
    let isSexNamed = rows.contains { $0.sex?.evaluate(sex) == true }
    let knownSex = isSexNamed ? sex : .null
    return rows.filter { row in
      row.age?.evaluate(age) != false && row.sex?.evaluate(knownSex) != false
        && row.informant?.evaluate(informant) != false
    }
  }
}

extension LevelRule.Row {
  func level(of value: Fraction) -> UInt8? {
    ranges.first { $0.test.evaluate(.number(value)) == true }?.level
  }
}

extension Possibilities {
  /// What is possible besides null; `nil` if nothing else is.
  package var withoutNull: Possibilities? {
    guard mayBeNull else { return self }
    if case .values(let values) = contents, values.isEmpty { return nil }
    return .make(contents, mayBeNull: false, isExact: isExact, support: support)
  }
}
