extension Policy {
  /// Tries an expression on what this policy's rules read: `age`, `sex`, inputs, circumstances.
  ///
  /// An input has a value where only one is possible.
  ///
  /// - Parameters:
  ///   - text: An expression over these names.
  ///   - assessmentCase: The case.
  ///   - scored: Its responses, scored.
  /// - Returns: Its value, and what it reads.
  /// - Throws: ``ExpressionError``: the first problem in the text, with its place.
  package func trial(
    of text: String, on assessmentCase: Case, _ scored: [ScoredResponse]
  ) throws(ExpressionError) -> ExpressionTrial {
    let variables =
      [
        Scope.Variable(name: "age", type: .number),
        Scope.Variable(name: "sex", type: .choice(ScopeLayout.sexes)),
      ] + inputs.map { Scope.Variable(name: $0.name, type: $0.type) }
      + circumstances.map { Scope.Variable(name: $0.name, type: $0.type) }
    let expression = try Expression.compile(text, in: Scope(variables), expecting: nil)
    // What is wrong with the case has been told when it was routed.
    let reader = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    let facts = facts(of: assessmentCase, scored, reader)
    let possible: [Possibilities] =
      [.known(facts.age.map { .number(Fraction($0)) } ?? .null), .known(facts.sex)]
      + facts.inputs.map { $0 ?? .known(.null) } + facts.circumstances.map(Possibilities.known)
    let values = possible.map { $0.only ?? .null }
    let reads = expression.slots.map { slot in
      ExpressionTrial.Reading(
        name: variables[slot].name ?? "", type: variables[slot].type, value: values[slot],
        possible: possible[slot], chosenFrom: nil)
    }
    return ExpressionTrial(
      expression: expression, value: expression.evaluate(values),
      possible: expression.possibilities { possible[$0] }, reads: reads)
  }
}
