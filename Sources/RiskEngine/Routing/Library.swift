/// The definitions there are, each read when something first refers to it.
public struct Library: Sendable {
  /// One definition's text, with what selects it.
  public struct Entry: Sendable {
    /// `instrument`, `policy`, `programmes` or `deadlines`.
    package let kind: DocumentKind
    /// Its id.
    public let id: String
    /// Its version.
    public let version: SemanticVersion
    /// When it is in force.
    public let validity: Validity
    /// What findings call it.
    public let name: String
    package let bytes: [UInt8]
    /// Kind, id and version: what no other entry of a library has.
    let key: String

    init(
      kind: DocumentKind, id: String, version: SemanticVersion, validity: Validity, name: String,
      bytes: [UInt8]
    ) {
      self.kind = kind
      self.id = id
      self.version = version
      self.validity = validity
      self.name = name
      self.bytes = bytes
      key = "\(kind.rawValue) \(id) \(version)"
    }

    /// Id and version.
    public var label: String { "\(id) \(version)" }
  }

  /// All entries, by kind, id and version.
  public private(set) var entries: [Entry] = []
  /// What is wrong, or doubtful, with the definitions read so far, by their names.
  package private(set) var findings: [String: [Finding]] = [:]
  private var instruments: [String: Instrument?] = [:]
  private var catalogues: [String: ProgrammeCatalogue?] = [:]
  private var policies: [String: Policy?] = [:]
  private var deadlineSets: [String: DeadlineSet?] = [:]
  private var outlines: [String: Outline] = [:]
  /// The digests asked for so far, by kind, id and version.
  var digests: [String: Digest] = [:]
  /// What results say of the definitions used so far; each keeps its head, by which it is found.
  var uses: [ObjectIdentifier: DefinitionUse] = [:]

  /// Whether rules of a table that contradict each other refuse their policy.
  ///
  /// Without it each case in which they do is told of, as it is where no proof found them.
  package var refusesContradictions = true

  /// Which versions are used, where the cases don't choose.
  package var versionChoice = VersionChoice()

  /// The stated limits on a definition: 16 MiB, 128 levels deep.
  package static var limits: JSONLimits {
    var limits = JSONLimits()
    limits.bytes = 16 << 20
    return limits
  }

  /// Whether what humans have recorded about decisions and flags is held against the rules.
  ///
  /// Without it records neither count nor refuse a case: another policy than the one in force
  /// says nothing about what was decided.
  package var holdsRecords = true

  /// A library without definitions.
  public init() {}

  /// Adds a definition whose identity is known, without reading it.
  ///
  /// - Returns: Whether it was added: the kind is a definition's and all parts could be read.
  @discardableResult
  public mutating func add(
    kind: String, id: String, version: String, validFrom: String, validTo: String?,
    name: String, text: String
  ) -> Bool {
    guard let kind = DocumentKind(rawValue: kind), Library.kinds.contains(kind),
      let version = SemanticVersion(version), let from = CalendarDay(validFrom)
    else { return false }
    let to = validTo.flatMap { CalendarDay($0) }
    // A last day that can't be read must not become "until further notice".
    guard (to == nil) == (validTo == nil) else { return false }
    let validity = Validity(from: from, to: to)
    return insert(
      Entry(
        kind: kind, id: id, version: version, validity: validity, name: name,
        bytes: Array(text.utf8))) == nil
  }

  /// Adds a definition from a file.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Its contents.
  /// - Returns: What keeps it from being added; empty if it was.
  public mutating func add(name: String, bytes: [UInt8]) -> [Finding] {
    switch Library.document(name: name, bytes: bytes) {
    case .failure(let unusable): return [unusable.finding]
    case .success(let document):
      let reader = DocumentReader(document, concernsPerson: false)
      guard let kind = DocumentKind(document), Library.kinds.contains(kind) else {
        reader.report(notADefinition: document)
        return reader.findings
      }
      guard var object = ObjectReader(document.root, reader),
        let head = DefinitionHead.read(&object, kind: kind)
      else { return reader.findings }
      let entry = Entry(
        kind: kind, id: head.id, version: head.version, validity: head.validity, name: name,
        bytes: bytes)
      guard let other = insert(entry) else { return [] }
      reader.report(
        LibraryProblem.duplicateDefinition(kind: kind.rawValue, label: head.label, other: other),
        at: document.root)
      return reader.findings
    }
  }

