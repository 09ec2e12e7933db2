/// What the proofs about an instrument can find, before anybody is assessed.
package enum ProofProblem: Problem {
  /// A score whose numbers can become too large, or too finely divided, for exact arithmetic.
  case numbersTooLarge(String)
  /// A formula that some answers make divide by 0, so that it has no value.
  case mayDivideByZero(String)
  /// A flag that no answers raise.
  case flagNeverRaised(String)
  /// Two rows of a table that apply to the same case.
  case tableRowsOverlap(table: String, first: Int, second: Int, witness: String)
  /// A case for which a table has no row.
  case tableHole(table: String, witness: String)
  /// Ages of the instrument's population, outside the table's own, for which it has no row.
  case tableOutsidePopulation(table: String, witness: String)
  /// A table, or a list of rules, too large for these things to be ruled out.
  case tooLargeToProve(String, unproved: [Unproved])
  /// A score that can occur and that no level holds.
  case cutOffsGap(witness: String, score: String)
  /// A level that no possible score reaches.
  case levelUnreachable(level: String, score: String)
  /// People of the population for whom there is no row of cut-offs.
  case rowsNotCovering(witness: String)
  /// A level that no rule, or no combination of other scales, ever gives.
  case levelNeverGiven(level: String)
  /// A level that may be out of reach: neither shown to be reached nor shown not to be.
  case levelNotProvenReachable(level: String)

  /// What a proof looks for.
  package enum Unproved: String, Sendable, CaseIterable {
    /// Cases without a row.
    case gaps
    /// Cases with several rows.
    case overlaps
    /// Rules that add nothing to the others.
    case uselessRules
  }

  package var severity: Severity {
    switch self {
    case .numbersTooLarge, .tableRowsOverlap, .tableHole, .cutOffsGap: .error
    case .flagNeverRaised, .tableOutsidePopulation, .tooLargeToProve, .levelUnreachable,
      .rowsNotCovering, .levelNeverGiven:
      .warning
    case .mayDivideByZero, .levelNotProvenReachable: .note
    }
  }
}
