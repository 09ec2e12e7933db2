import RiskEngine
import RiskFiles

extension PlanCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard var policy = session.policyChoice(command) else { return session.code }
    if command.flag(ReportCommand.scoresOnly) { policy = .none }
    let entries = try session.cases(in: command.arguments) ?? []
    let day = command.value(of: ReportCommand.asOf).flatMap { CalendarDay($0) }
    var paper = Paper(for: .file, in: language)
    for entry in entries {
      let read = session.followedUp(
        entry, on: day, policy, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
      guard let (result, followUp) = read else { continue }
      paper.addPlan(for: result, followUp)
      session.tellStandingFlags(of: result)
    }
    session.tellAboutDefinitions()
    if paper.count > 0 { try write(paper, command, &session) }
    session.tellRefused(entries.count - paper.count, of: entries.count)
    return session.code
  }

  private static func write(
    _ paper: Paper, _ command: ParsedCommand, _ session: inout Session
  ) throws(FileError) {
    let output = command.value(of: ReportCommand.output) ?? "-"
    let isPage =
      command.value(of: format).map { $0 == "html" } ?? output.lowercased().hasSuffix(".html")
    let colours = output == "-" && Terminal.showsColours
    let document = isPage ? paper.html : paper.text.rendered(colours: colours)
    try session.writePage(document, to: output)
  }
}
