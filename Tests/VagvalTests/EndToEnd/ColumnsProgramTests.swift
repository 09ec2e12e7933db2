import Foundation
import Testing

extension EndToEndTests {
  /// `vagval columns`: what a table's columns are taken for, corrected and saved.
  @Suite struct ColumnsProgramTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func columns(
      _ words: String..., answers: [String] = []
    ) throws -> Program.Outcome {
      try Program.run(
        ["columns", "-l", "en"] + words,
        input: Data(answers.map { $0 + "\n" }.joined().utf8))
    }

    private static let names =
      "Löpnr;Datum;Kön;Personnr;" + (1...7).map { "GAD7_\($0)" }.joined(separator: ";")

    /// A table in which nothing is in doubt.
    private func plain() throws -> String {
      try folder.add(
        "svar.csv",
        Self.names + "\nA;2024-05-02;Flicka;811228-9874;0;1;2;3;0;vet ej;-\n"
          + "B;20240503;Pojke;811228-9874;3;3;3;3;3;3;3\n")
    }

    /// A table in which the sexes are numbers, the first answer may be none, and no day is said.
    private func doubtful() throws -> String {
      try folder.add(
        "svar.csv",
        Self.names.replacing("Datum", with: "Besök")
          + "\nA;1;1;811228-9874;9;1;2;3;0;0;0\nB;2;2;811228-9874;3;3;3;3;3;3;3\n")
    }

