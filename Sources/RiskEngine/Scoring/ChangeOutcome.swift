/// How a score has changed since an earlier response.
public struct ChangeOutcome: Sendable, Hashable {
  /// The day of the earlier response.
  public let earlier: CalendarDay
  /// The score minus the earlier one; `nil` where either is missing or they can't be compared.
  public let difference: Fraction?
  /// What the change is; `nil` where it can't be told.
  public let verdict: ChangeVerdict?
  /// The difference in standard errors, to two decimals; `nil` for a mere threshold.
  public let index: Fraction?
}

extension ChangeRule {
  /// How a score has changed.
  ///
  /// Squares are compared, so that no root decides: |d| > z·S when d² > z²·S².
  ///
  /// Source: Jacobson and Truax (1991), who call a change reliable past 1.96 standard errors.
  func outcome(from earlier: Fraction?, to now: Fraction?, since day: CalendarDay)
    -> ChangeOutcome
  {
    guard let earlier, let now, let difference = now.subtracting(earlier) else {
      return ChangeOutcome(earlier: day, difference: nil, verdict: nil, index: nil)
    }
    let isReliable: Bool?
    var index: Fraction?
    switch method {
    case .threshold(let least):
      isReliable = (difference < .zero ? difference.negated : difference) >= least
    case .jacobsonTruax(let reliability):
      let square = difference.multiplied(by: difference)
      isReliable = square.map { $0 > reliability.criticalSquare }
      let size = square?.divided(by: reliability.squaredError)?.squareRoot(places: 2)
      index = difference < .zero ? size?.negated : size
    }
    return ChangeOutcome(
      earlier: day, difference: difference,
      verdict: isReliable.map { verdict(from: earlier, to: now, isReliable: $0) }, index: index)
  }

  private func verdict(from earlier: Fraction, to now: Fraction, isReliable: Bool)
    -> ChangeVerdict
  {
    guard isReliable else { return .unchanged }
    guard (now < earlier) == (direction == .lowerIsBetter) else { return .deteriorated }
    return isConcerning(earlier) == true && isConcerning(now) == false ? .recovered : .improved
  }

  /// Whether a score is at the clinical cut-off or beyond; `nil` without one.
  private func isConcerning(_ score: Fraction) -> Bool? {
    clinicalCutOff.map { direction == .lowerIsBetter ? score >= $0 : score <= $0 }
  }
}

extension [ScoredResponse?] {
  /// The same responses, each with how its scores have changed since the latest earlier one of
  /// the same instrument and informant.
  ///
  /// - Complexity: O(n log n) for n responses, and O(scores) each.
  func withChanges() -> [ScoredResponse?] {
    var changed = self
    let order = indices.filter { self[$0] != nil }.sorted { a, b in
      guard let a = self[a]?.response.date, let b = self[b]?.response.date else { return false }
      return a < b
    }
    var latest: [ScoredResponse.Series: Int] = [:]
    for index in order {
      guard let now = self[index] else { continue }
      let before = latest.updateValue(index, forKey: now.series).flatMap { self[$0] }
      // Two on one date refuse the case; neither is earlier.
      guard let before, before.response.date < now.response.date else { continue }
      changed[index]?.changes = now.changes(since: before)
    }
    return changed
  }
}

extension [ScoredResponse] {
  /// The latest response of each instrument and informant, by position.
  ///
  /// - Complexity: O(n²) in the number of responses.
  var latest: [Int] {
    indices.filter { position in
      let series = self[position].series
      return !contains { $0.series == series && $0.response.date > self[position].response.date }
    }
  }
}

extension ScoredResponse {
  /// What makes responses comparable with each other: one instrument, one informant.
  struct Series: Hashable {
    let instrument: String
    let informant: String?
  }

  var series: Series {
    let instrument = response.instrument
    let only = instrument.informants.count == 1 ? instrument.informants.first : nil
    return Series(instrument: instrument.head.id, informant: response.informantName ?? only)
  }

  fileprivate func changes(since earlier: ScoredResponse) -> [ChangeOutcome?] {
    let instrument = response.instrument
    let before = earlier.response
    let isComparable = instrument.head.version.major == before.instrument.head.version.major
    return zip(instrument.scores, scores).map { score, outcome in
      guard let rule = score.change else { return nil }
      guard isComparable else {
        return ChangeOutcome(
          earlier: before.date, difference: nil, verdict: .notComparable, index: nil)
      }
      return rule.outcome(
        from: earlier.score(named: score.id)?.value, to: outcome.value, since: before.date)
    }
  }
}
