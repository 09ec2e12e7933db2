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
  private func day(_ cell: String, _ order: String?) throws -> String {
    let order = order.map { #","order":"\#($0)""# } ?? ""
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

  @Test func theMappingSaysWhetherTheDayOrTheMonthIsFirst() throws {
    #expect(try day("3/5/2024", "day-month-year") == "2024-05-03")
    #expect(try day("3/5/2024 14:20", "month-day-year") == "2024-03-05")
    #expect(try day("2024-05-31", "day-month-year") == "2024-05-31")
    #expect(try day("3/5/24", "day-month-year") == "3/5/24")
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
