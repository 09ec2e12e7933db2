/// Who answers the derived tests.
extension TestDerivation {
  mutating func search(for subject: Subject) -> AnswerSearch {
    if let known = searches[subject] { return known }
    let search = AnswerSearch(instrument, subject)
    searches[subject] = search
    return search
  }

  /// Anybody for whom the instrument is meant.
  var anyone: Subject? { subjects(readsSex: readsSex).first { _ in true } }

  /// Somebody to whom only this row applies, of a given age where one is wanted.
  func subject(_ scale: Int, _ row: Int, age: Int? = nil) -> Subject? {
    let rule = instrument.levels[scale]
    let readsSex = readsSex || rule.rows.contains { $0.sex != nil }
    return subjects(readsSex: readsSex).first { subject in
      (age == nil || subject.person.age == age) && self.row(of: rule, for: subject) == row
    }
  }

  /// The people that are tried, those for whom the instrument is meant first.
  func subjects(readsSex: Bool) -> some Sequence<Subject> {
    let ages = (0...130).map { ($0, instrument.population.ages?.evaluate(.number(Fraction($0)))) }
    let ordered = ages.filter { $0.1 != false } + ages.filter { $0.1 == false }
    let settings: [Int?] =
      instrument.settings.isEmpty ? [nil] : instrument.settings.indices.map { $0 }
    let sexes: [Sex?] = readsSex ? [.female, .male, .other, nil] : [nil]
    return ordered.lazy.flatMap { age, _ in
      sexes.flatMap { sex in
        instrument.informants.indices.flatMap { informant in
          settings.map { setting in
            Subject(person: Person(age: age, sex: sex), informant: informant, setting: setting)
          }
        }
      }
    }
  }

  var readsSex: Bool {
    let expressions =
      instrument.flags.map(\.condition) + instrument.items.compactMap { $0.gate?.condition }
      + instrument.scores.flatMap(\.form.expressions) + instrument.levels.flatMap(\.expressions)
    let columns = instrument.tables.flatMap(\.columns).compactMap(\.slot)
    return (expressions.flatMap(\.slots) + columns).contains(ScopeLayout.sex)
  }

  /// The one row that applies; `nil` if several could.
  func row(of rule: LevelRule, for subject: Subject) -> Int? {
    func choice(_ position: Int?) -> Value {
      position.map { .choice(UInt16(clamping: $0)) } ?? .null
    }
    var facts = [Value](repeating: .null, count: ScopeLayout.factSlots.count)
    facts[ScopeLayout.age] = subject.person.age.map { .number(Fraction($0)) } ?? .null
    facts[ScopeLayout.sex] = subject.person.sex.flatMap(Scorer.value(of:)) ?? .null
    facts[ScopeLayout.informant] = choice(subject.informant)
    facts[ScopeLayout.setting] = choice(subject.setting)
    let rows = rule.rowsThatCouldApply(facts.span)
    guard rows.count == 1 else { return nil }
    return rule.rows.firstIndex { $0.mark == rows[0].mark }
  }
}
