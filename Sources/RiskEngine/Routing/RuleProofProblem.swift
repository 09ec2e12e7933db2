/// What the proofs about a policy's rules can find, before any case is routed.
package enum RuleProofProblem: WitnessedProblem {
  /// A rule whose tests of these inputs no value passes.
  case ruleNeverHolds(rule: String, inputs: [String])
  /// A rule that holds only where one of these others holds too.
  case ruleCovered(rule: String, by: [String], witness: RuleWitness)
  /// A rule that prefers a programme only where nobody is eligible for it.
  case preferenceWithoutEffect(rule: String, programme: String)
  /// A notice whose tests of these inputs no value passes.
  case noticeNeverShown(notice: String, inputs: [String])
  /// A case for which every rule of a table is false.
  case rulesLeaveGap(table: String, witness: RuleWitness)
  /// Two rules that are true of the same case, of which the table allows only one.
  case rulesOverlap(table: String, first: String, second: String, witness: RuleWitness)
  /// Two rules that are true of the same case and say different things.
  case rulesConflict(table: String, first: String, second: String, witness: RuleWitness)
  /// A rule that never decides, since one of these goes before it wherever it is true.
  case ruleMasked(rule: String, by: [String], witness: RuleWitness)

  package var severity: Severity {
    switch self {
    case .rulesOverlap, .rulesConflict: .error
    case .ruleNeverHolds, .ruleCovered, .preferenceWithoutEffect, .noticeNeverShown,
      .rulesLeaveGap, .ruleMasked:
      .warning
    }
  }

  package var witness: RuleWitness? {
    switch self {
    case .ruleCovered(_, _, let witness), .rulesLeaveGap(_, let witness),
      .rulesOverlap(_, _, _, let witness), .rulesConflict(_, _, _, let witness),
      .ruleMasked(_, _, let witness):
      witness
    case .ruleNeverHolds, .preferenceWithoutEffect, .noticeNeverShown: nil
    }
  }
}
