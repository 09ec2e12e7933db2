import RiskEngine

/// Lists what is due in cases on a day.
enum DueCommand {
  static let asOf = OptionDescription(
    "as-of", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    isRequired: true,
    help: Words(
      swedish: "Dagen som listan gäller. Programmet läser ingen klocka: samma dag ger samma lista.",
      english: "The day that the list is for. The program reads no clock: the same day gives the"
        + " same list."))

  static let within = OptionDescription(
    "within", .number(placeholder: Words(swedish: "DAGAR", english: "DAYS")),
    help: Words(
      swedish: "Så många dagar i förväg visas en tidsgräns. Om inget anges: 30.",
      english: "Show a time limit so many days ahead. The default is 30."))

  /// What ``within`` is if it isn't given.
  static let usualDays = 30

  static let description = CommandDescription(
    "due",
    summary: Words(
      swedish: "Visa tidsgränser och annat att följa upp i ärenden, per en viss dag.",
      english: "Show time limits and what else to follow up in cases, as of a day."),
    discussion: Words(
      swedish: "Försenat visas först, sedan det som snart är dags och det som behöver ses över:"
        + " avslut utan uppföljning, planer och samtycken som saknas, åldrar som närmar sig. Bara"
        + " ärendenas id visas.\n"
        + "Ge kommandot de ärenden som en handläggare har hand om. I ärendehandläggning får man"
        + " söka bara på namn och nummer (15 § förordningen 2001:637, som vi läser den); en lista"
        + " över andras ärenden behöver ett eget ändamål, till exempel uppföljning.",
      english: "What is overdue comes first, then what is due soon and what needs looking at:"
        + " cases closed without follow-up, plans and consents that are missing, ages that"
        + " approach. Only the cases' ids are shown.\n"
        + "Give the command the cases that one worker is in charge of. In casework one may search"
        + " by name and number only (15 § of ordinance 2001:637, as we read it); a list over other"
        + " people's cases needs a purpose of its own, such as evaluation."),
    arguments: [.caseFiles],
    options: [
      asOf, within, .policy, .instruments, .resultFormat, .language, .showValues,
      .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval due --as-of 2025-09-01 mina-ärenden.ndjson",
          english: "vagval due --as-of 2025-09-01 my-cases.ndjson"),
        meaning: Words(
          swedish: "Visa vad som är försenat, snart dags eller behöver ses över.",
          english: "Show what is overdue, due soon or needs looking at.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval due --as-of 2025-09-01 --within 60 --format ndjson ärenden.ndjson",
          english: "vagval due --as-of 2025-09-01 --within 60 --format ndjson cases.ndjson"),
        meaning: Words(
          swedish: "Visa två månader framåt, en tidsgräns eller anmärkning per rad.",
          english: "Show two months ahead, one time limit or remark per line.")),
    ])
}
