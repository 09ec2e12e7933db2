extension InstrumentReader {
  /// Scores and levels, each after what it reads; a circle is reported.
  ///
  /// - Complexity: O(steps and what they read).
  func order(of scores: [Score], _ levels: [LevelRule]) -> [Instrument.Step]? {
    let all =
      scores.indices.map(Instrument.Step.score) + levels.indices.map(Instrument.Step.level)
    var waiting: [Instrument.Step: Int] = [:]
    var readers: [Instrument.Step: [Instrument.Step]] = [:]
    for step in all {
      let needs = needs(of: step, scores, levels)
      waiting[step] = needs.count
      for need in needs { readers[need, default: []].append(step) }
    }
    var order = all.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for reader in readers[order[next]] ?? [] {
        waiting[reader, default: 0] -= 1
        if waiting[reader] == 0 { order.append(reader) }
      }
      next += 1
    }
    guard order.count < all.count else { return order }
    let done = Set(order)
    reportCircle(all.filter { !done.contains($0) }, scores, levels)
    return nil
  }

  private func reportCircle(
    _ stuck: [Instrument.Step], _ scores: [Score], _ levels: [LevelRule]
  ) {
    let names = circle(in: stuck, scores, levels).map { step in
      switch step {
      case .score(let index): scores[index].id
      case .level(let index): levels[index].id
      }
    }
    let places = self.scores.map { ($0.id, $0.node) } + self.levels.map { ($0.id, $0.node) }
    let node = places.first { names.contains($0.0) }?.1 ?? reader.document.root
    reader.report(InstrumentProblem.circle(names), at: node)
  }

  /// The stuck steps that others still read: what only reads a circle is stuck, yet not at fault.
  ///
  /// - Complexity: O(steps and what they read).
  private func circle(
    in stuck: [Instrument.Step], _ scores: [Score], _ levels: [LevelRule]
  ) -> [Instrument.Step] {
    var readers: [Instrument.Step: Int] = [:]
    for step in stuck {
      for need in needs(of: step, scores, levels) { readers[need, default: 0] += 1 }
    }
    var unread = stuck.filter { readers[$0] == nil }
    while let step = unread.popLast() {
      for need in needs(of: step, scores, levels) {
        readers[need, default: 0] -= 1
        if readers[need] == 0 { unread.append(need) }
      }
    }
    return stuck.filter { readers[$0, default: 0] > 0 }
  }

  /// What a step reads, each once.
  private func needs(
    of step: Instrument.Step, _ scores: [Score], _ levels: [LevelRule]
  ) -> Set<Instrument.Step> {
    switch step {
    case .level(let index):
      var needs = Set(levels[index].expressions.flatMap { steps($0.slots) })
      if let score = levels[index].score { needs.insert(.score(score)) }
      return needs
    case .score(let index):
      switch scores[index].form {
      case .aggregate(let aggregate):
        return Set(
          aggregate.members.compactMap { member in
            if case .score(let other) = member.subject { .score(other) } else { nil }
          })
      case .conditions(let conditions): return Set(conditions.flatMap { steps($0.condition.slots) })
      case .formula(let formula): return Set(steps(formula.slots))
      case .lookup(let lookup): return Set(steps(lookup.slots))
      }
    }
  }

  private func steps(_ slots: [Int]) -> [Instrument.Step] {
    slots.compactMap { slot in
      switch layout.meaning(of: slot) {
      case .score(let score): .score(score)
      case .level(let level): .level(level)
      case .age, .sex, .informant, .setting, .date, .item: nil
      }
    }
  }
}
