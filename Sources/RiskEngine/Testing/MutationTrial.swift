/// Tries changes of one definition against its tests.
struct MutationTrial {
  enum Outcome {
    case noticed, refused, same, unnoticed
  }

  private let document: JSONDocument
  private let original: TestSubject
  private let comparison: InstrumentComparison?
  /// The tests, the latest to notice anything first: it often notices the next change too.
  private var tests: [TestSubject.Test]

  /// - Parameters:
  ///   - original: The definition, whose tests all pass.
  ///   - document: Its document without the tests, so that each change is read quickly.
  init(_ original: TestSubject, _ document: JSONDocument) {
    self.original = original
    self.document = document
    tests = original.tests.filter(\.isFilledIn)
    if case .instrument(let instrument) = original {
      comparison = InstrumentComparison(instrument)
    } else {
      comparison = nil
    }
  }

  mutating func outcome(of mutation: Mutation, _ library: inout Library) -> Outcome {
    let bytes = mutation.applied(to: document.bytes)
    guard
      case .success(let changed) = Library.document(name: document.name, bytes: bytes),
      let mutant = TestSubject(DocumentReader(changed, concernsPerson: false), &library)
    else { return .refused }
    for position in tests.indices {
      let reader = DocumentReader(tests[position].node.document, concernsPerson: false)
      mutant.run(tests[position], &library, reader)
      guard reader.hasErrors else { continue }
      tests.insert(tests.remove(at: position), at: 0)
      return .noticed
    }
    guard let comparison, case .instrument(let instrument) = mutant,
      comparison.isProvenSame(instrument, changedAt: mutation.location.pointer)
    else { return .unnoticed }
    return .same
  }
}
