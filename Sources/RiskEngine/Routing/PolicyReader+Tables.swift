extension PolicyReader {
  /// What a table says of its outputs, read before any rule that may test them.
  typealias Declaration = (
    hitPolicy: DecisionTable.HitPolicy?, aggregation: DecisionTable.Aggregation?,
    outputs: [DecisionTable.Output]
  )

  /// Learns the outputs of all tables, without findings: reading the tables tells them.
  mutating func declareOutputs(_ tables: JSONNode?) {
    let aside = DocumentReader(reader.document, concernsPerson: false)
    for (position, node) in (tables?.elements.map(\.self) ?? []).enumerated() {
      guard var object = ObjectReader(node, aside) else { continue }
      let id = object.optional("id")?.text ?? ""
      let declaration = self.declaration(&object, aside)
      guard let hitPolicy = declaration.hitPolicy else { continue }
      let givesLists = DecisionTable.givesLists(hitPolicy, declaration.aggregation)
      for (index, output) in declaration.outputs.enumerated() {
        if givesLists {
          listOutputs[output.name] = id
        } else {
          let type = declaration.aggregation == .count ? ValueType.number : output.type
          outputs.append((output.name, .output(table: position, position: index), type))
        }
      }
    }
    names = PolicyScope(inputs, circumstances, outputs)
  }

  /// The nodes that name outputs, for names that are already taken.
  static func outputNames(in tables: JSONNode?) -> [JSONNode] {
    let outputs = (tables?.elements.map(\.self) ?? []).flatMap { table in
      table.members.first { $0.key.equals("outputs") }?.value.elements.map(\.self) ?? []
    }
    return outputs.compactMap { $0.members.first { $0.key.equals("name") }?.value }
  }

  /// Reads the tables; those that read each other in a circle are reported.
  func readTables(_ node: JSONNode) -> [DecisionTable] {
    let tables = reader.list(node, table)
    reader.reportDuplicates(tables.map(\.id), at: node)
    guard tables.count == node.count else { return tables }
    for circle in TableOrder(tables, names).circles {
      let ids = circle.map { tables[$0].id }
      reader.report(
        TableProblem.tablesInCircle(ids), at: circle.first.map { tables[$0].node } ?? node)
    }
    return tables
  }

  private func table(_ node: JSONNode) -> DecisionTable? {
    reader.object(node) { object in
      let id = object.localID("id")
      let title = object.optionalLocalized("title")
      let declaration = self.declaration(&object, reader)
      let columnNodes = object.required("inputs")
      let columns = columnNodes.map { reader.list($0, limit: 200, column) } ?? []
      reader.reportDuplicates(columns.map(\.name), at: columnNodes)
      let isReadable =
        columns.count == columnNodes?.count
        && declaration.outputs.count == object.optional("outputs")?.count
      let layout = TableLayout(
        id: id ?? "", columns: columns, outputs: declaration.outputs, isReadable: isReadable)
      let elseValues =
        object.optional("default").map { self.elseValues($0, layout, declaration.aggregation) }
        ?? [:]
      let rulesNode = object.required("rules")
      let rules = rulesNode.map { reader.list($0, limit: 10_000) { tableRule($0, layout) } } ?? []
      reader.reportDuplicates(rules.map(\.id), at: rulesNode)
      guard let id, let hitPolicy = declaration.hitPolicy, let rulesNode else { return nil }
      if rulesNode.count == 0 { reader.report(TableProblem.tableWithoutRules(id), at: rulesNode) }
      return DecisionTable(
        id: id, title: title, hitPolicy: hitPolicy, aggregation: declaration.aggregation,
        columns: columns,
        outputs: declaration.outputs.map { $0.with(elseValue: elseValues[$0.name]) },
        rules: rules, node: node)
    }
  }

  // MARK: Columns and outputs

  private func column(_ node: JSONNode) -> DecisionTable.Column? {
    guard let name = reader.identifier(node) else { return nil }
    guard let (subject, type) = tested(name, at: node) else { return nil }
    return DecisionTable.Column(name: name, subject: subject, type: type)
  }

  private func declaration(
    _ object: inout ObjectReader, _ reader: DocumentReader
  ) -> Declaration {
    let policyNode = object.required("hitPolicy")
    let hitPolicy = policyNode.flatMap { reader.choice($0, of: DecisionTable.HitPolicy.self) }
    let aggregationNode = object.optional("aggregation")
    let aggregation = aggregationNode.flatMap {
      reader.choice($0, of: DecisionTable.Aggregation.self)
    }
    let outputsNode = object.required("outputs")
    let outputs = outputsNode.map { reader.list($0, limit: 200) { output($0, reader) } } ?? []
    if let outputsNode, outputsNode.kind == .array, outputsNode.count == 0 {
      reader.report(
        TableProblem.tableWithoutOutputs(object.optional("id")?.text ?? ""), at: outputsNode)
    }
    if let aggregation, let aggregationNode {
      if let hitPolicy, hitPolicy != .collect {
        reader.report(
          TableProblem.aggregationOutsideCollect(hitPolicy: hitPolicy.rawValue),
          at: aggregationNode)
      } else if outputs.count > 1 {
        reader.report(
          TableProblem.aggregationOfSeveralOutputs(aggregation.rawValue), at: aggregationNode)
      } else if aggregation != .count, let output = outputs.first, output.type != .number {
        reader.report(
          TableProblem.aggregationOfOtherType(
            aggregation: aggregation.rawValue, output: output.name), at: aggregationNode)
      }
    }
    if let hitPolicy, let policyNode, [.priority, .outputOrder].contains(hitPolicy),
      outputs.count == outputsNode?.count, !outputs.contains(where: { !$0.codes.isEmpty })
    {
      reader.report(TableProblem.orderWithoutValues(hitPolicy: hitPolicy.rawValue), at: policyNode)
    }
    return (hitPolicy, aggregation, outputs)
  }

  private func output(_ node: JSONNode, _ reader: DocumentReader) -> DecisionTable.Output? {
    reader.object(node) { object -> DecisionTable.Output? in
      let name = object.identifier("name")
      let title = object.localized("title")
      let kind = object.required("type").flatMap {
        reader.choice($0, of: TableProblem.OutputKind.self)
      }
      let valuesNode = object.optional("values")
      if let valuesNode, let kind, kind != .choice {
        reader.report(
          InstrumentProblem.keyOfOtherType(key: "values", type: kind.rawValue), at: valuesNode)
      }
      if kind == .choice, valuesNode == nil {
        reader.report(DocumentProblem.missingKey("values"), at: node)
      }
      guard let name, let title, let kind else { return nil }
      switch kind {
      case .boolean: return .init(name: name, title: title, type: .boolean)
      case .number: return .init(name: name, title: title, type: .number)
      case .choice:
        guard let valuesNode else { return nil }
        let codes = reader.list(valuesNode, limit: 200) { PolicyReader.code($0, reader) }
        reader.reportDuplicates(codes.map(\.code), at: valuesNode)
        if valuesNode.kind == .array, valuesNode.count == 0 {
          reader.report(DocumentProblem.emptyList, at: valuesNode)
        }
        return .init(name: name, title: title, type: .choice(codes.map(\.code)), codes: codes)
      }
    }
  }
}

extension DecisionTable.Output {
  fileprivate init(
    name: String, title: LocalizedText, type: ValueType,
    codes: [(code: String, title: LocalizedText?)] = []
  ) {
    self.init(name: name, title: title, type: type, codes: codes, elseValue: .null)
  }

  fileprivate func with(elseValue: Value?) -> DecisionTable.Output {
    .init(name: name, title: title, type: type, codes: codes, elseValue: elseValue ?? .null)
  }
}
