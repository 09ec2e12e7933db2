/// How many answers each score stands on, and of how many, where the plan doesn't remember it.
struct AnswerStandings {
  private var lanes: AnswerLanes
  private var totals: [UInt32]
  /// By score, the lane that holds its counts; -1 where its entry tells them.
  private let lanesOfScores: [Int]
  private let isNeeded: Bool

  /// `nil` where which items count depends on more than the answers to them.
  init?(_ plan: ScoringPlan, _ form: LineForm) {
    let instrument = plan.instrument
    lanes = AnswerLanes(codes: plan.answers.map(\.count))
    var found = instrument.scores.map { _ in -1 }
    for score in instrument.scores.indices where form.showsStandings {
      if case .aggregate(let aggregate) = instrument.scores[score].form,
        aggregate.hasDistinctItemsOnly
      {
        continue
      }
      guard let counted = instrument.itemsCounted(by: score) else { return nil }
      var answered: [Int: [Int]] = [:]
      var of: [Int: [Int]] = [:]
      for (item, countsClosed) in counted {
        answered[item] = plan.answers[item].map { if case .missing = $0 { 0 } else { 1 } }
        of[item] = plan.answers[item].map { answer in
          guard case .missing(let reason) = answer else { return 1 }
          return reason.isOpen || countsClosed ? 1 : 0
        }
      }
      guard let added = lanes.add([answered, of]), added.count == 1 else { return nil }
      found[score] = added[0].lane
    }
    lanesOfScores = found
    isNeeded = found.contains { $0 >= 0 }
    lanes.pack()
    totals = Array(repeating: 0, count: lanes.capacity)
  }

  /// Counts the answers of the response at hand, given as one code per item.
  @inline(__always)
  mutating func count(_ codes: [UInt8]) {
    if isNeeded { lanes.addUp(codes, into: &totals, at: 0) }
  }

  /// A score's counts in one number.
  @inline(__always)
  mutating func key(ofScore score: Int) -> UInt32 {
    let lane = lanesOfScores[score]
    return lane < 0 ? 0 : totals[lane]
  }
}

extension Instrument {
  /// The items that a score counts as those it stands on, each with whether it counts even where
  /// it doesn't apply; `nil` where that depends on other scores.
  fileprivate func itemsCounted(by index: Int) -> [Int: Bool]? {
    var counted: [Int: Bool] = [:]
    var visited: Set<Int> = [index]
    var waiting = [index]
    while let next = waiting.popLast() {
      guard case .aggregate(let aggregate) = scores[next].form else {
        for item in itemsRead[next] where counted[item] == nil { counted[item] = false }
        continue
      }
      for member in aggregate.members {
        switch member.subject {
        case .item(let item):
          let countsClosed = !aggregate.missing.leavesOutNotApplicable
          counted[item] = counted[item] ?? false || countsClosed
        case .score(let score):
          if aggregate.missing.leavesOutNotApplicable { return nil }
          if visited.insert(score).inserted { waiting.append(score) }
        }
      }
    }
    return counted
  }
}
