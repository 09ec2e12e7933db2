/// Makes the nodes of a plan, in the instrument's order of scoring.
struct ScoringPlanCompiler {
  private var plan: ScoringPlan
  private let instrument: Instrument
  /// The slots that some expression, or a table, reads.
  private let slotsRead: Set<Int>

  /// The most answers to a few items that are told apart one by one.
  private static let combinationLimit = 60_000
  /// The bits of a score's entry.
  private static let scoreBits: UInt8 = 18
  static let conditionBits: UInt8 = 10
  /// As many bits as a key has at most whose entries are listed.
  private static let fewBits = 16

  init(_ plan: ScoringPlan) {
    self.plan = plan
    instrument = plan.instrument
    slotsRead = instrument.slotsRead
  }

  /// The plan with its nodes; `nil` where a rule has too many keys, or reads what no key holds.
  mutating func compile() -> ScoringPlan? {
    plan.scoreNodes = Array(repeating: -1, count: instrument.scores.count)
    plan.levelNodes = Array(repeating: -1, count: instrument.levels.count)
    for step in instrument.order {
      let isCompiled =
        switch step {
        case .score(let score): add(score: score)
        case .level(let level): add(level: level)
        }
      guard isCompiled else { return nil }
    }
    for (index, flag) in instrument.flags.enumerated() {
      guard let parts = parts(of: flag.condition.slots) else { return nil }
      guard append(.flag(index), parts, light(flag.condition)) else { return nil }
      plan.flagNodes.append(plan.nodes.count - 1)
    }
    for position in plan.parts.indices {
      plan.parts[position].settle(nodes: plan.nodes.count, levels: instrument.levels.count)
    }
    plan.registers = Array(repeating: 0, count: plan.firstLane + plan.lanes.capacity)
    return plan
  }

  private mutating func append(
    _ work: ScoringPlan.Node.Work, _ parts: [PlanPart], _ expression: Expression? = nil,
    keys: UInt128? = nil
  ) -> Bool {
    let bits = parts.reduce(0) { $0 + Int($1.bits) }
    guard bits <= 127 else { return false }
    var step: (kind: ScoringPlan.Step.Kind, score: Int, level: Int) = (.other, 0, 0)
    var range = plan.parts.count..<plan.parts.count + parts.count
    switch work {
    case .score(let score): step = (.other, score, 0)
    case .sum(let score, let members):
      step = (.sum, score, 0)
      range = plan.members.count..<plan.members.count + members.count
      plan.members += members.map { Int32($0) }
    case .cutOffs(let level, let score): step = (.cutOffs, score, level)
    case .condition, .level, .flag: break
    }
    plan.parts += parts
    var place: Int32 = -1
    if keys == nil, bits <= ScoringPlanCompiler.fewBits {
      place = Int32(plan.entries.count)
      plan.entries += Array(repeating: -1, count: 1 << bits)
    }
    plan.steps.append(
      ScoringPlan.Step(
        kind: step.kind, score: Int32(step.score), level: Int32(step.level),
        first: Int32(range.lowerBound), end: Int32(range.upperBound), place: place))
    plan.nodes.append(ScoringPlan.Node(work: work, expression: expression))
    plan.tables.append(EntryTable())
    return true
  }

  /// The expression, where other nodes and facts are all that it reads.
  private func light(_ expression: Expression) -> Expression? {
    let readsItems = expression.slots.contains { slot in
      if case .item = instrument.layout.meaning(of: slot) { true } else { false }
    }
    return readsItems ? nil : expression
  }

  // MARK: Scores

  private mutating func add(score index: Int) -> Bool {
    let isAdded: Bool
    switch instrument.scores[index].form {
    case .aggregate(let aggregate): isAdded = add(aggregate, index)
    case .conditions(let conditions): isAdded = add(conditions.map(\.condition), index)
    case .formula(let formula):
      guard let parts = parts(of: formula.slots) else { return false }
      isAdded = append(.score(index), parts, light(formula))
    case .lookup(let lookup):
      guard let parts = parts(of: Array(Set(lookup.slots + [ScopeLayout.sex])).sorted()) else {
        return false
      }
      isAdded = append(.score(index), parts)
    }
    plan.scoreNodes[index] = plan.nodes.count - 1
    return isAdded
  }

