import RiskEngine
import Testing

@Suite struct JSONProblemTests {
  @Test(arguments: [
    (MarkedText("[1▸,]"), JSONProblem.trailingComma),
    (MarkedText("[1 ▸, \n ]"), .trailingComma),
    (MarkedText(#"{"a":1▸,}"#), .trailingComma),
    (MarkedText(#"{"a":1▸,"# + "\n}"), .trailingComma),
    (MarkedText("[▸,1]"), .extraComma),
    (MarkedText("[1,▸,2]"), .extraComma),
    (MarkedText("{▸,}"), .extraComma),
    (MarkedText(#"{"a":1,▸,"b":2}"#), .extraComma),
    (MarkedText("[1▸ 2]"), .missingComma),
    (MarkedText(#"["a"▸ "b"]"#), .missingComma),
    (MarkedText("{\"a\":1▸\n\"b\":2}"), .missingComma),
    (MarkedText("[{}▸ {}]"), .missingComma),
    (MarkedText("[1▸ true]"), .missingComma),
    (MarkedText(#"{"a"▸ 1}"#), .missingColon),
    (MarkedText(#"{"a"▸, "b"}"#), .missingColon),
    (MarkedText(#"{"a"▸}"#), .missingColon),
    (MarkedText(#"{"a"▸="b"}"#), .missingColon),
    (MarkedText(#"{"a":▸}"#), .missingValue),
    (MarkedText(#"{"a": ▸, "b": 1}"#), .missingValue),
    (MarkedText("[1▸}"), .mismatchedBracket(found: "}", expecting: "]")),
    (MarkedText("[▸}"), .mismatchedBracket(found: "}", expecting: "]")),
    (MarkedText(#"{"a":1▸]"#), .mismatchedBracket(found: "]", expecting: "}")),
    (MarkedText("{▸]"), .mismatchedBracket(found: "]", expecting: "}")),
    (MarkedText("[1]▸]"), .trailingContent),
    (MarkedText("1 ▸2"), .trailingContent),
    (MarkedText("{}\n▸{}"), .trailingContent),
  ])
  func punctuation(text: MarkedText, problem: JSONProblem) {
    #expect(syntaxError(in: text.text) == JSONSyntaxError(problem, at: text.offset))
  }

  @Test(arguments: [
    (MarkedText("▸// words\n{}"), JSONProblem.comment),
    (MarkedText("[1, ▸/* two */ 2]"), .comment),
    (MarkedText("{} ▸# words"), .comment),
    (MarkedText("{▸# words\n}"), .comment),
    (MarkedText(#"{"a" ▸/**/ : 1}"#), .comment),
    (MarkedText("{▸a: 1}"), .unquotedKey(found: "a")),
    (MarkedText(#"{"a": 1, ▸född: 2}"#), .unquotedKey(found: "född")),
    (MarkedText("{▸1: 2}"), .unquotedKey(found: "1")),
    (MarkedText("[▸flicka]"), .unquotedText(found: .text("flicka"))),
    (MarkedText("[▸nulls]"), .unquotedText(found: .text("nulls"))),
    (MarkedText("[▸True]"), .misspelledWord(found: "True", meant: "true")),
    (MarkedText("▸FALSE"), .misspelledWord(found: "FALSE", meant: "false")),
    (MarkedText(#"{"a": ▸None}"#), .misspelledWord(found: "None", meant: "null")),
    (MarkedText("[▸undefined]"), .misspelledWord(found: "undefined", meant: "null")),
    (MarkedText("[▸'a']"), .singleQuotes),
    (MarkedText("{▸'a': 1}"), .singleQuotes),
    (MarkedText("[▸“a”]"), .typographicQuotes),
    (MarkedText("{▸”a”: 1}"), .typographicQuotes),
    (MarkedText("[▸»a«]"), .typographicQuotes),
    (MarkedText(#"["sade ▸"nej" och gick"]"#), .quoteInsideString),
    (MarkedText(#"{"the ▸"a" item": 1}"#), .quoteInsideString),
    (MarkedText(#"[▸"a]"#), .unterminatedString),
    (MarkedText(#"[▸"a\"#), .unterminatedString),
    (MarkedText(#"▸""#), .unterminatedString),
    (MarkedText("[\"a▸\nb\"]"), .lineBreakInString),
    (MarkedText("[\"a▸\r\nb\"]"), .lineBreakInString),
    (MarkedText("[\"▸\t\"]"), .controlCharacterInString(found: "U+0009", escape: #"\t"#)),
    (MarkedText("[\"▸\u{0}\"]"), .controlCharacterInString(found: "U+0000", escape: #"\u0000"#)),
    (MarkedText("[\"▸\u{1F}\"]"), .controlCharacterInString(found: "U+001F", escape: #"\u001F"#)),
    (MarkedText(#"["C:▸\arkiv"]"#), .badEscape(found: "a")),
    (MarkedText(#"["▸\å"]"#), .badEscape(found: "å")),
    (MarkedText("[\"▸\\\u{0}\"]"), .badEscape(found: "U+0000")),
    (MarkedText(#"["▸\u00G0"]"#), .badUnicodeEscape),
    (MarkedText(#"["▸\u00e"]"#), .badUnicodeEscape),
    (MarkedText(#"["▸\uD800"]"#), .loneSurrogate(found: #"\uD800"#)),
    (MarkedText(#"["▸\udc00\ud800"]"#), .loneSurrogate(found: #"\uDC00"#)),
    (MarkedText(#"["▸\uD83Dx"]"#), .loneSurrogate(found: #"\uD83D"#)),
    (MarkedText(#"["▸\uD83D\u0041"]"#), .loneSurrogate(found: #"\uD83D"#)),
  ])
  func wordsAndStrings(text: MarkedText, problem: JSONProblem) {
    #expect(syntaxError(in: text.text) == JSONSyntaxError(problem, at: text.offset))
  }

  @Test(arguments: [
    (MarkedText("[▸012]"), JSONProblem.leadingZero),
    (MarkedText("[-▸01]"), .leadingZero),
    (MarkedText("[▸00]"), .leadingZero),
    (MarkedText("[▸+1]"), .plusSign),
    (MarkedText("[▸.5]"), .missingDigits(.beforePoint)),
    (MarkedText("[-▸.5]"), .missingDigits(.beforePoint)),
    (MarkedText("[1▸.]"), .missingDigits(.afterPoint)),
    (MarkedText("[1▸.e3]"), .missingDigits(.afterPoint)),
    (MarkedText("[1▸e]"), .missingDigits(.inExponent)),
    (MarkedText("[1▸E+]"), .missingDigits(.inExponent)),
    (MarkedText("1▸e-"), .missingDigits(.inExponent)),
    (MarkedText("[▸-]"), .missingDigits(.afterMinus)),
    (MarkedText("▸-"), .missingDigits(.afterMinus)),
    (MarkedText("[▸--1]"), .missingDigits(.afterMinus)),
    (MarkedText(#"{"a": 1▸,5}"#), .decimalComma),
    (MarkedText("[0▸x1F]"), .badNumber(found: "x")),
    (MarkedText("[1▸_000]"), .badNumber(found: "_")),
    (MarkedText("[1.5▸.2]"), .badNumber(found: ".")),
    (MarkedText("[2024▸-01-31]"), .badNumber(found: "-")),
    (MarkedText("[5▸kg]"), .badNumber(found: "k")),
    (MarkedText("[▸NaN]"), .notANumberLiteral(found: "NaN")),
    (MarkedText("[▸Infinity]"), .notANumberLiteral(found: "Infinity")),
    (MarkedText("[▸-Infinity]"), .notANumberLiteral(found: "-Infinity")),
  ])
  func numbers(text: MarkedText, problem: JSONProblem) {
    #expect(syntaxError(in: text.text) == JSONSyntaxError(problem, at: text.offset))
  }

  @Test(arguments: [
    (MarkedText("▸]"), JSONExpectation.document, "]"),
    (MarkedText("[1▸;2]"), .commaOrArrayEnd, ";"),
    (MarkedText(#"["a"▸:1]"#), .commaOrArrayEnd, ":"),
    (MarkedText(#"{"a":1▸:2}"#), .commaOrObjectEnd, ":"),
    (MarkedText("[1,▸\u{A0}2]"), .element, "U+00A0"),
    (MarkedText("[▸\u{FEFF}]"), .elementOrEnd, "U+FEFF"),
    (MarkedText("{▸[]: 1}"), .keyOrEnd, "["),
    (MarkedText(#"{"a": ▸:1}"#), .memberValue, ":"),
    (MarkedText("[▸−1]"), .elementOrEnd, "−"),
    (MarkedText("[1▸\u{0}]"), .commaOrArrayEnd, "U+0000"),
  ])
  func charactersThatFitNowhere(text: MarkedText, expecting: JSONExpectation, found: String) {
    let problem = JSONProblem.unexpectedCharacter(found: found, expecting: expecting)
    #expect(syntaxError(in: text.text) == JSONSyntaxError(problem, at: text.offset))
  }

  @Test(arguments: [
    ("[", JSONExpectation.elementOrEnd), ("[1", .commaOrArrayEnd), ("[1,", .element),
    ("{", .keyOrEnd), (#"{"a""#, .colon), (#"{"a":"#, .memberValue),
    (#"{"a":1"#, .commaOrObjectEnd), (#"{"a":1,"#, .key), ("[[] ", .commaOrArrayEnd),
  ])
  func documentsThatEndTooSoonAreReportedAtTheirEnd(text: String, expecting: JSONExpectation) {
    let problem = JSONProblem.unexpectedEnd(expecting: expecting)
    #expect(syntaxError(in: text) == JSONSyntaxError(problem, at: text.utf8.count))
  }

  @Test(arguments: ["", " ", "\n\t \r\n"])
  func nothingButWhitespaceIsAnEmptyDocument(text: String) {
    #expect(syntaxError(in: text) == JSONSyntaxError(.emptyDocument, at: 0))
  }

  @Test func everyProblemIsAnError() {
    #expect(JSONProblem.emptyDocument.severity == .error)
    #expect(JSONProblem.tooDeep(limit: 128).severity == .error)
  }

  @Test func longWordsAreShortenedInTheEvidence() {
    let word = String(repeating: "a", count: 10_000)
    let shown = String(repeating: "a", count: 40)
    #expect(
      syntaxError(in: "[\(word)]") == JSONSyntaxError(.unquotedText(found: .text(shown)), at: 1))
  }
}
