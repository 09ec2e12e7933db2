/// What can be wrong with a command line.
///
/// The cases carry evidence; the sentences are in `UsageProblem+Words.swift`.
enum UsageProblem: Error, Sendable, Hashable {
  case unknownCommand(found: String, suggestion: String?)
  /// What stands where the command should stand looks like a file.
  case fileInsteadOfCommand(found: String)
  /// Options, but nothing that says what to do.
  case missingCommand
  /// The option as it was typed, without a value; the suggestion is a name without hyphens.
  case unknownOption(found: String, suggestion: String?)
  case missingValue(OptionDescription)
  case unexpectedValue(OptionDescription, found: String)
  case repeatedOption(OptionDescription)
  case notANumber(OptionDescription, found: String)
  case notADay(OptionDescription, found: String)
  case notAVersion(OptionDescription, found: String)
  case notAllowed(OptionDescription, found: String, allowed: [String], suggestion: String?)
  case argumentNotAllowed(
    ArgumentDescription, found: String, allowed: [String], suggestion: String?)
  case missingArgument(ArgumentDescription)
  case missingOption(OptionDescription)
  /// Two options that mean different things to do.
  case contradiction(OptionDescription, OptionDescription)
  case emptyArgument(ArgumentDescription)
  case tooManyArguments(found: String)
}

/// A command line that can't be understood, and the command whose help will say more.
struct UsageError: Error, Sendable, Hashable {
  let problem: UsageProblem
  /// `nil` where no command was recognised.
  let command: CommandDescription?
}
