import RiskEngine
import RiskFiles

extension AgendaCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var policy = PolicyChoice.automatic
    if let text = command.value(of: .policy) {
      guard let entry = session.entry(named: text, [.policy]) else { return session.code }
      policy = .named(entry.id, DefinitionReference(text)?.version)
    }
    guard let day = command.value(of: asOf).flatMap({ CalendarDay($0) }) else { return .usage }
    let usual = day.adding(days: -usualInterval) ?? day
    var study = AgendaStudy(
      AgendaStudy.Terms(
        day: day, since: command.value(of: since).flatMap { CalendarDay($0) } ?? usual,
        within: command.number(of: within) ?? DueCommand.usualDays,
        months: min(command.number(of: months) ?? usualMonths, mostMonths), policy: policy,
        consent: command.value(of: consent)))
    var refused = 0
    var isAnyRead = false
    for path in command.arguments {
      switch CaseFile.read(name: path, bytes: try InputFile.read(path)) {
      case .failure(let unusable):
        session.tell([unusable.finding])
        session.note(.unusable)
      case .success(let file):
        isAnyRead = true
        for entry in file.entries {
          let findings = study.add(
            entry, &session.library,
            allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
          session.tell(findings)
          guard findings.hasErrors else { continue }
          refused += 1
          session.note(.refused)
        }
      }
    }
    session.tellAboutDefinitions()
    if isAnyRead { try write(study, command, refused, &session) }
    return session.code
  }

  private static func write(
    _ study: AgendaStudy, _ command: ParsedCommand, _ refused: Int, _ session: inout Session
  ) throws(FileError) {
    if !study.isConsentKnown, let consent = command.value(of: consent) {
      session.tell(
        session.pick(
          Words(
            swedish: "Inga regler som lästes känner samtycket \"\(consent)\". `vagval show` visar"
              + " vilka samtycken som finns.",
            english: "No rules that were read know the consent \"\(consent)\". `vagval show` shows"
              + " which consents there are.")))
    }
    let agenda = study.agenda()
    if command.value(of: .reportFormat) == "json" {
      try session.write(agenda.json(in: session.language.rawValue, refused: refused))
      return
    }
    let report = agenda.report(in: session.language, showsPages: command.flag(pages))
    try session.write(report.rendered(colours: Terminal.showsColours))
    if refused > 0 {
      session.tell(
        session.pick(
          Words(
            swedish: "Ärenden som inte kunde användas: \(refused).",
            english: "Cases that couldn't be used: \(refused).")))
    }
  }
}
