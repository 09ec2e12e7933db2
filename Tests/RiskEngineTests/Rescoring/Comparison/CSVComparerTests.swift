import RiskEngine
import Testing

/// Tables compared in pieces.
@Suite struct CSVComparerTests {
  /// High begins at 3 instead of 4; programme A is for those in care whose level is high.
  private static let sample = ComparisonSample.instruments(
    new: [("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: 3)])],
    when: ["concern": #""high""#, "placed": "true"])

  /// What comes of cases, wherever they stand.
  private struct Outcome: Equatable {
    var changes = ""
    var rejects: [String] = []
    var sums: [UInt8] = []
    var used: [String] = []
    var cases = 0
  }

  private func lineComparer(
    _ sample: ComparisonSample = sample, isPlain: Bool = false
  ) throws -> LineComparer {
    LineComparer(
      try sample.comparer(), groups: PersonGroups(ages: sample.ages), isPlain: isPlain
    ) { compared, output in
      var writer = JSONWriter(style: .compact)
      compared.write(to: &writer, ages: sample.ages)
      writer.endLine()
      output += writer.bytes
    }
  }

  private func outcome(of lines: ComparedLines, _ sample: ComparisonSample = sample) throws
    -> Outcome
  {
    let definitions = try #require(
      ComparedDefinitions(
        old: ComparisonSample.entry(sample.old), new: ComparisonSample.entry(sample.new)))
    let totals = lines.totals ?? ComparisonTotals(groups: PersonGroups(ages: sample.ages))
    #expect(totals.cases == lines.cases)
    #expect(totals.addUp)
    return Outcome(
      changes: String(decoding: lines.output, as: UTF8.self),
      rejects: lines.rejects.map { "\($0.id ?? "-") \($0.findings.map(\.id))" },
      sums: totals.table(of: definitions),
      used: totals.definitions.map { "\($0.head.label) \($0.digest?.description ?? "")" },
      cases: lines.cases)
  }

  /// What the rows of a table become, in pieces of about so many bytes.
  private func compared(
    _ table: [UInt8], _ sample: ComparisonSample = sample, pieceSize: Int = .max,
    instrument: String? = nil, policy: PolicyChoice = .automatic, isPlain: Bool = false
  ) throws -> ComparedLines {
    let header = try #require(
      try CSVHeader.read(table.span, isWhole: true, file: "cases.csv"))
    let columns = try sample.comparer().columns(
      of: header, instrument: instrument, policy: policy)
    let rows = Array(table.dropFirst(header.length))
    var comparer = try lineComparer(sample, isPlain: isPlain)
    var reader = CSVComparer(columns)
    var result = ComparedLines()
    var start = 0
    while start < rows.count {
      var end = min(rows.count, pieceSize < rows.count ? start + pieceSize : rows.count)
      var piece = Array(rows[start..<end])
      while end < rows.count, columns.boundary.endOfLastRecord(in: piece.span) == nil {
        piece.append(rows[end])
        end += 1
      }
      if end < rows.count, let whole = columns.boundary.endOfLastRecord(in: piece.span) {
        piece.removeSubrange(whole...)
      }
      let count = reader.compare(piece.span, name: "cases.csv", by: &comparer, into: &result)
      #expect(count == piece.count)
      start += piece.count
    }
    return result
  }

  private func compared(_ table: String, _ sample: ComparisonSample = sample) throws
    -> ComparedLines
  {
    try compared(Array(table.utf8), sample)
  }

  private func compared(lines: [String], _ sample: ComparisonSample = sample) throws
    -> ComparedLines
  {
    var comparer = try lineComparer(sample)
    var result = ComparedLines()
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    #expect(comparer.compare(bytes.span, name: "cases.ndjson", into: &result) == bytes.count)
    return result
  }

  // MARK: The same as lines

  @Test(arguments: 0..<60 as Range<UInt64>)
  func rowsInAnyPiecesAreComparedAsTheSameLinesAre(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = RandomTable(&random)
    let size = Int.random(in: 1...300, using: &random)
    let expected = try outcome(of: compared(lines: table.lines))
    for (pieceSize, isPlain) in [(size, false), (.max, false), (size, true)] {
      let found = try compared(table.bytes, pieceSize: pieceSize, isPlain: isPlain)
      #expect(try outcome(of: found) == expected, "seed \(seed)")
      #expect(
        found.lineFeeds == table.bytes.count { $0 == UInt8(ascii: "\n") } - 1, "seed \(seed)")
    }
  }

  /// Three points make the level high in the new version only.
  @Test func aChangedCaseIsFoundInItsRow() throws {
    let result = try compared(
      """
      id;date;age;sex;q1;q2;q3;placed
      A1;2025-03-03;14;flicka;2;0;0;ja
      A2;2025-03-03;14;pojke;2;1;0;ja

      A3;20250303;14;kvinna;2;2;0;ja
      """)
    let outcome = try outcome(of: result)
    #expect(outcome.changes.hasPrefix(#"{"id":"A2","date":"2025-03-03","#))
    #expect(outcome.changes.count { $0 == "\n" } == 1)
    #expect(outcome.cases == 3)
    let rows = String(decoding: outcome.sums, as: UTF8.self).split(separator: "\r\n")
    for row in [
      "cases,,same,all,,,,2", "cases,,changed,all,,,,1",
      "level,three-questions,concern,sex,male,low,high,1",
      "level,three-questions,concern,sex,female,low,low,1",
      "level,three-questions,concern,sex,female,high,high,1",
    ] {
      #expect(rows.contains(Substring(row)), "\(row)")
    }
  }

  @Test func usualRowsTakeTheShortWay() throws {
    let head = "id;date;age;q1;q2;q3\n"
    let rows = (0..<40).map { "A\($0);2025-03-03;14;\($0 % 3);0;0\n" }
    let table = Array((head + rows.joined()).utf8)
    let header = try #require(try CSVHeader.read(table.span, isWhole: true, file: "cases.csv"))
    var comparer = try lineComparer()
    var reader = CSVComparer(try Self.sample.comparer().columns(of: header))
    var result = ComparedLines()
    let bytes = Array(rows.joined().utf8)
    #expect(
      reader.compare(bytes.span, name: "cases.csv", by: &comparer, into: &result) == bytes.count)
    // Three sums, of which each must be learned.
    #expect(comparer.shortcuts >= 30, "\(comparer.shortcuts)")
    #expect(result.totals?.count(.same) == 40)
  }

