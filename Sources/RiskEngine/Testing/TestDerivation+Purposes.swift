/// What a test is good for.
extension TestDerivation {
  /// Everything that a scored response tries.
  func purposes(of scored: ScoredResponse, _ person: Person) -> Set<TestPurpose> {
    var served: Set<TestPurpose> = []
    let informant =
      scored.response.informant ?? (instrument.informants.count == 1 ? 0 : nil)
    let setting = scored.response.setting ?? (instrument.settings.count == 1 ? 0 : nil)
    let subject = Subject(person: person, informant: informant, setting: setting)
    for scale in instrument.levels.indices {
      let rule = instrument.levels[scale]
      if let level = scored.levels[scale].level { served.insert(.level(scale: scale, level)) }
      guard let score = rule.score, let row = row(of: rule, for: subject),
        let value = scored.scores[score].value
      else { continue }
      for edge in edges where edge.scale == scale && edge.row == row && edge.value == value {
        served.insert(edge.purpose)
      }
      if let age = person.age { served.insert(.age(scale: scale, row: row, age: age)) }
    }
    for (score, outcome) in scored.scores.enumerated() {
      served.formUnion(purposes(of: outcome, score, scored))
    }
    for (index, flag) in scored.flags.enumerated() {
      if let isRaised = flag.isRaised { served.insert(.flag(index, isRaised)) }
    }
    for (index, item) in instrument.items.enumerated() {
      guard let gate = item.gate, !scored.strayItems.contains(index) else { continue }
      let isStated = scored.response.answers[index] != .missing(.notAsked)
      if isStated { served.insert(.gate(item: index, true)) }
      if !isStated, scored.answers[index] == gate.otherwise ?? .missing(.gatedOff) {
        served.insert(.gate(item: index, false))
      }
    }
    return served
  }

  private func purposes(
    of outcome: ScoreOutcome, _ score: Int, _ scored: ScoredResponse
  ) -> Set<TestPurpose> {
    var served: Set<TestPurpose> = []
    if let value = outcome.value, let (least, greatest) = ends[score] {
      if value == least { served.insert(.end(score: score, .below)) }
      if value == greatest { served.insert(.end(score: score, .above)) }
    }
    let all = instrument.itemsRead[score].count
    if outcome.of == all { served.insert(.answered(score: score, outcome.answered)) }
    if outcome.of == all - 1, outcome.answered == all - 1 { served.insert(.leftOut(score: score)) }
    return served
  }
}
