/// What can be wrong with the worked examples inside a definition.
package enum ExampleProblem: Problem {
  /// An outcome that isn't what the definition gives.
  case exampleFails(example: String, subject: String, expected: String, found: String)
  /// A worked case that is refused, with the ids of what refuses it.
  case exampleRefused(example: String, findings: [String])
  /// A definition without a single worked example.
  case withoutExamples

  package var severity: Severity {
    switch self {
    case .exampleFails, .exampleRefused: .error
    case .withoutExamples: .warning
    }
  }
}
