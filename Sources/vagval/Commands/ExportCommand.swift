import RiskEngine

/// Writes results for other systems.
enum ExportCommand {
  static let output = OptionDescription(
    "output", short: "o", .value(placeholder: Words(swedish: "UTFIL", english: "OUTPUT")),
    help: Words(
      swedish: "Skriv till filen, som bara du får läsa. Annars till standard ut.",
      english: "Write to this file, which only you may read. Otherwise to standard output."))

  static let description = CommandDescription(
    "export",
    summary: Words(
      swedish: "Skriv ärendens poäng och nivåer för andra system (FHIR R4).",
      english: "Write the scores and levels of cases for other systems (FHIR R4)."),
    discussion: Words(
      swedish: "Varje ärende blir en Bundle av Observation: en för varje poäng med nivån som"
        + " tolkning, och en för varje varningsflagga och samlad bedömning. Den det gäller anges"
        + " bara med ärendets pseudonym.\n"
        + "Inget är en sannolikhet. Insatser, beslut, motiveringar, svar och vad öppna svar kan"
        + " ändra följer inte med: de finns i vagval route --format json.",
      english: "Each case becomes a Bundle of Observations: one for each score with the level as"
        + " its interpretation, and one for each flag and judgement. The person is named by the"
        + " case's pseudonym only.\n"
        + "Nothing is a probability. Programmes, decisions, rationales, answers and what open"
        + " answers can still change are left out: they stand in vagval route --format json."),
    arguments: [.caseFiles],
    options: [.instruments, output, .language, .showValues, .allowPersonalNumbers],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval export ärende.json -o resultat.fhir.json",
          english: "vagval export case.json -o results.fhir.json"),
        meaning: Words(
          swedish: "Skriv ett ärendes resultat.", english: "Write the results of one case.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval export ärenden.ndjson -o resultat.ndjson",
          english: "vagval export cases.ndjson -o results.ndjson"),
        meaning: Words(
          swedish: "Skriv en Bundle per rad.", english: "Write one Bundle per line.")),
    ])
}
