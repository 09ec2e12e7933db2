import RiskEngine
import RiskFiles

extension RescoreCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    let builtIn = Set(session.library.entries.map(\.name))
    guard try session.addDefinitions(in: command.values(of: .instruments)),
      let options = session.rescoringOptions(command)
    else { return session.code }
    // Every error in a definition that can be foreseen is told before the first case is read.
    let problems = session.library.prepare(for: options) { !builtIn.contains($0.name) }
    session.tellAboutDefinitions()
    session.tell(problems)
    if problems.hasErrors { session.note(.unusable) }
    guard session.code == .done else { return session.code }
    var run = RescoreRun(session, options, RescoreFiles(command), command)
    return try run.run()
  }
}

extension Session {
  /// What the command line chooses; `nil` after telling what it names that can't be.
  fileprivate mutating func rescoringOptions(_ command: ParsedCommand) -> RescoringOptions? {
    var options = RescoringOptions()
    options.allowsPersonalNumbers = command.flag(.allowPersonalNumbers)
    options.digests = command.flag(RescoreCommand.digests)
    if let text = command.value(of: RescoreCommand.fields), let fields = ResultFields(text) {
      options.fields = fields
    }
    if let text = command.value(of: RescoreCommand.policy) {
      guard let policy = text == "none" ? PolicyChoice.none : PolicyChoice(text) else {
        _ = entry(named: text, [.policy])
        return nil
      }
      options.policy = policy
    }
    options.versionChoice.asOf = command.value(of: RescoreCommand.asOf).flatMap { CalendarDay($0) }
    for text in command.values(of: RescoreCommand.instrumentVersion) {
      guard let reference = DefinitionReference(text), let version = reference.version else {
        continue
      }
      let other = options.versionChoice.instruments.updateValue(version, forKey: reference.id)
      if let other, other != version {
        tell(pick(RescoreCommand.twoVersions(of: reference.id, other, version)))
        note(.usage)
        return nil
      }
    }
    return options
  }
}

/// Where a run reads and writes.
struct RescoreFiles {
  let inputs: [String]
  /// The result; `-` is standard output.
  let output: String
  /// The rejected lines; `nil` where they are only counted.
  let rejects: String?
  /// `nil` beside a stream.
  let manifest: String?

  init(_ command: ParsedCommand) {
    inputs = command.arguments
    output = command.value(of: RescoreCommand.output) ?? "-"
    let isFile = output != "-"
    rejects =
      command.value(of: RescoreCommand.rejects) ?? (isFile ? "\(output).rejects.ndjson" : nil)
    manifest = isFile ? "\(output).manifest.json" : nil
  }
}
