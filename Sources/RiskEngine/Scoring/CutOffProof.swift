extension Instrument {
  /// Proves, from the declared ranges, that the cut-offs place every value that a score can take,
  /// and names levels that no value reaches.
  ///
  /// The values are found by scoring the empty form: what its open answers can still become is
  /// all that the score can be. Where these are too many to list, gaps are looked for among all
  /// numbers between the least and the greatest.
  package func proveCutOffs(_ reader: DocumentReader) {
    guard !levels.isEmpty, let day = CalendarDay(year: 2000, month: 1, day: 1) else { return }
    let empty = Response(
      instrument: self, date: day, informant: nil, informantName: nil,
      answers: Array(repeating: .missing(.notAsked), count: items.count), judgements: [])
    let outcomes = empty.scored(for: Person(age: nil, sex: nil)).scores
    for rule in levels {
      let possible = outcomes[rule.score].possibilities
      for row in rule.rows {
        let node = JSONNode(document: reader.document, index: row.mark)
        let inside = row.ranges.compactMap(\.test.region).reduce(ValueSet.none(of: .number)) {
          $0.union($1)
        }
        if let witness = possible.member(outside: inside) {
          reader.report(
            InstrumentProblem.cutOffsGap(
              witness: witness.description, score: scores[rule.score].id), at: node)
        }
      }
      for (position, id) in rule.scale.levels.enumerated() {
        let ranges = rule.rows.flatMap(\.ranges).filter { Int($0.level) == position }
        guard !ranges.isEmpty, let known = possible.withoutNull,
          !ranges.contains(where: { $0.test.evaluate(over: known) != false })
        else { continue }
        reader.report(
          InstrumentProblem.levelUnreachable(level: id, score: scores[rule.score].id),
          at: JSONNode(document: reader.document, index: rule.rows.first?.mark ?? 0))
      }
    }
  }
}

extension Possibilities {
  /// A possible number that isn't in the set, to show as a witness.
  fileprivate func member(outside inside: ValueSet) -> Fraction? {
    if let options {
      return options.compactMap(\.number).first { !inside.contains(.number($0)) }
    }
    guard let low, let high else { return nil }
    let hull = ValueSet.interval(from: .number(low), to: .number(high), of: .number)
    return hull.intersection(inside.complement).anyMember?.number
  }
}
