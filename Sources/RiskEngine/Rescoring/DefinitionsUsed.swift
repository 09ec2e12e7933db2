/// The definitions that results rest on, each once, in an order of its own: by kind, id and
/// version, whichever was used first.
public struct DefinitionsUsed: Sendable {
  private var uses: [DefinitionUse] = []

  /// None yet.
  public init() {}

  /// All of them.
  public var all: [DefinitionUse] { uses }

  /// Adds a definition, unless it is there.
  ///
  /// - Complexity: O(definitions); a run has few.
  public mutating func insert(_ use: DefinitionUse) {
    guard !uses.contains(where: { $0.isSameDefinition(as: use) }) else { return }
    let position = uses.firstIndex { use.precedes($0) } ?? uses.endIndex
    uses.insert(use, at: position)
  }

  /// Adds those that were used elsewhere.
  public mutating func formUnion(_ other: DefinitionsUsed) {
    for use in other.uses { insert(use) }
  }
}

extension DefinitionUse {
  fileprivate func isSameDefinition(as other: DefinitionUse) -> Bool {
    kind == other.kind && head.version == other.head.version && head.id == other.head.id
  }

  fileprivate func precedes(_ other: DefinitionUse) -> Bool {
    (rank, head.id, head.version) < (other.rank, other.head.id, other.head.version)
  }

  /// Instruments, then policies, then programmes.
  private var rank: Int { Library.kinds.firstIndex(of: kind) ?? Library.kinds.endIndex }
}
