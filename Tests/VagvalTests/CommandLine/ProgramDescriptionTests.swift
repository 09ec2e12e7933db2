import RiskEngine
import Testing

@testable import vagval

/// What has to hold for the descriptions of all commands, also those still to come.
@Suite struct ProgramDescriptionTests {
  static let commands = ProgramDescription.vagval.commands

  @Test func commandsHaveDifferentNames() {
    let names = Self.commands.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: commands) func aCommandsOptionsHaveDifferentNames(command: CommandDescription) {
    let names = command.options.map(\.name) + ["help"]
    let letters = command.options.compactMap(\.short) + ["h"]
    #expect(Set(names).count == names.count)
    #expect(Set(letters).count == letters.count)
  }

  /// An option may stand before the command's name, so whether a value follows can't depend on it.
  @Test func anOptionsNameMeansTheSameInEveryCommand() {
    for (name, options) in Dictionary(grouping: Self.commands.flatMap(\.options), by: \.name) {
      #expect(Set(options.map { $0.kind == .flag }).count == 1, "\(name)")
      #expect(Set(options.map(\.repeats)).count == 1, "\(name)")
      #expect(Set(options.map(\.short)).count == 1, "\(name)")
    }
  }

  @Test func aLetterMeansTheSameInEveryCommand() {
    let short = Self.commands.flatMap(\.options).filter { $0.short != nil }
    for (letter, options) in Dictionary(grouping: short, by: \.short) {
      #expect(Set(options.map(\.name)).count == 1, "\(String(describing: letter))")
    }
  }

  @Test(arguments: commands) func everyCommandHasTheLanguageOption(command: CommandDescription) {
    #expect(command.options.contains(.language))
  }

  @Test(arguments: commands)
  func onlyTheLastArgumentTakesANumberOfWords(command: CommandDescription) {
    #expect(command.arguments.dropLast().allSatisfy { $0.arity == .one })
  }

  @Test(arguments: commands, Language.allCases)
  func theHelpFits80Columns(command: CommandDescription, language: Language) {
    for line in command.help(in: language).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(arguments: commands) func aSynonymStandsForAWordThatIsAllowed(
    command: CommandDescription
  ) {
    for argument in command.arguments {
      let allowed = Set(argument.allowed ?? [])
      #expect(Set(argument.synonyms.values).isSubset(of: allowed))
      #expect(allowed.isDisjoint(with: argument.synonyms.keys))
    }
  }

  @Test(arguments: Language.allCases) func theProgramsHelpFits80Columns(language: Language) {
    for line in ProgramDescription.vagval.help(in: language).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(arguments: commands, Language.allCases)
  func theHelpNamesEveryOption(command: CommandDescription, language: Language) {
    let lines = command.help(in: language).split(separator: "\n")
    for option in command.options + [.help] {
      let usage = option.usage(in: language)
      // Beside a long name there is no room for its meaning, which stands below it.
      #expect(lines.contains { ($0.dropFirst(6) + " ").hasPrefix("\(usage) ") }, "\(usage)")
    }
  }

  @Test(arguments: commands)
  func everyTextIsASentenceInBothLanguages(command: CommandDescription) {
    let texts =
      [command.summary] + (command.discussion.map { [$0] } ?? [])
      + (command.options + [.help, .version]).map(\.help) + command.arguments.map(\.help)
      + command.examples.map(\.meaning)
    for text in texts {
      #expect(text.swedish != text.english, "\(text.english)")
      #expect(text.swedish.hasSuffix("."), "\(text.swedish)")
      #expect(text.english.hasSuffix("."), "\(text.english)")
    }
  }

  @Test(arguments: commands, Language.allCases)
  func everyExampleIsUnderstood(command: CommandDescription, language: Language) throws {
    for example in command.examples {
      let words = example.line(language).prefix { $0 != ">" }.split(separator: " ").map(String.init)
      #expect(words.first == "vagval")
      let invocation = try ProgramDescription.vagval.invocation(from: Array(words.dropFirst()))
      guard case .run(let parsed) = invocation else {
        Issue.record("\(example.line(language)) runs nothing")
        continue
      }
      #expect(parsed.command == command)
    }
  }

  @Test(arguments: Language.allCases) func theProgramsHelpNamesEveryCommand(language: Language) {
    let lines = ProgramDescription.vagval.help(in: language).split(separator: "\n")
    for command in Self.commands {
      #expect(lines.contains { $0.hasPrefix("  \(command.name) ") }, "\(command.name)")
    }
  }
}

extension CommandDescription: CustomTestStringConvertible {
  var testDescription: String { name }
}