    @Test func theGuessIsShownWithItsGroundsAndNothingIsSaved() throws {
      let outcome = try columns(try plain())
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Instrument: gad-7 (the columns' names say so)"))
      #expect(outcome.text.contains("GAD7_7    item.q7  certain: the item's number"))
      #expect(outcome.text.contains("not read: personal identity numbers"))
      #expect(outcome.text.contains("Rows looked at: 2. Become cases: 2. Refused: 0."))
      #expect(try folder.names() == ["svar.csv"])
    }

    @Test func textsOfCellsAreShownOnlyWhenAskedForAndPersonalIdentityNumbersNever() throws {
      let path = try plain()
      #expect(try !columns(path).text.contains("vet ej"))
      let shown = try columns(path, "--show-values").text
      #expect(shown.contains("vet ej"))
      #expect(!shown.contains("9874"))
    }

    @Test func whatIsSavedIsReadByRescore() throws {
      let (table, mapping) = (try plain(), folder.path("kolumner.json"))
      #expect(try columns(table, "-o", mapping).status == 0)
      #expect(try folder.permissions(of: "kolumner.json") == 0o600)
      let rescored = try Program.run(
        "rescore", "-l", "en", "-p", "none", "--columns", mapping, table)
      #expect(rescored.status == 0)
      #expect(rescored.lines.count == 2)
      #expect(rescored.lines.last?.contains(#""total":21"#) == true)
    }

    @Test func aFileThatExistsIsReplacedOnlyWhenAskedFor() throws {
      let table = try plain()
      let mapping = try folder.add("kolumner.json", "mine")
      let refused = try columns(table, "-o", mapping)
      #expect(refused.status == 74)
      #expect(refused.errors.contains("exists already"))
      #expect(try String(contentsOfFile: mapping, encoding: .utf8) == "mine")
      #expect(try columns(table, "-o", mapping, "--replace").status == 0)
      #expect(try String(contentsOfFile: mapping, encoding: .utf8).contains("columns/1"))
    }

    @Test func nothingIsSavedWhileSomethingIsInDoubt() throws {
      let outcome = try columns(try doubtful(), "-o", folder.path("kolumner.json"))
      #expect(outcome.status == 1)
      #expect(outcome.text.contains(#"? What does "1", "2" stand for?"#))
      #expect(outcome.text.contains(#"? What does "9" stand for?"#))
      #expect(outcome.errors.contains("Nothing is saved"))
      #expect(try folder.names() == ["svar.csv"])
    }

    @Test func optionsSettleWhatIsInDoubt() throws {
      let mapping = folder.path("kolumner.json")
      let outcome = try columns(
        try doubtful(), "-o", mapping, "--value", "Kön:1=female", "--value", "#3:2=pojke",
        "--value", "9=unknown", "--date", "2024-05-02", "--set", "#2=ignore")
      #expect(outcome.status == 0)
      let saved = try String(contentsOfFile: mapping, encoding: .utf8)
      #expect(saved.contains(#""date": "2024-05-02""#))
      #expect(saved.contains(#""values": {"1": "female", "2": "male"}"#))
      #expect(saved.contains(#""values": {"9": {"missing":"unknown"}}"#))
      #expect(saved.contains(#""ignore": ["Besök", "Personnr"]"#))
    }

    @Test func questionsSettleWhatIsInDoubtOneByOne() throws {
      let mapping = folder.path("kolumner.json")
      let outcome = try columns(
        try doubtful(), "-o", mapping, "--ask",
        answers: ["flicka", "male", "vet ej", "2024-05-02", "#11=ignore", ""])
      #expect(outcome.status == 0)
      let saved = try String(contentsOfFile: mapping, encoding: .utf8)
      #expect(saved.contains(#""values": {"1": "female", "2": "male"}"#))
      #expect(saved.contains(#""date": "2024-05-02""#))
      #expect(saved.contains(#""ignore": ["Besök", "Personnr", "GAD7_7"]"#))
    }

    @Test func whoStopsSavesNothing() throws {
      let outcome = try columns(
        try doubtful(), "-o", folder.path("kolumner.json"), "--ask", answers: ["flicka", "q"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Nothing is saved"))
      #expect(try folder.names() == ["svar.csv"])
    }

    @Test func aSlipInAnOptionIsToldWithWhatWasProbablyMeant() throws {
      let path = try plain()
      let column = try columns(path, "--set", "GAD7-1=item.q1")
      #expect(column.status == 64)
      #expect(column.errors.contains(#"Did you mean "GAD7_1"?"#))
      #expect(try columns(path, "--set", "GAD7_1").status == 64)
      #expect(try columns(path, "--instrument", "gad").status == 2)
    }

    @Test func theMappingCanGoToStandardOutput() throws {
      let outcome = try columns(try plain(), "-o", "-")
      #expect(outcome.text.hasPrefix("{\n  \"format\": \"columns/1\""))
      #expect(outcome.errors.contains("Instrument: gad-7"))
    }

    @Test func withoutATerminalAnInstrumentThatIsNotRecognisedIsNamedWithTheOptionForIt() throws {
      let table = try folder.add("svar.csv", "id;date;a;b\nA;2024-05-02;1;2\n")
      let outcome = try columns(table)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("--instrument ID, where ID is one of these: audit, audit-c,"))
    }

    @Test func daysAndIdsThatNoColumnHasAreSettledOneByOne() throws {
      let names = "när;" + (1...7).map { "GAD7_\($0)" }.joined(separator: ";")
      let table = try folder.add(
        "svar.csv", names + "\n24-03-05;0;1;2;3;0;1;2\n23-12-11;3;3;3;3;3;3;0\n")
      let mapping = folder.path("kolumner.json")
      let outcome = try columns(
        table, "-o", mapping, "--ask", "--set", "när=date",
        answers: ["1", "50", "1950", "n", "svar-", ""])
      #expect(outcome.status == 1)
      // A line that can't be used ends a file of answers; with the right ones it goes on.
      let settled = try columns(
        table, "-o", mapping, "--ask", "--set", "när=date",
        answers: ["1", "1950", "n", "svar-", ""])
      #expect(settled.status == 0)
      let saved = try String(contentsOfFile: mapping, encoding: .utf8)
      #expect(saved.contains(#""idPrefix": "svar-""#))
      #expect(saved.contains(#""order": "year-month-day", "firstYear": 1950"#))
      let cases = try Program.run("import", "-l", "en", table, "--columns", mapping)
      #expect(cases.status == 0)
      #expect(cases.lines.last?.hasPrefix(#"{"id":"svar-2","date":"2023-12-11""#) == true)
      // Rows that are read in pieces have no numbers.
      let rescored = try Program.run("rescore", "-l", "en", "--columns", mapping, table)
      #expect(rescored.status == 2)
      #expect(rescored.errors.contains("only import numbers rows"))
    }

    @Test func aFirstYearOutOfRangeIsAnErrorOfUse() throws {
      let outcome = try columns(try plain(), "--first-year", "24")
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--first-year"))
    }

    @Test func idsThatLookLikeBirthDatesAreAskedAbout() throws {
      let table = try folder.add(
        "svar.csv",
        "id;date;" + (1...7).map { "gad7_\($0)" }.joined(separator: ";")
          + "\n100503-A;2024-05-02;0;1;2;3;0;1;2\n20110612;2024-05-02;0;1;2;3;0;1;2\n")
      let refused = try columns(table)
      #expect(refused.status == 1)
      #expect(refused.text.contains("The ids look like birth dates."))
      #expect(!refused.text.contains("100503"))
      #expect(try columns(table, "--set", "#1=id").status == 0)
    }

    // MARK: Cases

    @Test func aPersonalIdentityNumberInATextIsRefusedAndNotShown() throws {
      let table = try folder.add(
        "svar.csv",
        "id;date;unit;" + (1...7).map { "q\($0)" }.joined(separator: ";")
          + "\n" + String(repeating: "A;2024-05-02;Norr;0;1;2;3;0;1;2\n", count: 600)
          + "B;2024-05-02;Norr 811228-9874;0;1;2;3;0;1;2\n")
      let mapping = try folder.add(
        "kolumner.json", #"{"format": "columns/1", "instrument": "gad-7"}"#)
      let cases = try Program.run("import", "-l", "en", table, "--columns", mapping)
      #expect(cases.status == 1)
      #expect(cases.lines.count == 600)
      #expect(cases.errors.contains("svar.csv:602:14 /unit:"))
      #expect(!(cases.errors + cases.text).contains("9874"))
      let allowed = try Program.run(
        "import", "-l", "en", table, "--columns", mapping, "--allow-personal-numbers")
      #expect(allowed.lines.count == 601)
    }

    @Test func storedTotalsThatTheAnswersDoNotGiveAreTold() throws {
      let table = try folder.add(
        "svar.csv",
        "id;date;" + (1...7).map { "gad7_\($0)" }.joined(separator: ";") + ";gad7_sum"
          + "\nA;2024-05-02;0;1;2;3;0;1;2;9\nB;2024-05-02;0;1;2;3;0;1;2;8\n"
          + "C;2024-05-02;3;3;3;3;3;3;3;20\n")
      let told = "svar.csv:3:1: found stored totals that the answers don't give on 2 rows"
      let cases = try Program.run("import", "-l", "en", table)
      #expect(cases.status == 0)
      #expect(cases.lines.count == 3)
      #expect(cases.errors.contains(told))
      #expect(try columns(table).errors.contains(told))
    }

    @Test func aTableWithoutRowsIsAnError() throws {
      let table = try folder.add(
        "svar.csv", "id;date;" + (1...7).map { "gad7_\($0)" }.joined(separator: ";") + "\n")
      let cases = try Program.run(
        "import", "-l", "en", table, "-o", folder.path("cases.ndjson"))
      #expect(cases.status == 2)
      #expect(cases.errors.contains("no rows below the columns' names"))
      #expect(try folder.names() == ["svar.csv"])
    }

    @Test func casesNeverTakeThePlaceOfTheMapping() throws {
      let (table, mapping) = (try plain(), folder.path("kolumner.json"))
      _ = try columns(table, "-o", mapping)
      let before = try String(contentsOfFile: mapping, encoding: .utf8)
      let cases = try Program.run(
        "import", "-l", "en", table, "--columns", mapping, "-o", mapping)
      #expect(cases.status == 74)
      #expect(try String(contentsOfFile: mapping, encoding: .utf8) == before)
    }

    @Test func rowsBecomeCasesByAMapping() throws {
      let (table, mapping) = (try plain(), folder.path("kolumner.json"))
      _ = try columns(table, "-o", mapping)
      let cases = try Program.run("import", "-l", "en", table, "--columns", mapping)
      #expect(cases.status == 0)
      #expect(
        cases.lines.first.map(String.init)
          == #"{"id":"A","date":"2024-05-02","sex":"female","responses":[{"instrument":"gad-7","#
          + #""answers":{"q1":0,"q2":1,"q3":2,"q4":3,"q5":0,"q6":{"missing":"unknown"},"#
          + #""q7":null}}]}"#)
      #expect(cases.lines.count == 2)
    }

    @Test func rowsThatAreNoCasesAreListedWithTheirPlaces() throws {
      let table = try folder.add(
        "svar.csv",
        "id;date;" + (1...7).map { "gad7_\($0)" }.joined(separator: ";")
          + "\n" + String(repeating: "A;2024-05-02;0;1;2;3;0;1;2\n", count: 12)
          + "B;2024-13-02;0;1;2;3;0;1;2\nC;2024-05-02;0\n")
      let cases = try Program.run("import", "-l", "en", table)
      #expect(cases.status == 1)
      #expect(cases.lines.count == 12)
      #expect(cases.errors.contains("svar.csv:14:3 /date:"))
      #expect(cases.errors.contains("svar.csv:15:1"))
    }

    @Test func withoutAMappingWhatIsInDoubtIsRefused() throws {
      let cases = try Program.run("import", "-l", "en", try doubtful())
      #expect(cases.status == 2)
      #expect(cases.text.isEmpty)
      #expect(cases.errors.contains("isn't read: something above is in doubt."))
      #expect(cases.errors.contains("vagval columns"))
    }
  }
}
