extension AgreementProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .assessorsNotTwo(let found):
      say(
        swedish: (
          found.isEmpty
            ? "inga bedömningar som säger vem som har bedömt"
            : "bedömningar av \(say.and(found))",
          "bedömningar av två bedömare",
          "Ange vilka två som ska jämföras, eller jämför två filer."
        ),
        english: (
          found.isEmpty
            ? "no responses that say who assessed" : "responses by \(say.and(found))",
          "responses by two assessors", "Name the two to compare, or compare two files."
        ))
    case .unknownAssessor(let name, let available, let suggestion):
      say(
        swedish: (
          "inga bedömningar av \(say.name(name))",
          available.isEmpty
            ? "bedömningar som säger vem som har bedömt" : "bedömningar av \(say.or(available))",
          say.meant(suggestion) ?? "Rätta namnet, eller ange en annan fil."
        ),
        english: (
          "no responses by \(say.name(name))",
          available.isEmpty
            ? "responses that say who assessed" : "responses by \(say.or(available))",
          say.meant(suggestion) ?? "Correct the name, or give another file."
        ))
    }
  }
}
