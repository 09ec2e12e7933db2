/// What is put side by side: the two definitions, their digests, and what differs between them.
package struct ComparedDefinitions: Sendable {
  /// One of the two.
  package struct Definition: Sendable {
    package let kind: DocumentKind
    package let id: String
    package let version: SemanticVersion
    /// `nil` only for a text that can't be read.
    package let digest: Digest?
    /// What findings call it.
    package let name: String

    package var label: String { "\(id) \(version)" }
  }

  package let old: Definition
  package let new: Definition
  package let difference: DefinitionDifference

  /// The two; `nil` where the texts can't be read as two definitions of one kind.
  package init?(old: Library.Entry, new: Library.Entry) {
    guard case .success(let before) = Library.document(name: old.name, bytes: old.bytes),
      case .success(let after) = Library.document(name: new.name, bytes: new.bytes),
      let difference = DefinitionDifference(from: before, to: after)
    else { return nil }
    self.old = Definition(old, before)
    self.new = Definition(new, after)
    self.difference = difference
  }
}

extension ComparedDefinitions.Definition {
  fileprivate init(_ entry: Library.Entry, _ document: JSONDocument) {
    self.init(
      kind: entry.kind, id: entry.id, version: entry.version, digest: document.definitionDigest,
      name: entry.name)
  }
}
