import Foundation
import Testing

extension EndToEndTests {
  /// Every exit code but 70, which stands for a fault in the program: a test that could provoke
  /// one would be a fault to mend.
  @Suite struct ExitCodeTests {
    @Test(arguments: [
      [], ["--version"], ["--help"], ["help", "route"], ["list"], ["show", "phq-9"],
      ["route", Shipped.example("18-year-old-detained.json")],
    ])
    func whatCouldBeDoneEndsWithZero(_ words: [String]) throws {
      let outcome = try Program.run(words)
      #expect(outcome.status == 0)
      #expect(!outcome.text.isEmpty)
      #expect(outcome.errors == "")
    }

    @Test func aRefusedCaseEndsWithOne() throws {
      let outcome = try Program.run("score", "-", input: Data(#"{"responses": []}"#.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("[missingKey]"))
    }

    @Test func aCheckThatFindsAMistakeEndsWithOne() throws {
      let outcome = try Program.run("check", "-", input: Data(#"{"responses": []}"#.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.text.contains("[missingKey]"))
      #expect(outcome.errors == "")
    }

    @Test(arguments: [
      ["score", "-"], ["route", "-"],
      ["show", "phq-10"], ["show", "phq-9@7.0.0"], ["new", "phq-10"],
      ["route", "--policy", "nowhere", "-"],
    ])
    func whatHasNoResultEndsWithTwo(_ words: [String]) throws {
      // The whole input is one open brace.
      let outcome = try Program.run(words, input: Data("{".utf8))
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(!outcome.errors.isEmpty)
    }

    @Test(arguments: [
      ["rout"], ["route"], ["route", "--polcy", "x", "-"], ["list", "--format", "xml"],
    ])
    func aCommandLineThatIsNotUnderstoodEndsWith64(_ words: [String]) throws {
      let outcome = try Program.run(words)
      #expect(outcome.status == 64)
      #expect(outcome.text == "")
      #expect(!outcome.errors.isEmpty)
    }

    @Test(arguments: [
      ["route", "no-such-file.json"], ["check", "no-such-file.json"], ["score", "/"],
      ["list", "--instruments", "no-such-folder"],
    ])
    func aFileThatCannotBeReadEndsWith74(_ words: [String]) throws {
      let outcome = try Program.run(words)
      #expect(outcome.status == 74)
      #expect(outcome.text == "")
      #expect(outcome.errors.hasPrefix("vagval: "))
    }
  }
}
