/// Finds what would change the outcomes of one case.
struct ChangeFinder {
  private let result: CaseResult
  private let limits: ChangeLimits
  private let facts: CaseFacts?

  init(_ result: CaseResult, _ limits: ChangeLimits) {
    self.result = result
    self.limits = limits
    facts = result.recommendation?.facts(of: result.assessmentCase, result.responses)
  }

  /// The levels of these responses first, then the programmes, both by position.
  mutating func answers(levelsOf responses: [Int], programmes: [Int]) -> [ChangeAnswer] {
    let levels = responses.flatMap { response in
      result.responses[response].response.instrument.levels.indices.map { scale in
        ChangeTarget.level(response: response, scale: scale)
      }
    }
    return (levels + programmes.map(ChangeTarget.programme)).map(answer)
  }

  private func answer(_ target: ChangeTarget) -> ChangeAnswer {
    let items = candidates(of: target)
    let changeable = items.filter(isChangeable)
    let first = search(changeable, target)
    // What moves it by fewer, or other, changes is looked for only where history can count.
    let any = changeable.count == items.count ? first : search(items, target)
    return ChangeAnswer(
      target: target, now: now(target), changeable: first, anyAnswer: any,
      circumstances: circumstances(of: target), judgements: judgements(of: target))
  }

  private func now(_ target: ChangeTarget) -> ChangeTarget.Outcome {
    switch target {
    case .level(let response, let scale): .level(result.responses[response].finalLevel(scale))
    case .programme(let position):
      .status(result.recommendation?.programmes[position].status ?? .notEligible)
    }
  }

  // MARK: Answers

  private func search(_ items: [ItemCandidate], _ target: ChangeTarget) -> SmallestChange {
    guard !items.isEmpty else { return .none }
    switch target {
    case .level(let response, let scale):
      let trial = LevelTrial(result, response, scale, items)
      var search = ChangeSearch(trial, limits) { items[$0].subject }
      return search.smallest()
    case .programme(let position):
      guard let recommendation = result.recommendation, let facts else { return .none }
      let trial = ProgrammeTrial(result, recommendation, facts, position, items)
      var search = ChangeSearch(trial, limits) { items[$0].subject }
      return search.smallest()
    }
  }

  private func isChangeable(_ candidate: ItemCandidate) -> Bool {
    let response = result.responses[candidate.response].response
    if case .missing = response.answers[candidate.item] { return true }
    return response.instrument.items[candidate.item].change == .dynamic
  }

  /// The items that a target reads, itself or by what asks them, in order.
  private func candidates(of target: ChangeTarget) -> [ItemCandidate] {
    var read: [Int: Set<Int>] = [:]
    switch target {
    case .level(let response, let scale):
      read[response] = Set(result.responses[response].response.instrument.itemsReadByLevel[scale])
    case .programme(let position):
      guard let recommendation = result.recommendation else { return [] }
      for input in recommendation.policy.inputs(ofProgramme: position) {
        guard let source = recommendation.sources[input] else { continue }
        let instrument = result.responses[source].response.instrument
        read[source, default: []].formUnion(
          instrument.itemsRead(by: recommendation.policy.inputs[input].value))
      }
    }
    return read.sorted { $0.key < $1.key }.flatMap { response, items in
      let stated = result.responses[response].response
      let instrument = stated.instrument
      let deciding = items.union(instrument.itemsDecidingPopulation)
      let all = deciding.union(instrument.itemsGating(deciding.sorted()))
      return all.sorted().compactMap { item in
        ItemCandidate(
          response, item, stated.answers[item], instrument.items[item].type)
      }
    }
  }

  // MARK: Facts

  private func circumstances(of target: ChangeTarget) -> SmallestChange {
    guard case .programme(let position) = target, let recommendation = result.recommendation,
      let facts
    else { return .none }
    let trial = CircumstanceTrial(result, recommendation.policy, facts, position)
    let positions = trial.positions
    var search = ChangeSearch(trial, limits) { .circumstance(positions[$0]) }
    return search.smallest()
  }

  private func judgements(of target: ChangeTarget) -> SmallestChange {
    guard case .programme(let position) = target, let recommendation = result.recommendation,
      let facts
    else { return .none }
    let trial = JudgementTrial(result, recommendation, facts, position)
    let subjects = trial.subjects
    var search = ChangeSearch(trial, limits) { subjects[$0] }
    return search.smallest()
  }
}

/// An item whose answer can be thought otherwise.
struct ItemCandidate {
  let response: Int
  let item: Int
  /// The answers it doesn't have, in order.
  let others: [Answer]

  var subject: Change.Subject { .item(response: response, item: item) }

  /// `nil` for what doesn't apply to the person, and for items whose answers aren't listed: dates,
  /// texts, and those with too many.
  init?(_ response: Int, _ item: Int, _ stated: Answer, _ type: ItemType) {
    if stated == .missing(.notApplicable) { return nil }
    guard let all = type.allAnswers(limit: ItemCandidate.answerLimit) else { return nil }
    self.response = response
    self.item = item
    others = all.filter { $0 != stated }
    if others.isEmpty { return nil }
  }

  /// Items with more answers than this are left as they are.
  static let answerLimit = 512
}

extension Instrument {
  /// The items that a value of a response rests on.
  fileprivate func itemsRead(by value: Policy.Input.Value) -> Set<Int> {
    switch value {
    case .score(let id):
      Set(scores.firstIndex { $0.id == id }.map { itemsRead[$0] } ?? [])
    case .level(let id):
      Set(levels.firstIndex { $0.id == id }.map { itemsReadByLevel[$0] } ?? [])
    case .flag(let id):
      itemsRead(by: flags.first { $0.id == id }?.condition.slots ?? [])
    case .judgement: []
    case .item(let id): Set(item(named: id).map { [$0] } ?? [])
    }
  }

  /// The items that decide whether scores and levels are withheld from the person.
  fileprivate var itemsDecidingPopulation: Set<Int> {
    population.refusesOutsiders ? itemsRead(by: population.condition?.slots ?? []) : []
  }

  private func itemsRead(by slots: [Int]) -> Set<Int> {
    slots.reduce(into: []) { items, slot in
      switch layout.meaning(of: slot) {
      case .item(let item): items.insert(item)
      case .score(let score): items.formUnion(itemsRead[score])
      case .level(let level): items.formUnion(itemsReadByLevel[level])
      case .age, .sex, .informant, .setting, .date: break
      }
    }
  }
}
