import RiskEngine
import Testing

@Suite struct JSONLocationTests {
  // MARK: - Lines and columns

  @Test(arguments: [
    ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4),
    ("a\nb", 2, 2, 1), ("a\n\nb", 3, 3, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
    ("a\r\rb", 3, 3, 1), ("a\n\r\nb", 4, 3, 1), ("a\r\n\r\nbc", 6, 3, 2), ("a\n", 1, 1, 2),
    ("åäö1", 6, 1, 4), ("😀1", 4, 1, 2), ("e\u{301}1", 3, 1, 3), ("ö\nö1", 5, 2, 2),
    ("\u{FEFF}1", 3, 1, 1), ("\u{FEFF}12", 4, 1, 2), ("\n\u{FEFF}1", 4, 2, 2),
  ])
  func lineAndColumn(text: String, offset: Int, line: Int, column: Int) {
    let bytes = Array(text.utf8)
    let location = JSONDocument.location(ofOffset: offset, in: bytes.span, name: "a.json")
    #expect(location == Location(file: "a.json", line: line, column: column, pointer: ""))
  }

  @Test func columnsCountScalarsNotBytesAndNotLetters() throws {
    let root = try document(#"{"före": "å😀", "efter": 1}"#).root
    let value = try #require(root.members.map(\.value).last)
    // {"före": "å😀", is 15 scalars and `"efter": ` 9 more, with a space between.
    #expect(value.location.column == 25)
  }

  @Test func errorsOfALineOfNDJSONCarryTheLineOfTheFile() {
    let bytes = Array("[1,]".utf8)
    let location = JSONDocument.location(
      ofOffset: 2, in: bytes.span, name: "cases.ndjson", firstLine: 4711)
    #expect(location == Location(file: "cases.ndjson", line: 4711, column: 3, pointer: ""))
  }

  @Test func nodesOfALineOfNDJSONCarryTheLineOfTheFile() throws {
    let root = try document(#"{"a":[1,2]}"#, firstLine: 12).root
    let list = try #require(root.members.map(\.value).first)
    let second = try #require(Array(list.elements).last)
    #expect(
      second.location == Location(file: "sample.json", line: 12, column: 9, pointer: "/a/1"))
  }

  // MARK: - Pointers

  /// RFC 6901, section 5, except the keys that only differ in how a URI would spell them.
  @Test func pointersAreThoseOfTheStandard() throws {
    let root = try document(
      #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"k\"l":6," ":7,"m~n":8}"#
    ).root
    #expect(root.location.pointer == "")
    #expect(
      root.members.map(\.value.location.pointer)
        == ["/foo", "/", "/a~1b", "/c%d", "/k\"l", "/ ", "/m~0n"])
    let list = try #require(root.members.map(\.value).first)
    #expect(list.elements.map(\.location.pointer) == ["/foo/0", "/foo/1"])
  }

  @Test func pointerEscapesTildeBeforeSlash() throws {
    let root = try document(#"{"~1":{"/~":[0]}}"#).root
    let inner = try #require(root.members.map(\.value).first)
    #expect(inner.members.map(\.value.location.pointer) == ["/~01/~1~0"])
  }

  @Test func keyHasThePointerOfItsMemberAndItsOwnPosition() throws {
    let root = try document("{\n  \"items\": [ ],\n  \"itmes\": 2\n}").root
    let key = try #require(root.members.map(\.key).last)
    #expect(key.location == Location(file: "sample.json", line: 3, column: 3, pointer: "/itmes"))
  }

  @Test func escapedKeysAreDecodedInPointers() throws {
    let root = try document(#"{"f\u00f6dd":1}"#).root
    #expect(root.members.map(\.value.location.pointer) == ["/född"])
  }

  // MARK: - Inside strings

  @Test func placeInsideAStringCountsEscapesAsWritten() throws {
    let root = try document("[\n  \"å\\n\\u00e5\\ud83d\\ude00+\"]").root
    let document = root.document
    let text = try #require(Array(root.elements).first)
    // The text is å, a line break, å, 😀 and +: 2, 1, 2, 4 and 1 bytes.
    let columns = [0, 2, 3, 5, 9, 10].map {
      document.location(of: text, atTextByte: $0).column
    }
    #expect(columns == [4, 5, 7, 13, 25, 26])
    #expect(document.location(of: text, atTextByte: 7).column == 13)
    #expect(document.location(of: text, atTextByte: 99).column == 26)
  }

  @Test func placeInsideAPlainStringIsTheByte() throws {
    let root = try document(#""total >= 12""#).root
    #expect(root.document.location(of: root, atTextByte: 6).column == 8)
    #expect(root.document.location(of: root, atTextByte: 50).column == 13)
  }

  // MARK: - Many nodes

  /// The locator remembers where it was; whatever the order, it must answer as if it didn't.
  @Test(arguments: [0x5EED_0002 as UInt64])
  func locatorAgreesWithOneLookupAtATime(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let root = try document(
      """
      {"a": [1, [2, {"b": "å", "c": []}], {}],
        "d/e": {"f": {"g": [true,
      null]}}, "h": "i"}
      """
    ).root
    let nodes = everyNode(under: root)
    #expect(nodes.count == 22)
    var locator = JSONLocator(root.document)
    for node in nodes {
      #expect(locator.location(of: node) == node.location)
    }
    for _ in 0..<500 {
      let node = try #require(nodes.randomElement(using: &generator))
      #expect(locator.location(of: node) == node.location, "seed \(seed)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func placesOfAHundredThousandNodesTakeOnePass() throws {
    let text = "[" + String(repeating: "{\"a\":1},\n", count: 100_000) + "0]"
    let root = try document(text).root
    var locator = JSONLocator(root.document)
    var last: Location?
    for element in root.elements { last = locator.location(of: element) }
    #expect(
      last == Location(file: "sample.json", line: 100_001, column: 1, pointer: "/100000"))
  }

  /// All keys and values in document order, by a walk that knows nothing of the tape.
  private func everyNode(under root: JSONNode) -> [JSONNode] {
    var found: [JSONNode] = []
    var waiting = [root]
    while let node = waiting.popLast() {
      found.append(node)
      var children: [JSONNode] = Array(node.elements)
      for (key, value) in node.members { children += [key, value] }
      waiting.append(contentsOf: children.reversed())
    }
    return found
  }
}
