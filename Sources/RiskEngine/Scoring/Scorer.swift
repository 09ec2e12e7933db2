/// Scores one response, step by step in the instrument's order.
///
/// Values and possibilities are kept by slot, as expressions read them. Possibilities cost
/// nothing when no answer is open and no fact is unknown: they are then the values themselves.
struct Scorer {
  let instrument: Instrument
  let response: Response
  let person: Person
  private(set) var answers: [Answer]
  private(set) var strayItems: [Int] = []
  /// Whether a gate's own condition is still unknown.
  private(set) var gateIsOpen: [Bool]
  private var values: [Value]
  private var scratch: [Value] = []
  /// By slot; empty when nothing is open.
  var possibilities: [Possibilities] = []
  private(set) var scores: [ScoreOutcome?]
  private(set) var levels: [LevelOutcome?]

  init(_ response: Response, _ person: Person) {
    instrument = response.instrument
    self.response = response
    self.person = person
    answers = response.answers
    gateIsOpen = Array(repeating: false, count: instrument.items.count)
    values = Array(repeating: .null, count: instrument.layout.scope.variables.count)
    scores = Array(repeating: nil, count: instrument.scores.count)
    levels = Array(repeating: nil, count: instrument.levels.count)
  }

  /// Whether anything can still change.
  private var isOpen: Bool { !possibilities.isEmpty }

  mutating func run() -> ScoredResponse {
    placeFacts()
    for index in instrument.items.indices { placeItem(index) }
    preparePossibilities()
    for step in instrument.order {
      switch step {
      case .score(let index): score(index)
      case .level(let index): level(index)
      }
    }
    let flags = instrument.flags.map { flag($0) }
    return ScoredResponse(
      response: response, answers: answers, scores: scores.compactMap { $0 },
      levels: levels.compactMap { $0 }, flags: flags, strayItems: strayItems)
  }

  // MARK: Facts and items

  /// The informant; where only one is possible it needn't be said.
  private var informant: Int? {
    if response.informantName == nil, instrument.informants.count == 1 { return 0 }
    return response.informant
  }

  private mutating func placeFacts() {
    values[ScopeLayout.age] = person.age.map { .number(Fraction($0)) } ?? .null
    values[ScopeLayout.sex] = person.sex.flatMap(Scorer.value(of:)) ?? .null
    values[ScopeLayout.informant] =
      informant.flatMap(UInt16.init(exactly:)).map(Value.choice) ?? .null
  }

  static func value(of sex: Sex) -> Value? {
    ScopeLayout.sexes.firstIndex(of: sex.rawValue).map { .choice(UInt16($0)) }
  }

  private mutating func placeItem(_ index: Int) {
    let item = instrument.items[index]
    if let gate = item.gate {
      switch evaluate(gate.condition).boolean {
      case true?: break
      case false?:
        if case .missing = answers[index] {} else { strayItems.append(index) }
        answers[index] = gate.otherwise ?? .missing(.gatedOff)
      case nil:
        if case .missing = answers[index] { gateIsOpen[index] = true }
      }
    }
    let view = AnswerView(answers[index], to: item)
    let layout = instrument.layout
    values[layout.value(ofItem: index)] = view.value
    values[layout.points(ofItem: index)] = view.points
    values[layout.answered(ofItem: index)] = view.isAnswered
    values[layout.missing(ofItem: index)] = view.reason
  }

  // MARK: Evaluation

  private mutating func evaluate(_ expression: Expression) -> Value {
    let values = values
    return expression.evaluate(values.span, scratch: &scratch)
  }

  func possibilities(of expression: Expression, value: Value) -> Possibilities {
    isOpen ? expression.possibilities { possibilities[$0] } : .known(value)
  }

  private mutating func flag(_ flag: Flag) -> FlagOutcome {
    let isRaised = evaluate(flag.condition).boolean
    let possible = possibilities(of: flag.condition, value: Value(isRaised))
    return FlagOutcome(
      isRaised: isRaised, canBeRaised: isRaised ?? possible.contains(.boolean(true)))
  }

  // MARK: Scores

  private mutating func score(_ index: Int) {
    let score = instrument.scores[index]
    let outcome: ScoreOutcome
    switch score.form {
    case .aggregate(let aggregate): outcome = self.outcome(aggregate, score.rounding)
    case .conditions(let conditions): outcome = self.outcome(conditions, index)
    case .formula(let formula):
      let value = rounded(evaluate(formula).number, score.rounding)
      let (answered, of) = standing(index)
      outcome = ScoreOutcome(
        value: value, answered: answered, of: of, rule: nil, leftOutGroups: [], applies: true,
        possibilities: isOpen
          ? expressionPossibilities(formula, score.rounding) : .known(Value(value)))
    }
    scores[index] = outcome
    let slot = instrument.layout.slot(ofScore: index)
    values[slot] = Value(outcome.value)
    if isOpen { possibilities[slot] = outcome.possibilities }
  }

