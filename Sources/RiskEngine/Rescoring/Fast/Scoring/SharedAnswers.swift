extension Instrument {
  /// Whether some expression reads a score or a level together with something that rests on the
  /// same items.
  ///
  /// What such an expression can still become depends on which of these are open, and not only on
  /// what each of its parts can become: no key of those tells it.
  var hasExpressionsOverSharedItems: Bool {
    var reach = ItemReach(self)
    var expressions = levels.map(\.expressions).flatMap(\.self) + flags.map(\.condition)
    for score in scores {
      switch score.form {
      case .aggregate, .lookup: break
      case .conditions(let conditions): expressions += conditions.map(\.condition)
      case .formula(let formula): expressions.append(formula)
      }
    }
    return expressions.contains { reach.isShared(by: $0.slots) }
  }
}

/// Which items what an expression reads rests on.
private struct ItemReach {
  private let instrument: Instrument
  private var known: [Int: Set<Int>] = [:]

  init(_ instrument: Instrument) { self.instrument = instrument }

  mutating func isShared(by slots: [Int]) -> Bool {
    let distinct = Set(slots).sorted()
    for (position, slot) in distinct.enumerated() where isComputed(slot) {
      let items = items(slot)
      for (other, second) in distinct.enumerated() where other != position {
        // Each pair of computed ones once.
        if other < position, isComputed(second) { continue }
        if !items.isDisjoint(with: self.items(second)) { return true }
      }
    }
    return false
  }

  private func isComputed(_ slot: Int) -> Bool {
    switch instrument.layout.meaning(of: slot) {
    case .score, .level: true
    case .age, .sex, .informant, .setting, .date, .item: false
    }
  }

  private mutating func items(_ slot: Int) -> Set<Int> {
    if let items = known[slot] { return items }
    var items: Set<Int> = []
    switch instrument.layout.meaning(of: slot) {
    case .age, .sex, .informant, .setting, .date: break
    case .item(let item): items = [item]
    case .score(let score): items = Set(instrument.itemsRead[score])
    case .level(let level): items = Set(instrument.itemsReadByLevel[level])
    }
    items.formUnion(instrument.itemsGating(items.sorted()))
    known[slot] = items
    return items
  }
}