  private mutating func add(_ aggregate: Aggregate, _ index: Int) -> Bool {
    if let members = members(ofTotal: aggregate, instrument.scores[index]) {
      guard append(.sum(index, of: members), [], keys: .max) else { return false }
      let base = plan.bases(ofSum: plan.nodes.count - 1)
      let values = [nil] + (0..<NumberBits.width).map { Fraction(base + $0) }
      let key = instrument.scores[index].id
      plan.sumPlaces[index] = plan.sumFragments.count
      plan.sumFragments += values.map { value in
        plan.fragments.add(key: key, isFirst: index == 0) { $0.value(value) }
      }
      plan.greatestFragment = max(plan.greatestFragment, key.utf8.count + 24)
      plan.steps[plan.steps.count - 1].isRead = slotsRead.contains(
        instrument.layout.slot(ofScore: index))
      return true
    }
    if let parts = itemParts(aggregate) { return append(.score(index), parts) }
    let slots = aggregate.members.map { member in
      switch member.subject {
      case .item(let item): instrument.layout.value(ofItem: item)
      case .score(let score): instrument.layout.slot(ofScore: score)
      }
    }
    guard let parts = parts(of: Array(Set(slots)).sorted()) else { return false }
    return append(.score(index), parts)
  }

  private mutating func add(_ conditions: [Expression], _ index: Int) -> Bool {
    var counted: [PlanPart] = []
    for condition in conditions {
      // Whether a condition counts at all depends on the scores behind the levels it names.
      let behind = instrument.scoresNamed(by: condition).map(instrument.layout.slot(ofScore:))
      guard let parts = parts(of: Array(Set(condition.slots + behind)).sorted()),
        append(.condition(condition, score: index), parts, light(condition))
      else { return false }
      counted.append(
        PlanPart(
          source: .node, index: Int32(plan.nodes.count - 1),
          bits: ScoringPlanCompiler.conditionBits))
    }
    guard append(.score(index), counted) else { return false }
    let step = plan.steps.count - 1
    // A key has four bits for how often an outcome comes.
    if counted.count < 16, plan.steps[step].place < 0 { plan.steps[step].kind = .count }
    return true
  }

  /// The nodes of a total of scores that ``NumberBits`` can add up; else `nil`.
  private func members(ofTotal aggregate: Aggregate, _ total: Score) -> [Int]? {
    let count = aggregate.members.count
    guard aggregate.operation == .sum, aggregate.missing.strategy == .refuse,
      !aggregate.missing.leavesOutNotApplicable,
      aggregate.missing.required.isMet(answered: count, of: count),
      total.rounding.map({ $0.decimals >= 0 }) ?? true
    else { return nil }
    var width = 0
    var nodes: [Int] = []
    for member in aggregate.members {
      guard case .score(let score) = member.subject, case .number = member.worth,
        member.weight == Fraction(1), isWhole(instrument.scores[score]),
        case .score = plan.nodes[plan.scoreNodes[score]].work,
        let range = instrument.attainableRanges[score],
        let low = range.low.whole, let high = range.high.whole
      else { return nil }
      width += high - low
      nodes.append(plan.scoreNodes[score])
    }
    return width < NumberBits.width ? nodes : nil
  }

  /// Whether a score can only be a whole number.
  private func isWhole(_ score: Score) -> Bool {
    if let rounding = score.rounding { return rounding.decimals <= 0 }
    switch score.form {
    case .conditions: return true
    case .formula, .lookup: return false
    case .aggregate(let aggregate):
      if case .prorate = aggregate.missing.strategy { return false }
      if case .value(let value) = aggregate.missing.strategy, !value.isWhole { return false }
      guard aggregate.operation == .sum || aggregate.operation == .count else { return false }
      return aggregate.members.allSatisfy { member in
        guard member.weight.isWhole, case .item(let item) = member.subject else { return false }
        return plan.answers[item].allSatisfy { member.worth.of($0)?.isWhole ?? true }
      }
    }
  }

