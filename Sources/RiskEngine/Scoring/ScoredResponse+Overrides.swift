extension ScoredResponse {
  /// The level that counts on a scale: the one that a human departed to, else the computed one.
  ///
  /// - Parameter id: The scale's id.
  /// - Returns: `nil` where the level can't be told, or if the instrument has no such scale.
  public func finalLevel(named id: String) -> Level? {
    let rules = response.instrument.levels
    return rules.firstIndex { $0.id == id }.flatMap { index in
      finalLevel(index).map(rules[index].level)
    }
  }

  /// The level that counts, as a position in the ordered scale.
  package func finalLevel(_ index: Int) -> UInt8? {
    response.overrides[index]?.to ?? levels[index].level
  }

  /// Reports what in the recorded departures doesn't fit the computed levels.
  ///
  /// - Parameters:
  ///   - draft: The response as it stands in the case, for the places.
  ///   - reader: Collects the findings.
  func checkOverrides(_ draft: ResponseDraft, _ reader: DocumentReader) {
    for (name, key, value) in draft.overrides {
      guard let index = response.instrument.levels.firstIndex(where: { $0.id == name }),
        let override = response.overrides[index],
        let rule = response.instrument.overrides[index],
        let problem = problem(with: override, of: index, by: rule)
      else { continue }
      let to = value.members.first { $0.key.equals("to") }?.value
      reader.report(problem, at: to ?? key)
    }
  }

  private func problem(
    with override: LevelOverride, of index: Int, by rule: OverrideRule
  ) -> CaseProblem? {
    let scale = response.instrument.levels[index]
    let computed = levels[index].level
    let direction: OverrideRule.Direction?
    switch override.ground {
    case .policy(let position):
      let reason = rule.reasons[position]
      direction = reason.direction
      if computed == nil, case .level(override.to) = reason.destination, direction == nil {
        return nil
      }
      guard
        let destination = reason.destination.level(
          from: computed, direction, count: scale.levels.count)
      else { return .overrideOfUnknownLevel(scale: scale.id) }
      guard destination == override.to else {
        return switch reason.destination {
        case .level(let level):
          .overrideToOtherLevel(reason: reason.id, expected: scale.level(level).id)
        case .steps(let steps): .overrideBySteps(reason: reason.id, expected: steps)
        }
      }
    case .discretionary:
      direction = rule.discretion?.direction
      if let computed, let steps = rule.discretion?.steps,
        abs(Int(override.to) - Int(computed)) > steps
      {
        return .overrideTooFar(scale: scale.id, steps: steps)
      }
    }
    guard let computed else { return .overrideOfUnknownLevel(scale: scale.id) }
    guard override.to != computed else { return .overrideChangesNothing(scale: scale.id) }
    let way: OverrideRule.Direction = override.to > computed ? .up : .down
    return direction == nil || direction == way
      ? nil : .overrideTheWrongWay(scale: scale.id, isUpAllowed: direction == .up)
  }
}