  // MARK: What is rejected

  /// The places of all findings: the lines before the row, then line and column in it.
  private func places(_ rejects: [RejectedLine]) -> [String] {
    rejects.flatMap { reject in
      reject.findings.map { finding in
        let place = finding.location
        return "\(reject.line)+\(place?.line ?? 0):\(place?.column ?? 0) "
          + "\(place?.pointer ?? "") \(finding.id)"
      }
    }
  }

  @Test func findingsNameTheColumnAndTheCell() throws {
    let rows = [
      "A1;2025-03-03;2010-01-01;1;7;\n", "A2;2025-03-33;2010-01-01;1;2;\n",
      "åäö;2025-03-03;2010-01-01;\"ä\";\"rad\ntvå\";\n", "A5;2025-03-03;2010-01-01;1;2\n",
      "A6;2025-03-03;2010-01-01;1;2;\"slut\npå\"\n", "A7;2025-03-03;2010-01-01;\"1\"x;2;\n",
      "A8;2025-03-03;2010-01-01;1;2;",
    ]
    let result = try compared("id;date;born;q1;q2;remark\n" + rows.joined())
    #expect(
      places(result.rejects) == [
        "0+1:28 /q2 answerLooksMissing", "1+1:4 /date notADate",
        "2+1:27 /q1 answerOfWrongType", "2+1:31 /q2 answerOfWrongType",
        "4+1:1  cellCountDiffers", "7+1:29 /q1 textAfterQuote",
      ])
    let starts = rows.indices.map { rows[..<$0].joined().utf8.count }
    #expect(result.rejects.map(\.offset) == [0, 1, 2, 3, 5].map { starts[$0] })
    #expect(result.rejects.map(\.id) == ["A1", "A2", "åäö", "A5", "A7"])
    #expect(result.totals?.count(.refused) == 5)
    #expect(result.cases == 7)
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func anyBytesAreRejectedWhereRescoringRejectsThem(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet: [[UInt8]] =
      [
        ";", ";", "\n", "\r\n", "\"", "\"\"", "1", "2", "A", "-", " ", "\t", "2025-03-03", "å",
        "\u{0}", "|", "ja", "2010-01-01",
      ].map { Array($0.utf8) } + [[0xE5], [0xFF], [0xC3]]
    var table = Array("id;date;born;q1;q2;remark;placed\n".utf8)
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      if Int.random(in: 0..<4, using: &random) == 0 {
        table += Array("\nA1;2025-03-03;2010-01-01;1;2;;ja\n".utf8)
      }
      table += alphabet.randomElement(using: &random) ?? []
    }
    let found = try compared(table, pieceSize: Int.random(in: 1...90, using: &random))

