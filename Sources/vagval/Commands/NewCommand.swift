/// Writes a case that is ready to be filled in.
enum NewCommand {
  /// Leaves out the case around the response.
  static let responseOnly = OptionDescription(
    "response", .flag,
    help: Words(
      swedish: "Skriv bara den tomma bedömningen, utan ärendet runt den.",
      english: "Write only the empty response, without the case around it."))

  static let description = CommandDescription(
    "new",
    summary: Words(
      swedish: "Skriv ett tomt ärende med alla frågor i ett bedömningsinstrument.",
      english: "Write an empty case with every item of an instrument."),
    discussion: Words(
      swedish:
        "Ärendet skrivs till standard ut, färdigt att fylla i. Ge det en pseudonym som id, aldrig"
        + " ett personnummer.",
      english:
        "The case is written to standard output, ready to be filled in. Give it a pseudonym as"
        + " id, never a personal identity number."),
    arguments: [
      ArgumentDescription(
        .same("INSTRUMENT[@VERSION]"), .one,
        help: Words(
          swedish: "Bedömningsinstrumentets id, som vagval list visar. Utan version tas den"
            + " senaste.",
          english: "The instrument's id, as vagval list shows it. Without a version: the latest."))
    ],
    options: [responseOnly, .instruments, .language],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval new vagval-screening > ärende.json",
          english: "vagval new vagval-screening > case.json"),
        meaning: Words(
          swedish: "Börja ett ärende med Vägvals checklista.",
          english: "Begin a case with Vägval's checklist."))
    ])
}
