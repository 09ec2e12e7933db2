import RiskEngine

/// A definition as the command line names it: `ID` or `ID@VERSION`.
struct DefinitionReference {
  let id: String
  let version: SemanticVersion?

  /// `nil` where something follows `@` that isn't a version.
  init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    id = parts.first.map(String.init) ?? text
    guard parts.count == 2 else {
      version = nil
      return
    }
    guard let version = SemanticVersion(String(parts[1])) else { return nil }
    self.version = version
  }

  /// The version, or the newest one there is.
  func entry(in library: Library, _ kinds: [DocumentKind]) -> Library.Entry? {
    for kind in kinds {
      let entries = library.entries(kind, id: id)
      let entry = version.map { version in entries.first { $0.version == version } } ?? entries.last
      if let entry { return entry }
    }
    return nil
  }
}

extension Session {
  /// The definition that the command line names; otherwise tells what there is.
  mutating func entry(named text: String, _ kinds: [DocumentKind]) -> Library.Entry? {
    let reference = DefinitionReference(text)
    if let entry = reference?.entry(in: library, kinds) { return entry }
    let id = reference?.id ?? text
    // A policy and its programmes may share an id.
    var seen: Set<String> = []
    let ids = kinds.flatMap { library.ids($0) }.filter { seen.insert($0).inserted }
    let versions = library.entries.filter { $0.id == id && kinds.contains($0.kind) }
    let problem = LibraryProblem.unknownDefinition(
      text, available: versions.isEmpty ? ids : versions.map(\.label),
      suggestion: versions.isEmpty ? Suggestion.nearest(to: id, among: ids) : nil)
    tell([Finding(problem, at: nil)])
    note(.unusable)
    return nil
  }
}
