/// A definition whose tests can be run.
enum TestSubject {
  case instrument(Instrument)
  case policy(Policy)
  case programmes
  case deadlines

  /// One of its tests.
  enum Test {
    case instrument(InstrumentTest)
    case policy(PolicyTest)
  }

  /// Reads a definition; `nil`, with errors at `reader`, if it can't be used.
  init?(_ reader: DocumentReader, _ library: inout Library) {
    switch DocumentKind(reader.document) {
    case .instrument:
      guard let instrument = Instrument.read(reader) else { return nil }
      self = .instrument(instrument.proved(reader))
    case .policy:
      guard let policy = library.readPolicy(reader) else { return nil }
      self = .policy(policy)
    case .programmes:
      guard ProgrammeCatalogue.read(reader) != nil else { return nil }
      self = .programmes
    case .deadlines:
      guard DeadlineSet.read(reader) != nil else { return nil }
      self = .deadlines
    case .assessmentCase, .result, nil:
      reader.report(notADefinition: reader.document)
      return nil
    }
    if reader.hasErrors { return nil }
  }

  var tests: [Test] {
    switch self {
    case .instrument(let instrument): instrument.tests.map(Test.instrument)
    case .policy(let policy): policy.tests.map(Test.policy)
    case .programmes, .deadlines: []
    }
  }

  /// Whether a definition of this kind should have tests: a catalogue decides nothing, and the
  /// arithmetic of time limits is the program's own.
  var needsTests: Bool {
    switch self {
    case .instrument, .policy: true
    case .programmes, .deadlines: false
    }
  }

  /// The changes that it declares to go unnoticed.
  var unnoticed: [UnnoticedChange] {
    switch self {
    case .instrument(let instrument): instrument.head.unnoticed
    case .policy(let policy): policy.head.unnoticed
    case .programmes, .deadlines: []
    }
  }

  /// The levels and codes of what a policy reads from instruments.
  var words: [[String]] {
    guard case .policy(let policy) = self else { return [] }
    return policy.inputs.compactMap { input in
      switch input.type {
      case .level(let scale): scale.levels
      case .choice(let codes): codes
      case .number, .boolean, .day, .text: nil
      }
    }
  }

  /// Runs a test; what it finds is with `reader`.
  func run(_ test: Test, _ library: inout Library, _ reader: DocumentReader) {
    switch (self, test) {
    case (.instrument(let instrument), .instrument(let test)): instrument.run(test, reader)
    case (.policy(let policy), .policy(let test)): library.run(test, of: policy, reader)
    case (.instrument, .policy), (.policy, .instrument), (.programmes, _), (.deadlines, _): break
    }
  }
}

extension TestSubject.Test {
  var name: String {
    switch self {
    case .instrument(let test): test.name
    case .policy(let test): test.name
    }
  }

  var node: JSONNode {
    switch self {
    case .instrument(let test): test.node
    case .policy(let test): test.node
    }
  }

  /// How much it states: an instrument's answers.
  var extent: Int {
    switch self {
    case .instrument(let test): test.answers.count
    case .policy: 0
    }
  }

  var isFilledIn: Bool {
    switch self {
    case .instrument(let test): !test.claims.isEmpty
    case .policy(let test): !test.claims.isEmpty
    }
  }
}
