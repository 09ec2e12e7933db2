/// What a command line asks for.
enum Invocation: Sendable, Hashable {
  case run(ParsedCommand)
  /// The help of one command, or of the program.
  case help(of: CommandDescription?)
  /// The program's version.
  case version
}

extension ProgramDescription {
  /// Reads the words after the program's name.
  ///
  /// Options stand anywhere, as `--name value` or `--name=value`; `--` ends them, and `-` alone is
  /// an argument (standard input). A value that begins with a hyphen needs the equals sign, so
  /// that a forgotten value never swallows the next option. A request for help is answered even
  /// when something else in the line is wrong.
  ///
  /// - Throws: ``UsageError`` with the first problem of the line.
  func invocation(from arguments: [String]) throws(UsageError) -> Invocation {
    var parser = InvocationParser(self, arguments)
    return try parser.parse()
  }
}
