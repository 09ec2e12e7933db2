/// Puts two versions side by side over cases.
enum CompareCommand {
  static let old = OptionDescription(
    "old", .value(placeholder: Words(swedish: "DEFINITION", english: "DEFINITION")),
    isRequired: true,
    help: Words(
      swedish: "Den tidigare: ID[@VERSION] för ett bedömningsinstrument eller vägvalsregler, utan"
        + " version den senaste, eller en fil. Måste anges.",
      english: "The earlier one: ID[@VERSION] of an instrument or a policy, without a version the"
        + " newest, or a file. Must be given."))

  static let new = OptionDescription(
    "new", .value(placeholder: Words(swedish: "DEFINITION", english: "DEFINITION")),
    isRequired: true,
    help: Words(
      swedish: "Den senare, av samma slag. Måste anges.",
      english: "The later one, of the same kind. Must be given."))

  static let policy = OptionDescription(
    "policy", short: "p", .value(placeholder: .same("ID[@VERSION]")),
    help: Words(
      swedish: "När bedömningsinstrument jämförs: gå efter dessa vägvalsregler. Annars gäller de"
        + " som hör till ärendets kommun, om några regler läser instrumentet.",
      english: "Where instruments are compared: route by this policy. Otherwise by the one of the"
        + " case's municipality, if any policy reads the instrument."))

  static let scoresOnly = OptionDescription(
    "scores-only", .flag,
    help: Words(
      swedish: "När bedömningsinstrument jämförs: jämför bara nivåer och varningsflaggor.",
      english: "Where instruments are compared: compare levels and flags only."))

  static let ageGroups = OptionDescription(
    "age-groups", .value(placeholder: Words(swedish: "ÅLDRAR", english: "AGES")),
    help: Words(
      swedish: "Den lägsta åldern i varje grupp utom den yngsta. Om inget anges: 12,15,18,21.",
      english: "The lowest age of each group but the youngest. The default is 12,15,18,21."))

  static let format = OptionDescription(
    "format", short: "f", .choice(["text", "json", "csv"]),
    help: Words(
      swedish: "Skriv som text (om inget anges), som JSON, eller bara tabellerna som CSV.",
      english: "Write as text (the default), as JSON, or the tables alone as CSV."))

  static let output = OptionDescription(
    "output", short: "o", .value(placeholder: Words(swedish: "FIL", english: "FILE")),
    help: Words(
      swedish: "Skriv till filen i stället för till standard ut.",
      english: "Write to the file instead of standard output."))

  static let changes = OptionDescription(
    "changes", .value(placeholder: Words(swedish: "FIL", english: "FILE")),
    help: Words(
      swedish: "Skriv de ändrade ärendena till filen, ett per rad, och inte i rapporten: som CSV"
        + " om namnet slutar på .csv, annars som JSON.",
      english: "Write the changed cases to the file, one per line, and not in the report: as CSV"
        + " where the name ends in .csv, else as JSON."))

  static let rejects = OptionDescription(
    "rejects", .value(placeholder: Words(swedish: "FIL", english: "FILE")),
    help: Words(
      swedish: "Skriv till filen var varje ärende står som ingen sida kan använda, och varför."
        + " Annars visas skälen för de första av dem.",
      english: "Write to this file where each case stands that neither side can use, and why."
        + " Otherwise the reasons are shown for the first of them."))

  static let instrument = OptionDescription(
    "instrument", .value(placeholder: .same("ID")),
    help: Words(
      swedish: "Tabellens svar gäller det här instrumentet. Annars det som flest kolumner passar.",
      english: "The table's answers are those to this instrument. Otherwise to the one that most"
        + " columns fit."))

