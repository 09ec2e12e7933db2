extension Response {
  /// The departures of a response, one per level scale; `nil` if one of them can't be used.
  ///
  /// What depends on the computed level is checked when that is known.
  static func overrides(
    _ draft: ResponseDraft, of instrument: Instrument, _ reader: DocumentReader
  ) -> [LevelOverride?]? {
    var overrides = [LevelOverride?](repeating: nil, count: instrument.levels.count)
    var isUsable = true
    for (name, key, value) in draft.overrides {
      guard let position = instrument.levels.firstIndex(where: { $0.id == name }) else {
        let known = instrument.levels.map(\.id)
        reader.report(
          CaseProblem.unknownOverriddenScale(
            name, suggestion: reader.suggestion(for: name, among: known)), at: key)
        isUsable = false
        continue
      }
      if value.kind == .null { continue }
      guard let rule = instrument.overrides[position] else {
        reader.report(CaseProblem.overrideNotAllowed(scale: name), at: key)
        isUsable = false
        continue
      }
      overrides[position] = override(value, instrument.levels[position], rule, reader)
      if overrides[position] == nil { isUsable = false }
    }
    return isUsable ? overrides : nil
  }

  private static func override(
    _ node: JSONNode, _ scale: LevelRule, _ rule: OverrideRule, _ reader: DocumentReader
  ) -> LevelOverride? {
    reader.object(node) { object in
      let to = object.required("to").flatMap { level($0, scale, reader) }
      let ground = readGround(&object, scale, rule, reader)
      let rationaleNode = object.stated("rationale")
      let rationale = rationaleNode.flatMap(reader.text) ?? ""
      guard !rationale.isBlank else {
        reader.report(
          CaseProblem.overrideWithoutRationale(scale: scale.id), at: rationaleNode ?? node)
        return nil
      }
      guard let to, let ground else { return nil }
      return LevelOverride(to: to, ground: ground, rationale: rationale)
    }
  }

  private static func level(
    _ node: JSONNode, _ scale: LevelRule, _ reader: DocumentReader
  ) -> UInt8? {
    guard let name = reader.text(node) else { return nil }
    if let position = scale.scale.levels.firstIndex(of: name) { return UInt8(exactly: position) }
    let allowed = scale.levels.map(\.id)
    reader.report(
      CaseProblem.unknownOverrideLevel(
        allowed: allowed, suggestion: reader.suggestion(for: name, among: allowed)), at: node)
    return nil
  }

  private static func readGround(
    _ object: inout ObjectReader, _ scale: LevelRule, _ rule: OverrideRule,
    _ reader: DocumentReader
  ) -> LevelOverride.Ground? {
    guard let node = object.required("kind"),
      let kind = reader.choice(node, of: LevelOverride.Kind.self)
    else {
      _ = object.optional("reason")
      return nil
    }
    switch kind {
    case .discretionary:
      // A listed reason has no place here: the key is left to be told as unknown.
      if rule.discretion != nil { return .discretionary }
    case .policy:
      let reason = object.required("reason").flatMap { listedReason($0, rule, reader) }
      if !rule.reasons.isEmpty { return reason.map(LevelOverride.Ground.policy) }
    }
    reader.report(
      CaseProblem.overrideKindNotAllowed(scale: scale.id, kind: kind.rawValue), at: node)
    return nil
  }

  private static func listedReason(
    _ node: JSONNode, _ rule: OverrideRule, _ reader: DocumentReader
  ) -> Int? {
    guard let name = reader.text(node), !rule.reasons.isEmpty else { return nil }
    if let position = rule.reasons.firstIndex(where: { $0.id == name }) { return position }
    let listed = rule.reasons.map(\.id)
    reader.report(
      CaseProblem.overrideReasonNotListed(
        listed: listed, suggestion: reader.suggestion(for: name, among: listed)), at: node)
    return nil
  }
}
