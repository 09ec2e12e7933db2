/// Finds every small change of a definition that could alter a result.
///
/// It goes by the form of the document alone, so that a new feature of the format is mutated from
/// its first day: numbers, truth values, words from a closed list, the signs and words of tests and
/// expressions, and entries of lists.
struct MutationFinder {
  private let vocabulary: [[String]]
  private(set) var mutations: [Mutation] = []

  /// All changes, in the order of the document.
  ///
  /// - Parameters:
  ///   - document: The definition.
  ///   - words: Lists of words from other definitions that stand for each other.
  /// - Returns: The changes; none of identity, texts, sources or tests.
  static func mutations(of document: JSONDocument, words: [[String]]) -> [Mutation] {
    var finder = MutationFinder(vocabulary: vocabulary(of: document) + words)
    for (key, value) in document.root.members {
      if let name = key.text, parts.contains(name) { finder.visit(value, under: name, in: "") }
    }
    return finder.mutations
  }

  /// The parts of an instrument and of a policy that decide results.
  private static let parts: Set<String> = [
    "optionSets", "items", "scores", "levels", "flags", "tables", "checks", "population",
    "inputs", "circumstances", "consents", "programmes", "eligibility", "preference", "near",
    "departures", "notices",
  ]

  /// Keys whose values decide no result wherever they stand: identity, texts and sources.
  private static let passedOver: Set<String> = [
    "id", "name", "title", "text", "help", "unit", "source", "meaning", "action", "description",
    "reading", "reason", "group", "role", "change", "type", "kind", "scored", "instrument",
    "versions", "programme", "reliabilityType", "population",
  ]

  /// Objects whose keys are ids or codes of the author's own, so that none is passed over.
  private static let named: Set<String> = [
    "optionSets", "ranges", "when", "points", "missingCodes", "then", "default",
  ]

  /// Lists whose entries each count: one of them may have been forgotten, or be too many.
  private static let lists: Set<String> = [
    "sum", "mean", "count", "minimum", "maximum", "conditions", "points", "from", "consents",
    "eligibility", "preference", "cutOffs", "rules", "worstOf", "raise", "rows",
  ]

  /// Words from closed lists, by their key.
  private static let words: [String: [String]] = [
    "rule": ["refuse", "prorate", "sumOfAnswered", "value"],
    "mode": RoundingMode.allCases.map(\.rawValue),
    "base": MissingStrategy.Base.allCases.map(\.rawValue),
    "notApplicable": ["missing", "leaveOut"], "mostConcerning": ["first", "last"],
    "from": Consent.Party.allCases.map(\.rawValue), "outside": ["score", "refuse"],
    "direction": ["lowerIsBetter", "higherIsBetter"],
    "hitPolicy": DecisionTable.HitPolicy.allCases.map(\.rawValue),
    "aggregation": DecisionTable.Aggregation.allCases.map(\.rawValue),
  ]

  /// Keys whose numbers may have lost a sign.
  private static let signed: Set<String> = ["weight", "points", "value"]

  private mutating func visit(_ node: JSONNode, under key: String, in parent: String) {
    switch node.kind {
    case .object: visitMembers(of: node, under: key)
    case .array:
      for element in node.elements {
        if MutationFinder.words[key] != nil || element.kind != .string {
          visit(element, under: key, in: parent)
        }
      }
      if MutationFinder.lists.contains(key) { dropEntries(of: node) }
    case .number: visitNumber(node, under: key, in: parent)
    case .boolean:
      mutations.append(.replacing(node, with: node.boolean == true ? "false" : "true"))
    case .string: visitText(node, under: key, in: parent)
    case .null: break
    }
  }

  private mutating func visitMembers(of node: JSONNode, under key: String) {
    for (keyNode, value) in node.members {
      guard let name = keyNode.text, !name.utf8.starts(with: "x-".utf8) else { continue }
      if key == "missingCodes" { visitMissingCode(keyNode, name) }
      // An item's change is a word about it; a score's says when a change is reliable.
      let isPassedOver =
        MutationFinder.passedOver.contains(name) && !(name == "change" && value.kind == .object)
      guard MutationFinder.named.contains(key) || !isPassedOver else { continue }
      visit(value, under: name, in: key)
    }
    if key == "ranges" { moveEdges(between: node) }
  }

