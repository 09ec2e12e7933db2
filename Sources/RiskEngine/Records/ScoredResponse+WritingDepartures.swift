extension ScoredResponse {
  /// `final`, and `override` where there is one, of a scale that a human may depart from.
  func writeDeparture(_ index: Int, to writer: inout JSONWriter) {
    let rule = response.instrument.levels[index]
    writer.key("final")
    if let level = finalLevel(index) { writer.value(rule.level(level).id) } else { writer.null() }
    guard let override = response.overrides[index] else { return }
    writer.key("override")
    writer.object { writer in
      writer.key("to")
      writer.value(rule.level(override.to).id)
      writer.key("kind")
      writer.value(override.ground.kind.rawValue)
      if case .policy(let reason) = override.ground {
        writer.key("reason")
        writer.value(response.instrument.overrides[index]?.reasons[reason].id ?? "")
      }
      writer.key("rationale")
      writer.value(override.rationale)
    }
  }
}
