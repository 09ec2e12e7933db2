import RiskEngine

/// Scores and routes any number of cases again.
enum RescoreCommand {
  static let description = CommandDescription(
    "rescore",
    summary: Words(
      swedish: "Räkna om många ärenden, ett per rad.",
      english: "Score and route many cases again, one per line."),
    discussion: Words(
      swedish:
        "Varje rad i indata är ett ärende (NDJSON, eller en tabell med ett instruments svar i"
        + " kolumner: CSV) och blir en rad i resultatet, i samma ordning. En rad som inte går att använda stoppar inget: den hamnar bland de avvisade"
        + " med rad, plats och skäl, aldrig med svar. Bredvid resultatfilen skrivs också"
        + " UTFIL.manifest.json, med definitioner, kontrollsummor och antal.\n"
        + "Ett omräknat resultat är inget beslut: det visar vad andra regler hade gett. Returkod 1:"
        + " några rader avvisades.",
      english: "Each line of the input is one case (NDJSON, or a table with the answers to one"
        + " instrument in columns: CSV) and becomes one line of the result, in the same order. A"
        + " line that can't be used stops nothing: it is put among the rejects"
        + " with line, place and reason, never with answers. Beside the result"
        + " OUTPUT.manifest.json is written too, with definitions, digests and counts.\n"
        + "A rescored result is no decision: it shows what other rules would have given. Exit code"
        + " 1: some lines were rejected."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "INFIL", english: "INPUT"), .oneOrMore,
        help: Words(
          swedish: "Ärenden, ett per rad. Skriv - för standard in.",
          english: "Cases, one per line. Use - for standard input."))
    ],
    options: [
      output, rejects, format, fields, digests, separator, byteOrderMark, policy,
      instrumentVersion, asOf, .instruments, .inputFormat, .columns, instrument, .encoding, jobs,
      resume, strict, progress, .language, .allowPersonalNumbers,
    ],
    contradictions: [
      CommandDescription.Contradiction(first: resume, second: strict)
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval rescore ärenden.ndjson -o resultat.ndjson",
          english: "vagval rescore cases.ndjson -o results.ndjson"),
        meaning: Words(
          swedish: "Räkna om varje ärende efter de definitioner som gällde på dess datum.",
          english: "Rescore each case by the definitions that were in force on its date.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval rescore --as-of 2026-01-01 -o nytt.ndjson ärenden.ndjson",
          english: "vagval rescore --as-of 2026-01-01 -o new.ndjson cases.ndjson"),
        meaning: Words(
          swedish: "Räkna om alla efter de definitioner som gäller den 1 januari 2026.",
          english: "Rescore all by the definitions in force on 1 January 2026.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval rescore --fields compact,age,sex - > resultat.ndjson",
          english: "vagval rescore --fields compact,age,sex - > results.ndjson"),
        meaning: Words(
          swedish: "Läs standard in, och ta med ålder och kön.",
          english: "Read standard input, and include age and sex.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval rescore --columns kolumner.json svar.csv -o resultat.csv",
          english: "vagval rescore --columns columns.json answers.csv -o results.csv"),
        meaning: Words(
          swedish: "Läs en tabell vars kolumner beskrivs i en fil, och skriv en tabell.",
          english: "Read a table whose columns a file describes, and write a table.")),
    ])
}

// MARK: - What is written

extension RescoreCommand {
  static let output = OptionDescription(
    "output", short: "o", .value(placeholder: Words(swedish: "UTFIL", english: "OUTPUT")),
    help: Words(
      swedish: "Skriv resultatet till filen, som bara du får läsa. Annars till standard ut.",
      english: "Write the result to this file, which only you may read. Otherwise to standard"
        + " output."))

  static let rejects = OptionDescription(
    "rejects", .value(placeholder: Words(swedish: "FIL", english: "FILE")),
    help: Words(
      swedish: "Skriv till filen var varje avvisad rad står och varför den avvisades. Annars till"
        + " UTFIL.rejects.ndjson; utan --output visas bara hur många de är, och varför.",
      english: "Write to this file where each rejected line stands and why. Otherwise to"
        + " OUTPUT.rejects.ndjson; without --output only their number and the reasons are shown."))

  static let fields = OptionDescription(
    "fields",
    .list(
      placeholder: Words(swedish: "compact|full|FÄLT,...", english: "compact|full|FIELD,..."),
      among: ResultFields.listNames, alone: [ResultFields.fullName]),
    help: Words(
      swedish: "Skriv om varje ärende: compact (om inget anges: poäng, nivåer, varningsflaggor och"
        + " insatsernas status), full (hela resultatet), eller dessa fält: \(fieldNames).",
      english: "Write of each case: compact (the default: scores, levels, flags and the programmes'"
        + " status), full (the whole result), or these fields: \(fieldNames)."))

  private static let fieldNames = ResultFields.listNames.joined(separator: ", ")

