import RiskEngine

/// Guesses what the columns of a table stand for, and saves it as a mapping.
enum ColumnsCommand {
  static let output = OptionDescription(
    "output", short: "o", .value(placeholder: Words(swedish: "UTFIL", english: "OUTPUT")),
    help: Words(
      swedish: "Spara mappningen i filen (formatet columns/1), om inget är osäkert. Skriv - för"
        + " standard ut.",
      english: "Save the mapping in this file (the format columns/1) if nothing is in doubt. Use -"
        + " for standard output."))

  static let replace = OptionDescription(
    "replace", .flag,
    help: Words(
      swedish: "Ersätt UTFIL om den redan finns.", english: "Replace OUTPUT if it exists already."))

  static let instrument = OptionDescription(
    "instrument", .value(placeholder: .same("ID")),
    help: Words(
      swedish: "Vilket bedömningsinstrument som är besvarat. Annars gissas det.",
      english: "The instrument that was answered. Otherwise it is guessed."))

  static let set = OptionDescription(
    "set",
    .value(placeholder: Words(swedish: "KOLUMN=BETYDELSE", english: "COLUMN=MEANING")),
    repeats: true,
    help: Words(
      swedish: "Bestäm vad en kolumn står för: id, date, born, age, sex, item.ID och så vidare,"
        + " eller ignore för en som inte ska läsas.",
      english: "Decide what a column stands for: id, date, born, age, sex, item.ID and so on, or"
        + " ignore for one that isn't to be read."))

  static let value = OptionDescription(
    "value",
    .value(placeholder: Words(swedish: "[KOLUMN:]TEXT=KOD", english: "[COLUMN:]TEXT=CODE")),
    repeats: true,
    help: Words(
      swedish: "Bestäm vad en text i cellerna står för, i en kolumn eller i alla svar: en kod,"
        + " female, male, given, unknown, declined, notApplicable eller notAsked.",
      english: "Decide what a text in the cells stands for, in one column or in all answers: a"
        + " code, female, male, given, unknown, declined, notApplicable or notAsked."))

  static let date = OptionDescription(
    "date", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    help: Words(
      swedish: "Samma dag för alla rader, när tabellen saknar kolumn för den.",
      english: "The same day for all rows, where the table has no column for it."))

  static let idPrefix = OptionDescription(
    "id-prefix", .value(placeholder: .same("TEXT")),
    help: Words(
      swedish: "Numrera raderna, när tabellen saknar kolumn för ärendets id: texten och radens"
        + " nummer blir id. Bara import kan läsa en sådan tabell.",
      english: "Number the rows, where the table has no column for the case's id: the text and the"
        + " row's number become the id. Only import can read such a table."))

  static let dayOrder = OptionDescription(
    "day-order", .choice(ColumnGuess.DayOrder.allCases.map(\.rawValue)),
    help: Words(
      swedish: "Hur datum är skrivna när cellerna inte avgör det: om 3/5/2024 börjar med dagen"
        + " eller månaden, om 24-05-03 börjar med året, eller om 45415 räknar dagar från 1900 (Excel)"
        + " eller 1904.",
      english: "How days are written where the cells don't tell: whether 3/5/2024 begins with the"
        + " day or the month, whether 24-05-03 begins with the year, or whether 45415 counts days"
        + " from 1900 (Excel) or 1904."))

  static let firstYear = OptionDescription(
    "first-year", .number(placeholder: Words(swedish: "ÅR", english: "YEAR")),
    help: Words(
      swedish: "Vilka hundra år som årtal med två siffror gäller: med 1950 är 49 år 2049 och 50 år"
        + " 1950.",
      english: "Which hundred years years of two digits stand for: with 1950, 49 is 2049 and 50 is"
        + " 1950."))

  static let shift = OptionDescription(
    "shift", .flag,
    help: Words(
      swedish: "Flytta svarskoder som alla ligger ett steg från instrumentets, till exempel 1–4 i"
        + " stället för 0–3.",
      english: "Move codes that all stand a step from the instrument's, such as 1–4 instead of"
        + " 0–3."))

