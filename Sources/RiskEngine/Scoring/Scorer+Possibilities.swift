extension Scorer {
  /// More answers, or running totals, than this are not listed but enclosed.
  static let limit = 512
  private static let tallyLimit = 1_024
  /// Running totals that one member may add before only the extremes are followed.
  private static let growthLimit = 16_384
  /// Steps from one running total to the next, in one response, before scores are only enclosed.
  static let stepLimit = 2_000_000

  /// The numbers under which unknown facts enter the support of possibilities.
  private func factNumber(_ slot: Int) -> Int { instrument.items.count + slot }

  /// The facts that the instrument knows.
  var factSlots: Range<Int> {
    instrument.settings.isEmpty
      ? ScopeLayout.age..<ScopeLayout.setting : ScopeLayout.factSlots
  }

  /// An unknown fact may become known, or stay unknown.
  mutating func placeFactPossibilities() {
    func codes(_ names: [String]) -> [Value] { names.indices.map { .choice(UInt16($0)) } }
    for slot in factSlots where possibilities[slot].contains(.null) {
      let values =
        switch slot {
        case ScopeLayout.age: (0...130).map { Value.number(Fraction($0)) }
        case ScopeLayout.sex: codes(ScopeLayout.sexes)
        case ScopeLayout.informant: codes(instrument.informants)
        default: codes(instrument.settings)
        }
      possibilities[slot] = .oneOf(values + [.null], support: ItemSet([factNumber(slot)]))
    }
  }

  // MARK: Scores

  func expressionPossibilities(_ formula: Expression, _ rounding: Rounding?) -> Possibilities {
    let open = formula.possibilities { possible($0) }
    guard let rounding else { return open }
    return open.applying(.round(rounding.mode, places: rounding.decimals))
  }

  /// How many conditions can still turn out true.
  ///
  /// One that may come to be left out, since a score it rests on doesn't apply, may count nothing.
  func countOutlook(_ conditions: [Expression]) -> (Possibilities, Applicability) {
    var count = Possibilities.known(.number(0))
    var applicability = Applicability(mayApply: false, mayNotApply: true, mayBeNullAndApply: true)
    for condition in conditions {
      let rests = instrument.scoresNamed(by: condition).map { applicabilities[$0] }
      if rests.contains(where: { !$0.mayApply }) { continue }
      applicability.mayApply = true
      let mayBeLeftOut = rests.contains { $0.mayNotApply }
      if !mayBeLeftOut { applicability.mayNotApply = false }
      let open = condition.possibilities { possible($0) }
      var worths = (open.options ?? [.boolean(true), .boolean(false), .null]).map { value in
        Value(value.boolean.map { Fraction($0 ? 1 : 0) })
      }
      if mayBeLeftOut { worths.append(.number(0)) }
      count = count.combined(
        .add,
        with: .oneOf(worths, isExact: open.isExact && !mayBeLeftOut, support: open.support))
    }
    guard applicability.mayApply else { return (.known(.null), applicability) }
    return (applicability.mayNotApply ? count.orNull() : count, applicability)
  }

  /// What a level by cut-offs can still become, given the levels that its rows can give.
  func levelPossibilities(
    _ possible: [UInt8], of score: Int, by rows: [LevelRule.Row], _ level: UInt8?
  ) -> Possibilities {
    guard isOpen else { return .known(level.map(Value.level) ?? .null) }
    let score = possibilities[instrument.layout.slot(ofScore: score)]
    var support = score.support
    for fact in factSlots { support = support.union(possibilities[fact].support) }
    var values = possible.map(Value.level)
    let isFactUnknown = factSlots.contains { possibilities[$0].mayBeNull }
    // What becomes known may leave no row, and rows that could both apply may disagree.
    let mayDisagree = isFactUnknown || rows.count > 1 && (score.only == nil || level == nil)
    if score.mayBeNull || values.isEmpty || mayDisagree { values.append(.null) }
    return .oneOf(
      values, isExact: score.isExact && score.options != nil && !mayDisagree, support: support)
  }

  /// What an aggregate can still become: the set of all running totals, member by member.
  ///
  /// Past the limits only the least and the greatest total of each kind are kept. Every form of
  /// aggregate grows with each of its members' parts, so that low and high stay exact. Where even
  /// the kinds are too many, as where every member has a weight of its own, a mean is enclosed by
  /// its members and anything else has no bounds.
  mutating func aggregateOutlook(
    _ aggregate: Aggregate, _ rounding: Rounding?
  ) -> (Possibilities, Applicability) {
    var certain = Tally(aggregate.operation)
    var open: [Member] = []
    for member in aggregate.members {
      if isCertain(member) {
        certain.add(part(of: member, aggregate), of: member, in: aggregate)
      } else {
        open.append(member)
      }
    }
    if certain.collapsed(aggregate) != certain {
      // What is without hope ends the growth of the others where it stands among them, which the
      // limits go by.
      certain = Tally(aggregate.operation)
      open = aggregate.members
    }
    var tallies = [certain]
    var support = ItemSet()
    var isExact = true
    var isHull = false
    var isBounded = true
    for member in open {
      var parts = parts(of: member, aggregate)
      isExact = isExact && parts.isExact && support.isDisjoint(with: parts.support)
      isHull = isHull || parts.isHull
      support = support.union(parts.support)
      isBounded = isBounded && parts.isBounded && tallies.count <= Scorer.tallyLimit
      guard isBounded else { continue }
      if parts.parts.count == 1, let only = parts.parts.first {
        // What is known divides nothing, so that equal totals need not be looked for.
        for index in tallies.indices {
          tallies[index].add(only, of: member, in: aggregate)
          tallies[index] = tallies[index].collapsed(aggregate)
        }
        // Among those that a missing answer has left without hope many are the same.
        if only == .missing { tallies = distinct(tallies) }
        continue
      }
      if tallies.count * parts.parts.count > Scorer.growthLimit {
        tallies = Array(Scorer.extremes(Set(tallies)))
        parts.parts = Scorer.extremes(parts.parts)
        isHull = true
      }
      outlookSteps += tallies.count * parts.parts.count
      isBounded = outlookSteps <= Scorer.stepLimit
      guard isBounded else { continue }
      var next: [Tally] = []
      next.reserveCapacity(tallies.count * parts.parts.count)
      for tally in tallies {
        for part in parts.parts {
          var grown = tally
          grown.add(part, of: member, in: aggregate)
          next.append(grown.collapsed(aggregate))
        }
      }
      tallies = distinct(next)
      if tallies.count > Scorer.tallyLimit {
        tallies = Array(Scorer.extremes(Set(tallies)))
        isHull = true
      }
    }
    guard isBounded, tallies.count <= Scorer.tallyLimit else {
      return (enclosure(of: aggregate, rounding, support), unsure(aggregate))
    }
    let values = tallies.map { rounded($0.value(aggregate), rounding) }
    let numbers = values.compactMap { $0 }
    let mayBeNull = numbers.count < values.count
    let applicability = Applicability(
      mayApply: tallies.contains { $0.of > 0 }, mayNotApply: tallies.contains { $0.of == 0 },
      mayBeNullAndApply: tallies.contains { $0.of > 0 && $0.value(aggregate) == nil })
    if isHull, let low = numbers.min(), let high = numbers.max() {
      let bounded = Possibilities.between(
        low, high, grid: rounding.map { Fraction.powerOfTen($0.decimals) } ?? grid(of: aggregate),
        mayBeNull: mayBeNull, isExact: isExact, support: support)
      return (bounded, applicability)
    }
    return (.oneOf(values.map { Value($0) }, isExact: isExact, support: support), applicability)
  }

  /// Whether nothing can change what a member brings now.
  func isCertain(_ member: Member) -> Bool {
    switch member.subject {
    case .item(let item):
      return itemOutlooks[item].isCertain
    case .score(let score):
      let slot = instrument.layout.slot(ofScore: score)
      return !values[slot].isNull && possibilities[slot].only == values[slot]
        && !applicabilities[score].isOpen
    }
  }

  /// A grid on which everything lies that an aggregate can become; `nil` if unknown.
  private func grid(of aggregate: Aggregate) -> Int128? {
    aggregate.members.reduce(1) { grid, member in
      grid.flatMap { parts(of: member, aggregate).grid(refining: $0, member.weight) }
    }
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

  /// The least and the greatest worth, and whatever isn't one.
  private static func extremes(_ parts: [Tally.Part]) -> [Tally.Part] {
    let worths = parts.compactMap { part in
      if case .worth(let worth) = part { worth } else { nil }
    }
    let ends = Set([worths.min(), worths.max()].compactMap(\.self)).map(Tally.Part.worth)
    return ends + [.missing, .leftOut].filter(parts.contains)
  }

  /// Bounds that need no totals: a mean lies between its members where no weight is negative.
  private func enclosure(
    of aggregate: Aggregate, _ rounding: Rounding?, _ support: ItemSet
  ) -> Possibilities {
    var worths: [Fraction] = []
    var isMean = aggregate.operation == .mean
    for member in aggregate.members {
      let parts = parts(of: member, aggregate)
      isMean = isMean && parts.isBounded && member.weight >= .zero
      for case .worth(let worth) in parts.parts { worths.append(worth) }
      if case .value(let value) = aggregate.missing.strategy {
        worths.append(member.worth.tested(value))
      }
    }
    return .between(
      isMean ? rounded(worths.min(), rounding) : nil,
      isMean ? rounded(worths.max(), rounding) : nil, grid: nil, mayBeNull: true, isExact: false,
      support: support)
  }

  private func unsure(_ aggregate: Aggregate) -> Applicability {
    Applicability(
      mayApply: true, mayNotApply: aggregate.missing.leavesOutNotApplicable,
      mayBeNullAndApply: true)
  }

  /// Everything that a member can still bring.
  private struct Parts {
    var parts: [Tally.Part]
    var support: ItemSet
    var isExact = true
    /// Whether the listed parts enclose all others.
    var isBounded = true
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
    let outlook = itemOutlooks[index]
    guard !outlook.isCertain else {
      let now = Scorer.part(answers[index], member, aggregate.missing)
      return Parts(parts: [now], support: ItemSet())
    }
    let item = instrument.items[index]
    var outcomes = outlook.others
    var parts = Parts(parts: [], support: outlook.support, isExact: outlook.isExact)
    if outlook.includesEveryAnswer {
      if let listed = item.type.allAnswers(limit: Scorer.limit) {
        outcomes += listed
      } else {
        let enclosing = item.type.enclosingWorths(member.worth)
        parts.parts = enclosing.worths.map(Tally.Part.worth)
        parts.isHull = true
        parts.grid = item.type.grid
        parts.isExact = parts.isExact && enclosing.isExact
      }
    }
    let others = distinct(outcomes.lazy.map { Scorer.part($0, member, aggregate.missing) })
    parts.parts = parts.parts.isEmpty ? others : distinct(parts.parts + others)
    return parts
  }

  private func scoreParts(_ index: Int, _ member: Member, _ aggregate: Aggregate) -> Parts {
    let open = possibilities[instrument.layout.slot(ofScore: index)]
    let applicability = applicabilities[index]
    var parts = Parts(parts: [], support: open.support, isExact: open.isExact)
    if applicability.isOpen { parts.isExact = false }
    if let options = open.options {
      parts.parts = options.filter { !$0.isNull }.map {
        part(ofScore: index, value: $0.number, member, aggregate)
      }
    } else {
      parts.isHull = true
      if case .range(let range) = open.contents { parts.grid = range.grid }
      let enclosing = member.worth.enclosingWorths(from: open.low, to: open.high)
      parts.isBounded = enclosing.isBounded
      parts.parts = enclosing.worths.map(Tally.Part.worth)
      parts.isExact = parts.isExact && enclosing.isExact
    }
    if open.mayBeNull {
      let leavesOut = aggregate.missing.leavesOutNotApplicable
      if leavesOut, applicability.mayNotApply { parts.parts.append(.leftOut) }
      if !leavesOut || applicability.mayBeNullAndApply || !applicability.mayNotApply {
        parts.parts.append(.missing)
      }
    }
    parts.parts = distinct(parts.parts)
    return parts
  }
}

/// The same elements, each once.
///
/// A few are compared one by one: most responses have few open items, and to hash a tally was
/// measured to take as long as to compare twenty.
private func distinct<Element: Hashable>(_ elements: some Collection<Element>) -> [Element] {
  guard elements.count <= 32 else { return Array(Set(elements)) }
  var found: [Element] = []
  found.reserveCapacity(elements.count)
  for element in elements where !found.contains(element) { found.append(element) }
  return found
}
