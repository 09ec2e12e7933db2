/// Everything that a response can still become, found by trying every way in which its open
/// answers could come.
struct PlainCompletions {
  private(set) var values: [String: Set<PlainNumber>] = [:]
  private(set) var mayBeNull: Set<String> = []
  private(set) var levels: [String: Set<String>] = [:]
  private(set) var canBeRaised: Set<String> = []
  /// The flags that some way leaves down for certain.
  private(set) var canStayDown: Set<String> = []
  private(set) var count = 0
  /// What each way gives on each level scale.
  private(set) var trials: [Trial] = []

  struct Trial {
    let stated: [PlainAnswer]
    let facts: PlainFacts
    let levels: [String: Set<String>]
  }

  /// More ways than this aren't tried.
  private let limit: Int
  var isWithinLimit: Bool { count <= limit }

  init(
    _ instrument: PlainInstrument, _ answers: [PlainAnswer], _ facts: PlainFacts, limit: Int
  ) {
    self.limit = limit
    for facts in instrument.completions(of: facts) {
      complete([], [], instrument, answers, facts)
    }
  }

  /// Tries some ways picked at random instead: whatever they give must be possible.
  init(
    _ instrument: PlainInstrument, _ answers: [PlainAnswer], _ facts: PlainFacts, samples: Int,
    _ random: inout SeededGenerator
  ) {
    limit = samples
    let people = instrument.completions(of: facts)
    for _ in 0..<samples {
      guard let facts = people.randomElement(using: &random) else { continue }
      let stated = zip(instrument.items, answers).map { item, answer in
        guard answer.isOpen, Int.random(in: 0..<4, using: &random) > 0 else { return answer }
        let all = item.allAnswers
        let isExtreme = Bool.random(using: &random)
        let ends = [all.first, all.last].compactMap(\.self)
        return (isExtreme ? ends : all).randomElement(using: &random) ?? answer
      }
      note(PlainScoring(instrument, stated, facts), stated)
    }
  }

  /// Bounded: one level for each item.
  private mutating func complete(
    _ stated: [PlainAnswer], _ placed: [PlainAnswer], _ instrument: PlainInstrument,
    _ answers: [PlainAnswer], _ facts: PlainFacts
  ) {
    guard count <= limit else { return }
    guard stated.count < answers.count else {
      count += 1
      if count <= limit { note(PlainScoring(instrument, stated, facts), stated) }
      return
    }
    let item = instrument.items[stated.count]
    let answer = answers[stated.count]
    let isAsked = PlainScoring(beginning: placed, instrument, facts).asks(item)
    let ways: [PlainAnswer]
    if isAsked == false {
      ways = [answer]
    } else {
      ways = answer.isOpen ? item.allAnswers + [answer] : [answer]
    }
    for way in ways {
      let counted = isAsked == false ? item.gate?.otherwise ?? .missing("gatedOff") : way
      complete(stated + [way], placed + [counted], instrument, answers, facts)
    }
  }

  /// Whether two ways that differ in this one item alone give different levels.
  func canMove(_ level: String, item: Int) -> Bool {
    struct Rest: Hashable {
      let stated: [PlainAnswer]
      let facts: PlainFacts
    }
    var seen: [Rest: Set<String>] = [:]
    for trial in trials {
      guard let found = trial.levels[level], !found.isEmpty else { continue }
      var stated = trial.stated
      stated[item] = .missing("notAsked")
      let rest = Rest(stated: stated, facts: trial.facts)
      if let other = seen[rest], other != found { return true }
      seen[rest] = found
    }
    return false
  }

  private mutating func note(_ scoring: PlainScoring, _ stated: [PlainAnswer]) {
    trials.append(Trial(stated: stated, facts: scoring.facts, levels: scoring.candidates))
    for (id, outcome) in scoring.scores {
      if let value = outcome.value {
        values[id, default: []].insert(value)
      } else {
        mayBeNull.insert(id)
      }
    }
    for (id, found) in scoring.candidates { levels[id, default: []].formUnion(found) }
    for (id, isRaised) in scoring.flags {
      if isRaised == true { canBeRaised.insert(id) }
      if isRaised == false { canStayDown.insert(id) }
    }
  }
}

extension PlainInstrument {
  /// A fact that is unknown may become known, or stay unknown.
  ///
  /// Ages stand for all ages: the generator's age limits lie between them.
  fileprivate func completions(of facts: PlainFacts) -> [PlainFacts] {
    var all = [facts]
    func vary<Fact>(_ path: WritableKeyPath<PlainFacts, Fact?>, _ values: [Fact]) {
      guard facts[keyPath: path] == nil else { return }
      all = all.flatMap { one in
        [one]
          + values.map { value in
            var known = one
            known[keyPath: path] = value
            return known
          }
      }
    }
    vary(\.age, [5, 12, 14, 15, 17, 18, 40])
    vary(\.sex, ["female", "male", "other"])
    vary(\.informant, informants)
    if !settings.isEmpty { vary(\.setting, settings) }
    return all
  }
}
