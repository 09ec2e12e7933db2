extension CaseReport {
  /// What the decision tables give: each output in words, and the rules that it comes from.
  mutating func writeTables(_ recommendation: Recommendation) {
    guard !recommendation.tables.isEmpty else { return }
    page.heading(phrases.tables)
    for (table, outcome) in zip(recommendation.policy.tables, recommendation.tables) {
      write(outcome, table)
    }
  }

  private mutating func write(_ outcome: TableOutcome, _ table: DecisionTable) {
    let rules = outcome.rules.map { table.rules[$0].id }
    // While something is open, a rule that is true needn't be the one that counts in the end.
    let origin = rules.isEmpty || !outcome.isSettled ? nil : phrases.byRules(rules)
    var depth = 0
    if let title = table.title {
      page.paragraph(phrases(title), .strong)
      depth = 1
    }
    if outcome.isConflict {
      page.point([.init(phrases.rulesContradict(rules), .warning)], "!", .warning, depth: depth)
      return
    }
    for (position, output) in table.outputs.enumerated() {
      var runs: [StyledText.Run] = [
        .init(phrases(output.title) + ": "),
        .init(words(outcome, position, table)),
      ]
      if let origin { runs.append(.init(" (\(origin))", .faint)) }
      page.paragraph(runs, depth: depth)
    }
  }

  private func words(
    _ outcome: TableOutcome, _ position: Int, _ table: DecisionTable
  ) -> String {
    let names = table.names(ofOutput: position, phrases)
    guard case .list(_, isSettled: false) = outcome.outputs[position] else {
      return words(outcome.outputs[position], names)
    }
    func given(_ rules: [Int]) -> [String] {
      rules.map { phrases.words(table.rules[$0].values[position], names) }
    }
    return phrases.perhaps(given(outcome.open), beside: given(outcome.rules))
  }

  /// What an output is, or can still become.
  func words(_ output: TableOutcome.Output, _ names: [String]) -> String {
    switch output {
    case .list(let values, _):
      return values.isEmpty
        ? phrases.nothing
        : phrases.list(values.map { phrases.words($0, names) }, phrases.pick("och", "and"))
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
