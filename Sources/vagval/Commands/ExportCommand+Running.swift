import RiskEngine
import RiskFiles

extension ExportCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    let target = command.value(of: output) ?? "-"
    try session.check(target, isNoneOf: command.arguments)
    let entries = try session.cases(in: command.arguments) ?? []
    var bundles: [UInt8] = []
    for entry in entries {
      let result = session.library.result(
        for: entry, policy: .none, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
      switch result {
      case .success(let result):
        session.tell(result.findings)
        let bundle = ObservationBundle(result, in: language)
        bundles += bundle.json(isPretty: entries.count == 1) + [UInt8(ascii: "\n")]
      case .failure(let refused):
        session.tell(refused.findings)
        session.note(.refused)
      }
    }
    session.tellAboutDefinitions()
    if !bundles.isEmpty { try OutputFile.write(bundles, to: target) }
    return session.code
  }
}
