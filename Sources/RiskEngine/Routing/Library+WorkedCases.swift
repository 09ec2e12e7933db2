extension Library {
  /// Routes the worked cases of a policy, and reports each outcome that isn't what the author
  /// worked out.
  mutating func checkCases(of policy: Policy, _ reader: DocumentReader) {
    if policy.tests.isEmpty {
      reader.report(ExampleProblem.withoutExamples, at: reader.document.root)
    }
    for test in policy.tests { check(test, of: policy, reader) }
  }

  private mutating func check(_ test: PolicyTest, of policy: Policy, _ reader: DocumentReader) {
    // What is doubtful about an invented case is no finding about the policy.
    let aside = DocumentReader(reader.document, concernsPerson: false)
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
    for (id, expected) in test.programmes {
      let outcome = recommendation.programmes.first { $0.programme.id == id }
      guard let outcome else {
        let ids = recommendation.programmes.map(\.programme.id)
        reader.report(
          PolicyProblem.unknownProgramme(id, suggestion: reader.suggestion(for: id, among: ids)),
          at: test.expected)
        continue
      }
      if outcome.status.rawValue != expected {
        report(id, expected, outcome.status.rawValue, test, reader)
      }
    }
    if let expected = test.choiceNeeded, expected != recommendation.choiceNeeded {
      report("choiceNeeded", "\(expected)", "\(recommendation.choiceNeeded)", test, reader)
    }
  }

  private func report(
    _ subject: String, _ expected: String, _ found: String, _ test: PolicyTest,
    _ reader: DocumentReader
  ) {
    reader.report(
      ExampleProblem.exampleFails(
        example: test.name, subject: subject, expected: expected, found: found),
      at: test.expected)
  }
}
