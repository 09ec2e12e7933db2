// What is asked for every response is `mutating`, so that a plan is used where it stands: a copy
// would count and free all that it holds.
extension ScoringPlan {
  /// Where the response at hand stands on a scale.
  @inline(__always)
  mutating func meaning(ofLevel level: Int) -> LevelMeaning { known(level: level) }

  @inline(__always)
  private func known(level: Int) -> LevelMeaning {
    if isLesson, let lesson {
      return LevelMeaning(lesson.scored.levels[level], mayBeNull: false)
    }
    return LevelMeaning(bits: UInt64(registers[levelNodes[level]]))
  }

  /// Where a flag of the response at hand stands.
  @inline(__always)
  mutating func meaning(ofFlag flag: Int) -> FlagMeaning { known(flag: flag) }

  @inline(__always)
  private func known(flag: Int) -> FlagMeaning {
    if isLesson, let lesson { return FlagMeaning(lesson.scored.flags[flag]) }
    let bits = UInt64(registers[flagNodes[flag]])
    return FlagMeaning(rawValue: bits & ~FlagMeaning.unknown) ?? .lowered
  }

  /// Whether it is known whether a flag of the response at hand is raised.
  mutating func isKnown(flag: Int) -> Bool {
    if isLesson, let lesson { return lesson.scored.flags[flag].isRaised != nil }
    return UInt64(registers[flagNodes[flag]]) & FlagMeaning.unknown == 0
  }

  /// A number that tells what a score can still become from everything else it can; `nil` where
  /// there is none.
  @inline(__always)
  mutating func key(ofScore score: Int) -> UInt128? {
    if isLesson { return nil }
    return sums[score]?.bits ?? UInt128(registers[scoreNodes[score]])
  }

  /// What a score of the response at hand is, or can still become.
  @inline(__always)
  mutating func possibilities(ofScore score: Int) -> Possibilities {
    if isLesson, let lesson { return lesson.scored.scores[score].possibilities }
    if let sum = sums[score] {
      return .oneOf(
        sum.values(above: bases(ofSum: scoreNodes[score])) + (sum.mayBeNull ? [.null] : []),
        support: ItemSet())
    }
    return scoreEntries[Int(registers[scoreNodes[score]])].possibilities
  }

  /// Writes the response at hand.
  ///
  /// - Parameters:
  ///   - bytes: The text of the case.
  ///   - date: Where the response's date stands in it.
  ///   - informant: The informant's position from 1, or 0 where none is stated.
  ///   - output: Where it is written.
  @inline(__always)
  mutating func write(
    _ bytes: RawSpan, date: Range<Int>, informant: Int, to output: inout OutputCursor
  ) {
    let span = fragments.bytes.span
    // A list of bytes seen as bytes.
    let source = unsafe span.bytes
    output.append(source, line.head)
    output.append(bytes, date)
    output.append(source, line.afterDate[informant])
    if isLesson {
      let text = scoresOfLesson
      let span = text.span
      // As above.
      unsafe output.append(span.bytes, 0..<text.count)
    } else {
      for score in scoreNodes.indices {
        output.append(source, knownPiece(ofScore: score))
      }
    }
    output.append(source, line.betweenScoresAndLevels)
    for scale in levelNodes.indices {
      let level = known(level: scale).level.map { Int($0) + 1 } ?? 0
      output.append(source, line.levels[scale * PlanLine.levelStride + level])
    }
    output.append(source, line.ends[knownFlags()])
  }

  /// The piece of output of a score, unless it stands in ``lesson`` alone.
  @inline(__always)
  mutating func piece(ofScore score: Int) -> Fragment { knownPiece(ofScore: score) }

  @inline(__always)
  private func knownPiece(ofScore score: Int) -> Fragment {
    let sum = sumPlaces[score]
    return sum < 0
      ? scoreFragments[Int(registers[scoreNodes[score]])]
      : sumFragments[sum + Int(sums[score]?.value ?? -1) + 1]
  }

  /// Which flags are raised, one bit each.
  @inline(__always)
  mutating func raisedFlags() -> Int { knownFlags() }

  @inline(__always)
  private func knownFlags() -> Int {
    var raised = 0
    for flag in flagNodes.indices where known(flag: flag) == .raised { raised |= 1 << flag }
    return raised
  }

  /// The members of the object of scores.
  private var scoresOfLesson: [UInt8] {
    guard let lesson else { return [] }
    var writer = JSONWriter(style: .compact)
    writer.object { writer in
      for (score, outcome) in zip(instrument.scores, lesson.scored.scores) {
        writer.key(score.id)
        writer.value(outcome.value)
      }
    }
    return Array(writer.bytes.dropFirst().dropLast())
  }
}
