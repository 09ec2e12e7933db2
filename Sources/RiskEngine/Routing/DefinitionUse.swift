/// A definition that took part in a result.
public struct DefinitionUse: Sendable {
  package let kind: DocumentKind
  /// Its identity and authority.
  public let head: DefinitionHead
  /// The digest of its content, which tells it from another text under the same version; `nil`
  /// only for a text that can't be read, which no definition in use is.
  public let digest: Digest?
  /// Whether it holds everywhere, as the law does, so that no board has to adopt it.
  package let isNational: Bool

  /// Whether a board could have adopted it, and none has.
  package var isUnadopted: Bool { !head.isAdopted && !isNational }
}

extension Library {
  /// Every definition that a result rests on, each once: instruments in the order of the
  /// responses, then the policy and its catalogue, then those of other versions that decisions were
  /// held against.
  mutating func definitionsUsed(
    _ responses: [ScoredResponse], _ recommendation: Recommendation?, _ decisions: [DecisionRecord]
  ) -> [DefinitionUse] {
    var uses: [DefinitionUse] = []
    func isNew(_ kind: DocumentKind, _ head: DefinitionHead) -> Bool {
      !uses.contains {
        $0.kind == kind && $0.head.id == head.id && $0.head.version == head.version
      }
    }
    var heads = responses.map { (DocumentKind.instrument, $0.response.instrument.head) }
    let policies = [recommendation?.policy] + decisions.map(\.comparison?.policy)
    for policy in policies.compactMap(\.self) {
      heads += [(.policy, policy.head), (.programmes, policy.catalogue.head)]
    }
    for (kind, head) in heads where isNew(kind, head) {
      uses.append(use(of: head, kind))
    }
    return uses
  }

  private mutating func use(of head: DefinitionHead, _ kind: DocumentKind) -> DefinitionUse {
    if let known = uses[ObjectIdentifier(head)] { return known }
    let entry = entries(kind, id: head.id).first { $0.version == head.version }
    let use = DefinitionUse(
      kind: kind, head: head, digest: entry.flatMap { digest(of: $0) }, isNational: false)
    uses[ObjectIdentifier(head)] = use
    return use
  }

  /// The digest of a definition's content; `nil` if its text isn't JSON.
  ///
  /// - Complexity: O(bytes of its text) the first time it is asked for.
  package mutating func digest(of entry: Entry) -> Digest? {
    if let known = digests[entry.key] { return known }
    guard case .success(let document) = Library.document(name: entry.name, bytes: entry.bytes)
    else { return nil }
    let digest = document.definitionDigest
    digests[entry.key] = digest
    return digest
  }
}
