extension LevelRule {
  /// Places a score, and everything it can still become, on the scale, by the rows that could
  /// apply to the person.
  func outcome(
    _ value: Fraction?, _ possibilities: Possibilities, by rows: [Row]
  ) -> LevelOutcome {
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
  /// Where no row names the sex `other` that applies for certain by age and informant, it is as
  /// good as unknown: every row about sex could apply. A row for one sex never applies to another
  /// one, though.
  func rowsThatCouldApply(age: Value, sex: Value, informant: Value) -> [Row] {
    func fits(_ row: Row) -> Bool? {
      let byAge = row.age.map { $0.evaluate(age) } ?? true
      let byInformant = row.informant.map { $0.evaluate(informant) } ?? true
      if byAge == false || byInformant == false { return false }
      return byAge == true && byInformant == true ? true : nil
    }
    let isOther = sex == Scorer.value(of: .other)
    let isNamed = rows.contains { fits($0) == true && $0.sex?.evaluate(sex) == true }
    let knownSex = isOther && !isNamed ? .null : sex
    return rows.filter { fits($0) != false && $0.sex?.evaluate(knownSex) != false }
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
