import RiskEngine
import RiskFiles

extension ExportCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var entries: [CaseFile.Entry] = []
    for path in command.arguments {
      switch CaseFile.read(name: path, bytes: try InputFile.read(path)) {
      case .success(let file): entries += file.entries
      case .failure(let unusable):
        session.tell([unusable.finding])
        session.note(.unusable)
      }
    }
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
    if !bundles.isEmpty {
      try OutputFile.write(bundles, to: command.value(of: output) ?? "-")
    }
    return session.code
  }
}
