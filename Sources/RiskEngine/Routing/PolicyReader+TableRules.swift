/// What the rules of a table are read against.
struct TableLayout {
  let id: String
  let columns: [DecisionTable.Column]
  let outputs: [DecisionTable.Output]
  /// Whether all columns and outputs could be read: else a rule that names another is no second
  /// mistake.
  let isReadable: Bool
}

extension PolicyReader {
  func tableRule(_ node: JSONNode, _ table: TableLayout) -> DecisionTable.Rule? {
    reader.object(node) { object in
      let id = object.localID("id")
      let tests = object.required("when").flatMap { self.tests($0, table) }
      let thenNode = object.required("then")
      let then = thenNode.map { outputValues($0, table) { $0.type } }
      let grounds = reader.grounds(&object, sources)
      let legal = legalPositions(&object)
      guard let id, let tests, let thenNode, let then, let grounds else { return nil }
      let written = Set(thenNode.members.compactMap { $0.key.text })
      for output in table.outputs where !written.contains(output.name) {
        reader.report(
          TableProblem.outputWithoutValue(output: output.name, rule: id), at: thenNode)
      }
      let values = table.outputs.compactMap { then[$0.name] }
      guard values.count == table.outputs.count else { return nil }
      return DecisionTable.Rule(
        id: id, tests: tests, values: values, grounds: grounds, legal: legal, node: node)
    }
  }

  /// One test per column, `nil` for `-` and where nothing is said.
  private func tests(_ node: JSONNode, _ table: TableLayout) -> [UnaryTest?]? {
    guard let object = ObjectReader(node, reader) else { return nil }
    var tests: [UnaryTest?] = Array(repeating: nil, count: table.columns.count)
    var areRead = true
    for (name, key, value) in object.names {
      guard let position = table.columns.firstIndex(where: { $0.name == name }) else {
        areRead = false
        guard table.isReadable else { continue }
        reader.report(
          TableProblem.columnNotListed(
            name, table: table.id,
            suggestion: reader.suggestion(for: name, among: table.columns.map(\.name))), at: key)
        continue
      }
      guard let test = test(value, for: table.columns[position].type) else {
        areRead = false
        continue
      }
      tests[position] = test.isAny ? nil : test
    }
    return areRead ? tests : nil
  }

  /// What a table gives when no rule is true, by output.
  func elseValues(
    _ node: JSONNode, _ table: TableLayout, _ aggregation: DecisionTable.Aggregation?
  ) -> [String: Value] {
    outputValues(node, table) { aggregation == .count ? .number : $0.type }
  }

  /// The values of outputs, by name.
  private func outputValues(
    _ node: JSONNode, _ table: TableLayout, _ type: (DecisionTable.Output) -> ValueType
  ) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, key, value) in ObjectReader(node, reader)?.names ?? [] {
      if let output = table.outputs.first(where: { $0.name == name }) {
        values[name] = self.value(value, of: name, type(output))
      } else if table.isReadable {
        reader.report(
          TableProblem.unknownOutput(
            name, table: table.id,
            suggestion: reader.suggestion(for: name, among: table.outputs.map(\.name))), at: key)
      }
    }
    return values
  }

  private func value(_ node: JSONNode, of output: String, _ type: ValueType) -> Value? {
    func wrong(_ kind: TableProblem.OutputKind) -> Value? {
      reader.report(
        TableProblem.outputOfWrongType(output: output, found: node.quotation, expected: kind),
        at: node)
      return nil
    }
    switch type {
    case .boolean: return node.boolean.map(Value.boolean) ?? wrong(.boolean)
    case .number:
      guard node.kind == .number else { return wrong(.number) }
      return reader.number(node).map(Value.number)
    case .choice(let codes):
      guard node.kind == .string else { return wrong(.choice) }
      if let index = codes.firstIndex(where: { node.equals($0) }) {
        return .choice(UInt16(clamping: index))
      }
      reader.report(
        TableProblem.outputUnknownCode(
          output: output, found: node.quotation, allowed: codes,
          suggestion: node.text.flatMap { reader.suggestion(for: $0, among: codes) }), at: node)
      return nil
    case .level, .text, .day: return nil
    }
  }
}
