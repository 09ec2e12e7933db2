import RiskEngine
import RiskFiles

/// The command line: words in, an exit code out.
@main
enum Vagval {
  static func main() {
    StandardStream.ignoreClosedPipes()
    ProgramExit.exit(status: run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs one command line.
  static func run(_ arguments: [String]) -> ExitCode {
    let language = Language.ofInterface(
      arguments: arguments, environment: Environment.value(of:))
    do {
      switch try ProgramDescription.vagval.invocation(from: arguments) {
      case .help(let command):
        let help = command?.help(in: language) ?? ProgramDescription.vagval.help(in: language)
        try StandardStream.output.write(help)
        return .done
      case .version:
        try StandardStream.output.write(Engine.label + "\n")
        return .done
      case .run(let command): return try run(command, in: language)
      }
    } catch let error as UsageError {
      try? StandardStream.error.write(error.message(in: language))
      return .usage
    } catch let error as FileError {
      // Whoever stopped reading, as `head` does, has got what they wanted.
      if error.reason != .closedPipe {
        try? StandardStream.error.write("vagval: \(error.message(in: language))\n")
      }
      return .inputOutput
    } catch {
      let words = Words(
        swedish: "Det är ett fel i programmet. Inget är halvskrivet.",
        english: "There is a fault in the program. Nothing is half-written.")
      try? StandardStream.error.write("vagval: \(words(language))\n")
      return .fault
    }
  }

  private static func run(
    _ command: ParsedCommand, in language: Language
  ) throws(FileError) -> ExitCode {
    switch command.command.name {
    case AssessCommand.description.name: try AssessCommand.run(command, in: language)
    case RouteCommand.description.name: try RouteCommand.run(command, in: language)
    case ExplainCommand.description.name: try ExplainCommand.run(command, in: language)
    case ReportCommand.description.name: try ReportCommand.run(command, in: language)
    case ScoreCommand.description.name: try ScoreCommand.run(command, in: language)
    case ChangeCommand.description.name: try ChangeCommand.run(command, in: language)
    case DueCommand.description.name: try DueCommand.run(command, in: language)
    case PlanCommand.description.name: try PlanCommand.run(command, in: language)
    case RecordCommand.description.name: try RecordCommand.run(command, in: language)
    case AgendaCommand.description.name: try AgendaCommand.run(command, in: language)
    case RescoreCommand.description.name: try RescoreCommand.run(command, in: language)
    case AgreementCommand.description.name: try AgreementCommand.run(command, in: language)
    case VerifyCommand.description.name: try VerifyCommand.run(command, in: language)
    case RecheckCommand.description.name: try RecheckCommand.run(command, in: language)
    case CompareCommand.description.name: try CompareCommand.run(command, in: language)
    case ImportCommand.description.name: try ImportCommand.run(command, in: language)
    case ExportCommand.description.name: try ExportCommand.run(command, in: language)
    case ColumnsCommand.description.name: try ColumnsCommand.run(command, in: language)
    case CheckCommand.description.name: try CheckCommand.run(command, in: language)
    case TestCommand.description.name: try TestCommand.run(command, in: language)
    case EvalCommand.description.name: try EvalCommand.run(command, in: language)
    case ListCommand.description.name: try ListCommand.run(command, in: language)
    case ShowCommand.description.name: try ShowCommand.run(command, in: language)
    case DiffCommand.description.name: try DiffCommand.run(command, in: language)
    case NewCommand.description.name: try NewCommand.run(command, in: language)
    case CompletionCommand.description.name: try CompletionCommand.run(command, in: language)
    default: .fault
    }
  }
}
