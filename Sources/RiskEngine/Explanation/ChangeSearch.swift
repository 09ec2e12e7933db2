/// Something that can be moved by changes to some candidates, tried out.
protocol ChangeTrial {
  /// For each candidate what it could become instead, in order.
  var alternatives: [[Change.Destination]] { get }

  /// Where the target comes to stand by some changes; `nil` if they don't move it.
  mutating func outcome(_ changes: [(candidate: Int, to: Change.Destination)])
    -> ChangeTarget.Outcome?

  /// The steps that ``canMove(made:free:rest:budget:)`` has taken so far.
  var steps: Int { get }

  /// Whether the target could move at all; true where that isn't known.
  ///
  /// - Parameters:
  ///   - made: Changes that are made for certain.
  ///   - free: Candidates that may become anything.
  ///   - rest: Further candidates, of which some may change; no others may.
  ///   - budget: How many of the further candidates may change at most.
  /// - Returns: False only if nothing of the kind moves it.
  mutating func canMove(
    made: [(candidate: Int, to: Change.Destination)], free: ArraySlice<Int>, rest: Range<Int>,
    budget: Int
  ) -> Bool
}

/// Looks for the smallest sets of changes that move something, in increasing size.
///
/// Before a family of changes is tried one by one it is asked whether any of them could move the
/// target at all. That question never says no wrongly, so that nothing is lost by it.
struct ChangeSearch<Trial: ChangeTrial> {
  private var trial: Trial
  private let limits: ChangeLimits
  private let subject: (Int) -> Change.Subject
  private var scorings = 0
  private var sets: [ChangeSet] = []
  private var isComplete = true

  /// A search.
  ///
  /// - Parameters:
  ///   - trial: What is to be moved, and by what.
  ///   - limits: How far to look.
  ///   - subject: What a candidate is.
  init(_ trial: Trial, _ limits: ChangeLimits, subject: @escaping (Int) -> Change.Subject) {
    self.trial = trial
    self.limits = limits
    self.subject = subject
  }

  private enum Stop: Error {
    /// The work limit is reached.
    case work
    /// As many sets as wanted are found.
    case sets
  }

  mutating func smallest() -> SmallestChange {
    let count = trial.alternatives.count
    var size = 1
    do throws(Stop) {
      guard count > 0, try canMove([], [], 0..<count, count) else { return .none }
      while size <= count {
        if try canMove([], [], 0..<count, size) {
          var chosen: [Int] = []
          try extend(&chosen, from: 0, to: size)
          if !sets.isEmpty { return .sets(sets, isComplete: true) }
        }
        size += 1
      }
      return .none
    } catch {
      // What was found before is right, but perhaps not all.
      return sets.isEmpty ? .atLeast(size) : .sets(sets, isComplete: false)
    }
  }

  /// Every set of `size` candidates that begins with the chosen ones, in order.
  ///
  /// The recursion is as deep as sets are large, which the work limit bounds.
  private mutating func extend(
    _ chosen: inout [Int], from next: Int, to size: Int
  ) throws(Stop) {
    if chosen.count == size {
      var made: [(candidate: Int, to: Change.Destination)] = []
      guard let outcome = try firstOutcome(chosen, &made) else { return }
      guard sets.count < limits.sets else { throw .sets }
      let changes = made.map { Change(subject: subject($0.candidate), to: $0.to) }
      sets.append(ChangeSet(changes: changes, outcome: outcome))
      return
    }
    let last = trial.alternatives.count - (size - chosen.count)
    guard next <= last else { return }
    for candidate in next...last {
      chosen.append(candidate)
      if try canMove([], chosen[...], candidate + 1..<trial.alternatives.count, size - chosen.count)
      {
        try extend(&chosen, from: candidate + 1, to: size)
      }
      chosen.removeLast()
    }
  }

  /// The first way to change all the chosen candidates that moves the target.
  private mutating func firstOutcome(
    _ chosen: [Int], _ made: inout [(candidate: Int, to: Change.Destination)]
  ) throws(Stop) -> ChangeTarget.Outcome? {
    guard made.count < chosen.count else {
      try work()
      return trial.outcome(made)
    }
    let candidate = chosen[made.count]
    for destination in trial.alternatives[candidate] {
      made.append((candidate, destination))
      let rest = chosen[made.count...]
      let isPossible = rest.isEmpty ? true : try canMove(made, rest, 0..<0, 0)
      if isPossible, let outcome = try firstOutcome(chosen, &made) { return outcome }
      made.removeLast()
    }
    return nil
  }

  private mutating func canMove(
    _ made: [(candidate: Int, to: Change.Destination)], _ free: ArraySlice<Int>,
    _ rest: Range<Int>, _ budget: Int
  ) throws(Stop) -> Bool {
    let before = trial.steps
    let canMove = trial.canMove(made: made, free: free, rest: rest, budget: budget)
    try work(1 + (trial.steps - before) / ChangeLimits.stepsPerScoring)
    return canMove
  }

  private mutating func work(_ amount: Int = 1) throws(Stop) {
    guard scorings < limits.scorings else { throw .work }
    scorings += amount
  }
}
