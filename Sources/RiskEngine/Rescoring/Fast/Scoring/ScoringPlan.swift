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
  /// By place and key of a node with few keys, what its outcome means to nodes that read it, or -1.
  ///
  /// Of a score that is its entry; of a level or flag the bits of ``LevelMeaning`` or
  /// ``FlagMeaning``; of a condition the number of its outcome.
  var entries: [Int32] = []
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
  /// By entry of a score, whether a total's bounds are exact as far as this member goes.
  var scoreIsExact: [Bool] = []
  /// By entry of a score, its possible numbers; `nil` where they aren't whole, or too far apart.
  var scoreNumbers: [NumberBits?] = []
  /// The totals' members, one total's after the other's.
  var members: [Int32] = []
  var lanes: AnswerLanes
  /// The nodes' key parts, one node's after the other's.
  var parts: [PlanPart] = []
  /// The pieces of output that entries point to.
  var fragments = Fragments()
  /// What keys are made of: what each node of the response at hand means, then its facts, then what
  /// its answers add up to.
  var registers: [UInt32] = []
  /// The levels whose outcomes are remembered by set of rows, and their scores.
  var placedLevels: [(level: Int, score: Int)] = []
  /// By score that counts conditions, the different outcomes of those.
  var conditionOutcomes: [[ConditionOutcome]]
  /// By score, where it is a total of scores.
  var sums: [NumberBits?]
  /// What stands around scores, levels and flags.
  let line: PlanLine
  /// By score that is a total of scores, where its pieces of output begin; else -1.
  var sumPlaces: [Int]
  /// For no value of such a score, then for each number above its base, its piece of output.
  var sumFragments: [Fragment] = []
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
  /// What else than answers was read of the response at hand.
  private(set) var facts = PlanFacts()
  /// Whether the instrument is meant for the person at hand.
  private(set) var standing = PopulationStanding.inside
  /// Whether the outcomes of the response at hand stand in ``lesson`` alone.
  private(set) var isLesson = false
  /// The items that are asked only under a condition, in order.
  private let gatedItems: [Int]
  /// The same with their conditions, as far as a plan can decide them.
  private var gates: [PlanGate] = []
  let informantCount: Int
  private let settingCount: Int
  private let levelCount: Int
  private let isForSome: Bool
  /// Room for expressions that read only other nodes.
  var slots: SlotValues
  /// Numbers for what scoring reads of persons met so far.
  private var persons = EntryTable()
  /// By person, whether the instrument is meant for it.
  private var populations: [PopulationStanding] = []
  /// By person, which rows of cut-offs apply.
  var rowSets: RowSets

  /// The register of the first lane; facts and sets of rows stand between nodes and lanes.
  var firstLane: Int { nodes.count + PlanPart.factCount + levelCount }

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
  }

  /// What is read of a node for every response: nothing in it is counted or freed.
  struct Step {
    enum Kind: UInt8 { case sum, cutOffs, count, other }

    var kind: Kind
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
    if plan.isRemembering, let compiled = compiler.compile() {
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
    levelCount = instrument.levels.count
    isForSome = instrument.population.isTested
    lanes = AnswerLanes(codes: answers.map(\.count))
    sums = Array(repeating: nil, count: instrument.scores.count)
    conditionOutcomes = instrument.scores.map { _ in [] }
    sumPlaces = instrument.scores.map { _ in -1 }
    slots = SlotValues(count: instrument.layout.scope.variables.count)
    rowSets = RowSets(instrument.levels)
    bases = instrument.attainableRanges.map { $0?.low.whole ?? 0 }
    gatedItems = instrument.items.indices.filter { instrument.items[$0].gate != nil }
    gates = gatedItems.compactMap { PlanGate($0, of: instrument, answers) }
    isRemembering = gates.count == gatedItems.count
    guard !instrument.readsDay, !instrument.populationReadsAnswers else { return nil }
  }

  // MARK: Scoring

  /// Scores a response, given as one code per item.
  ///
  /// - Parameters:
  ///   - codes: The answers; afterwards as they count, where an earlier one gates them off.
  ///   - facts: What else scoring may read.
  /// - Returns: What there is to say of it; `nil` where the whole engine must score the response.
  mutating func score(_ codes: inout [UInt8], _ facts: PlanFacts) -> NotedFindings? {
    if !lessons.isEmpty { lessons = [] }
    guard let person = number(of: facts) else { return nil }
    self.facts = facts
    standing = populations[person]
    // Scores and levels are withheld.
    if standing == .outside, instrument.population.refusesOutsiders { return nil }
    var noted: NotedFindings = standing == .outside ? .outsidePopulation : []
    let given = gatedItems.isEmpty ? [] : codes
    var areGatesSettled = gatedItems.isEmpty
    isLesson = !isRemembering
    if !isLesson, !areGatesSettled {
      areGatesSettled = settleGates(&codes, &noted)
      if !areGatesSettled {
        isLesson = true
        codes = given
      }
    }
    if !isLesson {
      place(facts)
      lanes.addUp(codes, into: &registers, at: firstLane)
      isLesson = !placeRowSets(of: person, facts)
    }
    if !isLesson {
      var index = 0
      while true {
        index = ScoringPlan.runKnown(from: index, steps, parts, entries, &registers)
        guard index < steps.count else { break }
        guard run(index, person, codes, facts) else {
          isLesson = true
          break
        }
        index += 1
      }
    }
    if isLesson {
      takeLesson(areGatesSettled ? codes : given, facts)
      // What a closed gate gives would look like a stray answer itself.
      if !areGatesSettled { settleGatesByLesson(&codes, &noted) }
    }
    return noted
  }

  /// Places what counts as the answers to items that are gated off.
  ///
  /// - Returns: Whether every condition could be decided.
  private mutating func settleGates(
    _ codes: inout [UInt8], _ noted: inout NotedFindings
  ) -> Bool {
    for index in gates.indices {
      switch gates[index].state(codes, instrument, answers) {
      case .open: continue
      case .closed:
        let item = gates[index].item
        if codes[item] >= AnswerCode.first { noted.insert(.strayAnswer) }
        codes[item] = gates[index].closedCode
      case .undecided, .unknown: return false
      }
    }
    return true
  }

  /// The same as ``Scorer`` did it.
  private func settleGatesByLesson(_ codes: inout [UInt8], _ noted: inout NotedFindings) {
    guard let lesson else { return }
    if !lesson.scored.strayItems.isEmpty { noted.insert(.strayAnswer) }
    for item in gatedItems {
      let answer = lesson.scored.answers[item]
      if let code = answers[item].firstIndex(of: answer) { codes[item] = UInt8(code) }
    }
  }

  /// Places the facts of the response at hand, in the order of ``PlanPart/Source``.
  @inline(__always)
  private mutating func place(_ facts: PlanFacts) {
    let isUnknown =
      facts.age < 0 || facts.sex == 0 || (facts.informant == 0 && informantCount != 1)
      || (facts.setting == 0 && settingCount > 1)
    let first = nodes.count
    var places = registers.mutableSpan
    places[first] = UInt32(UInt16(bitPattern: facts.age &+ 1))
    places[first + 1] = UInt32(facts.sex)
    places[first + 2] = UInt32(facts.informant)
    places[first + 3] = UInt32(facts.setting)
    places[first + 4] = isUnknown ? 1 : 0
  }

  /// Places which rows of cut-offs apply, for the levels that are remembered by them.
  ///
  /// - Returns: Whether a key can hold their numbers.
  private mutating func placeRowSets(of person: Int, _ facts: PlanFacts) -> Bool {
    for (level, score) in placedLevels {
      let set = rowSet(of: person, level, score, facts)
      guard set < 1 << PlanPart.rowSetBits else { return false }
      registers[nodes.count + PlanPart.factCount + level] = UInt32(set)
    }
    return true
  }

  /// Runs nodes with few keys as long as their outcomes are known.
  ///
  /// - Returns: The first node for which that isn't so.
  @inline(__always)
  private static func runKnown(
    from start: Int, _ steps: [Step], _ parts: [PlanPart], _ entries: [Int32],
    _ registers: inout [UInt32]
  ) -> Int {
    let (steps, parts, entries) = (steps.span, parts.span, entries.span)
    var registers = registers.mutableSpan
    var index = start
    while index < steps.count {
      let step = steps[index]
      guard step.place >= 0 else { return index }
      var key: UInt64 = 0
      var position = Int(step.first)
      while position < Int(step.end) {
        let part = parts[position]
        key = key << UInt64(part.bits & 63) | UInt64(registers[Int(part.register)])
        position &+= 1
      }
      let entry = entries[Int(step.place) &+ Int(truncatingIfNeeded: key)]
      guard entry >= 0 else { return index }
      registers[index] = UInt32(bitPattern: entry)
      index &+= 1
    }
    return index
  }

  /// Finds or learns the outcome of a node.
  ///
  /// - Returns: Whether that is possible: otherwise the whole response is scored by ``Scorer``.
  private mutating func run(
    _ index: Int, _ person: Int, _ codes: [UInt8], _ facts: PlanFacts
  ) -> Bool {
    let step = steps[index]
    switch step.kind {
    case .sum: return add(step, index)
    case .cutOffs:
      return place(Int(step.level), Int(step.score), index, person: person, codes, facts)
    case .count, .other: break
    }
    let key = step.kind == .count ? countKey(of: step) : key(of: step)
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
    registers[index] = UInt32(entry)
    return true
  }

  /// Whether another entry of a node can be remembered.
  mutating func hasRoom(in node: Int) -> Bool {
    !tables[node].isFull && scoreEntries.count < EntryTable.limit
  }

  /// How often each outcome comes among the conditions that a score counts.
  ///
  /// Their order makes no difference, so there are far fewer such keys than of outcomes in order.
  private mutating func countKey(of step: Step) -> UInt128 {
    var key: UInt64 = 0
    for position in Int(step.first)..<Int(step.end) {
      let outcome = registers[Int(parts[position].register)]
      // Rare outcomes don't fit: the key is that of the outcomes in order.
      guard outcome < 16 else { return self.key(of: step) | 1 << 127 }
      key &+= 1 << UInt64(outcome &* 4)
    }
    return UInt128(key)
  }

  /// What the outcome of a node is remembered by.
  mutating func key(of step: Step) -> UInt128 {
    var key: UInt128 = 0
    for position in Int(step.first)..<Int(step.end) {
      let part = parts[position]
      key = key << UInt128(part.bits) | UInt128(registers[Int(part.register)])
    }
    return key
  }

  /// Adds up scores that are whole numbers; see ``NumberBits``.
  @inline(__always)
  private mutating func add(_ step: Step, _ node: Int) -> Bool {
    var sum = NumberBits(value: 0, bits: 1, mayBeNull: false)
    for position in Int(step.first)..<Int(step.end) {
      guard let next = scoreNumbers[Int(registers[Int(members[position])])] else { return false }
      sum = sum.adding(next)
    }
    sums[Int(step.score)] = sum
    guard step.isRead else { return true }
    var entry = tables[node].entry(sum.bits)
    if entry < 0 {
      guard hasRoom(in: node) else { return false }
      entry = tables[node].count
      tables[node].insert(entry, for: sum.bits)
    }
    registers[node] =
      UInt32(entry) << 9 | UInt32(sum.value + 1) << 1 | (sum.mayBeNull ? 1 : 0)
    return true
  }

  // MARK: Persons

  /// The number of what scoring reads of the person; `nil` when there are too many.
  @inline(__always)
  private mutating func number(of facts: PlanFacts) -> Int? {
    let known = persons.entry(facts.key)
    return known >= 0 ? known : addPerson(facts)
  }

  private mutating func addPerson(_ facts: PlanFacts) -> Int? {
    guard !persons.isFull else { return nil }
    let nothing = answers.map { _ in Answer.missing(.notAsked) }
    var scorer = Scorer(response(nothing, facts), facts.person)
    populations.append(isForSome ? scorer.run().population ?? .inside : .inside)
    rowSets.addPerson()
    persons.insert(populations.count - 1, for: facts.key)
    return populations.count - 1
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
