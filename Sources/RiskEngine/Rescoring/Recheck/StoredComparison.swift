/// The totals that came with one response, beside what its answers give.
struct StoredComparison {
  let scored: ScoredResponse
  let person: Person

  private var instrument: Instrument { scored.response.instrument }

  /// A total with what the answers give; `nil` after a finding where the instrument has no such
  /// score, scale or level.
  func total(_ stored: StoredTotal, _ reader: DocumentReader) -> Recheck.Total? {
    func unknown(_ known: [String]) -> Recheck.Total? {
      reader.report(
        CaseProblem.unknownStoredTotal(
          stored.id, instrument: instrument.head.id,
          suggestion: reader.suggestion(for: stored.id, among: known)), at: stored.key)
      return nil
    }
    switch stored.value {
    case .score:
      let known = instrument.scores.map(\.id)
      guard known.contains(stored.id) else { return unknown(known) }
    case .level:
      let known = instrument.levels.map(\.id)
      guard known.contains(stored.id) else { return unknown(known) }
    }
    return Recheck.Total(
      id: stored.id, stored: stored.value, computed: value(of: stored.id, stored.value, in: scored),
      reasons: [])
  }

  /// The totals with the reasons of those that differ.
  func explained(
    _ totals: [Recheck.Total], versions: [(String, ScoredResponse)]
  ) -> [Recheck.Total] {
    let slips =
      Slips(scored: scored, person: person).outcomes
      + versions.map { (.otherVersion($0.0), $0.1) }
    return totals.map { total in
      guard !total.isSame else { return total }
      var reasons: [Recheck.Reason] = []
      for (reason, outcome) in slips
      where !reasons.contains(reason)
        && value(of: total.id, total.stored, in: outcome) == total.stored
      {
        reasons.append(reason)
      }
      reasons += otherReasons(total, among: totals).filter { !reasons.contains($0) }
      if reasons.isEmpty { reasons = [.wrongSum] }
      return Recheck.Total(
        id: total.id, stored: total.stored, computed: total.computed, reasons: reasons)
    }
  }

  /// Reasons that aren't another way of adding up.
  private func otherReasons(
    _ total: Recheck.Total, among totals: [Recheck.Total]
  ) -> [Recheck.Reason] {
    var reasons: [Recheck.Reason] = []
    switch total.stored {
    case .score(let number):
      guard let index = instrument.scores.firstIndex(where: { $0.id == total.id }) else { break }
      if roundings(of: scored.scores[index].value).contains(number) {
        reasons.append(.otherRounding)
      }
      if !scored.openItems.isEmpty, scored.scores[index].possibilities.contains(.number(number)) {
        reasons.append(.possibleWithMissing)
      }
      if !unanswered.scores[index].possibilities.contains(.number(number)) {
        reasons.append(.impossible)
      }
    case .level(let id):
      guard let index = instrument.levels.firstIndex(where: { $0.id == total.id }) else { break }
      let rule = instrument.levels[index]
      if scored.levels[index].level.map({ rule.level($0).id }) == id {
        reasons.append(.beforeOverride)
      }
      if let score = rule.score,
        let other = totals.first(where: { $0.id == instrument.scores[score].id && !$0.isSame }),
        case .score(let number) = other.stored,
        let level = scored.again(with: instrument.fixing(score: score, at: number), for: person)
          .levels[index].level, rule.level(level).id == id
      {
        reasons.append(.fromStoredScore(other.id))
      }
      if !scored.openItems.isEmpty,
        scored.levels[index].possible.contains(where: { rule.level($0).id == id })
      {
        reasons.append(.possibleWithMissing)
      }
      if !unanswered.levels[index].possible.contains(where: { rule.level($0).id == id }) {
        reasons.append(.impossible)
      }
    }
    return reasons
  }

  /// What a value can be rounded to: to whole numbers, or to one or two decimals.
  private func roundings(of value: Fraction?) -> [Fraction] {
    guard let value else { return [] }
    return (0...2).flatMap { places in
      RoundingMode.allCases.compactMap { value.rounded($0, places: places) }
    }
  }

  /// The same form without any answer: what it can give at all.
  private var unanswered: ScoredResponse {
    scored.again(answers: scored.answers.map { _ in .missing(.notAsked) }, for: person)
  }

  /// What a scoring gives for a score, or for a level scale after any departure.
  private func value(
    of id: String, _ stored: StoredTotal.Value, in scored: ScoredResponse
  ) -> StoredTotal.Value? {
    let instrument = scored.response.instrument
    switch stored {
    case .score:
      return scored.score(named: id)?.value.map(StoredTotal.Value.score)
    case .level:
      guard let index = instrument.levels.firstIndex(where: { $0.id == id }) else { return nil }
      let level = scored.response.overrides[index]?.to ?? scored.levels[index].level
      return level.map { .level(instrument.levels[index].level($0).id) }
    }
  }
}
