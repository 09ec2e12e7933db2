extension InstrumentReader {
  /// `overrides`: for each level scale the rule for departures, if there is one.
  func readOverrides(_ object: inout ObjectReader) -> [OverrideRule?] {
    var rules = [OverrideRule?](repeating: nil, count: levels.count)
    let read = object.optionalList("overrides", overrideRule)
    reader.reportDuplicates(
      read.map { levels[$0.level].id }, at: object.optional("overrides"))
    for (level, rule) in read { rules[level] = rule }
    return rules
  }

  private func overrideRule(_ node: JSONNode) -> (level: Int, rule: OverrideRule)? {
    reader.object(node) { object in
      let level = object.required("level").flatMap(levelScalePosition)
      let scale = level.map { levels[$0] }
      let reasons = object.optional("policy").map { list in
        reader.list(list) { overrideReason($0, scale) }
      }
      reader.reportDuplicates(reasons?.map(\.id) ?? [], at: object.optional("policy"))
      let discretionary = object.optional("discretionary")
      let discretion = discretionary.flatMap { self.discretion($0, scale) }
      let source = reader.provenance(&object, sources)
      if reasons?.isEmpty != false, discretionary == nil, !reader.hasErrors {
        reader.report(InstrumentProblem.overrideAllowsNothing, at: node)
      }
      guard let level, let source else { return nil }
      return (
        level, OverrideRule(reasons: reasons ?? [], discretion: discretion, source: source)
      )
    }
  }

  private func levelScalePosition(_ node: JSONNode) -> Int? {
    guard let name = reader.identifier(node) else { return nil }
    if let position = levels.firstIndex(where: { $0.id == name }) { return position }
    reportUnknown(.levelScale, name, among: levels.map(\.id), at: node)
    return nil
  }

  private func overrideReason(_ node: JSONNode, _ scale: LevelDraft?) -> OverrideRule.Reason? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let text = object.localized("text")
      let to = object.optional("to")
      let steps = object.optional("steps")
      let direction = readDirection(&object)
      guard (to == nil) != (steps == nil) else {
        reader.report(InstrumentProblem.overrideWithoutOneDestination, at: node)
        return nil
      }
      if let steps, direction == nil, object.optional("direction") == nil {
        reader.report(InstrumentProblem.overrideStepsWithoutDirection, at: steps)
      }
      let destination =
        to.flatMap { levelPosition($0, scale) }.map(OverrideRule.Destination.level)
        ?? steps.flatMap { self.steps($0, scale) }.map(OverrideRule.Destination.steps)
      guard let id, let text, let destination else { return nil }
      return OverrideRule.Reason(
        id: id, text: text, destination: destination, direction: direction)
    }
  }

  private func discretion(_ node: JSONNode, _ scale: LevelDraft?) -> OverrideRule.Discretion? {
    reader.object(node) { object in
      let steps = object.required("steps").flatMap { self.steps($0, scale) }
      let direction = readDirection(&object)
      return steps.map { OverrideRule.Discretion(steps: $0, direction: direction) }
    }
  }

  private func readDirection(_ object: inout ObjectReader) -> OverrideRule.Direction? {
    object.optional("direction").flatMap { reader.choice($0, of: OverrideRule.Direction.self) }
  }

  /// A number of steps that the scale has room for.
  private func steps(_ node: JSONNode, _ scale: LevelDraft?) -> Int? {
    reader.whole(node, in: 1...max(1, (scale?.levels.count ?? 100) - 1))
  }

  private func levelPosition(_ node: JSONNode, _ scale: LevelDraft?) -> UInt8? {
    guard let name = reader.identifier(node), let scale else { return nil }
    if let position = scale.scale.levels.firstIndex(of: name) { return UInt8(exactly: position) }
    reportUnknown(.level, name, among: scale.levels.map(\.id), at: node)
    return nil
  }
}
