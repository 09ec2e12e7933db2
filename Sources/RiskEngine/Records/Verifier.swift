/// Computes recorded results again, each with exactly the definitions that it names.
package struct Verifier: Sendable {
  /// All that is at hand; only digests are worked out in it, nothing is read.
  private var library: Library
  private var cases: RecordedCases
  private let allowsPersonalNumbers: Bool
  /// The libraries in use, by what the results name; what one has read serves the next result.
  private var narrowed: [[ResultRecord.Definition]: Library] = [:]

  /// More libraries than this are built anew rather than kept.
  private static let keptLibraries = 32

  /// - Parameters:
  ///   - library: The definitions at hand.
  ///   - cases: The cases at hand.
  ///   - allowsPersonalNumbers: Whether ids may be personnummer, as when the results were written.
  package init(_ library: Library, _ cases: RecordedCases, allowsPersonalNumbers: Bool = false) {
    self.library = library
    self.cases = cases
    self.allowsPersonalNumbers = allowsPersonalNumbers
  }

  /// Verifies one result of a file.
  package mutating func verify(_ entry: CaseFile.Entry) -> Verification {
    switch entry {
    case .unreadable(let finding):
      return .unreadable([finding], at: finding.location)
    case .document(let document, let node):
      let reader = DocumentReader(document, concernsPerson: true)
      let record = ResultRecord.read(
        node, reader, allowsPersonalNumbers: allowsPersonalNumbers)
      guard let record else { return .unreadable(reader.findings, at: node.location) }
      return verify(record)
    }
  }

  private mutating func verify(_ record: ResultRecord) -> Verification {
    var causes: [Verification.Cause] = []
    if record.engine != Engine.label { causes.append(.otherEngine(recorded: record.engine ?? "")) }
    let missing = record.definitions.filter { library.entry(of: $0) == nil }
    causes += missing.map { definition in
      .definitionMissing(
        definition.label,
        available: library.entries(definition.kind, id: definition.id).map(\.version.description))
    }
    for definition in record.definitions {
      if let cause = library.cause(for: definition) { causes.append(cause) }
    }
    let entry: RecordedCases.Entry
    switch cases.entry(for: record) {
    case .success(let found): entry = found
    case .failure(.none): return .unverifiable(record, causes + [.caseMissing])
    case .failure(.several(let count)):
      return .unverifiable(record, causes + [.severalCases(count)])
    }
    if let recorded = record.inputDigest {
      if Case.digest(of: entry.node).description != recorded { causes.append(.otherCase) }
    } else {
      causes.append(.noDigest(definition: nil))
    }
    guard missing.isEmpty else { return .unverifiable(record, causes) }
    return verify(record, entry, causes)
  }

  /// Computes the result with the policy read as it stands among the named versions; where that
  /// differs, as it stood among all versions at hand.
  private mutating func verify(
    _ record: ResultRecord, _ entry: RecordedCases.Entry, _ causes: [Verification.Cause]
  ) -> Verification {
    let first = verify(record, entry, causes, readingPolicyFirst: false)
    guard first.verdict != .same, record.policy != .none else { return first }
    let second = verify(record, entry, causes, readingPolicyFirst: true)
    return second.verdict < first.verdict ? second : first
  }

  private mutating func verify(
    _ record: ResultRecord, _ entry: RecordedCases.Entry, _ causes: [Verification.Cause],
    readingPolicyFirst: Bool
  ) -> Verification {
    var library =
      readingPolicyFirst
      ? library.narrowed(to: record.definitions, readingPolicyFirst: true)
      : narrowed[record.definitions]
        ?? library.narrowed(to: record.definitions, readingPolicyFirst: false)
    library.versionChoice = record.versionChoice
    let outcome = library.result(
      for: entry.document, entry.node, policy: record.policy,
      allowsPersonalNumbers: allowsPersonalNumbers)
    if !readingPolicyFirst {
      if narrowed.count >= Verifier.keptLibraries { narrowed = [:] }
      narrowed[record.definitions] = library
    }
    switch outcome {
    case .failure(let refused):
      return .unverifiable(record, causes + [.caseRefused], refused.findings)
    case .success(let result):
      // What this program writes is JSON, so that reading it back can't fail.
      guard
        let written = try? JSONDocument(name: "", bytes: result.json(isPretty: false))
      else { return .unverifiable(record, causes) }
      return Verification(record, written.root, causes)
    }
  }
}

extension Verification {
  /// Compares a record with the same result computed again.
  fileprivate init(_ record: ResultRecord, _ recomputed: JSONNode, _ known: [Cause]) {
    let (differences, more) = ResultDifference.all(between: record.node, and: recomputed)
    let aspects = Set(differences.map(\.aspect))
    let isContent = aspects.contains(.content)
    var causes = known
    if aspects.contains(.place) { causes.append(.otherPlaces) }
    if aspects.contains(.order) { causes.append(.otherOrder) }
    if isContent, known.isEmpty { causes.append(.resultAltered) }
    id = record.id
    location = record.node.location
    verdict = differences.isEmpty ? .same : isContent ? .differs : .sameResult
    self.causes = causes
    self.differences = differences
    moreDifferences = more
    findings = []
  }

  fileprivate static func unverifiable(
    _ record: ResultRecord, _ causes: [Cause], _ findings: [Finding] = []
  ) -> Verification {
    Verification(
      id: record.id, location: record.node.location, verdict: .unverifiable, causes: causes,
      differences: [], moreDifferences: 0, findings: findings)
  }

  fileprivate static func unreadable(
    _ findings: [Finding], at location: Location?
  ) -> Verification {
    Verification(
      id: nil, location: location ?? Location(file: "", line: 1, column: 1, pointer: ""),
      verdict: .unverifiable, causes: [], differences: [], moreDifferences: 0, findings: findings)
  }
}

extension Library {
  fileprivate func entry(of definition: ResultRecord.Definition) -> Entry? {
    entries(definition.kind, id: definition.id).first { $0.version == definition.version }
  }

  /// What the digest of a definition at hand tells, if it isn't the recorded one.
  fileprivate mutating func cause(
    for definition: ResultRecord.Definition
  ) -> Verification.Cause? {
    guard let entry = entry(of: definition) else { return nil }
    guard let recorded = definition.digest else { return .noDigest(definition: definition.label) }
    guard digest(of: entry)?.description != recorded else { return nil }
    let owner = entries(definition.kind, id: definition.id).first {
      digest(of: $0)?.description == recorded
    }
    return .otherDefinition(definition.label, digestOf: owner?.label)
  }

  /// This library with only the named versions of the definitions that are named.
  ///
  /// A policy reads the newest versions that it allows of the instruments it names, whether or not
  /// the case has a response to them; so it can be read while all versions are still there.
  fileprivate func narrowed(
    to definitions: [ResultRecord.Definition], readingPolicyFirst: Bool
  ) -> Library {
    func isNamed(_ entry: Entry) -> Bool {
      let named = definitions.filter { $0.kind == entry.kind && $0.id == entry.id }
      return named.isEmpty || named.contains { $0.version == entry.version }
    }
    var library = self
    library.keep { $0.kind == .instrument || isNamed($0) }
    if readingPolicyFirst {
      for entry in library.entries where entry.kind == .policy && isNamed(entry) {
        _ = library.policy(entry)
      }
    }
    library.keep(isNamed)
    return library
  }
}
