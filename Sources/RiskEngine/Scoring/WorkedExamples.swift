extension Instrument {
  /// Runs the tests inside the instrument, and reports each outcome that isn't what the author
  /// worked out.
  package func checkExamples(_ reader: DocumentReader) {
    if tests.isEmpty {
      reader.report(ExampleProblem.withoutExamples, at: reader.document.root)
    }
    for test in tests { run(test, reader) }
  }

  /// Runs one test; what it finds is with `reader`.
  ///
  /// A test without a date is scored on the first day of the instrument's validity.
  package func run(_ test: InstrumentTest, _ reader: DocumentReader) {
    guard !test.claims.isEmpty else {
      reader.report(ExampleProblem.exampleNotFilledIn(example: test.name), at: test.node)
      return
    }
    guard let scored = score(test, reader) else { return }
    for claim in test.claims {
      if let tolerance = claim.tolerance { check(tolerance, of: claim, reader) }
      guard let found = outcome(of: claim, in: scored, reader) else { continue }
      reader.check(claim, ofExample: test.name, found: found)
    }
  }

  /// The test's answers, scored; `nil` after a finding where they can't be used.
  ///
  /// Earlier answers without a date are of the day before.
  package func score(_ test: InstrumentTest, _ reader: DocumentReader) -> ScoredResponse? {
    let date = test.date ?? head.validity.from
    let now = score(test.answers, on: date, test, reader)
    guard let earlier = test.earlier else { return now }
    let before = earlier.date ?? CalendarDay(number: date.number - 1)
    let responses = [score(earlier.answers, on: before, test, reader), now]
    return responses.withChanges().last ?? now
  }

  private func score(
    _ answers: JSONNode, on date: CalendarDay, _ test: InstrumentTest, _ reader: DocumentReader
  ) -> ScoredResponse? {
    let response = Response.resolve(
      answers: answers, with: self, informant: test.informant, setting: test.setting, date: date,
      reader)
    let age = test.born.map { date.age(bornOn: $0) } ?? test.age
    let sex = test.sex.flatMap { Sex(rawValue: $0) }
    return response?.scored(for: Person(age: age, sex: sex))
  }

  /// What was found where the claim looks; `nil` after a finding where there is no such thing.
  private func outcome(
    of claim: TestClaim, in scored: ScoredResponse, _ reader: DocumentReader
  ) -> TestClaim.Outcome? {
    switch claim.subject {
    case .score(let id, let part):
      return index(of: id, among: scores.map(\.id), .score, claim, reader).map {
        scored.scores[$0].outcome(part)
      }
    case .level(let id):
      return index(of: id, among: levels.map(\.id), .levelScale, claim, reader).flatMap { index in
        if case .word(let level) = claim.expected,
          self.index(of: level, among: levels[index].levels.map(\.id), .level, claim, reader)
            == nil
        {
          return nil
        }
        return TestClaim.Outcome(scored.levels[index].level.map { levels[index].level($0).id })
      }
    case .possibleLevels(let id):
      return index(of: id, among: levels.map(\.id), .level, claim, reader).map { index in
        .words(scored.levels[index].possible.map { levels[index].level($0).id })
      }
    case .raised(let id):
      return index(of: id, among: levels.map(\.id), .level, claim, reader).map { index in
        let raises = levels[index].raising?.raises ?? []
        return .words(scored.levels[index].raises.map { raises[$0].id })
      }
    case .checks: return .words(scored.raisedChecks.map { checks[$0].id })
    case .population: return TestClaim.Outcome(scored.population?.rawValue)
    case .change(let id, let part):
      return index(of: id, among: scores.map(\.id), .score, claim, reader).map { index in
        // Without earlier answers nothing has changed.
        guard scored.changes.indices.contains(index), let change = scored.changes[index] else {
          return .null
        }
        switch part {
        case .reliable: return TestClaim.Outcome(change.verdict?.rawValue)
        case .difference: return TestClaim.Outcome(change.difference)
        case .index: return TestClaim.Outcome(change.index)
        }
      }
    case .flags: return .words(scored.raisedFlags.map(\.id))
    case .possibleFlags: return .words(scored.possibleFlags.map(\.id))
    case .programme, .choiceNeeded, .departurePossible, .notices, .output, .possibleOutputs:
      return nil
    }
  }

  private func index(
    of id: String, among ids: [String], _ kind: InstrumentProblem.ReferenceKind,
    _ claim: TestClaim, _ reader: DocumentReader
  ) -> Int? {
    if let index = ids.firstIndex(of: id) { return index }
    reader.report(
      InstrumentProblem.unknownReference(
        kind: kind, name: id, suggestion: reader.suggestion(for: id, among: ids)),
      at: claim.node)
    return nil
  }

  // MARK: Tolerances

  private func check(
    _ tolerance: TestClaim.Tolerance, of claim: TestClaim, _ reader: DocumentReader
  ) {
    guard case .score(let id, _) = claim.subject,
      let score = scores.firstIndex(where: { $0.id == id }), !inexactScores.contains(score)
    else { return }
    reader.report(ExampleProblem.toleranceOfExactScore(id), at: tolerance.node)
  }

  /// The scores that compute a transcendental function, themselves or through what they read.
  private var inexactScores: Set<Int> {
    var inexact: Set<Int> = []
    func isInexact(_ expressions: [Expression], _ slots: [Int] = []) -> Bool {
      expressions.contains(where: \.usesTranscendentals)
        || !inexact.isDisjoint(with: slots + expressions.flatMap(\.slots))
    }
    for step in order {
      switch step {
      case .score(let index):
        if isInexact(scores[index].form.expressions, slots(readBy: scores[index].form)) {
          inexact.insert(layout.slot(ofScore: index))
        }
      case .level(let index):
        let score = levels[index].score.map { [layout.slot(ofScore: $0)] } ?? []
        if isInexact(levels[index].expressions, score) {
          inexact.insert(layout.slot(ofLevel: index))
        }
      }
    }
    return Set(scores.indices.filter { inexact.contains(layout.slot(ofScore: $0)) })
  }

  /// The slots that a score reads otherwise than by its expressions.
  private func slots(readBy form: ScoreForm) -> [Int] {
    switch form {
    case .aggregate(let aggregate):
      aggregate.members.compactMap { member in
        if case .score(let score) = member.subject { layout.slot(ofScore: score) } else { nil }
      }
    case .lookup(let lookup): lookup.slots
    case .conditions, .formula: []
    }
  }
}

extension ScoreOutcome {
  fileprivate func outcome(_ part: TestClaim.Subject.ScorePart) -> TestClaim.Outcome {
    switch part {
    case .value: TestClaim.Outcome(value)
    case .low: TestClaim.Outcome(low)
    case .high: TestClaim.Outcome(high)
    case .answered: .number(Fraction(answered))
    case .of: .number(Fraction(of))
    }
  }
}

extension DocumentReader {
  /// Reports a claim that what was found contradicts.
  package func check(_ claim: TestClaim, ofExample name: String, found: TestClaim.Outcome) {
    guard !claim.holds(found) else { return }
    report(
      ExampleProblem.exampleFails(
        example: name, subject: claim.subject.name, expected: claim.expected.description,
        found: found.description), at: claim.node)
  }
}

extension ScoreForm {
  /// The expressions that it computes.
  package var expressions: [Expression] {
    switch self {
    case .aggregate: []
    case .conditions(let conditions): conditions.map(\.condition)
    case .formula(let formula): [formula]
    case .lookup(let lookup): [lookup.subject].compactMap { $0 }
    }
  }
}
