/// Runs the tests inside definitions, and says what they leave untested.
enum TestCommand {
  static let derive = OptionDescription(
    "derive", .flag,
    help: Words(
      swedish: "Skriv i stället de testfall som saknas, som JSON att klistra in under tests, med"
        + " tomma utfall att räkna ut för hand.",
      english: "Write instead the missing test cases, as JSON to paste into tests, with empty"
        + " outcomes to be worked out by hand."))

  static let mutate = OptionDescription(
    "mutate", .flag,
    help: Words(
      swedish: "Ändra i stället en sak i taget i definitionen, och visa de ändringar som inget test"
        + " märker.",
      english: "Change instead one thing at a time in the definition, and show the changes that no"
        + " test notices."))

  static let limit = OptionDescription(
    "limit", .number(placeholder: .same("N")),
    help: Words(
      swedish: "Pröva högst N ändringar per definition med --mutate (\(standardLimit) om inget"
        + " anges).",
      english: "Try at most N changes per definition with --mutate (the default is"
        + " \(standardLimit))."))

  static let verbose = OptionDescription(
    "verbose", short: "v", .flag,
    help: Words(
      swedish: "Visa också namnen på de tester som är godkända.",
      english: "Also show the names of the tests that pass."))

  /// How many changes are tried unless the user says otherwise.
  static let standardLimit = 10_000

  static let description = CommandDescription(
    "test",
    summary: Words(
      swedish: "Kör testerna i definitioner, och visa vad de inte prövar.",
      english: "Run the tests inside definitions, and show what they don't try."),
    discussion: Words(
      swedish: "Ett test är svar och de utfall som någon har räknat ut för hand ur källan. Varje"
        + " utfall som inte stämmer visas med plats, vad det blev och vad det ska bli.",
      english: "A test is answers, and the outcomes that somebody has worked out by hand from the"
        + " source. Every outcome that differs is shown with its place, what was expected and what"
        + " was found."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "DEFINITION", english: "DEFINITION"), .oneOrMore,
        help: Words(
          swedish: "En fil, en mapp med definitioner, eller ett id som vagval list visar."
            + " Skriv - för standard in.",
          english: "A file, a folder of definitions, or an id that vagval list shows."
            + " Use - for standard input."))
    ],
    options: [derive, mutate, limit, verbose, .instruments, .reportFormat, .language],
    contradictions: [CommandDescription.Contradiction(first: derive, second: mutate)],
    examples: [
      CommandDescription.Example(
        line: .same("vagval test phq-9-1.0.0.instrument.json"),
        meaning: Words(
          swedish: "Kör testerna i ett bedömningsinstrument.",
          english: "Run the tests of an instrument.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval test --derive eget.instrument.json > fall.json",
          english: "vagval test --derive ours.instrument.json > cases.json"),
        meaning: Words(
          swedish: "Ta fram de fall som gränserna och reglerna kräver.",
          english: "Work out the cases that cut-offs and rules call for.")),
      CommandDescription.Example(
        line: .same("vagval test --mutate phq-9"),
        meaning: Words(
          swedish: "Visa vilka avskrivningsfel i PHQ-9 som testerna inte skulle märka.",
          english: "Show which slips in transcribing PHQ-9 its tests wouldn't notice.")),
    ])
}
