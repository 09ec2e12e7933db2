extension ScoredResponse {
  /// Writes how scores and levels came about, item by item.
  func writeReckoning(to writer: inout JSONWriter) {
    let instrument = response.instrument
    writer.object { writer in
      response.writeIdentity(to: &writer)
      writer.key("items")
      writer.array { writer in
        for index in instrument.items.indices { writeItem(index, to: &writer) }
      }
      writer.key("scores")
      writer.array { writer in
        for index in instrument.scores.indices { writeScore(index, to: &writer) }
      }
      writer.key("levels")
      writer.array { writer in
        for index in instrument.levels.indices { writeLevel(index, to: &writer) }
      }
      writer.key("judgements")
      writer.object { writer in
        for (judgement, answer) in zip(instrument.judgements, response.judgements) {
          guard let answer else { continue }
          writer.key(judgement.id)
          writer.value(judgement.scale.levels[Int(answer.level)])
        }
      }
    }
  }

  private func writeItem(_ index: Int, to writer: inout JSONWriter) {
    let item = response.instrument.items[index]
    writer.object { writer in
      writer.key("id")
      writer.value(item.id)
      writer.key("answer")
      writer.answer(answers[index], to: item)
      if case .missing(let reason) = answers[index] {
        writer.key("missing")
        writer.value(reason.rawValue)
      }
      if let change = item.change {
        writer.key("change")
        writer.value(change.rawValue)
      }
    }
  }

  private func writeScore(_ index: Int, to writer: inout JSONWriter) {
    let score = response.instrument.scores[index]
    let outcome = scores[index]
    writer.object { writer in
      writer.key("id")
      writer.value(score.id)
      writer.key("value")
      writer.value(outcome.value)
      writer.key("answered")
      writer.value(outcome.answered)
      writer.key("of")
      writer.value(outcome.of)
      if let rule = outcome.rule {
        writer.key("rule")
        writer.value(rule)
      }
      writeForm(score, to: &writer)
      writer.key("source")
      writer.texts(score.source.map(\.text))
    }
  }

  private func writeForm(_ score: Score, to writer: inout JSONWriter) {
    let instrument = response.instrument
    switch score.form {
    case .aggregate(let aggregate):
      writer.key(aggregate.operation.rawValue)
      writer.array { writer in
        for member in aggregate.members { writeMember(member, to: &writer) }
      }
    case .formula(let formula):
      writer.key("formula")
      writer.value(formula.source)
    case .conditions(let conditions):
      writer.key("conditions")
      writer.texts(conditions.map(\.condition.source))
    case .lookup(let lookup):
      writer.key("table")
      writer.value(instrument.tables[lookup.table].id)
    }
  }

  private func writeMember(_ member: Member, to writer: inout JSONWriter) {
    let instrument = response.instrument
    writer.object { writer in
      let worth: Fraction?
      switch member.subject {
      case .item(let item):
        writer.key("item")
        writer.value(instrument.items[item].id)
        worth = member.worth.of(answers[item])
      case .score(let score):
        writer.key("score")
        writer.value(instrument.scores[score].id)
        worth = scores[score].value.flatMap(member.worth.of)
      }
      writer.key("worth")
      writer.value(worth)
      if member.weight != Fraction(1) {
        writer.key("weight")
        writer.value(Optional(member.weight))
      }
    }
  }

  private func writeLevel(_ index: Int, to writer: inout JSONWriter) {
    let rule = response.instrument.levels[index]
    let outcome = levels[index]
    writer.object { writer in
      writer.key("id")
      writer.value(rule.id)
      writer.key("level")
      writer.text(finalLevel(index).map { rule.level($0).id })
      writer.key("possible")
      writer.texts(outcome.possible.map { rule.level($0).id })
      guard let score = rule.score, let value = scores[score].value,
        let base = outcome.beforeRaising,
        let row = rule.rows.firstIndex(where: { $0.level(of: value) == base }),
        let range = rule.rows[row].ranges.first(where: { $0.level == base })
      else { return }
      writer.key("row")
      writer.value(row + 1)
      writer.key("range")
      writer.value(range.test.source)
      writer.key("source")
      writer.texts(rule.rows[row].source.map(\.text))
    }
  }
}
