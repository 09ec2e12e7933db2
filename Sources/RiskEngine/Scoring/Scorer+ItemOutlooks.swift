/// What an item can still become: an open answer can come, and a gate can open or close.
struct ItemOutlook {
  /// Whether every answer of the item's type is possible.
  var includesEveryAnswer = false
  /// The other outcomes: the answer as it stands, and what a closed gate makes of it; none are
  /// listed for an answer that nothing can change.
  var others: [Answer] = []
  /// Whether each of them can truly happen.
  var isExact = true
  /// The open items, and unknown facts, that decide.
  var support = ItemSet()

  /// Whether only one outcome is left.
  var isCertain: Bool { !includesEveryAnswer && others.count <= 1 }
}

/// Whether a score can still come to apply: not all of its members are left out.
struct Applicability {
  var mayApply: Bool
  var mayNotApply: Bool
  /// Whether it can be null for another reason than that it doesn't apply.
  var mayBeNullAndApply: Bool

  /// It applies whatever happens.
  static let certain = Applicability(mayApply: true, mayNotApply: false, mayBeNullAndApply: true)

  /// Whether it depends on what comes.
  var isOpen: Bool { mayApply && mayNotApply }
}

extension Scorer {
  /// A score that reads nothing but items that are always asked, each once, worked out by itself.
  ///
  /// - Returns: What ``run()`` would give for it, and whether it can come to apply, where anything
  ///   is open; `nil` for any other score.
  mutating func outcomeOfItems(_ index: Int) -> (ScoreOutcome, Applicability?)? {
    guard case .aggregate(let aggregate) = instrument.scores[index].form,
      aggregate.hasDistinctItemsOnly, instrument.items.allSatisfy({ $0.gate == nil })
    else { return nil }
    itemOutlooks = instrument.items.indices.map { outlook($0) }
    var applicability: Applicability?
    if itemOutlooks.contains(where: { !$0.isCertain }) {
      applicabilities = Array(repeating: .certain, count: instrument.scores.count)
      // Something is open; no slot is read.
      possibilities = [.known(.null)]
    }
    let outcome = self.outcome(aggregate, instrument.scores[index].rounding, index)
    if isOpen { applicability = applicabilities[index] }
    return (outcome, applicability)
  }

  /// What the value in a slot can still become.
  func possible(_ slot: Int) -> Possibilities {
    guard isOpen else { return .known(values[slot]) }
    if case .item(let index) = instrument.layout.meaning(of: slot),
      !itemOutlooks[index].isCertain
    {
      return possible(slot, ofItem: index)
    }
    return possibilities[slot]
  }

  /// What the value in a slot of an item can still become.
  private func possible(_ slot: Int, ofItem index: Int) -> Possibilities {
    let item = instrument.items[index]
    let outlook = itemOutlooks[index]
    var outcomes = outlook.others
    if outlook.includesEveryAnswer {
      guard let all = item.type.allAnswers(limit: Scorer.limit) else {
        return hull(of: slot, ofItem: index)
      }
      outcomes += all
    }
    return .oneOf(
      outcomes.map { AnswerView($0, to: item)[slot, of: index, in: instrument.layout] },
      isExact: outlook.isExact, support: outlook.support)
  }

  /// Works out what an item can still become.
  func outlook(_ index: Int) -> ItemOutlook {
    let stated = response.answers[index]
    let isOpen = if case .missing(let reason) = stated { reason.isOpen } else { false }
    var outlook = ItemOutlook()
    // Most answers stand: they cost nothing here.
    let rule = instrument.items[index].gate
    guard isOpen || rule != nil else { return outlook }
    let gate = rule.map { rule in rule.condition.possibilities { possible($0) } }
    let mayBeClosed = gate?.contains(.boolean(false)) ?? false
    let mayBeAsked = gate.map { $0.contains(.boolean(true)) || $0.mayBeNull } ?? true
    if mayBeAsked {
      outlook.others.append(stated)
      if isOpen {
        outlook.includesEveryAnswer = true
        if countsEveryReason {
          let reasons = MissingReason.allCases.filter { $0 != .gatedOff && $0 != .notAsked }
          outlook.others += reasons.map(Answer.missing)
        }
        outlook.support = ItemSet([index])
      }
    }
    if mayBeClosed {
      let closed = rule?.otherwise ?? .missing(.gatedOff)
      if !outlook.others.contains(closed) { outlook.others.append(closed) }
    }
    if mayBeAsked, mayBeClosed, let gate {
      outlook.support = outlook.support.union(gate.support)
      outlook.isExact = gate.isExact
    }
    return outlook
  }

  /// The same for an item whose answers are too many to list: bounds instead.
  private func hull(of slot: Int, ofItem index: Int) -> Possibilities {
    let item = instrument.items[index]
    let outlook = itemOutlooks[index]
    let layout = instrument.layout
    let others = outlook.others.map { AnswerView($0, to: item)[slot, of: index, in: layout] }
    func bounded(_ range: (least: Fraction, greatest: Fraction)?) -> Possibilities {
      guard let range else { return .anything(support: outlook.support) }
      return .between(
        range.least, range.greatest, grid: item.type.grid, mayBeNull: others.contains(.null),
        isExact: outlook.isExact, support: outlook.support)
    }
    func open(_ values: [Value]) -> Possibilities {
      .oneOf(values, isExact: outlook.isExact, support: outlook.support)
    }
    return switch slot {
    case layout.value(ofItem: index): bounded(item.type.valueRange)
    case layout.points(ofItem: index): bounded(item.type.worthRange)
    case layout.answered(ofItem: index): open(others + [.boolean(true)])
    case layout.missing(ofItem: index): open(others + [.null])
    default: bounded(item.type.chosenRange)
    }
  }
}

extension AnswerView {
  /// What stands in a slot of the item.
  fileprivate subscript(slot: Int, of item: Int, in layout: ScopeLayout) -> Value {
    switch slot {
    case layout.value(ofItem: item): value
    case layout.points(ofItem: item): points
    case layout.answered(ofItem: item): isAnswered
    case layout.missing(ofItem: item): reason
    default: chosen
    }
  }
}

extension ItemType {
  /// The bounds of the number that expressions see; `nil` where they see none.
  fileprivate var valueRange: (least: Fraction, greatest: Fraction)? {
    guard case .choice(let options) = self else { return worthRange }
    let codes = options.compactMap { option in
      if case .number(let code) = option.code { Fraction(code) } else { nil }
    }
    guard codes.count == options.count, let least = codes.min(), let greatest = codes.max() else {
      return nil
    }
    return (least, greatest)
  }

  /// From no code to all of them; `nil` for items that take one answer.
  fileprivate var chosenRange: (least: Fraction, greatest: Fraction)? {
    guard case .multiple(let options) = self,
      let all = Fraction((1 << Int128(options.count)) - 1, over: 1)
    else { return nil }
    return (.zero, all)
  }

  /// The bounds of an answer's own worth; `nil` where there are none.
  fileprivate var worthRange: (least: Fraction, greatest: Fraction)? {
    switch self {
    case .choice(let options):
      let points = options.compactMap(\.points)
      guard let least = points.min(), let greatest = points.max(), points.count == options.count
      else { return nil }
      return (least, greatest)
    case .multiple(let options):
      let points = options.map { $0.points ?? .zero }
      let worths = extremeAnswers(.sumOfOptions(points)).compactMap(
        Worth.sumOfOptions(points).of(_:))
      guard let least = worths.min(), let greatest = worths.max() else { return nil }
      return (least, greatest)
    case .whole, .decimal, .yesNo, .date, .text: return numericRange
    }
  }
}
