import Foundation
import Testing

extension EndToEndTests {
  /// Tables of cases compared by the program.
  ///
  /// The level is high from 4; in the draft from 3.
  @Suite struct CompareTableTests {
    private let folder: TemporaryFolder
    private let draft: String

    init() throws {
      folder = try TemporaryFolder()
      let text = SmallInstrument.json(levels: SmallInstrument.concern)
      try folder.add("definitions/small-1.0.0.instrument.json", text)
      draft = try folder.add(
        "draft.json",
        text.replacing(#""version": "1.0.0""#, with: #""version": "1.1.0""#)
          .replacing(#""< 4", "high": ">= 4""#, with: #""< 3", "high": ">= 3""#))
    }

    private func compare(
      _ words: [String], language: String = "en", input: Data = Data()
    ) throws -> Program.Outcome {
      try Program.run(
        [
          "compare", "-l", language, "-i", folder.path("definitions"), "--old", "small",
          "--new", draft,
        ] + words, input: input)
    }

    private func compare(_ words: String...) throws -> Program.Outcome { try compare(words) }

    /// As a spreadsheet in Swedish writes it: semicolons, CRLF, Windows-1252.
    private func add(_ name: String, _ text: String) throws -> String {
      let path = folder.path(name)
      let bytes = try #require(
        text.replacing("\n", with: "\r\n").data(using: .windowsCP1252))
      try bytes.write(to: URL(filePath: path))
      return path
    }

    private func contents(_ name: String) throws -> String {
      try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    /// Totals of 4.5, 3.5, 1.25 and none.
    private static let rows = #"""
      id;date;age;sex;points;placed;share;x-anteckning
      Å1;2025-03-03;15;kvinna;2;ja;1,5;"lång
      rad; med ""citat"""
      Ö2;2025-03-03;15;flicka;2;JA;0,5;5" skärm

      Ä3;2025-03-03;17;pojke;1;nej;0,25;
      Ä4;2025-03-03;17;;;;2.5;

      """#

    private static let lines = """
      {"id":"Å1","date":"2025-03-03","age":15,"sex":"female","responses":[{"instrument":"small",\
      "answers":{"points":2,"placed":true,"share":1.5}}]}
      {"id":"Ö2","date":"2025-03-03","age":15,"sex":"female","responses":[{"instrument":"small",\
      "answers":{"points":2,"placed":true,"share":0.5}}]}
      {"id":"Ä3","date":"2025-03-03","age":17,"sex":"male","responses":[{"instrument":"small",\
      "answers":{"points":1,"placed":false,"share":0.25}}]}
      {"id":"Ä4","date":"2025-03-03","age":17,"responses":[{"instrument":"small",\
      "answers":{"share":2.5}}]}

      """

    @Test(arguments: ["text", "json", "csv"])
    func aTableGivesWhatTheSameLinesGive(format: String) throws {
      let table = try add("cases.CSV", Self.rows)
      let fromTable = try compare(table, "-f", format)
      let fromLines = try compare(["-", "-f", format], input: Data(Self.lines.utf8))
      #expect(fromTable.status == 0)
      #expect(fromTable.text == fromLines.text)
      #expect(fromTable.text.contains(format == "csv" ? "cases,," : "Ö2"))
      #expect(fromLines.errors == "")
    }

    @Test func theSumsAreThoseOfACountByHand() throws {
      let outcome = try compare(try add("cases.csv", Self.rows), "-f", "csv")
      let rows = Set(outcome.text.components(separatedBy: "\r\n"))
      for row in [
        "cases,,same,all,,,,3", "cases,,changed,all,,,,1", "cases,,refused,all,,,,0",
        "level,small,concern,all,,high,high,1", "level,small,concern,all,,low,high,1",
        "level,small,concern,all,,low,low,1", "level,small,concern,all,,(unknown),(unknown),1",
        "level,small,concern,sex,female,low,high,1", "level,small,concern,age,15-17,low,high,1",
      ] {
        #expect(rows.contains(row), "\(row)")
      }
    }

    @Test func standardInputAndPipesCanBeTables() throws {
      let table = try add("cases.csv", Self.rows)
      let fromFile = try compare(table)
      let bytes = try Data(contentsOf: URL(filePath: table))
      let streamed = try compare(["-", "--input-format", "csv"], input: bytes)
      #expect(streamed.text == fromFile.text)
      #expect(streamed.errors == fromFile.errors)
      let piped = try Program.runShell(
        """
        mkfifo '\(folder.path("pipe"))' && { cat '\(table)' > '\(folder.path("pipe"))' & } \
        && "$0" compare -l en -i '\(folder.path("definitions"))' --old small --new '\(draft)' \
        --input-format csv '\(folder.path("pipe"))'
        """)
      #expect(piped.text == fromFile.text)
    }

    @Test func aBadRowIsRejectedWithItsLineAndColumn() throws {
      let table = try add(
        "cases.csv",
        """
        sep=;
        id;date;age;points;placed;share;x-anteckning
        Å1;2025-03-03;15;2;ja;1,5;"två
        rader"
        Å2;2025-03-33;15;2;ja;1,5;
        Å3;2025-03-03;15;"2"x;ja;1,5;
        Å4;2025-03-03;15
        Å5;2025-03-03;15;0;nej;ett;
        Å6;2025-03-03;15;0;nej;0,5;
        """)
      let outcome = try compare(table, "-f", "csv", "--rejects", folder.path("rejects"))
      #expect(outcome.status == 1)
      #expect(outcome.text.contains("cases,,refused,all,,,,4\r\n"))
      #expect(outcome.text.contains("cases,,same,all,,,,2\r\n"))
      let rejects = try contents("rejects")
      let places = try rejects.split(separator: "\n").map { line in
        let reject = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(reject["input"] as? String == table)
        let finding = try #require((reject["findings"] as? [[String: Any]])?.first)
        return [
          reject["line"], reject["id"], finding["id"], finding["line"], finding["column"],
          finding["pointer"],
        ].map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
      }
      // The id of a row in Windows-1252 is read as it was meant, also where the row isn't.
      #expect(
        places == [
          "5 Å2 notADate 5 4 /date", "6 Å3 textAfterQuote 6 21 /points",
          "7 Å4 cellCountDiffers 7 1 ", "8 Å5 answerOfWrongType 8 24 /share",
        ])
      #expect(!rejects.contains("2025-03-33") && !rejects.contains("ett\""))
      #expect(try folder.permissions(of: "rejects") == 0o600)
      #expect(outcome.errors.contains("Rejected for: answerOfWrongType (1), cellCountDiffers (1)"))
    }

    @Test func withoutAFileTheReasonsAreToldWithTheirPlacesInTheTable() throws {
      let table = try add("cases.csv", "id;date;age;points\nA1;2025-03-03;15;1\nA2;x;15;1\n")
      let outcome = try compare([table], language: "sv")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("cases.csv:3:4 /date: "))
      let strict = try compare(table, "--strict")
      #expect(strict.status == 1)
      #expect(strict.errors.contains("cases.csv:3:4 /date: "))
      #expect(strict.errors.hasSuffix("couldn't be used (--strict).\n"))
    }

    @Test func rowsInWindows1252AmongOthersAreToldOnce() throws {
      let table = try add(
        "cases.csv", "id;date;age;points\nA1;2025-03-03;15;1\nÅ2;2025-03-03;15;1\n")
      let outcome = try compare(table)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("1 row that isn't UTF-8"))
      let refused = try compare(table, "--encoding", "utf-8")
      #expect(refused.status == 1)
      #expect(!refused.errors.contains("1 row that"))
    }

