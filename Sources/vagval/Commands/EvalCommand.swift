/// Tries an expression on a case.
enum EvalCommand {
  static let assessmentCase = OptionDescription(
    "case", short: "c", .value(placeholder: Words(swedish: "FIL", english: "FILE")),
    isRequired: true,
    help: Words(
      swedish: "Pröva uttrycket på ärendet i filen. Måste anges. Skriv - för standard in.",
      english: "Try the expression on the case in the file. Must be given. Use - for standard"
        + " input."))

  static let instrument = OptionDescription(
    "instrument", .value(placeholder: .same("ID[@VERSION]")),
    help: Words(
      swedish: "Använd den ifyllda bedömningen med det här bedömningsinstrumentet. Behövs när"
        + " ärendet har flera.",
      english: "Use the response to this instrument. Needed where the case has several."))

  static let number = OptionDescription(
    "number", short: "n", .value(placeholder: Words(swedish: "NUMMER", english: "NUMBER")),
    help: Words(
      swedish: "Använd ärendets bedömning med det här numret, räknat från 1.",
      english: "Use the case's response with this number, counted from 1."))

  static let policy = OptionDescription(
    "policy", short: "p", .value(placeholder: .same("ID[@VERSION]")),
    help: Words(
      swedish: "Pröva uttrycket på det som dessa vägvalsregler läser, i stället för på en"
        + " bedömning.",
      english: "Try the expression on what this policy reads, instead of on a response."))

  static let description = CommandDescription(
    "eval",
    summary: Words(
      swedish: "Pröva ett uttryck på ett ärende.", english: "Try an expression on a case."),
    discussion: Words(
      swedish: "För den som skriver definitioner: visar uttryckets värde, varje namn som det läser"
        + " med dess värde, och vad som ännu är möjligt där något är okänt. Svar ur ärendet visas."
        + "\nEtt uttryck som börjar med bindestreck skrivs efter --.",
      english: "For those who write definitions: shows the expression's value, every name it reads"
        + " with its value, and what is still possible where something is unknown. Answers of the"
        + " case are shown.\nAn expression that begins with a hyphen is written after --."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "UTTRYCK", english: "EXPRESSION"), .one,
        help: Words(
          swedish: "Ett uttryck enligt formatbeskrivningen, avsnitt 8, inom citattecken.",
          english: "An expression by the format reference, section 8, in quotation marks."))
    ],
    options: [
      assessmentCase, instrument, number, policy, .instruments, .reportFormat, .language,
      .allowPersonalNumbers,
    ],
    contradictions: [
      CommandDescription.Contradiction(first: policy, second: instrument),
      CommandDescription.Contradiction(first: policy, second: number),
    ],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval eval q1=2 --case ärende.json",
          english: "vagval eval q1=2 --case case.json"),
        meaning: Words(
          swedish: "Pröva ett villkor på ärendets enda bedömning.",
          english: "Try a condition on the only response of a case."))
    ])
}
