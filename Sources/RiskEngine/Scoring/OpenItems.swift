extension ScoredResponse {
  /// The open items that can move a level, most powerful first; ties in item order.
  ///
  /// An item's power is how far its possible answers lie apart in the score's points. Items that
  /// act through gates, conditions or formulas, whose power depends on the others, come last.
  ///
  /// An item that is worth the same however it is answered is listed too: that it is answered at
  /// all can be what the score waits for, or change how it is prorated.
  public func openItems(movingLevel index: Int) -> [Int] {
    guard levels.indices.contains(index), levels[index].possible.count > 1 else { return [] }
    let open = Set(openItems)
    return response.instrument.itemsMoving(level: index).filter(open.contains)
  }
}

extension Instrument {
  /// For each level scale how far each item's answers lie apart in its score.
  var powersByLevel: [[Int: Fraction?]] {
    levels.map { $0.score.map(powers(inScore:)) ?? [:] }
  }

  /// The items that can move a level, most powerful first; ties in item order.
  func itemsMoving(level index: Int) -> [Int] {
    let known = powers(inLevel: index)
    let items = Set(itemsReadByLevel[index]).union(itemsGating(itemsReadByLevel[index]))
    let powers = items.map { item in (item: item, power: known[item] ?? nil) }
    return powers.sorted { a, b in
      switch (a.power, b.power) {
      case (let a?, let b?) where a != b: a > b
      case (_?, nil): true
      case (nil, _?): false
      default: a.item < b.item
      }
    }.map(\.item)
  }

  /// The same for one level scale.
  fileprivate func powers(inLevel index: Int) -> [Int: Fraction?] {
    provenPowers.map { $0[index] } ?? levels[index].score.map(powers(inScore:)) ?? [:]
  }

  /// The items that decide whether some of `items` are asked, themselves or through others.
  func itemsGating(_ items: [Int]) -> [Int] {
    var found: Set<Int> = []
    var waiting = items
    while let item = waiting.popLast() {
      for slot in self.items[item].gate?.condition.slots ?? [] {
        guard case .item(let other) = layout.meaning(of: slot) else { continue }
        if found.insert(other).inserted { waiting.append(other) }
      }
    }
    return found.sorted()
  }

  /// How far each item's answers lie apart in the score; `nil` where that depends on other items.
  ///
  /// - Complexity: O(members of this score and of those before it), each item once per score.
  fileprivate func powers(inScore target: Int) -> [Int: Fraction?] {
    var powers: [Int: [Int: Fraction?]] = [:]
    for case .score(let score) in order {
      var own: [Int: Fraction?] = [:]
      if case .aggregate(let aggregate) = scores[score].form {
        for member in aggregate.members { add(member, powers, to: &own) }
      } else {
        for item in itemsRead[score] { own[item] = .some(nil) }
      }
      if score == target { return own }
      powers[score] = own
    }
    return [:]
  }

  private func add(
    _ member: Member, _ powers: [Int: [Int: Fraction?]], to own: inout [Int: Fraction?]
  ) {
    let weight = member.weight < .zero ? member.weight.negated : member.weight
    func add(_ power: Fraction?, _ item: Int) {
      let before = own[item] ?? .zero
      let more = power.flatMap { $0.multiplied(by: weight) }
      own[item] = .some(before.flatMap { before in more.flatMap { before.adding($0) } })
    }
    switch member.subject {
    case .item(let item): add(spread(of: member, item), item)
    case .score(let other):
      // Points make steps of a score's value: what one answer does depends on where it stands.
      let isPlain = if case .number = member.worth { true } else { false }
      for (item, power) in powers[other] ?? [:] { add(isPlain ? power : nil, item) }
    }
  }

  private func spread(of member: Member, _ item: Int) -> Fraction {
    let type = items[item].type
    let worths =
      type.allAnswers(limit: Scorer.limit)?.compactMap(member.worth.of(_:))
      ?? type.enclosingWorths(member.worth).worths
    return worths.min().flatMap { least in worths.max()?.subtracting(least) } ?? .zero
  }
}
