extension Library {
  /// Routes the worked cases of a policy, and reports each outcome that isn't what the author
  /// worked out.
  mutating func checkCases(of policy: Policy, _ reader: DocumentReader) {
    if policy.tests.isEmpty {
      reader.report(ExampleProblem.withoutExamples, at: reader.document.root)
    }
    for test in policy.tests { run(test, of: policy, reader) }
  }

  /// Runs one test of a policy; what it finds is with `reader`.
  package mutating func run(_ test: PolicyTest, of policy: Policy, _ reader: DocumentReader) {
    guard !test.claims.isEmpty else {
      reader.report(ExampleProblem.exampleNotFilledIn(example: test.name), at: test.node)
      return
    }
    // What is doubtful about an invented case is no finding about the policy.
    let aside = DocumentReader(test.node.document, concernsPerson: false)
    let assessmentCase = Case.read(test.assessmentCase, aside)
    let recommendation = assessmentCase.map { assessmentCase in
      let scored = assessmentCase.responses.map { score($0, of: assessmentCase, aside) }
      return policy.recommendation(for: assessmentCase, scored, aside)
    }
    guard let recommendation, !aside.hasErrors else {
      let ids = aside.findings.filter { $0.severity == .error }.map(\.id)
      reader.report(
        ExampleProblem.exampleRefused(example: test.name, findings: ids), at: test.assessmentCase)
      return
    }
    for claim in test.claims {
      guard let found = outcome(of: claim, in: recommendation, reader) else { continue }
      reader.check(claim, ofExample: test.name, found: found)
    }
  }

  private func outcome(
    of claim: TestClaim, in recommendation: Recommendation, _ reader: DocumentReader
  ) -> TestClaim.Outcome? {
    switch claim.subject {
    case .choiceNeeded: return .boolean(recommendation.choiceNeeded)
    case .departurePossible:
      return .words(recommendation.programmes.filter(\.departurePossible).map(\.programme.id))
    case .notices:
      return .words(recommendation.notices.map { recommendation.policy.notices[$0].id })
    case .programme(let id):
      let outcome = recommendation.programmes.first { $0.programme.id == id }
      if let outcome { return .word(outcome.status.rawValue) }
      let ids = recommendation.programmes.map(\.programme.id)
      reader.report(
        PolicyProblem.unknownProgramme(id, suggestion: reader.suggestion(for: id, among: ids)),
        at: claim.node)
      return nil
    case .output(let name):
      return output(name, in: recommendation, claim, reader) { $0.claimed($1) }
    case .possibleOutputs(let name):
      return output(name, in: recommendation, claim, reader) { $0.claimedPossible($1) }
    case .score, .level, .possibleLevels, .flags, .possibleFlags, .raised, .checks, .population,
      .change:
      return nil
    }
  }

  /// An output by name; `nil` after a finding where no table has it.
  private func output(
    _ name: String, in recommendation: Recommendation, _ claim: TestClaim,
    _ reader: DocumentReader,
    _ claimed: (TableOutcome.Output, DecisionTable.Output) -> TestClaim.Outcome
  ) -> TestClaim.Outcome? {
    for (table, outcome) in zip(recommendation.policy.tables, recommendation.tables) {
      if let position = table.outputs.firstIndex(where: { $0.name == name }) {
        return claimed(outcome.outputs[position], table.outputs[position])
      }
    }
    let names = recommendation.policy.tables.flatMap { $0.outputs.map(\.name) }
    reader.report(
      TableProblem.expectedOutputUnknown(
        name, suggestion: reader.suggestion(for: name, among: names)), at: claim.node)
    return nil
  }
}
