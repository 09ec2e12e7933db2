import RiskEngine

/// Reads one command line from left to right.
struct InvocationParser {
  private let program: ProgramDescription
  private var rest: ArraySlice<String>
  private var command: CommandDescription?
  private var arguments: [String] = []
  private var given: [String: [String]] = [:]
  /// Options in front of the command's name: which command has to understand them isn't known yet.
  private var early: [(typed: String, option: OptionDescription, value: String?)] = []
  private var optionsHaveEnded = false
  private var firstProblem: UsageProblem?

  init(_ program: ProgramDescription, _ arguments: [String]) {
    self.program = program
    rest = arguments[...]
  }

  mutating func parse() throws(UsageError) -> Invocation {
    while let word = rest.popFirst() {
      if optionsHaveEnded || !word.hasPrefix("-") || word == "-" {
        try readArgument(word)
      } else if word == "--" {
        optionsHaveEnded = true
      } else {
        readOption(TypedOption(word))
      }
    }
    if isGiven(.help) { return .help(of: command) }
    if isGiven(.version) { return .version }
    guard let command else {
      checkEarlyOptions()
      try refuseIfProblem()
      return .help(of: nil)
    }
    checkArguments(of: command)
    checkOptions(of: command)
    try refuseIfProblem()
    if command == .help { return .help(of: try topic()) }
    return .run(ParsedCommand(command, arguments: arguments, options: given))
  }

  /// Whether one of the options that every command understands was given, unless the command
  /// has one of its own by that name.
  private func isGiven(_ option: OptionDescription) -> Bool {
    given[option.name] != nil && command?.option(named: option.name) == nil
  }

  /// The command that `vagval help route` asks about.
  private func topic() throws(UsageError) -> CommandDescription? {
    guard let name = arguments.first else { return nil }
    guard let topic = program.command(named: name) else {
      throw UsageError(problem: unknownCommand(name), command: nil)
    }
    return topic
  }

  private mutating func note(_ problem: UsageProblem) {
    firstProblem = firstProblem ?? problem
  }

  private func refuseIfProblem() throws(UsageError) {
    if let firstProblem { throw UsageError(problem: firstProblem, command: command) }
  }
}

extension InvocationParser {
  /// The first word that isn't an option names the command.
  private mutating func readArgument(_ word: String) throws(UsageError) {
    guard command == nil else {
      arguments.append(word)
      return
    }
    guard let named = program.command(named: word) else {
      note(unknownCommand(word))
      return try refuseIfProblem()
    }
    command = named
    for (typed, option, value) in early {
      if let own = named.option(named: option.name) {
        checkValue(value, of: own)
      } else {
        note(unknownOption(typed))
      }
    }
  }

  private func unknownCommand(_ word: String) -> UsageProblem {
    // No command has such a name, and nearly every file has.
    if word == "-" || word.contains(where: { $0 == "." || $0 == "/" }) {
      return .fileInsteadOfCommand(found: word)
    }
    let suggestion = Suggestion.nearest(to: word, among: program.commands.map(\.name))
    return .unknownCommand(found: word, suggestion: suggestion)
  }

  private mutating func checkArguments(of command: CommandDescription) {
    var words = arguments[...]
    for argument in command.arguments {
      if argument.isRequired, words.isEmpty { note(.missingArgument(argument)) }
      let own = words.prefix(argument.limit ?? words.count)
      for word in own { check(word, as: argument) }
      words = words.dropFirst(own.count)
    }
    if let surplus = words.first { note(.tooManyArguments(found: surplus)) }
  }

  private mutating func check(_ word: String, as argument: ArgumentDescription) {
    if word.isEmpty {
      note(.emptyArgument(argument))
    } else if let allowed = argument.allowed, !allowed.contains(word),
      argument.synonyms[word.lowercased()] == nil
    {
      let suggestion = Suggestion.nearest(to: word, among: allowed)
      note(.argumentNotAllowed(argument, found: word, allowed: allowed, suggestion: suggestion))
    }
  }
}

extension InvocationParser {
  /// What may be given here: before the command's name, the options of every command.
  private var options: [OptionDescription] {
    (command?.options ?? program.commands.flatMap(\.options)) + [.help, .version]
  }

  private mutating func readOption(_ typed: TypedOption) {
    guard let option = options.first(where: typed.names) else {
      return note(unknownOption(typed.name))
    }
    if option.kind == .flag {
      if let found = typed.value { note(.unexpectedValue(option, found: found)) }
      record(typed, option, value: nil)
    } else if let value = typed.value ?? separateValue(), !value.isEmpty {
      if !option.repeats, given[option.name] != nil { note(.repeatedOption(option)) }
      record(typed, option, value: value)
    } else {
      note(.missingValue(option))
    }
  }

  private mutating func record(_ typed: TypedOption, _ option: OptionDescription, value: String?) {
    given[option.name, default: []] += value.map { [$0] } ?? []
    if command != nil {
      checkValue(value, of: option)
    } else if option != .help, option != .version {
      early.append((typed.name, option, value))
    }
  }

  /// The next word, unless it is an option.
  private mutating func separateValue() -> String? {
    guard let next = rest.first, next == "-" || !next.hasPrefix("-") else { return nil }
    return rest.popFirst()
  }

  /// Whether what the command needs is given, and nothing that excludes it.
  private mutating func checkOptions(of command: CommandDescription) {
    for option in command.options where option.isRequired && given[option.name] == nil {
      note(.missingOption(option))
    }
    for pair in command.contradictions
    where given[pair.first.name] != nil && given[pair.second.name] != nil {
      note(.contradiction(pair.first, pair.second))
    }
  }

  private mutating func checkValue(_ value: String?, of option: OptionDescription) {
    guard let value else { return }
    switch option.kind {
    case .choice(let allowed) where !allowed.contains(value):
      let suggestion = Suggestion.nearest(to: value, among: allowed)
      note(.notAllowed(option, found: value, allowed: allowed, suggestion: suggestion))
    case .number where Int(value).map({ $0 < 1 }) ?? true:
      note(.notANumber(option, found: value))
    case .day where CalendarDay(value) == nil: note(.notADay(option, found: value))
    case .version where DefinitionReference(value)?.version == nil:
      note(.notAVersion(option, found: value))
    case .list(_, let among, let alone): checkList(value, of: option, among, alone)
    case .flag, .value, .choice, .number, .day, .version: break
    }
  }

  /// Whether each word of a list is one of those that may stand in it.
  private mutating func checkList(
    _ value: String, of option: OptionDescription, _ among: [String], _ alone: [String]
  ) {
    guard !alone.contains(value) else { return }
    let words = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let wrong = words.first(where: { !among.contains($0) }) else { return }
    let allowed = words.count == 1 ? alone + among : among
    let suggestion = Suggestion.nearest(to: wrong, among: allowed)
    note(.notAllowed(option, found: wrong, allowed: allowed, suggestion: suggestion))
  }

  /// Without a command only its language can be asked of the program's help.
  private mutating func checkEarlyOptions() {
    for (_, option, value) in early {
      if option == .language {
        checkValue(value, of: option)
      } else {
        note(.missingCommand)
      }
    }
  }

  private func unknownOption(_ typed: String) -> UsageProblem {
    let name = String(typed.drop { $0 == "-" })
    let names = options.map(\.name)
    // `-policy` lacks only a hyphen; the nearest other name would be no help.
    let suggestion = names.contains(name) ? name : Suggestion.nearest(to: name, among: names)
    return .unknownOption(found: typed, suggestion: suggestion)
  }
}
