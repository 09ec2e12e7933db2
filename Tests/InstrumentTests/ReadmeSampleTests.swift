import Foundation
import RiskEngine
import RiskInstruments
import Testing

@Suite struct ReadmeSampleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The README's sample, which prints; here what it prints is collected.
  private func sample(_ bytes: [UInt8]) throws -> String {
    var printed = ""
    func print(_ text: String) { printed += text + "\n" }

    var library = Library.embedded()
    let file = try CaseFile(name: "case.json", bytes: bytes)
    for outcome in library.results(for: file) {
      switch outcome {
      case .success(let result):
        print(result.report(in: .swedish).rendered(colours: false))
      case .failure(let refused):
        for finding in refused.findings { print(finding.line(in: .swedish)) }
      }
    }
    return printed
  }

  @Test func sampleOfTheReadmePrintsTheReport() throws {
    let path = ReadmeSampleTests.root.appending(
      path: "Instruments/examples/13-year-old-two-programmes-fit.json")
    let printed = try sample([UInt8](Data(contentsOf: path)))
    #expect(printed.hasPrefix("Ärende A-17 · 13 år · pojke · 2025-03-03\n"))
    #expect(printed.contains("\n  SIG: sociala insatsgrupper – motsvarar kriterierna\n"))
  }

  @Test func sampleOfTheReadmePrintsWhyACaseIsRefused() throws {
    let printed = try sample(Array(#"{"id": "A-1", "date": "2025-13-01"}"#.utf8))
    #expect(printed.contains("case.json:1:23 /date: "))
    #expect(printed.contains("[notADate]\n"))
  }

  @Test func everyLineOfTheReadmeSampleStandsInThisTest() throws {
    let readme = try String(
      contentsOf: ReadmeSampleTests.root.appending(path: "README.md"), encoding: .utf8)
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```swift\n").dropFirst().first)
    let sample = try #require(block.components(separatedBy: "```").first)
    let lines = sample.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.count > 8)
    for line in lines { #expect(here.contains(line), "\(line)") }
  }

  /// The picture may leave sections out, with `…`; what it shows is what comes out.
  @Test func thePictureOfTheReadmeIsWhatComesOut() throws {
    let readme = try String(
      contentsOf: ReadmeSampleTests.root.appending(path: "README.md"), encoding: .utf8)
    let begin = try #require(readme.range(of: "Case A-17"))
    let picture = try #require(
      readme[begin.lowerBound...].components(separatedBy: "```").first)
    let bytes = try Data(
      contentsOf: ReadmeSampleTests.root.appending(
        path: "Instruments/examples/13-year-old-two-programmes-fit.json"))
    var library = Library.embedded()
    let file = try CaseFile(name: "case.json", bytes: [UInt8](bytes))
    let result = try #require(library.results(for: file).first).get()
    var rest = result.report(in: .english).rendered(colours: false)[...]
    for part in picture.components(separatedBy: "…") {
      let wanted = part.trimmingCharacters(in: .newlines)
      let found = try #require(rest.range(of: wanted), "\(wanted)")
      rest = rest[found.upperBound...]
    }
  }
}
