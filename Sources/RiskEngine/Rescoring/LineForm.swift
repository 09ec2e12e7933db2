/// What a line of output holds, divided into what is written of each of its parts.
struct LineForm: Sendable {
  /// Whether the line is a whole result, as format `result/1` has it, rather than chosen fields.
  let isWhole: Bool
  /// What is written of every score, one object for each.
  let scores: [ScoreColumn]
  /// What is written of every level scale, one object for each.
  let levels: [LevelColumn]
  private let fields: FieldChoice

  /// - Parameters:
  ///   - fields: What the line holds.
  ///   - digests: Whether it also holds the digests.
  init(_ fields: ResultFields, digests: Bool) {
    var chosen: Set<ResultField> =
      switch fields {
      case .compact: ResultField.compact
      case .list(let list): list
      case .full: Set(ResultField.allCases).subtracting([.digests])
      }
    if digests { chosen.insert(.digests) }
    isWhole = fields == .full
    self.fields = FieldChoice(chosen)
    scores = isWhole ? [.whole] : ScoreColumn.chosen(by: self.fields)
    levels = isWhole ? [.whole] : LevelColumn.chosen(by: self.fields)
  }

  /// Whether a field is among those that are written.
  func contains(_ field: ResultField) -> Bool { fields.contains(field) }

  /// Whether anything is written of responses.
  var hasResponses: Bool { isWhole || !fields.isDisjoint(with: ResultField.ofResponses) }

  /// Whether anything is written of the recommendation.
  var hasRecommendation: Bool {
    isWhole || !fields.isDisjoint(with: ResultField.ofRecommendation)
  }
}
