import RiskEngine
import RiskFiles

extension RouteCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard let policy = session.policyChoice(command) else { return session.code }
    var run = CaseRun(command, session, policy: policy)
    return try run.run()
  }
}

extension ExplainCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)),
      let policy = session.policyChoice(command)
    else { return session.code }
    let register = command.value(of: register).flatMap(CaseExplanation.Register.init) ?? .file
    let programme = command.value(of: programme)
    var run = CaseRun(command, session, policy: policy) { result in
      guard let explanation = result.explanation(ofProgramme: programme) else {
        return .failure(result.refusal(ofProgramme: programme ?? ""))
      }
      return .success(
        CaseOutput(text: explanation.text(for: register, in: language)) { isPretty in
          explanation.json(for: register, in: language, isPretty: isPretty)
        })
    }
    return try run.run()
  }
}

extension CaseResult {
  /// That the policy has no such programme.
  fileprivate func refusal(ofProgramme programme: String) -> RefusedCase {
    let ids = recommendation?.programmes.map(\.programme.id) ?? []
    let problem = PolicyProblem.programmeNotListed(
      programme, suggestion: Suggestion.nearest(to: programme, among: ids))
    return RefusedCase(findings: [Finding(problem, at: nil)])
  }
}

extension Session {
  /// The policy that `--policy` names, or the one that fits; `nil` after a finding.
  mutating func policyChoice(_ command: ParsedCommand) -> PolicyChoice? {
    guard let text = command.value(of: .policy) else { return .automatic }
    guard let entry = entry(named: text, [.policy]) else { return nil }
    return .named(entry.id, DefinitionReference(text)?.version)
  }
}

extension ChangeCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    let showsTexts = command.flag(.showValues)
    var run = CaseRun(command, session, policy: .none) { result in
      .success(
        CaseOutput(text: result.changeReport(in: language, showsTexts: showsTexts)) {
          result.changes(isPretty: $0)
        })
    }
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
