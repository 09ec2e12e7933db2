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
        .init(
          " · \(phrases.byScore(name(ofScore: rule.score))). "
            + phrases.mostConcerning(worst)),
      ], hanging: 2)
    for row in rule.rows { write(row, of: rule) }
    let meanings = rule.levels.compactMap { level in
      level.meaning.map { "\(phrases(level.title)): \(phrases($0))" }
    }
    for meaning in meanings { page.writePoint(meaning) }
  }

  private mutating func write(_ row: LevelRule.Row, of rule: LevelRule) {
    let conditions: [(String, String)?] = [
      row.age.map { (phrases.age, page.words($0)) },
      row.sex.map { (phrases.sexWord, page.words($0, Sex.allCases.map(phrases.sex))) },
      row.informant.map {
        (phrases.informantWord, page.words($0, instrument.informants.map(phrases.informant)))
      },
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