  /// The kinds of document that are definitions.
  package static let kinds: [DocumentKind] = [.instrument, .policy, .programmes, .deadlines]

  package static func document(
    name: String, bytes: [UInt8]
  ) -> Result<JSONDocument, UnusableFile> {
    do throws(JSONSyntaxError) {
      return .success(try JSONDocument(name: name, bytes: bytes, limits: limits))
    } catch {
      let place = JSONDocument.location(ofOffset: error.offset, in: bytes.span, name: name)
      return .failure(UnusableFile(finding: Finding(error.problem, at: place)))
    }
  }

  /// Puts a definition in place of any other with its identity.
  mutating func replace(_ entry: Entry) {
    entries.removeAll {
      $0.kind == entry.kind && $0.id == entry.id && $0.version == entry.version
    }
    digests[entry.key] = nil
    uses = [:]
    _ = insert(entry)
  }

  /// The same definitions, this one in place of any other with its identity, and none read yet.
  package func substituting(_ entry: Entry) -> Library {
    var library = Library()
    library.entries = entries
    library.refusesContradictions = refusesContradictions
    library.versionChoice = versionChoice
    library.holdsRecords = holdsRecords
    library.replace(entry)
    return library
  }

  /// Forgets every entry that isn't wanted.
  mutating func keep(_ isWanted: (Entry) -> Bool) { entries.removeAll { !isWanted($0) } }

  /// The name of another document with the same identity and other contents, or `nil`.
  private mutating func insert(_ entry: Entry) -> String? {
    let key = (entry.kind.rawValue, entry.id, entry.version)
    let position =
      entries.firstIndex { ($0.kind.rawValue, $0.id, $0.version) >= key } ?? entries.count
    if position < entries.count {
      let other = entries[position]
      if (other.kind.rawValue, other.id, other.version) == key {
        return other.bytes == entry.bytes ? nil : other.name
      }
    }
    entries.insert(entry, at: position)
    return nil
  }
}

// MARK: - Choosing

extension Library {
  package func entries(_ kind: DocumentKind, id: String) -> [Entry] {
    let first = entries.partitioned { ($0.kind.rawValue, $0.id) >= (kind.rawValue, id) }
    return Array(entries[first...].prefix { $0.kind == kind && $0.id == id })
  }

  package func ids(_ kind: DocumentKind) -> [String] {
    var ids: [String] = []
    for entry in entries where entry.kind == kind && entry.id != ids.last { ids.append(entry.id) }
    return ids
  }

  /// The newest version in a range, or the one of ``versionChoice`` where it is in the range.
  package func newest(_ kind: DocumentKind, id: String, _ versions: VersionRange) -> Entry? {
    let fitting = entries(kind, id: id).filter { versions.contains($0.version) }
    guard kind == .instrument, let version = versionChoice.instruments[id] else {
      return fitting.last
    }
    return fitting.first { $0.version == version } ?? fitting.last
  }

  /// The newest version that is in force on a day.
  ///
  /// A draft is never chosen by its date, and a withdrawn version only when there is no other, so
  /// that it can be told.
  package mutating func valid(_ kind: DocumentKind, id: String, on day: CalendarDay) -> Entry? {
    var withdrawn: Entry?
    for entry in entries(kind, id: id).reversed() where entry.validity.contains(day) {
      switch status(of: entry) {
      case .draft: continue
      case .withdrawn: withdrawn = withdrawn ?? entry
      case .active, .retired, nil: return entry
      }
    }
    return withdrawn
  }

  /// The versions with their days, as in `1.0.0 (2024-01-01–2025-12-31)`; a draft or withdrawn one
  /// says so, since its days alone don't make it usable.
  package mutating func validityTexts(of entries: [Entry]) -> [String] {
    entries.map { entry in
      let days = "\(entry.validity.from)–\(entry.validity.to?.description ?? "")"
      return switch status(of: entry) {
      case .draft?, .withdrawn?:
        "\(entry.version) (\(days), \(status(of: entry)?.rawValue ?? ""))"
      case .active?, .retired?, nil: "\(entry.version) (\(days))"
      }
    }
  }

