import RiskEngine
import Testing

/// Rows that become cases without a line of JSON, and those that mustn't.
@Suite struct CSVDirectTests {
  private static let head = "id;date;born;q1;q2;q3;home"
  private static let usual = "A1;2025-03-03;2010-01-01;1;2;2;own"

  /// The sample without the item that is a text, which only the whole engine reads.
  private var sample: CSVSample {
    var sample = CSVSample()
    sample.sample.instruments = [
      SampleDefinitions.instrument().with(
        "items",
        [
          ["id": "q1", "type": "choice", "options": "often"],
          ["id": "q2", "type": "choice", "options": "often"],
          ["id": "q3", "type": "choice", "options": "often"],
          [
            "id": "home", "type": "choice", "options": [["code": "own"], ["code": "shared"]],
            "scored": false,
          ],
        ])
    ]
    return sample
  }

  /// What a table becomes, and how many of its rows needed no line; rows that the whole engine
  /// hasn't seen the like of are put before them and counted in.
  private func rescored(
    _ text: String, _ sample: CSVSample, isPlain: Bool = false
  ) throws -> (lines: RescoredLines, direct: Int) {
    let bytes = Array(text.utf8)
    let columns = try sample.columns(of: bytes)
    var options = RescoringOptions()
    options.policy = sample.sample.choice
    options.table = sample.table
    options.isPlain = isPlain
    var rescorer = CSVRescorer(Rescorer(sample.sample.library, options), columns)
    var result = RescoredLines()
    let rows = Array(bytes.dropFirst(columns.header.length))
    rescorer.rescore(rows.span, name: "cases.csv", into: &result)
    return (result, rescorer.directRows)
  }

  /// Checks that a table becomes the same as by the whole engine, and gives its direct rows.
  private func direct(_ text: String, _ given: CSVSample? = nil) throws -> Int {
    var sample = given ?? sample
    var direct = 0
    for isTable in [false, true] {
      var library = sample.sample.library
      sample.table = isTable ? try library.resultTable(instrument: nil, policy: .automatic) : nil
      let expected = try rescored(text, sample, isPlain: true)
      let found = try rescored(text, sample)
      #expect(found.lines.text == expected.lines.text)
      #expect(found.lines.counts == expected.lines.counts)
      #expect(found.lines.places == expected.lines.places)
      #expect(found.lines.rejects.map(\.offset) == expected.lines.rejects.map(\.offset))
      #expect(found.lines.lineFeeds == expected.lines.lineFeeds)
      #expect(expected.direct == 0)
      direct = found.direct
    }
    return direct
  }

  @Test func theFirstRowTeachesTheOthers() throws {
    let rows = (1...50).map { "A\($0);2025-03-03;2010-01-01;\($0 % 3);2;;own" }
    #expect(try direct(([Self.head] + rows).joined(separator: "\n") + "\n") == 49)
  }

  @Test(arguments: [
    "A2;20250303;20100101;1;2;2;own", "A2;2025-03-03;;1;2;2;own", "A2;2025-03-03;2010-01-01;;;;",
    "A2;2025-03-03;2010-01-01;1;-;unknown;shared", "A2; 2025-03-03 ;2010-01-01;1 ; 2;\t2;own",
    "\"A2\";\"2025-03-03\";2010-01-01;\"1\";2;2;\"own\"", "A2;2025-03-03;2010-01-01;1;2;2;own\r",
    "Fall 2;2025-03-03;2010-01-01;1;2;2;own", "A2'´`;2025-03-03;2010-01-01;1;2;2;own",
  ])
  func otherWaysToWriteARowGiveTheSame(row: String) throws {
    let table = [Self.head, Self.usual, row, Self.usual, row, Self.usual]
    #expect(try direct(table.joined(separator: "\n") + "\n") >= 2)
  }

