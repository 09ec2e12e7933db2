import RiskEngine

/// What a run of rescoring tells at its end.
extension RescoreCommand {
  static func twoVersions(
    of id: String, _ first: SemanticVersion, _ second: SemanticVersion
  ) -> Words {
    Words(
      swedish: "Två versioner av \(id) är angivna: \(first) och \(second). Ange en.",
      english: "Two versions of \(id) are named: \(first) and \(second). Name one.")
  }

  static func namedTwice(_ path: String) -> Words {
    let name = TypedText(path).quoted
    return Words(
      swedish: "\(name) anges för två saker. Skriv till en annan fil.",
      english: "\(name) is named for two things. Write to another file.")
  }

  /// An option that concerns tables that are written, where none is.
  static func noTableWritten(for option: OptionDescription) -> Words {
    Words(
      swedish: "\(option.spelling) gäller tabeller som skrivs (CSV), och här skrivs ingen. Ta bort"
        + " den, eller ange \(format.spelling) csv.",
      english: "\(option.spelling) concerns tables that are written (CSV), and none is written"
        + " here. Remove it, or say \(format.spelling) csv.")
  }

  /// An option that concerns tables, where there is none.
  static func noTable(for option: OptionDescription) -> Words {
    Words(
      swedish: "\(option.spelling) gäller tabeller (CSV), och här varken läses eller skrivs någon."
        + " Ta bort den, eller ange \(OptionDescription.inputFormat.spelling) csv eller \(format.spelling) csv.",
      english: "\(option.spelling) concerns tables (CSV), and none is read or written here."
        + " Remove it, or say \(OptionDescription.inputFormat.spelling) csv or \(format.spelling) csv."
    )
  }

  /// An option that says what a line of JSON holds, where the result is a table.
  static func noLines(for option: OptionDescription) -> Words {
    Words(
      swedish: "\(option.spelling) gäller resultat som JSON, inte tabeller. Ta bort den, eller"
        + " skriv \(format.spelling) ndjson.",
      english: "\(option.spelling) concerns results as JSON, not tables. Remove it, or write"
        + " \(format.spelling) ndjson.")
  }

  /// How many lines became what.
  static func summary(_ counts: RescoringCounts) -> Words {
    Words(
      swedish: "Rader: \(counts.lines). Omräknade: \(counts.rescored). Avvisade:"
        + " \(counts.rejected). Tomma: \(counts.blank).",
      english: "Lines: \(counts.lines). Rescored: \(counts.rescored). Rejected:"
        + " \(counts.rejected). Blank: \(counts.blank).")
  }

  /// Why lines were rejected, in numbers.
  static func reasons(_ counts: RescoringCounts) -> Words {
    let list = list(counts.findings.filter { $0.value.severity == .error }, \.rejected)
    return Words(swedish: "Avvisade på grund av: \(list).", english: "Rejected for: \(list).")
  }

  /// What else was found, in cases that were used.
  static func remarks(_ counts: RescoringCounts) -> Words? {
    // Which encoding was taken has a sentence of its own.
    let found = counts.findings.filter {
      $0.value.rescored > 0 && $0.key != RescoringCounts.readAsWindows1252
    }
    guard !found.isEmpty else { return nil }
    let list = list(found, \.rescored)
    return Words(
      swedish: "Anmärkningar i omräknade ärenden: \(list).",
      english: "Remarks in rescored cases: \(list).")
  }

  static func rejectsAre(in file: String) -> Words {
    let name = TypedText(file).printable
    return Words(
      swedish: "Vilka det är står i \(name).", english: "\(name) says which they are.")
  }

  static let stopped = Words(
    swedish: "Körningen stoppades vid den första raden som inte gick att använda (--strict).",
    english: "The run was stopped at the first line that couldn't be used (--strict).")

  static let interrupted = Words(
    swedish: "Avbruten. Fortsätt med samma kommando och --resume.",
    english: "Interrupted. Go on with the same command and --resume.")

  static let interruptedForGood = Words(
    swedish: "Avbruten. Inget resultat skrevs till fil; kör om från början.",
    english: "Interrupted. No result was written to a file; run again from the beginning.")

  static let resumable = Words(
    swedish: "När felet är avhjälpt: fortsätt med samma kommando och --resume.",
    english: "When that is mended, go on with the same command and --resume.")

  static func grown(_ path: String) -> Words {
    let name = TypedText(path).printable
    return Words(
      swedish: "\(name) växte under körningen. Det som kom till räknades inte om.",
      english: "\(name) grew during the run. What was added wasn't rescored.")
  }

  static let countsDiffer = Words(
    swedish: "Ett fel i programmet: antalen går inte ihop. Använd inte resultatet.",
    english: "A fault in the program: the counts don't add up. Don't use the result.")

  /// `notADate (2), personalNumber (1)`.
  private static func list(
    _ findings: [String: FindingCount], _ cases: KeyPath<FindingCount, Int>
  ) -> String {
    findings.sorted { $0.key < $1.key }
      .map { "\($0.key) (\($0.value[keyPath: cases]))" }.joined(separator: ", ")
  }
}
