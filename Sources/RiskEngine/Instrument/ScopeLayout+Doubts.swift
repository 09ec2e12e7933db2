extension ScopeLayout {
  /// The comparisons of an expression that say nothing, whatever the items' answers.
  ///
  /// - Parameters:
  ///   - expression: Compiled in this scope.
  ///   - item: The item at a position.
  /// - Returns: Each with its place in the expression, in bytes of UTF-8.
  func doubts(
    of expression: Expression, _ item: (Int) -> Item
  ) -> [(problem: InstrumentProblem, offset: Int)] {
    let settled = expression.settledComparisons { slot in
      guard case .item(let position) = meaning(of: slot) else { return nil }
      switch slot {
      case value(ofItem: position): return item(position).type.possibleValues
      case points(ofItem: position): return item(position).type.possiblePoints
      default: return nil
      }
    }
    return settled.compactMap { comparison in
      guard case .item(let position) = meaning(of: comparison.slot) else { return nil }
      let name = item(position).id
      let problem: InstrumentProblem =
        switch comparison.kind {
        case .impossible(let number): .comparedNumberImpossible(number.description, item: name)
        case .always(let outcome): .comparisonAlwaysSame(item: name, outcome: outcome)
        }
      return (problem, comparison.offset)
    }
  }
}