  @Test(arguments: [
    "19900101-0017;2025-03-03;2010-01-01;1;2;2;own", "-;2025-03-03;2010-01-01;1;2;2;own",
    ";2025-03-03;2010-01-01;1;2;2;own", "A2;2025-02-29;2010-01-01;1;2;2;own",
    "A2;2025-03-03;2026-01-01;1;2;2;own", "A2;2025-03-03;2010-01-01;1;2;2", ";;;;;;", "", "   ",
    "A2;2025-03-03;2010-01-01;1;2;2;own;", "A2;2025-03-03;2010-01-01;7;2;2;own",
    "A2;2025-03-03;2010-01-01;1;2;2;rent", "A\"2;2025-03-03;2010-01-01;1;2;2;own",
    "A\\2;2025-03-03;2010-01-01;1;2;2;own", "\"A;2\";2025-03-03;2010-01-01;1;2;2;own",
    "\"A\n2\";2025-03-03;2010-01-01;1;2;2;own", "A2;2025-03-03;2010-01-01;1;2;2;\"own\r\"",
    "\"A2;2025-03-03;2010-01-01;1;2;2;own", "A2;2025-03-03;2010-01-01;1;2;\"2\"x;own",
    "Å2;2025-03-03;2010-01-01;1;2;2;own", "A2\u{0};2025-03-03;2010-01-01;1;2;2;own",
    "A2;2025-03-03;2010-01-01;1;2;2;own\r\r", "A2;2025-3-3;2010-01-01;1;2;2;own",
  ])
  func anUnusualRowIsTheWholeEngines(row: String) throws {
    let table = [Self.head, Self.usual, row, Self.usual]
    #expect(try direct(table.joined(separator: "\n")) <= 1)
    #expect(try direct((table + [""]).joined(separator: "\n")) <= 1)
  }

  @Test func aRowMayEndWithASeparator() throws {
    let table = [Self.head, Self.usual, Self.usual, Self.usual, Self.usual].map { $0 + ";" }
    #expect(try direct(table.joined(separator: "\n") + "\n") == 3)
    #expect(try direct(table.joined(separator: "\r\n") + "\r\n") == 3)
  }

  @Test func wordsOfAMappingAreAnswers() throws {
    var mapped = sample
    mapped.mapping = try CSVSample.mapping(
      #"""
      {"format":"columns/1","columns":{
        "q1":{"as":"q1","values":{
          "Sällan":0,"Nästan varje dag, hela dagen":2,"x":{"missing":"declined"}}},
        "q2":{"as":"q2","values":{"Ja":1,"Nej":0}}}}
      """#)
    let rows = (0..<12).map { number in
      "A\(number);2025-03-03;2010-01-01;"
        + ["Sällan", "Nästan varje dag, hela dagen", "x", "1"][number % 4]
        + ";\(number % 2 == 0 ? "Ja" : "Nej");1;own"
    }
    #expect(try direct(([Self.head] + rows).joined(separator: "\n") + "\n", mapped) == 11)
  }

  @Test func moreTextsThanAreRememberedGiveTheSame() throws {
    let rows = (0..<700).map { "A\($0);2025-03-03;2010-01-01;1;2;2;own;enhet \($0)" }
    let found = try direct(([Self.head + ";by"] + rows).joined(separator: "\n") + "\n")
    #expect((500..<600).contains(found))
  }

  @Test func everyLineFeedIsCounted() throws {
    let rows = Array(repeating: Self.usual, count: 2_000)
    let result = try rescored(([Self.head] + rows).joined(separator: "\n") + "\n", sample)
    #expect(result.lines.lineFeeds == 2_000)
    #expect(result.lines.counts.rescored == 2_000)
  }

  @Test func consentsAreThoseOfTheLine() throws {
    let head = Self.head + ";consent.exchange.person;consent.exchange.person.until;placed"
    let rows = (0..<12).map { number in
      Self.usual + ["given", "nej", "", "-"].map { ";\($0)" }[number % 4]
        + ["", ";2026-01-01", ";20250101"][number % 3].withSeparator
        + [";ja", ";Nej", ";"][number % 3]
    }
    _ = try direct(([head] + rows + rows).joined(separator: "\n") + "\n")
  }
}

extension String {
  /// A cell with its separator, also where it is blank.
  fileprivate var withSeparator: String { isEmpty ? ";" : self }
}
