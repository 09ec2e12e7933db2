/// Checks definitions and cases without using them.
enum CheckCommand {
  static let description = CommandDescription(
    "check",
    summary: Words(
      swedish: "Kontrollera definitioner och ärenden innan de används.",
      english: "Check definitions and cases before they are used."),
    discussion: Words(
      swedish: "Alla fel i en fil visas på en gång, med rad och kolumn, vad som är fel och hur det"
        + " rättas. En definitions egna tester körs.",
      english: "All mistakes of a file are shown at once, with line and column, what was expected"
        + " and how to put it right. A definition's own tests are run."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "FIL", english: "FILE"), .oneOrMore,
        help: Words(
          swedish: "Bedömningsinstrument, vägvalsregler, insatser eller ärenden i JSON."
            + " Skriv - för standard in.",
          english: "Instruments, policies, programmes or cases in JSON."
            + " Use - for standard input."))
    ],
    options: [.instruments, .reportFormat, .language, .showValues],
    examples: [
      CommandDescription.Example(
        line: .same("vagval check phq-9-1.0.0.instrument.json"),
        meaning: Words(
          swedish: "Kontrollera ett bedömningsinstrument och kör dess tester.",
          english: "Check an instrument and run its tests.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval check --instruments egna ärenden.ndjson",
          english: "vagval check --instruments ours cases.ndjson"),
        meaning: Words(
          swedish: "Kontrollera ärenden mot de inbyggda definitionerna och dem i mappen egna.",
          english: "Check cases against the built-in definitions and those in the folder ours.")),
    ])
}
