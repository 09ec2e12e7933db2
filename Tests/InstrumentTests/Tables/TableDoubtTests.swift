import RiskEngine
import RiskInstruments
import Testing

/// What is never guessed of a table, and how it is told.
@Suite struct TableDoubtTests {
  private static let names = (1...7).map { "gad7_\($0)" }.joined(separator: ";")

  /// Two rows of answers to GAD-7, with these days.
  private func table(_ first: String, _ second: String) -> [UInt8] {
    Array("id;date;\(Self.names)\nA;\(first);0;1;2;3;0;1;2\nB;\(second);3;3;3;3;0;0;0\n".utf8)
  }

  /// The days of the rows as the saved mapping reads them.
  private func days(_ table: [UInt8], _ said: TableCorrections) throws -> [String] {
    let guess = try TableSamples.guess(table, said)
    #expect(!guess.isDoubtful)
    let mapping = try #require(
      ColumnMapping.read(name: "kolumner.json", bytes: guess.mapping.json).mapping)
    let header = try #require(
      try CSVHeader.read(table.span, isWhole: true, file: "svar.csv", mapping.dialect))
    var library = Library.embedded()
    let cases = CSVCases(
      table.span.extracting(header.length...), try library.columns(of: header, mapping), library)
    return cases.lines.map { line in
      let text = String(decoding: line, as: UTF8.self)
      let start = text.firstRange(of: #""date":""#)?.upperBound ?? text.startIndex
      return String(text[start...].prefix(10))
    }
  }

  private func rendered(_ guess: TableGuess) -> String {
    guess.report(in: .english).rendered(colours: false)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Days

  @Test func yearsOfTwoDigitsAreAskedAboutAndReadAsIsSaid() throws {
    let table = table("24-03-05", "23-12-11")
    let guess = try TableSamples.guess(table)
    #expect(guess.doubts == ["date": [.shortYears([.yearFirst, .dayFirst])]])
    #expect(
      rendered(guess).contains(
        "In what order do year, month and day stand? Which hundred years are they of?"
          + " (--day-order year-first|day-first, --first-year 1950 means 1950–2049)"))
    var said = TableCorrections()
    said.dayOrder = .yearFirst
    #expect(
      try TableSamples.guess(table, said).doubts == ["date": [.shortYears([.yearFirst])]])
    said.firstYear = 1950
    #expect(try days(table, said) == ["2024-03-05", "2023-12-11"])
    said.dayOrder = .dayFirst
    #expect(try days(table, said) == ["2005-03-24", "2011-12-23"])
  }

  @Test func whereOnlyOneOrderIsPossibleOnlyTheHundredYearsAreAskedAbout() throws {
    let table = table("990305", "981211")
    #expect(
      try TableSamples.guess(table).doubts == ["date": [.shortYears([.yearFirst])]])
    var said = TableCorrections()
    said.firstYears = ["date": 2000]
    #expect(try days(table, said) == ["2099-03-05", "2098-12-11"])
  }

  @Test func dayNumbersAreAskedAboutWithTheYearsThatTheyWouldBeOf() throws {
    let table = table("45356", "44927.5")
    let guess = try TableSamples.guess(table)
    // 44927 is 1 January 2023 counted from 1900; from 1904 it is four years and a day later.
    #expect(
      rendered(guess).contains(
        "Counted from 1900, as Excel does, they are of 2023–2024; counted from 1904 they are of"
          + " 2027–2028. Which is right? (--day-order days-1900|days-1904)"))
    var said = TableCorrections()
    said.dayOrder = .daysFrom1900
    #expect(try days(table, said) == ["2024-03-05", "2023-01-01"])
    said.dayOrder = .daysFrom1904
    #expect(try days(table, said) == ["2028-03-06", "2027-01-02"])
  }

  @Test(arguments: [("1", "2"), ("2024", "2023"), ("101", "24-03-05")])
  func numbersThatAreNoDaysAreToldSo(_ first: String, _ second: String) throws {
    #expect(
      try TableSamples.guess(table(first, second)).doubts == ["date": [.unreadableDays]])
  }

  // MARK: Headings

  @Test func textsOfQuestionsBelowTheNamesAreHeadings() throws {
    let table = """
      id;date;\(Self.names);Summa
      Löpnummer;När;nervös;oro;mycket oro;svårt koppla av;rastlös;irriterad;rädd;Summa
      A;2024-05-02;0;1;2;3;0;1;2;9
      B;2024-05-03;0;1;2;3;0;1;2;9

      """
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(!guess.isDoubtful)
    #expect(guess.mapping.dialect.subheadings == 1)
    #expect(guess.beginning.rowCount == 2)
    #expect(rendered(guess).contains("the row below them is a heading too"))
    #expect(try days(Array(table.utf8), TableCorrections()) == ["2024-05-02", "2024-05-03"])
  }

  @Test func whatQualtricsCallsItsColumnsIsAHeading() throws {
    let ids = ["id", "date"] + (1...7).map { "gad7_\($0)" }
    let table =
      ids.joined(separator: ",") + "\n"
      + ids.map { "\"Text of\n\($0)\"" }.joined(separator: ",") + "\n"
      + ids.map { "\"{\"\"ImportId\"\":\"\"\($0)\"\"}\"" }.joined(separator: ",") + "\n"
      + "A,2024-05-02,0,1,2,3,0,1,2\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(guess.mapping.dialect.subheadings == 2)
    #expect(guess.beginning.rowCount == 1)
    #expect(!guess.isDoubtful)
  }

  @Test(arguments: [
    "A;2024-05-02;vet ej;vet ej;vet ej;vet ej;vet ej;vet ej;vet ej", "A;-;;;;;;;",
    "A;2024-05-01;inte alls;flera dagar;inte alls;inte alls;inte alls;inte alls;inte alls",
  ])
  func aFirstRowOfAnswersIsNoHeading(_ row: String) throws {
    let table =
      "id;date;\(Self.names)\n\(row)\n"
      + String(repeating: "B;2024-05-02;0;1;2;3;0;1;2\n", count: 3)
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(guess.mapping.dialect.subheadings == nil)
    #expect(guess.beginning.rowCount == 4)
  }

  // MARK: Ids

  @Test func aTableWithoutIdsIsNumberedOnlyWhereThatIsSaid() throws {
    let table = Array(
      "date;\(Self.names)\n2024-05-02;0;1;2;3;0;1;2\n2024-05-03;0;1;2;3;0;1;2\n".utf8)
    let guess = try TableSamples.guess(table)
    #expect(guess.isDoubtful)
    #expect(rendered(guess).contains("or number the rows by --id-prefix"))
    var said = TableCorrections()
    said.idPrefix = "svar-"
    let numbered = try TableSamples.guess(table, said)
    #expect(!numbered.isDoubtful)
    #expect(
      rendered(numbered).contains(
        #"The cases' ids are the rows' numbers in the table: "svar-1", "svar-2" …"#))
    var library = Library.embedded()
    let rows = try library.trial(of: numbered)
    #expect(rows.counts.rescored == 2)
    #expect(String(decoding: rows.output, as: UTF8.self).contains(#""id":"svar-2""#))
  }

  // MARK: Codes

  /// So many rows of answers to GAD-7 in which these codes come by turns.
  private func table(rows: Int, _ codes: [Int]) -> [UInt8] {
    var text = "id;date;\(Self.names)\n"
    for row in 0..<rows {
      let answers = (0..<7).map { "\(codes[(row + $0) % codes.count])" }
      text += "A\(row);2024-05-02;\(answers.joined(separator: ";"))\n"
    }
    return Array(text.utf8)
  }

  @Test func manyAnswersWithoutTheLowestCodeAreAskedAbout() throws {
    let table = table(rows: 15, [1, 2, 3])
    let guess = try TableSamples.guess(table)
    #expect(guess.isDoubtful)
    #expect(guess.shift == .init(steps: 1, isSeen: false))
    #expect(rendered(guess).contains("Nobody has answered any item with its lowest code."))
    var said = TableCorrections()
    said.takesShift = false
    #expect(try !TableSamples.guess(table, said).isDoubtful)
    said.takesShift = true
    let moved = try TableSamples.guess(table, said)
    #expect(!moved.isDoubtful)
    #expect(
      try moved.column("gad7_7").values.map { "\($0.text): \($0.json)" }
        == ["1: 0", "2: 1", "3: 2", "4: 3"])
  }

  @Test func fewAnswersWithoutTheLowestCodeAreNot() throws {
    #expect(try TableSamples.guess(table(rows: 14, [1, 2, 3])).shift == nil)
    #expect(try TableSamples.guess(table(rows: 15, [0, 1, 2])).shift == nil)
  }

  @Test func aSignForNoAnswerDoesNotHideThatCodesAreAStepOff() throws {
    let guess = try TableSamples.guess(table(rows: 3, [1, 2, 99, 4]))
    #expect(guess.shift == .init(steps: 1, isSeen: true))
    // Nor does what is said of texts that nobody knows.
    var said = TableCorrections()
    said.leavesUnknown = true
    #expect(try TableSamples.guess(table(rows: 3, [1, 2, 99, 4]), said).isDoubtful)
  }

  // MARK: Columns that look alike

  @Test func columnsThatBearTheInstrumentsNameGoBeforeBareIDsOfAnotherForm() throws {
    let names = (1...7).map { "gad\($0)" } + (1...7).map { "q\($0)" }
    let table =
      "id;date;\(names.joined(separator: ";"))\nA;2024-05-02;0;1;2;3;0;1;2;7;7;7;7;7;7;7\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(!guess.isDoubtful)
    #expect(
      guess.targets.suffix(14) == (1...7).map { "item.q\($0)" } + Array(repeating: "-", count: 7))
  }

  @Test(arguments: [
    ("gad7_%", "gad7_%_label"), ("Item%_num", "Item%"), ("gad7_%_score", "gad7_%_text"),
  ])
  func ofCodesAndTheirWordsTheCodesAreRead(_ codes: String, _ words: String) throws {
    let names = [codes, words].flatMap { name in
      (1...7).map { name.replacing("%", with: "\($0)") }
    }
    let labels = Array(repeating: "inte alls", count: 7).joined(separator: ";")
    let table = "id;date;\(names.joined(separator: ";"))\nA;2024-05-02;0;0;0;0;0;0;0;\(labels)\n"
    var said = TableCorrections()
    said.instrument = "gad-7"
    let guess = try TableSamples.guess(Array(table.utf8), said)
    #expect(!guess.isDoubtful)
    #expect(
      guess.targets.suffix(14) == (1...7).map { "item.q\($0)" } + Array(repeating: "-", count: 7))
  }

  @Test func aTimeThatIsNoDayIsNotTakenForOne() throws {
    let table = "id;completion_time;\(Self.names)\nA;00:00:45;0;1;2;3;0;1;2\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(try guess.column("completion_time").target == nil)
    #expect(guess.doubts.isEmpty)
  }

  @Test func theDayThatBearsTheInstrumentsNameGoesBeforeOthers() throws {
    let table =
      "PID;GAD7.date;YSR.date;ObservationID;\(Self.names)\nA;2024-05-02;2024-06-02;4;0;1;2;3;0;1;2\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(Array(guess.targets.prefix(4)) == ["id", "date", "-", "-"])
    let other = table.replacing("PID", with: "x").replacing(";YSR.date", with: ";x2")
    #expect(
      Array(try TableSamples.guess(Array(other.utf8)).targets.prefix(4)) == [
        "-", "date", "-", "id",
      ])
  }

  @Test func agesThatAreNotInWholeYearsAreNotRead() throws {
    let table = "id;date;d_age;\(Self.names)\nA;2024-05-02;12.5;0;1;2;3;0;1;2\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(try guess.column("d_age").remark == .decimalAges)
    #expect(!guess.isDoubtful)
  }

  @Test func wordsForStoredLevelsAreTheLevelsOrAskedAbout() throws {
    let table =
      "id;date;\(Self.names);severity\nA;2024-05-02;0;1;2;3;0;1;2;Moderate\n"
      + "B;2024-05-02;0;1;2;3;0;1;2;subclinical\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(try guess.column("severity").target == .stored(.level, "severity"))
    #expect(guess.doubts == ["severity": [.unknownTexts(["subclinical"])]])
    #expect(
      try guess.column("severity").values.map { "\($0.text): \($0.json)" }
        == [#"Moderate: "moderate""#])
  }

  @Test func aScoreIsFoundByItsIDAndAUsualWord() throws {
    let names = (1...5).map { "who5_item\($0)" }.joined(separator: ";")
    let table = "id;date;\(names);who5_raw_score\nA;2024-05-02;3;4;5;3;4;19\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(try guess.column("who5_raw_score").target == .stored(.score, "raw"))
  }

  // MARK: Letters

  @Test func lettersThatWereReadWronglyAreTold() throws {
    let wrong = Array("id;date;KÃ¶n;\(Self.names)\nA;2024-05-02;F;0;1;2;3;0;1;2\n".utf8)
    #expect(rendered(try TableSamples.guess(wrong)).contains("UTF-8 that was read as Windows-1252"))
    let right = Array("id;date;Kön;\(Self.names)\nA;2024-05-02;F;0;1;2;3;0;1;2\n".utf8)
    #expect(!rendered(try TableSamples.guess(right)).contains("Windows-1252 (Ã"))
  }

  // MARK: Separators

  @Test func aTableWithBarsBetweenItsCellsIsRecognised() throws {
    let bars = String(decoding: table("2024-05-02", "2024-05-03"), as: UTF8.self)
      .replacing(";", with: "|")
    let guess = try TableSamples.guess(Array(bars.utf8))
    #expect(guess.instrument == "gad-7")
    #expect(!guess.isDoubtful)
    #expect(String(decoding: guess.mapping.json, as: UTF8.self).contains(#""separator": "|""#))
  }
}
