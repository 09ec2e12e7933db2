extension Policy {
  /// Tries an expression on what this policy's rules read: `age`, `sex`, inputs,
  /// circumstances and outputs of tables.
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
    let expression = try Expression.compile(text, in: names.scope, expecting: nil)
    // What is wrong with the case has been told when it was routed.
    let reader = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    let facts = facts(of: assessmentCase, scored, reader)
    let possible = names.subjects.map { subject in
      if case .input(let index) = subject {
        facts.inputs[index] ?? .known(.null)
      } else {
        facts.possible(subject)
      }
    }
    let values = possible.map { $0.only ?? .null }
    let reads = expression.slots.map { slot in
      ExpressionTrial.Reading(
        name: names.scope.variables[slot].name ?? "", type: names.scope.variables[slot].type,
        value: values[slot],
        possible: possible[slot], chosenFrom: nil)
    }
    return ExpressionTrial(
      expression: expression, value: expression.evaluate(values),
      possible: expression.possibilities { possible[$0] }, reads: reads)
  }
}
