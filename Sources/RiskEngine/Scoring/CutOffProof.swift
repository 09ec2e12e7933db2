extension Instrument {
  /// Proves, from the declared ranges, that the cut-offs place every value that a score can take,
  /// and names levels that no value reaches.
  ///
  /// Where the values are too many to list, gaps are looked for among all numbers between the
  /// least and the greatest that lie on the score's grid, such as whole numbers.
  func proveCutOffs(
    _ rule: LevelRule, of score: Int, _ form: EmptyForm, _ reader: DocumentReader
  ) {
    let possible = form.possibilities[layout.slot(ofScore: score)]
    for row in rule.rows {
      let inside = row.ranges.compactMap(\.test.region).reduce(ValueSet.none(of: .number)) {
        $0.union($1)
      }
      guard let witness = possible.member(outside: inside) else { continue }
      reader.report(
        ProofProblem.cutOffsGap(witness: witness.description, score: scores[score].id),
        at: JSONNode(document: reader.document, index: row.mark))
    }
    for (position, id) in rule.scale.levels.enumerated() {
      let ranges = rule.rows.flatMap(\.ranges).filter { Int($0.level) == position }
      guard !ranges.isEmpty, let known = possible.withoutNull,
        !ranges.contains(where: { $0.test.evaluate(over: known) != false })
      else { continue }
      reader.report(
        ProofProblem.levelUnreachable(level: id, score: scores[score].id),
        at: JSONNode(document: reader.document, index: rule.rows.first?.mark ?? 0))
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
    let gaps = hull.intersection(inside.complement)
    guard case .range(let range) = contents, let grid = range.grid,
      let step = Fraction(1, over: grid)
    else { return gaps.anyMember?.number }
    return gaps.anyNumber(from: .zero, step: step)
  }
}
