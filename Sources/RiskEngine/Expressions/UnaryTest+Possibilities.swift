extension UnaryTest {
  /// Whether a value that isn't settled yet passes.
  ///
  /// - Parameter value: What the tested value can still become.
  /// - Returns: True if every possible value passes, false if none does, else `nil`. A possible
  ///   null counts with what the test says of null, which mostly is unknown.
  /// - Precondition: No end is a name; else use ``possibilities(over:_:)``.
  package func evaluate(over value: Possibilities) -> Bool? {
    guard let region else { preconditionFailure("the ends of this test depend on the case") }
    if isAny { return true }
    if let only = value.only { return evaluate(only) }
    if let options = value.options {
      return UnaryTest.agreement(options.lazy.map(evaluate))
    }
    let ofKnown = outcome(for: value.contents, in: region)
    return value.mayBeNull ? UnaryTest.agreement([ofKnown, outcomeForNull]) : ofKnown
  }

  /// What the test can still become, for ends that are names.
  ///
  /// - Parameters:
  ///   - value: What the tested value can still become.
  ///   - inputs: What the value in a slot can still become.
  /// - Returns: True, false and null, as far as each is possible.
  package func possibilities(
    over value: Possibilities, _ inputs: (Int) -> Possibilities
  ) -> Possibilities {
    expression.possibilities(of: value, inputs)
  }

  private func outcome(for contents: Possibilities.Contents, in region: ValueSet) -> Bool? {
    let possible: ValueSet
    switch contents {
    case .range(let range):
      possible = .interval(
        from: range.low.map(Value.number), to: range.high.map(Value.number), of: type)
    case .anything, .values:
      possible = .all(of: type)
    }
    if region.isSuperset(of: possible) { return true }
    return region.intersection(possible).isEmpty ? false : nil
  }

  /// The outcome that all have in common; `nil` if they differ or one is unknown.
  private static func agreement(_ outcomes: some Sequence<Bool?>) -> Bool? {
    var agreed: Bool??
    for outcome in outcomes {
      guard let outcome, (agreed ?? outcome) == outcome else { return nil }
      agreed = outcome
    }
    return agreed ?? nil
  }
}
