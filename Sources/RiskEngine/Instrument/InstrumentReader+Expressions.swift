extension InstrumentReader {
  /// Compiles the expression in a string; problems are reported at their place in the string.
  mutating func expression(_ node: JSONNode, expecting type: ValueType?) -> Expression? {
    guard let text = reader.words(node) else { return nil }
    do throws(ExpressionError) {
      let expression = try Expression.compile(text, in: layout.scope, expecting: type)
      markUsed(expression.slots)
      reportSettledComparisons(expression, at: node)
      return expression
    } catch {
      // What is named stands in the file but couldn't be read: that has its own finding.
      if case .nameNotKnown(let name, _) = error.problem, writtenNames.contains(name),
        reader.hasErrors
      {
        return nil
      }
      reader.report(error.problem, at: node, textByte: error.offset)
      return nil
    }
  }

  /// Compiles the unary test in a string.
  func test(_ node: JSONNode, for type: ValueType) -> UnaryTest? {
    reader.unaryTest(node, for: type)
  }

  private func reportSettledComparisons(_ expression: Expression, at node: JSONNode) {
    for (problem, offset) in layout.doubts(of: expression, { items[$0].item }) {
      reader.report(problem, at: node, textByte: offset)
    }
  }

  private mutating func markUsed(_ slots: [Int]) {
    for slot in slots {
      if case .item(let item) = layout.meaning(of: slot) { usedItems.insert(item) }
    }
  }
}

extension DocumentReader {
  /// Compiles the unary test in a string, without names as endpoints.
  package func unaryTest(_ node: JSONNode, for type: ValueType) -> UnaryTest? {
    guard let text = words(node) else { return nil }
    do throws(ExpressionError) {
      return try UnaryTest.compile(text, for: type, in: Scope([]))
    } catch {
      report(error.problem, at: node, textByte: error.offset)
      return nil
    }
  }
}
