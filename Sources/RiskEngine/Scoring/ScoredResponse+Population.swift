extension ScoredResponse {
  /// Whether scores and levels are withheld since the instrument isn't meant for the person.
  public var isWithheld: Bool {
    population == .outside && response.instrument.population.refusesOutsiders
  }

  /// Without scores and levels where the instrument refuses them outside its population.
  ///
  /// Flags and consistency warnings stay: they must reach a human whoever the person is.
  var withoutWithheld: ScoredResponse {
    guard isWithheld else { return self }
    var withheld = self
    withheld.scores = scores.map { outcome in
      ScoreOutcome(
        value: nil, answered: outcome.answered, of: outcome.of, rule: nil,
        leftOutGroups: outcome.leftOutGroups, applies: outcome.applies,
        possibilities: .known(.null))
    }
    withheld.levels = levels.map { _ in
      LevelOutcome(level: nil, possible: [], beforeRaising: nil, raises: [])
    }
    return withheld
  }
}

extension PopulationStanding {
  /// The standing by the outcomes of all tests; `nil` is unknown.
  init(_ tests: [Bool?]) {
    self = tests.contains(false) ? .outside : tests.contains(nil) ? .unknown : .inside
  }
}
