import RiskEngine
import Testing

/// Personnummer and samordningsnummer where a pseudonym is wanted.
///
/// The numbers are the ones that Skatteverket and public documentation use as examples; no living
/// person has them.
@Suite struct PersonalNumberTests {
  @Test(arguments: [
    // With the separator, with and without century; + for those over 100.
    "811228-9874", "19811228-9874", "640823-3234", "811228+9874", "18811228+9874",
    // Without it, where the check digit is right.
    "8112289874", "198112289874", "6408233234",
    // Samordningsnummer: 60 is added to the day.
    "701063-2391", "19701063-2391", "7010632391",
    // A mistyped check digit is one all the same when the separator is there.
    "811228-9875",
    // With other separators, where the check digit is right.
    "811228 9874", "811228–9874", "811228 - 9874", "19811228\u{A0}9874", "811228--9874",
    // Within other text.
    "pnr 811228-9874", "A-811228-9874-1", "barn:198112289874.", "811228-9874, 640823-3234",
  ])
  func aPersonalNumberIsRefused(id: String) throws {
    #expect(try findings(id) == ["personalNumber"])
  }

  @Test(arguments: [
    "A-17", "2025-0001", "2025-03-03", "12345", "1234567890", "8112289875", "0000000000",
    "811328-9874", "811200-9874", "811232-9874", "811292-9874", "811260-9874", "12-345678-9012",
    "81122898741", "811228-98741", "811228-987", "811228--9875", "811228 9875", "811228    9874",
    "SN 2025/123", "åäö",
    "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
  ])
  func aPseudonymThatMerelyLooksNumericPasses(id: String) throws {
    #expect(try findings(id) == [])
  }

  @Test func theOtherIDsOfACaseAreLookedAtToo() throws {
    for key in ["person", "previous"] {
      let sketch = SampleCase.aged(12).with(key, "811228-9874")
      #expect(try findings(of: sketch) == ["personalNumber"], "\(key)")
    }
  }

  @Test func aPersonalNumberCanBeAllowed() throws {
    let sketch = SampleCase.aged(12).with("id", "811228-9874").with("person", "811228-9874")
      .with("previous", "811228-9874")
    #expect(try findings(of: sketch, allowsPersonalNumbers: true) == [])
  }

  @Test func theFindingDoesNotRepeatTheNumber() throws {
    let document = try JSONDocument(
      name: "case.json", bytes: SampleCase.aged(12).with("id", "811228-9874").bytes)
    let reader = DocumentReader(document, concernsPerson: true)
    _ = Case.read(document.root, reader)
    #expect(reader.hasErrors)
    #expect(!String(describing: reader.findings).contains("9874"))
  }

  private func findings(_ id: String) throws -> [String] {
    try findings(of: SampleCase.aged(12).with("id", .text(id)))
  }

  private func findings(
    of sketch: JSONSketch, allowsPersonalNumbers: Bool = false
  ) throws -> [String] {
    let document = try JSONDocument(name: "case.json", bytes: sketch.bytes)
    let reader = DocumentReader(document, concernsPerson: true)
    _ = Case.read(document.root, reader, allowsPersonalNumbers: allowsPersonalNumbers)
    return reader.findings.map(\.id)
  }
}
