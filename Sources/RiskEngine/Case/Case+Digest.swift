extension Case {
  /// The digest of the case as it was read: of its canonical form (RFC 8785) without `$schema` and
  /// `format`, which say nothing about the person and may be left out.
  ///
  /// It is as personal as the case: whoever knows all of a case but one answer can try them all.
  ///
  /// - Complexity: O(bytes of the case), anew each time.
  package var digest: Digest { Case.digest(of: node) }

  /// The digest of the case that an object describes, whether or not it can be used.
  package static func digest(of node: JSONNode) -> Digest {
    Digest(of: node.canonical(without: ["$schema", "format"]).span)
  }
}
