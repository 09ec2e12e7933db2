/// A response whose answers are thought otherwise.
struct AnswerTrial {
  private let response: Response
  private let person: Person
  private let facts: [Value]
  /// Whether ``LeastChanges`` knows all that scoring does here: no unknown fact matters, and the
  /// answers don't decide for whom the instrument is meant.
  let isReckonable: Bool

  init(_ result: CaseResult, _ index: Int) {
    let response = result.responses[index].response
    let person = Person(
      age: result.assessmentCase.age(on: response.date), sex: result.assessmentCase.sex)
    let facts = Scorer(response, person).facts
    (self.response, self.person, self.facts) = (response, person, facts)
    let instrument = response.instrument
    let readsUnknown = ScopeLayout.factSlots.contains { slot in
      facts[slot].isNull && instrument.reads(fact: slot)
    }
    let isSelective =
      instrument.population.refusesOutsiders && instrument.population.condition != nil
    isReckonable =
      !readsUnknown && !isSelective && !result.responses[index].isWithheld
      && !instrument.tables.contains { $0.leavesOutOtherSex(person.sex) }
  }

  /// The response scored with other answers.
  func scored(_ changes: [(item: Int, answer: Answer)]) -> ScoredResponse {
    var answers = response.answers
    for (item, answer) in changes { answers[item] = answer }
    let changed = Response(
      instrument: response.instrument, date: response.date, by: response.by,
      informant: response.informant, informantName: response.informantName,
      setting: response.setting, answers: answers, judgements: response.judgements,
      overrides: response.overrides)
    return changed.scored(for: person)
  }

  /// What everything could become.
  func leastChanges(_ freedoms: [LeastChanges.Freedom], budget: Int) -> LeastChanges {
    LeastChanges(response.instrument, facts: facts, freedoms, budget: budget)
  }

  /// Whether some answer is open, so that more than one value may still come.
  var hasOpenAnswers: Bool {
    response.answers.contains { answer in
      if case .missing(let reason) = answer { reason.isOpen } else { false }
    }
  }

  /// Every answer as it stands, but for those that are given otherwise.
  func freedoms(_ others: [Int: LeastChanges.Freedom]) -> [LeastChanges.Freedom] {
    response.answers.indices.map { others[$0] ?? .fixed(response.answers[$0]) }
  }
}

extension Instrument {
  /// Whether anything that is computed depends on this fact.
  fileprivate func reads(fact slot: Int) -> Bool {
    let expressions =
      items.compactMap { $0.gate?.condition } + scores.flatMap(\.form.expressions)
      + levels.flatMap(\.expressions) + flags.map(\.condition)
    if expressions.contains(where: { $0.slots.contains(slot) }) { return true }
    if tables.contains(where: { $0.columns.contains { $0.slot == slot } }) { return true }
    return levels.flatMap(\.rows).contains { row in
      switch slot {
      case ScopeLayout.age: row.age != nil
      case ScopeLayout.sex: row.sex != nil
      case ScopeLayout.informant: row.informant != nil
      case ScopeLayout.setting: row.setting != nil
      default: false
      }
    }
  }
}
