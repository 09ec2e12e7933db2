extension InstrumentReader {
  /// Words that mean something to every expression.
  private static let reservedNames =
    Expression.reservedWords.union(["age", "sex", "informant", "setting", "date"])

  func reportNameClashes(_ object: inout ObjectReader) {
    var seen: Set<String> = []
    let factors = items.filter { $0.item.rating?.position == 0 }
    let named =
      factors.map { ($0.item.answerKey, $0.node) } + items.map { ($0.item.id, $0.node) }
      + scores.map { ($0.id, $0.node) }
      + levels.map { ($0.id, $0.node) }
    for (name, node) in named {
      let place = node.members.first { $0.key.equals("id") }?.value ?? node
      if InstrumentReader.reservedNames.contains(name) {
        reader.report(InstrumentProblem.reservedName(name), at: place)
      } else if !seen.insert(name).inserted {
        reader.report(DocumentProblem.duplicateID(name), at: place)
      }
    }
  }

  static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reports a name that isn't declared, with the nearest one that is.
  func reportUnknown(
    _ kind: InstrumentProblem.ReferenceKind, _ name: String, among names: [String],
    at node: JSONNode
  ) {
    if kind.namesPart, writtenNames.contains(name), !names.contains(name), reader.hasErrors {
      return
    }
    let suggestion = reader.isFull ? nil : Suggestion.nearest(to: name, among: names)
    reader.report(
      InstrumentProblem.unknownReference(kind: kind, name: name, suggestion: suggestion), at: node)
  }

  /// The ids of the entries of `items`, `scores` and `levels`, and of items' ratings.
  static func writtenNames(in root: JSONNode) -> Set<String> {
    var names: Set<String> = []
    for (key, list) in root.members
    where ["items", "scores", "levels"].contains(where: key.equals) && list.kind == .array {
      for entry in list.elements where entry.kind == .object {
        func member(_ name: String) -> JSONNode? {
          entry.members.first { $0.key.equals(name) }?.value
        }
        guard let id = member("id")?.text else { continue }
        names.insert(id)
        guard let ratings = member("ratings"), ratings.kind == .array else { continue }
        for rating in ratings.elements {
          if let rating = rating.text { names.insert("\(id)_\(rating)") }
        }
      }
    }
    return names
  }

  func makeLayout() -> ScopeLayout {
    var variables: [Scope.Variable] = [
      Scope.Variable(name: "age", type: .number),
      Scope.Variable(name: "sex", type: .choice(ScopeLayout.sexes)),
      Scope.Variable(name: "informant", type: .choice(informants)),
      Scope.Variable(name: settings.isEmpty ? nil : "setting", type: .choice(settings)),
      Scope.Variable(name: "date", type: .day),
    ]
    for draft in items {
      let slot = variables.count
      let type = draft.item.type
      variables.append(
        Scope.Variable(
          name: draft.item.id, type: type.valueType,
          companions: Scope.Companions(
            points: slot + 1, answered: slot + 2, missing: slot + 3,
            chosen: type.severalCodes.map { Scope.Chosen(slot: slot + 4, codes: $0) })))
      variables.append(Scope.Variable(name: nil, type: .number))
      variables.append(Scope.Variable(name: nil, type: .boolean))
      variables.append(Scope.Variable(name: nil, type: .choice(ScopeLayout.reasons)))
      variables.append(Scope.Variable(name: nil, type: .number))
    }
    for score in scores { variables.append(Scope.Variable(name: score.id, type: .number)) }
    for level in levels {
      variables.append(Scope.Variable(name: level.id, type: .level(level.scale)))
    }
    return ScopeLayout(
      scope: Scope(variables), itemCount: items.count, scoreCount: scores.count)
  }

  /// Of a factor with several ratings it is enough that one of them is used.
  func reportUnusedItems() {
    let factors = Set(usedItems.compactMap { items[$0].item.rating?.factor })
    for (index, draft) in items.enumerated() where !draft.item.isFurtherRating {
      let factor = draft.item.rating?.factor
      let isUsed = usedItems.contains(index) || factor.map(factors.contains) ?? false
      // Where something couldn't be read, that may be what would have used it.
      if !isUsed, draft.item.isScored, !reader.hasErrors {
        reader.report(InstrumentProblem.itemUnused(draft.item.answerKey), at: draft.node)
      } else if isUsed, !draft.item.isScored {
        reader.report(InstrumentProblem.unscoredItemUsed(draft.item.answerKey), at: draft.node)
      }
    }
  }
}

extension ItemType {
  /// The type that expressions see.
  var valueType: ValueType {
    switch self {
    case .choice(let options):
      options.contains { if case .word = $0.code { true } else { false } }
        ? .choice(options.map(\.code.description)) : .number
    case .multiple, .whole, .decimal: .number
    case .yesNo: .boolean
    case .date: .day
    case .text: .text
    }
  }

  /// The codes of which an answer holds any number; `nil` for every other type.
  fileprivate var severalCodes: [String]? {
    guard case .multiple(let options) = self else { return nil }
    return options.map(\.code.description)
  }
}

extension InstrumentProblem.ReferenceKind {
  /// Whether it is an item, score or level scale, which may stand in the file and be unreadable.
  fileprivate var namesPart: Bool {
    switch self {
    case .item, .itemOrScore, .score, .levelScale, .column: true
    case .optionSet, .group, .level, .flag, .judgement, .informant, .code, .setting, .table: false
    }
  }
}
