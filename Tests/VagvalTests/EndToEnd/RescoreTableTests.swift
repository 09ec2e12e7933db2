import Foundation
import Testing

extension EndToEndTests {
  /// Tables of cases rescored by the program.
  @Suite struct RescoreTableTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.add("definitions/small-1.0.0.instrument.json", SmallInstrument.json())
    }

    private func rescore(
      _ words: String..., language: String = "en", input: Data = Data()
    ) throws -> Program.Outcome {
      try Program.run(
        ["rescore", "-l", language, "-p", "none", "-i", folder.path("definitions")] + words,
        input: input)
    }

    /// As a spreadsheet in Swedish writes it: semicolons, CRLF, Windows-1252.
    private func add(_ name: String, _ text: String) throws -> String {
      let path = folder.path(name)
      let bytes = try #require(
        text.replacing("\n", with: "\r\n").data(using: .windowsCP1252))
      try bytes.write(to: URL(filePath: path))
      return path
    }

    private static let rows = #"""
      id;date;age;points;placed;share;x-anteckning
      Å1;2025-03-03;15;2;ja;1,5;"lång
      rad; med ""citat"""
      Ö2;2025-03-03;16;1;NEJ;0,25;5" skärm

      Ä3;2025-03-03;17;;;2.5;

      """#

    private static let lines = """
      {"id":"Å1","date":"2025-03-03","age":15,"responses":[{"instrument":"small",\
      "answers":{"points":2,"placed":true,"share":1.5}}]}
      {"id":"Ö2","date":"2025-03-03","age":16,"responses":[{"instrument":"small",\
      "answers":{"points":1,"placed":false,"share":0.25}}]}
      {"id":"Ä3","date":"2025-03-03","age":17,"responses":[{"instrument":"small",\
      "answers":{"share":2.5}}]}

      """

    @Test func aTableGivesWhatTheSameLinesGive() throws {
      let table = try add("cases.CSV", Self.rows)
      let fromTable = try rescore(table)
      let fromLines = try rescore("-", input: Data(Self.lines.utf8))
      #expect(fromTable.text == fromLines.text)
      #expect(fromTable.lines.count == 3)
      #expect(fromTable.text.contains(#"{"id":"Å1","#))
      #expect(fromTable.text.contains(#""scores":{"total":4.5}"#))
      #expect(fromTable.errors.hasPrefix("Lines: 4. Rescored: 3. Rejected: 0. Blank: 1.\n"))
      #expect(fromLines.errors.hasPrefix("Lines: 3. Rescored: 3. Rejected: 0. Blank: 0.\n"))
    }

    @Test func standardInputAndPipesCanBeTables() throws {
      let table = try add("cases.csv", Self.rows)
      let fromFile = try rescore(table)
      let bytes = try Data(contentsOf: URL(filePath: table))
      let streamed = try rescore("-", "--input-format", "csv", input: bytes)
      #expect(streamed.text == fromFile.text)
      #expect(streamed.errors == fromFile.errors)
      let piped = try Program.runShell(
        """
        mkfifo '\(folder.path("pipe"))' && { cat '\(table)' > '\(folder.path("pipe"))' & } \
        && "$0" rescore -l en -p none -i '\(folder.path("definitions"))' --input-format csv \
        '\(folder.path("pipe"))'
        """)
      #expect(piped.text == fromFile.text)
    }

    @Test func aBadCellIsRejectedWithItsLineAndColumn() throws {
      let table = try add(
        "cases.csv",
        """
        sep=;
        id;date;age;points;x-note
        A1;2025-03-03;15;2;"två
        rader"
        A2;2025-03-33;15;2;
        A3;2025-03-03;15;"2"x;
        A4;2025-03-03;15
        A5;2025-03-03;15;0;
        """)
      let output = folder.path("results.ndjson")
      let outcome = try rescore(table, "-o", output)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("Lines: 5. Rescored: 2. Rejected: 3. Blank: 0.\n"))
      let rejects = try String(contentsOfFile: "\(output).rejects.ndjson", encoding: .utf8)
      let places = try rejects.split(separator: "\n").map { line in
        let reject = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let findings = try #require(reject["findings"] as? [[String: Any]])
        let finding = try #require(findings.first)
        return [
          reject["line"], reject["id"], finding["id"], finding["line"], finding["column"],
          finding["pointer"],
        ].map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
      }
      #expect(
        places == [
          "5 A2 notADate 5 4 /date", "6 A3 textAfterQuote 6 21 /points",
          "7 A4 cellCountDiffers 7 1 ",
        ])
      #expect(!rejects.contains("2025-03-33"))
    }

    /// 2 + 1 + 1.5 and 1 + 0 + 0.25; the third lacks two answers.
    @Test func theResultCanBeATable() throws {
      let table = try add("cases.csv", Self.rows)
      let outcome = try rescore(table, "-o", folder.path("results.csv"))
      #expect(outcome.status == 0)
      #expect(
        try String(contentsOfFile: folder.path("results.csv"), encoding: .utf8) == """
          id;date;instrument;version;total;flags
          Å1;2025-03-03;small;1.0.0;4,5;
          Ö2;2025-03-03;small;1.0.0;1,25;
          Ä3;2025-03-03;small;1.0.0;;

          """)
      let lines = Data(Self.lines.utf8)
      let stated = try rescore(
        "-", "-f", "csv", "--instrument", "small", "--separator", "tab", "--bom", input: lines)
      #expect(
        stated.output.starts(with: Data("\u{FEFF}id\tdate\tinstrument\tversion\ttotal\t".utf8)))
      #expect(stated.errors.hasPrefix("Lines: 3. Rescored: 3. Rejected: 0. Blank: 0.\n"))
    }

    @Test func aMappingSaysWhatColumnsStandFor() throws {
      let table = try add("cases.csv", "Nr,Dag,Ålder,Fråga\n1,20250303,15,Mycket\n")
      let mapping = try folder.add(
        "columns.json",
        """
        {"format": "columns/1", "instrument": "small", "columns": {"Nr": "id", "Dag": "date",
          "Ålder": "age", "Fråga": {"as": "item.points", "values": {"Mycket": 2}}}}
        """)
      let outcome = try rescore(table, "--columns", mapping)
      #expect(outcome.status == 0)
      let plain = try rescore(
        "-",
        input: Data(
          """
          {"id": "1", "date": "2025-03-03", "age": 15, "responses": [{"instrument": "small", \
          "answers": {"points": 2}}]}
          """.utf8))
      #expect(outcome.text == plain.text)

      let wrong = try rescore(table, "--instrument", "small", language: "sv")
      #expect(wrong.status == 2)
      #expect(wrong.text == "")
      #expect(wrong.errors.contains(#"1:1 /Nr: Det är oklart vad kolumnen "Nr" står för."#))
      #expect(try folder.names().contains("results.ndjson") == false)
    }

    @Test func aRowInWindows1252AmongOthersIsToldOnce() throws {
      let table = try add(
        "cases.csv", "id;date;age;points\nA1;2025-03-03;15;1\nÅ2;2025-03-03;15;1\n")
      let outcome = try rescore(table)
      #expect(outcome.text.contains(#""id":"Å2""#))
      #expect(outcome.errors.contains("1 row that isn't UTF-8"))
      #expect(!outcome.errors.contains("Remarks"))
      let refused = try rescore(table, "--encoding", "utf-8")
      #expect(refused.status == 1)
      #expect(refused.lines.count == 1)
      #expect(!refused.errors.contains("1 row"))
    }

    @Test(arguments: [
      (["-", "--columns", "x"], "--columns gäller tabeller som läses (CSV), och här läses ingen."),
      (["-", "--encoding", "utf-8"], "--encoding gäller tabeller som läses (CSV), och här läses"),
      (["-", "--instrument", "small"], "--instrument gäller tabeller (CSV), och här varken läses"),
      (["-", "--bom"], "--bom gäller tabeller som skrivs (CSV), och här skrivs ingen."),
      (["-", "--separator", "tab"], "--separator gäller tabeller som skrivs (CSV), och här"),
      (["-", "-f", "csv", "--digests"], "--digests gäller resultat som JSON, inte tabeller."),
      (["-", "-f", "csv", "--fields", "age"], "--fields gäller resultat som JSON, inte tabeller."),
    ])
    func optionsThatConcernNothingAreMistakes(words: [String], sentence: String) throws {
      let outcome = try Program.run(
        ["rescore", "-l", "sv", "-i", folder.path("definitions")] + words)
      #expect(outcome.status == 64)
      #expect(outcome.errors.hasPrefix(sentence), "\(outcome.errors)")
    }

    @Test func aTableOfResultsNeedsOneInstrument() throws {
      let outcome = try rescore("-", "-f", "csv", input: Data(Self.lines.utf8))
      #expect(outcome.status == 64)
      #expect(outcome.text == "")
      #expect(outcome.errors.contains("resultInstrumentNotNamed"))
    }

    @Test func killedARunOverATableEndsWithTheSameBytes() throws {
      let rows = (0..<6000).map { number in
        switch number % 10 {
        case 9: "R-\(number);2025-03-33;15;1;nej;0,5;"
        case 4: "R-\(number);2025-03-03;15;1;ja;0,5;\"två\n\nrader\""
        case 5: "R-\(number);2025-03-03;15;1;ja;0,5;5\" skärm"
        default: "R-\(number);2025-03-03;15;2;ja;1,5;"
        }
      }
      let head = "id;date;age;points;placed;share;x-anteckning"
      let table = try add("cases.csv", ([head] + rows).joined(separator: "\n"))
      let mapping = try folder.add("columns.json", #"{"format": "columns/1"}"#)
      func words(_ name: String, _ more: [String] = []) -> [String] {
        [
          "rescore", "-l", "en", "-p", "none", "-i", folder.path("definitions"), table,
          "--instrument", "small", "--columns", mapping, "-o", folder.path(name),
        ] + more
      }
      func results(_ name: String) throws -> [String] {
        try ["", ".rejects.ndjson", ".manifest.json"].map { suffix in
          try String(contentsOfFile: folder.path(name + suffix), encoding: .utf8)
            .replacing(folder.path(name), with: "OUTPUT")
        }
      }
      let whole = try Program.run(words("whole.csv", ["--jobs", "1"]))
      #expect(whole.errors.hasPrefix("Lines: 6000. Rescored: 5400. Rejected: 600. Blank: 0.\n"))
      // The header is line 1; before row 9 stands one row that takes two lines more.
      let rejects = try results("whole.csv")[1]
      #expect(rejects.contains(#""line":13,"#))

      var generator = Seeded(state: 23)
      var stops = 0
      for signal in [SIGTERM, SIGKILL, SIGINT, SIGKILL, SIGTERM] {
        let pause = Int.random(in: 0..<150, using: &generator)
        let run = try Program.Running(words("broken.csv", stops == 0 ? [] : ["--resume"]))
        stops += 1
        if run.end(with: signal, afterFile: folder.path("broken.csv.partial"), pause) == 1 { break }
      }
      if try !folder.names().contains("broken.csv") {
        let outcome = try Program.run(words("broken.csv", ["--resume"]))
        #expect(outcome.status == 1)
      }
      #expect(try results("broken.csv") == results("whole.csv"))

      // Other columns are another run.
      let run = try Program.Running(words("other.csv"))
      try #require(
        run.end(with: SIGTERM, afterFile: folder.path("other.csv.partial"), 0) == 143)
      try folder.add("columns.json", #"{"format": "columns/1", "ignore": ["share"]}"#)
      let outcome = try Program.run(words("other.csv", ["--resume"]))
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("in which this was different: tables."))
    }
  }
}
