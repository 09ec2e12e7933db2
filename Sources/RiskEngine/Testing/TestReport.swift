/// What running the tests inside one definition gave.
package struct TestReport: Sendable {
  /// What findings call the definition.
  package let file: String
  /// What keeps the definition from being tested, and that it has no tests; else empty.
  package let findings: [Finding]
  /// One run per test, in file order.
  package let runs: [TestRun]

  /// How many tests ended like this.
  package func count(_ verdict: TestRun.Verdict) -> Int { runs.count { $0.verdict == verdict } }

  /// Whether the definition can be used and no test fails.
  package var isGood: Bool { !findings.hasErrors && count(.failed) == 0 }
}

/// How one test ended.
package struct TestRun: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case passed, failed
    /// It expects nothing yet.
    case notFilledIn
  }
  package let name: String
  package let location: Location
  package let verdict: Verdict
  /// What it found, for a test that didn't pass.
  package let findings: [Finding]
}

extension Library {
  /// Runs the tests inside a definition.
  ///
  /// A policy is tested against the library's instruments and programmes.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Its contents.
  /// - Returns: How each test ended, or why none could be run.
  package mutating func test(name: String, bytes: [UInt8]) -> TestReport {
    func report(_ findings: [Finding], _ runs: [TestRun] = []) -> TestReport {
      TestReport(file: name, findings: findings, runs: runs)
    }
    switch Library.document(name: name, bytes: bytes) {
    case .failure(let unusable): return report([unusable.finding])
    case .success(let document):
      let reader = DocumentReader(document, concernsPerson: false)
      guard let subject = TestSubject(reader, &self) else {
        return report(reader.findings.filter { $0.severity == .error })
      }
      let runs = subject.tests.map { run($0, of: subject, document) }
      guard runs.isEmpty, subject.needsTests else { return report([], runs) }
      return report([Finding(ExampleProblem.withoutExamples, at: document.root.location)])
    }
  }

  private mutating func run(
    _ test: TestSubject.Test, of subject: TestSubject, _ document: JSONDocument
  ) -> TestRun {
    let reader = DocumentReader(document, concernsPerson: false)
    subject.run(test, &self, reader)
    return TestRun(
      name: test.name, location: test.node.location,
      verdict: test.isFilledIn ? reader.hasErrors ? .failed : .passed : .notFilledIn,
      findings: reader.findings)
  }
}
