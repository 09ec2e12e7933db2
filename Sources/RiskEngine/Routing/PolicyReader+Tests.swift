/// Tests of a policy's names, whose ends may be names too.
extension PolicyReader {
  /// What a name that is tested stands for, and its type; `nil` after a finding.
  func tested(_ name: String, at node: JSONNode) -> (Policy.Subject, ValueType)? {
    if let found = names.subject(of: name) { return found }
    if let table = listOutputs[name] {
      reader.report(TableProblem.listOutputTested(name, table: table), at: node)
    } else if !declaredNames.contains(name) {
      reader.report(
        PolicyProblem.unknownRuleInput(
          name, suggestion: reader.suggestion(for: name, among: names.scope.names)), at: node)
    }
    return nil
  }

  /// Compiles the unary test in a string; problems are reported at their place in the string.
  func test(_ node: JSONNode, for type: ValueType) -> UnaryTest? {
    guard let text = reader.words(node) else { return nil }
    do throws(ExpressionError) {
      return try UnaryTest.compile(text, for: type, in: names.scope)
    } catch {
      if case .nameNotKnown(let name, _) = error.problem {
        if let table = listOutputs[name] {
          reader.report(
            TableProblem.listOutputTested(name, table: table), at: node, textByte: error.offset)
          return nil
        }
        // What is named stands in the file but couldn't be read: that has its own finding.
        if declaredNames.contains(name), reader.hasErrors { return nil }
      }
      reader.report(error.problem, at: node, textByte: error.offset)
      return nil
    }
  }
}
