/// A policy compiled for routing many cases.
///
/// What decides the programmes' statuses is a small key: for each fact that the rules read, what
/// its tests can tell of it. The first case with a key is routed by ``Policy``; the statuses are
/// remembered, and every later case with that key has them.
struct RoutingPlan {
  let policy: Policy
  /// By instrument plan and input, what that reads of its responses.
  private(set) var readers: [InputReader] = []
  /// How many instrument plans have readers.
  private var known = 0
  /// What the rules read of the case at hand.
  var facts: RoutingFacts
  /// By the number of a circumstance's name: its position, or what to do about it.
  private var circumstances: [Int] = []
  /// By the number of a consent's name: its gate, or what to do about it.
  private var gates: [Int] = []
  private var table: EntryTable
  /// By entry the statuses as a piece of output; `nil` where the whole engine has more to say.
  private var entries: [Fragment?] = []
  private(set) var fragments = Fragments()
  /// The most bytes that the statuses have.
  private(set) var greatestCount = 0
  private let ageClasses: [UInt8]?
  /// By input, what tells possible values apart; only of scores.
  private let tests: [[UnaryTest]?]
  /// By input and instrument plan, the class of each score met.
  private var classes: [ScoreClasses]
  private let inputBits: [UInt8]
  private let circumstanceBits: [UInt8]

  /// By circumstance, what kind of value it takes, and its codes.
  let circumstanceKinds: [CircumstanceKind]
  let circumstanceCodes: [[[UInt8]]]
  /// How many months ahead a birthday is looked for; -1 for not at all.
  let nearMonths: Int
  /// How many consents programmes can need.
  let gateCount: Int

  /// What an input reads of responses to one instrument.
  struct InputReader {
    enum Kind: UInt8 { case nothing, level, flag, score, judgement, item, whole }
    let kind: Kind
    /// The score, level, flag, judgement or item.
    let index: Int
    /// The informant whose responses count, by position from 1; 0 for anybody.
    let informant: Int
    /// How many months old the response may be; -1 for any age.
    let months: Int
  }

  enum CircumstanceKind: UInt8 { case boolean, choice, other }

  /// A name that the policy doesn't know, and of which nothing has been learned yet.
  static let unknown = -1
  /// A name that the policy doesn't know, and that nobody is warned of.
  static let ignored = -2
  /// A name that the policy doesn't know, and of which there is a warning.
  static let warned = -3

  /// `nil` where the facts don't fit a key.
  init?(_ policy: Policy) {
    self.policy = policy
    ageClasses = policy.nearMonths == nil ? policy.ageClasses : nil
    nearMonths = policy.nearMonths ?? -1
    gateCount = policy.consents.count
    let tests = policy.inputs.indices.map { policy.tests(of: .input($0)) }
    self.tests = tests
    classes = policy.inputs.map { _ in ScoreClasses() }
    var bits = 8 + 2 + 1 + 4 + policy.consents.count
    var inputBits: [UInt8] = []
    for input in policy.inputs {
      let width: UInt8
      switch input.value {
      case .level:
        guard input.levels.count <= LevelMeaning.limit else { return nil }
        width = 16
      case .flag: width = 2
      case .score: width = 14
      case .judgement: width = 8
      case .item: width = 20
      }
      inputBits.append(width)
      bits += Int(width)
    }
    var circumstanceBits: [UInt8] = []
    var kinds: [CircumstanceKind] = []
    var codesOfAll: [[[UInt8]]] = []
    for circumstance in policy.circumstances {
      let width: UInt8
      switch circumstance.type {
      case .boolean:
        width = 2
        kinds.append(.boolean)
        codesOfAll.append([])
      case .choice(let codes):
        guard codes.count < 250 else { return nil }
        width = 8
        kinds.append(.choice)
        codesOfAll.append(codes.map { Array($0.utf8) })
      case .number, .day, .text, .level:
        width = 0
        kinds.append(.other)
        codesOfAll.append([])
      }
      circumstanceBits.append(width)
      bits += Int(width)
    }
    guard bits <= 127 else { return nil }
    self.inputBits = inputBits
    self.circumstanceBits = circumstanceBits
    circumstanceKinds = kinds
    circumstanceCodes = codesOfAll
    table = EntryTable()
    facts = RoutingFacts(
      inputs: policy.inputs.count, circumstances: policy.circumstances.count)
  }

