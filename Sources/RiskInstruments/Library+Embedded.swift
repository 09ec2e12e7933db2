public import RiskEngine

extension Library {
  /// A library of the definitions that are shipped with Vägval, none of them read yet.
  ///
  /// - Complexity: O(bytes of the definitions), a copy; none is parsed until something refers to it.
  public static func embedded() -> Library {
    var library = Library()
    for entry in EmbeddedDefinitions.all {
      library.add(
        kind: entry.kind, id: entry.id, version: entry.version, validFrom: entry.validFrom,
        validTo: entry.validTo, name: entry.fileName, text: entry.text)
    }
    return library
  }
}