  private func outcome(_ aggregate: Aggregate, _ rounding: Rounding?) -> ScoreOutcome {
    var tally = Tally(aggregate.operation)
    var nested = (answered: 0, of: 0)
    var items = (answered: 0, of: 0)
    for member in aggregate.members {
      let part = part(of: member, aggregate)
      tally.add(part, of: member, in: aggregate)
      switch member.subject {
      case .item:
        if part != .leftOut { items.of += 1 }
        if case .worth = part { items.answered += 1 }
      case .score(let score):
        nested.answered += scores[score]?.answered ?? 0
        nested.of += scores[score]?.of ?? 0
      }
    }
    let value = rounded(tally.value(aggregate), rounding)
    return ScoreOutcome(
      value: value, answered: items.answered + nested.answered, of: items.of + nested.of,
      rule: tally.hasMissing ? aggregate.missing.strategy.name : nil, leftOutGroups: [],
      applies: tally.of > 0,
      possibilities: isOpen
        ? aggregatePossibilities(aggregate, rounding) : .known(Value(value)))
  }

  private func part(of member: Member, _ aggregate: Aggregate) -> Tally.Part {
    switch member.subject {
    case .item(let item): Scorer.part(answers[item], member, aggregate.missing)
    case .score(let score): part(ofScore: score, value: scores[score]?.value, member, aggregate)
    }
  }

  static func part(_ answer: Answer, _ member: Member, _ rule: MissingRule) -> Tally.Part {
    if case .missing(let reason) = answer {
      return !reason.isOpen && rule.leavesOutNotApplicable ? .leftOut : .missing
    }
    return member.worth.of(answer).map(Tally.Part.worth) ?? .missing
  }

  func part(
    ofScore score: Int, value: Fraction?, _ member: Member, _ aggregate: Aggregate
  ) -> Tally.Part {
    if let value { return member.worth.of(value).map(Tally.Part.worth) ?? .missing }
    let applies = scores[score]?.applies ?? true
    return !applies && aggregate.missing.leavesOutNotApplicable ? .leftOut : .missing
  }

  private mutating func outcome(
    _ conditions: [ScoreForm.Condition], _ index: Int
  ) -> ScoreOutcome {
    var count: Int? = 0
    var leftOut: [Int] = []
    var counted: [Expression] = []
    for condition in conditions {
      if restsOnSomethingThatDoesNotApply(condition.condition) {
        if let group = condition.group { leftOut.append(group) }
        continue
      }
      counted.append(condition.condition)
      let isTrue = evaluate(condition.condition).boolean
      count = isTrue.flatMap { isTrue in count.map { $0 + (isTrue ? 1 : 0) } }
    }
    let applies = !counted.isEmpty
    let value = applies ? count.map(Fraction.init(_:)) : nil
    let (answered, of) = standing(index)
    return ScoreOutcome(
      value: value, answered: answered, of: of, rule: nil, leftOutGroups: leftOut,
      applies: applies,
      possibilities: isOpen && applies ? countPossibilities(counted) : .known(Value(value)))
  }

  private func restsOnSomethingThatDoesNotApply(_ expression: Expression) -> Bool {
    expression.slots.contains { slot in
      switch instrument.layout.meaning(of: slot) {
      case .score(let score): scores[score]?.applies == false
      case .level(let level): scores[instrument.levels[level].score]?.applies == false
      case .age, .sex, .informant, .item: false
      }
    }
  }

  /// How many answers a formula or a count of conditions stands on, and of how many: the items
  /// it reads, itself or through scores; items that don't apply aside.
  private func standing(_ index: Int) -> (answered: Int, of: Int) {
    var counted = (answered: 0, of: 0)
    for item in instrument.itemsRead[index] {
      switch answers[item] {
      case .missing(let reason): if reason.isOpen { counted.of += 1 }
      default: counted = (counted.answered + 1, counted.of + 1)
      }
    }
    return counted
  }

  func rounded(_ value: Fraction?, _ rounding: Rounding?) -> Fraction? {
    guard let rounding else { return value }
    return value?.rounded(rounding.mode, places: rounding.decimals)
  }

  // MARK: Levels

  private mutating func level(_ index: Int) {
    let rule = instrument.levels[index]
    let outcome = rule.outcome(
      scores[rule.score]?.value, scores[rule.score]?.possibilities ?? .known(.null),
      age: values[ScopeLayout.age], sex: values[ScopeLayout.sex],
      informant: values[ScopeLayout.informant])
    levels[index] = outcome
    let slot = instrument.layout.slot(ofLevel: index)
    values[slot] = outcome.level.map(Value.level) ?? .null
    if isOpen { possibilities[slot] = levelPossibilities(outcome, of: rule) }
  }

  // MARK: What is open

  private mutating func preparePossibilities() {
    let hasOpenItem = answers.indices.contains { index in
      if case .missing(let reason) = answers[index] { reason.isOpen } else { false }
    }
    let hasUnknownFact = (0...2).contains { values[$0].isNull }
    guard hasOpenItem || hasUnknownFact else { return }
    possibilities = values.map(Possibilities.known)
    placeFactPossibilities()
    for index in answers.indices {
      guard case .missing(let reason) = answers[index], reason.isOpen else { continue }
      placeItemPossibilities(index)
    }
  }
}

extension Value {
  init(_ number: Fraction?) { self = number.map(Value.number) ?? .null }
}

extension Response {
  /// Scores this response.
  ///
  /// - Parameter person: Age on the response's date, and sex.
  /// - Complexity: O(compiled size of the instrument) when nothing is open; with open answers
  ///   bounded by the stated limits on possibilities.
  public func scored(for person: Person) -> ScoredResponse {
    var scorer = Scorer(self, person)
    return scorer.run()
  }
}