  static let digests = OptionDescription(
    "digests", .flag,
    help: Words(
      swedish: "Skriv på varje rad också kontrollsummor för ärendet och de definitioner som"
        + " användes. Med --fields full blir varje rad ett resultat som vagval verify tar emot.",
      english: "Also write on each line the digests of the case and of the definitions used. With"
        + " --fields full each line is then a result that vagval verify takes."))
}

// MARK: - What is used

extension RescoreCommand {
  static let policy = OptionDescription(
    "policy", short: "p", .value(placeholder: .same("ID[@VERSION]|none")),
    help: Words(
      swedish: "Gå efter dessa vägvalsregler, eller räkna bara poäng (none). Annars gäller de som"
        + " hör till varje ärendes kommun, eller de enda som finns.",
      english: "Route by this policy, or only score (none). Otherwise by the one of each case's"
        + " municipality, or the only one there is."))

  static let instrumentVersion = OptionDescription(
    "instrument-version", .version, repeats: true,
    help: Words(
      swedish:
        "Räkna bedömningar med instrumentet ID i den här versionen, vilken version och vilket"
        + " datum de än har.",
      english: "Score responses to the instrument ID by this version, whatever version and date"
        + " they have."))

  static let asOf = OptionDescription(
    "as-of", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    help: Words(
      swedish: "Använd för alla ärenden de definitioner som gäller den här dagen, vilka versioner"
        + " ärendena än anger. Åldrar och samtycken går ändå efter ärendenas egna datum.",
      english: "Use for all cases the definitions in force on this day, whatever versions the cases"
        + " name. Ages and consents still go by the cases' own dates."))
}

// MARK: - Tables

extension RescoreCommand {
  static let format = OptionDescription(
    "format", short: "f", .choice(["ndjson", "csv"]),
    help: Words(
      swedish: "Skriv resultatet som JSON med ett ärende per rad, eller som tabell med ett"
        + " instruments poäng, nivåer och varningsflaggor och insatsernas status. Annars avgör"
        + " UTFIL: .csv och .tsv är tabeller.",
      english: "Write the result as JSON with one case per line, or as a table with one"
        + " instrument's scores, levels and flags and the programmes' status. Otherwise OUTPUT"
        + " decides: .csv and .tsv are tables."))

  static let instrument = OptionDescription(
    "instrument", .value(placeholder: .same("ID[@VERSION]")),
    help: Words(
      swedish: "Tabellens svar eller resultat gäller det här instrumentet. Annars det som flest"
        + " kolumner passar. Med version: räkna efter den, som --instrument-version.",
      english: "The table's answers or results are those of this instrument. Otherwise of the one"
        + " that most columns fit. With a version: score by it, as --instrument-version does."))

  static let separator = OptionDescription(
    "separator", .choice(["semicolon", "comma", "tab", "bar"]),
    help: Words(
      swedish: "Skriv detta mellan cellerna i en tabell. Annars det som den första tabellen som"
        + " läses har, eller komma. Med semikolon skrivs decimaltal med komma.",
      english: "Write this between the cells of a table. Otherwise what the first table that is"
        + " read has, or commas. With semicolons decimals are written with a comma."))

  /// The words for the separators.
  static let separators: [String: CSVDialect.Separator] = [
    "semicolon": .semicolon, "comma": .comma, "tab": .tab, "bar": .bar,
  ]

  static let byteOrderMark = OptionDescription(
    "bom", .flag,
    help: Words(
      swedish: "Börja en tabell som skrivs med ett byteordningsmärke, som visar Excel att den är i"
        + " UTF-8.",
      english: "Begin a table that is written with a byte order mark, which shows Excel that it is"
        + " in UTF-8."))
}

// MARK: - How it is done

extension RescoreCommand {
  static let jobs = OptionDescription(
    "jobs", short: "j", .number(placeholder: Words(swedish: "ANTAL", english: "NUMBER")),
    help: Words(
      swedish: "Arbeta i så många trådar. Annars i en per processorkärna; resultatet är detsamma.",
      english: "Work in this many threads. Otherwise in one per processor core; the result is the"
        + " same."))

  static let resume = OptionDescription(
    "resume", .flag,
    help: Words(
      swedish: "Fortsätt en körning som avbröts, med samma filer och väljare.",
      english: "Go on with a run that was interrupted, with the same files and options."))

  static let strict = OptionDescription(
    "strict", .flag,
    help: Words(
      swedish: "Sluta vid den första raden som inte går att använda, och lämna inga filer efter"
        + " körningen.",
      english: "Stop at the first line that can't be used, and leave no files of the run behind."))

  static let progress = OptionDescription(
    "progress", .choice(["auto", "always", "never"]),
    help: Words(
      swedish: "Visa hur långt arbetet har kommit: bara i en terminal (auto, om inget anges),"
        + " alltid eller aldrig.",
      english: "Show how far the work has come: only on a terminal (auto, the default), always or"
        + " never."))
}
