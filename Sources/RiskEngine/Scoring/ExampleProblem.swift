/// What can be wrong with the tests inside a definition.
package enum ExampleProblem: Problem {
  /// An outcome that isn't what the definition gives.
  case exampleFails(example: String, subject: String, expected: String, found: String)
  /// A worked case that is refused, with the ids of what refuses it.
  case exampleRefused(example: String, findings: [String])
  /// A test whose expected outcomes nobody has filled in.
  case exampleNotFilledIn(example: String)
  /// A tolerance where the score is exact.
  case toleranceOfExactScore(String)
  /// A declared change that is noticed after all, or that can't be made.
  case unnoticedWithoutChange(String)
  /// Tests are derived for instruments only.
  case derivationOfOtherKind
  /// A definition without a single test.
  case withoutExamples

  package var severity: Severity {
    switch self {
    case .exampleFails, .exampleRefused, .toleranceOfExactScore, .derivationOfOtherKind: .error
    case .exampleNotFilledIn, .unnoticedWithoutChange, .withoutExamples: .warning
    }
  }
}
