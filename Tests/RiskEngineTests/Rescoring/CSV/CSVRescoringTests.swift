import RiskEngine
import Testing

@Suite struct CSVRescoringTests {
  private let sample = CSVSample()

  @Test func rowsGiveWhatTheSameLinesGive() throws {
    let table = """
      id;date;born;q1;q2;q3;placed
      A1;2025-03-03;2010-01-01;1;2;2;ja
      A2;2025-03-03;2010-01-01;0;0;;nej
      """
    let lines = [
      #"{"id":"A1","date":"2025-03-03","born":"2010-01-01","circumstances":{"placed":true},"#
        + #""responses":[{"instrument":"three-questions","answers":{"q1":1,"q2":2,"q3":2}}]}"#,
      #"{"id":"A2","born":"2010-01-01","date":"2025-03-03","circumstances":{"placed":false},"#
        + #""responses":[{"instrument":"three-questions","answers":{"q2":0,"q1":0}}]}"#,
    ]
    let fromTable = try sample.rescored(table)
    let fromLines = sample.rescored(lines: lines)
    #expect(fromTable.text == fromLines.text)
    #expect(fromTable.text.contains(#""total":5"#))
    #expect(fromTable.counts.rescored == 2)
    #expect(fromTable.counts.addUp)
  }

  @Test func findingsNameTheColumnAndTheCell() throws {
    let result = try sample.rescored(
      """
      id;date;born;q1;q2;remark
      A1;2025-03-03;2010-01-01;1;7;
      A2;2025-03-33;2010-01-01;1;2;
      ;2025-03-03;2010-01-01;1;2;
      åäö;2025-03-03;2010-01-01;"ä";"rad
      två";
      A5;2025-03-03;2010-01-01;1;2
      A6;2025-03-03;2010-01-01;1;2;"slut
      på";;
      A7;2025-03-03;2010-01-01;"1"x;2;
      A8;2025-03-03;2010-01-01;1;2;
      """)
    #expect(
      result.places == [
        "0+1:28 /q2 answerLooksMissing", "1+1:4 /date notADate", "2+1:1 /id blankText",
        "3+1:27 /q1 answerOfWrongType", "3+1:31 /q2 answerOfWrongType",
        "5+1:1  cellCountDiffers", "6+1:1  cellCountDiffers", "8+1:29 /q1 textAfterQuote",
      ])
    #expect(result.rejects.map(\.offset) == [0, 30, 60, 88, 134, 163, 205])
    #expect(result.counts.rescored == 1)
    #expect(result.counts.rejected == 7)
    #expect(result.counts.addUp)
    #expect(result.lineFeeds == 9)
  }

  @Test func aFindingInACellOnItsRowsSecondLineIsPlacedThere() throws {
    let result = try sample.rescored(
      "id;date;remark;q1;q2\nA1;2025-03-03;\"rad\nåå\";7;x\n")
    #expect(
      result.places == [
        "0+1:1  ageNotGiven", "0+2:5 /q1 answerLooksMissing", "0+2:7 /q2 answerOfWrongType",
      ])
  }

  @Test func aQuotationMarkThatNeverClosesTakesTheRestAndSaysSo() throws {
    let result = try sample.rescored(
      "id;date;remark\nA1;2025-03-03;\nA2;2025-03-03;\"slut\nA3;2025-03-03;\n")
    #expect(result.places == ["1+1:15 /remark quoteNotClosed"])
    #expect(result.counts.lines == 2)
  }

  @Test func findingsNeverHoldTheCell() throws {
    let result = try sample.rescored("id;date;q1\nA1;2025-03-03;hemligt\n")
    let finding = try #require(result.rejects.first?.findings.first)
    for language in Language.allCases {
      #expect(!finding.line(in: language).contains("hemligt"))
    }
  }

  @Test func rowsWithoutAnythingInThemAreBlank() throws {
    let result = try sample.rescored("id;date;q1\n\n;;\r\n  \n \"\" ; ;\nA1;2025-03-03;1\n")
    #expect(result.counts.blank == 3)
    #expect(result.counts.rejected == 1)
    #expect(result.counts.addUp)
    #expect(result.places.map { $0.suffix(9) } == [" notADate"])
  }

  @Test func aPersonnummerIsRefusedWithoutBeingRepeated() throws {
    let result = try sample.rescored("id;date;q1\n19900101-0017;2025-03-03;1\n")
    #expect(result.places == ["0+1:1  ageNotGiven", "0+1:1 /id personalNumber"])
    #expect(result.rejects.first?.id == nil)
  }

  @Test func itemsThatOnlySomeVersionsHaveAreLeftOutWhereBlank() throws {
    var versions = sample
    let old = SampleDefinitions.instrument(version: "1.0.0")
      .with("valid", ["from": "2024-01-01", "to": "2024-12-31"])
      .with(
        "items",
        [
          ["id": "q1", "type": "choice", "options": "often"],
          ["id": "q2", "type": "choice", "options": "often"],
          ["id": "q3", "type": "choice", "options": "often"],
          [
            "id": "home", "type": "choice", "options": [["code": "own"], ["code": "shared"]],
            "scored": false,
          ],
        ])
    versions.sample.instruments = [
      old, SampleDefinitions.instrument(version: "1.1.0").with("valid", ["from": "2025-01-01"]),
    ]
    let result = try versions.rescored(
      """
      id;date;born;q1;q2;q3;remark
      A1;2024-03-03;2010-01-01;1;2;2;
      A2;2025-03-03;2010-01-01;1;2;2;något
      A3;2024-03-03;2010-01-01;1;2;2;något
      """)
    #expect(result.counts.rescored == 2)
    #expect(result.places == ["2+1:32 /remark unknownItem"])
  }

  // MARK: Results as a table

  private func table(_ style: ResultTable.Style = ResultTable.Style()) throws -> ResultTable {
    var library = sample.sample.library
    return try library.resultTable(instrument: nil, policy: .automatic, style)
  }

  @Test func resultsAreRowsOfOneInstrument() throws {
    var written = sample
    written.table = try table()
    let rows = try written.rescored(
      #"""
      id;date;born;q1;q2;q3
      A1;2025-03-03;2010-01-01;1;2;2
      =1+1;2025-03-03;2010-01-01;0;0;
      -5;2025-03-03;2010-01-01;0;0;0
      "A,""4""";2025-03-03;2010-01-01;0;0;1
      """#)
    #expect(
      String(decoding: try table().header, as: UTF8.self)
        == "id,date,instrument,version,total,concern,flags,A\n")
    #expect(
      rows.text == #"""
        A1,2025-03-03,three-questions,1.0.0,5,high,sad,eligible
        '=1+1,2025-03-03,three-questions,1.0.0,,,,notEligible
        '-5,2025-03-03,three-questions,1.0.0,0,low,,notEligible
        "A,""4""",2025-03-03,three-questions,1.0.0,1,low,,notEligible

        """#)
  }

  @Test func aTableCanBeWrittenForASwedishSpreadsheet() throws {
    var style = ResultTable.Style()
    style.separator = .semicolon
    style.hasByteOrderMark = true
    #expect(
      try table(style).header
        == [0xEF, 0xBB, 0xBF]
        + Array("id;date;instrument;version;total;concern;flags;A\n".utf8))
  }

  @Test func theLatestResponseOnOrBeforeTheCasesDateIsTheRow() throws {
    var written = sample
    written.table = try table()
    func response(_ date: String, _ answer: Int) -> String {
      #"{"instrument":"three-questions","date":"\#(date)","#
        + #""answers":{"q1":\#(answer),"q2":0,"q3":0}}"#
    }
    let responses = [
      response("2025-01-01", 0), response("2025-03-03", 2), response("2025-04-01", 1),
    ]
    let rows = written.rescored(lines: [
      #"{"id":"A1","date":"2025-03-03","born":"2010-01-01","responses":["#
        + responses.joined(separator: ",") + "]}",
      #"{"id":"A2","date":"2025-03-03","born":"2010-01-01"}"#,
    ])
    #expect(
      rows.text == """
        A1,2025-03-03,three-questions,1.0.0,2,low,,notEligible
        A2,2025-03-03,three-questions,,,,,undetermined

        """)
  }

  @Test func severalInstrumentsOrPoliciesMustBeNamed() throws {
    var several = sample.sample
    several.instruments.append(SampleDefinitions.instrument("other"))
    several.policies.append(
      SampleDefinitions.policy([SampleDefinitions.rule(["total": ">= 4"])], "other-policy"))
    var library = several.library
    do {
      _ = try library.resultTable(instrument: nil, policy: .automatic)
      Issue.record("A table was made.")
    } catch {
      #expect(
        error.findings.map(\.id) == ["resultInstrumentNotNamed", "resultPolicyNotNamed"])
    }
    #expect(
      try library.resultTable(instrument: "other", policy: .named("other-policy", nil)).instrument
        == "other")
    #expect(throws: UnusableTable.self) {
      _ = try library.resultTable(instrument: "nothing", policy: .none)
    }
  }
}
