import RiskEngine
import Testing

@Suite struct CSVReadingTests {
  private let sample = CSVSample()

  // MARK: What a row becomes

  @Test func aRowIsTheCaseThatItSays() throws {
    let lines = try sample.cases(
      of: """
        id,date,born,sex,municipality,informant,q1,q2,q3,home
        A1,2025-03-03,2010-01-01,female,Exempel,self,1,2,0,own

        """)
    #expect(
      lines == [
        #"{"id":"A1","date":"2025-03-03","born":"2010-01-01","sex":"female","#
          + #""municipality":"Exempel","responses":[{"instrument":"three-questions","#
          + #""informant":"self","answers":{"q1":1,"q2":2,"q3":0,"home":"own"}}]}"#
      ])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let lines = try sample.cases(of: "q3;date;q1;id\n0;2025-03-03;1;A1\n")
    #expect(
      lines == [
        #"{"id":"A1","date":"2025-03-03","responses":[{"instrument":"three-questions","#
          + #""answers":{"q1":1,"q3":0}}]}"#
      ])
  }

  @Test func blankCellsAndHyphensAreNotAsked() throws {
    let answers = try sample.answers(
      of: "id;date;age;q1;q2;q3;home\nA1;2025-03-03;;;-; ;\"\"\n")
    #expect(answers == [#"{"q1":null,"q2":null,"q3":null,"home":null}"#])
  }

  @Test func aBlankAgeIsLeftOut() throws {
    let lines = try sample.cases(of: "id;date;age;q1\nA1;2025-03-03;-;1\n")
    #expect(!lines[0].contains("age"))
  }

  @Test func reasonsForAMissingAnswerCanBeWritten() throws {
    let answers = try sample.answers(
      of: "id;date;q1;q2\nA1;2025-03-03;declined;notApplicable\n")
    #expect(answers == [#"{"q1":{"missing":"declined"},"q2":{"missing":"notApplicable"}}"#])
  }

  @Test(arguments: [
    ("ja", "true"), ("Ja", "true"), ("JA", "true"), ("j", "true"), ("sant", "true"),
    ("SANT", "true"), ("true", "true"), ("1", "true"), ("nej", "false"), ("N", "false"),
    ("FALSKT", "false"), ("false", "false"), ("0", "false"), ("", "null"), ("-", "null"),
    ("kanske", #""kanske""#), ("2", #""2""#),
  ])
  func yesAndNoAreWrittenInManyWays(cell: String, json: String) throws {
    let lines = try sample.cases(of: "id;date;placed;q1\nA1;2025-03-03;\(cell);1\n")
    #expect(lines[0].contains(#""circumstances":{"placed":\#(json)}"#))
  }

  @Test(arguments: [
    ("2024-05-31", "2024-05-31"), ("20240531", "2024-05-31"), ("2024-5-31", "2024-5-31"),
    ("31/5 2024", "31/5 2024"), ("202405311", "202405311"),
  ])
  func daysMayLackTheirHyphens(cell: String, day: String) throws {
    let lines = try sample.cases(of: "id;date;born;q1\nA1;2025-03-03;\(cell);1\n")
    #expect(lines[0].contains(#""born":"\#(day)""#))
  }

  @Test(arguments: [
    ("1,5", "1.5"), ("1.5", "1.5"), ("-0,25", "-0.25"), ("1e3", "1e3"), ("12", "12"),
    ("007", #""007""#), ("1,", #""1,""#), (",5", #"",5""#), ("+1", #""+1""#),
    ("1.000,5", #""1.000,5""#), ("1 000", "1000"), ("12\u{A0}345", "12345"),
    ("-1\u{202F}234\u{202F}567,5", "-1234567.5"), ("1 00", #""1 00""#),
    ("1000 000", #""1000 000""#),
    ("0 123", #""0 123""#), ("1  000", #""1  000""#), ("1 000 ", "1000"),
    ("1\u{A0}", "\"1\u{A0}\""),
    ("--1", #""--1""#), ("0", "0"),
  ])
  func numbersMayHaveADecimalComma(cell: String, json: String) throws {
    let lines = try sample.cases(of: "id;date;months;q1\nA1;2025-03-03;\(cell);1\n")
    #expect(lines[0].contains(#""months":\#(json)}"#))
  }

  @Test func aDecimalCommaBetweenCommasMustBeAskedFor() throws {
    let text = "id,date,months,q1\nA1,2025-03-03,\"1,5\",1\n"
    #expect(try sample.cases(of: text)[0].contains(#""months":"1,5""#))
    var asked = sample
    asked.choice.hasDecimalComma = true
    #expect(try asked.cases(of: text)[0].contains(#""months":1.5"#))
  }

  @Test func consentsAndJudgementsAreColumnsWithPoints() throws {
    let header =
      "id;date;consent.exchange.person;consent.exchange.person.date;"
      + "consent.exchange.person.until;consent.exchange.guardian;judgement.risk;"
      + "judgement.risk.rationale;q1\n"
    let lines = try sample.cases(
      of: header + "A1;2025-03-03;ja;20250101;2025-12-31;;high;\"Enligt \"\"möte\"\"\";1\n"
        + "A2;2025-03-03;;;;withdrawn;;;1\nA3;2025-03-03;refused;;;given;;;1\n")
    #expect(
      lines[0].contains(
        #""consents":[{"to":"exchange","by":"person","status":"given","date":"2025-01-01","#
          + #""until":"2025-12-31"}],"#))
    #expect(
      lines[0].hasSuffix(
        #""answers":{"q1":1},"judgements":{"risk":{"level":"high","#
          + #""rationale":"Enligt \"möte\""}}}]}"#))
    #expect(
      lines[1].contains(
        #""consents":[{"to":"exchange","by":"guardian","status":"withdrawn","#
          + #""date":"2025-03-03"}],"#))
    #expect(lines[1].hasSuffix(#""answers":{"q1":1},"judgements":{}}]}"#))
    #expect(
      lines[2].contains(
        #""status":"refused","date":"2025-03-03"},{"to":"exchange","by":"guardian","#
          + #""status":"given","date":"2025-03-03"}],"#))
  }

  @Test func mappedTextsStandForWhatTheMappingSays() throws {
    var mapped = sample
    mapped.mapping = try CSVSample.mapping(
      """
      {"format": "columns/1", "separator": ";", "columns": {
        "Ärende": "id", "Datum": "date",
        "Kön": {"as": "sex", "values": {"1": "male", "2": "female"}},
        "Ledsen": {"as": "item.q1", "values": {
          "aldrig": 0, "Ibland": 1, "vet ej": {"missing": "unknown"}, "fel": null}}
      }, "ignore": ["Handläggare"]}
      """)
    let lines = try mapped.cases(
      of: """
        Ärende;Datum;Kön;Ledsen;Handläggare;x-eget
        A1;20250303;2;Ibland;någon;1
        A2;20250303;1;vet ej;någon;2
        A3;20250303;;fel;;
        A4;20250303;;2;;

        """)
    #expect(lines.map { $0.contains(#""sex":"female""#) } == [true, false, false, false])
    #expect(
      try mapped.answers(
        of: "Ärende;Datum;Kön;Ledsen\nA1;20250303;2;Ibland\nA2;20250303;1;vet ej\n"
          + "A3;20250303;;fel\nA4;20250303;;2\n")
        == [#"{"q1":1}"#, #"{"q1":{"missing":"unknown"}}"#, #"{"q1":null}"#, #"{"q1":2}"#])
  }

  // MARK: Dialects

  @Test(arguments: [";", ",", "\t"], ["\n", "\r\n"])
  func separatorsAndLineEndsAreFound(separator: String, end: String) throws {
    let rows = [["id", "date", "q1", "q2"], ["A1", "2025-03-03", "1", "2"]]
    let text = rows.map { $0.joined(separator: separator) + end }.joined()
    #expect(try sample.answers(of: text) == [#"{"q1":1,"q2":2}"#])
    #expect(try sample.answers(of: String(text.dropLast(1))) == [#"{"q1":1,"q2":2}"#])
  }

  @Test func aSeparatorCanBeStatedInTheTableOrByTheCaller() throws {
    #expect(
      try sample.answers(of: "sep=;\r\nid;date;q1\r\nA1;2025-03-03;1\r\n") == [#"{"q1":1}"#])
    var stated = sample
    stated.choice.separator = .comma
    stated.mapping = try CSVSample.mapping(
      #"{"format": "columns/1", "columns": {"q1;a;b;c": "q1"}}"#)
    #expect(
      try stated.answers(of: "id,date,q1;a;b;c\nA1,2025-03-03,1\n") == [#"{"q1":1}"#])
  }

  @Test func quotedCellsHoldSeparatorsQuotesAndLineFeeds() throws {
    let lines = try sample.cases(
      of: "\"id\";date;\"remark\";q1\n\"A;1\";2025-03-03;\"rad 1\nrad \"\"2\"\"; slut\";1\n"
        + "A2;2025-03-03;5\" skärm;2\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"id":"A;1","#))
    #expect(lines[0].contains(#""remark":"rad 1\nrad \"2\"; slut""#))
    #expect(lines[1].contains(#""remark":"5\" skärm""#))
  }

  @Test func aByteOrderMarkIsNotPartOfAName() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("id;date;q1\nå;2025-03-03;1\n".utf8)
    #expect(try sample.cases(of: bytes)[0].hasPrefix(#"{"id":"å","#))
  }

  @Test func rowsThatAreNotUTF8AreReadAsWindows1252() throws {
    // å, €, and the byte 0x81 that stands for nothing.
    let bytes =
      Array("id;date;remark;q1\n".utf8) + [0xE5] + Array(";2025-03-03;".utf8) + [0x80, 0x81]
      + Array(";1\nå;2025-03-03;;1\n\"".utf8) + [0xC4] + Array("\";2025-03-03;;1\n".utf8)
    let lines = try sample.cases(of: bytes)
    #expect(lines.map { String($0.prefix(9)) } == [#"{"id":"å""#, #"{"id":"å""#, #"{"id":"Ä""#])
    #expect(lines[0].contains("\"remark\":\"\u{20AC}\u{FFFD}\""))
  }

  @Test func aHeaderInWindows1252SaysHowAllRowsAreRead() throws {
    var mapped = sample
    mapped.mapping = try CSVSample.mapping(
      #"{"format": "columns/1", "columns": {"ärende": "id"}}"#)
    let bytes =
      [0xE4] + Array("rende;date;q1\nA".utf8) + [0xC3, 0xA5]
      + Array(";2025-03-03;1\n".utf8)
    #expect(try mapped.cases(of: bytes)[0].hasPrefix(#"{"id":"AÃ¥","#))
  }

  @Test func aStatedEncodingHolds() throws {
    var stated = sample
    stated.choice.encoding = .windows1252
    #expect(try stated.cases(of: "id;date;q1\nå;2025-03-03;1\n")[0].hasPrefix(#"{"id":"Ã¥","#))
    stated.choice.encoding = .utf8
    let bytes = Array("id;date;q1\nA".utf8) + [0xE5] + Array(";2025-03-03;1\n".utf8)
    #expect(try stated.rescored(bytes).places == ["0+1:1 /id notUTF8"])
  }

  // MARK: Headers that can't be used

  @Test(arguments: [
    ("", "headerMissing"), ("\n\n", "headerMissing"), ("id;date;;q1\n", "columnWithoutName"),
    ("id;date;q1;q1\n", "duplicateColumn"), ("id;date;q1;aeg\n", "unknownColumn"),
    ("id;date;q1;item.q9\n", "unknownColumn"), ("id;date;q1;judgement.x\n", "unknownColumn"),
    ("id;date;q1;circumstance.x\n", "unknownColumn"), ("id;q1\n", "columnMissing"),
    ("date;q1\n", "columnMissing"), ("id;case;date;q1\n", "twoColumnsForOne"),
    ("id;date;q1;item.q1\n", "twoColumnsForOne"), ("id;date;q1;consent.x\n", "unknownColumn"),
    ("id;date;q1;consent.exchange.person.date\n", "columnWithoutOther"),
    ("id;date;q1;judgement.risk.rationale\n", "columnWithoutOther"),
    ("\"id;date;q1\n", "headerMissing"), ("\u{0}i\u{0}d", "tableInUTF16"),
  ])
  func whatIsWrongWithAHeaderIsSaid(text: String, id: String) {
    #expect(sample.headerFindings(of: text) == [id])
  }

  @Test func aHeaderThatEndsWithASeparatorIsUsed() throws {
    #expect(
      try sample.answers(of: "id;date;q1;\nA1;2025-03-03;1;\nA2;2025-03-03;2\n")
        == [#"{"q1":1}"#, #"{"q1":2}"#])
  }

  @Test func anUnknownColumnIsToldWithItsPlace() throws {
    do {
      _ = try sample.columns(of: Array("id;date;q1;\"år/\nx\"\n".utf8))
      Issue.record("The column was used.")
    } catch {
      let place = try #require(error.findings.first?.location)
      #expect("\(place.line):\(place.column) \(place.pointer)" == "1:12 /år~1\nx")
    }
  }

  @Test func theOneInstrumentThatHasTheColumnsIsFound() throws {
    var several = sample
    several.instrument = nil
    several.sample.instruments.append(
      SampleDefinitions.instrument("other").with(
        "items", [["id": "o1", "type": "yesNo"], ["id": "q1", "type": "yesNo"]]
      ).with("scores", []).with("levels", []).with("flags", []))
    #expect(
      try several.columns(of: Array("id;date;q1;q2\n".utf8)).instrument == "three-questions")
    #expect(several.headerFindings(of: "id;date;q1\n") == ["instrumentNotRecognised"])
    #expect(several.headerFindings(of: "id;date;age\n") == ["instrumentNotRecognised"])
    several.instrument = "nothing"
    #expect(several.headerFindings(of: "id;date;q1\n") == ["unknownDefinition"])
  }

  @Test func aMappingThatNamesAnAbsentColumnIsRefused() throws {
    var mapped = sample
    mapped.mapping = try CSVSample.mapping(
      #"{"format": "columns/1", "columns": {"Datun": "born"}}"#)
    #expect(mapped.headerFindings(of: "id;date;q1\n") == ["columnNotInTable"])
  }

  @Test(arguments: [
    (#"{}"#, ["missingKey"]), (#"{"format": "case/1"}"#, ["wrongFormat"]),
    (#"{"format": "columns/1", "colums": {}}"#, ["unknownKey"]),
    (#"{"format": "columns/1", "separator": ":"}"#, ["notAllowed"]),
    (#"{"format": "columns/1", "encoding": "detected"}"#, ["notAllowed"]),
    (#"{"format": "columns/1", "columns": {"a": "consent.x"}}"#, ["unknownTarget"]),
    (#"{"format": "columns/1", "columns": {"a": 1}}"#, ["wrongType"]),
    (#"{"format": "columns/1", "columns": {"a": {"as": "id", "values": {"": 1}}}}"#, ["blankText"]),
    (
      #"{"format": "columns/1", "columns": {"a": {"as": "id", "values": {"x": [1]}}}}"#,
      ["wrongType"]
    ),
    (#"{"format": "columns/1", "columns": {"a": {"values": {"x": 1}}}}"#, ["missingKey"]),
    (#"{"format": "columns/1", "columns": {"a": "id", "a": "id"}}"#, ["duplicateKey"]),
    (#"{"format": "columns/1", "columns": {"a": "id"}"#, ["unexpectedEnd"]),
  ])
  func whatIsWrongWithAMappingIsSaid(text: String, ids: [String]) {
    let read = ColumnMapping.read(name: "columns.json", bytes: Array(text.utf8))
    #expect(read.findings.map(\.id) == ids)
    #expect(read.mapping == nil)
  }
}
