extension CaseResult {
  /// Whether no open answer of a response can change a level, a flag or, where the case was
  /// routed, where a programme stands.
  ///
  /// Judgements don't count: they are the assessor's own, and are asked for in any case. Where the
  /// engine can't tell, it isn't settled.
  ///
  /// - Parameter index: The response's position in ``responses``.
  /// - Returns: Whether everything stands fast.
  package func isSettled(response index: Int) -> Bool {
    guard responses.indices.contains(index) else { return false }
    let scored = responses[index]
    guard scored.isSettled else { return false }
    guard let recommendation else { return true }
    return recommendation.policy.isSettled(for: assessmentCase, responses, response: index)
  }
}

extension ScoredResponse {
  /// Whether no open answer can change a level or a flag; never where there are neither.
  package var isSettled: Bool {
    guard !openItems.isEmpty else { return true }
    guard !levels.isEmpty || !flags.isEmpty else { return false }
    return levels.allSatisfy { $0.possible.count <= 1 }
      && flags.allSatisfy { $0.isRaised == true || !$0.canBeRaised }
  }
}

extension Policy {
  /// Whether no open answer of a response can change what a rule of eligibility or of preference
  /// says.
  fileprivate func isSettled(
    for assessmentCase: Case, _ scored: [ScoredResponse], response: Int
  ) -> Bool {
    // What is wrong with the case has been told when it was routed.
    let reader = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    let facts = facts(of: assessmentCase, scored, reader)
    func canMove(_ criterion: Criterion) -> Bool {
      guard facts.holds(criterion) == nil else { return false }
      switch criterion.subject {
      case .age, .sex, .circumstance: return false
      case .output: return true
      case .input(let input):
        if case .judgement = inputs[input].value { return false }
        return facts.sources[input] == response
      }
    }
    return (eligibility + preference).allSatisfy { rule in
      // A birthday may soon make an age fit; nothing else that is false can.
      let isClosed = rule.criteria.contains { $0.subject != .age && facts.holds($0) == false }
      return isClosed || !rule.criteria.contains(where: canMove)
    }
  }
}
