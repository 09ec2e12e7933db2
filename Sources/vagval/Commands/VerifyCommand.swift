/// Computes recorded results again.
enum VerifyCommand {
  static let cases = OptionDescription(
    "case", short: "c", .value(placeholder: Words(swedish: "FIL", english: "FILE")),
    isRequired: true,
    help: Words(
      swedish: "Ärendena som resultaten hör till, i en fil; de paras ihop efter id. Måste anges."
        + " Skriv - för standard in.",
      english: "The cases that the results belong to, in one file; they are matched by id. Must be"
        + " given. Use - for standard input."))

  static let definitions = OptionDescription(
    "definitions", short: "d", .value(placeholder: Words(swedish: "SÖKVÄG", english: "PATH")),
    repeats: true,
    help: Words(
      swedish: "Använd definitionerna i filen eller mappen, också i stället för inbyggda med samma"
        + " id och version.",
      english: "Use the definitions in the file or folder, also in place of built-in ones of the"
        + " same id and version."))

  static let description = CommandDescription(
    "verify",
    summary: Words(
      swedish: "Räkna om sparade resultat och visa om de stämmer.",
      english: "Recompute recorded results and show whether they are right."),
    discussion: Words(
      swedish: "Varje resultat räknas om ur sitt ärende med just de versioner som det nämner."
        + " Svaret är att det stämmer, att resultatet är detsamma men inte texterna, eller exakt"
        + " vad som skiljer sig och varför, så långt kontrollsummorna visar det. Returkod 0: alla"
        + " stämmer; 1: något skiljer sig; 2: något gick inte att kontrollera.",
      english: "Each result is computed again from its case with exactly the versions that it"
        + " names. The answer is that it is the same, that the result is the same but texts differ,"
        + " or exactly what differs and why, as far as the digests tell. Exit code 0: all are the"
        + " same; 1: something differs; 2: something couldn't be verified."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "RESULTAT", english: "RESULT"), .oneOrMore,
        help: Words(
          swedish: "Resultat i JSON: ett resultat, en lista eller ett resultat per rad"
            + " (från rescore: --fields full --digests). Skriv - för standard in.",
          english: "Results in JSON: one result, a list, or one result per line"
            + " (of rescore: --fields full --digests). Use - for standard input."))
    ],
    options: [
      cases, definitions, .reportFormat, .language, .showValues, .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval verify resultat.json --case ärende.json",
          english: "vagval verify result.json --case case.json"),
        meaning: Words(
          swedish: "Räkna om ett sparat resultat.",
          english: "Compute a recorded result again.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval verify resultat.ndjson --case ärenden.ndjson --definitions arkiv",
          english: "vagval verify results.ndjson --case cases.ndjson --definitions archive"),
        meaning: Words(
          swedish: "Kontrollera många resultat, med definitioner ur ett arkiv.",
          english: "Verify many results, with definitions from an archive.")),
    ])
}
