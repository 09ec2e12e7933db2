import Foundation
import RiskInstruments
import Testing

@Suite struct EmbeddedDefinitionsTests {
  /// `Instruments/`, three folders up from this file.
  private let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Instruments")

  @Test func everyDefinitionIsEmbedded() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix("schema/") && !$0.hasPrefix("examples/") }
    #expect(EmbeddedDefinitions.all.map(\.fileName).sorted() == files.sorted())
  }

  @Test func anEmbeddedTextIsItsFilesText() throws {
    for entry in EmbeddedDefinitions.all {
      let text = try String(contentsOf: folder.appending(path: entry.fileName), encoding: .utf8)
      #expect(entry.text == text, "\(entry.fileName)")
    }
  }

  @Test func anEntrySaysWhatItsTextSays() throws {
    for entry in EmbeddedDefinitions.all {
      let object = try JSONSerialization.jsonObject(with: Data(entry.text.utf8))
      let members = try #require(object as? [String: Any])
      let valid = try #require(members["valid"] as? [String: Any])
      #expect(members["format"] as? String == "\(entry.kind)/1")
      #expect(members["id"] as? String == entry.id)
      #expect(members["version"] as? String == entry.version)
      #expect(valid["from"] as? String == entry.validFrom)
      #expect(valid["to"] as? String == entry.validTo)
    }
  }

  @Test func entriesAreSortedByKindThenId() {
    let keys = EmbeddedDefinitions.all.map { [$0.kind, $0.id] }
    #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
