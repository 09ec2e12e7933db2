extension Recheck {
  /// The totals that differ, with how they may have come about, at most 80 columns wide.
  ///
  /// - Parameter language: The language to write in.
  /// - Returns: No line at all where every total is what the answers give.
  package func report(in language: Language) -> StyledText {
    let phrases = RecheckPhrases(language: language)
    var text = StyledText()
    guard differs else { return text }
    text.paragraph([.init(VisibleText.plain(id), .strong)], indent: 0)
    for response in responses {
      let differing = response.totals.filter { !$0.isSame }
      guard !differing.isEmpty else { continue }
      text.paragraph(phrases.response(response))
      for total in differing {
        text.paragraph([.init(phrases.total(total), .bad)], indent: 4, hanging: 2)
        text.paragraph([.init(phrases.reasons(total.reasons))], indent: 6)
      }
    }
    return text
  }
}

extension RecheckCounts {
  /// What was compared, in one line.
  package func line(in language: Language) -> String {
    RecheckPhrases(language: language).counts(self)
  }
}
