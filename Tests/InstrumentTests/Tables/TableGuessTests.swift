import RiskEngine
import RiskInstruments
import Testing

/// What is guessed of tables that other programs have saved.
@Suite struct TableGuessTests {
  // MARK: A spreadsheet

  @Test func aSpreadsheetInSwedishIsRecognised() throws {
    let guess = try TableSamples.guess(TableSamples.spreadsheet, file: "audit 2024.csv")
    #expect(guess.instrument == "audit")
    #expect(
      guess.targets == ["id", "date", "sex", "age", "municipality"]
        + (1...10).map { "item.q\($0)" } + ["stored.score.total", "-"])
    let dialect = guess.beginning.header.dialect
    #expect(dialect.separator == .semicolon && dialect.encoding == .windows1252)
    #expect(dialect.hasDecimalComma)
    #expect(guess.mapping.dialect.headerLine == 4)
    #expect(try guess.column("Anteckning").remark == .freeText)
  }

  @Test func aSentinelIsAskedAboutAndAWordIsNot() throws {
    let guess = try TableSamples.guess(TableSamples.spreadsheet, file: "audit 2024.csv")
    #expect(guess.doubts == ["Fråga 4": [.unknownTexts(["9"])]])
    #expect(
      try guess.column("Fråga 3").values.map { "\($0.text) \($0.json)" }
        == [#"Vet ej {"missing":"unknown"}"#])
  }

  @Test func whatIsSaidOfASentinelSettlesIt() throws {
    var said = TableCorrections()
    said.setValue("9", in: nil, to: "vet ej")
    let guess = try TableSamples.guess(TableSamples.spreadsheet, file: "audit 2024.csv", said)
    #expect(!guess.isDoubtful)
    #expect(
      try guess.column("Fråga 4").values.map { "\($0.text) \($0.json)" }
        == [#"9 {"missing":"unknown"}"#])
    // Where the text doesn't occur nothing is saved of it.
    #expect(try guess.column("Fråga 5").values.isEmpty)
  }

  @Test func severalInstrumentsWithAsManyItemsAreAskedAbout() throws {
    let guess = try TableSamples.guess(TableSamples.spreadsheet)
    #expect(guess.instrument == nil)
    #expect(guess.instruments.contains("audit") && guess.instruments.count > 1)
    #expect(try guess.column("Fråga 1").remark == .awaitsInstrument)
  }

  // MARK: A web form

  @Test func aWebFormIsRecognisedByItsQuestions() throws {
    let guess = try TableSamples.guess(TableSamples.form)
    #expect(guess.instrument == "who-5")
    #expect(
      guess.targets == ["id", "-", "date", "-", "-", "sex"] + (1...5).map { "item.q\($0)" })
    #expect(try guess.column("E-post").remark == .personal)
    #expect(try guess.column("Namn").remark == .personal)
    #expect(try guess.column("Starttid").remark == .rival("Slutförandetid"))
    #expect(guess.doubts.isEmpty)
  }

  @Test func codesWithTheirWordsAreTheCodes() throws {
    let guess = try TableSamples.guess(TableSamples.form)
    #expect(
      try guess.column("1. Glädje").values.map { "\($0.text): \($0.json)" }
        == ["5 - hela tiden: 5", "0 - aldrig: 0"])
    #expect(
      try guess.column("3. Energi").values.map { "\($0.text): \($0.json)" }
        == [#"vill ej svara: {"missing":"declined"}"#, "3 - mer än halva tiden: 3"])
  }

  // MARK: A statistics program

  @Test func aStatisticsFileIsRecognisedByTheInstrumentsName() throws {
    let guess = try TableSamples.guess(TableSamples.statistics)
    #expect(guess.instrument == "phq-9")
    #expect(
      guess.targets == ["-", "id", "date", "sex"] + (1...9).map { "item.q\($0)" }
        + ["stored.score.total"])
    #expect(try guess.column("phq9_1").ground == .number)
    #expect(try guess.column("phq9_1").isCertain)
  }

  @Test func whatOneAndTwoMeanForSexAndWhichIsTheMonthIsNeverGuessed() throws {
    let guess = try TableSamples.guess(TableSamples.statistics)
    #expect(guess.doubts == ["date": [.dayOrMonthFirst], "kon": [.unknownTexts(["1", "2"])]])
  }

  @Test func decimalsAndNAInAnswersAreCodesAndBlanks() throws {
    let guess = try TableSamples.guess(TableSamples.statistics)
    #expect(
      try guess.column("phq9_1").values.map { "\($0.text): \($0.json)" } == ["0.0: 0", "3.0: 3"])
    #expect(
      try guess.column("phq9_9").values.map { "\($0.text): \($0.json)" } == ["NA: null", "0.0: 0"])
  }

  // MARK: A register

  @Test func aRegisterIsRecognisedAndPersonalIdentityNumbersAreLeftOut() throws {
    let guess = try TableSamples.guess(TableSamples.register, file: "k6.tsv")
    #expect(guess.instrument == "k6")
    #expect(guess.targets == ["-", "id", "date", "born"] + (1...6).map { "item.q\($0)" })
    #expect(try guess.column("PERSONNR").remark == .personalNumbers)
    #expect(guess.doubts.isEmpty)
  }

  // MARK: From the guess to the cases

  @Test(arguments: [0, 1, 2, 3])
  func theSavedMappingReadsTheTable(_ number: Int) throws {
    let samples: [(bytes: [UInt8], file: String)] = [
      (TableSamples.spreadsheet, "audit.csv"), (TableSamples.form, "svar.csv"),
      (TableSamples.statistics, "svar.csv"), (TableSamples.register, "k6.tsv"),
    ]
    let sample = samples[number]
    var said = TableCorrections()
    said.dayOrder = .dayFirst
    said.setValue("9", in: nil, to: "unknown")
    said.setValue("1", in: "kon", to: "flicka")
    said.setValue("2", in: "kon", to: "male")
    let guess = try TableSamples.guess(sample.bytes, file: sample.file, said)
    #expect(!guess.isDoubtful)
    let read = ColumnMapping.read(name: "kolumner.json", bytes: guess.mapping.json)
    #expect(read.findings.map(\.id) == [])
    let mapping = try #require(read.mapping)
    let header = try #require(
      try CSVHeader.read(
        sample.bytes.span, isWhole: true, file: sample.file, mapping.dialect))
    var library = Library.embedded()
    let columns = try library.columns(of: header, mapping)
    var options = RescoringOptions()
    options.policy = .none
    var rescorer = CSVRescorer(Rescorer(library, options), columns)
    var rows = RescoredLines()
    rescorer.rescore(
      Array(sample.bytes[header.length...]).span, name: sample.file, into: &rows)
    #expect(rows.rejects.map { $0.findings.map(\.id) } == [])
    let expected = [
      // 2 of 10; the third with two answers missing; nothing is asked of a total.
      [#""id":"A-1""#, #""total":2}"#], [#""index":60"#], [#""id":"101","date":"2024-05-03""#],
      [#""id":"X1","date":"2024-05-02""#, #""total":10}"#],
    ]
    let first = String(decoding: rows.output, as: UTF8.self).split(separator: "\n").first ?? ""
    for text in expected[number] { #expect(first.contains(text), "\(first)") }
  }

  // MARK: Names

  @Test(arguments: [
    ("q1", "q2"), ("Q1", "Q2"), ("Fråga 1", "Fråga 2"), ("fraga_01", "fraga_02"), ("F1", "F2"),
    ("1.", "2."), ("Item1", "Item2"), ("GAD7_1", "GAD7_2"), ("gad1", "gad2"),
    ("gad-7 q1", "gad-7 q2"),
    ("1. nervositet", "2. kontroll över oron"), ("Nervositet", "Kontrol over oron"),
    ("item.q1", "item.q2"),
  ])
  func anItemIsFoundHoweverItsColumnIsCalled(_ first: String, _ second: String) throws {
    var said = TableCorrections()
    said.instrument = "gad-7"
    let names =
      ["id", "date", first, second]
      + (3...7).map { number in
        // The others are called alike where the name is the number's.
        first.contains("1") ? first.replacing("1", with: "\(number)") : "q\(number)"
      }
    let table = names.joined(separator: ";") + "\nA;2024-05-02;0;1;2;3;0;1;2\n"
    let guess = try TableSamples.guess(Array(table.utf8), said)
    #expect(Array(guess.targets.prefix(4)) == ["id", "date", "item.q1", "item.q2"])
  }

  @Test func twoColumnsForOneItemAreAskedAbout() throws {
    var said = TableCorrections()
    said.instrument = "who-5"
    let table = """
      id;date;q1_före;q2_före;q3_före;q4_före;q5_före;q1_efter;q2_efter;q3_efter;q4_efter;q5_efter
      A;2024-05-02;0;1;2;3;0;1;2;3;4;5

      """
    let guess = try TableSamples.guess(Array(table.utf8), said)
    #expect(guess.targets == ["id", "date"] + Array(repeating: "-", count: 10))
    #expect(
      try guess.column("q1_före").doubts == [.otherColumns(.item("q1"), ["q1_efter"])])
  }

  @Test func codesAStepTooHighAreToldOnceAndMovedWhenThatIsSaid() throws {
    let table = Array(
      ("id;date;" + (1...7).map { "gad7_\($0)" }.joined(separator: ";")
        + "\nA;2024-05-02;1;2;3;4;1;2;3\nB;2024-05-02;4;4;4;4;4;4;4\n").utf8)
    let guess = try TableSamples.guess(table)
    #expect(guess.shift?.steps == 1)
    #expect(guess.isDoubtful)
    var said = TableCorrections()
    said.takesShift = true
    let moved = try TableSamples.guess(table, said)
    #expect(!moved.isDoubtful)
    #expect(
      try moved.column("gad7_1").values.map { "\($0.text): \($0.json)" }
        == ["1: 0", "2: 1", "3: 2", "4: 3"])
  }

  @Test func aColumnCanBeSaidToBeSomethingElse() throws {
    let table = Array("nyckel;när;gad7_1;gad7_2;gad7_3;gad7_4;gad7_5;gad7_6;gad7_7\n".utf8)
    var said = TableCorrections()
    let header = try TableSamples.guess(table).beginning.header
    try said.set("nyckel", to: "id", in: header)
    try said.set("#2", to: "date", in: header)
    try said.set("gad7_7", to: "ignore", in: header)
    let guess = try TableSamples.guess(table, said)
    #expect(guess.targets == ["id", "date"] + (1...6).map { "item.q\($0)" } + ["-"])
    #expect(throws: UnusableTable.self) { try said.set("nyckeln", to: "id", in: header) }
    #expect(throws: UnusableTable.self) { try said.set("nyckel", to: "item.", in: header) }
  }

  @Test func theOnlyColumnOfDaysIsTheDay() throws {
    let table = """
      id;dt_response;gad7_1;gad7_2;gad7_3;gad7_4;gad7_5;gad7_6;gad7_7
      A;2024-05-02 10:59:30+00:00;0;1;2;3;0;1;2

      """
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(try guess.column("dt_response").target == .date)
    #expect(try guess.column("dt_response").ground == .cells)
  }

  @Test func whoseConsentItIsIsAskedAbout() throws {
    let table = """
      id;date;informationExchange;gad7_1;gad7_2;gad7_3;gad7_4;gad7_5;gad7_6;gad7_7
      A;2024-05-02;ja;0;1;2;3;0;1;2

      """
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(
      guess.doubts["informationExchange"] == [
        .severalTargets(
          Consent.Party.allCases.map { .consent(to: "informationExchange", by: $0, .status) })
      ])
  }

  @Test func anItemThatNoScoreReadsIsNotNeededToRecogniseAnInstrument() throws {
    let names = ["id", "date"] + (1...9).map { "q\($0)" } + ["total"]
    let table = names.joined(separator: ",") + "\nA,2024-05-02,0,1,2,3,0,1,2,3,0,12\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(guess.instrument == "phq-9")
  }

  @Test func columnsOfAShorterFormAreNotTakenForItemsOfALongerOne() throws {
    let names = ["id", "date"] + (1...8).map { "phq8_\($0)" } + ["phq8_total"]
    let table = names.joined(separator: ",") + "\nA,2024-05-02,0,1,2,3,0,1,2,3,12\n"
    let guess = try TableSamples.guess(Array(table.utf8))
    #expect(guess.instrument == nil)
    #expect(guess.instruments.isEmpty)
  }

  @Test func aTableWithoutADayIsInDoubtUntilOneIsSaid() throws {
    let table = Array(
      ("id," + (1...7).map { "gad7_\($0)" }.joined(separator: ",") + "\nA,0,1,2,3,0,1,2\n").utf8)
    #expect(try TableSamples.guess(table).isDoubtful)
    var said = TableCorrections()
    said.date = CalendarDay("2024-05-02")
    #expect(try !TableSamples.guess(table, said).isDoubtful)
  }
}
