/// Moves a programme's status by other answers.
struct ProgrammeTrial: ChangeTrial {
  private let policy: Policy
  private let assessmentCase: Case
  private let facts: CaseFacts
  private let programme: Int
  private let now: ProgrammeStatus
  private let items: [ItemCandidate]
  private let scored: [ScoredResponse]
  /// The responses that the programme's inputs come from, by position.
  private let responses: [Int: AnswerTrial]
  private let inputs: [Int]
  /// Every test that the programme's rules make of an input.
  private let tests: [Int: [UnaryTest]]
  /// Whether the rules test facts alone, against numbers and codes; else tables, and ends that are
  /// names, make one input's values differ by another's.
  private let isPlain: Bool
  private let isReckonable: Bool
  private let hasOpenAnswers: Bool
  /// Whether a status that stands on open answers could be reckoned too; see ``leastToUnsettle``.
  private let isExact: Bool
  private(set) var steps = 0
  /// What one routing counts as.
  private static let stepsPerRouting = 50

  init(
    _ result: CaseResult, _ recommendation: Recommendation, _ facts: CaseFacts, _ programme: Int,
    _ items: [ItemCandidate]
  ) {
    policy = recommendation.policy
    assessmentCase = result.assessmentCase
    self.facts = facts
    self.programme = programme
    self.items = items
    now = recommendation.programmes[programme].status
    scored = result.responses
    inputs = policy.inputs(ofProgramme: programme)
    let used = Set(inputs.compactMap { facts.sources[$0] })
    responses = Dictionary(
      uniqueKeysWithValues: used.map { ($0, AnswerTrial(result, $0)) })
    var tests: [Int: [UnaryTest]] = [:]
    let rules = (policy.eligibility + policy.preference).filter { $0.programme == programme }
    let criteria = rules.flatMap(\.criteria)
    for criterion in criteria {
      if case .input(let input) = criterion.subject {
        tests[input, default: []].append(criterion.test)
      }
    }
    self.tests = tests
    isPlain = criteria.allSatisfy { criterion in
      if case .output = criterion.subject { false } else { criterion.test.slots.isEmpty }
    }
    isReckonable = responses.values.allSatisfy(\.isReckonable)
    hasOpenAnswers = responses.values.contains(where: \.hasOpenAnswers)
    isExact = inputs.allSatisfy { input in
      switch recommendation.policy.inputs[input].value {
      case .score: facts.inputs[input]?.isExact ?? true
      case .judgement, .item: true
      // The levels and flags that are possible may be more than can come.
      case .level, .flag: false
      }
    }
  }

  var alternatives: [[Change.Destination]] {
    items.map { $0.others.map(Change.Destination.answer) }
  }

  func outcome(_ changes: [(candidate: Int, to: Change.Destination)]) -> ChangeTarget.Outcome? {
    var changed = scored
    for (index, response) in responses {
      let own = changes.filter { items[$0.candidate].response == index }
      if !own.isEmpty { changed[index] = response.scored(items.answers(own)) }
    }
    let status = policy.status(
      ofProgramme: programme, assessmentCase.consents,
      facts.reading(changed, policy, assessmentCase))
    return status == now ? nil : .status(status)
  }

  // MARK: Reckoning

  mutating func canMove(
    made: [(candidate: Int, to: Change.Destination)], free: ArraySlice<Int>, rest: Range<Int>,
    budget: Int
  ) -> Bool {
    guard isReckonable else { return true }
    var spent = 0
    defer { steps += spent }
    func world(_ open: OpenAnswers) -> [InputOutlook]? {
      outlooks(of: open, made: made, free: free, rest: rest, budget: budget, &spent)
    }
    guard hasOpenAnswers else {
      guard let outlooks = world(.asTheyStand) else { return true }
      return reaches(outlooks, budget, &spent) { $0 != now }
    }
    // Open answers leave several values possible. However they come, a status that no longer
    // depends on them must follow: it is looked for with all of them at their worst, and at their
    // best.
    guard let worst = world(.worst), let best = world(.best) else { return true }
    let settled: [(status: ProgrammeStatus, allowed: [ProgrammeStatus])] = [
      (.notEligible, [.notEligible]), (.blocked, [.blocked]),
      // An unknown preference prefers nothing, and may come to prefer.
      (.eligible, [.eligible, .recommended]), (.recommended, [.recommended]),
    ]
    let canSettle = settled.contains { status, allowed in
      status != now && reaches(worst, budget, &spent, allowed.contains)
        && reaches(best, budget, &spent, allowed.contains)
    }
    if canSettle { return true }
    return now == .undetermined && !canBeNear
      ? false : canUnsettle(world(.free), worst, budget, &spent)
  }

  /// Whether a birthday could make the programme near.
  private var canBeNear: Bool {
    policy.nearMonths != nil
      && policy.eligibility.contains { rule in
        rule.programme == programme
          && rule.criteria.contains { $0.subject == .age && facts.holds($0) == false }
      }
  }

