/// Works out which tests an instrument calls for, and inputs for those that it lacks.
struct TestDerivation {
  let instrument: Instrument
  let attainable: AttainableValues
  var searches: [Subject: AnswerSearch] = [:]
  /// What the tests of the definition try already, and those that were derived.
  var covered: Set<TestPurpose> = []
  var derivation = Derivation()
  /// For each scale and row the values to try around each of its edges.
  var edges: [EdgeValue] = []

  /// For each score the least and the greatest value that are known of.
  var ends: [(least: Fraction, greatest: Fraction)?] = []

  /// One person who answers: all that a search depends on.
  struct Subject: Hashable {
    let person: Person
    let informant: Int?
    let setting: Int?
  }

  /// A value that a score should have for the sake of an edge.
  struct EdgeValue {
    let purpose: TestPurpose
    let scale: Int
    let row: Int
    let value: Fraction
  }

  init(_ instrument: Instrument) {
    self.instrument = instrument
    attainable = AttainableValues(instrument)
  }

  /// The tests that the instrument lacks, in its own order.
  mutating func run() -> Derivation {
    for scale in instrument.levels.indices {
      for row in instrument.levels[scale].rows.indices { findEdges(scale, row) }
    }
    ends = instrument.scores.indices.map { findEnds($0) }
    for test in instrument.tests where !test.claims.isEmpty {
      let reader = DocumentReader(test.node.document, concernsPerson: false)
      if let scored = instrument.score(test, reader) {
        let date = scored.response.date
        let age = test.born.map { date.age(bornOn: $0) } ?? test.age
        let person = Person(age: age, sex: test.sex.flatMap { Sex(rawValue: $0) })
        covered.formUnion(purposes(of: scored, person))
      }
    }
    for edge in edges { derive(edge) }
    for scale in instrument.levels.indices { deriveAges(scale) }
    for score in instrument.scores.indices {
      deriveEnds(score)
      deriveMissing(score)
    }
    for scale in instrument.levels.indices { deriveLevels(scale) }
    for flag in instrument.flags.indices { deriveFlag(flag) }
    for item in instrument.items.indices { deriveGate(item) }
    return derivation
  }

  // MARK: Edges

  private mutating func findEdges(_ scale: Int, _ row: Int) {
    let rule = instrument.levels[scale]
    guard let score = rule.score, let subject = subject(scale, row) else { return }
    var search = search(for: subject)
    for edge in rule.rows[row].edges {
      if attainable.ofScores[score] == nil { search.approach(edge, of: score) }
      let values =
        attainable.ofScores[score]?.compactMap { $0 }
        ?? search.found[score].keys.sorted()
      let wanted: [(TestPurpose.EdgeSide, Fraction?)] = [
        (.below, values.last { $0 < edge }), (.on, edge), (.above, values.first { $0 > edge }),
      ]
      for (side, value) in wanted {
        let purpose = TestPurpose.edge(scale: scale, row: row, edge: edge, side)
        guard let value, side != .on || values.contains(edge) else {
          // Of listed values it is known that none lies there.
          if attainable.ofScores[score] == nil { derivation.unreached.append(purpose) }
          continue
        }
        edges.append(EdgeValue(purpose: purpose, scale: scale, row: row, value: value))
      }
    }
    searches[subject] = search
  }

  private mutating func derive(_ edge: EdgeValue) {
    guard !covered.contains(edge.purpose) else { return }
    guard let subject = subject(edge.scale, edge.row),
      let score = instrument.levels[edge.scale].score
    else { return derivation.unreached.append(edge.purpose) }
    add(search(for: subject).found[score][edge.value], subject, for: edge.purpose)
  }

  private mutating func deriveAges(_ scale: Int) {
    for (index, row) in instrument.levels[scale].rows.enumerated() {
      guard let test = row.age else { continue }
      let ages = (0...130).filter { test.evaluate(.number(Fraction($0))) == true }
      for age in [ages.first, ages.last] {
        // No rule ends where life does.
        guard let age, age != 0, age != 130 else { continue }
        let purpose = TestPurpose.age(scale: scale, row: index, age: age)
        guard !covered.contains(purpose) else { continue }
        let edge = edges.first { $0.scale == scale && $0.row == index }
        guard let subject = subject(scale, index, age: age), let edge,
          let score = instrument.levels[scale].score
        else {
          derivation.unreached.append(purpose)
          continue
        }
        add(search(for: subject).found[score][edge.value], subject, for: purpose)
      }
    }
  }

  // MARK: Scores

  private mutating func findEnds(_ score: Int) -> (least: Fraction, greatest: Fraction)? {
    guard let subject = anyone else { return nil }
    let values =
      attainable.ofScores[score]?.compactMap { $0 }
      ?? search(for: subject).found[score].keys.sorted()
    return values.first.flatMap { first in values.last.map { (first, $0) } }
  }

  private mutating func deriveEnds(_ score: Int) {
    guard let subject = anyone, let (least, greatest) = ends[score] else { return }
    for (side, value) in [(TestPurpose.EdgeSide.below, least), (.above, greatest)] {
      let purpose = TestPurpose.end(score: score, side)
      guard !covered.contains(purpose) else { continue }
      add(search(for: subject).found[score][value], subject, for: purpose)
    }
  }