  static let description = CommandDescription(
    "compare",
    summary: Words(
      swedish: "Visa vilka ärenden som ändras mellan två versioner.",
      english: "Show which cases change between two versions."),
    discussion: Words(
      swedish:
        "Räknar varje ärende två gånger: med två versioner av ett bedömningsinstrument, eller"
        + " efter två uppsättningar vägvalsregler. Visar vad som skiljer definitionerna åt, vilka"
        + " ärenden som får en annan nivå, varningsflagga eller insats och varför, och hur många de"
        + " är: totalt, efter ålder och efter kön. Inga svar visas."
        + "\nVarje ifylld bedömning räknas med båda versionerna, vilken den än anger och när den än"
        + " fylldes i. I övrigt används samma definitioner på båda sidor, och beslut som finns i"
        + " ärendena påverkar inget. Ärenden som bara en sida avvisar visas bland de ändrade; de"
        + " som ingen sida kan använda visas och räknas för sig. Filer med ett ärende per rad, och"
        + " tabeller (CSV), läses bit för bit, så att de kan vara hur stora som helst.",
      english: "Computes each case twice: by two versions of an instrument, or by two policies."
        + " Shows what differs between the definitions, which cases get another level, flag or"
        + " programme and why, and how many they are: in all, by age and by sex. No answers are"
        + " shown."
        + "\nEvery response is scored by both versions, whichever it names and whenever it was"
        + " filled in. Both sides use the same definitions otherwise, and decisions on record make"
        + " no difference. Cases that only one side refuses are shown among the changed ones; those"
        + " that neither side can use are told and counted apart. Files with one case per line,"
        + " and tables (CSV), are read piece by piece, so that they may have any size."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "FIL", english: "FILE"), .oneOrMore,
        help: Words(
          swedish: "Ärenden i JSON (ett ärende, en lista eller ett ärende per rad), eller en tabell"
            + " med ett instruments svar i kolumner (CSV). Skriv - för standard in.",
          english: "Cases in JSON (one case, a list, or one case per line), or a table with the"
            + " answers to one instrument in columns (CSV). Use - for standard input."))
    ],
    options: [
      old, new, policy, scoresOnly, ageGroups, format, output, changes, rejects, .instruments,
      .inputFormat, .columns, instrument, .encoding, RescoreCommand.jobs, RescoreCommand.strict,
      RescoreCommand.progress, .language, .showValues,
      .allowPersonalNumbers,
    ],
    contradictions: [CommandDescription.Contradiction(first: policy, second: scoresOnly)],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval compare --old phq-9@1.0.0 --new phq-9@1.1.0 ärenden.ndjson",
          english: "vagval compare --old phq-9@1.0.0 --new phq-9@1.1.0 cases.ndjson"),
        meaning: Words(
          swedish: "Visa vilka ärenden den nya versionen ändrar.",
          english: "Show which cases the new version changes.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval compare --old vaxjo-boende --new utkast.json ärenden.ndjson",
          english: "vagval compare --old vaxjo-boende --new draft.json cases.ndjson"),
        meaning: Words(
          swedish: "Pröva ett utkast på ärenden innan någon antar det.",
          english: "Try a draft on cases before anybody adopts it.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval compare --old gad-7 --new utkast.json --columns kolumner.json svar.csv",
          english: "vagval compare --old gad-7 --new draft.json --columns columns.json answers.csv"
        ),
        meaning: Words(
          swedish: "Läs ärendena ur en tabell vars kolumner beskrivs i en fil.",
          english: "Read the cases from a table whose columns a file describes.")),
    ])
}

// MARK: - What a run tells

extension CompareCommand {
  static func grown(_ path: String) -> Words {
    let name = TypedText(path).printable
    return Words(
      swedish: "\(name) växte under körningen. Det som kom till jämfördes inte.",
      english: "\(name) grew during the run. What was added wasn't compared.")
  }

  /// How many cases couldn't be used beside those whose findings are told.
  static func untold(_ count: Int) -> Words {
    Words(
      swedish: count == 1
        ? "Ett ärende till gick inte att använda. Med \(rejects.spelling) FIL skrivs alla skäl till"
          + " en fil."
        : "\(count) ärenden till gick inte att använda. Med \(rejects.spelling) FIL skrivs alla"
          + " skäl till en fil.",
      english: count == 1
        ? "One more case couldn't be used. With \(rejects.spelling) FILE all reasons are written"
          + " to a file."
        : "\(count) more cases couldn't be used. With \(rejects.spelling) FILE all reasons are"
          + " written to a file.")
  }
}
