import RiskEngine
import Testing

/// What is said when the file, or a name in it, is another one than was meant.
@Suite struct WrongDocumentTests {
  private func findings(_ sketch: JSONSketch) throws -> [Finding] {
    var sample = RoutingSample()
    sample.choice = .none
    switch try sample.outcome(of: sketch) {
    case .success(let result): return result.findings
    case .failure(let refused): return refused.findings
    }
  }

  @Test func ofADocumentOfAnotherKindOnlyThatIsSaid() throws {
    let found = try findings(SampleDefinitions.instrument())
    #expect(found.map(\.id) == ["wrongFormat"])
    #expect(found.map { $0.location?.pointer } == ["/format"])
  }

  @Test func anInstrumentInOtherLettersIsRecognised() throws {
    let assessed = SampleCase.aged(12).with(
      "responses", [["instrument": "Three-Questions", "answers": [:]]])
    let found = try findings(assessed)
    #expect(found.map(\.id) == ["unknownInstrument"])
    #expect(
      found.map { $0.message(in: .english).hasSuffix(#"Did you mean "three-questions"?"#) } == [
        true
      ])
  }
}
