import RiskEngine

/// Options that mean the same in every command that has them.
extension OptionDescription {
  static let policy = OptionDescription(
    "policy", short: "p", .value(placeholder: .same("ID[@VERSION]")),
    help: Words(
      swedish: "Gå efter dessa vägvalsregler. Annars gäller de som hör till ärendets kommun (av"
        + " flera de som används när inga anges), eller de enda som finns.",
      english: "Route by this policy. Otherwise by the one of the case's municipality (of several,"
        + " the default), or the only one there is."))

  static let instruments = OptionDescription(
    "instruments", short: "i", .value(placeholder: Words(swedish: "MAPP", english: "FOLDER")),
    repeats: true,
    help: Words(
      swedish: "Använd också definitionerna i mappen och dess undermappar.",
      english: "Also use the definitions in the folder and its subfolders."))

  static let language = OptionDescription(
    "language", short: "l", .choice(Language.allCases.map(\.rawValue)),
    help: Words(
      swedish: "Skriv på svenska eller engelska. Annars avgör LC_ALL, LC_MESSAGES eller LANG; säger"
        + " de inget blir det svenska.",
      english: "Write in Swedish or English. Otherwise LC_ALL, LC_MESSAGES or LANG decides; if they"
        + " don't, it is Swedish."))

  static let showValues = OptionDescription(
    "show-values", .flag,
    help: Words(
      swedish: "Låt meddelanden återge svar och andra värden ur ärendena. Annars nämner de bara"
        + " vilket slags värde det är.",
      english: "Let messages repeat answers and other values of the cases. Otherwise they only say"
        + " what kind of value it is."))

  static let allowPersonalNumbers = OptionDescription(
    "allow-personal-numbers", .flag,
    help: Words(
      swedish: "Godta personnummer. Annars avvisas ett ärende som innehåller ett.",
      english: "Accept personal identity numbers (personnummer). Otherwise a case that contains one"
        + " is refused."))
}

/// Forms of output. They share one name, and each command has the one that fits it.
extension OptionDescription {
  /// Results of cases, possibly many.
  static let resultFormat = OptionDescription(
    "format", short: "f", .choice(["text", "json", "ndjson"]),
    help: Words(
      swedish: "Skriv resultaten som text (om inget anges), som JSON eller som JSON med ett"
        + " resultat per rad.",
      english: "Write the results as text (the default), as JSON, or as JSON with one result per"
        + " line."))

  /// A report or a list.
  static let reportFormat = OptionDescription(
    "format", short: "f", .choice(["text", "json"]),
    help: Words(
      swedish: "Skriv som text (om inget anges) eller som JSON.",
      english: "Write as text (the default) or as JSON."))

  /// One definition.
  static let definitionFormat = OptionDescription(
    "format", short: "f", .choice(["text", "json"]),
    help: Words(
      swedish: "Beskriv med ord (om inget anges), eller skriv själva dokumentet, som är JSON.",
      english: "Describe in words (the default), or write the document itself, which is JSON."))
}

/// Tables of cases that are read.
extension OptionDescription {
  static let inputFormat = OptionDescription(
    "input-format", .choice(["ndjson", "csv"]),
    help: Words(
      swedish: "Läs indata som JSON (ndjson), eller som tabell (csv). Annars avgör filnamnet: .csv"
        + " och .tsv är tabeller.",
      english: "Read the input as JSON (ndjson), or as a table (csv). Otherwise the file's name"
        + " decides: .csv and .tsv are tables."))

  static let columns = OptionDescription(
    "columns", .value(placeholder: Words(swedish: "FIL", english: "FILE")),
    help: Words(
      swedish: "Läs ur filen vad tabellens kolumner står för (formatet columns/1). Annars måste"
        + " deras namn säga det: id, date, frågornas id och så vidare.",
      english: "Read from this file what the table's columns stand for (the format columns/1)."
        + " Otherwise their names must say it: id, date, the items' ids and so on."))

  static let encoding = OptionDescription(
    "encoding", .choice(CSVDialect.Encoding.named.map(\.rawValue)),
    help: Words(
      swedish: "Teckenkodningen i tabeller som läses. Annars märks den. Resultatet skrivs alltid i"
        + " UTF-8.",
      english: "The encoding of tables that are read. Otherwise it is found out. The result is"
        + " always written in UTF-8."))
}
