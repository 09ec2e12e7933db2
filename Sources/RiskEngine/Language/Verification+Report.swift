extension Verification {
  /// More differences than this are only counted in text.
  private static let shownDifferences = 20

  /// The verdict in words, then why, then what differs, at most 80 columns wide.
  ///
  /// - Parameters:
  ///   - language: The language to write in.
  ///   - values: Whether words that somebody wrote may be repeated.
  /// - Returns: The lines, without one between results.
  package func report(in language: Language, values: ValueDisplay = .hidden) -> StyledText {
    let phrases = VerificationPhrases(language: language)
    var text = StyledText()
    let name =
      id.map { VisibleText.plain($0) } ?? "\(VisibleText.path(location.file)):\(location.line)"
    let style: StyledText.Style =
      switch verdict {
      case .same: .good
      case .sameResult: .warning
      case .differs, .unverifiable: .bad
      }
    text.paragraph(
      [
        .init(name, .strong), .init(": "),
        .init(phrases.verdict(verdict, textsDiffer: textsDiffer), style),
      ], indent: 0, hanging: 2)
    for cause in causes { text.paragraph(phrases.cause(cause)) }
    for difference in differences.prefix(Verification.shownDifferences) {
      text.paragraph(
        [.init(phrases.difference(difference, values: values))], indent: 4, hanging: 2)
    }
    let rest = max(0, differences.count - Verification.shownDifferences) + moreDifferences
    if rest > 0 { text.paragraph(phrases.more(rest), indent: 4) }
    return text
  }

  /// Whether nothing but texts of definitions can have changed.
  private var textsDiffer: Bool {
    !causes.isEmpty
      && causes.allSatisfy { if case .otherDefinition = $0 { true } else { false } }
  }

  /// How many results have which verdict, in one line.
  package static func summary(of verdicts: [Verdict], in language: Language) -> String {
    VerificationPhrases(language: language).counts(
      Verdict.allCases.map { verdict in (verdict, verdicts.count { $0 == verdict }) })
  }
}
