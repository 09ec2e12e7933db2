/// Lists the definitions there are.
enum ListCommand {
  /// What can be listed.
  enum Kind: String, Sendable, CaseIterable {
    case instruments, policies, programmes, deadlines
  }

  static let description = CommandDescription(
    "list",
    summary: Words(
      swedish:
        "Visa vilka bedömningsinstrument, vägvalsregler, insatser och tidsgränser som finns.",
      english: "Show which instruments, policies, programmes and time limits there are."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "SLAG", english: "KIND"), .optional, allowed: Kind.allCases.map(\.rawValue),
        help: Words(
          swedish: "instruments (bedömningsinstrument), policies (vägvalsregler), programmes"
            + " (insatser) eller deadlines (tidsgränser). Utan SLAG visas alla fyra.",
          english: "instruments, policies, programmes or deadlines (time limits). Without KIND all"
            + " four are shown."))
    ],
    options: [.instruments, .reportFormat, .language],
    examples: [
      CommandDescription.Example(
        line: .same("vagval list"),
        meaning: Words(swedish: "Visa allt som är inbyggt.", english: "Show all that is built in.")),
      CommandDescription.Example(
        line: .same("vagval list policies --format json"),
        meaning: Words(
          swedish: "Skriv vägvalsreglerna som JSON, för ett annat program.",
          english: "Write the policies as JSON, for another program.")),
    ])
}
