extension InstrumentDescription {
  /// For whom it is meant, by age and condition, and what others get.
  var populationWords: String? {
    let population = instrument.population
    let ages = population.ages.map(page.ages)
    let whom = population.text.map { text in
      ages.map { "\(phrases(text)) (\($0))" } ?? phrases(text)
    }
    let condition = population.condition.map { phrases.meantOnly(when: self.condition($0)) }
    let parts = [whom ?? ages, condition].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let words = parts.joined(separator: ", ")
    return population.refusesOutsiders ? "\(words). \(phrases.othersNotScored)" : words
  }

  var reassessmentWords: String? {
    instrument.reassessment.map { reassessment in
      "\(phrases.reassess(after: reassessment.months)) \(phrases.source): "
        + "\(page.source(reassessment.source))."
    }
  }

  mutating func write(_ change: ChangeRule) {
    page.writeLabelled(phrases.changeLabel, phrases.rule(change), indent: 4)
    page.writeSource(change.source)
  }

  mutating func writeChecks() {
    guard !instrument.checks.isEmpty else { return }
    page.text.heading(phrases.checks)
    for check in instrument.checks {
      page.text.paragraph([.init("! " + phrases(check.text), .warning)], hanging: 2)
      page.text.paragraph(phrases.when(condition(check.condition)), indent: 4)
      page.writeSource(check.source)
    }
  }

  mutating func writeOverrides() {
    guard licences.rules.mayShow, instrument.overrides.contains(where: { $0 != nil }) else {
      return
    }
    page.text.heading(phrases.overrides)
    for (scale, rule) in zip(instrument.levels, instrument.overrides) {
      if let rule { write(rule, scale) }
    }
  }

  private mutating func write(_ rule: OverrideRule, _ scale: LevelRule) {
    page.text.paragraph(phrases(scale.title), .strong)
    for reason in rule.reasons {
      let words =
        switch reason.destination {
        case .level(let level):
          phrases.leads(to: phrases(scale.level(level).title), reason.direction)
        case .steps(let steps): phrases.leads(by: steps, reason.direction)
        }
      page.writePoint("\(phrases(reason.text)): \(words)")
    }
    if let discretion = rule.discretion {
      let words = phrases.leads(by: discretion.steps, discretion.direction)
      page.text.paragraph(phrases.discretion(words), indent: 4)
    }
    page.writeSource(rule.source)
  }
}
