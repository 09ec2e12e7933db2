import RiskEngine
import RiskInstruments
import Testing

@Suite struct DefinitionQualityTests {
  @Test(arguments: ShippedDefinitions.names())
  func aShippedDefinitionIsReadWithoutWarningsAndErrors(name: String) throws {
    var library = ShippedDefinitions.library()
    let definition = try ShippedDefinitions.entry(name)
    let entry = try library.entry(definition)
    switch entry.kind {
    case .instrument: #expect(library.instrument(entry) != nil)
    case .policy: #expect(library.policy(entry) != nil)
    case .programmes: #expect(library.catalogue(entry) != nil)
    case .deadlines: #expect(library.deadlineSet(entry) != nil)
    case .assessmentCase, .result: Issue.record("not a definition")
    }
    let findings = try #require(library.findings[entry.name])
    #expect(findings.filter { $0.severity >= .warning }.map(\.problem.id).isEmpty)
  }

  @Test(arguments: ShippedDefinitions.names())
  func theHeadThatIsReadIsTheHeadThatIsIndexed(name: String) throws {
    var library = ShippedDefinitions.library()
    let definition = try ShippedDefinitions.entry(name)
    let entry = try library.entry(definition)
    let heads = [
      library.instrument(entry)?.head, library.policy(entry)?.head, library.catalogue(entry)?.head,
      library.deadlineSet(entry)?.head,
    ]
    let head = try #require(heads.compactMap { $0 }.first)
    #expect(head.label == "\(definition.id) \(definition.version)")
    #expect(head.validity.from.description == definition.validFrom)
    #expect(head.validity.to?.description == definition.validTo)
  }

  @Test(arguments: ShippedDefinitions.names())
  func everyTextExistsInSwedishAndEnglish(name: String) throws {
    let definition = try ShippedDefinitions.entry(name)
    let document = try JSONDocument(name: definition.fileName, bytes: Array(definition.text.utf8))
    var open = [document.root]
    var texts = 0
    while let node = open.popLast() {
      open += Array(node.elements) + node.members.map(\.value)
      let languages = Set(node.members.compactMap(\.key.text)).intersection(["sv", "en"])
      guard !languages.isEmpty else { continue }
      texts += 1
      #expect(languages.count == 2, "\(node.location.pointer)")
    }
    #expect(texts > 0)
  }

  @Test(arguments: ShippedDefinitions.names("instrument"))
  func everyItemThatMayBeShownHasAText(name: String) throws {
    var library = ShippedDefinitions.library()
    let entry = try library.entry(try ShippedDefinitions.entry(name))
    let read = library.instrument(entry)
    let instrument = try #require(read)
    guard instrument.head.licences.texts.mayShow else { return }
    for item in instrument.items { #expect(item.text != nil, "\(item.id)") }
  }
}
