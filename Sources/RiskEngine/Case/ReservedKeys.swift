/// The parts of a case that later stages use: checked for their shape and kept.
enum ReservedKeys {
  /// What a reserved value must look like.
  indirect enum Shape: Sendable {
    case text, date, whole, boolean
    /// A text, number, boolean or null.
    case scalar
    case list(Shape)
    case object([(String, Shape)])

    /// Reports what doesn't fit; null fits everywhere.
    func check(_ node: JSONNode, _ reader: DocumentReader) {
      guard node.kind != .null else { return }
      switch self {
      case .text: _ = reader.text(node)
      case .date: _ = reader.day(node)
      case .whole: _ = reader.whole(node, in: 0...1_000_000)
      case .boolean: _ = reader.boolean(node)
      case .scalar:
        switch node.kind {
        case .array, .object:
          reader.report(
            DocumentProblem.wrongType(found: node.quotation, expected: .text), at: node)
        case .string: _ = reader.text(node)
        case .number: _ = reader.number(node)
        case .boolean, .null: break
        }
      case .list(let shape):
        _ = reader.list(node, limit: 10_000) { shape.check($0, reader) }
      case .object(let members):
        _ = reader.object(node) { object -> Void? in
          for (key, shape) in members {
            if let value = object.optional(key) { shape.check(value, reader) }
          }
          return nil
        }
      }
    }
  }

  static let shapes: [(String, Shape)] = [
    ("unit", .text),
    (
      "decisions",
      .list(
        .object([
          ("date", .date), ("role", .text), ("programme", .text), ("outcome", .text),
          ("reason", .text), ("departure", .object([("kind", .text), ("bound", .text)])),
        ]))
    ),
    (
      "flags",
      .list(
        .object([
          ("id", .text), ("raised", .date), ("cleared", .date), ("by", .text), ("reason", .text),
        ]))
    ),
    ("notes", .scalar),
  ]
}
