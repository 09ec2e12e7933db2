import Foundation
import Testing

extension EndToEndTests {
  /// Whoever follows the tutorial word by word sees what it shows, and ends with the finished file.
  @Suite struct TutorialTests {
    private static func repositoryText(_ path: String) throws -> String {
      try String(
        contentsOf: Shipped.folder.deletingLastPathComponent().appending(path: path),
        encoding: .utf8)
    }

    /// Whether an output is the shown one, in which a line `…` stands for any number of lines.
    private func isShown(_ output: String, as shown: String) -> Bool {
      let parts = shown.components(separatedBy: "…\n")
      var rest = output[...]
      for part in parts where !part.isEmpty {
        guard let found = rest.range(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
      return output.hasPrefix(parts[0]) && output.hasSuffix(parts[parts.count - 1])
        && (parts.count > 1 || output == shown)
    }

    @Test func followingTheTutorialShowsWhatItShowsAndEndsInTheFinishedFile() throws {
      let folder = try TemporaryFolder()
      let finished = try String(
        contentsOfFile: Shipped.example("definitions/" + Tutorial.definition), encoding: .utf8)
      let steps = try Tutorial().steps
      // A test that is shown later isn't there yet when the reader has filled in the others.
      var later = steps.flatMap(\.tests)
      var pieces: [String] = []
      var tests: [String] = []

      var definition: String {
        let list = ["  \"tests\": [\n" + tests.joined(separator: ",\n") + "\n  ]"]
        return "{\n" + (pieces + (tests.isEmpty ? [] : list)).joined(separator: ",\n") + "\n}\n"
      }

      for step in steps {
        switch step {
        case .put(let piece): pieces.append(piece)
        case .test(let shown):
          let all = Tutorial.tests(in: finished)
          for test in shown { #expect(all.contains(test), "\(test)") }
          later.removeAll { shown.contains($0) }
          tests = all.filter { !later.contains($0) }
        case .fill(let text): try folder.add("case.json", text)
        case .change(let old, let new):
          let places = pieces.map { $0.components(separatedBy: old).count - 1 }
          #expect(places.reduce(0, +) == 1, "\(old)")
          pieces = pieces.map { $0.replacingOccurrences(of: old, with: new) }
        case .run(let command, let shown):
          try folder.add(Tutorial.definition, definition)
          let outcome = try Program.runShell(
            """
            cd '\(folder.path)' && export LANG=en
            vagval() { "$0" "$@"; }
            { \(command); } 2>&1
            """)
          #expect(isShown(outcome.text, as: shown), "\(command)\n\(outcome.text)")
        }
      }
      #expect(definition == finished)
      #expect(steps.count > 20)
    }

    @Test func theArticleOfTheDocumentationIsTheSameText() throws {
      let article = try Self.repositoryText(
        "Sources/RiskEngine/RiskEngine.docc/FromPaperToATestedFile.md")
      let section = try Tutorial().text.replacingOccurrences(of: "\n### ", with: "\n## ")
      #expect(article == "# From paper to a tested file\n\n" + section)
    }
  }
}
