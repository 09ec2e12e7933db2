/// Everything the engine answers about one case.
public struct CaseResult: Sendable {
  /// The case.
  public let assessmentCase: Case
  /// Its responses, scored, in the case's order.
  public let responses: [ScoredResponse]
  /// What the policy gives; `nil` when the case was only scored.
  public let recommendation: Recommendation?
  /// Every definition that was used, each once: instruments in the order of the responses, then
  /// the policy and its catalogue.
  public let definitions: [DefinitionUse]
  /// Warnings and notes about the case.
  public let findings: [Finding]
}

/// A case that can't be used, with the findings that say why.
public struct RefusedCase: Error, Sendable {
  /// Why, in file order.
  public let findings: [Finding]

  package init(findings: [Finding]) { self.findings = findings }
}
