extension DefinitionDifference {
  /// The differences in words, the weightiest first, at most 80 columns wide.
  ///
  /// - Parameter language: The language to write in.
  /// - Returns: One line for each difference under a heading for what it can change.
  public func report(in language: Language) -> StyledText {
    let phrases = DifferencePhrases(language: language)
    let words = DefinitionChangeWords(self, phrases)
    var text = StyledText()
    text.paragraph(
      [
        .init(phrases.heading(kind), .strong),
        .init(" \(label(of: before)) → \(label(of: after))"),
      ], indent: 0)
    if isEmpty { text.paragraph(phrases.nothing) }
    for effect in DefinitionChange.Effect.allCases {
      let found = changes(effect)
      guard !found.isEmpty else { continue }
      text.heading(phrases.heading(effect))
      for change in found {
        let (sign, style) = change.sign
        text.paragraph([.init(sign, style), .init(" " + words.words(change))], hanging: 2)
      }
    }
    for (remark, holds) in [
      (phrases.sameVersion, isUnderOneVersion), (phrases.sameMajorVersion, needsNewMajorVersion),
    ] where holds {
      text.space()
      text.paragraph(remark, .warning)
    }
    return text
  }

  private func label(of node: JSONNode) -> String {
    ["id", "version"].compactMap { node.member($0)?.text }.joined(separator: " ")
  }
}

extension DefinitionChange {
  fileprivate var sign: (String, StyledText.Style) {
    switch kind {
    case .added: ("+", .good)
    case .removed: ("−", .bad)
    case .changed, .reordered: ("·", .plain)
    }
  }
}