  // MARK: Names

  /// What a circumstance's name stands for: its position, or what to do about it.
  @inline(__always)
  mutating func circumstance(_ name: Int, _ names: inout KeyMatcher) -> Int {
    while circumstances.count <= name {
      let text = names.text(circumstances.count)
      circumstances.append(
        policy.circumstances.firstIndex { $0.name == text } ?? RoutingPlan.unknown)
    }
    return circumstances[name]
  }

  /// What a consent's name stands for: its gate, or what to do about it.
  mutating func gate(_ name: Int, _ names: inout NameTable) -> Int {
    while gates.count <= name {
      let text = names.text(gates.count)
      gates.append(policy.consents.firstIndex { $0.id == text } ?? RoutingPlan.unknown)
    }
    return gates[name]
  }

  /// The position of a circumstance's code.
  @inline(__always)
  mutating func code(_ bytes: RawSpan, _ text: Range<Int>, ofCircumstance position: Int) -> Int? {
    for code in circumstanceCodes[position].indices
    where circumstanceCodes[position][code].count == text.count
      && bytes.holds(circumstanceCodes[position][code], at: text.lowerBound)
    {
      return code
    }
    return nil
  }

  /// How many inputs there are.
  var inputCount: Int { inputBits.count }

  /// Remembers whether there is a warning of a circumstance's name that the policy doesn't know.
  mutating func learn(circumstance name: Int, isWarned: Bool) {
    if circumstances.indices.contains(name), circumstances[name] == RoutingPlan.unknown {
      circumstances[name] = isWarned ? RoutingPlan.warned : RoutingPlan.ignored
    }
  }

  /// The same of a consent's name.
  mutating func learn(consent name: Int, isWarned: Bool) {
    if gates.indices.contains(name), gates[name] == RoutingPlan.unknown {
      gates[name] = isWarned ? RoutingPlan.warned : RoutingPlan.ignored
    }
  }

  // MARK: Inputs

  /// Works out what each input reads of responses to the instrument of a plan.
  @inline(__always)
  mutating func prepareReaders(_ plan: Int, _ plans: inout [ScoringPlan]) {
    while known <= plan {
      let instrument = plans[known].instrument
      readers += policy.inputs.map { policy.reader($0, instrument) }
      known += 1
    }
  }

  // MARK: Routing

  /// The programmes' statuses as a piece of output; `nil` where the whole engine must say more.
  mutating func statuses(_ plans: inout [ScoringPlan]) -> Fragment? {
    entry(&plans).flatMap { entries[$0] }
  }

  /// The number of what follows from the case at hand; `nil` where there are too many.
  mutating func entry(_ plans: inout [ScoringPlan]) -> Int? {
    let key = key()
    var entry = table.entry(key)
    if entry < 0 {
      guard !table.isFull else { return nil }
      entry = entries.count
      entries.append(learn(plans))
      table.insert(entry, for: key)
    }
    return entry
  }

  /// Writes statuses that were found.
  @inline(__always)
  mutating func write(_ statuses: Fragment, to output: inout OutputCursor) {
    let span = fragments.bytes.span
    // A list of bytes seen as bytes.
    unsafe output.append(span.bytes, statuses)
  }

