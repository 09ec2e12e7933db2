/// Moves a level by other answers.
///
/// A level is moved when it becomes another known one, or becomes known at all.
struct LevelTrial: ChangeTrial {
  private let response: AnswerTrial
  private let scale: Int
  private let now: UInt8?
  private let items: [ItemCandidate]
  private let slot: Int
  /// A human's departure stands, whatever the answers give.
  private let isOverridden: Bool
  private let stated: [Answer]
  private(set) var steps = 0

  init(_ result: CaseResult, _ index: Int, _ scale: Int, _ items: [ItemCandidate]) {
    let scored = result.responses[index]
    response = AnswerTrial(result, index)
    self.scale = scale
    self.items = items
    now = scored.finalLevel(scale)
    slot = scored.response.instrument.layout.slot(ofLevel: scale)
    isOverridden = scored.response.overrides[scale] != nil
    stated = scored.response.answers
  }

  var alternatives: [[Change.Destination]] {
    items.map { $0.others.map(Change.Destination.answer) }
  }

  func outcome(_ changes: [(candidate: Int, to: Change.Destination)]) -> ChangeTarget.Outcome? {
    let level = response.scored(items.answers(changes)).finalLevel(scale)
    return level == nil || level == now ? nil : .level(level)
  }

  mutating func canMove(
    made: [(candidate: Int, to: Change.Destination)], free: ArraySlice<Int>, rest: Range<Int>,
    budget: Int
  ) -> Bool {
    if isOverridden { return false }
    guard response.isReckonable else { return true }
    var freedoms: [Int: LeastChanges.Freedom] = [:]
    for (item, answer) in items.answers(made) { freedoms[item] = .fixed(answer) }
    for candidate in free { freedoms[items[candidate].item] = .free(items[candidate].others) }
    for candidate in rest {
      let item = items[candidate].item
      freedoms[item] = .priced(stated[item], others: items[candidate].others)
    }
    let changes = response.leastChanges(response.freedoms(freedoms), budget: budget)
    steps += changes.steps
    let present = now.map(Value.level)
    return changes.outlook(at: slot).least { !$0.isNull && $0 != present } != nil
  }
}

extension [ItemCandidate] {
  /// The changed answers, by item.
  func answers(
    _ changes: [(candidate: Int, to: Change.Destination)]
  ) -> [(item: Int, answer: Answer)] {
    changes.compactMap { change in
      if case .answer(let answer) = change.to { (self[change.candidate].item, answer) } else { nil }
    }
  }
}
