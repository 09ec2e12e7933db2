/// An instrument compiled for scoring many responses.
///
/// Scores, levels and flags are nodes. What decides a node's outcome is a small key: what its
/// items add up to, the outcomes of the nodes that it reads, and facts. The first response with a
/// key is scored by ``Scorer``; the outcome is remembered, and every later response with that key
/// has it. So there is one place where rules are applied, and the plan only remembers.
///
/// Totals of scores, which have too many keys, are added up here; see ``NumberBits``.
struct ScoringPlan {
  let instrument: Instrument
  /// By item, what each code stands for.
  let answers: [[Answer]]
  var nodes: [Node] = []
  /// By node, what is done for every response.
  var steps: [Step] = []
  /// By node, how its entries are found, where its keys are many.
  var tables: [EntryTable] = []
  /// By place and key of a node with few keys, its entry, or -1.
  var entries: [Int32] = []
  /// By entry of what isn't a score, what it means to nodes that read it.
  var meanings: [UInt64] = []
  /// By entry of a score, all that is known of it.
  var scoreEntries: [ScoreEntry] = []
  /// By entry of a score, its piece of output.
  var scoreFragments: [Fragment] = []
  /// The most bytes that a score's piece of output has so far.
  var greatestFragment = 64 {
    didSet { greatestCount = line.greatestCount + greatestFragment * scoreNodes.count + 64 }
  }
  /// The most bytes that the output of a response has.
  private(set) var greatestCount = 0
  /// By entry of a score, its possible numbers; `nil` where they aren't whole, or too far apart.
  var scoreNumbers: [NumberBits?] = []
  /// The totals' members, one total's after the other's.
  var members: [Int32] = []
  var lanes: AnswerLanes
  /// The nodes' key parts, one node's after the other's.
  var parts: [PlanPart] = []
  /// The pieces of output that entries point to.
  var fragments = Fragments()
  /// By node, what it means to the nodes that read it.
  var identities: [UInt64] = []
  /// By score, where it is a total of scores.
  var sums: [NumberBits?]
  /// What stands around scores, levels and flags.
  let line: PlanLine
  /// By score that is a total of scores, its pieces of output: for no value, then for each number
  /// above its base.
  var sumFragments: [[Fragment]]
  /// By score, level and flag its node.
  var scoreNodes: [Int] = []
  var levelNodes: [Int] = []
  var flagNodes: [Int] = []
  /// By score the number that its possible numbers are counted from.
  let bases: [Int]
  /// Whether nodes remember; otherwise every response is scored by ``Scorer``.
  private(set) var isRemembering = true
  /// The response at hand as ``Scorer`` sees it, once something had to be learned of it.
  ///
  /// A list of at most one, since that is forgotten for every response: the lesson itself is large.
  private var lessons: [Lesson] = []
  var lesson: Lesson? {
    get { lessons.first }
    set { lessons = newValue.map { [$0] } ?? [] }
  }
  /// Whether the outcomes of the response at hand stand in ``lesson`` alone.
  private(set) var isLesson = false
  /// Whether a fact that scoring may read isn't known.
  private var hasUnknownFact = false
  let informantCount: Int
  private let settingCount: Int
  private let isForSome: Bool
  /// Room for expressions that read only other nodes.
  var slots: SlotValues
  private var populations: EntryTable
  /// The rows of cut-offs that apply to persons met so far.
  var rowSets: RowSets

  /// A score, level or flag, or a condition that a score counts.
  struct Node {
    enum Work {
      case score(Int)
      /// A total of scores: their nodes, and the base of its possible numbers.
      case sum(Int, of: [Int])
      case condition(Expression, score: Int)
      case cutOffs(level: Int, score: Int)
      case level(Int)
      case flag(Int)
    }

    let work: Work
    /// The expression, where it can be evaluated from other nodes alone.
    let expression: Expression?
    /// The conditions' different outcomes.
    var conditions: [ConditionOutcome] = []
  }

  /// What is read of a node for every response: nothing in it is counted or freed.
  struct Step {
    enum Kind: UInt8 { case score, sum, cutOffs, other }

    let kind: Kind
    /// Whether another node reads what a total means.
    var isRead = false
    let score: Int32
    let level: Int32
    /// Its key's parts, or a total's members.
    let first: Int32
    let end: Int32
    /// Where its entries begin, for a node with few keys; else -1.
    let place: Int32
  }

  /// What ``Scorer`` makes of a response.
  struct Lesson {
    var scorer: Scorer
    let scored: ScoredResponse
  }

