/// Every value that the scores of an instrument can take, whatever is answered or missing.
///
/// Each list is a superset of the truth: answers that enter a score in two ways are tried as if
/// they were two.
struct AttainableValues {
  /// For each score its values in ascending order, `nil` among them for null; `nil` for a score
  /// whose values are too many to list.
  private(set) var ofScores: [[Fraction?]?]
  private let instrument: Instrument

  /// The most values, totals or combinations that are listed for one score.
  static let limit = 20_000

  /// The most rows of a table that are tried for one score.
  static let lookupLimit = 1_000_000

  init(_ instrument: Instrument) {
    self.instrument = instrument
    ofScores = Array(repeating: nil, count: instrument.scores.count)
    for case .score(let index) in instrument.order {
      ofScores[index] = values(of: instrument.scores[index])
    }
  }

  private func values(of score: Score) -> [Fraction?]? {
    let found: Set<Fraction?>?
    switch score.form {
    case .aggregate(let aggregate):
      found = tallies([aggregate]).map { Set($0.map { $0[0].value(aggregate) }) }
    case .conditions(let conditions):
      found = Set([nil] + (0...conditions.count).map { Fraction($0) })
    case .formula(let formula):
      found = combinations(of: formula.slots).map { combinations in
        Set(combinations.map { formula.evaluate($0).number })
      }
    case .lookup(let lookup):
      let table = instrument.tables[lookup.table]
      found = combinations(of: lookup.slots).flatMap { combinations in
        guard combinations.count * table.rows.count <= AttainableValues.lookupLimit else {
          return nil
        }
        return Set(combinations.map { table.value(lookup, $0) })
      }
    }
    return found.map { values in
      Set(values.map(score.rounded(_:))).sorted { a, b in
        a.map { a in b.map { a < $0 } ?? false } ?? (b != nil)
      }
    }
  }

  // MARK: Totals

  /// Every way in which the totals of score forms over the same members can end together.
  ///
  /// - Returns: One total per form in each way; `nil` if there are too many.
  func tallies(_ aggregates: [Aggregate]) -> Set<[Tally]>? {
    guard let first = aggregates.first else { return nil }
    var tallies: Set<[Tally]> = [aggregates.map { Tally($0.operation) }]
    for position in first.members.indices {
      guard let parts = parts(at: position, aggregates) else { return nil }
      var next: Set<[Tally]> = []
      for tally in tallies {
        for part in parts {
          var sum = tally
          for index in aggregates.indices {
            let aggregate = aggregates[index]
            sum[index].add(part[index], of: aggregate.members[position], in: aggregate)
          }
          next.insert(sum)
        }
        guard next.count <= AttainableValues.limit else { return nil }
      }
      tallies = next
    }
    return tallies
  }

  /// What one member can bring to each form; `nil` if that can't be listed.
  private func parts(at position: Int, _ aggregates: [Aggregate]) -> Set<[Tally.Part]>? {
    let members = aggregates.map { $0.members[position] }
    var answers: [[Tally.Part]] = []
    switch members[0].subject {
    case .item(let item):
      guard let all = instrument.items[item].type.allAnswers(limit: 4_096) else { return nil }
      for answer in all + [.missing(.notAsked), .missing(.notApplicable)] {
        answers.append(
          zip(members, aggregates).map { Scorer.part(answer, $0, $1.missing) })
      }
    case .score(let score):
      guard let values = ofScores[score] else { return nil }
      for value in values {
        answers.append(
          members.map { member in
            value.flatMap(member.worth.of(_:)).map(Tally.Part.worth) ?? .missing
          })
      }
      answers.append(aggregates.map { $0.missing.leavesOutNotApplicable ? .leftOut : .missing })
    }
    return Set(answers)
  }

  // MARK: Expressions

  /// Every combination of values of some slots, as whole rows of slots; `nil` if too many.
  func combinations(of slots: [Int]) -> [[Value]]? {
    let empty = [Value](repeating: .null, count: instrument.layout.scope.variables.count)
    var rows = [empty]
    for slot in slots {
      guard let values = values(of: slot), rows.count * values.count <= AttainableValues.limit
      else { return nil }
      rows = rows.flatMap { row in
        values.map { value in
          var row = row
          row[slot] = value
          return row
        }
      }
    }
    return rows
  }

  private func values(of slot: Int) -> [Value]? {
    let layout = instrument.layout
    switch layout.meaning(of: slot) {
    case .age: return (0...130).map { .number(Fraction($0)) } + [.null]
    case .sex: return AttainableValues.choices(ScopeLayout.sexes.count)
    case .informant: return AttainableValues.choices(instrument.informants.count)
    case .setting: return AttainableValues.choices(instrument.settings.count)
    case .date: return nil
    case .score(let score): return ofScores[score].map { $0.map { Value($0) } }
    case .level(let level):
      return instrument.levels[level].scale.levels.indices.map { .level(UInt8(clamping: $0)) }
        + [.null]
    case .item(let index):
      let item = instrument.items[index]
      guard let all = item.type.allAnswers(limit: 4_096) else { return nil }
      let views = (all + MissingReason.allCases.map(Answer.missing)).map {
        AnswerView($0, to: item)
      }
      let values = views.map { view in
        switch slot - layout.value(ofItem: index) {
        case 0: view.value
        case 1: view.points
        case 2: view.isAnswered
        case 3: view.reason
        default: view.chosen
        }
      }
      return Array(Set(values)).sorted()
    }
  }

  private static func choices(_ count: Int) -> [Value] {
    (0..<count).map { .choice(UInt16(clamping: $0)) } + [.null]
  }
}

extension Score {
  /// A value of this score as others read it.
  func rounded(_ value: Fraction?) -> Fraction? {
    guard let rounding else { return value }
    return value?.rounded(rounding.mode, places: rounding.decimals)
  }
}

extension LookupTable {
  /// What a score reads from it, before rounding, where each slot has one of `values`.
  func value(_ lookup: Lookup, _ values: [Value]) -> Fraction? {
    let subject = lookup.subject.map { $0.evaluate(values) } ?? .null
    let row = row(for: columns.map { $0.slot.map { values[$0] } ?? subject })
    return row.flatMap { lookup.value($0.outcome, of: subject.number) }
  }
}
