import Testing

@testable import vagval

@Suite struct ParsedCommandTests {
  @Test func askingForAnotherCommandsOptionTraps() async {
    await #expect(processExitsWith: .failure) {
      _ = ParsedCommand(ScoreCommand.description, arguments: ["a"], options: [:]).value(of: .policy)
    }
  }

  @Test func askingForAFlagsValueTraps() async {
    await #expect(processExitsWith: .failure) {
      _ = ParsedCommand(ScoreCommand.description, arguments: ["a"], options: [:])
        .value(of: .showValues)
    }
  }

  @Test func askingForOneOfSeveralValuesTraps() async {
    await #expect(processExitsWith: .failure) {
      _ = ParsedCommand(ScoreCommand.description, arguments: ["a"], options: [:])
        .value(of: .instruments)
    }
  }
}
