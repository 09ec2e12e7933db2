import RiskEngine
import RiskFiles

extension ShowCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    .fault
  }
}
