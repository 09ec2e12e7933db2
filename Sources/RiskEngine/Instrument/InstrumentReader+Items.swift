extension InstrumentReader {
  mutating func readOptionSets(_ node: JSONNode) -> [String: [ItemType.Option]] {
    guard let object = ObjectReader(node, reader) else { return [:] }
    var sets: [String: [ItemType.Option]] = [:]
    for (name, key, value) in object.names {
      if !name.isIdentifier {
        reader.report(DocumentProblem.notAnIdentifier(.text(name)), at: key)
      }
      sets[name] = options(value)
    }
    return sets
  }

  /// An item, or one for each rating of a factor that is rated several times.
  mutating func itemOrRatings(_ node: JSONNode) -> [ItemDraft]? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let type = readType(&object)
      let text = object.optionalLocalized("text")
      let help = object.optionalLocalized("help")
      let unit = object.optionalLocalized("unit")
      let group = object.optional("group").flatMap(groupPosition)
      let role = object.optional("role").flatMap { reader.choice($0, of: Item.Role.self) }
      let change = object.optional("change").flatMap { reader.choice($0, of: Item.Change.self) }
      let missingCodes = object.optional("missingCodes").map { self.missingCodes($0, type) } ?? []
      let askWhen = object.optional("askWhen")
      let otherwise = object.optional("otherwise")
      if askWhen == nil, let otherwise {
        reader.report(InstrumentProblem.otherwiseWithoutGate, at: otherwise)
      }
      let ratings = object.optional("ratings")
      let names = ratings.map(ratingNames) ?? []
      let isScored = object.optional("scored").flatMap(reader.boolean) ?? true
      guard let id, let type else { return nil }
      func draft(_ id: String, _ rating: Item.Rating?) -> ItemDraft {
        let item = Item(
          id: id, type: type, text: text, help: help, unit: unit, group: group, role: role,
          change: change, missingCodes: missingCodes, gate: nil, rating: rating,
          isScored: isScored)
        return ItemDraft(
          item: item, node: node, askWhen: askWhen, otherwise: otherwise)
      }
      guard let ratings else { return [draft(id, nil)] }
      return names.enumerated().compactMap { position, name in
        let whole = "\(id)_\(name)"
        guard whole.isIdentifier else {
          reader.report(DocumentProblem.notAnIdentifier(.text(whole)), at: ratings)
          return nil
        }
        return draft(whole, Item.Rating(factor: id, name: name, position: position))
      }
    }
  }

  func groupPosition(_ node: JSONNode) -> Int? {
    guard let name = reader.localID(node) else { return nil }
    if let position = groups.firstIndex(where: { $0.id == name }) { return position }
    reportUnknown(.group, name, among: groups.map(\.id), at: node)
    return nil
  }

  // MARK: Types

  private enum TypeName: String, CaseIterable {
    case choice, multiple, yesNo, count, integer, decimal, date, text
  }

  private mutating func readType(_ object: inout ObjectReader) -> ItemType? {
    let name = object.required("type").flatMap { reader.choice($0, of: TypeName.self) }
    // The keys of all types are asked for, so that a misplaced one is told so.
    let options = object.optional("options")
    let minimum = object.optional("minimum")
    let maximum = object.optional("maximum")
    let step = object.optional("step")
    guard let name else { return nil }
    func refuse(_ nodes: (String, JSONNode?)...) {
      for (key, node) in nodes {
        guard let node else { continue }
        reader.report(
          InstrumentProblem.keyOfOtherType(key: key, type: name.rawValue), at: node)
      }
    }
    switch name {
    case .choice, .multiple:
      refuse(("minimum", minimum), ("maximum", maximum), ("step", step))
      guard let options else {
        reader.report(DocumentProblem.missingKey("options"), at: object.node)
        return nil
      }
      let list = optionList(options)
      if name == .multiple, list.count > 64 {
        reader.report(InstrumentProblem.tooManyOptions(limit: 64), at: options)
        return nil
      }
      return list.isEmpty ? nil : name == .choice ? .choice(list) : .multiple(list)
    case .count, .integer:
      refuse(("options", options), ("step", step))
      return wholeRange(object.node, minimum, maximum, isCount: name == .count)
    case .decimal:
      refuse(("options", options))
      return decimalRange(object.node, minimum, maximum, step)
    case .yesNo, .date, .text:
      refuse(("options", options), ("minimum", minimum), ("maximum", maximum), ("step", step))
      return name == .yesNo ? .yesNo : name == .date ? .date : .text
    }
  }

  private func wholeRange(
    _ node: JSONNode, _ minimum: JSONNode?, _ maximum: JSONNode?, isCount: Bool
  ) -> ItemType? {
    let bounds = -1_000_000_000...1_000_000_000
    if maximum == nil { reader.report(DocumentProblem.missingKey("maximum"), at: node) }
    if minimum == nil, !isCount { reader.report(DocumentProblem.missingKey("minimum"), at: node) }
    let least = minimum.map { reader.whole($0, in: isCount ? 0...bounds.upperBound : bounds) }
    guard let maximum, let greatest = reader.whole(maximum, in: bounds),
      let least = least ?? (isCount ? 0 : nil)
    else { return nil }
    guard least <= greatest else {
      reader.report(
        InstrumentProblem.rangeReversed(low: String(least), high: String(greatest)), at: maximum)
      return nil
    }
    return .whole(ItemType.WholeRange(minimum: least, maximum: greatest))
  }

  private func decimalRange(
    _ node: JSONNode, _ minimum: JSONNode?, _ maximum: JSONNode?, _ step: JSONNode?
  ) -> ItemType? {
    for (key, value) in [("minimum", minimum), ("maximum", maximum), ("step", step)]
    where value == nil {
      reader.report(DocumentProblem.missingKey(key), at: node)
    }
    guard let step, let maximum, let low = minimum.flatMap(reader.number),
      let high = reader.number(maximum), let distance = reader.number(step)
    else { return nil }
    guard low < high else {
      reader.report(
        InstrumentProblem.rangeReversed(low: low.description, high: high.description), at: maximum)
      return nil
    }
    guard distance > .zero, high.subtracting(low)?.divided(by: distance)?.isWhole == true else {
      reader.report(InstrumentProblem.stepDoesNotFit(step: distance.description), at: step)
      return nil
    }
    return .decimal(ItemType.DecimalRange(minimum: low, maximum: high, step: distance))
  }

  // MARK: Options

  private mutating func optionList(_ node: JSONNode) -> [ItemType.Option] {
    guard node.kind == .string else { return options(node) }
    guard let name = reader.identifier(node) else { return [] }
    if let set = optionSets[name] { return set }
    reportUnknown(.optionSet, name, among: optionSets.keys.sorted(), at: node)
    return []
  }

  private func options(_ node: JSONNode) -> [ItemType.Option] {
    let options = reader.list(node, limit: 1_000, option)
    if options.isEmpty, node.kind == .array, node.count == 0 {
      reader.report(DocumentProblem.emptyList, at: node)
    }
    var seen: Set<ItemType.Code> = []
    for option in options where !seen.insert(option.code).inserted {
      reader.report(InstrumentProblem.duplicateCode(option.code.description), at: node)
    }
    let words = options.count { if case .word = $0.code { true } else { false } }
    if words > 0, words < options.count { reader.report(InstrumentProblem.mixedCodes, at: node) }
    return options
  }

  private func option(_ node: JSONNode) -> ItemType.Option? {
    reader.object(node) { object in
      let code = object.required("code").flatMap(code)
      let points = object.optional("points").flatMap(reader.number)
      let text = object.optionalLocalized("text")
      guard let code else { return nil }
      let worth: Fraction? = if case .number(let number) = code { Fraction(number) } else { nil }
      return ItemType.Option(code: code, points: points ?? worth, text: text)
    }
  }

  func code(_ node: JSONNode) -> ItemType.Code? {
    switch node.kind {
    case .number: reader.whole(node, in: -1_000_000...1_000_000).map(ItemType.Code.number)
    case .string: reader.identifier(node).map(ItemType.Code.word)
    default:
      {
        reader.report(DocumentProblem.wrongType(found: node.quotation, expected: .code), at: node)
        return nil
      }()
    }
  }

  // MARK: Missing codes

  private func missingCodes(
    _ node: JSONNode, _ type: ItemType?
  ) -> [(code: Int, reason: MissingReason)] {
    guard let object = ObjectReader(node, reader) else { return [] }
    return object.names.compactMap { name, key, value in
      guard let code = Int(name), String(code) == name else {
        reader.report(
          DocumentProblem.wrongType(found: .text(name), expected: .wholeNumber), at: key)
        return nil
      }
      if let type, type.allows(code) {
        reader.report(InstrumentProblem.missingCodeIsAnswer(name), at: key)
      }
      return reader.statedReason(value).map { (code, $0) }
    }
  }
}

extension ItemType {
  /// Whether a whole number is one of the possible answers.
  func allows(_ number: Int) -> Bool {
    switch self {
    case .choice(let options), .multiple(let options):
      options.contains { $0.code == .number(number) }
    case .yesNo: number == 0 || number == 1
    case .whole(let range): (range.minimum...range.maximum).contains(number)
    case .decimal(let range): range.contains(Fraction(number))
    case .date, .text: false
    }
  }
}

extension ItemType.DecimalRange {
  /// Whether a number lies in the range and on a step.
  func contains(_ number: Fraction) -> Bool {
    guard number >= minimum, number <= maximum else { return false }
    return number.subtracting(minimum)?.divided(by: step)?.isWhole == true
  }
}
