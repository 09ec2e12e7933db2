import RiskEngine

/// What the answers give so far.
struct Standing {
  /// A level scale with the levels that are still possible.
  struct Bounds: Hashable {
    let title: String
    let levels: [String]
  }

  /// The flags that are raised.
  var raisedFlags: [Flag] = []
  /// Each level scale of the instrument.
  var bounds: [Bounds] = []
  /// Whether no open answer can change anything.
  var isSettled = false

  /// What a response gives by itself.
  init(_ scored: ScoredResponse, isSettled: Bool, in language: Language) {
    raisedFlags = scored.raisedFlags
    bounds = zip(scored.response.instrument.levels, scored.levels).map { rule, outcome in
      Bounds(
        title: rule.title(language.rawValue),
        levels: outcome.possible.map { rule.level($0).title(language.rawValue) })
    }
    self.isSettled = isSettled
  }
}
