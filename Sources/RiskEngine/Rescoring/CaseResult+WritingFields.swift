extension CaseResult {
  /// Writes a line of output: the whole result, or the id and the wanted fields, in the order of
  /// ``ResultField``.
  func write(_ form: LineForm, to writer: inout JSONWriter) {
    guard !form.isWhole else {
      if form.contains(.digests) {
        write(to: &writer)
      } else {
        writer.object { writeContents(hasDigests: false, to: &$0) }
      }
      return
    }
    writer.object { writer in
      writer.key("id")
      writer.value(assessmentCase.id)
      writeFacts(form, to: &writer)
      if form.hasResponses {
        writer.key("responses")
        writer.array { writer in
          for response in responses { response.write(form, to: &writer) }
        }
      }
      if let recommendation, form.hasRecommendation {
        writer.key("recommendation")
        recommendation.write(form, to: &writer)
      }
      if form.contains(.findings) {
        writer.key("findings")
        writer.array { writer in
          for finding in findings { finding.write(to: &writer) }
        }
      }
    }
  }

  private func writeFacts(_ form: LineForm, to writer: inout JSONWriter) {
    if form.contains(.date) {
      writer.key("date")
      writer.value(assessmentCase.date)
    }
    if form.contains(.age) {
      writer.key("age")
      writer.value(assessmentCase.age)
    }
    if form.contains(.sex) {
      writer.key("sex")
      writer.value(assessmentCase.sex?.rawValue ?? "unknown")
    }
    if form.contains(.digests) { writeDigests(to: &writer) }
  }
}

extension ScoredResponse {
  fileprivate func write(_ form: LineForm, to writer: inout JSONWriter) {
    writer.object { writer in
      response.writeIdentity(to: &writer)
      if form.contains(.population), let population {
        writer.key("population")
        writer.value(population.rawValue)
      }
      for column in form.scores {
        let outcomes = zip(response.instrument.scores, scores)
        writer.object(column.key, outcomes) { score, outcome, writer in
          writer.key(score.id)
          column.write(outcome, response.instrument, to: &writer)
        }
      }
      for column in form.levels {
        writer.object(column.key, response.instrument.levels.enumerated()) { scale, writer in
          writer.key(scale.element.id)
          column.write(self, scale.offset, to: &writer)
        }
      }
      if form.contains(.flags) {
        writer.key("flags")
        writer.texts(raisedFlags.map(\.id))
      }
      if form.contains(.possibleFlags) {
        writer.key("possibleFlags")
        writer.texts(possibleFlags.map(\.id))
      }
      if form.contains(.judgements) {
        let judged = zip(response.instrument.judgements, response.judgements)
        writer.object("judgements", judged) { judgement, answer, writer in
          writer.key(judgement.id)
          writer.value(answer.map { judgement.scale.levels[Int($0.level)] })
        }
      }
    }
  }
}

extension Recommendation {
  /// Writes the wanted fields.
  func write(_ form: LineForm, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("policy")
      writer.value(policy.head.id)
      writer.key("version")
      writer.value(policy.head.version)
      if form.contains(.choiceNeeded) {
        writer.key("choiceNeeded")
        writer.value(choiceNeeded)
      }
      if form.contains(.tables) { writeTables(to: &writer) }
      writeProgrammes(form, to: &writer)
      if form.contains(.notices) {
        writer.key("notices")
        writer.texts(notices.map { policy.notices[$0].id })
      }
    }
  }

  private func writeProgrammes(_ form: LineForm, to writer: inout JSONWriter) {
    if form.contains(.programmes) {
      writer.object("programmes", programmes) { outcome, writer in
        writer.key(outcome.programme.id)
        writer.value(outcome.status.rawValue)
      }
    }
    if form.contains(.criteria) {
      writer.object("criteria", programmes) { outcome, writer in
        writer.object(outcome.programme.id, outcome.criteria) { criterion, writer in
          writer.key(criterion.id)
          writer.value(criterion.result)
        }
      }
    }
    if form.contains(.reasons) {
      writer.object("reasons", programmes) { outcome, writer in
        writer.key(outcome.programme.id)
        writer.array { writer in
          for reason in outcome.reasons { reason.write(to: &writer) }
        }
      }
    }
    if form.contains(.missing) {
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