  private mutating func deriveMissing(_ score: Int) {
    guard case .aggregate(let aggregate) = instrument.scores[score].form,
      aggregate.hasDistinctItemsOnly, let subject = anyone
    else { return }
    let varied = search(for: subject).varied
    let items = instrument.itemsRead[score]
    let all = items.count
    let least = (0...all).first { aggregate.missing.required.isMet(answered: $0, of: all) } ?? all
    let counts = Set([all, all - 1, least, least - 1, 0].filter { (0...all).contains($0) })
    for count in counts.sorted(by: >) {
      let purpose = TestPurpose.answered(score: score, count)
      guard !covered.contains(purpose) else { continue }
      let answers = items.dropFirst(count).reduce(varied) {
        $0.replacing($1, with: .missing(.notAsked))
      }
      add(answers, subject, for: purpose)
    }
    let purpose = TestPurpose.leftOut(score: score)
    guard aggregate.missing.leavesOutNotApplicable, all > 1, !covered.contains(purpose),
      let last = items.last
    else { return }
    add(varied.replacing(last, with: .missing(.notApplicable)), subject, for: purpose)
  }

  /// Answers for every level of a scale whose levels don't follow from cut-offs alone.
  private mutating func deriveLevels(_ scale: Int) {
    let rule = instrument.levels[scale]
    guard rule.score == nil || rule.raising != nil, let subject = anyone else { return }
    for position in rule.scale.levels.indices {
      let level = UInt8(clamping: position)
      let purpose = TestPurpose.level(scale: scale, level)
      guard !covered.contains(purpose) else { continue }
      add(search(for: subject).levels[scale][level], subject, for: purpose)
    }
  }

  // MARK: Conditions

  private mutating func deriveFlag(_ flag: Int) {
    let slots = instrument.flags[flag].condition.slots
    deriveBoth(items(in: slots)) { .flag(flag, $0) }
  }

  private mutating func deriveGate(_ item: Int) {
    guard let gate = instrument.items[item].gate else { return }
    deriveBoth(items(in: gate.condition.slots), gated: item) { .gate(item: item, $0) }
  }

  /// The items that decide about slots, themselves or through scores.
  private func items(in slots: [Int]) -> [Int] {
    let items = slots.flatMap { slot -> [Int] in
      switch instrument.layout.meaning(of: slot) {
      case .item(let item): [item]
      case .score(let score): instrument.itemsRead[score]
      case .level(let level): instrument.itemsReadByLevel[level]
      case .age, .sex, .informant, .setting, .date: []
      }
    }
    return Set(items).sorted()
  }

  /// Tries the answers to a few items, the last of them changing fastest, until a condition has
  /// been met and has been missed; where both happen next to each other, those two are taken.
  private mutating func deriveBoth(
    _ items: [Int], gated: Int? = nil, _ purpose: (Bool) -> TestPurpose
  ) {
    let wanted = [true, false].map(purpose).filter { !covered.contains($0) }
    guard !wanted.isEmpty, let subject = anyone else { return }
    let search = search(for: subject)
    var candidates: [TestPurpose: [Answer]] = [:]
    for answers in search.combinations(of: items, limit: 4_096) {
      for answers in [answers, gated.map { answers.replacing($0, with: .missing(.notAsked)) }] {
        guard let answers else { continue }
        let served = purposes(of: search.scored(answers), subject.person)
        for purpose in wanted where served.contains(purpose) { candidates[purpose] = answers }
      }
      if wanted.allSatisfy({ candidates[$0] != nil }) { break }
    }
    for purpose in wanted { add(candidates[purpose], subject, for: purpose) }
  }

  // MARK: Collecting

  private mutating func add(
    _ answers: [Answer]?, _ subject: Subject, for purpose: TestPurpose
  ) {
    // An earlier test may have served this purpose too.
    guard !covered.contains(purpose) else { return }
    guard let answers else { return derivation.unreached.append(purpose) }
    let scored = search(for: subject).scored(answers)
    let served = purposes(of: scored, subject.person)
    guard served.contains(purpose) else { return derivation.unreached.append(purpose) }
    covered.formUnion(served)
    // What a gate closes isn't asked, so the test doesn't say it either.
    let stated = scored.strayItems.reduce(answers) {
      $0.replacing($1, with: .missing(.notAsked))
    }
    derivation.tests.append(
      DerivedTest(
        purpose: purpose, age: subject.person.age, sex: subject.person.sex,
        informant: subject.informant.map { instrument.informants[$0] },
        setting: subject.setting.map { instrument.settings[$0] }, answers: stated))
  }
}

extension LevelRule.Row {
  /// The numbers at which a higher range begins, in ascending order.
  fileprivate var edges: [Fraction] {
    let lows = ranges.compactMap(\.test.region).flatMap { region -> [Fraction] in
      guard case .numbers(let numbers) = region.members else { return [] }
      return numbers.intervals.compactMap { $0.low?.number }
    }
    let sorted = Set(lows).sorted()
    // The lowest range begins where the score does, unless it has no beginning.
    let hasOpenRange = ranges.contains { range in
      guard case .numbers(let numbers)? = range.test.region?.members else { return false }
      return numbers.intervals.contains { $0.low == nil }
    }
    return hasOpenRange ? sorted : Array(sorted.dropFirst())
  }
}

extension Instrument {
  /// The inputs of the tests that the instrument calls for and doesn't have, without outcomes.
  package func derivedTests() -> Derivation {
    var derivation = TestDerivation(self)
    return derivation.run()
  }
}
