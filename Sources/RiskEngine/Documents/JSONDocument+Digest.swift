extension JSONDocument {
  /// The digest of a definition: of its canonical form (RFC 8785) without `$schema`, which only
  /// editors read, and `tests`, which may grow after the definition is in use.
  package var definitionDigest: Digest {
    Digest(of: root.canonical(without: ["$schema", "tests"]).span)
  }
}
