/// Leads an interview with an instrument and saves every answer.
enum AssessCommand {
  private static let file = Words(swedish: "FIL", english: "FILE")
  private static let name = Words(swedish: "NAMN", english: "NAME")

  static let caseFile = OptionDescription(
    "case", short: "c", .value(placeholder: file),
    help: Words(
      swedish: "Lägg till bedömningen i det här ärendet; finns filen inte skapas den. Allt annat i"
        + " den står kvar. Annars får filen namn efter ärendets id.",
      english: "Add the assessment to this case; where there is no such file it is created."
        + " Everything else in it stays. Otherwise the file is named after the case's id."))

  static let resume = OptionDescription(
    "resume", .flag,
    help: Words(
      swedish: "Fortsätt den bedömning i ärendet FIL som inte är klar, vid första obesvarade"
        + " frågan.",
      english: "Go on with the assessment of the case FILE that isn't finished, at its first"
        + " unanswered question."))

  static let id = OptionDescription(
    "id", .value(placeholder: .same("ID")),
    help: Words(
      swedish: "Det nya ärendets id: en pseudonym, aldrig ett personnummer.",
      english: "The new case's id: a pseudonym, never a personal identity number."))

  static let date = OptionDescription(
    "date", .day(placeholder: Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")),
    help: Words(
      swedish: "Bedömningens datum. Annars frågas det, med dagens datum som förslag.",
      english: "The day of the assessment. Otherwise it is asked for, today being proposed."))

  static let by = OptionDescription(
    "by", .value(placeholder: name),
    help: Words(
      swedish: "Vem som bedömer, som signatur eller roll.",
      english: "Who assesses, as initials or a role."))

  static let untilSettled = OptionDescription(
    "until-settled", .flag,
    help: Words(
      swedish: "Sluta fråga när inget svar som saknas kan ändra nivån eller insatserna, om"
        + " bedömningsinstrumentet tillåter det.",
      english: "Ask no more when no open answer can change the level or the programmes, where the"
        + " instrument allows that."))

  static let showBounds = OptionDescription(
    "show-bounds", .flag,
    help: Words(
      swedish: "Visa hela tiden vilka nivåer som är möjliga. De kan styra bedömaren och är annars"
        + " dolda.",
      english: "Show all along which levels are possible. They can anchor the assessor, and are"
        + " hidden otherwise."))

  static let plain = OptionDescription(
    "plain", .flag,
    help: Words(
      swedish: "Fråga rad för rad, för skärmläsare och enkla terminaler.",
      english: "Ask line by line, for screen readers and simple terminals."))

  static let color = OptionDescription(
    "color", .choice(["auto", "never"]),
    help: Words(
      swedish: "Färger när terminalen visar dem (auto, om inget anges) eller aldrig.",
      english: "Colours where the terminal shows them (auto, the default), or never."))

  static let subject = ArgumentDescription(
    Words(swedish: "INSTRUMENT[@VERSION]|FIL", english: "INSTRUMENT[@VERSION]|FILE"), .one,
    help: Words(
      swedish: "Bedömningsinstrumentets id, som vagval list visar. Med --resume: ärendets fil.",
      english: "The instrument's id, as vagval list shows it. With --resume: the case's file."))

  static let description = CommandDescription(
    "assess",
    summary: Words(
      swedish: "Fyll i en bedömning fråga för fråga; varje svar sparas genast.",
      english: "Fill in an assessment question by question; every answer is saved at once."),
    discussion: Words(
      swedish: "Svara med numret framför alternativet. b går bakåt, s hoppar över, ? anger varför"
        + " svar saknas, a skriver en anteckning, g går till en fråga, / söker, r visar alla svar"
        + " och q slutar. h visar allt som går att skriva.\n"
        + "Varje svar ligger på disken, läsbart bara för dig, innan nästa fråga visas. Avbryts"
        + " programmet fortsätter vagval assess --resume FIL vid första obesvarade frågan.\n"
        + "Standard in får också vara en fil med svar, ett per rad. I ett nytt ärende frågas"
        + " först efter födelsedag, kön och kommun: de raderna står först i filen, tomma där inget"
        + " är känt. Den första raden som inte går att använda avslutar.",
      english: "Answer with the number before the option. b goes back, s skips, ? says why there"
        + " is no answer, a writes a note, g goes to a question, / searches, r shows all answers"
        + " and q stops. h shows everything that can be typed.\n"
        + "Every answer is on the disk, readable by you alone, before the next question is shown."
        + " If the program is interrupted, vagval assess --resume FILE goes on at the first"
        + " unanswered question.\n"
        + "Standard input may also be a file of answers, one per line. A new case asks for birth"
        + " date, sex and municipality first: their lines stand first in the file, empty where"
        + " nothing is known. The first line that can't be used ends it."),
    arguments: [subject],
    options: [
      caseFile, resume, id, date, by, untilSettled, showBounds, plain, color, .policy,
      .instruments, .language, .showValues, .allowPersonalNumbers,
    ],
    contradictions: [
      CommandDescription.Contradiction(first: caseFile, second: resume),
      CommandDescription.Contradiction(first: id, second: resume),
      CommandDescription.Contradiction(first: date, second: resume),
      CommandDescription.Contradiction(first: by, second: resume),
    ],
    examples: [
      CommandDescription.Example(
        line: .same("vagval assess vagval-screening"),
        meaning: Words(
          swedish: "Börja ett nytt ärende med Vägvals checklista.",
          english: "Begin a new case with Vägval's checklist.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval assess audit --case ärende.json",
          english: "vagval assess audit --case case.json"),
        meaning: Words(
          swedish: "Lägg till en bedömning i ett ärende.",
          english: "Add an assessment to a case.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval assess --resume ärende.json",
          english: "vagval assess --resume case.json"),
        meaning: Words(
          swedish: "Fortsätt en avbruten bedömning.",
          english: "Go on with an assessment that was interrupted.")),
    ])
}
