/// Tells what differs between two versions of a definition.
enum DiffCommand {
  static let description = CommandDescription(
    "diff",
    summary: Words(
      swedish: "Visa vad som skiljer två versioner av en definition.",
      english: "Show what differs between two versions of a definition."),
    discussion: Words(
      swedish: "Jämför två bedömningsinstrument, två uppsättningar vägvalsregler eller två"
        + " insatskataloger: först det som kan ändra utfallet, sedan giltighet, texter, källor och"
        + " tester. Också filer med fel kan jämföras. Slutar med kod 0 vare sig något skiljer"
        + " eller inte.",
      english: "Compares two instruments, two policies or two catalogues of programmes: first what"
        + " can change outcomes, then validity, texts, sources and tests. Files with errors can be"
        + " compared too. Ends with code 0 whether anything differs or not."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "FÖRE", english: "BEFORE"), .one,
        help: Words(
          swedish: "Den tidigare: en fil, eller ID@VERSION för en inbyggd definition.",
          english: "The earlier one: a file, or ID@VERSION of one that is built in.")),
      ArgumentDescription(
        Words(swedish: "EFTER", english: "AFTER"), .one,
        help: Words(swedish: "Den senare.", english: "The later one.")),
    ],
    options: [.instruments, .reportFormat, .language],
    examples: [
      CommandDescription.Example(
        line: .same("vagval diff phq-9@1.0.0 phq-9@1.1.0"),
        meaning: Words(
          swedish: "Visa vad som är nytt i PHQ-9 version 1.1.0.",
          english: "Show what is new in PHQ-9 version 1.1.0."))
    ])
}