  static let noShift = OptionDescription(
    "no-shift", .flag,
    help: Words(
      swedish: "Låt svarskoderna stå, fast de ser ut att ligga ett steg från instrumentets.",
      english: "Leave codes that seem to stand a step from the instrument's as they are."))

  static let leaveUnknown = OptionDescription(
    "leave-unknown", .flag,
    help: Words(
      swedish: "Låt texter som ingen vet vad de står för vara. Deras rader avvisas när tabellen"
        + " läses.",
      english: "Leave texts that nobody knows what they stand for. Their rows are refused when the"
        + " table is read."))

  static let ask = OptionDescription(
    "ask", .flag,
    help: Words(
      swedish: "Fråga om det som är osäkert också när svaren kommer ur en fil. I en terminal frågas"
        + " alltid.",
      english: "Ask about what is in doubt also where the answers come from a file. On a terminal"
        + " it always asks."))

  static let description = CommandDescription(
    "columns",
    summary: Words(
      swedish: "Gissa vad kolumnerna i en tabell (CSV) står för, visa, rätta och spara det.",
      english: "Guess what the columns of a table (CSV) stand for, show, correct and save it."),
    discussion: Words(
      swedish:
        "Gissningen bygger på kolumnernas namn och de första \(TableBeginning.greatestRowCount)"
        + " raderna. För varje kolumn visas vad den tas för, hur säkert och varför. Det som är"
        + " osäkert blir en fråga, aldrig en tyst gissning: vad 1 och 2 betyder för kön, vad 9"
        + " eller 99 betyder, om dagen eller månaden står först. Kolumner som inte passar till"
        + " något läses inte; personnummer, namn och adresser tas aldrig med.\n"
        + "Med -o i en terminal ställs frågorna en i taget. Annars besvaras de med --set, --value"
        + " och de andra valen. Mappningen används sedan: vagval rescore --columns FIL. Returkod 1:"
        + " något är osäkert eller fattas, och inget är sparat.",
      english: "The guess rests on the columns' names and the first"
        + " \(TableBeginning.greatestRowCount) rows. For each column it shows what it is taken for,"
        + " how sure that is and why. What is in doubt becomes a question, never a silent guess:"
        + " what 1 and 2 mean for sex, what 9 or 99 means, whether the day or the month stands"
        + " first. Columns that fit nothing aren't read; personal identity numbers, names and"
        + " addresses are never taken along.\n"
        + "With -o on a terminal the questions are asked one by one. Otherwise they are answered by"
        + " --set, --value and the other options. Then use the mapping: vagval rescore --columns"
        + " FILE. Exit code 1: something is in doubt or missing, and nothing is saved."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "TABELL", english: "TABLE"), .one,
        help: Words(
          swedish: "En tabell (CSV), som Excel, ett enkätverktyg eller ett register sparar den.",
          english: "A table (CSV), as Excel, a survey tool or a register saves it."))
    ],
    options: [
      output, replace, instrument, set, value, date, idPrefix, dayOrder, firstYear, shift, noShift,
      leaveUnknown, ask, .policy,
      .instruments, .encoding, .language, .showValues, .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval columns svar.csv", english: "vagval columns answers.csv"),
        meaning: Words(
          swedish: "Visa vad kolumnerna tas för.", english: "Show what the columns are taken for.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval columns svar.csv -o kolumner.json",
          english: "vagval columns answers.csv -o columns.json"),
        meaning: Words(
          swedish: "Svara på det som är osäkert, och spara mappningen.",
          english: "Answer what is in doubt, and save the mapping.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval columns svar.csv --value kön:1=male -o kolumner.json",
          english: "vagval columns answers.csv --value sex:1=male -o columns.json"
        ),
        meaning: Words(
          swedish: "Säg vad en kod står för, och spara utan frågor.",
          english: "Say what a code stands for, and save without questions.")),
    ])
}
