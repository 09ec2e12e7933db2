extension Library {
  /// Changes a definition in one place at a time, and finds the changes that no test notices.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Its contents.
  ///   - limit: The most changes to try, in file order.
  /// - Returns: How many changes were noticed, and which weren't; the same for the same file.
  /// - Complexity: O(changes × (bytes + tests)).
  package mutating func mutate(name: String, bytes: [UInt8], limit: Int) -> MutationReport {
    let tests = test(name: name, bytes: bytes)
    var report = MutationReport(tests: tests)
    guard tests.isGood, case .success(let document) = Library.document(name: name, bytes: bytes),
      let subject = TestSubject(DocumentReader(document, concernsPerson: false), &self),
      let plain = document.withoutTests
    else { return report }
    let trial = MutationTrial(subject, plain)
    // A catalogue decides nothing.
    let mutations =
      subject.needsTests ? MutationFinder.mutations(of: plain, words: subject.words) : []
    report.untried = max(0, mutations.count - limit)
    var survivors: [Mutation] = []
    for mutation in mutations.prefix(limit) {
      switch trial.outcome(of: mutation, &self) {
      case .noticed: report.noticed += 1
      case .refused: report.refused += 1
      case .same: report.same += 1
      case .unnoticed: survivors.append(mutation)
      }
    }
    sort(survivors, declared: subject.unnoticed, into: &report)
    return report
  }

  private func sort(
    _ survivors: [Mutation], declared: [UnnoticedChange], into report: inout MutationReport
  ) {
    var isUsed = [Bool](repeating: false, count: declared.count)
    for mutation in survivors {
      let pointer = mutation.location.pointer
      let match = declared.firstIndex { declaration in
        declaration.pointer == pointer
          && declaration.changed.map { $0 == mutation.changed ?? "" } ?? true
      }
      guard let match else {
        report.unnoticed.append(mutation)
        continue
      }
      isUsed[match] = true
      report.declared.append(mutation)
    }
    // What wasn't tried may yet answer to a declaration.
    guard report.untried == 0 else { return }
    report.findings = zip(declared, isUsed).filter { !$0.1 }.map { declaration, _ in
      Finding(
        ExampleProblem.unnoticedWithoutChange(declaration.pointer),
        at: declaration.node.location)
    }
  }
}

extension JSONDocument {
  /// The same document with an empty list of tests: every other byte, and every line, stays where
  /// it is.
  fileprivate var withoutTests: JSONDocument? {
    guard let tests = root.members.first(where: { $0.key.equals("tests") })?.value,
      tests.kind == .array
    else { return self }
    var bytes = bytes
    let inside = tests.rawBytes.lowerBound + 1..<tests.rawBytes.upperBound - 1
    for position in inside where bytes[position] != UInt8(ascii: "\n") {
      bytes[position] = UInt8(ascii: " ")
    }
    return try? JSONDocument(name: name, bytes: bytes, limits: Library.limits)
  }
}
