extension Scorer {
  /// More answers, or running totals, than this are not listed but enclosed.
  static let limit = 512
  private static let tallyLimit = 4_096

  /// The numbers under which unknown facts enter the support of possibilities.
  private func factNumber(_ slot: Int) -> Int { instrument.items.count + slot }

  mutating func placeFactPossibilities() {
    let domains: [(slot: Int, values: [Value])] = [
      (ScopeLayout.age, (0...130).map { .number(Fraction($0)) }),
      (ScopeLayout.sex, ScopeLayout.sexes.indices.map { .choice(UInt16($0)) }),
      (ScopeLayout.informant, instrument.informants.indices.map { .choice(UInt16($0)) }),
    ]
    for (slot, values) in domains where possibilities[slot].contains(.null) {
      possibilities[slot] = .oneOf(values, support: ItemSet([factNumber(slot)]))
    }
  }

  /// What an open item can still become: any answer, or none.
  mutating func placeItemPossibilities(_ index: Int) {
    let item = instrument.items[index]
    let gateIsOpen = gateIsOpen[index]
    var support = ItemSet([index])
    if gateIsOpen, let gate = item.gate {
      for slot in gate.condition.slots { support = support.union(possibilities[slot].support) }
    }
    let first = instrument.layout.value(ofItem: index)
    guard var outcomes = item.type.allAnswers(limit: Scorer.limit) else {
      placeHull(item, first, support)
      return
    }
    if gateIsOpen { outcomes.append(item.gate?.otherwise ?? .missing(.gatedOff)) }
    outcomes.append(answers[index])
    let views = outcomes.map { AnswerView($0, to: item) }
    possibilities[first] = .oneOf(views.map(\.value), support: support)
    possibilities[first + 1] = .oneOf(views.map(\.points), support: support)
    possibilities[first + 2] = .oneOf(views.map(\.isAnswered), support: support)
    possibilities[first + 3] = .oneOf(views.map(\.reason), support: support)
  }

  private mutating func placeHull(_ item: Item, _ first: Int, _ support: ItemSet) {
    if let (least, greatest) = item.type.numericRange {
      let open = Possibilities.between(
        least, greatest, grid: item.type.grid, mayBeNull: true, support: support)
      possibilities[first] = open
      possibilities[first + 1] = open
    }
    possibilities[first + 2] = .oneOf([.boolean(true), .boolean(false)], support: support)
    possibilities[first + 3] = possibilities[first + 3].orNull(support: support)
  }

  // MARK: Scores

  func expressionPossibilities(_ formula: Expression, _ rounding: Rounding?) -> Possibilities {
    let open = formula.possibilities { possibilities[$0] }
    guard let rounding else { return open }
    return open.applying(.round(rounding.mode, places: rounding.decimals))
  }

  func countPossibilities(_ conditions: [Expression]) -> Possibilities {
    conditions.reduce(Possibilities.known(.number(0))) { count, condition in
      let open = condition.possibilities { possibilities[$0] }
      let worths = (open.options ?? [.boolean(true), .boolean(false), .null]).map { value in
        Value(value.boolean.map { Fraction($0 ? 1 : 0) })
      }
      return count.combined(
        .add, with: .oneOf(worths, isExact: open.isExact, support: open.support))
    }
  }

  func levelPossibilities(_ outcome: LevelOutcome, of rule: LevelRule) -> Possibilities {
    let score = possibilities[instrument.layout.slot(ofScore: rule.score)]
    var support = score.support
    for fact in 0...2 { support = support.union(possibilities[fact].support) }
    var values = outcome.possible.map(Value.level)
    if score.mayBeNull || values.isEmpty { values.append(.null) }
    return .oneOf(values, isExact: score.isExact && score.options != nil, support: support)
  }