  /// The plan of an instrument; `nil` where an item's answers aren't coded, or a rule reads the
  /// day.
  static func compiled(for instrument: Instrument) -> ScoringPlan? {
    guard var plan = ScoringPlan(instrument) else { return nil }
    var compiler = ScoringPlanCompiler(plan)
    if let compiled = compiler.compile() {
      plan = compiled
      plan.lanes.pack()
    } else {
      plan.isRemembering = false
      plan.scoreNodes = instrument.scores.map { _ in 0 }
      plan.levelNodes = instrument.levels.map { _ in 0 }
      plan.flagNodes = instrument.flags.map { _ in 0 }
    }
    // Outcomes that aren't remembered have no pieces; their numbers are at most this long.
    let longest = instrument.scores.map { $0.id.utf8.count + 64 }.max() ?? 0
    plan.greatestFragment = max(plan.greatestFragment, longest)
    return plan
  }

  private init?(_ instrument: Instrument) {
    let answers = instrument.items.compactMap(\.answersByCode)
    guard answers.count == instrument.items.count,
      instrument.flags.count <= PlanLine.flagLimit,
      instrument.levels.allSatisfy({ $0.scale.levels.count <= LevelMeaning.limit })
    else { return nil }
    self.instrument = instrument
    self.answers = answers
    line = PlanLine(instrument, &fragments)
    informantCount = instrument.informants.count
    settingCount = instrument.settings.count
    isForSome = instrument.population.isTested
    lanes = AnswerLanes(codes: answers.map(\.count))
    sums = Array(repeating: nil, count: instrument.scores.count)
    sumFragments = instrument.scores.map { _ in [] }
    slots = SlotValues(count: instrument.layout.scope.variables.count)
    rowSets = RowSets(instrument.levels)
    populations = EntryTable()
    bases = instrument.attainableRanges.map { $0?.low.whole ?? 0 }
    guard !instrument.readsDay, !instrument.populationReadsAnswers else { return nil }
  }

  // MARK: Scoring

  /// Scores a response, given as one code per item.
  ///
  /// - Returns: Whether the instrument is meant for the person as far as is known; otherwise the
  ///   whole engine must say so.
  mutating func score(_ codes: [UInt8], _ facts: PlanFacts) -> Bool {
    if !lessons.isEmpty { lessons = [] }
    guard isMeantFor(facts) else { return false }
    if isRemembering {
      lanes.addUp(codes)
      hasUnknownFact =
        facts.age < 0 || facts.sex == 0 || (facts.informant == 0 && informantCount != 1)
        || (facts.setting == 0 && settingCount > 1)
      isLesson = false
      var index = 0
      while true {
        index = ScoringPlan.runKnown(
          from: index, steps, parts, lanes.totals, entries, meanings, &identities, facts,
          hasUnknownFact)
        guard index < steps.count else { break }
        guard run(index, codes, facts) else {
          isLesson = true
          break
        }
        index += 1
      }
    } else {
      isLesson = true
    }
    if isLesson { takeLesson(codes, facts) }
    return true
  }

  /// Runs nodes with few keys as long as their outcomes are known.
  ///
  /// - Returns: The first node for which that isn't so.
  @inline(__always)
  private static func runKnown(
    from start: Int, _ steps: [Step], _ parts: [PlanPart], _ totals: [UInt16],
    _ entries: [Int32], _ meanings: [UInt64], _ identities: inout [UInt64], _ facts: PlanFacts,
    _ hasUnknownFact: Bool
  ) -> Int {
    let (steps, parts, totals) = (steps.span, parts.span, totals.span)
    let (entries, meanings) = (entries.span, meanings.span)
    var identities = identities.mutableSpan
    var index = start
    while index < steps.count {
      let step = steps[index]
      guard step.place >= 0 else { return index }
      var key: UInt64 = 0
      var position = Int(step.first)
      while position < Int(step.end) {
        let part = parts[position]
        let value: UInt64 =
          switch part.source {
          case .lane: UInt64(totals[Int(part.index)])
          case .node: identities[Int(part.index)]
          case .age: UInt64(UInt16(bitPattern: facts.age &+ 1))
          case .sex: UInt64(facts.sex)
          case .informant: UInt64(facts.informant)
          case .setting: UInt64(facts.setting)
          case .hasUnknownFact: hasUnknownFact ? 1 : 0
          }
        key = key << UInt64(part.bits) | value
        position += 1
      }
      let entry = entries[Int(step.place) + Int(key)]
      guard entry >= 0 else { return index }
      identities[index] =
        step.kind == .score ? UInt64(truncatingIfNeeded: entry) : meanings[Int(entry)]
      index += 1
    }
    return index
  }

