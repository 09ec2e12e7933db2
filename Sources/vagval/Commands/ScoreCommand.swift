/// Scores the responses of cases without routing them.
enum ScoreCommand {
  static let description = CommandDescription(
    "score",
    summary: Words(
      swedish: "Räkna poäng och visa nivåer och varningsflaggor i ifyllda bedömningar.",
      english: "Score filled-in instruments and show their levels and flags."),
    discussion: Words(
      swedish: "Inga vägvalsregler behövs. Där svar saknas visas vilka poäng och nivåer som ändå är"
        + " möjliga.",
      english: "No policy is needed. Where answers are missing, the result says which scores and"
        + " levels are still possible."),
    arguments: [.caseFiles],
    options: [.instruments, .resultFormat, .language, .showValues, .allowPersonalNumbers],
    examples: [
      CommandDescription.Example(
        line: Words(swedish: "vagval score ärende.json", english: "vagval score case.json"),
        meaning: Words(
          swedish: "Räkna alla ifyllda bedömningar i ett ärende.",
          english: "Score every response of a case."))
    ])
}
