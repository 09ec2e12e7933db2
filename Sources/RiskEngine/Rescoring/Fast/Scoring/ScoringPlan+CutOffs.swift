/// The rows of cut-offs that apply to persons, each set of rows once.
struct RowSets {
  /// By facts, the position of the rows.
  var table = EntryTable(keys: PlanFacts.keys)
  var sets: [RowSet] = []
}

/// Rows of cut-offs that apply to a person.
struct RowSet {
  let rows: [LevelRule.Row]
  /// For a total of scores, by possible number: the level from 1, or 0 where it can't be told.
  var levels: [UInt8] = []
  /// For a total of scores, by level: the numbers that can place it there.
  var numbers: [UInt128] = []
}

extension ScoringPlan {
  /// Places a score on a scale by its cut-offs.
  ///
  /// Nothing reads whether the level may be null: such levels are learned.
  @inline(__always)
  mutating func place(
    _ level: Int, _ score: Int, _ node: Int, _ codes: [UInt8], _ facts: PlanFacts
  ) -> Bool {
    var set = rowSets[level].table.entry(facts.key)
    if set < 0 {
      guard !rowSets[level].table.isFull else { return false }
      set = addRowSet(level, score, facts)
      rowSets[level].table.insert(set, for: facts.key)
    }
    if let sum = sums[score] {
      let meaning = LevelMeaning(
        level: sum.value < 0 ? nil : rowSets[level].sets[set].level(of: sum.value),
        possible: rowSets[level].sets[set].possible(sum.bits),
        mayBeNull: false)
      identities[node] = meaning.bits
      return true
    }
    let entry = Int(identities[scoreNodes[score]])
    let key = UInt128(set) << 32 | UInt128(entry)
    var found = tables[node].entry(key)
    if found < 0 {
      guard !tables[node].isFull else { return false }
      let known = nodes[scoreNodes[score]].scores[entry]
      let rule = instrument.levels[level]
      let rows = rowSets[level].sets[set].rows
      let placed = rule.placed(known.value, known.possibilities, by: rows)
      let outcome = LevelOutcome(
        level: placed.level, possible: placed.possible, beforeRaising: placed.level, raises: [])
      found = meanings[node].count
      meanings[node].append(
        LevelMeaning(outcome, mayBeNull: false).bits)
      tables[node].insert(found, for: key)
    }
    identities[node] = meanings[node][found]
    return true
  }

  private mutating func addRowSet(_ level: Int, _ score: Int, _ facts: PlanFacts) -> Int {
    let rule = instrument.levels[level]
    var set = RowSet(rows: rule.rowsThatCouldApply(factValues(facts).span))
    let marks = set.rows.map(\.mark)
    if let known = rowSets[level].sets.firstIndex(where: { $0.rows.map(\.mark) == marks }) {
      return known
    }
    if sums[score] != nil {
      let base = bases(ofSum: scoreNodes[score])
      let placed = (0..<NumberBits.width).map { number in
        let value = Fraction(base + number)
        return rule.placed(value, .known(.number(value)), by: set.rows)
      }
      set.levels = placed.map { $0.level.map { $0 + 1 } ?? 0 }
      set.numbers = rule.scale.levels.indices.map { level in
        placed.indices.reduce(into: UInt128(0)) { bits, number in
          if placed[number].possible.contains(UInt8(level)) { bits |= 1 << UInt128(number) }
        }
      }
    }
    rowSets[level].sets.append(set)
    return rowSets[level].sets.count - 1
  }

  private func factValues(_ facts: PlanFacts) -> [Value] {
    Scorer(response(answers.map { _ in .missing(.notAsked) }, facts), facts.person).facts
  }
}

extension RowSet {
  @inline(__always)
  func level(of number: Int32) -> UInt8? {
    let stated = levels[Int(number)]
    return stated == 0 ? nil : stated - 1
  }

  @inline(__always)
  func possible(_ bits: UInt128) -> UInt64 {
    var possible: UInt64 = 0
    for level in numbers.indices where numbers[level] & bits != 0 { possible |= 1 << UInt64(level) }
    return possible
  }
}
