extension ScoredResponse {
  /// The open items that can move a level, most powerful first; ties in item order.
  ///
  /// An item's power is how far its possible answers lie apart in the score's points. Items that
  /// act through conditions or formulas, whose power depends on the others, come last.
  public func openItems(movingLevel index: Int) -> [Int] {
    let instrument = response.instrument
    guard levels.indices.contains(index), levels[index].possible.count > 1 else { return [] }
    let open = Set(openItems)
    let score = instrument.levels[index].score
    let powers = instrument.itemsRead[score].filter { open.contains($0) }.map { item in
      (item: item, power: instrument.power(ofItem: item, inScore: score, depth: 0))
    }
    return powers.filter { $0.power != .zero }.sorted { a, b in
      switch (a.power, b.power) {
      case (let a?, let b?) where a != b: a > b
      case (_?, nil): true
      case (nil, _?): false
      default: a.item < b.item
      }
    }.map(\.item)
  }
}

extension Instrument {
  /// How far the item's answers lie apart in the score; `nil` where that depends on other items.
  fileprivate func power(ofItem item: Int, inScore score: Int, depth: Int) -> Fraction? {
    guard depth <= scores.count, case .aggregate(let aggregate) = scores[score].form else {
      return nil
    }
    var power: Fraction? = .zero
    for member in aggregate.members {
      let part: Fraction?
      switch member.subject {
      case .item(let other):
        guard other == item else { continue }
        let type = items[item].type
        let answers = type.allAnswers(limit: Scorer.limit) ?? type.extremeAnswers(member.worth)
        let worths = answers.compactMap(member.worth.of(_:))
        part = worths.min().flatMap { least in worths.max()?.subtracting(least) } ?? .zero
      case .score(let other):
        guard itemsRead[other].contains(item) else { continue }
        part = self.power(ofItem: item, inScore: other, depth: depth + 1)
      }
      let weight = member.weight < .zero ? member.weight.negated : member.weight
      power = power.flatMap { sum in part?.multiplied(by: weight).flatMap { sum.adding($0) } }
    }
    return power
  }
}
