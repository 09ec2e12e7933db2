/// The definitions that results rest on, each once, in an order of its own: by kind, id and
/// version, whichever was used first.
public struct DefinitionsUsed: Sendable, Hashable {
  /// What a record names of a definition.
  package struct Definition: Sendable, Hashable {
    let kind: DocumentKind
    let id: String
    let version: SemanticVersion
    let isAdopted: Bool
    let digest: Digest?
  }

  /// All of them.
  private(set) package var all: [Definition] = []

  /// None yet.
  public init() {}

  /// Adds a definition, unless it is there.
  ///
  /// - Complexity: O(definitions); a run has few.
  public mutating func insert(_ use: DefinitionUse) {
    let isThere = all.contains {
      $0.kind == use.kind && $0.version == use.head.version && $0.id == use.head.id
    }
    if !isThere { insert(use.recorded) }
  }

  /// Adds those that were used elsewhere.
  public mutating func formUnion(_ other: DefinitionsUsed) {
    for definition in other.all where !all.contains(definition) { insert(definition) }
  }

  mutating func insert(_ definition: Definition) {
    let position = all.firstIndex { definition.precedes($0) } ?? all.endIndex
    all.insert(definition, at: position)
  }
}

extension DefinitionsUsed.Definition {
  fileprivate func precedes(_ other: Self) -> Bool {
    (rank, id, version) < (other.rank, other.id, other.version)
  }

  /// Instruments, then policies, then programmes.
  private var rank: Int { Library.kinds.firstIndex(of: kind) ?? Library.kinds.endIndex }
}

extension DefinitionUse {
  fileprivate var recorded: DefinitionsUsed.Definition {
    DefinitionsUsed.Definition(
      kind: kind, id: head.id, version: head.version, isAdopted: head.isAdopted, digest: digest)
  }
}

// MARK: - Writing and reading

extension DefinitionsUsed {
  /// Writes them as a result does.
  func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for definition in all { definition.write(to: &writer) }
    }
  }

  /// Reads what ``write(to:)`` wrote; `nil` for anything else.
  init?(_ node: JSONNode) {
    for element in node.elements {
      guard let kind = element.member("kind")?.text.flatMap(DocumentKind.init(rawValue:)),
        let id = element.member("id")?.text,
        let version = element.member("version")?.text.flatMap({ SemanticVersion($0) }),
        let isAdopted = element.member("adopted")?.boolean
      else { return nil }
      let digest = element.member("digest")?.text.flatMap { Digest($0) }
      insert(
        Definition(kind: kind, id: id, version: version, isAdopted: isAdopted, digest: digest))
    }
  }
}

extension DefinitionsUsed.Definition {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("kind")
      writer.value(kind.rawValue)
      writer.key("id")
      writer.value(id)
      writer.key("version")
      writer.value(version.description)
      writer.key("adopted")
      writer.value(isAdopted)
      if let digest {
        writer.key("digest")
        writer.value(digest.description)
      }
    }
  }
}