  /// Where a definition stands in its life; `nil` if its text doesn't say.
  private mutating func status(of entry: Entry) -> DefinitionStatus? { outline(of: entry).status }

  /// What a definition says of itself that decides whether it is meant.
  ///
  /// Only that is read of it: a municipality has many policies, of which a case needs one.
  mutating func outline(of entry: Entry) -> Outline {
    if let known = outlines[entry.key] { return known }
    guard case .success(let document) = Library.document(name: entry.name, bytes: entry.bytes)
    else { return Outline() }
    let root = document.root
    let outline = Outline(
      status: root.member("status")?.text.flatMap(DefinitionStatus.init(rawValue:)),
      municipality: root.member("place")?.member("municipality")?.text,
      isDefault: root.member("default")?.boolean ?? false)
    outlines[entry.key] = outline
    return outline
  }

  /// What decides whether a definition is meant.
  struct Outline: Sendable {
    var status: DefinitionStatus?
    /// For which municipality a policy is.
    var municipality: String?
    /// Whether a policy is used when none is named.
    var isDefault = false
  }
}

// MARK: - Reading

extension Library {
  /// The instrument of an entry; `nil` if it can't be used, with findings under its name.
  package mutating func instrument(_ entry: Entry) -> Instrument? {
    if let read = instruments[entry.key] { return read }
    let instrument = read(entry) { reader in
      let instrument = Instrument.read(reader)?.proved(reader)
      return reader.hasErrors ? nil : instrument
    }
    instruments[entry.key] = .some(instrument)
    return instrument
  }

  /// The catalogue of an entry; `nil` if it can't be used, with findings under its name.
  package mutating func catalogue(_ entry: Entry) -> ProgrammeCatalogue? {
    if let read = catalogues[entry.key] { return read }
    let catalogue = read(entry, ProgrammeCatalogue.read)
    catalogues[entry.key] = .some(catalogue)
    return catalogue
  }

  /// The time limits of an entry; `nil` if they can't be used, with findings under its name.
  package mutating func deadlineSet(_ entry: Entry) -> DeadlineSet? {
    if let read = deadlineSets[entry.key] { return read }
    let set = read(entry, DeadlineSet.read)
    deadlineSets[entry.key] = .some(set)
    return set
  }

  /// The policy of an entry; `nil` if it can't be used, with findings under its name.
  package mutating func policy(_ entry: Entry) -> Policy? {
    if let read = policies[entry.key] { return read }
    var library = self
    let policy = read(entry) { library.readPolicy($0) }
    adopt(library)
    policies[entry.key] = .some(policy)
    return policy
  }

  /// Reads a policy against the definitions of this library.
  mutating func readPolicy(_ reader: DocumentReader) -> Policy? {
    var library = self
    defer { adopt(library) }
    let instruments = entries.filter { $0.kind == .instrument }
    var builder = PolicyReader(
      reader,
      instrument: { id, versions in
        library.newest(.instrument, id: id, versions).flatMap { library.instrument($0) }
      },
      availableVersions: { id in
        instruments.filter { $0.id == id }.map(\.version.description)
      },
      instrumentNames: ids(.instrument),
      catalogue: { id, versions in
        library.newest(.programmes, id: id, versions).flatMap { library.catalogue($0) }
      })
    guard let policy = builder.policy() else { return nil }
    if refusesContradictions, !policy.tables.isEmpty {
      library.proof(of: policy, reader).proveNoContradictions()
    }
    return reader.hasErrors ? nil : policy
  }

  /// Takes over what a copy of this library has read.
  private mutating func adopt(_ copy: Library) {
    instruments = copy.instruments
    catalogues = copy.catalogues
    findings.merge(copy.findings) { mine, _ in mine }
  }

  private mutating func read<Definition>(
    _ entry: Entry, _ body: (DocumentReader) -> Definition?
  ) -> Definition? {
    switch Library.document(name: entry.name, bytes: entry.bytes) {
    case .failure(let unusable):
      findings[entry.name] = [unusable.finding]
      return nil
    case .success(let document):
      let reader = DocumentReader(document, concernsPerson: false)
      let definition = body(reader)
      findings[entry.name] = reader.findings
      return definition
    }
  }
}
