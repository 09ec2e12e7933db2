import RiskEngine

/// Explains results: why, why not, and what would change it.
enum ExplainCommand {
  static let register = OptionDescription(
    "for", .choice(CaseExplanation.Register.allCases.map(\.rawValue)),
    help: Words(
      swedish: "Skriv för akten, så att familjen kan läsa det (file, om inget anges), eller för den"
        + " som granskar uträkningen, fråga för fråga med id och källor (expert).",
      english: "Write for the case file, so that the family can read it (file, the default), or for"
        + " those who check the reckoning, item by item with ids and sources (expert)."))

  static let programme = OptionDescription(
    "programme", .value(placeholder: .same("ID")),
    help: Words(
      swedish: "Förklara bara den här insatsen.", english: "Explain only this programme."))

  static let description = CommandDescription(
    "explain",
    summary: Words(
      swedish: "Förklara varför det blev så, varför inte, och vad som skulle ändra det.",
      english: "Explain why it came out so, why not, and what would change it."),
    discussion: Words(
      swedish: "För varje insats sägs vad som avgjorde och vilken regel som tillämpades. För varje"
        + " nivå och insats söks de minsta ändringar av svaren som skulle ge ett annat utfall."
        + " Förklaringen är inget beslut och innehåller inga sannolikheter.",
      english:
        "For every programme it says what decided and which rule was applied. For every level"
        + " and programme the smallest changes of the answers are sought that would give another"
        + " outcome. The explanation is no decision and holds no probabilities."),
    arguments: [.caseFiles],
    options: [
      register, programme, .policy, .instruments, .resultFormat, .language, .showValues,
      .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(swedish: "vagval explain ärende.json", english: "vagval explain case.json"),
        meaning: Words(
          swedish: "Förklara ett ärende för akten och familjen.",
          english: "Explain a case for the case file and the family.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval explain --for expert --programme SIG ärende.json",
          english: "vagval explain --for expert --programme SIG case.json"),
        meaning: Words(
          swedish: "Granska hur en insats utfall räknades fram.",
          english: "Check how one programme's outcome was reckoned.")),
    ])
}
