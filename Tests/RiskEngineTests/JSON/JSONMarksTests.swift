import RiskEngine
import Testing

/// An array of cases is walked once for its places, not once for each case.
@Suite struct JSONMarksTests {
  private static let text = """
    [{"id": "A", "list": [1, 2]},
     {"id": "Å", "list": []}, 3,
       {"id": "C", "list": [{"x": "é"}]}]
    """

  /// Every value and key, in document order.
  private func nodes(of document: JSONDocument) -> [JSONNode] {
    var found: [JSONNode] = []
    var waiting = [document.root]
    while let node = waiting.popLast() {
      found.append(node)
      let members = node.members.flatMap { [$0.key, $0.value] }
      waiting += (Array(node.elements) + members).reversed()
    }
    return found
  }

  @Test func marksChangeNoPlace() throws {
    let plain = try JSONDocument(name: "a", bytes: Array(JSONMarksTests.text.utf8), firstLine: 3)
    let marked = plain.marked
    for (a, b) in zip(nodes(of: plain), nodes(of: marked)) {
      #expect(plain.location(of: a) == marked.location(of: b))
    }
  }

  @Test func marksChangeNoPlaceForALocatorThatGoesBack() throws {
    let plain = try JSONDocument(name: "a", bytes: Array(JSONMarksTests.text.utf8))
    let marked = plain.marked
    var locator = JSONLocator(marked)
    let places = nodes(of: marked).reversed().map { locator.location(of: $0) }
    #expect(places == nodes(of: plain).reversed().map { plain.location(of: $0) })
  }

  /// A Bundle holds its resources in a list among other members.
  @Test func marksInAnArrayInsideAnObjectChangeNoPlace() throws {
    let text = "{\"type\": {\"x\": [0]},\n \"entry\": \(Self.text), \"link\": [[1], {\"y\": 2}]}"
    let plain = try JSONDocument(name: "a", bytes: Array(text.utf8))
    let entry = plain.root.member("entry")
    #expect(entry?.count == 4)
    let marked = plain.marked(at: entry)
    for (a, b) in zip(nodes(of: plain), nodes(of: marked)) {
      #expect(plain.location(of: a) == marked.location(of: b))
    }
    var locator = JSONLocator(marked)
    let backward = nodes(of: marked).reversed().map { locator.location(of: $0) }
    #expect(backward == nodes(of: plain).reversed().map { plain.location(of: $0) })
  }

  /// `3` is the third element, on the second line.
  @Test func anElementIsFoundByItsMark() throws {
    let marked = try JSONDocument(name: "a", bytes: Array(JSONMarksTests.text.utf8)).marked
    let three = try #require(marked.root.elements.first { $0.kind == .number })
    let place = marked.location(of: three)
    #expect([place.line, place.column] == [2, 27])
    #expect(place.pointer == "/2")
  }
}
