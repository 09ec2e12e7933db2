extension PlainInstrument {
  /// The features of the format that it uses, by their ids in `features.json`.
  var features: Set<String> {
    var features: Set<String> = []
    for item in items {
      switch item.type {
      case .choice(let options):
        features.insert("choice")
        if options.contains(where: { $0.points != nil }) { features.insert("optionPoints") }
      case .multiple: features.insert("multiple")
      case .yesNo: features.insert("yesNo")
      case .count, .integer, .decimal: features.insert("numbers")
      }
      if !item.missingCodes.isEmpty { features.insert("missingCodes") }
      if item.gate != nil { features.insert("gates") }
      if item.rating != nil { features.insert("pastAndPresentRatings") }
    }
    for score in scores { features.formUnion(score.features) }
    if scores.contains(where: countsCodes) { features.insert("codeTests") }
    for flag in flags { features.formUnion(flag.when.features) }
    for level in levels {
      switch level.basis {
      case .cutOffs(_, let rows):
        for row in rows {
          if row.age != nil || row.sexes != nil { features.insert("cutOffsByAgeAndSex") }
          if row.informants != nil { features.insert("cutOffsByInformant") }
          if row.settings != nil { features.insert("settings") }
        }
        features.insert("cutOffs")
      case .rules: features.insert("levelRules")
      case .worst: features.insert("worstOf")
      }
      if !level.raises.isEmpty { features.insert("raise") }
    }
    if !flags.isEmpty { features.insert("flags") }
    return features
  }
}

extension PlainInstrument {
  /// Whether a score counts word codes that have no points.
  private func countsCodes(_ score: PlainScore) -> Bool {
    guard case .members("count", let members, _) = score.form else { return false }
    return members.contains { $0.codes != nil }
  }
}

extension PlainScore {
  fileprivate var features: Set<String> {
    var features: Set<String> = []
    switch form {
    case .members(let form, let members, _):
      let names = ["mean": "mean", "count": "count", "minimum": "extremes", "maximum": "extremes"]
      if let name = names[form] { features.insert(name) }
      for member in members {
        if member.weight != nil { features.insert("weights") }
        if member.isReversed { features.insert("reverse") }
        if member.points != nil { features.insert("memberPoints") }
        if member.isScore { features.insert("scoresOfScores") }
      }
    case .conditions(let conditions):
      features.insert("conditions")
      for condition in conditions { features.formUnion(condition.when.features) }
    case .formula(let formula): features.formUnion(formula.features.union(["formula"]))
    case .lookup(_, _, .value): features.insert("lookup")
    case .lookup: features.insert("norms")
    }
    if let missing {
      switch missing.rule {
      case "prorate": features.insert(missing.base == "points" ? "proratePoints" : "prorate")
      case "value": features.insert("missingValue")
      default: features.insert(missing.rule)
      }
      if missing.leavesOut { features.insert("leaveOut") }
    }
    return features
  }
}
