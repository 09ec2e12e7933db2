extension CaseResult {
  /// Writes what an analyst needs of a case, on one line: of each response its scores, levels and
  /// raised flags, then each programme's status.
  func writeCompact(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value(assessmentCase.id)
      writer.key("date")
      writer.value(assessmentCase.date.description)
      writer.key("responses")
      writer.array { writer in
        for response in responses { response.writeCompact(to: &writer) }
      }
      guard let recommendation else { return }
      writer.key("recommendation")
      writer.object { writer in
        writer.key("policy")
        writer.value(recommendation.policy.head.id)
        writer.key("version")
        writer.value(recommendation.policy.head.version.description)
        writer.key("programmes")
        writer.object { writer in
          for outcome in recommendation.programmes {
            writer.key(outcome.programme.id)
            writer.value(outcome.status.rawValue)
          }
        }
      }
    }
  }
}

extension ScoredResponse {
  fileprivate func writeCompact(to writer: inout JSONWriter) {
    let instrument = response.instrument
    writer.object { writer in
      response.writeIdentity(to: &writer)
      writer.key("scores")
      writer.object { writer in
        for (score, outcome) in zip(instrument.scores, scores) {
          writer.key(score.id)
          writer.value(outcome.value)
        }
      }
      writer.key("levels")
      writer.object { writer in
        for (rule, outcome) in zip(instrument.levels, levels) {
          writer.key(rule.id)
          writer.value(outcome.level.map { rule.level($0).id })
        }
      }
      writer.key("flags")
      writer.texts(raisedFlags.map(\.id))
    }
  }
}
