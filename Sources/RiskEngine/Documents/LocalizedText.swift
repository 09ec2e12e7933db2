/// A text in one or more languages.
public struct LocalizedText: Sendable, Hashable {
  /// The texts by language tag (`sv`, `en`), in the order of the document.
  public let texts: [Entry]

  /// One language's text.
  public struct Entry: Sendable, Hashable {
    /// A lower-case language tag such as `sv`.
    public let language: String
    /// The text itself; never blank.
    public let text: String
  }

  /// The text in the wanted language, else in English, else in the first language there is.
  public func callAsFunction(_ language: String) -> String {
    func text(in language: String) -> String? { texts.first { $0.language == language }?.text }
    return text(in: language) ?? text(in: "en") ?? texts.first?.text ?? ""
  }

  /// Whether the text exists in this language.
  public func exists(in language: String) -> Bool { texts.contains { $0.language == language } }
}

extension DocumentReader {
  /// `{"sv": "…", "en": "…"}` with at least one language and no blank text.
  package func localized(_ node: JSONNode) -> LocalizedText? {
    guard node.kind == .object, let object = ObjectReader(node, self) else {
      if node.kind != .object { report(wrongType(node, .localizedText), at: node) }
      return nil
    }
    var texts: [LocalizedText.Entry] = []
    for (language, key, value) in object.names {
      guard (2...8).contains(language.utf8.count), language.isDocumentID else {
        report(
          DocumentProblem.unknownKey(
            language, suggestion: Suggestion.nearest(to: language, among: ["sv", "en"])), at: key)
        continue
      }
      if let text = words(value) {
        texts.append(LocalizedText.Entry(language: language, text: text))
      }
    }
    guard !texts.isEmpty else {
      if object.names.isEmpty { report(DocumentProblem.emptyList, at: node) }
      return nil
    }
    let text = LocalizedText(texts: texts)
    let languages = object.names.map(\.name)
    if let missing = ["sv", "en"].first(where: { !languages.contains($0) }) {
      report(DefinitionProblem.missingTranslation(language: missing), at: node)
    }
    return text
  }
}
