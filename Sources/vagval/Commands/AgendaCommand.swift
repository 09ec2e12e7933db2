import RiskEngine

/// Makes the agenda of a preparation group's meeting.
enum AgendaCommand {
  static let asOf = OptionDescription(
    "as-of", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    isRequired: true,
    help: Words(
      swedish: "Dagen för mötet. Programmet läser ingen klocka: samma dag ger samma dagordning.",
      english: "The day of the meeting. The program reads no clock: the same day gives the same"
        + " agenda."))

  static let since = OptionDescription(
    "since", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    help: Words(
      swedish: "Dagen för förra mötet: det som har hänt efter den är nytt. Om inget anges: 14"
        + " dagar före mötet.",
      english: "The day of the meeting before: what has happened after it is new. The default is"
        + " 14 days before the meeting."))

  static let within = OptionDescription(
    "within", .number(placeholder: Words(swedish: "DAGAR", english: "DAYS")),
    help: Words(
      swedish: "Ta upp en tidsgräns så många dagar i förväg. Om inget anges: 30.",
      english: "Take up a time limit so many days ahead. The default is 30."))

  static let months = OptionDescription(
    "months", .number(placeholder: Words(swedish: "MÅNADER", english: "MONTHS")),
    help: Words(
      swedish: "Ta upp en födelsedag som ändrar vilka insatser som är öppna så många månader i"
        + " förväg. Om inget anges: 6.",
      english: "Take up a birthday that changes which programmes are open so many months ahead."
        + " The default is 6."))

  static let consent = OptionDescription(
    "consent", .value(placeholder: .same("ID")),
    help: Words(
      swedish: "Ta bara upp ärenden med gällande samtycke av detta slag. De andra räknas.",
      english: "Take up only cases with a consent of this kind in force. The others are counted."))

  static let pages = OptionDescription(
    "pages", .value(placeholder: Words(swedish: "UTFIL", english: "OUTPUT")),
    help: Words(
      swedish:
        "Skriv dagordningen till filen som en sida i HTML, med en sida för varje ärende: hela"
        + " underlaget, eller med --consent bara det som samtycket omfattar.",
      english: "Write the agenda to the file as a page of HTML, with a page for each case: the"
        + " whole basis, or with --consent only what the consent covers."))

  /// What ``since`` is before the meeting if it isn't given, in days.
  static let usualInterval = 14
  /// What ``months`` is if it isn't given.
  static let usualMonths = 6
  /// The most months: a lifetime.
  static let mostMonths = 1_200

  static let description = CommandDescription(
    "agenda",
    summary: Words(
      swedish: "Gör beredningsgruppens dagordning: vilka ärenden som ska tas upp, och varför.",
      english: "Make an agenda for the preparation group: which cases to take up, and why."),
    discussion: Words(
      swedish: "På dagordningen står ärenden som är nya, som har något försenat eller snart att"
        + " följa upp, vars insatser har ändrats enligt reglerna, eller som närmar sig en"
        + " åldersgräns; vart och ett på en rad, med en sida bakom (--pages).\n"
        + "Att en insats har ändrats visas när den är eller var minst nästan öppen. Omständigheter"
        + " har inga datum: de tas som ärendet anger dem nu.",
      english: "On the agenda stand cases that are new, that have something overdue or soon due,"
        + " whose programmes have changed by the rules, or that are near an age limit; each on one"
        + " line, with a page behind it (--pages).\n"
        + "That a programme has changed is shown where it is or was at least nearly open."
        + " Circumstances have no dates: they are taken as the case states them now."),
    arguments: [.caseFiles],
    options: [
      asOf, since, within, months, consent, ReportCommand.scope, pages, .policy, .instruments,
      .reportFormat, .language,
      .showValues, .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval agenda --as-of 2025-09-01 ärenden.ndjson",
          english: "vagval agenda --as-of 2025-09-01 cases.ndjson"),
        meaning: Words(
          swedish: "Visa vad mötet den 1 september ska ta upp.",
          english: "Show what the meeting on 1 September should take up.")),
      CommandDescription.Example(
        line: Words(
          swedish:
            "vagval agenda --as-of 2025-09-01 --consent sspf --pages m.html ärenden.ndjson",
          english:
            "vagval agenda --as-of 2025-09-01 --consent sspf --pages m.html cases.ndjson"),
        meaning: Words(
          swedish: "Bara ärenden med samtycke till SSPF, med en sida för varje.",
          english: "Only cases with a consent to SSPF, with a page for each.")),
    ])
}
