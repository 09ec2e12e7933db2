extension InstrumentReader {
  // MARK: Rules

  /// `rules`, of which the first whose condition is true gives the level, and `otherwise`.
  mutating func rules(
    _ node: JSONNode, otherwise: JSONNode?, _ draft: LevelDraft
  ) -> LevelRule.Basis? {
    let rules = reader.list(node, limit: 200) { rule($0, draft) }
    if node.kind == .array, node.count == 0 { reader.report(DocumentProblem.emptyList, at: node) }
    guard let otherwise else {
      reader.report(DocumentProblem.missingKey("otherwise"), at: draft.node)
      return nil
    }
    var rest: UInt8?
    if otherwise.kind != .null {
      guard let level = level(otherwise, of: draft) else { return nil }
      rest = level
    }
    guard rules.count == node.count else { return nil }
    let compiled = Expression.firstTrue(
      rules.map { ($0.condition, .level($0.level)) }, otherwise: rest.map(Value.level) ?? .null,
      of: .level(draft.scale))
    return .rules(rules, otherwise: rest, compiled: compiled)
  }

  private mutating func rule(_ node: JSONNode, _ draft: LevelDraft) -> LevelRule.Rule? {
    reader.object(node) { object in
      let condition = object.required("when").flatMap { expression($0, expecting: .boolean) }
      let level = object.required("level").flatMap { self.level($0, of: draft) }
      let source = reader.provenance(&object, sources)
      guard let condition, let level, let source else { return nil }
      return LevelRule.Rule(
        condition: condition, level: level, source: source, mark: node.index)
    }
  }

  /// A level of the scale that is being read, by its id.
  private func level(_ node: JSONNode, of draft: LevelDraft) -> UInt8? {
    guard let name = reader.identifier(node) else { return nil }
    if let position = draft.scale.levels.firstIndex(of: name) { return UInt8(exactly: position) }
    reportUnknown(.level, name, among: draft.levels.map(\.id), at: node)
    return nil
  }

  // MARK: The worst of several

  /// `worstOf`: the most concerning of other scales, whose levels this scale has too.
  func worst(_ node: JSONNode, _ draft: LevelDraft) -> LevelRule.Basis? {
    let scales = reader.list(node, limit: 100) { scalePosition($0, within: draft) }
    if node.kind == .array, node.count == 0 { reader.report(DocumentProblem.emptyList, at: node) }
    guard !scales.isEmpty, scales.count == node.count else { return nil }
    // From the most concerning down: some scale stands there.
    let cases = draft.scale.levels.indices.dropFirst().reversed().compactMap { position in
      let wanted = scales.map { scale in
        (
          slot: layout.slot(ofLevel: scale),
          values: values(of: levels[scale].scale, meaning: draft.scale.levels[position])
        )
      }
      return UInt8(exactly: position).map { (Expression.anyOf(wanted), Value.level($0)) }
    }
    // Below that every scale stands at the least, unless one is unknown.
    let first = draft.scale.levels.first ?? ""
    let least = scales.map { scale in
      (
        slot: layout.slot(ofLevel: scale), values: values(of: levels[scale].scale, meaning: first)
      )
    }
    let compiled = Expression.firstTrue(
      cases + [(Expression.anyOf(least), .level(0))], otherwise: .null, of: .level(draft.scale))
    return .worst(of: scales, compiled: compiled)
  }

  private func values(of scale: LevelScale, meaning id: String) -> [Value] {
    scale.value(of: id).map { [$0] } ?? []
  }

  private func scalePosition(_ node: JSONNode, within draft: LevelDraft) -> Int? {
    guard let name = reader.identifier(node) else { return nil }
    guard let position = levels.firstIndex(where: { $0.id == name }) else {
      reportUnknown(.levelScale, name, among: levels.map(\.id), at: node)
      return nil
    }
    guard
      let other = levels[position].scale.levels.first(where: { !draft.scale.levels.contains($0) })
    else { return position }
    reader.report(
      InstrumentProblem.levelOfOtherScale(level: other, scale: name, own: draft.id), at: node)
    return nil
  }

  // MARK: Raising

  /// `raise`: listed reasons, each applied to what the one before gives.
  mutating func raising(_ node: JSONNode, _ draft: LevelDraft) -> LevelRule.Raising? {
    let raises = reader.list(node, limit: 50) { raise($0, draft) }
    reader.reportDuplicates(raises.map(\.id), at: node)
    guard !raises.isEmpty else { return nil }
    let changes = raises.map { raise in
      let pairs = draft.scale.levels.indices.compactMap { UInt8(exactly: $0) }.compactMap { level in
        let raised = raise.extent.raised(level)
        return raised == level ? nil : (from: Value.level(level), to: Value.level(raised))
      }
      return (condition: raise.condition, replacing: pairs)
    }
    return LevelRule.Raising(
      raises: raises, compiled: Expression.changing(changes, of: .level(draft.scale)))
  }

  private mutating func raise(_ node: JSONNode, _ draft: LevelDraft) -> LevelRule.Raise? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let condition = object.required("when").flatMap { expression($0, expecting: .boolean) }
      let extent = extent(&object, draft)
      let reason = object.localized("reason")
      let source = reader.provenance(&object, sources)
      guard let id, let condition, let extent, let reason, let source else { return nil }
      return LevelRule.Raise(
        id: id, condition: condition, extent: extent, reason: reason, source: source)
    }
  }

  private func extent(_ object: inout ObjectReader, _ draft: LevelDraft) -> LevelRule.Extent? {
    let steps = object.optional("steps")
    let to = object.optional("to")
    let cap = object.optional("cap")
    switch (steps, to) {
    case (nil, nil):
      reader.report(DocumentProblem.missingKey("steps"), at: object.node)
      return nil
    case (_?, _?):
      reader.report(InstrumentProblem.severalForms(["steps", "to"]), at: object.node)
      return nil
    case (nil, let to?):
      if let cap {
        reader.report(InstrumentProblem.keyOfOtherForm(key: "cap", form: "to"), at: cap)
      }
      return level(to, of: draft).map(LevelRule.Extent.to)
    case (let steps?, nil):
      let number = reader.whole(steps, in: 1...99)
      let top = UInt8(clamping: draft.scale.levels.count - 1)
      let limit = cap.map { level($0, of: draft) } ?? top
      guard let number, let limit else { return nil }
      return .steps(number, cap: limit)
    }
  }
}
