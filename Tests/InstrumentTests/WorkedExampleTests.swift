import RiskEngine
import RiskInstruments
import Testing

/// Runs the tests that stand inside the definitions, worked out by hand from the publications.
///
/// That they would notice any slip in the transcription is proved by `.ci/check-mutations`.
@Suite struct WorkedExampleTests {
  @Test(arguments: ShippedDefinitions.names("instrument") + ShippedDefinitions.names("policy"))
  func everyTestOfADefinitionPasses(name: String) throws {
    var library = ShippedDefinitions.library()
    let entry = try ShippedDefinitions.entry(name)
    expectAllPass(library.test(name: entry.fileName, bytes: Array(entry.text.utf8)))
  }

  @Test(
    arguments: try ShippedDefinitions.teachingFiles(".instrument")
      + ShippedDefinitions.teachingFiles(".policy"))
  func everyTestOfATeachingExamplePasses(file: String) throws {
    var library = try ShippedDefinitions.teachingLibrary()
    let bytes = try ShippedDefinitions.bytes(ofTeachingFile: file)
    expectAllPass(library.test(name: file, bytes: bytes))
  }

  private func expectAllPass(_ report: TestReport) {
    #expect(report.findings.map(\.id) == [])
    #expect(!report.runs.isEmpty)
    for run in report.runs {
      #expect(run.verdict == .passed, "\(run.findings.map { $0.line(in: .english) })")
    }
  }
}
