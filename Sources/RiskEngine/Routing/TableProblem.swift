/// What can be wrong in a policy's decision tables, and in what they say of a case.
package enum TableProblem: Problem {
  /// A table without any rule.
  case tableWithoutRules(String)
  /// A table without any output.
  case tableWithoutOutputs(String)
  /// A test of something that isn't among the table's inputs.
  case columnNotListed(String, table: String, suggestion: String?)
  /// An output that the table doesn't have.
  case unknownOutput(String, table: String, suggestion: String?)
  /// A rule that doesn't say what an output is.
  case outputWithoutValue(output: String, rule: String)
  /// A value of another type than the output's.
  case outputOfWrongType(output: String, found: Quotation, expected: OutputKind)
  /// A code that the output doesn't have.
  case outputUnknownCode(
    output: String, found: Quotation, allowed: [String], suggestion: String?)
  /// `aggregation` beside another hit policy than `collect`.
  case aggregationOutsideCollect(hitPolicy: String)
  /// The least, the greatest or the sum of something that isn't a number.
  case aggregationOfOtherType(aggregation: String, output: String)
  /// An aggregation in a table with several outputs.
  case aggregationOfSeveralOutputs(String)
  /// A hit policy that goes by the order of values where no output has one.
  case orderWithoutValues(hitPolicy: String)
  /// Tables each of which reads the next, and the last the first.
  case tablesInCircle([String])
  /// A test of an output that is a list.
  case listOutputTested(String, table: String)
  /// A test that expects an output that no table has.
  case expectedOutputUnknown(String, suggestion: String?)
  /// Rules that are true of the case together although the hit policy doesn't allow it.
  case rulesContradict(table: String, rules: [String])

  package enum OutputKind: String, Sendable, CaseIterable {
    case boolean, choice, number
  }

  package var severity: Severity {
    switch self {
    case .rulesContradict: .warning
    default: .error
    }
  }
}
