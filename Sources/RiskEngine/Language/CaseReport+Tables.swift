extension CaseReport {
  /// What the decision tables give: each output in words, and the rules that it comes from.
  mutating func writeTables(_ recommendation: Recommendation) {
    guard !recommendation.tables.isEmpty else { return }
    text.heading(phrases.tables)
    for (table, outcome) in zip(recommendation.policy.tables, recommendation.tables) {
      write(outcome, table)
    }
  }

  private mutating func write(_ outcome: TableOutcome, _ table: DecisionTable) {
    let rules = outcome.rules.map { table.rules[$0].id }
    let origin = rules.isEmpty ? nil : phrases.byRules(rules)
    var indent = 2
    if let title = table.title {
      text.paragraph(phrases(title), .strong)
      indent = 4
    }
    if outcome.isConflict {
      text.paragraph(
        [.init("! " + phrases.rulesContradict(rules), .warning)], indent: indent, hanging: 2)
      return
    }
    for (position, output) in table.outputs.enumerated() {
      var runs: [StyledText.Run] = [
        .init(phrases(output.title) + ": "),
        .init(words(outcome.outputs[position], table.names(ofOutput: position, phrases))),
      ]
      if let origin { runs.append(.init(" (\(origin))", .faint)) }
      text.paragraph(runs, indent: indent, hanging: 2)
    }
  }

  /// What an output is, or can still become.
  func words(_ output: TableOutcome.Output, _ names: [String]) -> String {
    switch output {
    case .list(let values, let isSettled):
      let list = phrases.list(values.map { phrases.words($0, names) }, phrases.pick("och", "and"))
      if isSettled { return values.isEmpty ? phrases.nothing : list }
      return phrases.canBeAmong(values.map { phrases.words($0, names) }.withoutRepeats)
    case .value(let possible):
      if let only = possible.only {
        return only.isNull ? phrases.nothing : phrases.words(only, names)
      }
      if let options = possible.options {
        return phrases.possible(
          options.map { $0.isNull ? phrases.nothing : phrases.words($0, names) })
      }
      if let low = possible.low, let high = possible.high {
        return phrases.between(phrases.number(low), phrases.number(high))
      }
      return phrases.unknown
    }
  }
}
