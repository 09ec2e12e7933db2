extension Scorer {
  /// How many answers a formula or a count of conditions stands on, and of how many: the items
  /// it reads, itself or through scores; items that don't apply aside.
  func standing(_ index: Int) -> (answered: Int, of: Int) {
    var counted = (answered: 0, of: 0)
    for item in instrument.itemsRead[index] {
      switch answers[item] {
      case .missing(let reason): if reason.isOpen { counted.of += 1 }
      default: counted = (counted.answered + 1, counted.of + 1)
      }
    }
    return counted
  }

  /// The same for members that are scores themselves: each item counts once, by whatever way it
  /// enters, and unless it is left out of all of them.
  func nestedStanding(_ index: Int) -> (answered: Int, of: Int) {
    var counted = Array(repeating: false, count: answers.count)
    var visited: Set<Int> = [index]
    var waiting = [index]
    while let next = waiting.popLast() {
      guard case .aggregate(let aggregate) = instrument.scores[next].form else {
        for item in instrument.itemsRead[next] where !isClosed(answers[item]) {
          counted[item] = true
        }
        continue
      }
      for member in aggregate.members {
        switch member.subject {
        case .item(let item):
          let isLeftOut = aggregate.missing.leavesOutNotApplicable && isClosed(answers[item])
          if !isLeftOut { counted[item] = true }
        case .score(let score):
          let isLeftOut =
            aggregate.missing.leavesOutNotApplicable && scores[score]?.applies == false
          if !isLeftOut, visited.insert(score).inserted { waiting.append(score) }
        }
      }
    }
    var standing = (answered: 0, of: 0)
    for (answer, isCounted) in zip(answers, counted) where isCounted {
      standing.of += 1
      if case .missing = answer { continue }
      standing.answered += 1
    }
    return standing
  }

  private func isClosed(_ answer: Answer) -> Bool {
    if case .missing(let reason) = answer { !reason.isOpen } else { false }
  }
}
