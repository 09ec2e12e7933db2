import RiskEngine
import Testing

/// Compares what the engine and the twin say of one response.
struct TwinComparison {
  let instrument: PlainInstrument
  let scored: ScoredResponse
  let now: PlainScoring
  let later: PlainCompletions
  /// Whether ``later`` holds every way, and not only some.
  let isComplete: Bool
  /// Unknown facts and answers can depend on each other in ways that only enclose.
  let areFactsKnown: Bool
  private(set) var disagreements: [String] = []

  mutating func run() {
    let engine = scored.response.instrument
    for (index, score) in engine.scores.enumerated() {
      guard let plain = now.scores[score.id] else { continue }
      compare(scored.scores[index], plain, score.id, engine)
    }
    for (index, level) in engine.levels.enumerated() {
      compare(scored.levels[index], level)
      compareOpenItems(index, level.id)
    }
    for (index, flag) in engine.flags.enumerated() { compare(scored.flags[index], flag.id) }
  }

  private mutating func expect<T: Equatable>(_ what: String, engine: T, twin: T) {
    if engine != twin { disagreements.append("\(what): engine \(engine), twin \(twin)") }
  }

  private mutating func compare(
    _ outcome: ScoreOutcome, _ plain: PlainScoreOutcome, _ id: String, _ engine: Instrument
  ) {
    expect("\(id) value", engine: PlainNumber(outcome.value), twin: plain.value)
    expect("\(id) answered", engine: outcome.answered, twin: plain.answered.count)
    expect("\(id) of", engine: outcome.of, twin: plain.of.count)
    expect("\(id) rule", engine: outcome.rule, twin: plain.rule)
    expect("\(id) applies", engine: outcome.applies, twin: plain.applies)
    let groups = outcome.leftOutGroups.map { engine.groups[$0].id }
    expect("\(id) leftOut", engine: groups, twin: plain.leftOut)
    compareBounds(outcome, id)
  }

  private mutating func compareBounds(_ outcome: ScoreOutcome, _ id: String) {
    let values = later.values[id, default: []]
    let mayBeNull = later.mayBeNull.contains(id)
    let (low, high) = (PlainNumber(outcome.low), PlainNumber(outcome.high))
    if mayBeNull, !outcome.possibilities.mayBeNull {
      disagreements.append("\(id): the engine misses that it can be null")
    }
    if let least = values.min(), let greatest = values.max() {
      if outcome.boundsAreExact, isComplete {
        expect("\(id) low", engine: low, twin: least)
        expect("\(id) high", engine: high, twin: greatest)
        expect("\(id) null", engine: outcome.possibilities.mayBeNull, twin: mayBeNull)
      } else if low.map({ $0 > least }) ?? false || high.map({ $0 < greatest }) ?? false {
        disagreements.append(
          "\(id): \(low?.text ?? "-")...\(high?.text ?? "-") doesn't hold \(least)...\(greatest)")
      }
    } else if outcome.boundsAreExact, isComplete {
      expect("\(id) low", engine: low, twin: nil)
      expect("\(id) high", engine: high, twin: nil)
    }
    guard let options = outcome.possibilities.options else { return }
    let listed = Set(options.compactMap { PlainNumber($0.number) })
    if outcome.boundsAreExact, isComplete {
      expect("\(id) listed", engine: listed.sorted(), twin: values.sorted())
    } else if !listed.isSuperset(of: values) {
      disagreements.append("\(id): \(values.subtracting(listed)) isn't listed")
    }
  }

  private mutating func compare(_ outcome: LevelOutcome, _ level: LevelRule) {
    let found = outcome.level.map { level.scale.levels[Int($0)] }
    expect("\(level.id) level", engine: found, twin: now.levels[level.id] ?? nil)
    let possible = Set(outcome.possible.map { level.scale.levels[Int($0)] })
    let twin = later.levels[level.id, default: []]
    let raises = outcome.raises.compactMap { level.raising?.raises[$0].id }
    expect("\(level.id) raised", engine: raises, twin: now.raised[level.id, default: []])
    let score = level.raising == nil ? level.score.map { scored.scores[$0] } : nil
    if areFactsKnown, isComplete, let score, score.boundsAreExact,
      score.possibilities.options != nil
    {
      expect("\(level.id) possible", engine: possible.sorted(), twin: twin.sorted())
    } else if !possible.isSuperset(of: twin) {
      disagreements.append("\(level.id): \(twin) isn't within \(possible)")
    }
    if outcome.isSettled, twin.count > 1 { disagreements.append("\(level.id) isn't settled") }
  }

  /// No open item that isn't listed can move the level.
  private mutating func compareOpenItems(_ index: Int, _ id: String) {
    guard scored.levels[index].possible.count > 1 else { return }
    let listed = scored.openItems(movingLevel: index)
    for item in scored.openItems where !listed.contains(item) && later.canMove(id, item: item) {
      disagreements.append("\(id): \(instrument.items[item].id) can move it and isn't listed")
    }
  }

  private mutating func compare(_ outcome: FlagOutcome, _ id: String) {
    let isRaised = now.flags[id] ?? nil
    // Where every answer that can come raises it, the engine need not wait.
    let cannotStayDown = isRaised == nil && !later.canStayDown.contains(id)
    if outcome.isRaised != true || !cannotStayDown {
      expect("\(id) raised", engine: outcome.isRaised, twin: isRaised)
    }
    if later.canBeRaised.contains(id), !outcome.canBeRaised {
      disagreements.append("\(id): the engine misses that it can be raised")
    }
  }
}

extension PlainNumber {
  /// The engine's number; `nil` for none.
  init?(_ fraction: Fraction?) {
    guard let fraction, let top = Int(exactly: fraction.numerator),
      let bottom = Int(exactly: fraction.denominator)
    else { return nil }
    self.init(top, over: bottom)
  }
}