  // MARK: Items

  /// Lanes that hold all that an aggregate reads of its items: the sum of their worths, and for
  /// each class of items that are alike how many are missing, and why.
  private mutating func itemParts(_ aggregate: Aggregate) -> [PlanPart]? {
    switch aggregate.operation {
    case .sum, .mean, .count: break
    case .minimum, .maximum: return nil
    }
    // An item that enters twice may be missing to one member and not to the other.
    guard aggregate.hasDistinctItemsOnly else { return nil }
    var classes: [MemberClass: [Int]] = [:]
    var order: [MemberClass] = []
    var sums: [Int: [Int]] = [:]
    var scale: Int128 = 1
    for member in aggregate.members {
      guard case .item(let item) = member.subject else { return nil }
      for code in plan.answers[item].indices {
        guard let worth = worth(of: code, item, member, aggregate) else { continue }
        guard let refined = Fraction.leastCommonMultiple(scale, worth.denominator) else {
          return nil
        }
        scale = refined
      }
    }
    for member in aggregate.members {
      guard case .item(let item) = member.subject else { return nil }
      let worths = plan.answers[item].indices.map { worth(of: $0, item, member, aggregate) }
      let least = worths.compactMap(\.self).min() ?? .zero
      var above: [Int] = []
      for worth in worths {
        guard let worth else {
          above.append(0)
          continue
        }
        guard let distance = worth.subtracting(least)?.multiplied(by: Fraction(Int(scale)))?.whole
        else { return nil }
        above.append(distance)
      }
      if let before = sums[item] { above = zip(before, above).map { $0 + $1 } }
      sums[item] = above
      let kind = MemberClass(
        worths: worths.compactMap(\.self).sorted(), weight: member.weight,
        greatest: member.greatest,
        missing: aggregate.missing.strategy.value.map(member.worth.tested),
        gatedItem: instrument.items[item].gate == nil ? nil : item)
      if classes[kind] == nil { order.append(kind) }
      classes[kind, default: []].append(item)
    }
    var counts = [sums]
    for kind in order {
      let items = classes[kind] ?? []
      let radix = items.count + 1
      var worths: [Int: [Int]] = [:]
      for item in items {
        let counts = plan.answers[item].indices.map { code -> Int in
          guard let member = aggregate.members.first(where: { $0.subject == .item(item) }) else {
            return 0
          }
          switch Scorer.part(plan.answers[item][code], member, aggregate.missing) {
          case .worth: return 0
          case .leftOut: return radix * radix
          case .missing: return plan.answers[item][code].isOpen ? 1 : radix
          }
        }
        worths[item] = worths[item].map { zip($0, counts).map { $0 + $1 } } ?? counts
      }
      counts.append(worths)
    }
    return lanes(counts)
  }

  private func worth(
    of code: Int, _ item: Int, _ member: Member, _ aggregate: Aggregate
  ) -> Fraction? {
    guard case .worth(let worth) = Scorer.part(plan.answers[item][code], member, aggregate.missing)
    else { return nil }
    return worth.multiplied(by: member.weight)
  }

  private mutating func lanes(_ counts: [[Int: [Int]]]) -> [PlanPart]? {
    plan.lanes.add(counts)?.map { lane in
      PlanPart(source: .lane, index: Int32(lane.lane), bits: UInt8(lane.bits))
    }
  }

  /// Members that are alike in all but which item they are.
  private struct MemberClass: Hashable {
    let worths: [Fraction]
    let weight: Fraction
    let greatest: Fraction
    let missing: Fraction?
    /// An item that isn't always asked is like no other.
    let gatedItem: Int?
  }

  // MARK: Slots

