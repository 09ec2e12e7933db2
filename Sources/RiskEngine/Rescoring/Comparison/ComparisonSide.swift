/// The definitions of one side, chosen once.
struct ComparisonSide: Sendable {
  let entry: Library.Entry
  var library: Library
  let policy: PolicyChoice
  /// What is compared, once it has been read.
  var instrument: Instrument?
  var programmes: [String] = []

  init(_ entry: Library.Entry, in library: Library, policy: PolicyChoice) {
    self.entry = entry
    self.library = library.substituting(entry)
    self.library.holdsRecords = false
    if entry.kind == .instrument {
      self.library.versionChoice.instruments[entry.id] = entry.version
      self.policy = policy
    } else {
      self.policy = .named(entry.id, entry.version)
    }
  }
}

extension ComparisonSide {
  mutating func prepare() -> [Finding] {
    switch entry.kind {
    case .instrument:
      instrument = library.instrument(entry)
      guard let head = instrument?.head else { return library.errors(of: [entry]) }
      if let withdrawn = ComparisonSide.withdrawn(head) { return [withdrawn] }
      guard case .named(let id, let version) = policy else { return [] }
      let named = library.entries(.policy, id: id).filter { version ?? $0.version == $0.version }
      let isUsable = named.contains { library.policy($0) != nil }
      return isUsable ? [] : library.errors(of: named)
    default:
      guard let policy = library.policy(entry) else { return library.errors(of: nil) }
      programmes = policy.programmes.map(\.programme.id)
      return ComparisonSide.withdrawn(policy.head).map { [$0] } ?? []
    }
  }

  private static func withdrawn(_ head: DefinitionHead) -> Finding? {
    guard head.status == .withdrawn else { return nil }
    return Finding(
      LibraryProblem.definitionWithdrawn(head.label, reason: head.statusReason), at: nil)
  }

  mutating func result(
    for entry: CaseFile.Entry, _ allowsPersonalNumbers: Bool
  ) -> Result<CaseResult, RefusedCase> {
    library.result(for: entry, policy: policy, allowsPersonalNumbers: allowsPersonalNumbers)
  }
}

extension Library {
  /// What is wrong with some definitions, or with all that have been read, in the order of their
  /// names.
  fileprivate func errors(of entries: [Entry]?) -> [Finding] {
    findings.sorted { $0.key < $1.key }
      .filter { name, _ in entries?.contains { $0.name == name } ?? true }
      .flatMap(\.value).filter { $0.severity == .error }
  }
}

extension Library {
  /// Whether any policy reads responses to an instrument.
  package func hasPolicy(reading instrument: String) -> Bool {
    entries.contains { entry in
      guard entry.kind == .policy,
        case .success(let document) = Library.document(name: entry.name, bytes: entry.bytes)
      else { return false }
      let inputs = document.root.member("inputs")
      return inputs?.elements.contains { $0.member("instrument")?.text == instrument } ?? false
    }
  }
}
