/// Who answers the derived tests.
extension TestDerivation {
  mutating func search(for subject: Subject) -> AnswerSearch {
    if let known = searches[subject] { return known }
    let search = AnswerSearch(instrument, subject.person, informant: subject.informant)
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
    let sexes: [Sex?] = readsSex ? [.female, .male, .other, nil] : [nil]
    return ordered.lazy.flatMap { age, _ in
      sexes.flatMap { sex in
        instrument.informants.indices.map { informant in
          Subject(person: Person(age: age, sex: sex), informant: informant)
        }
      }
    }
  }

  var readsSex: Bool {
    let slots =
      instrument.flags.flatMap(\.condition.slots)
      + instrument.items.flatMap { $0.gate?.condition.slots ?? [] }
      + instrument.scores.flatMap { score in
        switch score.form {
        case .aggregate: [Int]()
        case .conditions(let conditions): conditions.flatMap(\.condition.slots)
        case .formula(let formula): formula.slots
        }
      }
    return slots.contains(ScopeLayout.sex)
  }

  /// The one row that applies; `nil` if several could.
  func row(of rule: LevelRule, for subject: Subject) -> Int? {
    let sex = subject.person.sex.flatMap(Scorer.value(of:)) ?? .null
    let rows = rule.rowsThatCouldApply(
      age: subject.person.age.map { .number(Fraction($0)) } ?? .null, sex: sex,
      informant: subject.informant.map { .choice(UInt16(clamping: $0)) } ?? .null)
    guard rows.count == 1 else { return nil }
    return rule.rows.firstIndex { $0.mark == rows[0].mark }
  }
}
