/// What a policy's rules read of one case: age, sex, inputs, circumstances and tables' outputs.
struct CaseFacts {
  let age: Int?
  let born: CalendarDay?
  let date: CalendarDay
  let sex: Possibilities
  /// What each input is, or can still be; `nil` without a usable response.
  let inputs: [Possibilities?]
  /// For each input the response it comes from.
  let sources: [Int?]
  let circumstances: [Possibilities]

  /// What the rules can name.
  let names: PolicyScope
  /// What each table gives, by position; `nil` while it hasn't been evaluated.
  var tables: [TableOutcome?]

  /// What a tested or named value is, or can still become.
  ///
  /// That an incomplete response might stay incomplete is no other value: the answers exist,
  /// known or not.
  func possible(_ subject: Policy.Subject) -> Possibilities {
    switch subject {
    case .age: .known(age.map { .number(Fraction($0)) } ?? .null)
    case .sex: sex
    case .input(let index): inputs[index]?.withoutNull ?? .known(.null)
    case .circumstance(let index): circumstances[index]
    case .output(let table, let position):
      tables[table]?.outputs[position].possible ?? .known(.null)
    }
  }

  /// Whether a criterion holds; `nil` is unknown.
  ///
  /// What is open decides a criterion when every value that it can still have has one outcome.
  func holds(_ criterion: Policy.Criterion) -> Bool? {
    holds(criterion.test, of: criterion.subject)
  }

  func holds(_ test: UnaryTest, of subject: Policy.Subject) -> Bool? {
    names.holds(test, for: possible(subject), possible)
  }

  func holds(_ test: UnaryTest, atAge age: Int) -> Bool? {
    names.holds(test, for: .known(.number(Fraction(age))), possible)
  }
}

extension Policy {
  /// Collects what the rules read; what is wrong, or doubtful, is reported.
  func facts(
    of assessmentCase: Case, _ scored: [ScoredResponse?], _ reader: DocumentReader
  ) -> CaseFacts {
    var found: [Possibilities?] = []
    var sources: [Int?] = []
    for input in inputs {
      let source = response(for: input, of: assessmentCase, scored, reader)
      sources.append(source)
      let value = source.flatMap { index in
        scored[index].flatMap {
          self.value(of: input, in: $0, reader, at: assessmentCase.responses[index].instrumentNode)
        }
      }
      found.append(value)
    }
    var facts = CaseFacts(
      age: assessmentCase.age, born: assessmentCase.born, date: assessmentCase.date,
      sex: .known(assessmentCase.sex.flatMap(Scorer.value(of:)) ?? .null), inputs: found,
      sources: sources,
      circumstances: circumstanceValues(of: assessmentCase, reader).map(Possibilities.known),
      names: names, tables: tables.map { _ in nil })
    evaluateTables(&facts)
    reportConflicts(facts, assessmentCase, reader)
    return facts
  }

  /// The same facts with another age, other inputs or circumstances, and what the tables then give.
  func facts(
    _ facts: CaseFacts, age: Int? = nil, inputs: [Possibilities?]? = nil,
    circumstances: [Possibilities]? = nil
  ) -> CaseFacts {
    var changed = CaseFacts(
      age: age ?? facts.age, born: facts.born, date: facts.date, sex: facts.sex,
      inputs: inputs ?? facts.inputs, sources: facts.sources,
      circumstances: circumstances ?? facts.circumstances, names: names,
      tables: tables.map { _ in nil })
    evaluateTables(&changed)
    return changed
  }

  /// The latest response that fits, by position; two on one date fit none.
  private func response(
    for input: Input, of assessmentCase: Case, _ scored: [ScoredResponse?],
    _ reader: DocumentReader
  ) -> Int? {
    let fitting = scored.indices.filter { index in
      guard let response = scored[index]?.response else { return false }
      let head = response.instrument.head
      guard head.id == input.instrument, input.versions.contains(head.version),
        response.date <= assessmentCase.date
      else { return false }
      if let informant = input.informant {
        let name = response.informantName ?? response.instrument.onlyInformant
        guard name == informant else { return false }
      }
      guard let months = input.maximumMonths else { return true }
      return response.date.adding(months: months).map { $0 >= assessmentCase.date } ?? true
    }
    guard fitting.count > 1 else { return fitting.first }
    guard let latest = fitting.compactMap({ scored[$0]?.response.date }).max() else { return nil }
    let chosen = fitting.filter { scored[$0]?.response.date == latest }
    guard chosen.count == 1 else {
      // Two by one informant have been reported already, where they stand.
      if Set(chosen.map { scored[$0]?.response.informantName }).count == chosen.count {
        let place = chosen.last.map { assessmentCase.responses[$0].instrumentNode }
        reader.report(
          PolicyProblem.twoResponsesFit(input: input.name), at: place ?? assessmentCase.node)
      }
      return nil
    }
    return chosen.first
  }

