extension InstrumentReader {
  /// The items with their gates compiled.
  mutating func compiledItems() -> [Item] {
    var compiled: [Item] = []
    for index in items.indices {
      let gate = items[index].item.isFurtherRating ? compiled.last?.gate : gate(of: index)
      compiled.append(items[index].item.with(gate))
    }
    return compiled
  }

  private mutating func gate(of index: Int) -> Item.Gate? {
    let draft = items[index]
    guard let node = draft.askWhen, let condition = expression(node, expecting: .boolean) else {
      return nil
    }
    for slot in condition.slots {
      let name: String? =
        switch layout.meaning(of: slot) {
        case .item(let other): other < index ? nil : items[other].item.id
        case .score(let score): scores[score].id
        case .level(let level): levels[level].id
        case .age, .sex, .informant, .setting, .date: nil
        }
      if let name { reader.report(InstrumentProblem.gateLooksAhead(name: name), at: node) }
    }
    let otherwise = draft.otherwise.flatMap { draft.item.type.answer($0, reader) }
    return Item.Gate(condition: condition, otherwise: otherwise)
  }
}

extension Item {
  fileprivate func with(_ gate: Gate?) -> Item {
    Item(
      id: id, type: type, text: text, help: help, unit: unit, group: group, role: role,
      change: change, missingCodes: missingCodes, gate: gate, rating: rating, isScored: isScored)
  }
}
