extension AgreementProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .assessorsNotTwo(let found):
      say(
        swedish: (
          found.isEmpty
            ? "Det framgår inte vem som har gjort bedömningarna."
            : "Det måste vara två bedömare, men bedömningarna är gjorda av \(say.and(found)).",
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
          "Det finns inga bedömningar av "
            + "\(say.name(name))\(available.isEmpty ? "; det framgår inte vem som har gjort dem" : ", bara av \(say.and(available))").",
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
