extension DefinitionProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .adoptedByNobody:
      say(
        swedish: (
          #""adopted" är true, men det framgår inte vem som har beslutat."#,
          #"Skriv vem i "decidedBy", eller skriv "adopted": false."#
        ),
        english: (
          #""adopted": true and nobody who decided it"#, #"a name in "decidedBy""#,
          #"Write who decided it, or "adopted": false."#
        ))
    case .validityReversed(let from, let to):
      say(
        swedish: (
          "Sista dagen, \(to), kommer före den första, \(from).", #"Rätta "from" eller "to"."#
        ),
        english: (
          "the last day \(to) before the first day \(from)", "it on or after the first day",
          #"Correct "from" or "to"."#
        ))
    case .unknownSource(let name, let suggestion):
      say(
        swedish: (
          #"Källan \#(say.name(name)) finns inte under "sources"."#,
          say.meant(suggestion) ?? #"Lägg till den där, eller skriv "local choice, not validated"."#
        ),
        english: (
          "the source \(say.name(name))",
          #"a source listed in "sources", or "local choice, not validated""#,
          say.meant(suggestion) ?? #"Add the source to "sources"."#
        ))
    case .missingTranslation(let tag):
      say(
        swedish: (
          "Texten finns inte på \(Self.swedishName(of: tag, say)).",
          #"Lägg till \#(say.name(tag)): "…"."#
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
