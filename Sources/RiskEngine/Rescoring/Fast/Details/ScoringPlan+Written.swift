// `mutating` and only read, so that a plan is used where it stands.
extension ScoringPlan {
  /// What tells apart all that can be written of a score, how many answers it stands on aside; in
  /// 64 bits.
  @inline(__always)
  mutating func writtenKey(ofScore score: Int) -> UInt128 {
    let node = scoreNodes[score]
    guard steps[node].kind == .sum, let sum = sums[score] else {
      return UInt128(registers[node])
    }
    // Bounds are exact where those of all members are, since these share no item.
    var isExact = true
    for position in Int(steps[node].first)..<Int(steps[node].end) {
      isExact = isExact && scoreIsExact[Int(registers[Int(members[position])])]
    }
    let low = UInt64(truncatingIfNeeded: sum.bits.trailingZeroBitCount)
    let high = UInt64(truncatingIfNeeded: NumberBits.width - sum.bits.leadingZeroBitCount)
    let flags: UInt64 = (sum.mayBeNull ? 2 : 0) | (isExact ? 1 : 0)
    return UInt128(UInt64(sum.value + 1) << 18 | low << 10 | high << 2 | flags)
  }

  /// What tells apart all that can be written of a level, open items aside.
  @inline(__always)
  mutating func writtenKey(ofLevel level: Int) -> UInt128 {
    let node = levelNodes[level]
    // A level by cut-offs is never raised: all of it is what it means.
    return steps[node].kind == .cutOffs ? UInt128(registers[node]) : key(of: steps[node])
  }

  /// The response at hand, given as one code per item, as ``Scorer`` scores it.
  mutating func scored(_ codes: [UInt8]) -> ScoredResponse {
    takeLesson(codes, facts)
    guard let lesson else { preconditionFailure("a lesson was just taken") }
    return lesson.scored
  }

  /// Which flags an open answer can still raise, one bit each.
  @inline(__always)
  mutating func possibleFlags() -> Int {
    var possible = 0
    for flag in flagNodes.indices where meaning(ofFlag: flag) == .open { possible |= 1 << flag }
    return possible
  }

  /// Whether bounds of some score can be exact or not, depending on which answers are open: they are
  /// exact only where nothing open enters twice, of which keys of other scores and of conditions say
  /// nothing.
  var hasUnsettledBounds: Bool {
    nodes.indices.contains { node in
      switch nodes[node].work {
      case .sum(_, let members): isOverlapping(members.map(readByScore))
      case .score(let score):
        if case .conditions(let conditions) = instrument.scores[score].form {
          isOverlapping(conditions.map { readByCondition($0.condition) })
        } else {
          parts[Int(steps[node].first)..<Int(steps[node].end)].contains { $0.source == .node }
        }
      case .condition, .cutOffs, .level, .flag: false
      }
    }
  }

  /// Whether some item or fact is in two of these sets; `nil` stands for a set that isn't known.
  private func isOverlapping(_ sets: [Set<Int>?]) -> Bool {
    var seen: Set<Int> = []
    return sets.contains { set in
      guard let set, seen.isDisjoint(with: set) else { return true }
      seen.formUnion(set)
      return false
    }
  }

  /// The items of a node's score, if it is one of items that are always asked.
  private func readByScore(_ node: Int) -> Set<Int>? {
    guard case .score(let score) = nodes[node].work,
      case .aggregate(let aggregate) = instrument.scores[score].form
    else { return nil }
    var items: Set<Int> = []
    for member in aggregate.members {
      guard case .item(let item) = member.subject, instrument.items[item].gate == nil else {
        return nil
      }
      items.insert(item)
    }
    return items
  }

  /// The items that a condition reads, if they are always asked, and the facts behind them.
  private func readByCondition(_ condition: Expression) -> Set<Int>? {
    var read: Set<Int> = []
    for slot in condition.slots {
      switch instrument.layout.meaning(of: slot) {
      case .item(let item):
        guard instrument.items[item].gate == nil else { return nil }
        read.insert(item)
      case .age, .sex, .informant, .setting, .date: read.insert(instrument.items.count + slot)
      case .score, .level: return nil
      }
    }
    return read
  }
}
