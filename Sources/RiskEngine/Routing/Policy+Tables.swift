extension Policy {
  /// Evaluates the tables, those first that others read.
  func evaluateTables(_ facts: inout CaseFacts) {
    for position in tableOrder {
      facts.tables[position] = outcome(of: tables[position], facts)
    }
  }

  /// Reports the tables whose rules contradict each other for a case.
  func reportConflicts(_ facts: CaseFacts, _ assessmentCase: Case, _ reader: DocumentReader) {
    for position in tableOrder {
      guard let outcome = facts.tables[position], outcome.isConflict else { continue }
      let rules = outcome.rules.map { tables[position].rules[$0].id }
      reader.report(
        TableProblem.rulesContradict(table: tables[position].id, rules: rules),
        at: assessmentCase.node)
    }
  }

  private func outcome(of table: DecisionTable, _ facts: CaseFacts) -> TableOutcome {
    let hits = table.hits(names, facts.possible)
    let outcome = table.outcome(of: hits)
    guard !outcome.isSettled, !outcome.open.isEmpty else { return outcome }
    var outputs = outcome.outputs
    if !table.givesLists {
      let completions = TableCompletions(table: table, names: names, possible: facts.possible)
      let narrowed = completions.outputs(hits, open: outcome.open)
      outputs = narrowed?.map(TableOutcome.Output.value) ?? outputs
    }
    let isSettled = outputs.allSatisfy(\.isSettled)
    return outcome.with(
      outputs, missing: isSettled ? [] : missing(for: outcome.open, of: table, facts))
  }

  /// The facts that would decide the rules, in the order of the columns.
  private func missing(
    for open: [Int], of table: DecisionTable, _ facts: CaseFacts
  ) -> [String] {
    var missing: [String] = []
    for (position, column) in table.columns.enumerated() {
      for test in open.compactMap({ table.rules[$0].tests[position] })
      where facts.holds(test, of: column.subject) == nil {
        for name in self.missing(for: test, of: column.subject, facts)
        where !missing.contains(name) {
          missing.append(name)
        }
      }
    }
    return missing
  }

  /// The facts that would decide unknown criteria, each once.
  func missing(for unknown: [Criterion], _ facts: CaseFacts) -> [String] {
    var missing: [String] = []
    for criterion in unknown {
      let found = self.missing(for: criterion.test, of: criterion.subject, facts)
      missing += found.filter { !missing.contains($0) }
    }
    return missing
  }

  /// The facts that would decide an unknown test.
  ///
  /// What it tests and what its ends name, as far as that isn't known. For a table's output, the
  /// facts behind the table, or the output itself where nothing would settle it.
  func missing(for test: UnaryTest, of subject: Subject, _ facts: CaseFacts) -> [String] {
    var missing: [String] = []
    for subject in [subject] + names.ends(of: test)
    where facts.possible(subject).only?.isNull ?? true {
      var found = [name(of: subject)]
      if case .output(let table, _) = subject, let outcome = facts.tables[table],
        !outcome.missing.isEmpty
      {
        found = outcome.missing
      }
      missing += found.filter { !missing.contains($0) }
    }
    return missing
  }

  /// The name by which rules test something.
  package func name(of subject: Subject) -> String {
    switch subject {
    case .age: "age"
    case .sex: "sex"
    case .input(let index): inputs[index].name
    case .circumstance(let index): circumstances[index].name
    case .output(let table, let position): tables[table].outputs[position].name
    }
  }
}