  /// What a response gives for an input, or can still give.
  func value(
    of input: Input, in scored: ScoredResponse, _ reader: DocumentReader, at place: JSONNode
  ) -> Possibilities? {
    let instrument = scored.response.instrument
    func refused() -> Possibilities? {
      reader.report(
        PolicyProblem.inputNotComparable(input: input.name, label: instrument.head.label),
        at: place)
      return nil
    }
    switch input.value {
    case .score(let id):
      guard let index = instrument.scores.firstIndex(where: { $0.id == id }) else {
        return refused()
      }
      return scored.scores[index].possibilities
    case .level(let id):
      guard let index = instrument.levels.firstIndex(where: { $0.id == id }),
        input.type == .level(instrument.levels[index].scale)
      else { return refused() }
      // What a human departed to is what counts.
      if let override = scored.response.overrides[index] { return .known(.level(override.to)) }
      let outcome = scored.levels[index]
      return .oneOf(outcome.possible.map(Value.level), support: ItemSet())
    case .flag(let id):
      guard let index = instrument.flags.firstIndex(where: { $0.id == id }) else {
        return refused()
      }
      let flag = scored.flags[index]
      if flag.isRaised == true { return .known(.boolean(true)) }
      // One that isn't raised so far is open as long as an answer can still raise it.
      guard flag.canBeRaised else { return .known(.boolean(false)) }
      return .oneOf([.boolean(false), .boolean(true)], isExact: false, support: ItemSet())
    case .judgement(let id):
      guard let index = instrument.judgements.firstIndex(where: { $0.id == id }),
        input.type == .level(instrument.judgements[index].scale)
      else { return refused() }
      return scored.response.judgements[index].map { .known(.level($0.level)) }
    case .item(let id):
      guard let index = instrument.item(named: id),
        input.type == instrument.items[index].type.valueType
      else { return refused() }
      let value = AnswerView(scored.answers[index], to: instrument.items[index]).value
      return value.isNull ? nil : .known(value)
    }
  }

  // MARK: Circumstances

  private func circumstanceValues(of assessmentCase: Case, _ reader: DocumentReader) -> [Value] {
    var stated = [JSONNode?](repeating: nil, count: circumstances.count)
    for (name, key, value) in assessmentCase.circumstances {
      if let position = circumstanceIndex[name] {
        stated[position] = value
      } else {
        reader.report(
          PolicyProblem.undeclaredCircumstance(
            name, suggestion: reader.suggestion(for: name, among: circumstances.map(\.name))),
          at: key)
      }
    }
    return zip(circumstances, stated).map { circumstance, node in
      guard let node, node.kind != .null else { return .null }
      return value(of: circumstance, node, reader) ?? .null
    }
  }

  private func value(
    of circumstance: Circumstance, _ node: JSONNode, _ reader: DocumentReader
  ) -> Value? {
    func wrong(_ kind: PolicyProblem.CircumstanceKind) -> Value? {
      reader.report(
        PolicyProblem.circumstanceOfWrongType(
          name: circumstance.name, found: node.quotation, expected: kind), at: node)
      return nil
    }
    switch circumstance.type {
    case .boolean: return node.boolean.map(Value.boolean) ?? wrong(.boolean)
    case .choice(let codes):
      guard node.kind == .string else { return wrong(.choice) }
      if let index = codes.firstIndex(where: { node.equals($0) }) {
        return .choice(UInt16(clamping: index))
      }
      reader.report(
        PolicyProblem.circumstanceUnknownCode(
          name: circumstance.name, found: node.quotation, allowed: codes,
          suggestion: node.text.flatMap { reader.suggestion(for: $0, among: codes) }), at: node)
      return nil
    case .number:
      guard node.kind == .number else { return wrong(.number) }
      return reader.number(node).map(Value.number)
    case .day:
      guard node.kind == .string else { return wrong(.date) }
      return reader.day(node).map(Value.day)
    case .text:
      guard node.kind == .string else { return wrong(.text) }
      return reader.text(node).map { .text(ShortText($0)) }
    case .level: return nil
    }
  }
}

extension Instrument {
  /// The informant, where there is only one.
  fileprivate var onlyInformant: String? { informants.count == 1 ? informants.first : nil }
}
