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
        _ = reader.list(node, limit: ReservedKeys.maximumEntries) { shape.check($0, reader) }
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

  /// How many entries a list of records may have.
  static let maximumEntries = 10_000

  static let shapes: [(String, Shape)] = [
    ("unit", .text),
    (
      "events",
      .list(.object([("kind", .text), ("date", .date), ("due", .date), ("reason", .text)]))
    ),
    (
      "interventions",
      .list(
        .object([
          ("id", .text), ("programme", .text), ("needs", .list(.text)), ("recipient", .text),
          ("ordered", .date), ("firstMeeting", .date), ("start", .date), ("end", .date),
          ("endReason", .text), ("goalsMet", .scalar),
          (
            "sessions",
            .object([
              ("ordered", .whole), ("booked", .whole), ("held", .whole), ("noShow", .whole),
            ])
          ),
          ("evaluated", .scalar),
        ]))
    ),
    (
      "placements",
      .list(
        .object([
          ("form", .text), ("basis", .text), ("executed", .date), ("start", .date),
          ("end", .date), ("homePlan", .scalar),
        ]))
    ),
    (
      "plans",
      .list(
        .object([
          ("kind", .text), ("status", .text), ("date", .date),
          ("goals", .list(.object([("id", .text), ("need", .text), ("status", .text)]))),
        ]))
    ),
    (
      "followUps",
      .list(
        .object([
          ("intervention", .text), ("due", .date), ("done", .date), ("outcome", .text),
        ]))
    ),
    (
      "participation",
      .list(
        .object([
          ("intervention", .text), ("step", .text), ("date", .date), ("asked", .scalar),
          ("heard", .scalar), ("influence", .scalar), ("reasonNot", .text),
        ]))
    ),
    ("closed", .object([("date", .date), ("reason", .text), ("note", .text)])),
    ("notes", .scalar),
  ]
}
