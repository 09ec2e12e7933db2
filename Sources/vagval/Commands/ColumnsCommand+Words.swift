import RiskEngine

/// What is told of a table beside the guess.
enum ColumnsWords {
  static let nothingSaved = Words(swedish: "Inget är sparat.", english: "Nothing is saved.")

  /// What a first year can be.
  static let firstYearNeeded: Words = {
    let years = TableCorrections.possibleFirstYears
    return Words(
      swedish: "Ange det första av de hundra åren, \(years.lowerBound) till \(years.upperBound).",
      english: "Give the first of the hundred years, \(years.lowerBound) to \(years.upperBound).")
  }()

  static func exists(_ path: String) -> Words {
    let name = TypedText(path).printable
    return Words(
      swedish: "\(name) finns redan och är inte rörd. Välj ett annat namn, eller lägg till"
        + " \(ColumnsCommand.replace.spelling).",
      english: "\(name) exists already and is left alone. Choose another name, or add"
        + " \(ColumnsCommand.replace.spelling).")
  }

  static func equalsNeeded(_ option: OptionDescription, _ text: String) -> Words {
    let typed = TypedText(text).quoted
    return Words(
      swedish: "\(option.usage(in: .swedish)) behöver ett likhetstecken mellan två delar, men fick"
        + " \(typed).",
      english: "\(option.usage(in: .english)) needs an equals sign between two parts, but got"
        + " \(typed).")
  }

  /// What came of the rows that were looked at.
  static func rows(_ counts: RescoringCounts) -> Words {
    let rows = counts.lines - counts.blank
    return Words(
      swedish: "Lästa rader: \(rows). Blir ärenden: \(counts.rescored). Avvisas:"
        + " \(counts.rejected).",
      english: "Rows looked at: \(rows). Become cases: \(counts.rescored). Refused:"
        + " \(counts.rejected).")
  }

  /// How to say which instrument it is.
  static func instrumentNeeded(_ path: String, _ ids: [String]) -> Words {
    let (name, known) = (TypedText(path).printable, ids.joined(separator: ", "))
    return Words(
      swedish: "Ange instrumentet: vagval columns \(name) --instrument ID, där ID är ett av dessa:"
        + " \(known).",
      english: "Name the instrument: vagval columns \(name) --instrument ID, where ID is one of"
        + " these: \(known).")
  }

  /// Why nothing is saved.
  static func notSaved(_ guess: TableGuess) -> Words {
    guard guess.isDoubtful else { return nothingSaved }
    return Words(
      swedish: "Inget är sparat: frågorna ovan är inte besvarade. Svara med --instrument, --set,"
        + " --value, --date, --id-prefix, --day-order eller --first-year, till exempel --set \"#3=ignore\".",
      english: "Nothing is saved: the questions above aren't answered. Answer with --instrument,"
        + " --set, --value, --date, --id-prefix, --day-order or --first-year, for example --set \"#3=ignore\"."
    )
  }

  /// Why a table isn't read by what was guessed of it.
  static func doubtful(_ path: String) -> Words {
    let name = TypedText(path).printable
    return Words(
      swedish: "\(name) läses inte: något ovan är osäkert. Gör en mappning med vagval columns"
        + " \(name) -o kolumner.json, och ange den med --columns.",
      english: "\(name) isn't read: something above is in doubt. Make a mapping by vagval columns"
        + " \(name) -o columns.json, and name it with --columns.")
  }

  static func saved(_ path: String) -> Words {
    let name = TypedText(path).printable
    return Words(
      swedish: "Sparat i \(name). Använd det så: vagval rescore --columns \(name) TABELL.",
      english: "Saved in \(name). Use it so: vagval rescore --columns \(name) TABLE.")
  }
}
