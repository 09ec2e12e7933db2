import RiskEngine
import Testing

/// Adding definitions, and the instruments that responses name.
@Suite struct LibraryTests {
  @Test func twoDocumentsWithOneIdentityAreReported() throws {
    var library = Library()
    let catalogue = SampleDefinitions.catalogue()
    #expect(library.add(name: "one.json", bytes: catalogue.bytes).isEmpty)
    let other = catalogue.with("title", SampleDefinitions.texts("annan"))
    let findings = library.add(name: "two.json", bytes: other.bytes)
    guard
      case .duplicateDefinition("programmes", "sample-programmes 1.0.0", "one.json")? =
        findings.first?.problem as? LibraryProblem
    else {
      Issue.record("\(findings.map(\.problem))")
      return
    }
  }

  @Test func theSameDocumentTwiceIsOne() {
    var library = Library()
    let catalogue = SampleDefinitions.catalogue()
    #expect(library.add(name: "one.json", bytes: catalogue.bytes).isEmpty)
    #expect(library.add(name: "two.json", bytes: catalogue.bytes).isEmpty)
    #expect(library.entries.count == 1)
  }

  @Test(arguments: [
    #"{"format": "case/1"}"#, #"{"format": "instrument/2"}"#, #"{}"#, "[]", "7",
    #"{"format": 1}"#,
  ])
  func whatIsNotADefinitionIsNotAdded(json: String) {
    var library = Library()
    let findings = library.add(name: "other.json", bytes: Array(json.utf8))
    #expect(findings.map(\.id) == ["notADefinition"])
    #expect(library.entries.isEmpty)
  }

  @Test(arguments: [
    ("case", "1.0.0", "2024-01-01", nil), ("result", "1.0.0", "2024-01-01", nil),
    ("letter", "1.0.0", "2024-01-01", nil), ("policy", "1.0", "2024-01-01", nil),
    ("policy", "1.0.0", "2024-02-30", nil), ("policy", "1.0.0", "2024-01-01", "soon"),
  ])
  func anIdentityThatCannotBeReadIsNotAdded(
    kind: String, version: String, from: String, to: String?
  ) {
    var library = Library()
    let wasAdded = library.add(
      kind: kind, id: "one", version: version, validFrom: from, validTo: to, name: "one.json",
      text: "{}")
    #expect(!wasAdded)
    #expect(library.entries.isEmpty)
  }

  @Test func entriesAreSortedByKindIdAndVersion() {
    var library = Library()
    for version in ["1.10.0", "1.9.0"] {
      let instrument = SampleDefinitions.instrument(version: version)
      #expect(library.add(name: version, bytes: instrument.bytes).isEmpty)
    }
    #expect(library.add(name: "p", bytes: SampleDefinitions.catalogue().bytes).isEmpty)
    #expect(
      library.entries.map(\.label)
        == ["three-questions 1.9.0", "three-questions 1.10.0", "sample-programmes 1.0.0"])
  }

  // MARK: Instruments of responses

  private func outcome(
    _ response: JSONSketch, _ instruments: JSONSketch...
  ) throws -> [String] {
    var sample = RoutingSample()
    sample.instruments = instruments
    sample.choice = .none
    let sketch = SampleCase.aged(12).with("responses", [response])
    switch try sample.outcome(of: sketch) {
    case .failure(let refused): return refused.findings.map(\.id)
    case .success(let result): return result.responses.map(\.response.instrument.head.label)
    }
  }

  private func valid(_ from: String, to: String?, _ version: String) -> JSONSketch {
    let valid: JSONSketch = ["from": .text(from)]
    return SampleDefinitions.instrument(version: version)
      .with("valid", valid.with("to", to.map(JSONSketch.text)))
  }

  @Test func theVersionThatWasValidOnTheResponsesDateIsUsed() throws {
    let first = valid("2024-01-01", to: "2025-01-31", "1.0.0")
    let second = valid("2025-02-01", to: nil, "1.1.0")
    let old = SampleCase.response([:], date: "2025-01-31")
    let new = SampleCase.response([:], date: "2025-02-01")
    #expect(try outcome(old, first, second) == ["three-questions 1.0.0"])
    #expect(try outcome(new, first, second) == ["three-questions 1.1.0"])
    #expect(try outcome(new, first) == ["instrumentNotValid"])
  }

  @Test func aNamedVersionIsUsed() throws {
    let first = valid("2024-01-01", to: nil, "1.0.0")
    let second = valid("2024-01-01", to: nil, "1.1.0")
    let response = SampleCase.response([:])
    #expect(
      try outcome(response.with("version", "1.0.0"), first, second) == ["three-questions 1.0.0"])
    #expect(
      try outcome(response.with("version", "3.0.0"), first, second)
        == ["unknownInstrumentVersion"])
  }

  @Test func aNamedVersionThatWasNotValidOnTheResponsesDateIsNotUsed() throws {
    let first = valid("2024-01-01", to: "2025-01-31", "1.0.0")
    let second = valid("2025-02-01", to: nil, "1.1.0")
    let response = SampleCase.response([:], date: "2025-02-01")
    #expect(
      try outcome(response.with("version", "1.0.0"), first, second)
        == ["instrumentVersionNotValid"])
    #expect(
      try outcome(response.with("version", "1.1.0"), first, second) == ["three-questions 1.1.0"])
  }

  @Test func anUnknownInstrumentRefusesTheCase() throws {
    let response = SampleCase.response([:]).with("instrument", "tree-questions")
    #expect(try outcome(response, SampleDefinitions.instrument()) == ["unknownInstrument"])
  }

  @Test func aWithdrawnInstrumentRefusesTheCase() throws {
    let withdrawn = SampleDefinitions.instrument().with("status", "withdrawn")
      .with("statusReason", SampleDefinitions.texts("fel"))
    #expect(try outcome(SampleCase.response([:]), withdrawn) == ["instrumentWithdrawn"])
  }

  @Test func anInstrumentThatCannotBeReadRefusesTheCase() throws {
    let broken = SampleDefinitions.instrument().with("items", 5)
    #expect(try outcome(SampleCase.response([:]), broken) == ["unusableDefinition"])
  }
}
