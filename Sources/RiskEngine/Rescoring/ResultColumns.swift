/// One thing that is written of every score of a response, under a key of its own.
enum ScoreColumn: Sendable {
  case value, answered, of, rule, bounds
  /// All of it, as a whole result has it.
  case whole

  /// The key of the object that holds it for every score.
  var key: String {
    switch self {
    case .value, .whole: "scores"
    case .answered: "answered"
    case .of: "of"
    case .rule: "rules"
    case .bounds: "bounds"
    }
  }

  /// Those that some fields ask for, in the order of a line.
  static func chosen(by fields: FieldChoice) -> [ScoreColumn] {
    let columns: [(ScoreColumn, ResultField)] = [
      (.value, .scores), (.answered, .answered), (.of, .answered), (.rule, .rules),
      (.bounds, .bounds),
    ]
    return columns.filter { fields.contains($0.1) }.map(\.0)
  }

  /// Writes it of one score.
  func write(_ outcome: ScoreOutcome, _ instrument: Instrument, to writer: inout JSONWriter) {
    switch self {
    case .value: writer.value(outcome.value)
    case .answered: writer.value(outcome.answered)
    case .of: writer.value(outcome.of)
    case .rule: writer.value(outcome.rule)
    case .bounds:
      writer.object { writer in
        writer.key("low")
        writer.value(outcome.low)
        writer.key("high")
        writer.value(outcome.high)
        writer.key("exact")
        writer.value(outcome.boundsAreExact)
      }
    case .whole: outcome.write(to: &writer, groups: instrument.groups)
    }
  }
}

/// One thing that is written of every level scale of a response, under a key of its own.
enum LevelColumn: Sendable {
  case level, final, settled, possible
  /// All of it, as a whole result has it.
  case whole

  /// The key of the object that holds it for every scale.
  var key: String {
    switch self {
    case .level, .whole: "levels"
    case .final: "finalLevels"
    case .settled: "settled"
    case .possible: "possible"
    }
  }

  /// Those that some fields ask for, in the order of a line.
  static func chosen(by fields: FieldChoice) -> [LevelColumn] {
    let columns: [(LevelColumn, ResultField)] = [
      (.level, .levels), (.final, .finalLevels), (.settled, .settled), (.possible, .possible),
    ]
    return columns.filter { fields.contains($0.1) }.map(\.0)
  }

  /// Writes it of one scale.
  func write(_ scored: ScoredResponse, _ index: Int, to writer: inout JSONWriter) {
    let rule = scored.response.instrument.levels[index]
    let outcome = scored.levels[index]
    switch self {
    case .level: writer.value(outcome.level.map { rule.level($0).id })
    case .final: writer.value(scored.finalLevel(index).map { rule.level($0).id })
    case .settled: writer.value(outcome.isSettled)
    case .possible: writer.texts(outcome.possible.map { rule.level($0).id })
    case .whole: scored.writeWholeLevel(index, to: &writer)
    }
  }
}
