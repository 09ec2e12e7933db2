/// For everything an instrument computes, what it could become and by how few changed answers.
///
/// It walks the instrument as scoring does, with the same evaluation of expressions and the same
/// running totals, but keeps for every value the least number of changes that could give it. That
/// is what lets a search leave out whole families of changes without scoring them.
struct LeastChanges {
  let instrument: Instrument
  /// More changes than this are of no interest.
  let budget: Int
  /// Facts, and whatever has one value only, by slot.
  private var values: [Value]
  /// By slot; `nil` for what has one value only.
  private var outlooks: [Outlook?]
  /// For each item, gates applied, its outcomes with the changes they take, and what they rest on.
  private var items: [(outcomes: [Answer: Int], support: ItemSet)] = []
  private var scratch: [Value] = []
  /// Steps from one value to the next, so far.
  private(set) var steps = 0

  /// What may become of one answer.
  enum Freedom {
    /// It stays.
    case fixed(Answer)
    /// It stays, or becomes one of the others by one change.
    case priced(Answer, others: [Answer])
    /// It is any of these, by no change.
    case free([Answer])

    var outcomes: [Answer: Int] {
      switch self {
      case .fixed(let answer): return [answer: 0]
      case .free(let answers):
        return Dictionary(answers.map { ($0, 0) }, uniquingKeysWith: { a, _ in a })
      case .priced(let answer, let others):
        var outcomes = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: { a, _ in a })
        outcomes[answer] = 0
        return outcomes
      }
    }
  }

  /// Works everything out.
  ///
  /// - Parameters:
  ///   - instrument: What is reckoned.
  ///   - facts: The values of the fact slots.
  ///   - freedoms: What may become of the answers, one per item.
  ///   - budget: How many changes at most are of interest.
  init(_ instrument: Instrument, facts: [Value], _ freedoms: [Freedom], budget: Int) {
    self.instrument = instrument
    self.budget = budget
    let count = instrument.layout.scope.variables.count
    values = facts + Array(repeating: .null, count: count - facts.count)
    outlooks = Array(repeating: nil, count: count)
    for index in instrument.items.indices { place(index, freedoms[index]) }
    for step in instrument.order {
      switch step {
      case .score(let index):
        let outlook = self.outlook(instrument.scores[index])
        place(outlook, at: instrument.layout.slot(ofScore: index))
      case .level(let index):
        let outlook = self.outlook(instrument.levels[index])
        place(outlook, at: instrument.layout.slot(ofLevel: index))
      }
    }
  }

  /// What the value in a slot could become.
  func outlook(at slot: Int) -> Outlook { outlooks[slot] ?? .known(values[slot]) }

  /// What an expression could become.
  mutating func outlook(of expression: Expression) -> Outlook {
    combined(expression.slots) { values, scratch in
      expression.evaluate(values.span, scratch: &scratch)
    }
  }

  private mutating func place(_ outlook: Outlook, at slot: Int) {
    if let only = outlook.only, outlook.notApplying == nil {
      values[slot] = only
    } else {
      outlooks[slot] = outlook
    }
  }

  // MARK: Items

  private mutating func place(_ index: Int, _ freedom: Freedom) {
    let item = instrument.items[index]
    var outcomes = freedom.outcomes
    var support = outcomes.count > 1 ? ItemSet([index]) : ItemSet()
    if let gate = item.gate {
      let asked = outlook(of: gate.condition)
      let closed = gate.otherwise ?? .missing(.gatedOff)
      let adds = support.isDisjoint(with: asked.support)
      support = support.union(asked.support)
      var gated: [Answer: Int] = [:]
      func note(_ answer: Answer, _ cost: Int) {
        if cost <= budget { gated[answer] = min(cost, gated[answer] ?? cost) }
      }
      if let cost = asked.least({ $0 != .boolean(false) }) {
        for (answer, own) in outcomes { note(answer, adds ? cost + own : max(cost, own)) }
      }
      if let cost = asked.least({ $0 == .boolean(false) }) { note(closed, cost) }
      outcomes = gated
    }
    items.append((outcomes, support))
    let first = instrument.layout.value(ofItem: index)
    let views = outcomes.map { (AnswerView($0.key, to: item), $0.value) }
    func place(_ offset: Int, _ value: (AnswerView) -> Value) {
      var outlook = Outlook(costs: [:], support: support)
      for (view, cost) in views { outlook.note(value(view), cost) }
      self.place(outlook, at: first + offset)
    }
    place(0, \.value)
    place(1, \.points)
    place(2, \.isAnswered)
    place(3, \.reason)
    place(4, \.chosen)
  }

  // MARK: Expressions

  /// What something could become that is computed from some slots, and from what `subject` is.
  private mutating func combined(
    _ slots: [Int], subject: Outlook? = nil, _ evaluate: ([Value], inout [Value]) -> Value
  ) -> Outlook {
    let open = slots.filter { outlooks[$0] != nil }
    var all = open.compactMap { outlooks[$0] }
    if let subject { all.append(subject) }
    var values = self.values
    if subject != nil { values.append(.null) }
    var scratch = self.scratch
    var outlook = Outlook(costs: [:], support: ItemSet())
    var count = 0
    let support = Outlook.combine(all, within: budget) { combination, cost in
      for (slot, value) in zip(open, combination) { values[slot] = value }
      if subject != nil, let last = combination.last { values[values.count - 1] = last }
      outlook.note(evaluate(values, &scratch), cost)
      count += 1
    }
    self.scratch = scratch
    steps += count
    guard let support else { return .unbounded }
    outlook.support = support
    return outlook
  }

  // MARK: Scores

  private mutating func outlook(_ score: Score) -> Outlook {
    switch score.form {
    case .aggregate(let aggregate): return outlook(aggregate, score.rounding)
    case .conditions(let conditions): return outlook(conditions)
    case .formula(let formula):
      return combined(formula.slots) { values, scratch in
        Value(formula.evaluate(values.span, scratch: &scratch).number.rounded(score.rounding))
      }
    case .lookup(let lookup):
      let table = instrument.tables[lookup.table]
      return combined(lookup.slots) { values, scratch in
        let subject = lookup.subject?.evaluate(values.span, scratch: &scratch) ?? .null
        let row = table.row(for: table.columns.map { $0.slot.map { values[$0] } ?? subject })
        return Value(
          row.flatMap { lookup.value($0.outcome, of: subject.number) }.rounded(score.rounding))
      }
    }
  }

  /// The most running totals that one member may lead to.
  private static let growthLimit = 16_384

  private mutating func outlook(_ aggregate: Aggregate, _ rounding: Rounding?) -> Outlook {
    var tallies = [Tally(aggregate.operation): 0]
    var support = ItemSet()
    for member in aggregate.members {
      guard let parts = parts(of: member, aggregate) else { return .unbounded }
      let growth = tallies.count * parts.costs.count
      guard growth <= LeastChanges.growthLimit else { return .unbounded }
      steps += growth
      let adds = support.isDisjoint(with: parts.support)
      support = support.union(parts.support)
      var next: [Tally: Int] = [:]
      for (tally, cost) in tallies {
        for (part, more) in parts.costs {
          let sum = adds ? cost + more : max(cost, more)
          guard sum <= budget else { continue }
          var grown = tally
          grown.add(part, of: member, in: aggregate)
          grown = grown.collapsed(aggregate)
          next[grown] = min(sum, next[grown] ?? sum)
        }
      }
      tallies = next
    }
    var outlook = Outlook(costs: [:], support: support)
    for (tally, cost) in tallies {
      let value = Value(tally.value(aggregate).rounded(rounding))
      outlook.note(value, cost)
      if tally.of == 0 {
        outlook.notApplying = min(cost, outlook.notApplying ?? cost)
      } else if value.isNull {
        outlook.failing = min(cost, outlook.failing ?? cost)
      }
    }
    return outlook
  }

  /// What a member could bring; `nil` if that is too much to list.
  private func parts(
    of member: Member, _ aggregate: Aggregate
  ) -> (costs: [Tally.Part: Int], support: ItemSet)? {
    var costs: [Tally.Part: Int] = [:]
    func note(_ part: Tally.Part, _ cost: Int) { costs[part] = min(cost, costs[part] ?? cost) }
    switch member.subject {
    case .item(let item):
      for (answer, cost) in items[item].outcomes {
        note(Scorer.part(answer, member, aggregate.missing), cost)
      }
      return (costs, items[item].support)
    case .score(let score):
      let outlook = outlook(at: instrument.layout.slot(ofScore: score))
      guard !outlook.isUnbounded else { return nil }
      for (value, cost) in outlook.costs {
        if let number = value.number {
          note(member.worth.of(number).map(Tally.Part.worth) ?? .missing, cost)
        } else if outlook.notApplying == nil || !aggregate.missing.leavesOutNotApplicable {
          note(.missing, cost)
        }
      }
      if aggregate.missing.leavesOutNotApplicable, let cost = outlook.notApplying {
        note(.leftOut, cost)
        if let cost = outlook.failing { note(.missing, cost) }
      }
      return (costs, outlook.support)
    }
  }

  private struct Count: Hashable {
    var count: Int? = 0
    var isCounted = false
  }

  private mutating func outlook(_ conditions: [ScoreForm.Condition]) -> Outlook {
    var counts = [Count(): 0]
    var support = ItemSet()
    for condition in conditions {
      let open = outlook(of: condition.condition)
      guard !open.isUnbounded else { return .unbounded }
      let adds = support.isDisjoint(with: open.support)
      support = support.union(open.support)
      let leavingOut = instrument.scoresNamed(by: condition.condition).compactMap {
        outlooks[instrument.layout.slot(ofScore: $0)]?.notApplying
      }.min()
      var next: [Count: Int] = [:]
      func note(_ count: Count, _ cost: Int, _ more: Int) {
        let sum = adds ? cost + more : max(cost, more)
        if sum <= budget { next[count] = min(sum, next[count] ?? sum) }
      }
      for (count, cost) in counts {
        if let leavingOut { note(count, cost, leavingOut) }
        for (value, more) in open.costs {
          let counted = value.boolean.flatMap { isTrue in count.count.map { $0 + (isTrue ? 1 : 0) }
          }
          note(Count(count: counted, isCounted: true), cost, more)
        }
      }
      counts = next
    }
    var outlook = Outlook(costs: [:], support: support)
    for (count, cost) in counts {
      outlook.note(Value(count.isCounted ? count.count.map { Fraction($0) } : nil), cost)
      if !count.isCounted {
        outlook.notApplying = min(cost, outlook.notApplying ?? cost)
      } else if count.count == nil {
        outlook.failing = min(cost, outlook.failing ?? cost)
      }
    }
    return outlook
  }

  // MARK: Levels

  private mutating func outlook(_ rule: LevelRule) -> Outlook {
    var outlook: Outlook
    switch rule.basis {
    case .rules(_, _, let compiled), .worst(_, let compiled):
      outlook = self.outlook(of: compiled)
    case .cutOffs(let score, _):
      let rows = rule.rowsThatCouldApply(values.span)
      let value = self.outlook(at: instrument.layout.slot(ofScore: score))
      guard !value.isUnbounded else { return .unbounded }
      outlook = Outlook(costs: [:], support: value.support)
      for (value, cost) in value.costs {
        let placed = value.number.map { number in Set(rows.map { $0.level(of: number) }) } ?? []
        let level = placed.count == 1 ? placed.first ?? nil : nil
        outlook.note(level.map(Value.level) ?? .null, cost)
      }
    }
    guard let raising = rule.raising, !outlook.isUnbounded else { return outlook }
    return combined(raising.compiled.slots, subject: outlook) { values, scratch in
      raising.compiled.evaluate(
        values.span, subject: values.last ?? .null, scratch: &scratch)
    }
  }
}

extension Fraction? {
  fileprivate func rounded(_ rounding: Rounding?) -> Fraction? {
    guard let rounding else { return self }
    return flatMap { $0.rounded(rounding.mode, places: rounding.decimals) }
  }
}
