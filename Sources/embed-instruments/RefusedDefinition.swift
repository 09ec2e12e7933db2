/// Why a definition isn't embedded, as one sentence for whoever builds the package.
struct RefusedDefinition: Error, CustomStringConvertible {
  /// The file, what was found, what was expected.
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
