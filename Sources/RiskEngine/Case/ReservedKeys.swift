/// The parts of a case that later stages use: checked for their shape and kept.
enum ReservedKeys {
  /// What a reserved value must look like.
  enum Shape: Sendable {
    case text
    /// A text, number, boolean or null.
    case scalar

    /// Reports what doesn't fit; null fits everywhere.
    func check(_ node: JSONNode, _ reader: DocumentReader) {
      guard node.kind != .null else { return }
      switch self {
      case .text: _ = reader.text(node)
      case .scalar:
        switch node.kind {
        case .array, .object:
          reader.report(
            DocumentProblem.wrongType(found: node.quotation, expected: .text), at: node)
        case .string: _ = reader.text(node)
        case .number: _ = reader.number(node)
        case .boolean, .null: break
        }
      }
    }
  }

  /// How many entries a list of records may have.
  static let maximumEntries = 10_000

  static let shapes: [(String, Shape)] = [("unit", .text), ("notes", .scalar)]
}
