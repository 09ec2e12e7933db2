extension InstrumentDescription {
  mutating func writeLevels() {
    guard !instrument.levels.isEmpty else { return }
    page.text.heading(phrases.levels)
    for rule in instrument.levels { write(rule) }
  }

  private mutating func write(_ rule: LevelRule) {
    let worst = rule.positions.last.map { phrases(rule.levels[$0].title) } ?? ""
    page.text.paragraph(
      [
        .init(phrases(rule.title), .strong),
        .init(" · \(basis(of: rule)). " + phrases.mostConcerning(worst)),
      ], hanging: 2)
    writeBasis(of: rule)
    for raise in rule.raising?.raises ?? [] { write(raise, of: rule) }
    let meanings = rule.levels.compactMap { level in
      level.meaning.map { "\(phrases(level.title)): \(phrases($0))" }
    }
    for meaning in meanings { page.writePoint(meaning) }
  }

  private func basis(of rule: LevelRule) -> String {
    switch rule.basis {
    case .cutOffs(let score, _): phrases.byScore(name(ofScore: score))
    case .rules: phrases.byRules
    case .worst(let scales, _):
      phrases.worst(of: scales.map { phrases.quoted(phrases(instrument.levels[$0].title)) })
    }
  }

  private mutating func writeBasis(of rule: LevelRule) {
    switch rule.basis {
    case .cutOffs(_, let rows):
      for row in rows { write(row, of: rule) }
    case .rules(let rules, let otherwise, _):
      for entry in rules {
        page.text.paragraph(
          [
            .init(phrases(rule.level(entry.level).title).capitalisedFirst + ": ", .strong),
            .init(phrases.when(condition(entry.condition)) + " "),
            .init("\(phrases.source): \(page.source(entry.source)).", .faint),
          ], indent: 4, hanging: 2)
      }
      let rest = otherwise.map { phrases(rule.level($0).title) } ?? phrases.noLevel
      page.text.paragraph(phrases.otherwiseLevel(rest), indent: 4)
    case .worst: break
    }
  }

  private mutating func write(_ raise: LevelRule.Raise, of rule: LevelRule) {
    let extent =
      switch raise.extent {
      case .steps(let steps, let cap):
        phrases.raised(steps: steps, cap: phrases(rule.level(cap).title))
      case .to(let level): phrases.raised(to: phrases(rule.level(level).title))
      }
    page.text.paragraph(
      [
        .init("\(extent): ", .strong),
        .init("\(phrases(raise.reason)). \(phrases.when(condition(raise.condition))) "),
        .init("\(phrases.source): \(page.source(raise.source)).", .faint),
      ], indent: 4, hanging: 2)
  }

  private mutating func write(_ row: LevelRule.Row, of rule: LevelRule) {
    let conditions: [(String, String)?] = [
      row.age.map { (phrases.age, page.words($0)) },
      row.sex.map { (phrases.sexWord, page.words($0, Sex.allCases.map(phrases.sex))) },
      row.informant.map {
        (phrases.informantWord, page.words($0, instrument.informants.map(phrases.informant)))
      },
      row.setting.map { (phrases.settingWord, page.words($0, instrument.settings)) },
    ]
    let words = conditions.compactMap { $0 }.map { "\($0.0.lowercased()) \($0.1)" }
    let whom = words.isEmpty ? phrases.everybody : words.joined(separator: ", ")
    let ranges = row.positions(rule).map { level, test in
      "\(page.words(test)) = \(phrases(level.title))"
    }
    page.text.paragraph(
      [
        .init(whom.capitalisedFirst + ": ", .strong),
        .init(ranges.joined(separator: "; ") + ". "),
        .init("\(phrases.source): \(page.source(row.source)).", .faint),
      ], indent: 4, hanging: 2)
  }
}

extension LevelRule.Row {
  /// The levels with their scores, in the order in which the document lists the levels.
  fileprivate func positions(_ rule: LevelRule) -> [(level: Level, test: UnaryTest)] {
    ranges.map { (rule.positions[Int($0.level)], $0.test) }
      .sorted { $0.0 < $1.0 }
      .map { (level: rule.levels[$0.0], test: $0.1) }
  }
}
