import Testing

@testable import vagval

@Suite struct ExpressionPlaceTests {
  @Test(arguments: [
    ("q1 + xx", 5, 1, 6, "q1 + xx"), ("q1 + xx", 0, 1, 1, "q1 + xx"),
    ("q1 +", 4, 1, 5, "q1 +"), ("q1 +", 99, 1, 5, "q1 +"), ("", 0, 1, 1, ""),
    ("q1\n+ xx", 5, 2, 3, "+ xx"),
    // "å" has two bytes and stands in one column.
    (#"a = "å" & b"#, 9, 1, 9, #"a = "å" & b"#),
    ("q1\u{1B}[2J", 2, 1, 3, "q1\u{FFFD}[2J"),
  ])
  func theCaretStandsUnderThePlace(
    text: String, offset: Int, line: Int, column: Int, shown: String
  ) {
    let place = ExpressionPlace(offset: offset, in: text)
    #expect(place.line == line)
    #expect(place.column == column)
    #expect(place.shownLine == shown)
    #expect(place.caret == String(repeating: " ", count: column - 1) + "^")
  }
}
