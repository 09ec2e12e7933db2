/// Scores cases and shows which programmes fit.
enum RouteCommand {
  static let description = CommandDescription(
    "route",
    summary: Words(
      swedish: "Räkna poäng och visa vilka insatsers kriterier som är uppfyllda.",
      english: "Score cases and show which programmes' criteria they meet."),
    discussion: Words(
      swedish: "För varje insats i vägvalsreglerna visas kriterierna ett för ett, vad som saknas"
        + " och varför. Resultatet är inget beslut: en behörig människa beslutar.",
      english: "Every programme of the policy is shown with its criteria one by one, what is"
        + " missing, and why. The result is no decision: an authorised human decides."),
    arguments: [.caseFiles],
    options: [
      .policy, .instruments, .resultFormat, .language, .showValues, .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(swedish: "vagval route ärende.json", english: "vagval route case.json"),
        meaning: Words(
          swedish: "Pröva ett ärende mot sin kommuns vägvalsregler.",
          english: "Match a case against its municipality's policy.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval route --format ndjson ärenden.ndjson > resultat.ndjson",
          english: "vagval route --format ndjson cases.ndjson > results.ndjson"),
        meaning: Words(
          swedish: "Pröva många ärenden, med ett resultat per rad.",
          english: "Match many cases, with one result per line.")),
      CommandDescription.Example(
        line: .same("vagval route --policy vaxjo-ungdomskriminalitet@1.0.0 -"),
        meaning: Words(
          swedish: "Läs ärenden från standard in och pröva mot dessa vägvalsregler.",
          english: "Read cases from standard input and match them against this policy.")),
    ])
}
