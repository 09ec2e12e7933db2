/// A command line that was understood: which command, its options and its arguments.
///
/// Only options of the command may be asked for, and only as what they are: anything else is a
/// mistake of the program, not of its user, and traps.
struct ParsedCommand: Sendable, Hashable {
  let command: CommandDescription
  /// The words that aren't options, in their order; as many as the command's description allows.
  let arguments: [String]
  private let given: [String: [String]]

  init(_ command: CommandDescription, arguments: [String], options: [String: [String]]) {
    self.command = command
    self.arguments = arguments
    given = options
  }

  /// Whether a flag was given.
  func flag(_ option: OptionDescription) -> Bool {
    precondition(option.kind == .flag, "\(option.spelling) takes a value")
    return words(of: option) != nil
  }

  /// The value of an option that is given at most once; `nil` where it wasn't given.
  func value(of option: OptionDescription) -> String? {
    precondition(option.kind != .flag, "\(option.spelling) takes no value")
    precondition(!option.repeats, "\(option.spelling) may have several values")
    return words(of: option)?.first
  }

  /// The number given with an option; `nil` where it wasn't given.
  func number(of option: OptionDescription) -> Int? { value(of: option).flatMap { Int($0) } }

  /// The values of an option that may be given several times, in their order.
  func values(of option: OptionDescription) -> [String] {
    precondition(option.kind != .flag, "\(option.spelling) takes no value")
    return words(of: option) ?? []
  }

  private func words(of option: OptionDescription) -> [String]? {
    precondition(
      command.options.contains(option), "\(command.name) has no option \(option.spelling)")
    return given[option.name]
  }
}
