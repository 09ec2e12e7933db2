/// What the scores of a response say, in rows that can be set side by side.
///
/// Where an instrument has scores of risk and of protection for the same part of a person's life,
/// the two stand against each other; otherwise each score stands against what it can be. Nothing is
/// reckoned here: every number is a score of the instrument.
struct Profile {
  /// A score, and the least and the greatest that any answers could give.
  struct Measure {
    let outcome: ScoreOutcome
    let low: Fraction
    let high: Fraction
  }

  /// One line of the profile.
  struct Row {
    let title: LocalizedText
    /// Where ``isTwoSided``, risk; otherwise the score.
    let first: Measure?
    /// Protection; `nil` where there is none.
    let second: Measure?

    var measures: [Measure] { [first, second].compactMap(\.self) }
  }

  /// Whether risk and protection stand against each other.
  let isTwoSided: Bool
  let rows: [Row]
  /// The scores that are in it, by position.
  let scores: Set<Int>

  /// A response's profile; `nil` without scores that can be set side by side.
  ///
  /// - Parameters:
  ///   - scored: The response.
  ///   - ranges: For each score what any answers could give.
  ///   - isShown: Which scores may be shown, by position.
  init?(
    _ scored: ScoredResponse, _ ranges: [(low: Fraction, high: Fraction)?],
    where isShown: (Int) -> Bool = { _ in true }
  ) {
    let instrument = scored.response.instrument
    guard !scored.isWithheld, instrument.head.licences.rules.mayShow else { return nil }
    func measure(_ score: Int) -> Measure? {
      guard isShown(score), let range = ranges[score], range.low < range.high else { return nil }
      return Measure(outcome: scored.scores[score], low: range.low, high: range.high)
    }
    var sides: [[Int?]] = Array(repeating: [nil, nil], count: instrument.groups.count)
    for score in instrument.scores.indices where measure(score) != nil {
      guard let (group, side) = instrument.side(ofScore: score), sides[group][side] == nil
      else { continue }
      sides[group][side] = score
    }
    isTwoSided = sides.contains { $0.allSatisfy { $0 != nil } }
    if isTwoSided {
      let shown = instrument.groups.indices.filter { sides[$0].contains { $0 != nil } }
      rows = shown.map { group in
        Row(
          title: instrument.groups[group].title, first: sides[group][0].flatMap(measure),
          second: sides[group][1].flatMap(measure))
      }
      scores = Set(sides.flatMap(\.self).compactMap(\.self))
    } else {
      let shown = instrument.scores.indices.filter {
        instrument.scores[$0].title != nil && measure($0) != nil
      }
      rows = shown.compactMap { score in
        instrument.scores[score].title.map { Row(title: $0, first: measure(score), second: nil) }
      }
      scores = Set(shown)
    }
    guard !rows.isEmpty else { return nil }
  }
}

extension Instrument {
  /// The one group that a score is about and its side, 0 for risk and 1 for protection; `nil` for
  /// one that adds up anything else.
  fileprivate func side(ofScore score: Int) -> (group: Int, side: Int)? {
    guard case .aggregate(let aggregate) = scores[score].form, aggregate.hasDistinctItemsOnly
    else { return nil }
    let items = itemsRead[score].map { self.items[$0] }
    guard let first = items.first, let group = first.group,
      items.allSatisfy({ $0.group == group && $0.role == first.role })
    else { return nil }
    switch first.role {
    case .risk: return (group, 0)
    case .protective: return (group, 1)
    case .need, .responsivity, .context, nil: return nil
    }
  }

  /// Whether a score reads nothing that is history and can't change.
  func isChangeable(score: Int) -> Bool {
    itemsRead[score].allSatisfy { items[$0].change != .static }
  }
}
