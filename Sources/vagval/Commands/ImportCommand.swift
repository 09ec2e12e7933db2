import RiskEngine

/// Makes definitions and cases of other systems' files.
enum ImportCommand {
  static let output = OptionDescription(
    "output", short: "o", .value(placeholder: Words(swedish: "UTFIL", english: "OUTPUT")),
    help: Words(
      swedish: "Skriv till filen, som bara du får läsa, eller till filer i en mapp som finns."
        + " Annars till standard ut.",
      english: "Write to this file, which only you may read, or to files in a folder that exists."
        + " Otherwise to standard output."))

  static let instrument = OptionDescription(
    "instrument", .value(placeholder: .same("INSTRUMENT[@VERSION]")),
    help: Words(
      swedish: "Läs svaren efter detta bedömningsinstrument. Annars efter det som har formulärets"
        + " adress under fhir.",
      english: "Read the answers by this instrument. Otherwise by the one that has the form's"
        + " address under fhir."))

  static let id = OptionDescription(
    "id", .value(placeholder: .same("ID")),
    help: Words(
      swedish: "Ge definitionen det här id:t. Annars tas det ur formulärets namn.",
      english: "Give the definition this id. Otherwise it is taken from the form's names."))

  static let date = OptionDescription(
    "date", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    help: Words(
      swedish: "Dagen för ifyllda formulär och tabeller som inte anger någon.",
      english: "The day of filled-in forms and tables that don't state one."))

  static let total = OptionDescription(
    "total", .flag,
    help: Words(
      swedish: "Lägg ihop alla svar som har vikter, om formuläret inte räknar ut någon summa.",
      english: "Add up all answers that have weights, if the form computes no total."))

  static let format = OptionDescription(
    "format", short: "f", .choice(["text", "json"]),
    help: Words(
      swedish: "Skriv listan över det som inte följer med som text på standard fel (om inget"
        + " anges), eller som JSON på standard ut. JSON kräver --output.",
      english: "Write the list of what isn't carried over as text to standard error (the default),"
        + " or as JSON to standard output. JSON needs --output."))

  static let description = CommandDescription(
    "import",
    summary: Words(
      swedish: "Gör definitioner och ärenden av andra systems filer (FHIR, CSV).",
      english: "Make definitions and cases of other systems' files (FHIR, CSV)."),
    discussion: Words(
      swedish: "Innehållet avgör. Ett formulär (Questionnaire) blir ett utkast till"
        + " bedömningsinstrument, utan nivåer: sådana har FHIR inte. Ett ifyllt formulär"
        + " (QuestionnaireResponse), ensamt, i en Bundle eller ett per rad, blir ett ärende. Varje"
        + " rad i en tabell (CSV) blir ett ärende, efter en mappning från vagval columns, eller"
        + " efter vad som gissas om inget är osäkert.\n"
        + "Det som inte följer med räknas upp, med plats och råd. Lagrade summor jämförs med"
        + " svaren och räknas aldrig som resultat. Returkod 1: något avvisades.",
      english: "The content decides. A form (Questionnaire) becomes a draft of an instrument,"
        + " without levels: FHIR has none. A filled-in form (QuestionnaireResponse), alone, in a"
        + " Bundle or one per line, becomes a case. Each row of a table (CSV) becomes a case, by a"
        + " mapping from vagval columns, or by what is guessed if nothing is in doubt.\n"
        + "What isn't carried over is listed, with its place and advice. Stored totals are compared"
        + " with the answers and never count as results. Exit code 1: something was refused."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "FIL", english: "FILE"), .oneOrMore,
        help: Words(
          swedish: "Resurser i JSON, eller en tabell (CSV). Skriv - för standard in.",
          english: "Resources in JSON, or a table (CSV). Use - for standard input."))
    ],
    options: [
      output, instrument, id, date, ColumnsCommand.idPrefix, total, .columns, .encoding,
      .instruments, format, .language,
      .showValues,
      .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval import formulär.json -o egna",
          english: "vagval import form.json -o ours"),
        meaning: Words(
          swedish: "Gör en definition i mappen egna.",
          english: "Make a definition in the folder ours.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval import -i egna svar.ndjson -o ärenden.ndjson",
          english: "vagval import -i ours responses.ndjson -o cases.ndjson"),
        meaning: Words(
          swedish: "Gör ärenden av ifyllda formulär.",
          english: "Make cases of filled-in forms.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval import svar.csv --columns kolumner.json -o ärenden.ndjson",
          english: "vagval import answers.csv --columns columns.json -o cases.ndjson"),
        meaning: Words(
          swedish: "Gör ärenden av raderna i en tabell.",
          english: "Make cases of the rows of a table.")),
    ])
}
