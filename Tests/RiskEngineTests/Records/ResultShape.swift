import RiskEngine

/// The keys of a result document as the format reference, section 13, lists them.
indirect enum ResultShape: Sendable {
  /// What the definitions decide.
  case anything
  /// Any text, number, boolean or null.
  case scalar
  case list(ResultShape)
  case orNull(ResultShape)
  /// An object whose keys are ids.
  case byID(ResultShape)
  /// An object with these keys and no others; a name that ends in `?` may be absent.
  case object([(String, ResultShape)])

  static let result = ResultShape.object([
    ("format", .scalar), ("engine", .scalar), ("id", .scalar), ("date", .scalar), ("age", .scalar),
    ("sex", .scalar), ("input", .object([("digest", .scalar)])),
    (
      "definitions",
      .list(
        .object([
          ("kind", .scalar), ("id", .scalar), ("version", .scalar), ("adopted", .scalar),
          ("digest", .scalar),
        ]))
    ), ("responses", .list(response)), ("recommendation", .orNull(recommendation)),
    ("versions?", .object([("asOf?", .scalar), ("instruments?", .byID(.scalar))])),
    ("decisions?", .list(decision)), ("flags?", .list(flag)),
    (
      "findings",
      .list(
        .object([
          ("id", .scalar), ("severity", .scalar), ("pointer?", .scalar), ("line?", .scalar),
          ("column?", .scalar),
        ]))
    ),
  ])

  private static let response = ResultShape.object([
    ("instrument", .scalar), ("version", .scalar), ("date", .scalar), ("informant?", .scalar),
    ("population?", .scalar), ("notScored?", .scalar),
    (
      "scores",
      .byID(
        .object([
          ("value", .scalar), ("answered", .scalar), ("of", .scalar), ("rule?", .scalar),
          ("low", .scalar), ("high", .scalar), ("bounds", .scalar), ("leftOut?", .list(.scalar)),
        ]))
    ),
    (
      "levels",
      .byID(
        .object([
          ("level", .scalar), ("settled", .scalar), ("possible", .list(.scalar)),
          ("open?", .list(.scalar)), ("final?", .scalar), ("override?", departure),
        ]))
    ), ("flags", .list(.scalar)), ("possibleFlags", .list(.scalar)),
    ("checks?", .list(.scalar)),
    (
      "change?",
      .byID(
        .object([
          ("from", .scalar), ("difference", .scalar), ("reliable", .scalar), ("index?", .scalar),
        ]))
    ), ("reassess?", .scalar),
    ("judgements?", .byID(.object([("level", .scalar), ("rationale", .scalar)]))),
  ])

  private static let decision = ResultShape.object([
    ("date", .scalar), ("role", .scalar), ("programme", .scalar), ("outcome", .scalar),
    ("reason?", .scalar),
    ("departure?", .object([("kind", .scalar), ("bound?", .scalar), ("ground?", .scalar)])),
    ("status", .scalar), ("departs", .scalar), ("policy?", .scalar), ("version?", .scalar),
    (
      "consentMissing?",
      .object([
        ("since", .scalar),
        ("consents", .list(.object([("to", .scalar), ("by", .scalar), ("status", .scalar)]))),
      ])
    ),
  ])

  private static let flag = ResultShape.object([
    ("id", .scalar), ("instrument?", .scalar), ("state", .scalar),
    (
      "raised",
      .list(.object([("date", .scalar), ("by", .scalar), ("version?", .scalar)]))
    ), ("cleared?", .object([("date", .scalar), ("by", .scalar), ("reason", .scalar)])),
  ])

  private static let departure = ResultShape.object([
    ("to", .scalar), ("kind", .scalar), ("reason?", .scalar), ("rationale", .scalar),
  ])

  private static let recommendation = ResultShape.object([
    ("policy", .scalar), ("version", .scalar), ("choiceNeeded", .scalar),
    (
      "inputs",
      .byID(
        .orNull(.object([("instrument", .scalar), ("version", .scalar), ("date", .scalar)])))
    ), ("tables?", .list(table)),
    (
      "programmes",
      .list(
        .object([
          ("id", .scalar), ("status", .scalar),
          ("criteria", .list(.object([("id", .scalar), ("result", .scalar)]))),
          ("reasons", .list(.byID(.scalar))), ("missing?", .list(.scalar)),
          ("departurePossible?", .scalar), ("legal?", legal), ("decidedBy?", .list(.scalar)),
        ]))
    ), ("notices", .list(.scalar)),
    ("legal?", .object([("consents?", .byID(legal)), ("notices?", .byID(legal))])),
  ])

  private static let table = ResultShape.object([
    ("id", .scalar), ("rules", .list(.scalar)), ("open?", .list(.scalar)),
    ("outputs", .byID(.anything)), ("possible?", .byID(.anything)), ("missing?", .list(.scalar)),
    ("conflict?", .scalar),
  ])

  private static let legal = ResultShape.list(.object([("id", .scalar), ("text", .scalar)]))

  /// What differs, by JSON Pointer.
  ///
  /// Recursion ends with the depth of the shape.
  func differences(_ node: JSONNode) -> [String] {
    let place = node.location.pointer
    switch self {
    case .anything:
      return []
    case .scalar:
      return node.kind == .object || node.kind == .array ? ["\(place) isn't a scalar"] : []
    case .orNull(let shape):
      return node.kind == .null ? [] : shape.differences(node)
    case .list(let shape):
      guard node.kind == .array else { return ["\(place) isn't a list"] }
      return node.elements.flatMap { shape.differences($0) }
    case .byID(let shape):
      guard node.kind == .object else { return ["\(place) isn't an object"] }
      return node.members.flatMap { shape.differences($0.value) }
    case .object(let keys):
      guard node.kind == .object else { return ["\(place) isn't an object"] }
      let members = node.members.map { (key: $0.key.text ?? "", value: $0.value) }
      let required = keys.map(\.0).filter { name in
        !name.hasSuffix("?") && !members.contains { $0.key == name }
      }
      let unknown = members.map(\.key).filter { key in
        !keys.contains { $0.0 == key || $0.0 == key + "?" }
      }
      let within = members.flatMap { member -> [String] in
        let shape = keys.first { $0.0 == member.key || $0.0 == member.key + "?" }?.1
        return shape?.differences(member.value) ?? []
      }
      return required.map { "\(place)/\($0) is missing" }
        + unknown.map { "\(place)/\($0) is unknown" }
        + within
    }
  }
}
