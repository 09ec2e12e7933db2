extension ScoredResponse {
  func write(to writer: inout JSONWriter) {
    let instrument = response.instrument
    writer.object { writer in
      response.writeIdentity(to: &writer)
      if let setting = response.setting {
        writer.key("setting")
        writer.value(instrument.settings[setting])
      }
      if let population {
        writer.key("population")
        writer.value(population.rawValue)
      }
      if isWithheld {
        writer.key("notScored")
        writer.value("outsidePopulation")
      }
      writer.key("scores")
      writer.object { writer in
        for (score, outcome) in zip(instrument.scores, scores) {
          writer.key(score.id)
          outcome.write(to: &writer, groups: instrument.groups)
        }
      }
      writer.key("levels")
      writer.object { writer in
        for index in levels.indices {
          writer.key(instrument.levels[index].id)
          writeWholeLevel(index, to: &writer)
        }
      }
      writer.key("flags")
      writer.texts(raisedFlags.map(\.id))
      writer.key("possibleFlags")
      writer.texts(possibleFlags.map(\.id))
      if !instrument.checks.isEmpty {
        writer.key("checks")
        writer.texts(raisedChecks.map { instrument.checks[$0].id })
      }
      if changes.contains(where: { $0 != nil }) { writeChanges(to: &writer) }
      if let reassessment {
        writer.key("reassess")
        writer.value(reassessment)
      }
      if response.judgements.contains(where: { $0 != nil }) {
        writer.key("judgements")
        writeJudgements(to: &writer)
      }
    }
  }

  /// Writes all of a level scale.
  func writeWholeLevel(_ index: Int, to writer: inout JSONWriter) {
    writer.object { writer in
      writePlacement(index, to: &writer)
      let open = openItems(movingLevel: index)
      if !open.isEmpty {
        writer.key("open")
        writer.texts(open.map { response.instrument.items[$0].id })
      }
      if response.instrument.overrides[index] != nil { writeDeparture(index, to: &writer) }
    }
  }

  /// Writes the members of a level scale that say where the response stands on it, and what raised
  /// it there.
  func writePlacement(_ index: Int, to writer: inout JSONWriter) {
    let rule = response.instrument.levels[index]
    let outcome = levels[index]
    writer.key("level")
    if let level = outcome.level { writer.value(rule.level(level).id) } else { writer.null() }
    writer.key("settled")
    writer.value(outcome.isSettled)
    writer.key("possible")
    writer.texts(outcome.possible.map { rule.level($0).id })
    if let before = outcome.beforeRaising, before != outcome.level, let raising = rule.raising {
      writer.key("raised")
      writer.object { writer in
        writer.key("from")
        writer.value(rule.level(before).id)
        writer.key("by")
        writer.texts(outcome.raises.map { raising.raises[$0].id })
      }
    }
  }

  private func writeJudgements(to writer: inout JSONWriter) {
    writer.object { writer in
      for (judgement, answer) in zip(response.instrument.judgements, response.judgements) {
        guard let answer else { continue }
        writer.key(judgement.id)
        writer.object { writer in
          writer.key("level")
          writer.value(judgement.scale.levels[Int(answer.level)])
          writer.key("rationale")
          writer.value(answer.rationale)
        }
      }
    }
  }
}

extension ScoreOutcome {
  /// Writes all of it.
  func write(to writer: inout JSONWriter, groups: [ItemGroup]) {
    writer.object { writer in
      writer.key("value")
      writer.value(value)
      writer.key("answered")
      writer.value(answered)
      writer.key("of")
      writer.value(of)
      if let rule {
        writer.key("rule")
        writer.value(rule)
      }
      writer.key("low")
      writer.value(low)
      writer.key("high")
      writer.value(high)
      writer.key("bounds")
      writer.value(boundsAreExact ? "exact" : "enclosing")
      if !leftOutGroups.isEmpty {
        writer.key("leftOut")
        writer.texts(leftOutGroups.map { groups[$0].id })
      }
    }
  }
}

extension Response {
  /// Writes which instrument was answered when, and by whom.
  func writeIdentity(to writer: inout JSONWriter) {
    writer.key("instrument")
    writer.value(instrument.head.id)
    writer.key("version")
    writer.value(instrument.head.version)
    writer.key("date")
    writer.value(date)
    if let informantName {
      writer.key("informant")
      writer.value(informantName)
    }
  }
}
