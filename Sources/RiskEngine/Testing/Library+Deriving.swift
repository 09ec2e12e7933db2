/// The tests that a definition calls for and lacks, or why they can't be worked out.
package struct DerivationReport: Sendable {
  /// What findings call the definition.
  package let file: String
  /// The instrument; `nil` for a policy, and with errors among the findings.
  package let instrument: Instrument?
  /// What the instrument calls for.
  package let derivation: Derivation
  /// What the policy calls for.
  package let policyTests: [DerivedPolicyTest]
  package let findings: [Finding]
}

extension Library {
  /// Works out the inputs of the tests that a definition calls for and doesn't have.
  ///
  /// Outcomes aren't among them: a human works them out by hand from the source.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Its contents.
  /// - Returns: The inputs, the same for the same file.
  package mutating func derive(name: String, bytes: [UInt8]) -> DerivationReport {
    func refused(_ findings: [Finding]) -> DerivationReport {
      DerivationReport(
        file: name, instrument: nil, derivation: Derivation(), policyTests: [],
        findings: findings)
    }
    switch Library.document(name: name, bytes: bytes) {
    case .failure(let unusable): return refused([unusable.finding])
    case .success(let document):
      let reader = DocumentReader(document, concernsPerson: false)
      guard let subject = TestSubject(reader, &self) else {
        return refused(reader.findings.filter { $0.severity == .error })
      }
      switch subject {
      case .instrument(let instrument):
        return DerivationReport(
          file: name, instrument: instrument, derivation: instrument.derivedTests(),
          policyTests: [], findings: [])
      case .policy(let policy):
        return DerivationReport(
          file: name, instrument: nil, derivation: Derivation(),
          policyTests: derivedTests(of: policy, reader), findings: [])
      case .programmes, .deadlines:
        let problem = ExampleProblem.derivationOfOtherKind
        return refused([Finding(problem, at: document.root.location)])
      }
    }
  }
}
