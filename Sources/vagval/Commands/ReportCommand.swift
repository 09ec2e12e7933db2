import RiskEngine

/// Puts cases on paper.
enum ReportCommand {
  static let reader = OptionDescription(
    "for", .choice(["file", "family"]),
    help: Words(
      swedish: "Skriv för akten (file, om inget anges) eller för den det gäller och familjen"
        + " (family): med egna ord, utan varningsflaggor och enskilda svar som oroar.",
      english: "Write for the case file (file, the default) or for the person and the family"
        + " (family): in words of its own, without flags and answers that worry."))

  static let consent = OptionDescription(
    "consent", .value(placeholder: .same("ID")),
    help: Words(
      swedish: "Visa bara det som samtycket med det här id:t omfattar. Ärenden utan ett sådant"
        + " samtycke utelämnas och räknas.",
      english: "Show only what the consent of this id covers. Cases without such a consent are left"
        + " out and counted."))

  static let scope = OptionDescription(
    "scope", .value(placeholder: Words(swedish: "ORD", english: "WORD")),
    help: Words(
      swedish: "Med --consent: samtycket måste nämna detta bland det som det omfattar (scope), till"
        + " exempel polis.",
      english: "With --consent: the consent must name this in what it covers (scope), for example"
        + " police."))

  static let asOf = OptionDescription(
    "as-of", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    help: Words(
      swedish: "Dagen som tidsgränser och samtycken prövas för. Om inget anges: ärendets datum.",
      english: "The day for which time limits and consents are looked at. The default is the"
        + " case's date."))

  static let scoresOnly = OptionDescription(
    "scores-only", .flag,
    help: Words(
      swedish: "Pröva inga vägvalsregler: visa bara bedömningarna.",
      english: "Apply no policy: show only the assessments."))

  static let format = OptionDescription(
    "format", short: "f", .choice(["html", "text"]),
    help: Words(
      swedish: "Skriv en sida i HTML (om inget anges), som går att öppna i en webbläsare och skriva"
        + " ut, eller text.",
      english: "Write a page of HTML (the default), which a web browser opens and prints, or"
        + " text."))

  static let output = OptionDescription(
    "output", short: "o", .value(placeholder: Words(swedish: "UTFIL", english: "OUTPUT")),
    help: Words(
      swedish: "Skriv till filen, som bara du får läsa. Annars till standard ut.",
      english: "Write to this file, which only you may read. Otherwise to standard output."))

  static let description = CommandDescription(
    "report",
    summary: Words(
      swedish: "Skriv ett ärende för akten, familjen eller ett möte, att läsa och skriva ut.",
      english: "Write a case for the file, the family or a meeting, to read and to print."),
    discussion: Words(
      swedish: "För akten: varningsflaggor först, vad som har bedömts och av vem, profilen i bild"
        + " och siffror, vad nivåerna betyder, insatser med skäl, beslut, vad som saknas, vad som"
        + " skulle ändra utfallet, nästa datum, svaren och regelverken med kontrollsummor.\n"
        + "Sidan är en enda fil utan skript, hämtar inget från nätet och går att skriva ut på A4."
        + " Den är ett underlag, inget beslut, och innehåller inga sannolikheter. Frågornas texter"
        + " visas bara där villkoren tillåter det.\n"
        + "Med --consent tas bara de insatser med som bygger på samtycket och det som deras regler"
        + " läser.",
      english: "For the case file: flags first, what was assessed and by whom, the profile as a"
        + " picture and in numbers, what the levels mean, programmes with reasons, decisions, what"
        + " is missing, what would change the outcome, the next dates, the answers and the rule"
        + " sets with their digests.\n"
        + "The page is one file without scripts, fetches nothing from the network and prints on A4."
        + " It is a basis, not a decision, and holds no probabilities. The questions' texts are"
        + " shown only where their terms allow it.\n"
        + "With --consent only the programmes that rest on the consent are included, and what their"
        + " rules read."),
    arguments: [.caseFiles],
    options: [
      reader, consent, scope, asOf, .policy, scoresOnly, .instruments, format, output, .language,
      .showValues,
      .allowPersonalNumbers,
    ],
    contradictions: [
      CommandDescription.Contradiction(first: reader, second: consent),
      CommandDescription.Contradiction(first: .policy, second: scoresOnly),
      CommandDescription.Contradiction(first: consent, second: scoresOnly),
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval report ärende.json -o ärende.html",
          english: "vagval report case.json -o case.html"),
        meaning: Words(
          swedish: "Skriv ärendet för akten.", english: "Write the case for the case file.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval report --for family ärende.json -o familjen.html",
          english: "vagval report --for family case.json -o family.html"),
        meaning: Words(
          swedish: "Skriv det som familjen kan läsa.",
          english: "Write what the family can read.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval report --consent informationExchange ärenden.ndjson -o mötet.html",
          english: "vagval report --consent informationExchange cases.ndjson -o meeting.html"),
        meaning: Words(
          swedish: "Ta till ett möte bara med det som samtycken omfattar.",
          english: "Bring to a meeting only what consents cover.")),
    ])
}
