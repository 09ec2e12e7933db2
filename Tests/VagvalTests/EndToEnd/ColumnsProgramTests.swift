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

    // MARK: Cases

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
