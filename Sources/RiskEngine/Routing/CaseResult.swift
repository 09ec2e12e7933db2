/// Everything the engine answers about one case.
public struct CaseResult: Sendable {
  /// The case.
  public let assessmentCase: Case
  /// Its responses, scored, in the case's order.
  public let responses: [ScoredResponse]
  /// What the policy gives; `nil` when the case was only scored.
  public let recommendation: Recommendation?
  /// What humans have decided, each beside what the rules gave; empty when the case was only
  /// scored.
  public let decisions: [DecisionRecord]
  /// The flags that responses raise or that are on record, cleared or not.
  public let flags: [CaseFlag]
  /// Every definition that was used, each once: instruments in the order of the responses, then
  /// the policy and its catalogue, then those of other versions that decisions were held against.
  public let definitions: [DefinitionUse]
  /// Which versions were used where the case didn't choose.
  public let versionChoice: VersionChoice
  /// Warnings and notes about the case.
  public let findings: [Finding]
}

/// A case that can't be used, with the findings that say why.
public struct RefusedCase: Error, Sendable {
  /// Why, in file order.
  public let findings: [Finding]
  /// The flags that its responses raise even so, and those on record, as far as they can be read.
  public let flags: [CaseFlag]

  package init(findings: [Finding], flags: [CaseFlag] = []) {
    self.findings = findings
    self.flags = flags
  }
}
