extension Library {
  /// Reads and proves what options name, and what was given for them, before the first case.
  ///
  /// What is wrong with the definitions themselves is then in ``findings``.
  ///
  /// - Parameters:
  ///   - options: How cases are to be rescored.
  ///   - isGiven: Whether a definition was given for this run, and so must be usable.
  /// - Returns: What the options name that can't be used.
  /// - Complexity: O(bytes of the definitions), and what their proofs cost.
  package mutating func prepare(
    for options: RescoringOptions, isGiven: (Entry) -> Bool = { _ in false }
  ) -> [Finding] {
    var problems: [LibraryProblem] = []
    for entry in entries where isGiven(entry) { read(entry) }
    for (id, version) in options.versionChoice.instruments.sorted(by: { $0.key < $1.key }) {
      problems += prepare(.instrument, id, version, asOf: nil)
    }
    if case .named(let id, let version) = options.policy {
      problems += prepare(.policy, id, version, asOf: options.versionChoice.asOf)
    }
    return problems.map { Finding($0, at: nil) }
  }

  /// Reads one version, or the one in force on a day, or, as the cases choose, all.
  private mutating func prepare(
    _ kind: DocumentKind, _ id: String, _ version: SemanticVersion?, asOf day: CalendarDay?
  ) -> [LibraryProblem] {
    let versions = entries(kind, id: id)
    guard !versions.isEmpty else {
      let ids = ids(kind)
      let suggestion = Suggestion.nearest(to: id, among: ids)
      return [.unknownDefinition(id, available: ids, suggestion: suggestion)]
    }
    let meant: Entry
    if let version {
      guard let named = versions.first(where: { $0.version == version }) else {
        return [
          .unknownDefinition(
            "\(id) \(version)", available: versions.map(\.label), suggestion: nil)
        ]
      }
      meant = named
    } else if let day {
      guard let inForce = valid(kind, id: id, on: day) else {
        return [.notInForce(id, day: day, available: validityTexts(of: versions))]
      }
      meant = inForce
    } else {
      for entry in versions { read(entry) }
      return []
    }
    guard let head = read(meant) else { return [.unusableDefinition(meant.label)] }
    guard head.status == .withdrawn else { return [] }
    return [.definitionWithdrawn(meant.label, reason: head.statusReason)]
  }

  /// What a definition says of itself; `nil` if it can't be used, with findings under its name.
  @discardableResult
  private mutating func read(_ entry: Entry) -> DefinitionHead? {
    switch entry.kind {
    case .instrument: instrument(entry)?.head
    case .policy: policy(entry)?.head
    case .programmes: catalogue(entry)?.head
    case .deadlines: deadlineSet(entry)?.head
    case .assessmentCase, .result: nil
    }
  }
}
