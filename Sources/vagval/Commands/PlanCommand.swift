import RiskEngine

/// Drafts an action plan.
enum PlanCommand {
  static let format = OptionDescription(
    "format", short: "f", .choice(["text", "html"]),
    help: Words(
      swedish: "Skriv text, som går att klistra in och fylla i, eller en sida i HTML att skriva ut."
        + " Annars avgör UTFIL: .html är en sida.",
      english: "Write text, to paste and fill in, or a page of HTML to print. Otherwise OUTPUT"
        + " decides: .html is a page."))

  static let description = CommandDescription(
    "plan",
    summary: Words(
      swedish: "Skriv ett utkast till åtgärdsplan, att fylla i tillsammans.",
      english: "Draft an action plan, to fill in together."),
    discussion: Words(
      swedish:
        "Ett mål för varje behov som svaren visar och som går att förändra, med plats för vem"
        + " som gör vad, när det görs och när det följs upp, och för barnets och vårdnadshavarnas"
        + " syn. Inga mål hittas på: människor sätter dem.\n"
        + "Anteckna det ni kommer fram till med vagval record plan. Då är det ifyllt nästa gång.",
      english: "One goal for each need that the answers show and that can change, with room for who"
        + " does what, when it is done and when it is followed up, and for what the child and the"
        + " guardians think. No goals are made up: people set them.\n"
        + "Put what you arrive at on record with vagval record plan. Then it is filled in the next"
        + " time."),
    arguments: [.caseFiles],
    options: [
      ReportCommand.asOf, .policy, ReportCommand.scoresOnly, .instruments, format,
      ReportCommand.output, .language,
      .showValues, .allowPersonalNumbers,
    ],
    contradictions: [
      CommandDescription.Contradiction(first: .policy, second: ReportCommand.scoresOnly)
    ],
    examples: [
      CommandDescription.Example(
        line: Words(swedish: "vagval plan ärende.json", english: "vagval plan case.json"),
        meaning: Words(
          swedish: "Visa utkastet som text.", english: "Show the draft as text.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval plan ärende.json -o plan.html",
          english: "vagval plan case.json -o plan.html"),
        meaning: Words(
          swedish: "Skriv en sida att skriva ut till mötet.",
          english: "Write a page to print for the meeting.")),
    ])
}
