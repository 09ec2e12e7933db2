extension ScoringPlan {
  /// Scores the response at hand with ``Scorer``, once.
  mutating func takeLesson(_ codes: [UInt8], _ facts: PlanFacts) {
    guard lesson == nil else { return }
    let given = answers.indices.map { answers[$0][Int(codes[$0])] }
    var scorer = Scorer(response(given, facts), facts.person)
    let scored = scorer.run()
    lesson = Lesson(scorer: scorer, scored: scored)
  }

  /// A response with these answers; its day is never read.
  func response(_ answers: [Answer], _ facts: PlanFacts) -> Response {
    let informant = facts.informant == 0 ? nil : Int(facts.informant) - 1
    return Response(
      instrument: instrument, date: instrument.head.validity.from, informant: informant,
      informantName: informant.map { instrument.informants[$0] },
      setting: facts.setting == 0 ? nil : Int(facts.setting) - 1, answers: answers,
      judgements: instrument.judgements.map { _ in nil })
  }

  /// Works out the outcome of a node for the response at hand, and remembers it.
  ///
  /// - Returns: What it means to nodes that read it; -1 where nothing more can be remembered.
  mutating func learn(_ index: Int, _ codes: [UInt8], _ facts: PlanFacts) -> Int {
    if let expression = nodes[index].expression, fill(expression.slots, facts) {
      let value = slots.evaluate(expression)
      let open = slots.possibilities(of: expression)
      return remember(index, value, open, rests: restingScores(expression))
    }
    if case .score(let score) = nodes[index].work, lesson == nil {
      let given = answers.indices.map { answers[$0][Int(codes[$0])] }
      var scorer = Scorer(response(given, facts), facts.person)
      if let (outcome, applicability) = scorer.outcomeOfItems(score) {
        return remember(score, outcome, applicability, at: index)
      }
    }
    takeLesson(codes, facts)
    guard var lesson else { preconditionFailure("a lesson was just taken") }
    switch nodes[index].work {
    case .score(let score):
      return remember(
        score, lesson.scored.scores[score],
        lesson.scorer.isOpen ? lesson.scorer.applicabilities[score] : nil, at: index)
    case .condition(let expression, _):
      let value = lesson.scorer.evaluate(expression)
      let open = lesson.scorer.possibilities(of: expression, value: value)
      return remember(index, value, open, rests: restingScores(expression))
    case .level(let level):
      let slot = instrument.layout.slot(ofLevel: level)
      let mayBeNull =
        lesson.scorer.isOpen
        ? lesson.scorer.possibilities[slot].mayBeNull : lesson.scored.levels[level].level == nil
      return Int(LevelMeaning(lesson.scored.levels[level], mayBeNull: mayBeNull).bits)
    case .flag(let flag): return Int(FlagMeaning.bits(lesson.scored.flags[flag]))
    case .sum, .cutOffs: preconditionFailure("totals and cut-offs aren't learned")
    }
  }

  // MARK: Remembering

  private mutating func remember(
    _ index: Int, _ value: Value, _ open: Possibilities, rests: [RestingScore]
  ) -> Int {
    switch nodes[index].work {
    case .condition(_, let score):
      let outcome = ConditionOutcome(value, open, rests)
      if let known = conditionOutcomes[score].firstIndex(of: outcome) { return known }
      guard conditionOutcomes[score].count < 1 << ScoringPlanCompiler.conditionBits else {
        return -1
      }
      conditionOutcomes[score].append(outcome)
      return conditionOutcomes[score].count - 1
    case .flag: return Int(FlagMeaning.bits(FlagOutcome(now: value.boolean, possible: open)))
    case .score(let score):
      let rounding = instrument.scores[score].rounding
      let number = value.number.flatMap { rounding?.applied(to: $0) ?? $0 }
      let possibilities =
        rounding.map { open.applying(.round($0.mode, places: $0.decimals)) } ?? open
      let outcome = ScoreOutcome(
        value: number, answered: 0, of: 0, rule: nil, leftOutGroups: [], applies: true,
        possibilities: possibilities)
      return remember(score, outcome, nil, at: index)
    case .sum, .cutOffs, .level: preconditionFailure("only scorers learn these")
    }
  }

  private mutating func remember(
    _ score: Int, _ outcome: ScoreOutcome, _ applicability: Applicability?, at index: Int
  ) -> Int {
    let fragment = fragments.add(key: instrument.scores[score].id, isFirst: score == 0) {
      $0.value(outcome.value)
    }
    scoreFragments.append(fragment)
    scoreNumbers.append(
      NumberBits(outcome.value, outcome.possibilities, above: bases[score]))
    let isCertain =
      outcome.value != nil && outcome.possibilities.only == Value(outcome.value)
    scoreIsExact.append(
      (isCertain || outcome.boundsAreExact) && !(applicability?.isOpen ?? false))
    if fragment.count > greatestFragment { greatestFragment = Int(fragment.count) }
    scoreEntries.append(
      ScoreEntry(
        value: outcome.value, possibilities: outcome.possibilities, applies: outcome.applies,
        applicability: applicability ?? .certain))
    return scoreEntries.count - 1
  }

  /// Whether the scores that a condition names apply, or can come to.
  private func restingScores(_ expression: Expression) -> [RestingScore] {
    instrument.scoresNamed(by: expression).map { score in
      let node = scoreNodes[score]
      guard case .score = nodes[node].work else { return RestingScore(applies: true, .certain) }
      let entry = scoreEntries[Int(registers[node])]
      return RestingScore(applies: entry.applies, entry.applicability)
    }
  }

  // MARK: Other nodes' outcomes

  /// Places what nodes and facts are, or can still become, in the slots that an expression reads.
  ///
  /// - Returns: Whether all of them are nodes or known facts.
  private mutating func fill(_ read: [Int], _ facts: PlanFacts) -> Bool {
    for slot in read {
      let outcome: (Value, Possibilities)
      switch instrument.layout.meaning(of: slot) {
      case .age where facts.age >= 0:
        outcome = SlotValues.known(.number(Fraction(Int(facts.age))))
      case .sex where facts.sex > 0: outcome = SlotValues.known(.choice(UInt16(facts.sex) - 1))
      case .informant where facts.informant > 0:
        outcome = SlotValues.known(.choice(UInt16(facts.informant) - 1))
      case .setting where facts.setting > 0:
        outcome = SlotValues.known(.choice(UInt16(facts.setting) - 1))
      case .score(let score):
        let node = scoreNodes[score]
        if let sum = sums[score], case .sum = nodes[node].work {
          let base = bases(ofSum: node)
          let value = sum.value < 0 ? nil : Fraction(base + Int(sum.value))
          outcome = (
            Value(value),
            .oneOf(
              sum.values(above: base) + (sum.mayBeNull ? [.null] : []), support: ItemSet())
          )
        } else {
          let entry = scoreEntries[Int(registers[node])]
          outcome = (Value(entry.value), entry.possibilities)
        }
      case .level(let level):
        let meaning = LevelMeaning(bits: UInt64(registers[levelNodes[level]]))
        outcome = (meaning.level.map(Value.level) ?? .null, meaning.possibilities)
      case .age, .sex, .informant, .setting, .date, .item: return false
      }
      slots.place(outcome, at: slot)
    }
    return true
  }

  /// The number that a total's possible numbers are counted from.
  func bases(ofSum node: Int) -> Int {
    guard case .sum(_, let members) = nodes[node].work else { return 0 }
    return members.reduce(0) { sum, member in
      guard case .score(let score) = nodes[member].work else { return sum }
      return sum + bases[score]
    }
  }
}

