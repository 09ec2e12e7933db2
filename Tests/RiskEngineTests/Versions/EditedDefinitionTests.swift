import RiskEngine
import Testing

/// Every single edit of a definition is found, at its place.
@Suite struct EditedDefinitionTests {
  @Test func `An edit of any value is the one difference`() throws {
    for (kind, sketch) in [
      ("instrument", SampleDefinitions.instrument()),
      ("policy", SampleDefinitions.policy([SampleDefinitions.rule(["age": "< 18"])])),
      ("programmes", SampleDefinitions.catalogue()),
    ] {
      let before = try JSONDocument(name: kind, bytes: sketch.bytes)
      var scalars: [JSONNode] = []
      EditedDefinitionTests.collect(before.root, &scalars)
      #expect(scalars.count > 30)
      for node in scalars where node.location.pointer != "/format" {
        let replacement = node.kind == .string ? "\"edited\"" : "\"another\""
        var bytes = before.bytes
        bytes.replaceSubrange(node.rawBytes, with: replacement.utf8)
        let after = try JSONDocument(name: kind, bytes: bytes)
        let found = try #require(DefinitionDifference(from: before, to: after)).changes
        // A new name makes another entry: one gone, one new.
        #expect((1...2).contains(found.count), "\(kind) \(node.location.pointer)")
        for change in found {
          let place = change.later.location.pointer
          #expect(node.location.pointer.hasPrefix(place), "\(kind) \(place)")
        }
      }
    }
  }

  private static func collect(_ node: JSONNode, _ scalars: inout [JSONNode]) {
    switch node.kind {
    case .array: for element in node.elements { collect(element, &scalars) }
    case .object: for (_, value) in node.members { collect(value, &scalars) }
    case .null, .boolean, .number, .string: scalars.append(node)
    }
  }
}

extension DefinitionChange {
  /// What stands in the later document, or stood in the earlier.
  fileprivate var later: JSONNode {
    switch kind {
    case .added(let node), .removed(let node), .changed(_, let node), .reordered(_, let node): node
    }
  }
}
