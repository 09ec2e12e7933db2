/// Which small changes of a definition its tests notice.
package struct MutationReport: Sendable {
  /// The definition as it stands: where a test fails, nothing was changed.
  package let tests: TestReport
  /// Changes that a test noticed.
  package var noticed = 0
  /// Changes that make the definition unusable, so that reading it already tells.
  package var refused = 0
  /// Changes that are proved to alter no result.
  package var same = 0
  /// Changes that the definition itself declares to go unnoticed.
  package var declared: [Mutation] = []
  /// Changes that nothing noticed.
  package var unnoticed: [Mutation] = []
  /// Changes beyond the limit, which weren't tried.
  package var untried = 0
  /// Declarations that no unnoticed change answers to.
  package var findings: [Finding] = []

  /// The changes that a test could notice.
  package var noticeable: Int { noticed + unnoticed.count }

  /// Whether no test fails and nothing goes unnoticed.
  package var isGood: Bool { tests.isGood && unnoticed.isEmpty && findings.isEmpty }
}
