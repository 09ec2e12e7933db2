import RiskEngine
import Testing

@Suite struct JSONWriterTests {
  private func text(
    _ style: JSONWriter.Style = .compact, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter(style: style)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  // MARK: - Values

  @Test func scalarsAreWrittenAsJSON() {
    #expect(text { $0.null() } == "null")
    #expect(text { $0.value(true) } == "true")
    #expect(text { $0.value(false) } == "false")
    #expect(text { $0.value("a") } == #""a""#)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-7, "-7"), (10, "10"), (-120, "-120"), (1_000_000, "1000000"),
    (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
  ])
  func wholeNumbersAreWrittenInFull(number: Int, expected: String) {
    #expect(text { $0.value(number) } == expected)
  }

  @Test(arguments: [
    (3, 1, "3"), (0, 1, "0"), (-1, 2, "-0.5"), (53, 4, "13.25"), (1, 1000, "0.001"),
  ])
  func fractionsAreWrittenAsExactDecimals(numerator: Int, denominator: Int, expected: String) throws
  {
    let number = try #require(Fraction(Int128(numerator), over: Int128(denominator)))
    #expect(text { $0.value(number) } == expected)
  }

  @Test(arguments: [
    ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("/", #""/""#),
    ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#), ("\u{0}\u{B}\u{1F}", #""\u0000\u000b\u001f""#),
    ("\u{7F}", "\"\u{7F}\""), ("åäö 😀\u{2028}", "\"åäö 😀\u{2028}\""), ("å\nä", #""å\nä""#),
  ])
  func onlyWhatMustBeEscapedIsEscaped(value: String, expected: String) {
    #expect(text { $0.value(value) } == expected)
    #expect(
      text {
        $0.object {
          $0.key(value); $0.null()
        }
      } == "{\(expected):null}")
  }

  @Test func rawJSONIsCopied() throws {
    let root = try document(#"[1.50, {"a" : "\u00e5"}]"#).root
    let copy = text { writer in
      writer.array { writer in
        for element in root.elements { writer.raw(root.document.bytes[element.rawBytes]) }
      }
    }
    #expect(copy == #"[1.50,{"a" : "\u00e5"}]"#)
  }

  // MARK: - Containers

  private func writeSample(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value("a")
      writer.key("answers")
      writer.array { writer in
        writer.value(1)
        writer.null()
        writer.value(true)
      }
      writer.key("none")
      writer.array { _ in }
      writer.key("deep")
      writer.object { writer in
        writer.key("empty")
        writer.object { _ in }
      }
    }
  }

  @Test func compactStyleHasNoWhitespace() {
    #expect(
      text { writeSample(&$0) }
        == #"{"id":"a","answers":[1,null,true],"none":[],"deep":{"empty":{}}}"#)
  }

  @Test func prettyStyleIndentsAndKeepsShortFlatContainersOnOneLine() {
    #expect(
      text(.pretty) { writeSample(&$0) } == """
        {
          "id": "a",
          "answers": [1, null, true],
          "none": [],
          "deep": {
            "empty": {}
          }
        }
        """)
  }

  @Test(arguments: [(95, true), (96, false)])
  func flatContainerStandsOnOneLineWithinAHundredColumns(letters: Int, isOneLine: Bool) {
    // 95 letters, two brackets and two quotation marks leave the last column to a comma.
    let word = String(repeating: "å", count: letters)
    let written = text(.pretty) { $0.array { $0.value(word) } }
    #expect(written == (isOneLine ? "[\"\(word)\"]" : "[\n  \"\(word)\"\n]"))
  }

  @Test func keyBeforeAContainerCountsAgainstItsLine() {
    let key = String(repeating: "k", count: 90)
    let written = text(.pretty) {
      $0.object {
        $0.key(key); $0.array { $0.value(123_456) }
      }
    }
    #expect(written == "{\n  \"\(key)\": [\n    123456\n  ]\n}")
  }

  @Test func spacesAndBracketsInsideTextsAreNotLayout() {
    let value = "a,\n  b [ ]"
    #expect(
      text(.pretty) {
        $0.array {
          $0.value(value); $0.value(value)
        }
      }
        == #"["a,\n  b [ ]", "a,\n  b [ ]"]"#)
  }

  @Test func linesOfNDJSONFollowEachOther() {
    let lines = text { writer in
      for number in 1...2 {
        writer.array { $0.value(number) }
        writer.endLine()
      }
    }
    #expect(lines == "[1]\n[2]\n")
  }

  @Test func removingAllBeginsAnew() {
    let rest = text { writer in
      writer.value(1)
      writer.endLine()
      writer.removeAll()
      writer.value(2)
    }
    #expect(rest == "2")
  }

  // MARK: - Broken promises

  @Test func numberWhoseDecimalsNeverEndTraps() async {
    await #expect(processExitsWith: .failure) {
      let third = try #require(Fraction(1, over: 3))
      var writer = JSONWriter(style: .compact)
      writer.value(third)
    }
  }

  @Test func valueWithoutAKeyTraps() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(style: .compact)
      writer.object { $0.value(1) }
    }
  }

  @Test func keyOutsideAnObjectTraps() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(style: .compact)
      writer.array { $0.key("a") }
    }
  }

  @Test func keyWithoutAValueTraps() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(style: .compact)
      writer.object { $0.key("a") }
    }
  }

  @Test func secondValueOutsideAnyArrayTraps() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(style: .compact)
      writer.value(1)
      writer.value(2)
    }
  }
}