  /// What an aggregate can still become: the set of all running totals, member by member.
  ///
  /// Past the limit only the least and the greatest total of each kind are kept. Every form of
  /// aggregate grows with each of its members' parts, so that low and high stay exact.
  func aggregatePossibilities(_ aggregate: Aggregate, _ rounding: Rounding?) -> Possibilities {
    var tallies: Set<Tally> = [Tally(aggregate.operation)]
    var support = ItemSet()
    var isExact = true
    var isHull = false
    var grid: Int128? = 1
    for member in aggregate.members {
      let parts = parts(of: member, aggregate)
      grid = grid.flatMap { parts.grid(refining: $0, member.weight) }
      isExact = isExact && parts.isExact && support.isDisjoint(with: parts.support)
      isHull = isHull || parts.isHull
      support = support.union(parts.support)
      var next: Set<Tally> = []
      for tally in tallies {
        for part in parts.parts {
          var grown = tally
          grown.add(part, of: member, in: aggregate)
          next.insert(grown)
        }
      }
      if next.count > Scorer.tallyLimit {
        next = Scorer.extremes(next)
        isHull = true
      }
      tallies = next
    }
    let values = tallies.map { rounded($0.value(aggregate), rounding) }
    let numbers = values.compactMap { $0 }
    let mayBeNull = numbers.count < values.count
    if isHull, let low = numbers.min(), let high = numbers.max() {
      return .between(
        low, high, grid: rounding.map { Fraction.powerOfTen($0.decimals) } ?? grid,
        mayBeNull: mayBeNull, isExact: isExact, support: support)
    }
    return .oneOf(values.map { Value($0) }, isExact: isExact, support: support)
  }

  private static func extremes(_ tallies: Set<Tally>) -> Set<Tally> {
    var kept: Set<Tally> = []
    for (_, alike) in Dictionary(grouping: tallies, by: \.withoutTotal) {
      let ordered = alike.sorted { ($0.total ?? .zero) < ($1.total ?? .zero) }
      if let first = ordered.first { kept.insert(first) }
      if let last = ordered.last { kept.insert(last) }
    }
    return kept
  }

  /// Everything that a member can still bring.
  private struct Parts {
    var parts: [Tally.Part]
    var support: ItemSet
    var isExact = true
    /// Whether there are further parts between those that are listed.
    var isHull = false
    /// All parts are whole multiples of one over this; `nil` if unknown.
    var grid: Int128? = 1

    /// A grid on which sums of these parts, weighted, and of numbers on another grid lie.
    func grid(refining other: Int128, _ weight: Fraction) -> Int128? {
      guard var refined = grid.flatMap({ Fraction.leastCommonMultiple($0, other) }) else {
        return nil
      }
      for case .worth(let worth) in parts {
        guard let part = worth.multiplied(by: weight),
          let next = Fraction.leastCommonMultiple(refined, part.denominator)
        else { return nil }
        refined = next
      }
      return Fraction.leastCommonMultiple(refined, weight.denominator)
    }
  }

  private func parts(of member: Member, _ aggregate: Aggregate) -> Parts {
    switch member.subject {
    case .item(let index): itemParts(index, member, aggregate)
    case .score(let index): scoreParts(index, member, aggregate)
    }
  }

  private func itemParts(_ index: Int, _ member: Member, _ aggregate: Aggregate) -> Parts {
    let now = Scorer.part(answers[index], member, aggregate.missing)
    guard case .missing(let reason) = answers[index], reason.isOpen else {
      return Parts(parts: [now], support: ItemSet())
    }
    let item = instrument.items[index]
    let listed = item.type.allAnswers(limit: Scorer.limit)
    var outcomes = listed ?? item.type.extremeAnswers(member.worth)
    var parts = Parts(
      parts: [], support: possibilities[instrument.layout.value(ofItem: index)].support)
    if listed == nil {
      parts.isHull = true
      parts.grid = item.type.grid
      parts.isExact = member.worth.isMonotone || !outcomes.isEmpty
    }
    if gateIsOpen[index] { outcomes.append(item.gate?.otherwise ?? .missing(.gatedOff)) }
    let worths = outcomes.map { Scorer.part($0, member, aggregate.missing) }
    parts.parts = Array(Set(worths + [now]))
    return parts
  }

  private func scoreParts(_ index: Int, _ member: Member, _ aggregate: Aggregate) -> Parts {
    let open = possibilities[instrument.layout.slot(ofScore: index)]
    var parts = Parts(parts: [], support: open.support, isExact: open.isExact)
    if let options = open.options {
      parts.parts = Array(
        Set(options.map { part(ofScore: index, value: $0.number, member, aggregate) }))
      return parts
    }
    parts.isHull = true
    if case .range(let range) = open.contents { parts.grid = range.grid }
    parts.isExact = open.isExact && member.worth.isMonotone
    let ends = [open.low, open.high].compactMap(\.self).map { part(ofScore: index, value: $0, member, aggregate) }
    let extremes =
      if case .ranges(let ranges) = member.worth { ranges.map { Tally.Part.worth($0.points) } } else {
        ends
      }
    parts.parts = Array(Set(extremes + (open.mayBeNull ? [.missing] : [])))
    return parts
  }
}
