/// The municipality, and the unit in it, that a definition is for.
public struct Place: Sendable, Hashable {
  /// The municipality's name.
  public let municipality: String
  /// The unit within it.
  public let unit: String?
}

extension DocumentReader {
  /// `{"municipality", "unit"?}`.
  func place(_ node: JSONNode) -> Place? {
    object(node) { object in
      let municipality = object.required("municipality").flatMap(words)
      let unit = object.optional("unit").flatMap(words)
      return municipality.map { Place(municipality: $0, unit: unit) }
    }
  }
}