  /// The parts of a key that hold what these slots are, or can still become.
  private mutating func parts(of slots: [Int]) -> [PlanPart]? {
    var parts: [PlanPart] = []
    var items: [Int] = []
    var readsFact = false
    for slot in slots {
      switch instrument.layout.meaning(of: slot) {
      case .age: parts.append(PlanPart(source: .age, bits: 8))
      case .sex: parts.append(PlanPart(source: .sex, bits: 2))
      case .informant: parts.append(PlanPart(source: .informant, bits: 8))
      case .setting: parts.append(PlanPart(source: .setting, bits: 8))
      case .date: return nil
      case .item(let item): if !items.contains(item) { items.append(item) }
      case .score(let score):
        let node = plan.scoreNodes[score]
        switch plan.nodes[node].work {
        case .sum: parts.append(PlanPart(source: .node, index: Int32(node), bits: 27))
        default:
          parts.append(
            PlanPart(
              source: .node, index: Int32(node), bits: ScoringPlanCompiler.scoreBits))
        }
      case .level(let level):
        parts.append(
          PlanPart(
            source: .node, index: Int32(plan.levelNodes[level]), bits: LevelMeaning.width))
      }
      if slot < ScopeLayout.date { readsFact = true }
    }
    if readsFact { parts.append(PlanPart(source: .hasUnknownFact, bits: 1)) }
    guard !items.isEmpty else { return parts }
    var combinations = 1
    var worths: [Int: [Int]] = [:]
    for item in items {
      let count = plan.answers[item].count
      worths[item] = (0..<count).map { $0 * combinations }
      let (next, overflow) = combinations.multipliedReportingOverflow(by: count)
      guard !overflow, next <= ScoringPlanCompiler.combinationLimit else { return nil }
      combinations = next
    }
    guard let lanes = lanes([worths]) else { return nil }
    return parts + lanes
  }

  // MARK: Levels

  private mutating func add(level index: Int) -> Bool {
    let rule = instrument.levels[index]
    plan.levelNodes[index] = plan.nodes.count
    let isRead = slotsRead.contains(instrument.layout.slot(ofLevel: index))
    if let score = rule.score, rule.raising == nil, !isRead {
      // Of totals the level is looked up; of other scores it is remembered by set of rows.
      return append(.cutOffs(level: index, score: score), [], keys: .max)
    }
    var slots = Set(rule.expressions.flatMap(\.slots))
    // What is unknown of the person keeps a level open.
    var more = [PlanPart(source: .hasUnknownFact, bits: 1)]
    if let score = rule.score {
      slots.insert(instrument.layout.slot(ofScore: score))
      plan.placedLevels.append((index, score))
      more.append(
        PlanPart(source: .rowSet, index: Int32(index), bits: PlanPart.rowSetBits))
      if case .sum = plan.nodes[plan.scoreNodes[score]].work {
        plan.steps[plan.scoreNodes[score]].isRead = true
      }
    }
    guard let parts = parts(of: slots.sorted()) else { return false }
    return append(.level(index), parts + more)
  }
}

extension Instrument {
  /// The slots that expressions and tables read.
  fileprivate var slotsRead: Set<Int> {
    var slots: Set<Int> = []
    for rule in levels { slots.formUnion(rule.expressions.flatMap(\.slots)) }
    for flag in flags { slots.formUnion(flag.condition.slots) }
    for score in scores {
      switch score.form {
      case .aggregate(let aggregate):
        // A member of another total than ``NumberBits`` adds up is read like a slot.
        for case .score(let member) in aggregate.members.map(\.subject) {
          slots.insert(layout.slot(ofScore: member))
        }
      case .conditions(let conditions): slots.formUnion(conditions.flatMap(\.condition.slots))
      case .formula(let formula): slots.formUnion(formula.slots)
      case .lookup(let lookup): slots.formUnion(lookup.slots)
      }
    }
    return slots
  }
}

extension MissingStrategy {
  /// What a missing answer counts as, where the rule says so.
  fileprivate var value: Fraction? { if case .value(let value) = self { value } else { nil } }
}

extension Answer {
  /// Whether it is missing and can still come.
  fileprivate var isOpen: Bool {
    if case .missing(let reason) = self { reason.isOpen } else { false }
  }
}
