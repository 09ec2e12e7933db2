import Foundation
import RiskEngine
import Testing

@testable import vagval

/// The scripts by which shells fill in words; the one for bash is tried in bash itself.
@Suite struct CompletionTests {
  /// What bash offers for the last of these words.
  private func offers(_ words: String..., language: String = "en") throws -> [String] {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      bash --norc -c '
      source <("$0" completion bash --language \(language))
      compopt() { :; }
      COMP_WORDS=(vagval \(line.replacing("'", with: "'\\''"))); COMP_CWORD=\(words.count)
      _vagval
      printf "%s\\n" "${COMPREPLY[@]}"' "$0"
      """
    let outcome = try Program.runShell(script)
    #expect(outcome.errors == "")
    return outcome.lines.map(String.init)
  }

  @Test func commandsAreOfferedByTheirBeginning() throws {
    #expect(try offers("re") == ["report", "record", "rescore", "recheck"])
    #expect(try offers("age") == ["agenda"])
  }

  @Test func theOptionsOfTheCommandAreOffered() throws {
    #expect(try offers("due", "--as") == ["--as-of"])
    #expect(try offers("due", "--as-of", "2025-09-01", "--wi") == ["--within"])
    #expect(try offers("list", "--as") == [])
    #expect(try offers("--ver") == ["--version"])
  }

  @Test func theWordsOfAChoiceAreOffered() throws {
    #expect(try offers("due", "--format", "") == ["text", "json", "ndjson"])
    #expect(try offers("due", "-f", "nd") == ["ndjson"])
    #expect(try offers("list", "pol") == ["policies"])
    #expect(try offers("help", "ver") == ["verify"])
    #expect(try offers("record", "de") == ["decision"])
  }

  @Test func idsAreOfferedWhereDefinitionsAreNamed() throws {
    #expect(try offers("new", "vagval-") == ["vagval-rbm", "vagval-screening"])
    #expect(try offers("route", "--policy", "kinda") == ["kinda-sspf"])
    // Only instruments can be filled in.
    #expect(try offers("new", "kinda") == [])
  }

  @Test func nothingIsOfferedForADay() throws {
    #expect(try offers("due", "--as-of", "") == [])
  }

  @Test(arguments: CompletionScript.Shell.allCases, Language.allCases)
  func everyCommandAndEveryOptionStandsInEachScript(
    shell: CompletionScript.Shell, language: Language
  ) throws {
    let script = try Program.run(
      "completion", shell.rawValue, "--language", language.rawValue
    ).text
    for command in ProgramDescription.vagval.commands {
      #expect(script.contains(command.name))
      for option in command.options {
        #expect(script.contains(option.name), "\(command.name) \(option.name)")
      }
    }
  }

  @Test func itIsKnownOfEveryWordWhatItCanBeFilledInWith() {
    for command in ProgramDescription.vagval.commands where command != .help {
      for argument in command.arguments where argument.allowed == nil {
        let name = argument.name.english
        #expect(Completion(placeholder: name) != nil, "\(command.name) \(name)")
      }
      for option in command.options {
        switch option.kind {
        case .value(let name), .number(let name), .day(let name):
          #expect(Completion(placeholder: name.english) != nil, "\(command.name) \(option.name)")
        case .flag, .choice, .list, .version: break
        }
      }
    }
  }

  @Test func anotherShellIsRefused() throws {
    let outcome = try Program.run("completion", "csh", "--language", "en")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("csh"))
  }
}
