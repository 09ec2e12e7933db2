extension CommandDescription {
  /// Answered by the parser itself, with the help of the program or of a command.
  static let help = CommandDescription(
    "help",
    summary: Words(
      swedish: "Visa hjälp om programmet eller om ett kommando.",
      english: "Show help about the program or about a command."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "KOMMANDO", english: "COMMAND"), .optional,
        help: Words(
          swedish: "Det som hjälpen ska handla om, till exempel route.",
          english: "What the help should be about, for example route."))
    ],
    options: [.language])
}