    // Both sides have the same form, so each refuses what the other does.
    var library = Library()
    for definition in Self.sample.others + [Self.sample.old] {
      let name = "\(definition["id"]?.json ?? "")\(definition["format"]?.json ?? "")"
      #expect(library.add(name: name, bytes: definition.bytes).isEmpty)
    }
    let header = try #require(try CSVHeader.read(table.span, isWhole: true, file: "cases.csv"))
    let columns = try library.columns(of: header)
    var options = RescoringOptions()
    options.versionChoice.instruments = ["three-questions": try #require(SemanticVersion("1.0.0"))]
    var rescorer = CSVRescorer(Rescorer(library, options), columns)
    var expected = RescoredLines()
    let rows = Array(table.dropFirst(header.length))
    rescorer.rescore(rows.span, name: "cases.csv", into: &expected)

    #expect(places(found.rejects) == places(expected.rejects), "seed \(seed)")
    #expect(found.rejects.map(\.id) == expected.rejects.map(\.id), "seed \(seed)")
    #expect(found.cases == expected.counts.lines - expected.counts.blank, "seed \(seed)")
    #expect(found.lineFeeds == expected.lineFeeds, "seed \(seed)")
    #expect(
      found.rowsReadAsWindows1252 == expected.counts.rowsReadAsWindows1252, "seed \(seed)")
    #expect(found.totals?.cases ?? 0 == found.cases, "seed \(seed)")
  }

  @Test func aLongRowIsACaseThatNobodyCanUse() throws {
    let table = Array("id;date;remark\n".utf8)
    let header = try #require(try CSVHeader.read(table.span, isWhole: true, file: "cases.csv"))
    var reader = CSVComparer(
      try Self.sample.comparer().columns(of: header, instrument: "three-questions"))
    var lines = ComparedLines()
    reader.refuseLongRow(
      Array("L-1;2025-03-03;\"aaaa\na".utf8).span, limit: 20, lineFeeds: 3, name: "cases.csv",
      by: try lineComparer(), into: &lines)
    #expect(lines.cases == 1)
    #expect(lines.totals?.count(.refused) == 1)
    #expect(lines.rejects.map(\.id) == ["L-1"])
    #expect(lines.rejects.flatMap(\.findings).map(\.id) == ["lineTooLong"])
    #expect(lines.lineFeeds == 3)
  }

  @Test func muchOutputIsWrittenBeforeMoreIsCompared() throws {
    let row = "A1;2025-03-03;14;2;1;0\n"
    let table = Array("id;date;age;q1;q2;q3\n".utf8)
    let header = try #require(try CSVHeader.read(table.span, isWhole: true, file: "cases.csv"))
    var comparer = LineComparer(try Self.sample.comparer(), groups: PersonGroups()) {
      $1 += Array(repeating: UInt8(ascii: "x"), count: ($0.id?.count ?? 0) + 1 << 20)
    }
    var reader = CSVComparer(try Self.sample.comparer().columns(of: header))
    var lines = ComparedLines()
    let rows = Array(String(repeating: row, count: 3).utf8)
    #expect(
      reader.compare(rows.span, name: "cases.csv", by: &comparer, into: &lines)
        == 2 * row.utf8.count)
    #expect(lines.lineFeeds == 2)
  }

  // MARK: Columns

  private func findings(
    of header: String, _ sample: ComparisonSample, policy: PolicyChoice = .automatic
  ) throws -> [String] {
    let bytes = Array(header.utf8)
    let header = try #require(try CSVHeader.read(bytes.span, isWhole: true, file: "cases.csv"))
    let comparer = try sample.comparer()
    do throws(UnusableTable) {
      _ = try comparer.columns(of: header, instrument: "three-questions", policy: policy)
      return []
    } catch {
      return error.findings.map(\.id)
    }
  }

  /// An item that only this version of the instrument has, after the usual ones.
  private static func asking(_ item: String) -> (String, JSONSketch) {
    let choice = { (id: String) -> JSONSketch in
      ["id": .text(id), "type": "choice", "options": "often"]
    }
    let home: JSONSketch = [
      "id": "home", "type": "choice", "options": [["code": "own"], ["code": "shared"]],
      "scored": false,
    ]
    let asked = choice(item).with("scored", false)
    return ("items", .list(["q1", "q2", "q3"].map(choice) + [home, asked]))
  }

  @Test(arguments: ["1.0.0", "1.1.0"])
  func itemsOfEitherSideAreColumnsAlsoWhereBothHaveOneLabel(version: String) throws {
    var sample = ComparisonSample.instruments(
      old: [Self.asking("before")], new: [Self.asking("after")], when: ["concern": #""high""#])
    sample = ComparisonSample(
      old: sample.old, new: sample.new.with("version", .text(version)), others: sample.others)
    let found = try compared(
      """
      id;date;age;q1;q2;q3;before;after
      A1;2025-03-03;14;1;1;1;2;
      A2;2025-03-03;14;1;1;1;;2
      A3;2025-03-03;14;1;1;1;;
      """, sample)
    func line(_ id: String, _ more: String) -> String {
      #"{"id":"\#(id)","date":"2025-03-03","age":14,"responses":[{"instrument":"#
        + #""three-questions","answers":{"q1":1,"q2":1,"q3":1\#(more)}}]}"#
    }
    let lines = [line("A1", #","before":2"#), line("A2", #","after":2"#), line("A3", "")]
    #expect(try outcome(of: found, sample) == outcome(of: compared(lines: lines, sample), sample))
    #expect(found.totals?.count(.refusedByNew) == 1)
    #expect(found.totals?.count(.refusedByOld) == 1)
    #expect(found.totals?.count(.same) == 1)
  }

  @Test func circumstancesOfBothPoliciesAreColumnsAndThoseOfOthersAreNot() throws {
    func policy(_ id: String, _ circumstance: String) -> JSONSketch {
      SampleDefinitions.policy([SampleDefinitions.rule(["total": ">= 4"])], id).with(
        "circumstances",
        [
          [
            "name": .text(circumstance), "type": "boolean",
            "title": SampleDefinitions.texts(circumstance),
          ]
        ])
    }
    var sample = ComparisonSample.policies(policy("first", "alone"), policy("second", "abroad"))
    sample.others.append(policy("third", "employed"))
    #expect(try findings(of: "id;date;q1;alone;abroad\n", sample) == [])
    #expect(try findings(of: "id;date;q1;employed\n", sample) == ["unknownColumn"])
  }

  @Test func whereNothingIsRoutedTheCallerChoosesWhoseCircumstancesAreColumns() throws {
    let sample = ComparisonSample(
      old: Self.sample.old, new: Self.sample.new, others: Self.sample.others, policy: .none)
    #expect(try findings(of: "id;date;q1;placed\n", sample) == [])
    #expect(
      try findings(of: "id;date;q1;placed\n", sample, policy: .none) == ["unknownColumn"])
    #expect(try findings(of: "id;date;q1;circumstance.x\n", sample, policy: .none) == [])
  }

  @Test func anInstrumentThatNeitherSideKnowsIsTold() throws {
    let bytes = Array("id;date;q1\n".utf8)
    let header = try #require(try CSVHeader.read(bytes.span, isWhole: true, file: "cases.csv"))
    let error = #expect(throws: UnusableTable.self) {
      try Self.sample.comparer().columns(of: header, instrument: "three-question")
    }
    #expect(error?.findings.map(\.id) == ["unknownDefinition"])
  }
}
