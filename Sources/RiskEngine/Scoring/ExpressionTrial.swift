/// An expression tried on one response, or one case: what it gives, and everything that it reads.
package struct ExpressionTrial: Sendable {
  package let expression: Expression
  package let value: Value
  /// What it can still become.
  package let possible: Possibilities
  /// What it reads, in the order of the scope.
  package let reads: [Reading]
  /// Comparisons in it that say nothing, each where it stands in bytes of UTF-8.
  package let doubts: [(problem: InstrumentProblem, offset: Int)]

  /// One value that an expression reads.
  package struct Reading: Sendable {
    /// As the expression writes it: `q1`, `points(q1)`.
    package let name: String
    package let type: ValueType
    package let value: Value
    package let possible: Possibilities
    /// Of an item with several codes these codes, of which the value is a set.
    package let chosenFrom: [String]?
  }

  package init(
    expression: Expression, value: Value, possible: Possibilities, reads: [Reading],
    doubts: [(problem: InstrumentProblem, offset: Int)] = []
  ) {
    self.expression = expression
    self.value = value
    self.possible = possible
    self.reads = reads
    self.doubts = doubts
  }
}

extension Response {
  /// Tries an expression on this response.
  ///
  /// - Parameters:
  ///   - text: An expression over what the instrument names.
  ///   - person: Age on the response's date, and sex.
  /// - Returns: Its value, and what it reads.
  /// - Throws: ``ExpressionError``: the first problem in the text, with its place.
  package func trial(
    of text: String, for person: Person
  ) throws(ExpressionError) -> ExpressionTrial {
    let layout = instrument.layout
    let expression = try Expression.compile(text, in: layout.scope, expecting: nil)
    var scorer = Scorer(self, person)
    _ = scorer.run()
    let value = expression.evaluate(scorer.values)
    let reads = expression.slots.map { slot in
      ExpressionTrial.Reading(
        name: instrument.name(ofSlot: slot), type: layout.scope.variables[slot].type,
        value: scorer.values[slot], possible: scorer.possible(slot),
        chosenFrom: instrument.chosenCodes(ofSlot: slot))
    }
    return ExpressionTrial(
      expression: expression, value: value,
      possible: scorer.possibilities(of: expression, value: value), reads: reads,
      doubts: layout.doubts(of: expression) { instrument.items[$0] })
  }
}

extension Instrument {
  /// What stands in a slot, as expressions write it.
  fileprivate func name(ofSlot slot: Int) -> String {
    guard case .item(let item) = layout.meaning(of: slot) else {
      return layout.scope.variables[slot].name ?? ""
    }
    let id = items[item].id
    return switch slot {
    case layout.points(ofItem: item): "points(\(id))"
    case layout.answered(ofItem: item): "answered(\(id))"
    case layout.missing(ofItem: item): "missing(\(id))"
    case layout.chosen(ofItem: item): "list contains(\(id), …)"
    default: id
    }
  }

  fileprivate func chosenCodes(ofSlot slot: Int) -> [String]? {
    guard case .item(let item) = layout.meaning(of: slot),
      slot == layout.chosen(ofItem: item), case .multiple(let options) = items[item].type
    else { return nil }
    return options.map(\.code.description)
  }
}
