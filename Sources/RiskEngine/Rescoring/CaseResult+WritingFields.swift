extension CaseResult {
  /// Writes what an analyst needs of a case, on one line: of each response its scores, levels and
  /// raised flags, then each programme's status.
  func writeCompact(to writer: inout JSONWriter) {
    write(FieldChoice(ResultField.compact), to: &writer)
  }

  /// Writes the id and the wanted fields, in the order of ``ResultField``.
  func write(_ fields: FieldChoice, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value(assessmentCase.id)
      writeFacts(fields, to: &writer)
      if !fields.isDisjoint(with: ResultField.ofResponses) {
        writer.key("responses")
        writer.array { writer in
          for response in responses { response.write(fields, to: &writer) }
        }
      }
      if let recommendation, !fields.isDisjoint(with: ResultField.ofRecommendation) {
        writer.key("recommendation")
        recommendation.write(fields, to: &writer)
      }
      if fields.contains(.findings) {
        writer.key("findings")
        writer.array { writer in
          for finding in findings { finding.write(to: &writer) }
        }
      }
    }
  }

  private func writeFacts(_ fields: FieldChoice, to writer: inout JSONWriter) {
    if fields.contains(.date) {
      writer.key("date")
      writer.value(assessmentCase.date)
    }
    if fields.contains(.age) {
      writer.key("age")
      writer.value(assessmentCase.age)
    }
    if fields.contains(.sex) {
      writer.key("sex")
      writer.value(assessmentCase.sex?.rawValue ?? "unknown")
    }
    if fields.contains(.digests) { writeDigests(to: &writer) }
  }
}

extension ScoredResponse {
  fileprivate func write(_ fields: FieldChoice, to writer: inout JSONWriter) {
    writer.object { writer in
      response.writeIdentity(to: &writer)
      if fields.contains(.population), let population {
        writer.key("population")
        writer.value(population.rawValue)
      }
      writeScores(fields, to: &writer)
      writeLevels(fields, to: &writer)
      if fields.contains(.flags) {
        writer.key("flags")
        writer.texts(raisedFlags.map(\.id))
      }
      if fields.contains(.possibleFlags) {
        writer.key("possibleFlags")
        writer.texts(possibleFlags.map(\.id))
      }
      if fields.contains(.judgements) {
        let judged = zip(response.instrument.judgements, response.judgements)
        writer.object("judgements", judged) { judgement, answer, writer in
          writer.key(judgement.id)
          writer.value(answer.map { judgement.scale.levels[Int($0.level)] })
        }
      }
    }
  }

  private func writeScores(_ fields: FieldChoice, to writer: inout JSONWriter) {
    let outcomes = zip(response.instrument.scores, scores)
    if fields.contains(.scores) {
      writer.object("scores", outcomes) { score, outcome, writer in
        writer.key(score.id)
        writer.value(outcome.value)
      }
    }
    if fields.contains(.answered) {
      writer.object("answered", outcomes) { score, outcome, writer in
        writer.key(score.id)
        writer.value(outcome.answered)
      }
      writer.object("of", outcomes) { score, outcome, writer in
        writer.key(score.id)
        writer.value(outcome.of)
      }
    }
    if fields.contains(.rules) {
      writer.object("rules", outcomes) { score, outcome, writer in
        writer.key(score.id)
        writer.value(outcome.rule)
      }
    }
    if fields.contains(.bounds) {
      writer.object("bounds", outcomes) { score, outcome, writer in
        writer.key(score.id)
        writer.object { writer in
          writer.key("low")
          writer.value(outcome.low)
          writer.key("high")
          writer.value(outcome.high)
          writer.key("exact")
          writer.value(outcome.boundsAreExact)
        }
      }
    }
  }

  private func writeLevels(_ fields: FieldChoice, to writer: inout JSONWriter) {
    let outcomes = zip(response.instrument.levels, levels)
    if fields.contains(.levels) {
      writer.object("levels", outcomes) { rule, outcome, writer in
        writer.key(rule.id)
        writer.value(outcome.level.map { rule.level($0).id })
      }
    }
    if fields.contains(.finalLevels) {
      writer.object("finalLevels", outcomes.enumerated()) { scale, writer in
        let rule = scale.element.0
        writer.key(rule.id)
        writer.value(finalLevel(scale.offset).map { rule.level($0).id })
      }
    }
    if fields.contains(.settled) {
      writer.object("settled", outcomes) { rule, outcome, writer in
        writer.key(rule.id)
        writer.value(outcome.isSettled)
      }
    }
    if fields.contains(.possible) {
      writer.object("possible", outcomes) { rule, outcome, writer in
        writer.key(rule.id)
        writer.texts(outcome.possible.map { rule.level($0).id })
      }
    }
  }
}

extension Recommendation {
  fileprivate func write(_ fields: FieldChoice, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("policy")
      writer.value(policy.head.id)
      writer.key("version")
      writer.value(policy.head.version)
      if fields.contains(.choiceNeeded) {
        writer.key("choiceNeeded")
        writer.value(choiceNeeded)
      }
      if fields.contains(.tables) { writeTables(to: &writer) }
      writeProgrammes(fields, to: &writer)
      if fields.contains(.notices) {
        writer.key("notices")
        writer.texts(notices.map { policy.notices[$0].id })
      }
    }
  }

  private func writeProgrammes(_ fields: FieldChoice, to writer: inout JSONWriter) {
    if fields.contains(.programmes) {
      writer.object("programmes", programmes) { outcome, writer in
        writer.key(outcome.programme.id)
        writer.value(outcome.status.rawValue)
      }
    }
    if fields.contains(.criteria) {
      writer.object("criteria", programmes) { outcome, writer in
        writer.object(outcome.programme.id, outcome.criteria) { criterion, writer in
          writer.key(criterion.id)
          writer.value(criterion.result)
        }
      }
    }
    if fields.contains(.reasons) {
      writer.object("reasons", programmes) { outcome, writer in
        writer.key(outcome.programme.id)
        writer.array { writer in
          for reason in outcome.reasons { reason.write(to: &writer) }
        }
      }
    }
    if fields.contains(.missing) {
      writer.object("missing", programmes) { outcome, writer in
        writer.key(outcome.programme.id)
        writer.texts(outcome.missing)
      }
    }
  }
}

extension JSONWriter {
  /// Writes a key and its object, whose members `body` writes one by one.
  fileprivate mutating func object<Member>(
    _ key: String, _ members: some Sequence<Member>, _ body: (Member, inout JSONWriter) -> Void
  ) {
    self.key(key)
    object { writer in
      for member in members { body(member, &writer) }
    }
  }

  /// The same for what belongs together in pairs.
  fileprivate mutating func object<First, Second>(
    _ key: String, _ members: some Sequence<(First, Second)>,
    _ body: (First, Second, inout JSONWriter) -> Void
  ) {
    object(key, members) { member, writer in body(member.0, member.1, &writer) }
  }
}
