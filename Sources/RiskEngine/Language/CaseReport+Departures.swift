/// What stands beside a response's scores: departures, changes, warnings and the next assessment.
extension CaseReport {
  /// The level that a human departed to, and in words from what and why; `nil` without departure.
  func departure(
    from position: Int, of scored: ScoredResponse
  ) -> (final: String, words: String)? {
    let rule = scored.response.instrument.levels[position]
    guard let override = scored.response.overrides[position] else { return nil }
    let reason: String? =
      if case .policy(let index) = override.ground {
        scored.response.instrument.overrides[position].map { phrases($0.reasons[index].text) }
      } else {
        nil
      }
    let computed = scored.levels[position].level.map { phrases(rule.level($0).title) }
    return (
      phrases(rule.level(override.to).title), phrases.departure(from: computed, reason: reason)
    )
  }

  mutating func writePopulation(of scored: ScoredResponse) {
    switch scored.population {
    case .outside:
      writeWarning(phrases.outsidePopulation(isScored: !scored.isWithheld))
    case .unknown: page.paragraph(phrases.populationUnknown, depth: 1)
    case .inside, nil: break
    }
  }

  mutating func writeChanges(of scored: ScoredResponse) {
    for (score, change) in zip(scored.response.instrument.scores, scored.changes) {
      guard let change else { continue }
      writeRow(phrases.change(of: score.title.map { phrases($0) } ?? score.id), phrases(change))
    }
  }

  mutating func writeChecks(of scored: ScoredResponse) {
    for check in scored.raisedChecks {
      writeWarning(phrases.check(phrases(scored.response.instrument.checks[check].text)))
    }
  }

  mutating func writeReassessment(of scored: ScoredResponse) {
    guard let day = scored.reassessment else { return }
    writeRow(phrases.reassessment, day.description)
  }

  private mutating func writeWarning(_ words: String) {
    page.point([.init(words, .warning)], "!", .warning)
  }
}
