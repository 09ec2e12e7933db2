/// A response that gives an invented case the values that it is to have.
package struct WitnessResponse: Sendable {
  package let instrument: Instrument
  /// The informant's id; `nil` where the instrument has only one, or it doesn't matter.
  package let informant: String?
  /// The setting's id, where the instrument has settings.
  package let setting: String?
  /// One answer per item.
  package let answers: [Answer]
  /// The level of each judgement, by position; `nil` where nothing is said.
  package let judgements: [String?]
}

/// Finds responses that give invented cases the values that they are to have; each search for
/// answers is made once.
package struct WitnessSearch {
  private var searches: [Key: AnswerSearch] = [:]

  private struct Key: Hashable {
    let instrument: String
    let subject: TestDerivation.Subject
  }

  package init() {}

  /// Responses that give a case the values of a policy's inputs, and the day on which all of it is
  /// valid.
  ///
  /// - Returns: `nil` where no answers were found that give all of them together.
  package mutating func responses(
    for witness: RuleWitness, in library: inout Library
  ) -> (day: CalendarDay, responses: [WitnessResponse])? {
    var groups: [String: [(input: Policy.Input, value: Value)]] = [:]
    for fact in witness.facts {
      guard case .input(let input) = fact.origin else { continue }
      groups[input.instrument, default: []].append((input, fact.value))
    }
    groups = groups.filter { $0.value.contains { !$0.value.isNull } }
    let ids = groups.keys.sorted()
    let starts = library.entries.filter { $0.kind == .instrument && ids.contains($0.id) }
      .map { RuleWitness.day(from: $0.validity.from) }
    for day in [witness.date] + starts.sorted() where witness.validity.contains(day) {
      var instruments: [Instrument] = []
      for id in ids {
        guard let entry = library.valid(.instrument, id: id, on: day),
          groups[id, default: []].allSatisfy({ $0.input.versions.contains(entry.version) }),
          let instrument = library.instrument(entry)
        else { break }
        instruments.append(instrument)
      }
      guard instruments.count == ids.count else { continue }
      var responses: [WitnessResponse] = []
      for instrument in instruments {
        let values = groups[instrument.head.id, default: []]
        guard let response = response(to: instrument, giving: values, of: witness.person) else {
          return nil
        }
        responses.append(response)
      }
      return (day, responses)
    }
    return nil
  }

  /// A response of a person with these values, among those that a search for answers tries.
  private mutating func response(
    to instrument: Instrument, giving values: [(input: Policy.Input, value: Value)],
    of person: Person
  ) -> WitnessResponse? {
    let named = Set(values.compactMap(\.input.informant))
    // Responses of two informants are more than one case of a proof needs.
    guard named.count <= 1 else { return nil }
    let informant = named.first.flatMap { instrument.informants.firstIndex(of: $0) } ?? 0
    let subject = TestDerivation.Subject(
      person: person, informant: instrument.informants.isEmpty ? nil : informant,
      setting: instrument.settings.isEmpty ? nil : 0)
    let key = Key(instrument: instrument.head.label, subject: subject)
    let search = searches[key] ?? AnswerSearch(instrument, subject)
    searches[key] = search
    for candidate in search.candidates(for: values) {
      var answers = candidate
      for (input, value) in values { search.set(input.value, to: value, in: &answers) }
      guard search.scored(answers).gives(values) else { continue }
      return WitnessResponse(
        instrument: instrument,
        informant: instrument.informants.count > 1 ? instrument.informants[informant] : nil,
        setting: instrument.settings.first, answers: answers,
        judgements: instrument.judged(values))
    }
    return nil
  }
}

extension RuleWitness {
  /// What is known of the person.
  fileprivate var person: Person {
    var (age, sex): (Int?, Sex?)
    for fact in facts {
      switch fact.origin {
      case .age: age = fact.value.number?.whole
      case .sex: sex = Sex(rawValue: fact.type.text(of: fact.value))
      case .input, .circumstance, .output: break
      }
    }
    return Person(age: age, sex: sex)
  }
}

extension Instrument {
  /// The levels that these values ask its judgements to have.
  fileprivate func judged(_ values: [(input: Policy.Input, value: Value)]) -> [String?] {
    var judged = [String?](repeating: nil, count: judgements.count)
    for (input, value) in values {
      guard case .judgement(let id) = input.value, case .level(let level) = value,
        let position = judgements.firstIndex(where: { $0.id == id }),
        judgements[position].scale.levels.indices.contains(Int(level))
      else { continue }
      judged[position] = judgements[position].scale.levels[Int(level)]
    }
    return judged
  }
}

extension AnswerSearch {
  /// Answers worth trying: first those that were found for one of the values, then all others.
  fileprivate func candidates(
    for values: [(input: Policy.Input, value: Value)]
  ) -> [[Answer]] {
    var first: [[Answer]] = []
    for (input, value) in values {
      switch (input.value, value) {
      case (.score(let id), .number(let number)):
        let score = instrument.scores.firstIndex { $0.id == id }
        if let answers = score.flatMap({ found[$0][number] }) { first.append(answers) }
      case (.level(let id), .level(let level)):
        let scale = instrument.levels.firstIndex { $0.id == id }
        if let answers = scale.flatMap({ levels[$0][level] }) { first.append(answers) }
      default: break
      }
    }
    let others = found.flatMap { found in found.keys.sorted().compactMap { found[$0] } }
    let leveled = levels.flatMap { levels in levels.keys.sorted().compactMap { levels[$0] } }
    let nothing = instrument.items.map { _ in Answer.missing(.notAsked) }
    return first + [varied, lowest, nothing] + leveled + others
  }

  /// Gives an item the answer that a policy is to read of it.
  fileprivate func set(_ source: Policy.Input.Value, to value: Value, in answers: inout [Answer]) {
    guard case .item(let id) = source, let item = instrument.item(named: id) else { return }
    let answer = choices[item].first {
      AnswerView($0, to: instrument.items[item]).value == value
    }
    answers[item] = answer ?? .missing(.notAsked)
  }
}

extension ScoredResponse {
  /// Whether a policy reads these values of it; what is judged is no matter of the answers.
  fileprivate func gives(_ values: [(input: Policy.Input, value: Value)]) -> Bool {
    let instrument = response.instrument
    return values.allSatisfy { input, wanted in
      switch input.value {
      case .judgement: true
      case .score(let id):
        instrument.scores.firstIndex { $0.id == id }.map { Value(scores[$0].value) == wanted }
          ?? false
      case .level(let id):
        instrument.levels.firstIndex { $0.id == id }
          .map { levels[$0].level.map(Value.level) ?? .null == wanted } ?? false
      case .flag(let id):
        instrument.flags.firstIndex { $0.id == id }
          .map { Value(flags[$0].isRaised) == wanted } ?? false
      case .item(let id):
        instrument.item(named: id)
          .map { AnswerView(answers[$0], to: instrument.items[$0]).value == wanted } ?? false
      }
    }
  }
}
