import RiskEngine
import RiskInstruments
import Testing

/// Runs the tests that stand inside the definitions, worked out by hand from the publications, and
/// proves that they would notice a slip in the transcription.
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

  @Test(arguments: ShippedDefinitions.names("instrument"))
  func everySlipInTranscribingAnInstrumentIsNoticed(name: String) throws {
    var library = ShippedDefinitions.library()
    let entry = try ShippedDefinitions.entry(name)
    let report = library.mutate(
      name: entry.fileName, bytes: Array(entry.text.utf8), limit: 10_000)
    let unnoticed = report.unnoticed.map { mutation in
      "\(mutation.location.line): \(mutation.found) -> \(mutation.changed ?? "-")"
    }
    #expect(unnoticed == [])
    #expect(report.findings.map(\.id) == [])
    #expect(report.noticed > 0)
    #expect(report.untried == 0)
  }

  private func expectAllPass(_ report: TestReport) {
    #expect(report.findings.map(\.id) == [])
    #expect(!report.runs.isEmpty)
    for run in report.runs {
      #expect(run.verdict == .passed, "\(run.findings.map { $0.line(in: .english) })")
    }
  }
}
