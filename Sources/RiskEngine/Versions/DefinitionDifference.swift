/// What differs between two definitions of one kind, mostly two versions of one.
///
/// The documents are compared as they stand, so that drafts with errors can be compared too.
public struct DefinitionDifference: Sendable {
  /// The kind of both.
  package let kind: DocumentKind
  package let before: JSONNode
  package let after: JSONNode
  /// Every difference, in the order of the later document.
  package let changes: [DefinitionChange]

  /// Compares two definitions.
  ///
  /// - Returns: `nil` unless both are definitions of one kind.
  /// - Complexity: Linear in the documents, but for lists whose entries have no names: there it is
  ///   the product of what differs, up to a million comparisons.
  package init?(from before: JSONDocument, to after: JSONDocument) {
    guard let kind = DocumentKind(before), kind == DocumentKind(after),
      Library.kinds.contains(kind)
    else { return nil }
    self.kind = kind
    self.before = before.root
    self.after = after.root
    var finder = DifferenceFinder()
    finder.compare(before.root, after.root)
    changes = finder.changes
  }

  /// Whether both say the same.
  public var isEmpty: Bool { changes.isEmpty }

  /// The differences that have one effect.
  package func changes(_ effect: DefinitionChange.Effect) -> [DefinitionChange] {
    changes.filter { $0.effect == effect }
  }

  /// Whether both call themselves the same version and yet differ, which a published version must
  /// not.
  package var isUnderOneVersion: Bool {
    !isEmpty && before.member("id")?.text == after.member("id")?.text
      && version(of: before) == version(of: after)
  }

  /// Whether outcomes can differ although the versions share their first number, which says that
  /// scores are comparable.
  package var needsNewMajorVersion: Bool {
    guard let old = version(of: before), let new = version(of: after), old != new,
      old.major == new.major, kind == .instrument,
      before.member("id")?.text == after.member("id")?.text
    else { return false }
    return changes(.outcome).contains { change in
      if case .added = change.kind { false } else { true }
    }
  }

  private func version(of node: JSONNode) -> SemanticVersion? {
    node.member("version")?.text.flatMap { SemanticVersion($0) }
  }
}

/// Walks through two documents side by side.
private struct DifferenceFinder {
  var changes: [DefinitionChange] = []
  private var path: [DefinitionChange.Step] = []

  mutating func compare(_ before: JSONNode, _ after: JSONNode) {
    guard !before.isEquivalent(to: after) else { return }
    switch (before.kind, after.kind) {
    case (.object, .object) where !isText(before) || !isText(after):
      compareMembers(before, after)
    case (.array, .array): compareEntries(before, after)
    default: report(.changed(from: before, to: after))
    }
  }

  // MARK: Objects

  private mutating func compareMembers(_ before: JSONNode, _ after: JSONNode) {
    let names = (before.members.map(\.key), after.members.map(\.key))
    let (old, new) = (names.0.map { $0.text ?? "" }, names.1.map { $0.text ?? "" })
    let (olds, news) = (before.members.map(\.value), after.members.map(\.value))
    // Members have no order.
    for pair in EntryAlignment(names: old, new).pairs {
      switch pair {
      case .both(let a, let b): at(step(new[b])) { $0.compare(olds[a], news[b]) }
      case .onlyBefore(let a): at(step(old[a])) { $0.report(.removed(olds[a])) }
      case .onlyAfter(let b): at(step(new[b])) { $0.report(.added(news[b])) }
      }
    }
  }

  /// A member's step: some keys hold members whose names the author has chosen.
  private func step(_ name: String) -> DefinitionChange.Step {
    guard let key = path.last?.key, DifferenceFinder.named.contains(key) else {
      return .key(name)
    }
    return .entry(name, title: nil)
  }

  private static let named: Set<String> = [
    "when", "then", "default", "ranges", "sources", "optionSets", "points",
  ]

  // MARK: Lists

  private mutating func compareEntries(_ before: JSONNode, _ after: JSONNode) {
    let (olds, news) = (Array(before.elements), Array(after.elements))
    let names = DifferenceFinder.names(of: olds).flatMap { old in
      DifferenceFinder.names(of: news).map { (old, $0) }
    }
    let alignment =
      names.map { EntryAlignment(names: $0.0, $0.1) } ?? EntryAlignment(olds, news)
    for pair in alignment.pairs {
      switch pair {
      case .both(let a, let b): at(step(news[b], b)) { $0.compare(olds[a], news[b]) }
      case .onlyBefore(let a): at(step(olds[a], a)) { $0.report(.removed(olds[a])) }
      case .onlyAfter(let b): at(step(news[b], b)) { $0.report(.added(news[b])) }
      }
    }
    if alignment.isReordered { report(.reordered(before, after)) }
  }

  /// What tells the entries of a list apart; `nil` unless every entry has a name of its own.
  private static func names(of entries: [JSONNode]) -> [String]? {
    var names: [String] = []
    var seen: Set<String> = []
    for entry in entries {
      guard let name = name(of: entry) else { return nil }
      // One reference may have several wordings, each from its day.
      let from = entry.member("from")?.text.map { " \($0)" } ?? ""
      guard seen.insert(name + from).inserted else { return nil }
      names.append(name + from)
    }
    return names
  }

  private static let nameKeys = ["id", "name", "code", "item", "score"]

  private static func name(of entry: JSONNode) -> String? {
    switch entry.kind {
    case .object:
      for key in nameKeys {
        guard let value = entry.member(key) else { continue }
        return value.text ?? value.numberText
      }
      return nil
    case .string: return entry.text
    case .number: return entry.numberText
    default: return nil
    }
  }

  private func step(_ entry: JSONNode, _ index: Int) -> DefinitionChange.Step {
    guard let name = DifferenceFinder.name(of: entry) else { return .row(index + 1) }
    // Items and options are known by their texts; elsewhere a text says too much for a name.
    let isAsked = [.some("items"), .some("options")].contains(path.last?.key)
    let title = entry.member("title") ?? (isAsked ? entry.member("text") : nil)
    return .entry(name, title: title.flatMap(LocalizedText.init))
  }

  // MARK: Telling

  private mutating func at(
    _ step: DefinitionChange.Step, _ body: (inout DifferenceFinder) -> Void
  ) {
    path.append(step)
    body(&self)
    path.removeLast()
  }

  private mutating func report(_ kind: DefinitionChange.Kind) {
    let effect = DefinitionChange.Effect(keys: path.compactMap(\.key))
    changes.append(DefinitionChange(path: path, kind: kind, effect: effect))
  }

  /// Whether an object is a text in one or more languages.
  private func isText(_ node: JSONNode) -> Bool { LocalizedText(node) != nil }
}

extension LocalizedText {
  /// The text that an object of language tags holds; `nil` for anything else.
  package init?(_ node: JSONNode) {
    guard node.kind == .object, node.count > 0 else { return nil }
    var texts: [Entry] = []
    for (key, value) in node.members {
      guard let language = key.text, language.utf8.count == 2, let text = value.text else {
        return nil
      }
      texts.append(Entry(language: language, text: text))
    }
    self.init(texts: texts)
  }
}
