import RiskEngine
import RiskFiles

extension RouteCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var policy = PolicyChoice.automatic
    if let text = command.value(of: .policy) {
      guard let entry = session.entry(named: text, [.policy]) else { return session.code }
      let version = DefinitionReference(text)?.version
      policy = .named(entry.id, version)
    }
    var run = CaseRun(command, session, policy: policy)
    return try run.run()
  }
}

extension ScoreCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var run = CaseRun(command, session, policy: .none)
    return try run.run()
  }
}