/// Whether a score that a condition names applies, or can come to.
struct RestingScore: Hashable {
  let applies: Bool
  private let mayApply: Bool
  private let mayNotApply: Bool

  init(applies: Bool, _ applicability: Applicability) {
    self.applies = applies
    mayApply = applicability.mayApply
    mayNotApply = applicability.mayNotApply
  }
}

/// All that a count of conditions reads of one of them.
struct ConditionOutcome: Hashable {
  private let value: Value
  private let contents: Possibilities.Contents
  private let mayBeNull: Bool
  private let rests: [RestingScore]

  init(_ value: Value, _ open: Possibilities, _ rests: [RestingScore]) {
    self.value = value
    contents = open.contents
    mayBeNull = open.mayBeNull
    self.rests = rests
  }
}

/// Room for the values of slots, for expressions that read only few of them.
struct SlotValues {
  private var values: [Value]
  private var possibilities: [Possibilities]
  private var scratch: [Value] = []

  init(count: Int) {
    values = Array(repeating: .null, count: count)
    possibilities = Array(repeating: .known(.null), count: count)
  }

  static func known(_ value: Value) -> (Value, Possibilities) { (value, .known(value)) }

  mutating func place(_ outcome: (Value, Possibilities), at slot: Int) {
    values[slot] = outcome.0
    possibilities[slot] = outcome.1
  }

  mutating func evaluate(_ expression: Expression) -> Value {
    let values = values
    return expression.evaluate(values.span, scratch: &scratch)
  }

  func possibilities(of expression: Expression) -> Possibilities {
    expression.possibilities { possibilities[$0] }
  }
}
