extension LevelRule {
  /// Places a score, and everything it can still become, on the scale, by the rows that could
  /// apply to the person.
  func placed(
    _ value: Fraction?, _ possibilities: Possibilities, by rows: [Row]
  ) -> (level: UInt8?, possible: [UInt8]) {
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
    return (level, possible)
  }

  /// The rows that no known fact rules out.
  ///
  /// Where no row names the sex `other` that applies for certain by the other facts, it is as
  /// good as unknown: every row about sex could apply. A row for one sex never applies to another
  /// one, though.
  func rowsThatCouldApply(_ values: Span<Value>) -> [Row] {
    let sex = values[ScopeLayout.sex]
    func fits(_ row: Row) -> Bool? {
      let outcomes = [
        row.age.map { $0.evaluate(values[ScopeLayout.age]) } ?? true,
        row.informant.map { $0.evaluate(values[ScopeLayout.informant]) } ?? true,
        row.setting.map { $0.evaluate(values[ScopeLayout.setting]) } ?? true,
      ]
      if outcomes.contains(false) { return false }
      return outcomes.contains(nil) ? nil : true
    }
    let isOther = sex == Scorer.value(of: .other)
    let isNamed = rows.contains { fits($0) == true && $0.sex?.evaluate(sex) == true }
    let knownSex = isOther && !isNamed ? .null : sex
    return rows.filter { fits($0) != false && $0.sex?.evaluate(knownSex) != false }
  }
}

extension LevelRule {
  /// The levels among the possible values, in the scale's order.
  func positions(in possible: Possibilities) -> [UInt8] {
    scale.levels.indices.map { UInt8(clamping: $0) }.filter { possible.contains(.level($0)) }
  }
}

extension LevelRule.Row {
  func level(of value: Fraction) -> UInt8? {
    ranges.first { $0.test.evaluate(.number(value)) == true }?.level
  }
}
