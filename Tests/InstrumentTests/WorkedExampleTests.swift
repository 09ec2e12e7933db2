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

  @Test func everyTestOfTheTeachingPolicyPasses() throws {
    var library = try ShippedDefinitions.teachingLibrary()
    let file = "definitions/teaching-preference-1.0.0.policy.json"
    let bytes = try ShippedDefinitions.bytes(ofExample: file)
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
