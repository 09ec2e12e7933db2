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

  package var severity: Severity { .warning }

  package var witness: RuleWitness? {
    switch self {
    case .ruleCovered(_, _, let witness): witness
    case .ruleNeverHolds, .preferenceWithoutEffect, .noticeNeverShown: nil
    }
  }
}
