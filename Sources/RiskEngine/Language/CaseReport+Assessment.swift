extension CaseReport {
  mutating func writeAssessment() {
    page.heading(phrases.assessment)
    guard !result.responses.isEmpty else {
      page.paragraph(phrases.noResponses)
      return
    }
    for (index, response) in result.responses.enumerated() { write(response, index) }
  }

  /// - Parameters:
  ///   - scored: The response.
  ///   - index: Its place among the case's.
  ///   - drawn: The scores that stand in a picture beside it, which aren't shown twice.
  mutating func write(
    _ scored: ScoredResponse, _ index: Int, without drawn: Set<Int> = []
  ) {
    let instrument = scored.response.instrument
    let when = [
      scored.response.date.description, scored.response.informantName.map(phrases.informant),
    ]
    .compactMap { $0 }
    page.entry(
      [
        .init(phrases(instrument.head.title), .strong),
        .init(" · " + when.joined(separator: " · "), .faint),
      ])
    writePopulation(of: scored)
    let ranges = instrument.attainableRanges
    for (judgement, answer) in zip(instrument.judgements, scored.response.judgements) {
      guard let answer else { continue }
      writeRow(
        phrases(judgement.title), phrases(judgement.level(answer.level).title), .strong,
        details: phrases.judgedByAssessor)
      if showsReasons, !answer.rationale.isBlank {
        page.point(phrases.reasons(answer.rationale))
      }
    }
    for position in instrument.levels.indices { writeLevel(position, of: scored, ranges) }
    for position in shownScores(of: scored, index) where !drawn.contains(position) {
      let score = instrument.scores[position]
      let outcome = scored.scores[position]
      writeRow(
        score.title.map { phrases($0) } ?? score.id,
        value(outcome, ranges[position], instrument.groups))
    }
    writeChanges(of: scored)
    writeChecks(of: scored)
    writeReassessment(of: scored)
  }

  private mutating func writeLevel(
    _ position: Int, of scored: ScoredResponse,
    _ ranges: [(low: Fraction, high: Fraction)?]
  ) {
    let rule = scored.response.instrument.levels[position]
    let outcome = scored.levels[position]
    let names = outcome.possible.map { phrases(rule.level($0).title) }
    let level: String
    if let known = outcome.level {
      level = phrases(rule.level(known).title)
    } else if outcome.isSettled, let only = names.first {
      level = phrases.settled(only)
    } else {
      level = names.isEmpty ? phrases.unknown : phrases.possible(names)
    }
    var details =
      rule.score.map {
        [value(scored.scores[$0], ranges[$0], scored.response.instrument.groups)]
      } ?? []
    if outcome.level != nil, names.count > 1 { details.append(phrases.possible(names)) }
    if let before = outcome.beforeRaising, before != outcome.level {
      let reasons = outcome.raises.compactMap { rule.raising?.raises[$0].reason }
      details.append(
        phrases.raised(from: phrases(rule.level(before).title), reasons.map { phrases($0) }))
    }
    let departure = departure(from: position, of: scored)
    if let departure { details.insert(departure.words, at: 0) }
    writeRow(
      phrases(rule.title), departure?.final ?? level, .strong,
      details: details.isEmpty ? nil : details.joined(separator: "; "))
    if showsReasons, let override = scored.response.overrides[position] {
      page.point(phrases.reasons(override.rationale))
    }
  }

  /// A score with its scale, how many answers it stands on, and what was done about the rest.
  private func value(
    _ outcome: ScoreOutcome, _ range: (low: Fraction, high: Fraction)?, _ groups: [ItemGroup]
  ) -> String {
    guard outcome.applies else { return phrases.appliesNot }
    var parts: [String] = []
    if let value = outcome.value {
      parts.append(
        phrases.value(
          phrases.number(value), low: range.map { phrases.number($0.low) },
          high: range.map { phrases.number($0.high) }))
      if let rule = outcome.rule.flatMap(phrases.rule) { parts.append(rule) }
    } else {
      let between = outcome.low.flatMap { low in
        outcome.high.map { phrases.between(phrases.number(low), phrases.number($0)) }
      }
      parts.append(phrases.notComputable(between))
    }
    parts.append(phrases.answered(outcome.answered, of: outcome.of))
    let leftOut = outcome.leftOutGroups.map { phrases(groups[$0].title) }
    if !leftOut.isEmpty { parts.append(phrases.leftOut(leftOut)) }
    return parts.joined(separator: ", ")
  }

  mutating func writeRow(
    _ name: String, _ value: String, _ style: StyledText.Style = .plain, details: String? = nil
  ) {
    var runs: [StyledText.Run] = [.init(value, style)]
    if let details { runs.append(.init(", " + details)) }
    page.fact(name, runs)
  }

  /// The scores worth a line: those that the policy reads; without a policy all that have a
  /// title.
  ///
  /// What a level already shows isn't shown twice.
  private func shownScores(of scored: ScoredResponse, _ index: Int) -> [Int] {
    let instrument = scored.response.instrument
    let inLevels = Set(instrument.levels.compactMap(\.score))
    guard let recommendation = result.recommendation else {
      return instrument.scores.indices.filter {
        instrument.scores[$0].title != nil && !inLevels.contains($0)
      }
    }
    var read: Set<String> = []
    for (input, source) in zip(recommendation.policy.inputs, recommendation.sources)
    where source == index {
      if case .score(let id) = input.value { read.insert(id) }
    }
    return instrument.scores.indices.filter { read.contains(instrument.scores[$0].id) }
  }
}