  private mutating func visitNumber(_ node: JSONNode, under key: String, in parent: String) {
    guard let text = node.numberText else { return }
    for other in text.neighbouringNumbers { mutations.append(.replacing(node, with: other)) }
    if MutationFinder.signed.contains(key) || parent == "points",
      let number = Fraction(decimal: text), number != .zero,
      let opposite = number.negated.decimalText
    {
      mutations.append(.replacing(node, with: opposite))
    }
  }

  private mutating func visitText(_ node: JSONNode, under key: String, in parent: String) {
    guard let text = node.text else { return }
    func replace(with word: String) { mutations.append(.replacing(node, with: "\"\(word)\"")) }
    if let words = MutationFinder.words[key] {
      for word in words where word != text { replace(with: word) }
    } else if parent == "missingCodes" {
      replace(with: text == "notApplicable" ? "unknown" : "notApplicable")
    } else if key == "code" {
      replace(with: text + "X")
    } else if key == "otherwise" || parent == "then" || parent == "default" {
      for word in vocabulary.compactMap({ $0.element(after: text) }).withoutRepeats {
        replace(with: word)
      }
    } else {
      for (range, change) in ExpressionMutations(text, vocabulary: vocabulary).all {
        if let mutation = Mutation.replacing(range, of: node, with: change) {
          mutations.append(mutation)
        }
      }
    }
  }

  private mutating func visitMissingCode(_ key: JSONNode, _ code: String) {
    guard let other = code.neighbouringNumbers.first else { return }
    mutations.append(.replacing(key, with: "\"\(other)\""))
  }

  /// Takes out each entry of a list that has at least two.
  private mutating func dropEntries(of list: JSONNode) {
    let entries = Array(list.elements)
    guard entries.count > 1 else { return }
    let bytes = list.document.bytes
    for (position, entry) in entries.enumerated() {
      let isLast = position == entries.count - 1
      let start = isLast ? entries[position - 1].rawBytes.upperBound : entry.rawBytes.lowerBound
      let end = isLast ? entry.rawBytes.upperBound : entries[position + 1].rawBytes.lowerBound
      mutations.append(
        Mutation(
          edits: [Mutation.Edit(range: start..<end, text: "")], node: entry, textByte: nil,
          found: String(decoding: bytes[entry.rawBytes], as: UTF8.self), changed: nil))
    }
  }

  /// Moves each edge between two ranges: a slip that neither leaves a gap nor an overlap, so that
  /// only a test can notice it.
  private mutating func moveEdges(between ranges: JSONNode) {
    let tests = ranges.members.map(\.value).filter { $0.kind == .string }
    let ends = tests.flatMap { node in
      ExpressionMutations(node.text ?? "", vocabulary: []).ends.map { (node: node, end: $0) }
    }
    for low in ends where low.end.isLow {
      let below = ends.filter { other in
        !other.end.isLow && other.node.index != low.node.index && other.end.number <= low.end.number
      }
      guard let high = below.max(by: { $0.end.number < $1.end.number }) else { continue }
      for (up, down) in zip(
        low.end.written.neighbouringNumbers, high.end.written.neighbouringNumbers)
      {
        let edits = [
          Mutation.Edit(low.end.range, of: low.node, with: up),
          Mutation.Edit(high.end.range, of: high.node, with: down),
        ]
        guard let lowText = low.node.text, let highText = high.node.text else { continue }
        mutations.append(
          Mutation(
            edits: edits.sorted { $0.range.lowerBound < $1.range.lowerBound }, node: low.node,
            textByte: low.end.range.lowerBound, found: "\"\(highText)\", \"\(lowText)\"",
            changed: "\"\(highText.replacing(high.end.range, with: down))\", "
              + "\"\(lowText.replacing(low.end.range, with: up))\""))
      }
    }
  }

  /// The words that texts in expressions are taken from: sexes, informants, levels and codes.
  private static func vocabulary(of document: JSONDocument) -> [[String]] {
    var lists = [ScopeLayout.sexes]
    var waiting = [document.root]
    while let node = waiting.popLast() {
      if node.kind == .array {
        let elements = Array(node.elements)
        let words = elements.compactMap { element in
          element.kind == .string
            ? element.text : element.word(under: "code") ?? element.word(under: "id")
        }
        if words.count > 1, words.count == elements.count { lists.append(words) }
        waiting += elements.reversed()
      } else {
        waiting += node.members.map(\.value).reversed()
      }
    }
    return lists
  }
}

extension JSONNode {
  /// The text of a member of an object.
  fileprivate func word(under key: String) -> String? {
    members.first { $0.key.equals(key) }?.value.text
  }
}
