extension InstrumentReader {
  /// The name of the column that tests the number a score looks up.
  static let subjectColumn = "of"

  mutating func readTables(_ node: JSONNode?) {
    guard let node else { return }
    tables = reader.list(node, limit: 200) { table($0) }
    reader.reportDuplicates(tables.map(\.id), at: node)
    let ids = node.elements.compactMap { entry in
      entry.members.first { $0.key.equals("id") }?.value.text
    }
    tableNames = Set(ids)
  }

  private mutating func table(_ node: JSONNode) -> LookupTable? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let by = object.required("by")
      let columns = by.map { reader.list($0, limit: 20, column) } ?? []
      reader.reportDuplicates(columns.map(\.name), at: by)
      if let by, by.kind == .array, by.count == 0 {
        reader.report(DocumentProblem.emptyList, at: by)
      }
      let rows = object.required("rows")
      let source = reader.provenance(&object, sources)
      // Rows can't be read against columns that aren't known.
      guard let rows, let by, columns.count == by.count, !columns.isEmpty else { return nil }
      let list = reader.list(rows, limit: LookupTable.rowLimit) { row($0, columns) }
      if rows.kind == .array, rows.count == 0 {
        reader.report(DocumentProblem.emptyList, at: rows)
      }
      guard let kind = list.first?.outcome.kind else { return nil }
      if let other = list.first(where: { $0.outcome.kind != kind }) {
        reader.report(
          InstrumentProblem.severalForms(["value", "mean"]),
          at: JSONNode(document: reader.document, index: other.mark))
      }
      for column in columns {
        if let slot = column.slot, case .item(let item) = layout.meaning(of: slot) {
          usedItems.insert(item)
        }
      }
      guard let id, let source else { return nil }
      return LookupTable(
        id: id, columns: columns, rows: list, kind: kind, source: source, mark: node.index)
    }
  }

  private func column(_ node: JSONNode) -> LookupTable.Column? {
    guard let name = reader.words(node) else { return nil }
    if name == InstrumentReader.subjectColumn {
      return LookupTable.Column(name: name, type: .number, slot: nil)
    }
    guard let slot = layout.scope.slot(of: name) else {
      reportUnknown(.column, name, among: layout.scope.names + ["of"], at: node)
      return nil
    }
    return LookupTable.Column(name: name, type: layout.scope.variables[slot].type, slot: slot)
  }

  private func row(_ node: JSONNode, _ columns: [LookupTable.Column]) -> LookupTable.Row? {
    reader.object(node) { object in
      let tests = columns.map { column in
        object.optional(column.name).flatMap { test($0, for: column.type) }
      }
      let outcome = outcome(&object)
      return outcome.map { LookupTable.Row(tests: tests, outcome: $0, mark: node.index) }
    }
  }

  private func outcome(_ object: inout ObjectReader) -> LookupTable.Outcome? {
    let value = object.optional("value")
    let mean = object.optional("mean")
    let deviation = object.optional("sd")
    if let value {
      if mean != nil || deviation != nil {
        reader.report(InstrumentProblem.severalForms(["value", "mean"]), at: object.node)
      }
      if value.kind == .null { return .value(nil) }
      return reader.number(value).map(LookupTable.Outcome.value)
    }
    guard mean != nil || deviation != nil else {
      reader.report(DocumentProblem.missingKey("value"), at: object.node)
      return nil
    }
    guard let mean, let deviation else {
      reader.report(
        DocumentProblem.missingKey(mean == nil ? "mean" : "sd"), at: object.node)
      return nil
    }
    guard let centre = reader.number(mean), let spread = reader.number(deviation) else {
      return nil
    }
    guard spread > .zero else {
      reader.report(InstrumentProblem.deviationNotPositive(spread.description), at: deviation)
      return nil
    }
    return .norm(mean: centre, deviation: spread)
  }

  // MARK: Scores that read tables

  /// `{"table", "of"?}`: the value of the row that applies.
  mutating func lookup(_ node: JSONNode) -> Lookup? {
    reader.object(node) { object in
      let table = object.required("table")
      let of = object.optional("of")
      return lookup(table, of: of, as: .value, at: node)
    }
  }

  /// `{"table", "of", "as"}`: the number's place among the norm group's.
  mutating func norms(_ node: JSONNode) -> Lookup? {
    reader.object(node) { object in
      let table = object.required("table")
      let of = object.required("of")
      let reading = object.required("as").flatMap(reading)
      guard let reading, of != nil else { return nil }
      return lookup(table, of: of, as: reading, at: node)
    }
  }

  private mutating func lookup(
    _ table: JSONNode?, of: JSONNode?, as reading: Lookup.Reading, at node: JSONNode
  ) -> Lookup? {
    let subject = of.flatMap { expression($0, expecting: .number) }
    guard let table, let name = reader.identifier(table) else { return nil }
    guard let position = tables.firstIndex(where: { $0.id == name }) else {
      // A table that couldn't be read has its own finding.
      if !tableNames.contains(name) {
        reportUnknown(.table, name, among: tables.map(\.id), at: table)
      }
      return nil
    }
    usedTables.insert(position)
    let wanted: LookupTable.Kind = reading == .value ? .values : .norms
    if tables[position].kind != wanted {
      reader.report(
        InstrumentProblem.tableOfOtherKind(table: name, needsNorms: wanted == .norms), at: table)
    }
    let columns = tables[position].columns
    let hasSubjectColumn = columns.contains { $0.slot == nil }
    if hasSubjectColumn, of == nil {
      reader.report(DocumentProblem.missingKey("of"), at: node)
    }
    if let of, let subject, reading == .value, !hasSubjectColumn {
      let read = Set(columns.compactMap(\.slot))
      if !subject.slots.contains(where: read.contains) {
        reader.report(InstrumentProblem.subjectNotLookedUp(table: name), at: of)
      }
    }
    guard (of == nil) == (subject == nil) else { return nil }
    let slots = subject?.slots ?? []
    return Lookup(
      table: position, subject: subject, reading: reading,
      slots: Set(slots + columns.compactMap(\.slot)).sorted(), mark: node.index)
  }

  private enum StandardScale: String, CaseIterable {
    case z, T, percentile
  }

  private func reading(_ node: JSONNode) -> Lookup.Reading? {
    if node.kind == .object {
      return reader.object(node) { object in
        let mean = object.number("mean")
        let deviation = object.number("sd")
        guard let mean, let deviation else { return nil }
        return .standardised(mean: mean, deviation: deviation)
      }
    }
    return reader.choice(node, of: StandardScale.self).map { scale in
      switch scale {
      case .z: .standardised(mean: 0, deviation: 1)
      case .T: .standardised(mean: 50, deviation: 10)
      case .percentile: .value
      }
    }
  }

  func reportUnusedTables() {
    guard !reader.hasErrors else { return }
    for (position, table) in tables.enumerated() where !usedTables.contains(position) {
      reader.report(
        InstrumentProblem.tableUnused(table.id),
        at: JSONNode(document: reader.document, index: table.mark))
    }
  }
}

extension LookupTable.Outcome {
  fileprivate var kind: LookupTable.Kind {
    if case .value = self { .values } else { .norms }
  }
}
