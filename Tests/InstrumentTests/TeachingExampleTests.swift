import RiskEngine
import Testing

/// The teaching examples can be taken for nothing else, and show the format as it should be used.
@Suite struct TeachingExampleTests {
  @Test(arguments: try ShippedDefinitions.teachingFiles(".instrument"))
  func aTeachingInstrumentIsReadWithoutWarningsAndErrors(file: String) throws {
    let read = try instrument(file)
    #expect(read.findings.filter { $0.severity >= .warning }.map(\.problem.id).isEmpty)
  }

  @Test(arguments: try ShippedDefinitions.teachingFiles(".instrument"))
  func itSaysThatItIsOneAndIsUsedOnlyWhereItIsNamed(file: String) throws {
    let instrument = try instrument(file).instrument
    let head = instrument.head
    #expect(head.id.hasPrefix("teaching-"))
    #expect(head.status == .draft)
    #expect(!head.isAdopted)
    #expect(head.title("sv").hasPrefix("Undervisningsexempel: "))
    #expect(head.title("en").hasPrefix("Teaching example: "))
    #expect(head.misuse != nil)
    #expect(instrument.use.validation == nil)
  }

  private func instrument(_ file: String) throws -> (instrument: Instrument, findings: [Finding]) {
    var library = Library()
    let bytes = try ShippedDefinitions.bytes(ofTeachingFile: file)
    try #require(library.add(name: file, bytes: bytes).isEmpty)
    let entry = try #require(library.entries.first)
    let instrument = library.instrument(entry)
    return (try #require(instrument), try #require(library.findings[entry.name]))
  }
}
