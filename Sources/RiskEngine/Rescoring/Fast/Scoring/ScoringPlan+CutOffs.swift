/// The rows of cut-offs that apply to persons, each set of rows once, and what they make of totals.
struct RowSets {
  /// By person and level scale, the set of rows; -1 before it is worked out.
  private var ofPersons: [Int32] = []
  /// By set, its rows.
  private(set) var rows: [[LevelRule.Row]] = []
  /// By set and possible number of a total: the level from 1, or 0 where it can't be told.
  private var levels: [UInt8] = []
  /// By set and level: the numbers of a total that can place it there.
  private var numbers: [UInt128] = []
  /// By level scale, which sets are its own.
  private var sets: [[Int]]
  private let levelCounts: [Int]
  /// By set and number of a total that is known exactly, what it means.
  private var meanings: [UInt32] = []

  init(_ scales: [LevelRule]) {
    sets = scales.map { _ in [] }
    levelCounts = scales.map(\.scale.levels.count)
  }

  /// Adds a person, of whom no set is known yet.
  mutating func addPerson() {
    ofPersons.append(contentsOf: repeatElement(-1, count: levelCounts.count))
  }

  /// The set of rows that applies to a person; -1 before it is set.
  subscript(person: Int, scale: Int) -> Int {
    @inline(__always)
    get { Int(ofPersons[person * levelCounts.count + scale]) }
    set { ofPersons[person * levelCounts.count + scale] = Int32(newValue) }
  }

  /// Adds a set of rows of a scale.
  ///
  /// - Parameters:
  ///   - added: The rows.
  ///   - scale: The scale.
  ///   - place: What the rows make of a possible number of a total.
  /// - Returns: The set; the same for the same rows.
  mutating func add(
    _ added: [LevelRule.Row], _ scale: Int,
    place: (_ number: Int) -> (level: UInt8?, possible: [UInt8])
  ) -> Int {
    let marks = added.map(\.mark)
    if let known = sets[scale].first(where: { rows[$0].map(\.mark) == marks }) { return known }
    let placed = (0..<NumberBits.width).map(place)
    levels += placed.map { $0.level.map { $0 + 1 } ?? 0 }
    meanings += placed.map { placed in
      let possible = placed.possible.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      let meaning = LevelMeaning(level: placed.level, possible: possible, mayBeNull: false)
      return UInt32(meaning.bits)
    }
    numbers += (0..<LevelMeaning.limit).map { level in
      placed.indices.reduce(into: UInt128(0)) { bits, number in
        if placed[number].possible.contains(UInt8(level)) { bits |= 1 << UInt128(number) }
      }
    }
    rows.append(added)
    sets[scale].append(rows.count - 1)
    return rows.count - 1
  }

  /// Places a total.
  @inline(__always)
  mutating func place(_ sum: NumberBits, _ set: Int, _ scale: Int) -> LevelMeaning {
    if sum.value >= 0, sum.isSingle {
      return LevelMeaning(bits: UInt64(meanings[set * NumberBits.width + Int(sum.value)]))
    }
    var possible: UInt64 = 0
    var level = 0
    while level < levelCounts[scale] {
      if numbers[set * LevelMeaning.limit + level] & sum.bits != 0 {
        possible |= 1 << UInt64(level)
      }
      level += 1
    }
    let stated = sum.value < 0 ? 0 : levels[set * NumberBits.width + Int(sum.value)]
    return LevelMeaning(level: stated == 0 ? nil : stated - 1, possible: possible, mayBeNull: false)
  }
}

extension ScoringPlan {
  /// Places a score on a scale by its cut-offs.
  ///
  /// Nothing reads whether the level may be null: such levels are learned.
  @inline(__always)
  mutating func place(
    _ level: Int, _ score: Int, _ node: Int, person: Int, _ codes: [UInt8], _ facts: PlanFacts
  ) -> Bool {
    var set = rowSets[person, level]
    if set < 0 {
      set = addRows(level, score, facts)
      rowSets[person, level] = set
    }
    if let sum = sums[score] {
      registers[node] = UInt32(rowSets.place(sum, set, level).bits)
      return true
    }
    let entry = Int(registers[scoreNodes[score]])
    let key = UInt128(set) << 32 | UInt128(entry)
    var found = tables[node].entry(key)
    if found < 0 {
      guard hasRoom(in: node) else { return false }
      let known = scoreEntries[entry]
      let rule = instrument.levels[level]
      let placed = rule.placed(known.value, known.possibilities, by: rowSets.rows[set])
      let outcome = LevelOutcome(
        level: placed.level, possible: placed.possible, beforeRaising: placed.level, raises: [])
      found = Int(LevelMeaning(outcome, mayBeNull: false).bits)
      tables[node].insert(found, for: key)
    }
    registers[node] = UInt32(found)
    return true
  }

  private mutating func addRows(_ level: Int, _ score: Int, _ facts: PlanFacts) -> Int {
    let rule = instrument.levels[level]
    let nothing = answers.map { _ in Answer.missing(.notAsked) }
    let values = Scorer(response(nothing, facts), facts.person).facts
    let rows = rule.rowsThatCouldApply(values.span)
    let base = bases(ofSum: scoreNodes[score])
    return rowSets.add(rows, level) { number in
      let value = Fraction(base + number)
      return rule.placed(value, .known(.number(value)), by: rows)
    }
  }
}
