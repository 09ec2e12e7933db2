extension DefinitionProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .adoptedByNobody:
      say(
        swedish: (
          #""adopted": true men ingen som har beslutat"#, #"ett namn i "decidedBy""#,
          #"Skriv vem som har beslutat, eller "adopted": false."#
        ),
        english: (
          #""adopted": true and nobody who decided it"#, #"a name in "decidedBy""#,
          #"Write who decided it, or "adopted": false."#
        ))
    case .validityReversed(let from, let to):
      say(
        swedish: (
          "sista dagen \(to) före första dagen \(from)", "den på eller efter första dagen",
          #"Rätta "from" eller "to"."#
        ),
        english: (
          "the last day \(to) before the first day \(from)", "it on or after the first day",
          #"Correct "from" or "to"."#
        ))
    case .unknownSource(let name, let suggestion):
      say(
        swedish: (
          "källan \(say.name(name))",
          #"en källa som finns under "sources", eller "local choice, not validated""#,
          say.meant(suggestion) ?? #"Lägg till källan under "sources"."#
        ),
        english: (
          "the source \(say.name(name))",
          #"a source listed in "sources", or "local choice, not validated""#,
          say.meant(suggestion) ?? #"Add the source to "sources"."#
        ))
    case .missingTranslation(let tag):
      say(
        swedish: (
          "en text som inte finns på \(Self.swedishName(of: tag, say))", "svenska och engelska",
          "Lägg till \(say.name(tag)): \"…\"."
        ),
        english: (
          "a text that doesn't exist in \(Self.englishName(of: tag, say))", "Swedish and English",
          "Add \(say.name(tag)): \"…\"."
        ))
    }
  }

  private static func swedishName(of tag: String, _ say: Phrasing) -> String {
    switch Language(rawValue: tag) {
    case .swedish: "svenska"
    case .english: "engelska"
    case nil: say.name(tag)
    }
  }

  private static func englishName(of tag: String, _ say: Phrasing) -> String {
    switch Language(rawValue: tag) {
    case .swedish: "Swedish"
    case .english: "English"
    case nil: say.name(tag)
    }
  }
}
