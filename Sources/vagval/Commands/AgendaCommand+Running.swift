import RiskEngine
import RiskFiles

extension AgendaCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard let policy = session.policyChoice(command) else { return session.code }
    guard session.understandsScope(of: command) else { return .usage }
    guard let day = command.value(of: asOf).flatMap({ CalendarDay($0) }) else { return .usage }
    let usual = day.adding(days: -usualInterval) ?? day
    var study = AgendaStudy(
      AgendaStudy.Terms(
        day: day, since: command.value(of: since).flatMap { CalendarDay($0) } ?? usual,
        within: command.number(of: within) ?? DueCommand.usualDays,
        months: min(command.number(of: months) ?? usualMonths, mostMonths), policy: policy,
        consent: command.value(of: consent).map {
          ConsentCover(to: $0, scope: command.value(of: ReportCommand.scope))
        }))
    let entries = try session.cases(in: command.arguments)
    for entry in entries ?? [] {
      let findings = study.add(
        entry, &session.library, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
      session.tell(findings)
      guard findings.hasErrors else { continue }
      session.note(.refused)
    }
    session.tellAboutDefinitions()
    if entries != nil { try write(study, command, &session) }
    return session.code
  }

  private static func write(
    _ study: AgendaStudy, _ command: ParsedCommand, _ session: inout Session
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
    for result in study.uncovered where study.isConsentKnown {
      session.tellMissingConsent(study.terms.consent, result, on: study.terms.day, command)
    }
    let agenda = study.agenda()
    if let path = command.value(of: pages) {
      let reader = study.terms.consent.map(Paper.Reader.consent) ?? .file
      let paper = agenda.paper(for: reader, in: session.language)
      try session.writePage(paper.html, to: path)
    }
    if command.value(of: .reportFormat) == "json" {
      try session.write(agenda.json(in: session.language.rawValue))
      return
    }
    try session.write(agenda.report(in: session.language).rendered(colours: Terminal.showsColours))
  }
}
