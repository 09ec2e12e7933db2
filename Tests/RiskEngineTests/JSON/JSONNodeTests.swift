import RiskEngine
import Testing

@Suite struct JSONNodeTests {
  @Test(arguments: [
    ("null", JSONKind.null), ("true", .boolean), ("false", .boolean), ("-1.5", .number),
    (#""a""#, .string), (#""\n""#, .string), ("[1]", .array), (#"{"a":1}"#, .object),
  ])
  func kind(text: String, kind: JSONKind) throws {
    #expect(try document(text).root.kind == kind)
  }

  @Test func eachAccessorAnswersOnlyForItsKind() throws {
    let values = Array(try document(#"[null,true,false,1,"a",[],{}]"#).root.elements)
    #expect(values.map(\.boolean) == [nil, true, false, nil, nil, nil, nil])
    #expect(values.map(\.text) == [nil, nil, nil, nil, "a", nil, nil])
    #expect(values.map(\.numberText) == [nil, nil, nil, "1", nil, nil, nil])
    #expect(values.map { $0.number != nil } == [false, false, false, true, false, false, false])
    #expect(values.map { $0.equals("a") } == [false, false, false, false, true, false, false])
  }

  @Test(arguments: [
    (#""""#, ""), (#""abc""#, "abc"), (#""åäö 漢 😀""#, "åäö 漢 😀"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\u{0}"),
    (#""\u00e5\u00C5""#, "åÅ"), (#""\u20ac""#, "€"), (#""\ud83d\uDE00!""#, "😀!"),
    (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"), (#""a\\u0041""#, #"a\u0041"#),
    (#""å\nä""#, "å\nä"),
  ])
  func textIsDecoded(json: String, text: String) throws {
    let decoded = try #require(try document(json).root.text)
    #expect(decoded.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    (#""phq-9""#, "phq-9", true), (#""phq\u002d9""#, "phq-9", true), (#""phq-9 ""#, "phq-9", false),
    (#""phq-""#, "phq-9", false), (#""""#, "", true), (#""PHQ-9""#, "phq-9", false),
    // The same letter to a reader, but other bytes: å, and a with a ring above.
    (#""å""#, "a\u{30A}", false), (#""\u0061\u030A""#, "å", false),
  ])
  func equalityIsOfBytes(json: String, text: String, isEqual: Bool) throws {
    #expect(try document(json).root.equals(text) == isEqual)
  }

  @Test(arguments: [
    ("\"a\u{FFFD}b\"", true), (#""\uFFFD""#, true), (#""x\uffFd""#, true), (#""\\uFFFD""#, false),
    ("\"\u{FFFC}\u{FFFE}\u{FF3D}\"", false), ("\"\u{FFFC}\u{FFFD}\"", true), (#""""#, false),
    ("\"\u{FFFF}\u{FFFD}\"", true), ("[\"\u{FFFD}\"]", false),
  ])
  func replacementCharacterIsFoundRawAndEscaped(json: String, isFound: Bool) throws {
    #expect(try document(json).root.containsReplacementCharacter == isFound)
  }

  @Test func elementsAndMembersKeepTheirOrderAndDuplicates() throws {
    let root = try document(#"{"b":[3,[1],2],"a":null,"b":{}}"#).root
    #expect(root.count == 3)
    #expect(root.members.map(\.key.text) == ["b", "a", "b"])
    #expect(root.members.map(\.value.kind) == [.array, .null, .object])
    let list = try #require(root.members.map(\.value).first)
    #expect(list.elements.map(\.kind) == [.number, .array, .number])
  }

  @Test(arguments: ["[]", "{}", "1", #""a""#, "null", "true"])
  func whatHasNoChildrenGivesNone(json: String) throws {
    let root = try document(json).root
    #expect(root.count == 0)
    #expect(Array(root.elements).isEmpty)
    #expect(Array(root.members).isEmpty)
  }

  @Test func arraysHaveNoMembersAndObjectsNoElements() throws {
    #expect(Array(try document("[1,2]").root.members).isEmpty)
    #expect(Array(try document(#"{"a":1}"#).root.elements).isEmpty)
  }

  @Test func rawBytesAreTheValueAsWritten() throws {
    let root = try document(#"[ "å\n" , { "a" : 1 } ,1.50]"#).root
    let written = root.elements.map {
      String(decoding: root.document.bytes[$0.rawBytes], as: UTF8.self)
    }
    #expect(written == [#""å\n""#, #"{ "a" : 1 }"#, "1.50"])
  }

  @Test func quotationShowsScalarsAndNamesContainers() throws {
    let root = try document(#"[null,true,1.50,"a\tb",[1],{"a":1}]"#).root
    #expect(
      root.elements.map(\.quotation)
        == [.null, .boolean(true), .number("1.50"), .text("a\tb"), .array, .object])
  }
}
