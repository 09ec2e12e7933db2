/// What a policy's rules read of one case, as parts of a key and as values to learn from.
struct RoutingFacts {
  /// -1 when unknown.
  var age = -1
  var sex: UInt8 = 0
  var born: CalendarDay?
  var date = CalendarDay.earliest
  /// How many birthdays fall within the policy's margin.
  var birthdays: UInt64 = 0
  /// One bit per gate: whether every consent that it needs is in force.
  var openGates: UInt64 = 0
  var consents: [Consent] = []
  /// One per input.
  var inputs: [Input]
  /// One per circumstance; 0 where it isn't stated.
  var circumstances: [UInt64]

  /// What is read of the response that was chosen for an input.
  struct Input {
    /// 0 without a usable response.
    var part: UInt64 = 0
    /// The response's day.
    var day: CalendarDay?
    /// The response's position in the case.
    var response = -1
  }

  init(inputs: Int, circumstances: Int) {
    self.inputs = Array(repeating: Input(), count: inputs)
    self.circumstances = Array(repeating: 0, count: circumstances)
  }
}

extension Policy.Circumstance {
  /// The value that a part of a key stands for.
  func value(_ part: UInt64) -> Value {
    guard part > 0 else { return .null }
    return switch type {
    case .boolean: .boolean(part == 2)
    case .choice: .choice(UInt16(part - 1))
    case .number, .day, .text, .level: .null
    }
  }
}

extension Policy {
  /// Every test of something; `nil` where only exact values can tell what they say of it: some
  /// test has a name as an end, or it is one.
  func tests(of subject: Subject) -> [UnaryTest]? {
    var found: [UnaryTest] = []
    func add(_ test: UnaryTest, of tested: Subject) -> Bool {
      if names.ends(of: test).contains(subject) { return false }
      guard tested == subject else { return true }
      guard test.region != nil else { return false }
      found.append(test)
      return true
    }
    let all =
      eligibility.map(\.criteria) + preference.map(\.criteria) + notices.map(\.criteria)
    for criteria in all {
      for criterion in criteria where !add(criterion.test, of: criterion.subject) { return nil }
    }
    for table in tables {
      for rule in table.rules {
        for (column, test) in zip(table.columns, rule.tests) {
          if let test, !add(test, of: column.subject) { return nil }
        }
      }
    }
    return found
  }

  /// For unknown and every age from 0 a number, the same for ages that pass the same tests; `nil`
  /// where only exact ages tell.
  var ageClasses: [UInt8]? {
    guard let tests = tests(of: .age) else { return nil }
    var classes: [[Bool?]] = []
    let numbers: [UInt8] = (-1...130).map { age in
      let value = age < 0 ? Value.null : .number(Fraction(age))
      let outcome = tests.map { $0.evaluate(value) } + [age < 0]
      if let known = classes.firstIndex(of: outcome) { return UInt8(known) }
      classes.append(outcome)
      return UInt8(classes.count - 1)
    }
    return numbers
  }

  /// What an input reads of responses to an instrument.
  func reader(_ input: Input, _ instrument: Instrument) -> RoutingPlan.InputReader {
    let (kind, index) = source(input, instrument)
    // An informant that the instrument doesn't know is nobody's.
    let informant = input.informant.map { name in
      instrument.informants.firstIndex(of: name).map { $0 + 1 }
    }
    return RoutingPlan.InputReader(
      kind: informant == .some(nil) ? .nothing : kind, index: index,
      informant: (informant ?? 0) ?? 0, months: input.maximumMonths ?? -1)
  }

  private func source(
    _ input: Input, _ instrument: Instrument
  ) -> (RoutingPlan.InputReader.Kind, Int) {
    guard input.instrument == instrument.head.id, input.versions.contains(instrument.head.version)
    else { return (.nothing, 0) }
    switch input.value {
    case .score(let id):
      return instrument.scores.firstIndex { $0.id == id }.map { (.score, $0) } ?? (.whole, 0)
    case .level(let id):
      guard let index = instrument.levels.firstIndex(where: { $0.id == id }),
        input.type == .level(instrument.levels[index].scale)
      else { return (.whole, 0) }
      return (.level, index)
    case .flag(let id):
      return instrument.flags.firstIndex { $0.id == id }.map { (.flag, $0) } ?? (.whole, 0)
    case .judgement(let id):
      guard let index = instrument.judgements.firstIndex(where: { $0.id == id }),
        input.type == .level(instrument.judgements[index].scale)
      else { return (.whole, 0) }
      return (.judgement, index)
    case .item(let id):
      guard let index = instrument.item(named: id),
        input.type == instrument.items[index].type.valueType
      else { return (.whole, 0) }
      return (.item, index)
    }
  }
}

/// Numbers for what a policy's tests can tell of a score.
struct ScoreClasses {
  /// By instrument plan, the numbers of scores met so far.
  private var tables: [EntryTable] = []
  private var numbers: [Signature: Int] = [:]
  /// By number from 1, possible values of the class.
  private var examples: [Possibilities] = []

  /// Values of which none is tested apart from another, or the values themselves.
  private enum Signature: Hashable {
    case outcomes(Set<[Bool?]>)
    case values(Possibilities.Contents)
  }

  /// More tests than this are told apart value by value, as the trials of tables are limited.
  private static let testLimit = 32

  /// The number of what tests can tell of possible values, from 1; null aside.
  mutating func number(of possible: Possibilities, _ tests: [UnaryTest]?) -> Int {
    let signature: Signature =
      if let tests, tests.count <= ScoreClasses.testLimit,
        case .values(let values) = possible.contents
      {
        .outcomes(Set(values.map { value in tests.map { $0.evaluate(value) } }))
      } else {
        .values(possible.contents)
      }
    if let known = numbers[signature] { return known }
    examples.append(possible)
    numbers[signature] = examples.count
    return examples.count
  }

  /// The number of a score that was met before, by what tells it apart within its plan.
  @inline(__always)
  mutating func number(_ key: UInt128, _ plan: Int) -> Int? {
    while tables.count <= plan { tables.append(EntryTable()) }
    let known = tables[plan].entry(key)
    return known < 0 ? nil : known
  }

  /// Remembers the number of a score, as long as there is room.
  mutating func remember(_ number: Int, _ key: UInt128, _ plan: Int) {
    tables[plan].insert(number, for: key)
  }

  /// Possible values of a class.
  func example(_ number: Int) -> Possibilities { examples[number - 1] }
}
