import Testing

@testable import vagval

@Suite struct InvocationTests {
  private func parsed(_ words: String...) throws -> ParsedCommand {
    guard case .run(let command) = try ProgramDescription.vagval.invocation(from: words) else {
      throw NotACommand()
    }
    return command
  }

  private struct NotACommand: Error {}

  @Test(arguments: [
    ["route", "--policy", "p@1", "a.json"],
    ["route", "a.json", "--policy", "p@1"],
    ["route", "--policy=p@1", "a.json"],
    ["route", "-p", "p@1", "a.json"],
    ["route", "-p=p@1", "a.json"],
    ["--policy", "p@1", "route", "a.json"],
    ["route", "--policy", "p@1", "--", "a.json"],
    ["--policy", "p@1", "--", "route", "a.json"],
  ])
  func optionsStandAnywhereInEveryForm(words: [String]) throws {
    let invocation = try ProgramDescription.vagval.invocation(from: words)
    #expect(
      invocation
        == .run(
          ParsedCommand(
            RouteCommand.description, arguments: ["a.json"], options: ["policy": ["p@1"]])))
  }

  @Test func argumentsKeepTheirOrder() throws {
    #expect(
      try parsed("check", "b.json", "--show-values", "a.json").arguments == ["b.json", "a.json"])
  }

  @Test func anOptionThatRepeatsKeepsAllItsValues() throws {
    let command = try parsed("list", "--instruments", "b", "-i", "a", "--instruments=c=d")
    #expect(command.values(of: .instruments) == ["b", "a", "c=d"])
  }

  @Test func aFlagIsGivenOrNot() throws {
    #expect(try parsed("score", "a", "--show-values").flag(.showValues))
    #expect(try !parsed("score", "a").flag(.showValues))
  }

  @Test func aFlagGivenTwiceIsGiven() throws {
    #expect(try parsed("score", "--show-values", "a", "--show-values").flag(.showValues))
  }

  @Test func anOptionThatIsNotGivenHasNoValue() throws {
    let command = try parsed("route", "a")
    #expect(command.value(of: .policy) == nil)
    #expect(command.values(of: .instruments) == [])
  }

  @Test func aLoneHyphenIsAnArgument() throws {
    #expect(try parsed("score", "-").arguments == ["-"])
  }

  @Test func aLoneHyphenMayBeAValue() throws {
    #expect(try parsed("list", "--instruments", "-").values(of: .instruments) == ["-"])
  }

  @Test func twoHyphensEndTheOptions() throws {
    #expect(
      try parsed("score", "--", "--show-values", "--", "-h").arguments
        == ["--show-values", "--", "-h"])
  }

  @Test func aValueThatBeginsWithAHyphenFollowsAnEqualsSign() throws {
    #expect(try parsed("list", "--instruments=-old").values(of: .instruments) == ["-old"])
  }

  @Test func anOptionalArgumentMayBeLeftOut() throws {
    #expect(try parsed("list").arguments == [])
    #expect(try parsed("list", "policies").arguments == ["policies"])
  }

  @Test func anEarlyOptionIsReadAsItsCommandUnderstandsIt() throws {
    #expect(try parsed("--format", "json", "check", "a").value(of: .reportFormat) == "json")
    #expect(try parsed("--format", "ndjson", "route", "a").value(of: .resultFormat) == "ndjson")
  }

  @Test(arguments: [
    [], ["help"], ["--help"], ["-h"], ["--language", "en"], ["help", "--language", "en"],
    ["--nonsense", "--help"],
  ])
  func theProgramsHelpIsShown(words: [String]) throws {
    #expect(try ProgramDescription.vagval.invocation(from: words) == .help(of: nil))
  }

  @Test(arguments: [
    ["help", "route"], ["route", "--help"], ["route", "-h"], ["--help", "route"],
    ["--language", "en", "help", "route"], ["route", "a.json", "--nonsense", "--help"],
    ["route", "--policy", "--help"],
  ])
  func aCommandsHelpIsShown(words: [String]) throws {
    #expect(
      try ProgramDescription.vagval.invocation(from: words) == .help(of: RouteCommand.description))
  }

  @Test(arguments: [["help", "help"], ["help", "--help"]])
  func helpHasAHelpOfItsOwn(words: [String]) throws {
    #expect(try ProgramDescription.vagval.invocation(from: words) == .help(of: .help))
  }

  @Test(arguments: [["--version"], ["route", "--version"], ["--language=sv", "--version"]])
  func theVersionIsAskedFor(words: [String]) throws {
    #expect(try ProgramDescription.vagval.invocation(from: words) == .version)
  }

  @Test func aCommandMayHaveAVersionOptionOfItsOwn() throws {
    let version = OptionDescription(
      "version", .value(placeholder: .same("VERSION")), help: .same("Which version."))
    let command = CommandDescription("print", summary: .same("Print."), options: [version])
    let program = ProgramDescription(
      name: "vagval", summary: .same("Prints."),
      groups: [ProgramDescription.Group(task: .same("Print"), commands: [command])])
    #expect(
      try program.invocation(from: ["print", "--version", "1.0.0"])
        == .run(ParsedCommand(command, arguments: [], options: ["version": ["1.0.0"]])))
  }
}