  /// Whether criteria could come out otherwise than now, for some way in which the open answers may
  /// come, so that the status is another one.
  private func canUnsettle(
    _ free: [InputOutlook]?, _ complete: [InputOutlook], _ budget: Int, _ steps: inout Int
  ) -> Bool {
    guard isExact, isPlain, let free else { return true }
    var all: [Outlook] = []
    for (free, complete) in zip(free, complete) {
      let tests = self.tests[free.input] ?? []
      // Two tests of one input, or one that null passes, can be unknown in more ways than one.
      guard Set(tests.map(\.source)).count == 1, let test = tests.first, test.outcomeForNull == nil
      else { return true }
      let present = facts.holds(
        Policy.Criterion(name: "", subject: .input(free.input), test: test))
      var outlook = Outlook(costs: [:], support: free.support)
      for (value, cost) in free.costs where !value.isNull {
        outlook.note(value, cost)
        if test.evaluate(value) != present { outlook.note(.null, cost) }
      }
      if present == nil { outlook.note(.null, 0) }
      for (value, cost) in complete.costs where value.isNull { outlook.note(.null, cost) }
      all.append(outlook)
    }
    return reaches(all, free.map(\.input), budget, &steps) { $0 != now }
  }

  /// How answers that nobody has given are thought while reckoning.
  private enum OpenAnswers {
    case asTheyStand, worst, best
    /// Whatever they turn out to be, and at no cost.
    case free
  }

  /// What an input could become, one value for all that the rules treat alike.
  private struct InputOutlook {
    let input: Int
    var costs: [(value: Value, cost: Int)] = []
    var support = ItemSet()
    /// Whether a missing value stands for any: open answers then decide.
    var isNullAny: Bool
  }

  /// `nil` if some input could become too much to list.
  private func outlooks(
    of open: OpenAnswers, made: [(candidate: Int, to: Change.Destination)],
    free: ArraySlice<Int>, rest: Range<Int>, budget: Int, _ steps: inout Int
  ) -> [InputOutlook]? {
    var reckoned: [Int: LeastChanges] = [:]
    for (index, response) in responses {
      var freedoms = self.freedoms(index, open)
      for change in made where items[change.candidate].response == index {
        if case .answer(let answer) = change.to {
          freedoms[items[change.candidate].item] = .fixed(answer)
        }
      }
      for candidate in free where items[candidate].response == index {
        freedoms[items[candidate].item] = .free(items[candidate].others)
      }
      for candidate in rest where items[candidate].response == index {
        let item = items[candidate].item
        let stated = scored[index].response.answers[item]
        switch freedoms[item] {
        case .free(let answers): freedoms[item] = .free(answers + items[candidate].others)
        case .fixed(let answer):
          freedoms[item] = .priced(answer, others: items[candidate].others)
        case .priced, nil: freedoms[item] = .priced(stated, others: items[candidate].others)
        }
      }
      let changes = response.leastChanges(response.freedoms(freedoms), budget: budget)
      steps += changes.steps
      reckoned[index] = changes
    }
    var outlooks: [InputOutlook] = []
    for input in inputs {
      guard
        let outlook = self.outlook(of: input, &reckoned, isOpen: open != .asTheyStand)
      else { return nil }
      outlooks.append(outlook)
    }
    return outlooks
  }

  /// The open answers of a response as they are thought.
  private func freedoms(_ index: Int, _ open: OpenAnswers) -> [Int: LeastChanges.Freedom] {
    guard open != .asTheyStand else { return [:] }
    let response = scored[index].response
    var freedoms: [Int: LeastChanges.Freedom] = [:]
    for (item, stated) in response.answers.enumerated() {
      guard case .missing(let reason) = stated, reason.isOpen,
        let all = response.instrument.items[item].type.allAnswers(limit: ItemCandidate.answerLimit)
      else { continue }
      let declared = response.instrument.items[item]
      switch open {
      case .free: freedoms[item] = .free(all + [stated])
      case .worst: freedoms[item] = declared.extreme(all, isWorst: true).map { .fixed($0) }
      case .best: freedoms[item] = declared.extreme(all, isWorst: false).map { .fixed($0) }
      case .asTheyStand: break
      }
    }
    return freedoms
  }

