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

  /// Whether a total's bounds can depend on which answers are open, and not only on its members'
  /// bounds: they are exact only where no open answer enters two members.
  var hasOverlappingTotal: Bool {
    nodes.contains { node in
      guard case .sum(_, let members) = node.work else { return false }
      var seen: Set<Int> = []
      return members.contains { member in
        guard case .score(let score) = nodes[member].work,
          case .aggregate(let aggregate) = instrument.scores[score].form
        else { return true }
        var own: [Int] = []
        for member in aggregate.members {
          guard case .item(let item) = member.subject, instrument.items[item].gate == nil else {
            return true
          }
          own.append(item)
        }
        defer { seen.formUnion(own) }
        return !seen.isDisjoint(with: own)
      }
    }
  }
}