  private mutating func key() -> UInt128 {
    var key = UInt128(ageClasses.map { UInt64($0[facts.age + 1]) } ?? UInt64(facts.age + 1))
    key = key << 2 | UInt128(facts.sex)
    if nearMonths >= 0 {
      key = key << 5 | UInt128(facts.birthdays << 1 | (facts.born == nil ? 0 : 1))
    }
    for gate in 0..<gateCount {
      key = key << 1 | (facts.openGates >> UInt64(gate) & 1 == 1 ? 1 : 0)
    }
    for input in inputBits.indices {
      key = key << UInt128(inputBits[input]) | UInt128(facts.inputs[input].part)
    }
    for circumstance in circumstanceBits.indices {
      key =
        key << UInt128(circumstanceBits[circumstance]) | UInt128(facts.circumstances[circumstance])
    }
    return key
  }

  /// The class of a score's possible values, from 1: values of one class pass the same tests.
  ///
  /// - Returns: `nil` when there are too many classes.
  mutating func scoreClass(
    _ input: Int, _ plan: Int, _ score: Int, _ plans: inout [ScoringPlan]
  ) -> UInt64? {
    let key = plans[plan].key(ofScore: score)
    if let key, let known = classes[input].number(key, plan) { return UInt64(known) }
    let found = classes[input].number(of: plans[plan].possibilities(ofScore: score), tests[input])
    guard found < 1 << 14 else { return nil }
    if let key { classes[input].remember(found, key, plan) }
    return UInt64(found)
  }

  /// What a part of a key says of an input.
  private func possible(
    _ input: Int, _ part: UInt64, _ plans: [ScoringPlan]
  ) -> Possibilities? {
    guard part > 0 else { return nil }
    switch policy.inputs[input].value {
    case .level: return LevelMeaning(level: nil, possible: part - 1, mayBeNull: false).possibilities
    case .flag:
      switch FlagMeaning(rawValue: part - 1) {
      case .raised: return .known(.boolean(true))
      case .lowered, nil: return .known(.boolean(false))
      case .open: return .oneOf([.boolean(false), .boolean(true)], support: ItemSet())
      }
    case .score: return classes[input].example(Int(part))
    case .judgement: return .known(.level(UInt8(part - 1)))
    case .item(let id):
      let plan = plans[Int(part >> 8)]
      guard let item = plan.instrument.item(named: id) else { return nil }
      let answer = plan.answers[item][Int(part & 0xFF)]
      let value = AnswerView(answer, to: plan.instrument.items[item]).value
      return value.isNull ? nil : .known(value)
    }
  }

  /// The facts of the case at hand as a policy reads them, as far as the key tells them; `nil` where
  /// rules of a table contradict each other, of which the whole engine has more to say.
  func facts(_ plans: [ScoringPlan]) -> CaseFacts? {
    var seen = CaseFacts(
      age: facts.age < 0 ? nil : facts.age, born: facts.born, date: facts.date,
      sex: .known(facts.sex == 0 ? .null : .choice(UInt16(facts.sex) - 1)),
      inputs: policy.inputs.indices.map { possible($0, facts.inputs[$0].part, plans) },
      sources: policy.inputs.map { _ in nil },
      circumstances: policy.circumstances.indices.map { position in
        .known(policy.circumstances[position].value(facts.circumstances[position]))
      }, names: policy.names, tables: policy.tables.map { _ in nil })
    policy.evaluateTables(&seen)
    return seen.tables.contains { $0?.isConflict ?? false } ? nil : seen
  }

  private mutating func learn(_ plans: [ScoringPlan]) -> Fragment? {
    guard let seen = facts(plans) else { return nil }
    var writer = JSONWriter(style: .compact)
    writer.object { writer in
      for (position, entry) in policy.programmes.enumerated() {
        writer.key(entry.programme.id)
        let status = policy.status(ofProgramme: position, facts.consents, seen)
        writer.value(status.rawValue)
      }
    }
    greatestCount = max(greatestCount, writer.bytes.count + 128 + policy.head.id.utf8.count)
    return fragments.add(
      Array(
        "],\"recommendation\":{\"policy\":\"\(policy.head.id)\",\"version\":\"".utf8)
        + Array("\(policy.head.version)\",\"programmes\":".utf8) + writer.bytes
        + Array("}}\n".utf8))
  }
}
