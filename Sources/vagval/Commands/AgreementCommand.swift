import RiskEngine

/// Compares two assessors' responses to the same cases.
enum AgreementCommand {
  static let instrument = OptionDescription(
    "instrument", .value(placeholder: .same("ID[@VERSION]")),
    help: Words(
      swedish: "Jämför bara detta bedömningsinstrument. Annars jämförs alla som förekommer.",
      english: "Compare only this instrument. Otherwise all that occur are compared."))

  static let first = OptionDescription(
    "first", .value(placeholder: Words(swedish: "NAMN", english: "NAME")),
    help: Words(
      swedish: "Den första bedömaren, som ärendena nämner under by.",
      english: "The first assessor, whom the cases name under by."))

  static let second = OptionDescription(
    "second", .value(placeholder: Words(swedish: "NAMN", english: "NAME")),
    help: Words(swedish: "Den andra bedömaren.", english: "The second assessor."))

  static let weights = OptionDescription(
    "weights", .choice(KappaWeights.allCases.map(\.rawValue)),
    help: Words(
      swedish: "Vikter i viktad kappa: avståndet mellan kodernas platser i ordningen (linear) eller"
        + " dess kvadrat (quadratic, om inget anges).",
      english: "Weights of weighted kappa: the distance between the codes' places in their order"
        + " (linear) or its square (quadratic, the default)."))

  static let showPairs = OptionDescription(
    "show-pairs", .flag,
    help: Words(
      swedish:
        "Visa de svar som skiljer sig, ärende för ärende. Annars visas bara hur många de är.",
      english: "Show the answers that differ, case by case. Otherwise only how many they are."))

  static let description = CommandDescription(
    "agreement",
    summary: Words(
      swedish: "Jämför två bedömares bedömningar av samma ärenden.",
      english: "Compare two assessors' responses to the same cases."),
    discussion: Words(
      swedish: "Visar antal par, andel lika svar och kappa för frågor, nivåer, varningsflaggor och"
        + " slutsatser, och intraklasskorrelation för poäng och andra tal. Med två filer jämförs"
        + " ärenden med samma id; med en fil jämförs de två bedömare som finns i den. Är de"
        + " fler anges två med --first och --second.",
      english:
        "Shows the number of pairs, per cent agreement and kappa for items, levels, flags and"
        + " judgements, and the intraclass correlation for scores and other numbers. With two files"
        + " cases of the same id are compared; with one file the two assessors who occur in it."
        + " Of more than two, name two with --first and --second."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "FIL", english: "FILE"), .one,
        help: Words(
          swedish: "Den första bedömarens ärenden, eller bådas. Skriv - för standard in.",
          english: "The first assessor's cases, or those of both. Use - for standard input.")),
      ArgumentDescription(
        Words(swedish: "ANDRA-FIL", english: "SECOND-FILE"), .optional,
        help: Words(
          swedish: "Den andra bedömarens ärenden.", english: "The second assessor's cases.")),
    ],
    options: [
      instrument, first, second, weights, showPairs, .instruments, .reportFormat, .language,
      .showValues, .allowPersonalNumbers,
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval agreement första.ndjson andra.ndjson",
          english: "vagval agreement first.ndjson second.ndjson"),
        meaning: Words(
          swedish: "Jämför ärenden med samma id i två filer.",
          english: "Compare cases of the same id in two files.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval agreement --first utredare-3 --second utredare-7 ärenden.ndjson",
          english: "vagval agreement --first utredare-3 --second utredare-7 cases.ndjson"),
        meaning: Words(
          swedish: "Jämför två av bedömarna i en fil.",
          english: "Compare two of the assessors in one file.")),
    ])
}
