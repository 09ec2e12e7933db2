import RiskEngine
import RiskFiles

extension DueCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard let policy = session.policyChoice(command) else { return session.code }
    guard let day = command.value(of: asOf).flatMap({ CalendarDay($0) }) else { return .usage }
    var run = DueRun(
      session, command,
      FollowUpStudy(
        on: day, within: command.number(of: within) ?? usualDays, policy: policy))
    return try run.run()
  }
}

/// Reads the cases of all files and writes what is due in them.
private struct DueRun {
  private var session: Session
  private let command: ParsedCommand
  private var study: FollowUpStudy
  private var refused = 0

  init(_ session: Session, _ command: ParsedCommand, _ study: FollowUpStudy) {
    self.session = session
    self.command = command
    self.study = study
  }

  mutating func run() throws(FileError) -> ExitCode {
    let entries = try session.cases(in: command.arguments)
    for entry in entries ?? [] { add(entry) }
    session.tellAboutDefinitions()
    if entries != nil { try write(study.list()) }
    return session.code
  }

  private mutating func add(_ entry: CaseFile.Entry) {
    let findings = study.add(
      entry, &session.library, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
    session.tell(findings)
    guard findings.hasErrors else { return }
    refused += 1
    session.note(.refused)
  }

  private func write(_ list: FollowUpList) throws(FileError) {
    switch command.value(of: .resultFormat) {
    case "json": try session.write(list.json(in: session.language.rawValue, refused: refused))
    case "ndjson": try session.write(list.lines(in: session.language.rawValue))
    default:
      try session.write(list.report(in: session.language).rendered(colours: Terminal.showsColours))
      if refused > 0 {
        session.tell(
          session.pick(
            Words(
              swedish: "\(refused) av \(refused + list.cases.count) ärenden kunde inte användas.",
              english: "\(refused) of \(refused + list.cases.count) cases couldn't be used.")))
      }
    }
  }
}
