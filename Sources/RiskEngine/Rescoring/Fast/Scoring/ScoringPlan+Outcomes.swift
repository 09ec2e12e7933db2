extension ScoringPlan {
  /// Where the response at hand stands on a scale.
  func meaning(ofLevel level: Int) -> LevelMeaning {
    if isLesson, let lesson {
      return LevelMeaning(lesson.scored.levels[level], mayBeNull: false)
    }
    return LevelMeaning(bits: identities[levelNodes[level]])
  }

  /// Where a flag of the response at hand stands.
  func meaning(ofFlag flag: Int) -> FlagMeaning {
    if isLesson, let lesson { return FlagMeaning(lesson.scored.flags[flag]) }
    return FlagMeaning(rawValue: identities[flagNodes[flag]]) ?? .lowered
  }

  /// A number that tells what a score can still become from everything else it can; `nil` where
  /// there is none.
  func key(ofScore score: Int) -> UInt128? {
    if isLesson { return nil }
    return sums[score]?.bits ?? UInt128(identities[scoreNodes[score]])
  }

  /// What a score of the response at hand is, or can still become.
  func possibilities(ofScore score: Int) -> Possibilities {
    if isLesson, let lesson { return lesson.scored.scores[score].possibilities }
    if let sum = sums[score] {
      return .oneOf(
        sum.values(above: bases(ofSum: scoreNodes[score])) + (sum.mayBeNull ? [.null] : []),
        support: ItemSet())
    }
    return nodes[scoreNodes[score]].scores[Int(identities[scoreNodes[score]])].possibilities
  }

  /// Writes scores, levels and flags of the response at hand, and closes its object.
  func writeOutcomes(_ line: PlanLine, to output: inout [UInt8]) {
    for score in instrument.scores.indices { writeScore(score, to: &output) }
    output.append(contentsOf: "},\"levels\":{".utf8)
    for scale in line.levels.indices {
      let level = meaning(ofLevel: scale).level.map { Int($0) + 1 } ?? 0
      output.append(contentsOf: line.levels[scale][level])
    }
    output.append(contentsOf: "},\"flags\":[".utf8)
    var isFirst = true
    for flag in line.flags.indices where meaning(ofFlag: flag) == .raised {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      output.append(contentsOf: line.flags[flag])
      isFirst = false
    }
    output.append(contentsOf: "]}".utf8)
  }

  private func writeScore(_ score: Int, to output: inout [UInt8]) {
    if isLesson, let lesson {
      var writer = JSONWriter(style: .compact)
      writer.value(lesson.scored.scores[score].value)
      let key = "\(score == 0 ? "" : ",")\"\(instrument.scores[score].id)\":"
      output.append(contentsOf: key.utf8)
      output.append(contentsOf: writer.bytes)
    } else if let sum = sums[score] {
      fragments.append(sumFragments[score][Int(sum.value) + 1], to: &output)
    } else {
      let node = scoreNodes[score]
      fragments.append(nodes[node].scores[Int(identities[node])].fragment, to: &output)
    }
  }
}
