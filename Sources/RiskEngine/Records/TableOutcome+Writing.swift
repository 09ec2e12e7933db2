extension Recommendation {
  /// What each table of the policy gives, under `tables`; nothing where it has none.
  func writeTables(to writer: inout JSONWriter) {
    guard !tables.isEmpty else { return }
    writer.key("tables")
    writer.array { writer in
      for (table, outcome) in zip(policy.tables, tables) { outcome.write(to: &writer, table) }
    }
  }
}

extension TableOutcome {
  fileprivate func write(to writer: inout JSONWriter, _ table: DecisionTable) {
    writer.object { writer in
      writer.key("id")
      writer.value(table.id)
      writer.key("rules")
      writer.texts(rules.map { table.rules[$0].id })
      if !open.isEmpty {
        writer.key("open")
        writer.texts(open.map { table.rules[$0].id })
      }
      writer.key("outputs")
      writer.object { writer in
        for (output, outcome) in zip(table.outputs, outputs) {
          writer.key(output.name)
          writer.value(outcome, of: table, output)
        }
      }
      let unsettled = zip(table.outputs, outputs).filter { !$1.isSettled && $1.isListed }
      if !unsettled.isEmpty {
        writer.key("possible")
        writer.object { writer in
          for (output, outcome) in unsettled {
            writer.key(output.name)
            writer.possible(outcome, of: table, output)
          }
        }
      }
      if !missing.isEmpty {
        writer.key("missing")
        writer.texts(missing)
      }
      if isConflict {
        writer.key("conflict")
        writer.value(true)
      }
    }
  }
}

extension TableOutcome.Output {
  /// Whether what it can be is known, at least by its bounds.
  fileprivate var isListed: Bool {
    switch self {
    case .list: true
    case .value(let possible):
      possible.options != nil || possible.low != nil || possible.high != nil
    }
  }
}

extension JSONWriter {
  fileprivate mutating func value(
    _ outcome: TableOutcome.Output, of table: DecisionTable, _ output: DecisionTable.Output
  ) {
    switch outcome {
    case .value(let possible): value(possible.only ?? .null, in: table.type(of: output))
    case .list(let values, isSettled: true): self.values(values, of: table.type(of: output))
    case .list(_, isSettled: false): null()
    }
  }

  /// The values one by one, or bounds.
  fileprivate mutating func possible(
    _ outcome: TableOutcome.Output, of table: DecisionTable, _ output: DecisionTable.Output
  ) {
    switch outcome {
    case .list(let values, _): self.values(values, of: table.type(of: output))
    case .value(let possible):
      if let options = possible.options {
        values(options, of: table.type(of: output))
        return
      }
      object { writer in
        writer.key("low")
        writer.value(possible.low)
        writer.key("high")
        writer.value(possible.high)
        if possible.mayBeNull {
          writer.key("orNothing")
          writer.value(true)
        }
      }
    }
  }

  private mutating func values(_ values: [Value], of type: ValueType) {
    array { writer in
      for value in values { writer.value(value, in: type) }
    }
  }
}
