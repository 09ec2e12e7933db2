import RiskEngine
import Testing

@Suite struct JSONTapeTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1.5e-3", #""""#, "[]", "{}", " [ ] ", "\t{\r\n}\n",
    "[1,2,3]", #"{"a":1,"b":[{}]}"#, #"["\u0000\uFFFF\uD83D\uDE00\/\b"]"#, "[1E400, -1e-400]",
    "[123456789012345678901234567890]", #"{"a":1,"a":2}"#, #"{"":0}"#, "[\"\u{7F}\u{2028}\"]",
    "[\"å, ä och ö\", \"漢\", \"😀\"]", "[[],[[]],{}]",
  ])
  func correctTextsAreAccepted(text: String) {
    #expect(syntaxError(in: text) == nil)
  }

  @Test func byteOrderMarkAtTheBeginningIsSkipped() {
    #expect(syntaxError(in: [0xEF, 0xBB, 0xBF] + Array("{}".utf8)) == nil)
  }

  @Test func everyValueAndKeyHasOneTokenInDocumentOrder() throws {
    let bytes = Array(#"{"a": [1, "x\n"], "b": {}, "c": null}"#.utf8)
    let tokens = try JSONTape.parse(bytes.span).tokens
    #expect(
      tokens.map(\.kind) == [
        .object, .string, .array, .number, .string, .string, .object, .string, .null,
      ])
    #expect(tokens.map(\.start) == [0, 1, 6, 7, 10, 18, 23, 27, 32])
    #expect(tokens.map(\.end) == [37, 4, 16, 8, 15, 21, 25, 30, 36])
    #expect(tokens.map(\.next) == [9, 2, 5, 4, 5, 6, 7, 8, 9])
    #expect(tokens.map(\.childCount) == [3, 0, 2, 0, 0, 0, 0, 0, 0])
  }

  @Test func tokenTakesSixteenBytes() {
    #expect(MemoryLayout<JSONToken>.stride == 16)
  }

  @Test func countsSurviveDeepNestingBetweenSiblings() throws {
    let root = try document("[1,[2,[3,4,5],6],7,{\"a\":[8]},9]").root
    #expect(root.count == 5)
    #expect(root.elements.map(\.count) == [0, 3, 0, 1, 0])
  }

  // MARK: - Prefixes

  @Test func prefixEndsJustPastItsValue() throws {
    let bytes = Array("{\"a\":1}\n{\"a\":2}\n".utf8)
    let first = try JSONTape.parsePrefix(bytes.span, from: 0)
    #expect(first.end == 7)
    let second = try JSONTape.parsePrefix(bytes.span, from: first.end)
    #expect(second.end == 15)
    #expect(second.tape.tokens.map(\.start) == [8, 9, 13])
  }

  @Test func prefixLooksAtNothingBehindItsValue() throws {
    let bytes = Array("[1] \u{1}nonsense".utf8)
    #expect(try JSONTape.parsePrefix(bytes.span, from: 0).end == 3)
  }

  @Test func prefixOfNothingIsEmpty() {
    let bytes = Array("1  ".utf8)
    #expect(throws: JSONSyntaxError(.emptyDocument, at: 1)) {
      try JSONTape.parsePrefix(bytes.span, from: 1)
    }
  }

  // MARK: - Limits

  @Test func limitsAreAsStated() {
    #expect(JSONLimits().depth == 128)
    #expect(JSONLimits().bytes == 268_435_456)
  }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
  func nestingIsRefusedOneLevelPastTheLimit(open: String, close: String) {
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(syntaxError(in: nested(128)) == nil)
    let offset = 128 * open.utf8.count
    #expect(syntaxError(in: nested(129)) == JSONSyntaxError(.tooDeep(limit: 128), at: offset))
  }

  @Test func nestingLimitCanBeChanged() {
    var limits = JSONLimits()
    limits.depth = 1
    #expect(syntaxError(in: "[{}]", limits: limits) == JSONSyntaxError(.tooDeep(limit: 1), at: 1))
    #expect(syntaxError(in: "[1]", limits: limits) == nil)
    limits.depth = 0
    #expect(syntaxError(in: "1", limits: limits) == nil)
    #expect(syntaxError(in: "[]", limits: limits) == JSONSyntaxError(.tooDeep(limit: 0), at: 0))
  }

  @Test func depthGoesForNestingNotForNumberOfContainers() {
    #expect(syntaxError(in: "[" + String(repeating: "[],", count: 1000) + "{}]") == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func fiftyMegabytesOfOpeningBracketsAreRefusedAtTheHundredAndTwentyNinth() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 50_000_000)
    #expect(syntaxError(in: bytes) == JSONSyntaxError(.tooDeep(limit: 128), at: 128))
  }

  @Test func sizeIsRefusedOneBytePastTheLimit() {
    var limits = JSONLimits()
    limits.bytes = 10
    #expect(syntaxError(in: #""12345678""#, limits: limits) == nil)
    #expect(
      syntaxError(in: #""123456789""#, limits: limits)
        == JSONSyntaxError(.tooLarge(limit: 10), at: 10))
  }
}
