import RiskEngine
import Testing

@Suite struct CSVTwinTests {
  private let sample = CSVSample()

  // MARK: Tables by another program

  /// The same rows as Python 3.11's `csv` module writes them in several of its dialects.
  private static let tables = [
    // excel
    "id,date,q1,q2,remark\r\nA1,2025-03-03,1,,\"Sade \"\"nej\"\"\"\r\n"
      + "Å2,20250303,,2,\"rad 1\nrad 2\"\r\nA;3,2025-03-03,0,1,\"a,b\tc;d\"\r\n"
      + "A4,2025-03-03,2,0,\r\n",
    // excel-tab
    "id\tdate\tq1\tq2\tremark\r\nA1\t2025-03-03\t1\t\t\"Sade \"\"nej\"\"\"\r\n"
      + "Å2\t20250303\t\t2\t\"rad 1\nrad 2\"\r\nA;3\t2025-03-03\t0\t1\t\"a,b\tc;d\"\r\n"
      + "A4\t2025-03-03\t2\t0\t\r\n",
    // unix
    "\"id\",\"date\",\"q1\",\"q2\",\"remark\"\n"
      + "\"A1\",\"2025-03-03\",\"1\",\"\",\"Sade \"\"nej\"\"\"\n"
      + "\"Å2\",\"20250303\",\"\",\"2\",\"rad 1\nrad 2\"\n"
      + "\"A;3\",\"2025-03-03\",\"0\",\"1\",\"a,b\tc;d\"\n\"A4\",\"2025-03-03\",\"2\",\"0\",\"\"\n",
    // delimiter ";"
    "id;date;q1;q2;remark\r\nA1;2025-03-03;1;;\"Sade \"\"nej\"\"\"\r\n"
      + "Å2;20250303;;2;\"rad 1\nrad 2\"\r\n\"A;3\";2025-03-03;0;1;\"a,b\tc;d\"\r\n"
      + "A4;2025-03-03;2;0;\r\n",
  ]

  @Test(arguments: tables)
  func tablesOfAnotherProgramAreRead(table: String) throws {
    func line(_ id: String, _ answers: String) -> String {
      #"{"id":"\#(id)","date":"2025-03-03","responses":[{"instrument":"three-questions","#
        + #""answers":\#(answers)}]}"#
    }
    #expect(
      try sample.cases(of: table) == [
        line("A1", #"{"q1":1,"q2":null,"remark":"Sade \"nej\""}"#),
        line("Å2", #"{"q1":null,"q2":2,"remark":"rad 1\nrad 2"}"#),
        line("A;3", #"{"q1":0,"q2":1,"remark":"a,b\tc;d"}"#),
        line("A4", #"{"q1":2,"q2":0,"remark":null}"#),
      ])
  }

  // MARK: Random tables

  @Test(arguments: 0..<60 as Range<UInt64>)
  func randomTablesGiveTheirCells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = RandomTable(&random)
    var read = sample
    read.pieceSize = Int.random(in: 1...200, using: &random)
    #expect(try read.cases(of: table.bytes) == table.lines, "seed \(seed)")
    #expect(
      try read.rescored(table.bytes).text == read.rescored(lines: table.lines).text,
      "seed \(seed)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyBytesInAnyPiecesGiveTheSameWithoutHarm(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet: [[UInt8]] =
      [
        ";", ";", "\n", "\r\n", "\"", "\"\"", "1", "2", "A", "-", " ", "\t", "2025-03-03", "å",
        "\u{0}", "|", "ja", "2010-01-01",
      ].map { Array($0.utf8) } + [[0xE5], [0xFF], [0xC3]]
    var bytes = Array("id;date;born;q1;q2;remark;placed;consent.exchange.person\n".utf8)
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      bytes += alphabet.randomElement(using: &random) ?? []
    }
    var whole = sample
    let expected = try whole.rescored(bytes)
    #expect(expected.counts.addUp)
    whole.pieceSize = Int.random(in: 1...40, using: &random)
    let inPieces = try whole.rescored(bytes)
    #expect(inPieces.text == expected.text, "seed \(seed)")
    #expect(inPieces.counts == expected.counts, "seed \(seed)")
    #expect(inPieces.lineFeeds == expected.lineFeeds, "seed \(seed)")
    #expect(
      inPieces.rejects.map { $0.findings.map(\.id) }
        == expected.rejects.map { $0.findings.map(\.id) },
      "seed \(seed)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyBytesAsAHeaderDoNoHarm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("id;date,q1\t\"\"\r\n=sep \u{0}".utf8) + [0xE5, 0xEF, 0xBB, 0xBF, 0xFF]
    let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    for isWhole in [false, true] {
      let header = try? CSVHeader.read(bytes.span, isWhole: isWhole, file: "cases.csv")
      if let header = header ?? nil { #expect(header.length <= bytes.count) }
    }
  }

  // MARK: Boundaries

  @Test(arguments: 0..<300 as Range<UInt64>)
  func rowsEndWhereAPlainReaderSaysTheyDo(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array(";;\n\"\"a\r".utf8)
    let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    #expect(
      RecordBoundary.rows(separator: .semicolon).endOfLastRecord(in: bytes.span)
        == plainEnd(bytes), "seed \(seed)")
    #expect(
      RecordBoundary.lines.endOfLastRecord(in: bytes.span)
        == bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 })
  }

  /// One byte after another, with the state of RFC 4180.
  private func plainEnd(_ bytes: [UInt8]) -> Int? {
    enum State { case cellBegins, unquoted, quoted, quoteInQuoted }
    var state = State.cellBegins
    var end: Int?
    for (position, byte) in bytes.enumerated() {
      switch (state, byte) {
      case (.cellBegins, UInt8(ascii: "\"")): state = .quoted
      case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
      case (.quoteInQuoted, UInt8(ascii: "\"")): state = .quoted
      case (.quoted, _): break
      case (_, UInt8(ascii: ";")): state = .cellBegins
      case (_, UInt8(ascii: "\n")):
        state = .cellBegins
        end = position + 1
      default: state = .unquoted
      }
    }
    return end
  }
}
