import RiskEngine
import Testing

/// Tables in the shapes in which other programs save them, with what a mapping says of those.
@Suite struct CSVShapeTests {
  private func sample(_ mapping: String) throws -> CSVSample {
    var sample = CSVSample()
    sample.mapping = try CSVSample.mapping(mapping)
    return sample
  }

  private static let three = #"q1;q2;q3"#

  /// The day of the first row, as its line of JSON has it.
  private func day(_ cell: String, _ order: String?, firstYear: Int? = nil) throws -> String {
    let order =
      (order.map { #","order":"\#($0)""# } ?? "")
      + (firstYear.map { #","firstYear":\#($0)"# } ?? "")
    let sample = try sample(
      #"{"format":"columns/1","columns":{"when":{"as":"date"\#(order)}}}"#)
    let lines = try sample.cases(of: "id;when;\(Self.three)\nA;\(cell);0;0;0\n")
    let line = try #require(lines.first)
    let start = try #require(line.range(of: #""date":""#)).upperBound
    return String(line[start...].prefix { $0 != "\"" })
  }

  @Test(arguments: [
    ("2024-05-31", "2024-05-31"), ("20240531", "2024-05-31"), ("2024/5/3", "2024-05-03"),
    ("2024.05.03", "2024-05-03"), ("2024-05-31 00:00:00", "2024-05-31"),
    ("2024-05-31T08:30:00.000Z", "2024-05-31"), ("20240531 08:30", "2024-05-31"),
  ])
  func daysWithTheYearFirstSpeakForThemselves(_ cell: String, _ expected: String) throws {
    #expect(try day(cell, nil) == expected)
  }

  @Test(arguments: ["3/5/2024", "31.5.2024", "2024-05", "2024-05/31", "2024-05-31 onsdag", "45415"])
  func otherDaysAreLeftAsTheyStand(_ cell: String) throws {
    #expect(try day(cell, nil) == cell)
  }

  @Test func aYearOfMoreDigitsThanANumberHoldsIsLeftAsItStands() throws {
    for cell in ["1/2/99999999999999999999", "99999999999999999999/01/02"] {
      for order in ["day-month-year", "month-day-year", "year-month-day"] {
        let firstYear = order == "year-month-day" ? 1950 : nil
        #expect(try day(cell, order, firstYear: firstYear) == cell)
      }
    }
  }

  @Test func theMappingSaysWhetherTheDayOrTheMonthIsFirst() throws {
    #expect(try day("3/5/2024", "day-month-year") == "2024-05-03")
    #expect(try day("3/5/2024 14:20", "month-day-year") == "2024-03-05")
    #expect(try day("2024-05-31", "day-month-year") == "2024-05-31")
    #expect(try day("3/5/24", "day-month-year") == "3/5/24")
  }

  @Test(arguments: [
    ("24-05-03", "year-month-day", 1950, "2024-05-03"),
    ("240503", "year-month-day", 1950, "2024-05-03"),
    ("3/5/24", "day-month-year", 1950, "2024-05-03"),
    ("5/3/24 08:10", "month-day-year", 1950, "2024-05-03"),
    ("030524", "day-month-year", 1950, "2024-05-03"),
    // The hundred years from 1950 are 1950 to 2049.
    ("49-12-31", "year-month-day", 1950, "2049-12-31"),
    ("50-01-01", "year-month-day", 1950, "1950-01-01"),
    ("2024-05-03", "year-month-day", 1950, "2024-05-03"),
    ("20240503", "day-month-year", 1950, "2024-05-03"),
  ])
  func yearsOfTwoDigitsAreOfTheHundredYearsThatTheMappingSays(
    _ cell: String, _ order: String, _ firstYear: Int, _ expected: String
  ) throws {
    #expect(try day(cell, order, firstYear: firstYear) == expected)
  }

  @Test(arguments: ["24-05-03", "240503", "3/5/24", "4-5-3"])
  func yearsOfTwoDigitsAreNeverReadUnlessTheMappingSaysWhichTheyAre(_ cell: String) throws {
    #expect(try day(cell, nil) == cell)
    #expect(try day(cell, "day-month-year") == cell)
  }

  // Days by the table of functions of ECMA-376 and by counting from 1 January by hand.
  @Test(arguments: [
    ("45356", "days-1900", "2024-03-05"), ("45356.75", "days-1900", "2024-03-05"),
    ("45356,75", "days-1900", "2024-03-05"), ("1", "days-1900", "1900-01-01"),
    ("59", "days-1900", "1900-02-28"), ("61", "days-1900", "1900-03-01"),
    // The 29 February 1900 that spreadsheets count, and the calendar doesn't have.
    ("60", "days-1900", "60"), ("0", "days-1900", "0"), ("-5", "days-1900", "-5"),
    ("43894", "days-1904", "2024-03-05"), ("0", "days-1904", "1904-01-01"),
    ("20240305", "days-1900", "2024-03-05"), ("2024-03-05", "days-1904", "2024-03-05"),
    ("240305", "days-1900", "240305"), ("45356x", "days-1900", "45356x"),
  ])
  func daysMayBeCountedAsSpreadsheetsCountThem(
    _ cell: String, _ order: String, _ expected: String
  ) throws {
    #expect(try day(cell, order) == expected)
  }

  @Test(arguments: [
    (#""order":"year-month-day""#, ["missingKey"]), (#""firstYear":1950"#, ["missingKey"]),
    (#""order":"day-month-year","firstYear":50"#, ["outOfRange"]),
    (#""order":"days-1905""#, ["notAllowed"]),
  ])
  func aMappingThatSaysTooLittleOfItsDaysIsRefused(_ keys: String, _ ids: [String]) {
    let text = #"{"format":"columns/1","columns":{"when":{"as":"date",\#(keys)}}}"#
    let read = ColumnMapping.read(name: "columns.json", bytes: Array(text.utf8))
    #expect(read.mapping == nil)
    #expect(read.findings.map(\.id) == ids)
  }

  @Test(arguments: [
    "q1|q2|q3|id|date\n0|1|2|A|2024-05-31\n", "sep=|\nid|date|q1|q2|q3\nA|2024-05-31|0|1|2\n",
  ])
  func barsMayStandBetweenCells(_ table: String) throws {
    let lines = try CSVSample().cases(of: table)
    #expect(lines.count == 1)
    #expect(lines.first?.contains(#""answers":{"q1":0,"q2":1,"q3":2}"#) == true)
  }

  @Test(arguments: [
    ("alcohol|cannabis", #"["alcohol","cannabis"]"#),
    ("alcohol; cannabis", #"["alcohol","cannabis"]"#),
    ("alcohol, cannabis", #"["alcohol","cannabis"]"#), ("cannabis", #"["cannabis"]"#),
    ("[]", "[]"), ("", "null"), ("unknown", #"{"missing":"unknown"}"#),
    ("öl, hasch", #"["alcohol","cannabis"]"#), ("NA", "null"), ("alcohol,", #"["alcohol",""]"#),
  ])
  func severalCodesMayStandInOneCell(_ cell: String, _ json: String) throws {
    var sample = try sample(
      #"{"format":"columns/1","columns":{"drugs":{"as":"item.drugs","values":"#
        + #"{"öl":"alcohol","hasch":"cannabis","NA":null}}}}"#)
    sample.sample.instruments = [InterviewSample.everyType]
    sample.sample.choice = .none
    sample.instrument = "every-type"
    #expect(
      try sample.answers(of: "id;date;drugs\nA;2024-05-31;\"\(cell)\"\n") == [
        #"{"drugs":\#(json)}"#
      ])
  }

  @Test func rowsBelowTheNamesMayBeHeadingsToo() throws {
    let sample = try sample(#"{"format":"columns/1","subheadings":2}"#)
    let text =
      "id;date;\(Self.three)\nvem;när;\"första\nfrågan\";andra;tredje\n;;a;b;c\n"
      + "A;2024-05-31;0;1;2\nB;2024-05-32;0;1;2\n"
    let lines = try sample.cases(of: text)
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""answers":{"q1":0,"q2":1,"q3":2}"#) == true)
    // The rows are counted after all headings.
    #expect(try sample.columns(of: Array(text.utf8)).header.lines == 4)
    #expect(try sample.rescored(text).rejects.map(\.line) == [1])
  }

  @Test func moreBytesAreAskedForUntilTheHeadingsAreWhole() throws {
    var choice = CSVDialect.Choice()
    choice.subheadings = 1
    let bytes = Array("id;q1\n\"who\nis it\";first\nA;1\n".utf8)
    for length in 0..<24 {
      let header = try CSVHeader.read(
        bytes.span.extracting(..<length), isWhole: false, file: "a.csv", choice)
      #expect(header == nil, "\(length)")
    }
    let header = try CSVHeader.read(
      bytes.span.extracting(..<24), isWhole: false, file: "a.csv", choice)
    #expect(header?.length == 24)
    #expect(header?.lines == 3)
  }

  @Test func aTableWithoutIdsIsNumberedWhereItIsReadInOneGo() throws {
    let mapping = try CSVSample.mapping(
      #"{"format":"columns/1","idPrefix":"svar-\"å\"-"}"#)
    let bytes = Array(
      "date;\(Self.three)\n2024-05-31;0;1;2\n\n2024-05-31;2;1;x\n2024-05-31;2;1;0\n".utf8)
    var sample = CSVSample()
    sample.mapping = mapping
    #expect(sample.headerFindings(of: "date;\(Self.three)\n") == ["rowsNotNumbered"])
    let header = try #require(try CSVHeader.read(bytes.span, isWhole: true, file: "a.csv"))
    var library = sample.sample.library
    let columns = try library.columns(of: header, mapping, numbersRows: true)
    let cases = CSVCases(bytes.span.extracting(header.length...), columns, library)
    // The blank row has a number too, so that they are those that a spreadsheet shows.
    #expect(
      cases.lines.map { String(decoding: $0.prefix(22), as: UTF8.self) } == [
        #"{"id":"svar-\"å\"-1","#, #"{"id":"svar-\"å\"-4","#,
      ])
    #expect(cases.rejects.map { $0.findings.last?.location?.pointer } == ["/q3"])
  }

  @Test func titlesMayStandAboveTheNames() throws {
    let sample = try sample(#"{"format":"columns/1","header":3}"#)
    let lines = try sample.cases(
      of: "Utdrag;;\n\nid;date;\(Self.three)\nA;2024-05-31;0;1;2\n")
    #expect(lines.count == 1)
    #expect(lines.first?.contains(#""answers":{"q1":0,"q2":1,"q3":2}"#) == true)
  }

  @Test func oneDayCanHoldForAllRows() throws {
    let sample = try sample(#"{"format":"columns/1","date":"2024-05-31"}"#)
    let lines = try sample.cases(of: "id;\(Self.three)\nA;0;1;2\nB;2;1;0\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains(#""date":"2024-05-31""#) })
    #expect(try sample.rescored("id;\(Self.three)\nA;0;1;2\nB;2;1;0\n").counts.rescored == 2)
  }

  @Test func aColumnWithoutANameIsCalledByItsNumber() throws {
    let sample = try sample(##"{"format":"columns/1","ignore":["#1"]}"##)
    #expect(sample.headerFindings(of: ";id;date;\(Self.three)\n") == [])
    #expect(
      CSVSample().headerFindings(of: ";id;date;\(Self.three)\n") == ["columnWithoutName"])
  }

  @Test func theSecondColumnOfOneNameIsCalledSo() throws {
    let sample = try sample(#"{"format":"columns/1","ignore":["Kommentar","Kommentar (2)"]}"#)
    let header = "id;date;\(Self.three);Kommentar;Kommentar\n"
    #expect(sample.headerFindings(of: header) == [])
    #expect(
      CSVSample().headerFindings(of: header).sorted() == ["duplicateColumn", "unknownColumn"])
  }

  @Test func storedTotalsGoIntoTheCase() throws {
    let sample = try sample(
      #"{"format":"columns/1","columns":{"Summa":"stored.score.total"}}"#)
    let lines = try sample.cases(of: "id;date;\(Self.three);Summa\nA;20240531;0;1;2;3\n")
    #expect(lines.first?.hasSuffix(#","stored":{"scores":{"total":3}}}]}"#) == true)
    // They are part of no result.
    let with = try sample.rescored("id;date;\(Self.three);Summa\nA;20240531;0;1;2;9\n")
    let without = try CSVSample().rescored("id;date;\(Self.three)\nA;20240531;0;1;2\n")
    #expect(with.text == without.text)
  }

  @Test func aStoredTotalThatNoScoreHasIsRefused() throws {
    let sample = try sample(#"{"format":"columns/1","columns":{"Summa":"stored.score.toal"}}"#)
    #expect(
      sample.headerFindings(of: "id;date;\(Self.three);Summa\n") == ["unknownColumn"])
  }
}
