/// Describes one definition in words.
enum ShowCommand {
  static let description = CommandDescription(
    "show",
    summary: Words(
      swedish: "Beskriv ett bedömningsinstrument, vägvalsregler eller insatser med ord.",
      english: "Describe an instrument, a policy or programmes in words."),
    discussion: Words(
      swedish: "Visar frågor, poäng och gränser, eller insatser och kriterier, och alltid källor,"
        + " licens och vem som har beslutat om definitionen, eller att ingen har gjort det. Har"
        + " vägvalsregler och insatser samma id visas båda.",
      english: "Shows items, scores and cut-offs, or programmes and criteria, and always sources,"
        + " licence and who adopted the definition, or that nobody has. A policy and"
        + " programmes of the same id are shown together."),
    arguments: [
      ArgumentDescription(
        .same("ID[@VERSION]"), .one,
        help: Words(
          swedish: "Definitionens id, som vagval list visar. Utan version tas den senaste.",
          english: "The definition's id, as vagval list shows it. Without a version: the latest."))
    ],
    options: [.instruments, .definitionFormat, .language],
    examples: [
      CommandDescription.Example(
        line: .same("vagval show phq-9"),
        meaning: Words(swedish: "Beskriv PHQ-9.", english: "Describe PHQ-9.")),
      CommandDescription.Example(
        line: .same("vagval show phq-9@1.0.0 --format json > phq-9.json"),
        meaning: Words(
          swedish: "Spara en viss version av dokumentet.",
          english: "Save one version of the document.")),
    ])
}