  /// Finds or learns the outcome of a node.
  ///
  /// - Returns: Whether that is possible: otherwise the whole response is scored by ``Scorer``.
  private mutating func run(_ index: Int, _ codes: [UInt8], _ facts: PlanFacts) -> Bool {
    let step = steps[index]
    switch step.kind {
    case .sum: return add(step, index)
    case .cutOffs: return place(Int(step.level), Int(step.score), index, codes, facts)
    case .score, .other: break
    }
    let key = key(of: step, facts)
    var entry = step.place < 0 ? tables[index].entry(key) : -1
    if entry < 0 {
      guard hasRoom(in: index) else { return false }
      entry = learn(index, codes, facts)
      // A condition with more outcomes than its readers' keys hold.
      guard entry >= 0 else { return false }
      if step.place < 0 {
        tables[index].insert(entry, for: key)
      } else {
        entries[Int(step.place) + Int(key)] = Int32(entry)
      }
    }
    identities[index] = step.kind == .score ? UInt64(entry) : meanings[entry]
    return true
  }

  /// Whether another entry of a node can be remembered.
  func hasRoom(in node: Int) -> Bool {
    !tables[node].isFull && max(scoreEntries.count, meanings.count) < EntryTable.limit
  }

  private func key(of step: Step, _ facts: PlanFacts) -> UInt128 {
    var key: UInt128 = 0
    var position = Int(step.first)
    while position < Int(step.end) {
      let part = parts[position]
      let value: UInt64 =
        switch part.source {
        case .lane: UInt64(lanes.totals[Int(part.index)])
        case .node: identities[Int(part.index)]
        case .age: UInt64(UInt16(bitPattern: facts.age &+ 1))
        case .sex: UInt64(facts.sex)
        case .informant: UInt64(facts.informant)
        case .setting: UInt64(facts.setting)
        case .hasUnknownFact: hasUnknownFact ? 1 : 0
        }
      key = key << UInt128(part.bits) | UInt128(value)
      position += 1
    }
    return key
  }

  /// Adds up scores that are whole numbers; see ``NumberBits``.
  @inline(__always)
  private mutating func add(_ step: Step, _ node: Int) -> Bool {
    var sum = NumberBits(value: 0, bits: 1, mayBeNull: false)
    for position in Int(step.first)..<Int(step.end) {
      let member = Int(members[position])
      guard let next = scoreNumbers[Int(identities[member])] else { return false }
      sum = sum.adding(next)
    }
    sums[Int(step.score)] = sum
    guard step.isRead else { return true }
    var entry = tables[node].entry(sum.bits)
    if entry < 0 {
      guard hasRoom(in: node) else { return false }
      entry = meanings.count
      meanings.append(UInt64(entry))
      tables[node].insert(entry, for: sum.bits)
    }
    identities[node] =
      UInt64(entry) << 9 | UInt64(sum.value + 1) << 1 | (sum.mayBeNull ? 1 : 0)
    return true
  }

  // MARK: Population

  @inline(__always)
  private mutating func isMeantFor(_ facts: PlanFacts) -> Bool {
    guard isForSome else { return true }
    var entry = populations.entry(facts.key)
    if entry < 0 {
      let nothing = answers.map { _ in Answer.missing(.notAsked) }
      var scorer = Scorer(response(nothing, facts), facts.person)
      entry = scorer.run().population == .inside ? 1 : 0
      populations.insert(entry, for: facts.key)
    }
    return entry == 1
  }
}

extension Instrument {
  /// Whether for whom it is meant depends on more than facts.
  fileprivate var populationReadsAnswers: Bool {
    population.condition?.slots.contains { !ScopeLayout.factSlots.contains($0) } ?? false
  }

  /// Whether anything computed depends on the response's day.
  fileprivate var readsDay: Bool {
    var expressions = levels.flatMap(\.expressions) + flags.map(\.condition)
    if let condition = population.condition { expressions.append(condition) }
    for score in scores {
      switch score.form {
      case .aggregate: break
      case .conditions(let conditions): expressions += conditions.map(\.condition)
      case .formula(let formula): expressions.append(formula)
      case .lookup(let lookup):
        if lookup.slots.contains(ScopeLayout.date) { return true }
      }
    }
    return expressions.contains { $0.slots.contains(ScopeLayout.date) }
  }
}
