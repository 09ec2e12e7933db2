/// What is known of a case when something is put on record in it.
package struct RecordContext: Sendable {
  /// The case.
  package let assessmentCase: Case
  /// What the rules give on the case's date; `nil` where no policy is for it.
  package let recommendation: Recommendation?
  /// The day to propose; `nil` for none.
  package let today: CalendarDay?

  /// The policy.
  var policy: Policy? { recommendation?.policy }

  /// The programmes that can be decided, those that stand highest first.
  var programmes: [RecordOption] {
    let outcomes = recommendation?.programmes ?? []
    return outcomes.enumerated().sorted { a, b in
      a.element.status != b.element.status
        ? a.element.status > b.element.status : a.offset < b.offset
    }.map { .programme($0.element.programme, $0.element.status) }
  }

  /// The roles of the policy, those that decide the programme first.
  func roles(deciding programme: String?) -> [RecordOption] {
    guard let recommendation else { return [] }
    let outcome = recommendation.programmes.first { $0.programme.id == programme }
    let deciding = outcome.map { recommendation.roles(deciding: $0) } ?? []
    let others = recommendation.policy.roles.filter { role in
      !deciding.contains { $0.id == role.id }
    }
    return (deciding + others).map(RecordOption.role)
  }

  /// The interventions of the case.
  var interventions: [RecordOption] {
    assessmentCase.history.interventions.enumerated().map { .intervention($0.offset, $0.element) }
  }

  /// What the rules of a programme test.
  func criteria(of programme: String?) -> [RecordOption] {
    let outcome = recommendation?.programmes.first { $0.programme.id == programme }
    return (outcome?.criteria ?? []).filter { $0.result != true }.map { .criterion($0.id) }
  }
}

extension Library {
  /// What is known of a case, or the findings that refuse it.
  package mutating func recordContext(
    _ document: JSONDocument, policy choice: PolicyChoice, today: CalendarDay?,
    allowsPersonalNumbers: Bool
  ) -> Result<RecordContext, RefusedCase> {
    let reader = DocumentReader(document, concernsPerson: true)
    let read = Case.read(document.root, reader, allowsPersonalNumbers: allowsPersonalNumbers)
    guard let read, !reader.hasErrors else {
      return .failure(RefusedCase(findings: reader.findings))
    }
    // That no policy is for it hinders no record; what else is wrong is told when it is routed.
    let aside = DocumentReader(document, concernsPerson: true)
    let scored = read.responses.map { score($0, of: read, aside) }
    let recommendation = policy(for: read, choice, aside)?.recommendation(for: read, scored, aside)
    return .success(
      RecordContext(assessmentCase: read, recommendation: recommendation, today: today))
  }
}
