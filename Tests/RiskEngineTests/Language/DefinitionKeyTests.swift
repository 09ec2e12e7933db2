import Foundation
import RiskEngine
import Testing

@testable import RiskEngine

/// Every key of the definitions' formats has a noun, by which differences are told.
@Suite struct DefinitionKeyTests {
  @Test(arguments: ["instrument", "policy", "programmes", "deadlines"])
  func `Every key of a schema has a noun`(kind: String) throws {
    let file = FormatReference.folder.appending(path: "schema/\(kind)-1.schema.json")
    let schema = try JSONDocument(name: kind, bytes: Array(try Data(contentsOf: file)))
    var keys = SchemaKeys(schema.root)
    keys.collect(schema.root)
    #expect(keys.found.count > 30)
    let unnamed = keys.found.subtracting(DefinitionKeyWords.keys)
    #expect(unnamed.isEmpty, "\(unnamed.sorted())")
  }
}

/// The keys that a schema allows, but for those inside tests, which are told as a whole.
private struct SchemaKeys {
  private let definitions: JSONNode?
  private var visited: Set<String> = []
  private(set) var found: Set<String> = []

  init(_ root: JSONNode) { definitions = root.member("$defs") }

  mutating func collect(_ node: JSONNode) {
    if let reference = node.member("$ref")?.text, visited.insert(reference).inserted,
      let name = reference.split(separator: "/").last,
      let target = definitions?.member(String(name))
    {
      collect(target)
    }
    for (key, value) in node.members {
      switch key.text ?? "" {
      case "properties":
        for (name, schema) in value.members {
          let name = name.text ?? ""
          guard !name.hasPrefix("$") else { continue }
          found.insert(name)
          if name != "tests", name != "unnoticed" { collect(schema) }
        }
      case "$defs", "enum", "const": continue
      default:
        if value.kind == .object { collect(value) }
        for element in value.elements { collect(element) }
      }
    }
  }
}
