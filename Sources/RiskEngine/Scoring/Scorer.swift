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
  private(set) var values: [Value]
  private var scratch: [Value] = []
  /// By slot; empty when nothing is open.
  ///
  /// Those of open items are worked out when they are asked for: see ``possible(_:)``.
  var possibilities: [Possibilities] = []
  /// What each item can still become; empty when nothing is open.
  var itemOutlooks: [ItemOutlook] = []
  /// By score, whether it can still come to apply; empty when nothing is open.
  var applicabilities: [Applicability] = []
  /// Whether an open answer can also come to be missing for another reason.
  var countsEveryReason = false
  /// Steps from one running total to the next so far; see ``stepLimit``.
  var outlookSteps = 0
  private(set) var scores: [ScoreOutcome?]
  private(set) var levels: [LevelOutcome?]

  init(_ response: Response, _ person: Person) {
    instrument = response.instrument
    self.response = response
    self.person = person
    answers = response.answers
    values = Array(repeating: .null, count: instrument.layout.scope.variables.count)
    scores = Array(repeating: nil, count: instrument.scores.count)
    levels = Array(repeating: nil, count: instrument.levels.count)
  }

  /// Whether anything can still change.
  var isOpen: Bool { !possibilities.isEmpty }

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
      levels: levels.compactMap { $0 }, flags: flags, strayItems: strayItems,
      raisedChecks: raisedChecks(), population: populationStanding())
  }

  private mutating func raisedChecks() -> [Int] {
    instrument.checks.indices.filter { index in
      evaluate(instrument.checks[index].condition).boolean == true
    }
  }

  private mutating func populationStanding() -> PopulationStanding? {
    let population = instrument.population
    guard population.isTested else { return nil }
    var tests: [Bool?] = []
    if let ages = population.ages { tests.append(ages.evaluate(values[ScopeLayout.age])) }
    if let condition = population.condition { tests.append(evaluate(condition).boolean) }
    return PopulationStanding(tests)
  }

  // MARK: Facts and items

  /// The informant; where only one is possible it needn't be said.
  private var informant: Int? {
    if response.informantName == nil, instrument.informants.count == 1 { return 0 }
    return response.informant
  }

  /// Where the person was assessed; where only one setting is possible it needn't be said.
  private var setting: Int? { response.setting ?? (instrument.settings.count == 1 ? 0 : nil) }

  /// The values of the facts, by slot.
  var facts: [Value] {
    var scorer = self
    scorer.placeFacts()
    return Array(scorer.values[0...ScopeLayout.date])
  }

  private mutating func placeFacts() {
    values[ScopeLayout.age] = person.age.map { .number(Fraction($0)) } ?? .null
    values[ScopeLayout.sex] = person.sex.flatMap(Scorer.value(of:)) ?? .null
    values[ScopeLayout.informant] =
      informant.flatMap(UInt16.init(exactly:)).map(Value.choice) ?? .null
    values[ScopeLayout.setting] =
      setting.flatMap(UInt16.init(exactly:)).map(Value.choice) ?? .null
    values[ScopeLayout.date] = .day(response.date)
  }

  static func value(of sex: Sex) -> Value? {
    ScopeLayout.sexes.firstIndex(of: sex.rawValue).map { .choice(UInt16($0)) }
  }

  private mutating func placeItem(_ index: Int) {
    if let gate = instrument.items[index].gate {
      if evaluate(gate.condition).boolean == false {
        if case .missing = answers[index] {} else { strayItems.append(index) }
        answers[index] = gate.otherwise ?? .missing(.gatedOff)
      }
    }
    let view = AnswerView(answers[index], to: instrument.items[index].type)
    values[instrument.layout.value(ofItem: index)] = view.value
    values[instrument.layout.points(ofItem: index)] = view.points
    values[instrument.layout.answered(ofItem: index)] = view.isAnswered
    values[instrument.layout.missing(ofItem: index)] = view.reason
    values[instrument.layout.chosen(ofItem: index)] = view.chosen
  }

  // MARK: Evaluation

  mutating func evaluate(_ expression: Expression, subject: Value = .null) -> Value {
    let values = values
    return expression.evaluate(values.span, subject: subject, scratch: &scratch)
  }

  func possibilities(of expression: Expression, value: Value) -> Possibilities {
    isOpen ? expression.possibilities { possible($0) } : .known(value)
  }

  private mutating func flag(_ flag: Flag) -> FlagOutcome {
    let now = evaluate(flag.condition).boolean
    return FlagOutcome(
      now: now, possible: possibilities(of: flag.condition, value: Value(now)))
  }

  // MARK: Scores

  private mutating func score(_ index: Int) {
    let rounding = instrument.scores[index].rounding
    let outcome: ScoreOutcome
    switch instrument.scores[index].form {
    case .aggregate(let aggregate): outcome = self.outcome(aggregate, rounding, index)
    case .conditions(let conditions): outcome = self.outcome(conditions, index)
    case .lookup(let lookup): outcome = self.outcome(lookup, rounding, index)
    case .formula(let formula):
      let value = rounded(evaluate(formula).number, rounding)
      let (answered, of) = standing(index)
      outcome = ScoreOutcome(
        value: value, answered: answered, of: of, rule: nil, leftOutGroups: [], applies: true,
        possibilities: isOpen
          ? expressionPossibilities(formula, rounding) : .known(Value(value)))
    }
    scores[index] = outcome
    let slot = instrument.layout.slot(ofScore: index)
    values[slot] = Value(outcome.value)
    if isOpen { possibilities[slot] = outcome.possibilities }
  }

  mutating func outcome(
    _ aggregate: Aggregate, _ rounding: Rounding?, _ index: Int
  ) -> ScoreOutcome {
    var tally = Tally(aggregate.operation)
    var isCertain = true
    for member in aggregate.members {
      tally.add(part(of: member, aggregate), of: member, in: aggregate)
      isCertain = isCertain && (!isOpen || self.isCertain(member))
    }
    let total = tally.value(aggregate)
    let value = rounded(total, rounding)
    var open = Possibilities.known(Value(value))
    if isOpen {
      if isCertain {
        applicabilities[index] = Applicability(
          mayApply: tally.of > 0, mayNotApply: tally.of == 0,
          mayBeNullAndApply: tally.of > 0 && total == nil)
      } else {
        (open, applicabilities[index]) = aggregateOutlook(aggregate, rounding)
      }
    }
    let (answered, of) =
      aggregate.hasDistinctItemsOnly ? (tally.answered, tally.of) : nestedStanding(index)
    return ScoreOutcome(
      value: value, answered: answered, of: of, rule: tally.ruleApplied(aggregate)?.strategy.name,
      leftOutGroups: [], applies: tally.of > 0, possibilities: open)
  }

  func part(of member: Member, _ aggregate: Aggregate) -> Tally.Part {
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
    var isCounted = false
    for condition in conditions {
      if restsOnSomethingThatDoesNotApply(condition.condition) {
        if let group = condition.group { leftOut.append(group) }
        continue
      }
      isCounted = true
      let isTrue = evaluate(condition.condition).boolean
      count = isTrue.flatMap { isTrue in count.map { $0 + (isTrue ? 1 : 0) } }
    }
    let value = isCounted ? count.map(Fraction.init(_:)) : nil
    var open = Possibilities.known(Value(value))
    if isOpen { (open, applicabilities[index]) = countOutlook(conditions.map(\.condition)) }
    let (answered, of) = standing(index)
    return ScoreOutcome(
      value: value, answered: answered, of: of, rule: nil, leftOutGroups: leftOut,
      applies: isCounted, possibilities: open)
  }

  private func restsOnSomethingThatDoesNotApply(_ expression: Expression) -> Bool {
    expression.slots.contains { slot in
      instrument.scoreNamed(inSlot: slot).map { scores[$0]?.applies == false } ?? false
    }
  }

  func rounded(_ value: Fraction?, _ rounding: Rounding?) -> Fraction? {
    guard let rounding else { return value }
    return value.flatMap(rounding.applied(to:))
  }

  // MARK: Levels

  private mutating func level(_ index: Int) {
    let rule = instrument.levels[index]
    var (level, open) = placed(rule)
    let base = level
    var raises: [Int] = []
    if let raising = rule.raising {
      raises = raising.raises.indices.filter {
        evaluate(raising.raises[$0].condition) == .boolean(true)
      }
      let subject = level.map(Value.level) ?? .null
      level = evaluate(raising.compiled, subject: subject).level
      open = raising.compiled.possibilities(of: open) {
        possible($0)
      }
    }
    levels[index] = LevelOutcome(
      level: level, possible: rule.positions(in: open), beforeRaising: base, raises: raises)
    let slot = instrument.layout.slot(ofLevel: index)
    values[slot] = level.map(Value.level) ?? .null
    if isOpen { possibilities[slot] = open }
  }

  /// Where the basis of a scale places the response, and where it still could.
  private mutating func placed(_ rule: LevelRule) -> (UInt8?, Possibilities) {
    switch rule.basis {
    case .rules(_, _, let compiled), .worst(_, let compiled):
      let value = evaluate(compiled)
      return (value.level, possibilities(of: compiled, value: value))
    case .cutOffs(let score, _):
      let rows = rule.rowsThatCouldApply(values.span)
      let (level, possible) = rule.placed(
        scores[score]?.value, scores[score]?.possibilities ?? .known(.null), by: rows)
      return (level, levelPossibilities(possible, of: score, by: rows, level))
    }
  }

  // MARK: What is open

  private mutating func preparePossibilities() {
    let hasOpenItem = answers.contains { answer in
      if case .missing(let reason) = answer { reason.isOpen } else { false }
    }
    let hasUnknownFact = factSlots.contains { values[$0].isNull }
    // Tables and cut-offs that don't know the sex "other" leave what they give open.
    let hasUnknownRow =
      person.sex == .other
      && (instrument.tables.contains { $0.leavesOutOtherSex(person.sex) }
        || instrument.levels.contains { $0.rowsThatCouldApply(values.span).count > 1 })
    guard hasOpenItem || hasUnknownFact || hasUnknownRow else { return }
    possibilities = values.map(Possibilities.known)
    applicabilities = Array(repeating: .certain, count: instrument.scores.count)
    placeFactPossibilities()
    // In order, so that a gate finds the outlook of the items it reads.
    for index in answers.indices { itemOutlooks.append(outlook(index)) }
  }
}

extension Instrument {
  /// The scores that an expression names, itself or by their cut-offs.
  func scoresNamed(by expression: Expression) -> [Int] {
    expression.slots.compactMap(scoreNamed)
  }

  fileprivate func scoreNamed(inSlot slot: Int) -> Int? {
    switch layout.meaning(of: slot) {
    case .score(let score): score
    case .level(let level): levels[level].score
    case .age, .sex, .informant, .setting, .date, .item: nil
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
  /// - Returns: Scores, levels and flags, and what each can still become.
  /// - Complexity: O(compiled size of the instrument) when nothing is open; with open answers
  ///   bounded by the stated limits on possibilities.
  public func scored(for person: Person) -> ScoredResponse {
    scoredAnyway(for: person).withoutWithheld
  }

  /// Scores this response even where the instrument refuses to, for proofs about the instrument.
  func scoredAnyway(for person: Person) -> ScoredResponse {
    var scorer = Scorer(self, person)
    return scorer.run()
  }
}
