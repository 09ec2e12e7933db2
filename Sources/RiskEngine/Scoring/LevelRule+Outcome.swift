extension LevelRule {
  /// Places a score, and everything it can still become, on the scale, by the rows that could
  /// apply to the person.
  func placed(
    _ value: Fraction?, _ possibilities: Possibilities, by rows: [Row]
  ) -> (level: UInt8?, possible: [UInt8]) {
    var level: UInt8?
    if let value, let first = rows.first?.level(of: value),
      rows.dropFirst().allSatisfy({ $0.level(of: value) == first })
    {
      level = first
    }
    guard let known = possibilities.withoutNull else { return (level, []) }
    let possible = scale.levels.indices.compactMap { candidate -> UInt8? in
      let candidate = UInt8(clamping: candidate)
      let isPossible = rows.contains { row in
        row.ranges.contains { range in
          range.level == candidate && range.test.evaluate(over: known) != false
        }
      }
      return isPossible ? candidate : nil
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
      let age = row.age.map { $0.evaluate(values[ScopeLayout.age]) } ?? true
      let informant = row.informant.map { $0.evaluate(values[ScopeLayout.informant]) } ?? true
      let setting = row.setting.map { $0.evaluate(values[ScopeLayout.setting]) } ?? true
      if age == false || informant == false || setting == false { return false }
      return age == nil || informant == nil || setting == nil ? nil : true
    }
    let isOther = sex == Scorer.value(of: .other)
    let isNamed = isOther && rows.contains { fits($0) == true && $0.sex?.evaluate(sex) == true }
    let knownSex = isOther && !isNamed ? .null : sex
    return rows.filter { fits($0) != false && $0.sex?.evaluate(knownSex) != false }
  }
}

extension LevelRule {
  /// The levels among the possible values, in the scale's order.
  func positions(in possible: Possibilities) -> [UInt8] {
    scale.levels.indices.compactMap { index in
      let level = UInt8(clamping: index)
      return possible.contains(.level(level)) ? level : nil
    }
  }
}

extension LevelRule.Row {
  func level(of value: Fraction) -> UInt8? {
    ranges.first { $0.test.evaluate(.number(value)) == true }?.level
  }
}
