/// Tries changes of one definition against its tests.
struct MutationTrial {
  enum Outcome {
    case noticed, refused, same, unnoticed
  }

  private let document: JSONDocument
  private let comparison: InstrumentComparison?
  /// The tests, those with the most answers first: with nothing left open they cost least.
  private let tests: [TestSubject.Test]

  /// - Parameters:
  ///   - original: The definition, whose tests all pass.
  ///   - document: Its document without the tests, so that each change is read quickly.
  init(_ original: TestSubject, _ document: JSONDocument) {
    self.document = document
    let tests = original.tests.filter(\.isFilledIn).enumerated()
    self.tests = tests.sorted { a, b in
      (b.element.extent, a.offset) < (a.element.extent, b.offset)
    }.map(\.element)
    if case .instrument(let instrument) = original {
      comparison = InstrumentComparison(instrument)
    } else {
      comparison = nil
    }
  }

  func outcome(of mutation: Mutation, _ library: inout Library) -> Outcome {
    let bytes = mutation.applied(to: document.bytes)
    guard
      case .success(let changed) = Library.document(name: document.name, bytes: bytes),
      let mutant = TestSubject(DocumentReader(changed, concernsPerson: false), &library)
    else { return .refused }
    for test in tests {
      let reader = DocumentReader(test.node.document, concernsPerson: false)
      mutant.run(test, &library, reader)
      if reader.hasErrors { return .noticed }
    }
    guard let comparison, case .instrument(let instrument) = mutant,
      comparison.isProvenSame(instrument, changedAt: mutation.location.pointer)
    else { return .unnoticed }
    return .same
  }
}