    @Test func tablesAndLinesFollowEachOtherInTheirOrderByAnyNumberOfThreads() throws {
      let note = String(repeating: "x", count: 200)
      let many = (0..<1500).map { number in
        switch number % 10 {
        case 9: "R-\(number);2025-03-33;15;1;nej;0,5;\(note)"
        case 4: "N-\(number);2025-03-03;15;1;ja;0,5;\"två\n\nrader å \(note)\""
        case 5: "C-\(number);2025-03-03;15;2;ja;0,75;5\" skärm \(note)"
        default: "N-\(number);2025-03-03;15;2;ja;1,5;\(note)"
        }
      }
      let head = "id;date;age;points;placed;share;x-anteckning"
      let table = try add("many.csv", ([head] + many).joined(separator: "\n"))
      let other = try add("other.tsv", Self.rows.replacing(";", with: "\t"))
      let lines = try folder.add(
        "lines.ndjson", Self.lines + "{\"id\": \"R-last\"}\n")
      let list = try folder.add(
        "list.json", "[\(Self.lines.split(separator: "\n").joined(separator: ","))]")
      func words(_ jobs: String) -> [String] {
        [
          lines, table, list, other, "-f", "json", "--jobs", jobs, "-o", folder.path("all-\(jobs)"),
          "--rejects", folder.path("rejects-\(jobs)"),
        ]
      }
      for jobs in ["1", "2", "3"] {
        let outcome = try compare(words(jobs))
        #expect(outcome.status == 1)
        // Two of every ten rows have letters outside ASCII, and all four of the other table.
        #expect(outcome.errors.contains("304 rows that aren't UTF-8"))
        #expect(
          outcome.errors.contains("Rejected for: ") && outcome.errors.contains("notADate (150)"))
      }
      // More than one piece of 256 KiB.
      #expect(try Data(contentsOf: URL(filePath: table)).count > 256 << 10)
      for name in ["all", "rejects"] {
        #expect(try contents("\(name)-2") == contents("\(name)-1"))
        #expect(try contents("\(name)-3") == contents("\(name)-1"))
      }
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(contents("all-1").utf8)) as? [String: Any])
      let cases = try #require(report["cases"] as? [[String: Any]])
      // 2 + 1 + 0.75 is 3.75.
      let changed = stride(from: 5, to: 1500, by: 10).map { "C-\($0)" }
      #expect(cases.compactMap { $0["id"] as? String } == ["Ö2"] + changed + ["Ö2", "Ö2"])
      #expect(
        report["counts"] as? [String: Int] == [
          "cases": 1513, "same": 1209, "scoresOnly": 0, "changed": 153, "refusedByOld": 0,
          "refusedByNew": 0, "refused": 151,
        ])
      let rejected = try contents("rejects-1").split(separator: "\n").map { line in
        let reject = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return "\(reject?["id"] ?? "-") \(reject?["line"] ?? "-")"
      }
      // The header is line 1; of every ten rows one takes two lines more.
      let bad = stride(from: 9, to: 1500, by: 10).map { "R-\($0) \(2 + $0 + 2 * ($0 / 10 + 1))" }
      #expect(rejected == ["R-last 5"] + bad)
    }

    @Test func aRowThatIsTooLongIsCountedAndNamed() throws {
      let table = try add(
        "cases.csv",
        "id;date;age;points;x-note\nA1;2025-03-03;15;1;\nL1;2025-03-03;15;1;\"\n"
          + "\(String(repeating: "x", count: 1 << 20))\"\nA2;2025-03-33;15;1;\n")
      let outcome = try compare(table, "-f", "csv", "--rejects", folder.path("rejects"))
      #expect(outcome.text.contains("cases,,refused,all,,,,2\r\n"))
      let rejects = try contents("rejects").split(separator: "\n")
      #expect(rejects.first?.contains(#""line":3,"offset":48,"id":"L1","#) == true)
      #expect(rejects.first?.contains("lineTooLong") == true)
      #expect(rejects.last?.contains(#""line":5,"#) == true)
    }

    // MARK: Columns

    @Test func aMappingSaysWhatColumnsStandFor() throws {
      let table = try add(
        "cases.csv", "Nr,Dag,Ålder,Fråga,Placerad,Andel\n1,20250303,15,Mycket,ja,0.5\n")
      let text = """
        {"format": "columns/1", "instrument": "small", "columns": {"Nr": "id", "Dag": "date",
          "Ålder": "age", "Fråga": {"as": "item.points", "values": {"Mycket": 2}},
          "Placerad": "item.placed", "Andel": "item.share"}}
        """
      let mapping = try folder.add("columns.json", text)
      let outcome = try compare(table, "--columns", mapping, "-f", "csv")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("level,small,concern,all,,low,high,1\r\n"))

      let wrong = try compare([table, "--instrument", "small"], language: "sv")
      #expect(wrong.status == 2)
      #expect(wrong.text == "")
      #expect(wrong.errors.contains(#"1:1 /Nr: Det är oklart vad kolumnen "Nr" står för."#))

      for option in ["--output", "--changes", "--rejects"] {
        let over = try compare(table, "--columns", mapping, option, mapping)
        #expect(over.status == 64)
        #expect(over.errors.contains("named for two things"))
      }
      #expect(try contents("columns.json") == text)
    }

    @Test func anInstrumentThatStandsInNoFolderCanBeATables() throws {
      let table = try add("cases.csv", Self.rows)
      let old = folder.path("definitions/small-1.0.0.instrument.json")
      let outcome = try Program.run(
        "compare", "-l", "en", "--old", old, "--new", draft, "-f", "csv", table)
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("level,small,concern,all,,low,high,1\r\n"))
      let unknown = try compare(table, "--instrument", "smal")
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("unknownDefinition"))
    }

    @Test func byItsNameATableCanBeLinesAllTheSame() throws {
      let lines = try folder.add("lines.csv", Self.lines)
      let outcome = try compare(lines, "--input-format", "ndjson", "-f", "csv")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("level,small,concern,all,,low,high,1\r\n"))
    }

    @Test(arguments: [
      ("--columns", "x"), ("--encoding", "utf-8"), ("--instrument", "small"),
    ])
    func optionsThatConcernNoTableAreMistakes(option: String, value: String) throws {
      let outcome = try compare(["-", option, value], language: "sv")
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.hasPrefix("\(option) gäller tabeller som läses (CSV), och här läses ingen."),
        "\(outcome.errors)")
    }
  }
}
