/// Compares totals that came with old data with what the answers give.
enum RecheckCommand {
  static let description = CommandDescription(
    "recheck",
    summary: Words(
      swedish: "Jämför lagrade poäng och nivåer i ärenden med vad svaren ger.",
      english: "Compare stored totals and levels of cases with what the answers give."),
    discussion: Words(
      swedish: "Det som gamla data har med sig (stored) räknas aldrig som resultat. Här jämförs det"
        + " med svaren, och varje skillnad visas med alla misstag som vart för sig ger just det"
        + " lagrade värdet. Inga svar visas. Returkod 1: något skiljer sig.",
      english: "What old data bring with them (stored) never counts as a result. Here it is"
        + " compared with the answers, and each difference is shown with every slip that alone gives"
        + " exactly the stored value. No answers are shown. Exit code 1: something differs."),
    arguments: [.caseFiles],
    options: [.instruments, .resultFormat, .language, .showValues, .allowPersonalNumbers],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval recheck ärenden.ndjson", english: "vagval recheck cases.ndjson"),
        meaning: Words(
          swedish: "Visa vilka lagrade värden som inte stämmer med svaren.",
          english: "Show which stored values don't agree with the answers.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval recheck --format ndjson ärenden.ndjson > jämförelse.ndjson",
          english: "vagval recheck --format ndjson cases.ndjson > comparison.ndjson"),
        meaning: Words(
          swedish: "Skriv jämförelsen med ett ärende per rad.",
          english: "Write the comparison with one case per line.")),
    ])
}
