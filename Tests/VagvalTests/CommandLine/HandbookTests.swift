import Foundation
import RiskEngine
import RiskInstruments
import Testing

@testable import vagval

/// The user's handbook in Swedish.
@Suite struct HandbookTests {
  private static let text: String? = try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/RiskEngine/RiskEngine.docc/Anvandarhandbok.md"),
    encoding: .utf8)

  private var commands: [[String]] {
    get throws {
      let text = try #require(HandbookTests.text)
      return text.split(separator: "\n").filter { $0.hasPrefix("$ vagval ") }.map {
        $0.dropFirst("$ vagval ".count).split(separator: " ").map(String.init)
      }
    }
  }

  @Test func everyCommandInItIsUnderstood() throws {
    let commands = try commands
    #expect(commands.count > 15)
    for command in commands {
      #expect(throws: Never.self, "\(command)") {
        _ = try ProgramDescription.vagval.invocation(from: command)
      }
    }
  }

  @Test func everyDefinitionInItIsBuiltIn() throws {
    let ids = try Set(commands.filter { $0.first == "assess" && $0[1] != "--resume" }.map { $0[1] })
    #expect(ids == ["vagval-screening"])
    let listed = CompletionScript(.vagval, .embedded(), .swedish).instruments
    #expect(ids.isSubset(of: listed))
  }
}