  private func outlook(
    of input: Int, _ reckoned: inout [Int: LeastChanges], isOpen: Bool
  ) -> InputOutlook? {
    var found = InputOutlook(input: input, isNullAny: isOpen)
    guard let source = facts.sources[input], var changes = reckoned[source] else {
      found.costs = [(.null, 0)]
      found.isNullAny = false
      return found
    }
    guard let outlook = changes.outlook(of: policy.inputs[input].value, scored[source]) else {
      return nil
    }
    reckoned[source] = changes
    // Items of different responses are different items.
    let first = scored[..<source].reduce(0) { $0 + $1.response.instrument.items.count }
    found.support = ItemSet(outlook.support.items.map { $0 + first })
    var classes: [[Bool?]: Int] = [:]
    guard isPlain else {
      found.costs = outlook.costs.map { ($0.key, $0.value) }
      return found
    }
    for (value, cost) in outlook.costs {
      let outcomes = (tests[input] ?? []).map { $0.evaluate(value) } + [value.isNull]
      if let known = classes[outcomes] {
        found.costs[known].cost = min(cost, found.costs[known].cost)
      } else {
        classes[outcomes] = found.costs.count
        found.costs.append((value, cost))
      }
    }
    return found
  }

  /// Whether a status like this could come within the budget.
  private func reaches(
    _ outlooks: [InputOutlook], _ budget: Int, _ steps: inout Int,
    _ isWanted: (ProgrammeStatus) -> Bool
  ) -> Bool {
    var all: [Outlook] = []
    for outlook in outlooks {
      var costs: [Value: Int] = [:]
      for (value, cost) in outlook.costs { costs[value] = cost }
      // What has no value as the open answers are thought may have any as they come.
      if outlook.isNullAny, costs[.null] != nil { return true }
      all.append(Outlook(costs: costs, support: outlook.support))
    }
    return reaches(all, outlooks.map(\.input), budget, &steps, isWanted)
  }

  private func reaches(
    _ outlooks: [Outlook], _ inputs: [Int], _ budget: Int, _ steps: inout Int,
    _ isWanted: (ProgrammeStatus) -> Bool
  ) -> Bool {
    var isReached = false
    var routings = 0
    defer { steps += routings * ProgrammeTrial.stepsPerRouting }
    let support = Outlook.combine(outlooks, within: budget) { values, _ in
      guard !isReached else { return }
      routings += 1
      var changed = facts.inputs
      for (input, value) in zip(inputs, values) { changed[input] = .known(value) }
      isReached = isWanted(
        policy.status(
          ofProgramme: programme, assessmentCase.consents,
          policy.facts(facts, inputs: changed)))
    }
    return support == nil || isReached
  }
}

extension Item {
  /// The answer that speaks most for concern, or least; of answers without worth the last or first.
  fileprivate func extreme(_ answers: [Answer], isWorst: Bool) -> Answer? {
    let worths = answers.map { AnswerView($0, to: self).points.number ?? .zero }
    let isGreatWanted = (role != .protective) == isWorst
    let wanted = isGreatWanted ? worths.max() : worths.min()
    let place =
      isGreatWanted ? worths.lastIndex { $0 == wanted } : worths.firstIndex { $0 == wanted }
    return place.map { answers[$0] }
  }
}

extension LeastChanges {
  /// What a policy's input could become; `nil` if that is too much to list.
  fileprivate mutating func outlook(
    of value: Policy.Input.Value, _ scored: ScoredResponse
  ) -> Outlook? {
    let found: Outlook
    switch value {
    case .score(let id):
      guard let index = instrument.scores.firstIndex(where: { $0.id == id }) else { return nil }
      found = outlook(at: instrument.layout.slot(ofScore: index))
    case .level(let id):
      guard let index = instrument.levels.firstIndex(where: { $0.id == id }) else { return nil }
      if let override = scored.response.overrides[index] { return .known(.level(override.to)) }
      found = outlook(at: instrument.layout.slot(ofLevel: index))
    case .flag(let id):
      guard let flag = instrument.flags.first(where: { $0.id == id }) else { return nil }
      let raised = outlook(of: flag.condition)
      guard !raised.isUnbounded else { return nil }
      var known = Outlook(costs: [:], support: raised.support)
      // A condition that stays unknown raises no flag.
      for (value, cost) in raised.costs { known.note(value.isNull ? .boolean(false) : value, cost) }
      found = known
    case .judgement(let id):
      guard let index = instrument.judgements.firstIndex(where: { $0.id == id }) else { return nil }
      found = .known(scored.response.judgements[index].map { .level($0.level) } ?? .null)
    case .item(let id):
      guard let index = instrument.item(named: id) else { return nil }
      found = outlook(at: instrument.layout.value(ofItem: index))
    }
    return found.isUnbounded ? nil : found
  }
}

extension CaseFacts {
  /// The same facts with the inputs as these responses give them.
  fileprivate func reading(
    _ scored: [ScoredResponse], _ policy: Policy, _ assessmentCase: Case
  ) -> CaseFacts {
    let aside = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    let inputs = sources.indices.map { input in
      sources[input].flatMap { source in
        policy.value(
          of: policy.inputs[input], in: scored[source], aside,
          at: assessmentCase.responses[source].instrumentNode)
      }
    }
    return policy.facts(self, inputs: inputs)
  }
}
