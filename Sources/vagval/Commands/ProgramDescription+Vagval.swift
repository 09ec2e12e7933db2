extension ProgramDescription {
  static let vagval = ProgramDescription(
    name: "vagval",
    summary: Words(
      swedish: "Vägval räknar poäng i ifyllda bedömningsinstrument och visar vilka"
        + " insatsers kriterier som är uppfyllda i ett ärende. Beslut fattas av människor.",
      english: "Vägval scores filled-in instruments and shows which programmes' criteria a case"
        + " meets. Decisions are made by humans."),
    groups: [
      Group(
        task: Words(swedish: "Arbeta med ärenden", english: "Work with cases"),
        commands: [
          AssessCommand.description, NewCommand.description, ScoreCommand.description,
          RouteCommand.description, ExplainCommand.description, ReportCommand.description,
          ChangeCommand.description, PlanCommand.description, RecordCommand.description,
          DueCommand.description, AgendaCommand.description,
        ]),
      Group(
        task: Words(swedish: "Räkna om många ärenden", english: "Rescore many cases"),
        commands: [
          RescoreCommand.description, CompareCommand.description, ColumnsCommand.description,
        ]),
      Group(
        task: Words(swedish: "Granska bedömningar", english: "Study assessments"),
        commands: [AgreementCommand.description]),
      Group(
        task: Words(
          swedish: "Byta uppgifter med andra system",
          english: "Exchange data with other systems"),
        commands: [ImportCommand.description, ExportCommand.description]),
      Group(
        task: Words(
          swedish: "Granska sparade resultat", english: "Examine recorded results"),
        commands: [VerifyCommand.description, RecheckCommand.description]),
      Group(
        task: Words(
          swedish: "Slå upp det som bedömningarna bygger på",
          english: "Look up what the assessments build on"),
        commands: [ListCommand.description, ShowCommand.description, DiffCommand.description]),
      Group(
        task: Words(
          swedish: "Kontrollera filer innan de används", english: "Check files before use"),
        commands: [CheckCommand.description, TestCommand.description, EvalCommand.description]),
      Group(
        task: Words(swedish: "Få hjälp", english: "Get help"),
        commands: [.help, CompletionCommand.description]),
    ])
}
