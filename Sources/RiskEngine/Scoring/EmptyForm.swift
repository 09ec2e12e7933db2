/// Everything that an instrument can still give when nothing is answered and nothing is known of
/// the person: the basis of every proof about it.
struct EmptyForm {
  /// By slot.
  let possibilities: [Possibilities]
  let levels: [LevelOutcome]
  let flags: [FlagOutcome]
  /// For each score the least and the greatest value that any answers could give.
  let ranges: [(low: Fraction, high: Fraction)?]

  /// - Parameters:
  ///   - instrument: The instrument.
  ///   - withEveryReason: Whether an answer can also be missing for any reason that data can
  ///     state, and not only since nobody has asked.
  /// - Complexity: That of scoring an empty response, bounded by the limits on possibilities.
  init(of instrument: Instrument, withEveryReason: Bool = false) {
    let response = Response(
      instrument: instrument, date: instrument.head.validity.from, informant: nil,
      informantName: nil,
      answers: Array(repeating: .missing(.notAsked), count: instrument.items.count),
      judgements: [])
    var scorer = Scorer(response, Person(age: nil, sex: nil))
    scorer.countsEveryReason = withEveryReason
    let scored = scorer.run()
    levels = scored.levels
    flags = scored.flags
    ranges = scored.scores.map { outcome in
      outcome.low.flatMap { low in outcome.high.map { (low, $0) } }
    }
    possibilities = scorer.values.indices.map(scorer.possible)
  }
}

extension Instrument {
  /// For each score the least and the greatest value that any answers could give; `nil` where
  /// nothing bounds it.
  ///
  /// - Complexity: That of an empty form, unless the instrument has been proved.
  package var attainableRanges: [(low: Fraction, high: Fraction)?] {
    provenRanges ?? EmptyForm(of: self).ranges
  }
}
