/// Differences between two definitions in words: `rule sspf, age: from 9–13 to 10–14`.
struct DefinitionChangeWords {
  let phrases: DifferencePhrases
  /// What the documents call their items, levels, inputs and codes; names with two titles are
  /// left out.
  private let titles: [String: LocalizedText]

  init(_ difference: DefinitionDifference, _ phrases: DifferencePhrases) {
    self.phrases = phrases
    titles = DefinitionTitles(of: difference.after).unambiguous
      .merging(DefinitionTitles(of: difference.before).unambiguous) { later, _ in later }
  }

  func words(_ change: DefinitionChange) -> String {
    let place = place(change.path)
    let isTest = isTest(change.path)
    switch change.kind {
    case .added(let node):
      return phrases.added(place) + (value(node, isTest: isTest).map { ": \($0)" } ?? "") + "."
    case .removed(let node):
      return phrases.removed(place) + (value(node, isTest: isTest).map { ": \($0)" } ?? "") + "."
    case .changed(let from, let to):
      let texts = changedText(from, to)
      guard let old = texts?.0 ?? value(from, isTest: isTest),
        let new = texts?.1 ?? value(to, isTest: isTest), old != new
      else { return phrases.changed(place) + "." }
      return phrases.changed(place, from: old, to: new) + "."
    case .reordered(_, let list):
      let order = list.elements.map { element in
        element.text ?? element.member("id")?.text ?? element.member("name")?.text ?? "…"
      }
      return phrases.reordered(place, to: order.joined(separator: ", ")) + "."
    }
  }

  // MARK: Places

  private func place(_ path: [DefinitionChange.Step]) -> String {
    var parts: [String] = []
    var noun: String?
    for (index, step) in path.enumerated() {
      switch step {
      case .key(let key):
        if let noun, !noun.isEmpty { parts.append(noun) }
        noun = key == "levels" && index == 0 ? phrases.levelScale : keyNoun(key)
      case .row(let number):
        parts.append(
          [noun ?? "", phrases.row(number)].filter { !$0.isEmpty }.joined(separator: ", "))
        noun = nil
      case .entry(let name, let title):
        // In a rule the name of what is tested is enough: `rule sspf, age`.
        let isSubject = index > 0 && path[index - 1].isMapOfSubjects
        let known = title ?? (isSubject ? titles[name] : nil)
        let words =
          isSubject
          ? known.map { phrases($0) } ?? keyNoun(name)
          : [noun, known.map { quoted(phrases($0)) }, known.map { _ in "[\(name)]" } ?? bare(name)]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        parts.append(words)
        noun = nil
      }
    }
    if let noun, !noun.isEmpty { parts.append(noun) }
    return parts.joined(separator: ", ")
  }

  private func keyNoun(_ key: String) -> String {
    DefinitionKeyWords.noun(key, phrases.language)
  }

  /// A name without a title: an id as it is, words in quotation marks.
  private func bare(_ name: String) -> String { name.contains(" ") ? quoted(name) : name }

  private func isTest(_ path: [DefinitionChange.Step]) -> Bool {
    guard let last = path.last else { return false }
    if let key = last.key { return ["age", "ages", "sex", "test"].contains(key) }
    return path.dropLast().last?.isMapOfSubjects ?? false
  }

  // MARK: Values

  /// A value that can be said in a few words; `nil` for whole objects.
  private func value(_ node: JSONNode, isTest: Bool) -> String? {
    switch node.kind {
    case .null: return phrases.nothingValue
    case .boolean: return node.boolean.map(phrases.boolean)
    case .number:
      guard case .success(let number)? = node.number else { return node.numberText }
      return ReportPhrases(language: phrases.language).number(number)
    case .string:
      let text = node.text ?? ""
      return isTest ? test(text) : titles[text].map { quoted(phrases($0)) } ?? quoted(text)
    case .array:
      let parts = node.elements.map { element -> String? in
        element.kind == .array || element.kind == .object ? nil : value(element, isTest: isTest)
      }
      let said = parts.compactMap { $0 }
      return said.count == parts.count && !said.isEmpty ? said.joined(separator: ", ") : nil
    case .object: return LocalizedText(node).map { quoted(phrases($0)) }
    }
  }

  /// Both wordings, in the reader's language if that is where they differ.
  private func changedText(_ from: JSONNode, _ to: JSONNode) -> (String, String)? {
    guard let old = LocalizedText(from), let new = LocalizedText(to) else { return nil }
    if phrases(old) != phrases(new) { return (quoted(phrases(old)), quoted(phrases(new))) }
    for entry in new.texts {
      let before = old.texts.first { $0.language == entry.language }?.text
      if before != entry.text {
        let said = before.map(quoted) ?? phrases.nothingValue
        return ("\(said) (\(entry.language))", "\(quoted(entry.text)) (\(entry.language))")
      }
    }
    return nil
  }

  /// A unary test: numbers as a reader says them, codes by their titles.
  private func test(_ text: String) -> String {
    let words = UnaryTestWords(phrases: ReportPhrases(language: phrases.language), names: [])
    if let test = try? UnaryTest.compile(text, for: .number) { return words.words(test) }
    let parts = text.split(separator: ",").map { $0.trimmed }
    guard parts.allSatisfy({ $0.count > 2 && $0.first == "\"" && $0.last == "\"" }) else {
      return quoted(text)
    }
    let names = parts.map { String($0.dropFirst().dropLast()) }.map { name in
      titles[name].map { phrases($0) } ?? name
    }
    return ReportPhrases(language: phrases.language).list(names, phrases.or)
  }

  private func quoted(_ text: String) -> String { phrases.pick("”\(text)”", "“\(text)”") }
}

extension DefinitionChange.Step {
  /// Whether the members are named after what a rule tests or gives.
  fileprivate var isMapOfSubjects: Bool {
    key.map(["when", "then", "default", "ranges"].contains) ?? false
  }
}

extension Substring {
  /// Without the spaces around it.
  fileprivate var trimmed: Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}

/// The titles that a definition gives to names.
private struct DefinitionTitles {
  private var found: [String: LocalizedText?] = [:]

  init(of root: JSONNode) { collect(root) }

  /// The names that have one title throughout.
  var unambiguous: [String: LocalizedText] { found.compactMapValues { $0 } }

  /// Recursion is bounded by the depth that a document may have.
  private mutating func collect(_ node: JSONNode) {
    switch node.kind {
    case .array: for element in node.elements { collect(element) }
    case .object:
      let name = ["id", "name", "code"].lazy.compactMap { node.member($0) }.first
      if let name = name.flatMap({ $0.text ?? $0.numberText }),
        let title = (node.member("title") ?? node.member("text")).flatMap(LocalizedText.init)
      {
        let known = found[name] ?? title
        found[name] = .some(known == title ? title : nil)
      }
      for (key, value) in node.members where !key.equals("tests") { collect(value) }
    case .null, .boolean, .number, .string: break
    }
  }
}
