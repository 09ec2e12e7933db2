import RiskEngine
import Testing

/// Lines compared in pieces.
@Suite struct LineComparerTests {
  /// High begins at 5 instead of 4; programme A is for those whose level is high.
  private static let sample = ComparisonSample.instruments(
    new: [("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: 5)])],
    when: ["concern": #""high""#])

  /// What comes of lines: the changed cases' ids, the rejected lines as they are written, the sums.
  private struct Outcome: Equatable {
    var output = ""
    var rejects = ""
    var table: [UInt8] = []
    var lines = 0
    var cases = 0
  }

  private func comparer() throws -> LineComparer {
    LineComparer(try Self.sample.comparer(), groups: PersonGroups(ages: .standard)) {
      $1 += Array("\($0.id ?? "?") ".utf8)
    }
  }

  private func outcome(of pieces: [[UInt8]]) throws -> Outcome {
    var comparer = try comparer()
    var outcome = Outcome()
    var totals = ComparisonTotals(groups: PersonGroups(ages: .standard))
    var start = PieceStart(of: "cases")
    for piece in pieces {
      var lines = ComparedLines()
      #expect(comparer.compare(piece.span, name: "cases", into: &lines) == piece.count)
      add(lines, at: start, to: &outcome, &totals)
      start.bytes += piece.count
      start.lines += lines.lineFeeds
    }
    return try finished(outcome, totals)
  }

  private func add(
    _ lines: ComparedLines, at start: PieceStart, to outcome: inout Outcome,
    _ totals: inout ComparisonTotals
  ) {
    outcome.output += String(decoding: lines.output, as: UTF8.self)
    var writer = JSONWriter(style: .compact)
    for line in lines.rejects {
      line.write(to: &writer, in: start, .english)
      writer.endLine()
    }
    outcome.rejects += String(decoding: writer.bytes, as: UTF8.self)
    outcome.lines += lines.lineFeeds
    outcome.cases += lines.cases
    if let found = lines.totals { totals.merge(found) }
  }

  private func finished(_ outcome: Outcome, _ totals: ComparisonTotals) throws -> Outcome {
    var outcome = outcome
    let definitions = try #require(
      ComparedDefinitions(
        old: ComparisonSample.entry(Self.sample.old), new: ComparisonSample.entry(Self.sample.new)))
    outcome.table = totals.table(of: definitions)
    #expect(totals.cases == outcome.cases)
    #expect(totals.addUp)
    return outcome
  }

  /// Cases of all kinds; two of four points, which change.
  private static let lines =
    [
      ComparisonSample.sketch("C-1", age: 13, sex: "male", [2, 2, 0]).json, "",
      ComparisonSample.sketch("S-1", age: 14, sex: "female", [2, 2, 2]).json, "  \r",
      #"{"id": "R-1", "date": "2025-02-30"}"#,
      ComparisonSample.sketch("S-2", age: nil, [0, nil, 0]).json + "\r",
      ComparisonSample.sketch("C-2", age: 40, [1, 1, 2]).json, #"{"id": "R-2", "#,
    ]

  @Test func pathsThroughAnyPiecesGiveTheSame() throws {
    let text = Self.lines.joined(separator: "\n")
    let whole = try outcome(of: [Array(text.utf8)])
    let single = try outcome(
      of: Self.lines.dropLast().map { Array(($0 + "\n").utf8) } + [
        Array((Self.lines.last ?? "").utf8)
      ])
    #expect(single == whole)
    #expect(whole.output == "C-1 C-2 ")
    #expect(whole.lines == 8)
    // Of eight lines two are blank.
    #expect(whole.cases == 6)
    let rows = String(decoding: whole.table, as: UTF8.self).split(separator: "\r\n")
    for row in [
      "cases,,same,all,,,,2", "cases,,changed,all,,,,2", "cases,,refused,all,,,,2",
      "level,three-questions,concern,all,,high,low,2",
      "level,three-questions,concern,age,12-14,high,low,1",
      "level,three-questions,concern,age,21+,high,low,1",
      "level,three-questions,concern,sex,female,high,high,1",
      "level,three-questions,concern,sex,unknown,high,low,1",
    ] {
      #expect(rows.contains(Substring(row)), "\(row)")
    }
  }

  @Test func aRejectedLineIsNamedByItsPlaceAndNeverByAnAnswer() throws {
    let text = Self.lines.joined(separator: "\n")
    let before = Self.lines[0..<4].reduce(0) { $0 + $1.utf8.count + 1 }
    let rejects = try outcome(of: [Array(text.utf8)]).rejects.split(separator: "\n")
    #expect(rejects.count == 2)
    #expect(
      rejects.first?.hasPrefix(
        #"{"input":"cases","line":5,"offset":\#(before),"id":"R-1","findings":[{"id":"notADate","#)
        == true)
    #expect(rejects.last?.contains(#""line":8,"#) == true)
    #expect(rejects.last?.contains(#""id":"R-2","#) == true)
    #expect(!rejects.joined().contains("02-30"))
  }

  @Test func aListIsComparedAsItsLinesAre() throws {
    let cases = Self.lines.filter { $0.hasPrefix("{") && !$0.contains("R-2") }
    let list = "[\n" + cases.joined(separator: ",\n") + "\n]\n"
    var lines = ComparedLines()
    var comparer = try comparer()
    comparer.compareWhole(Array(list.utf8).span, name: "cases", into: &lines)
    var (outcome, totals) = (Outcome(), ComparisonTotals(groups: PersonGroups(ages: .standard)))
    add(lines, at: PieceStart(of: "cases"), to: &outcome, &totals)
    outcome = try finished(outcome, totals)
    let apart = try self.outcome(of: [Array(cases.joined(separator: "\n").utf8)])
    #expect(outcome.output == apart.output)
    #expect(outcome.table == apart.table)
    // R-1 is the third case; the bracket has a line of its own.
    let offset = 2 + cases[0..<2].reduce(0) { $0 + $1.utf8.count + 2 }
    #expect(
      outcome.rejects.hasPrefix(#"{"input":"cases","line":4,"offset":\#(offset),"id":"R-1","#))
    #expect(outcome.rejects.contains(#""line":4,"column":"#))
  }

  @Test func aLongLineIsACaseThatNobodyCanUse() throws {
    var lines = ComparedLines()
    try comparer().refuseLongLine(
      Array(#"{"id": "L-1", "note": "aaaa"#.utf8).span, limit: 20, name: "cases", into: &lines)
    #expect(lines.cases == 1)
    #expect(lines.totals?.count(.refused) == 1)
    #expect(lines.rejects.map(\.id) == ["L-1"])
    #expect(lines.rejects.flatMap(\.findings).map(\.id) == ["lineTooLong"])
    #expect(lines.lineFeeds == 1)
  }

  @Test func whatIsNoCaseAtAllIsAnInputThatNobodyCanUse() throws {
    var lines = ComparedLines()
    var comparer = try comparer()
    comparer.compareWhole(Array("%PDF-1.7".utf8).span, name: "cases", into: &lines)
    #expect(lines.unusableInputs == 1)
    #expect(lines.cases == 0)
    #expect(lines.rejects.count == 1)
  }

  @Test func muchOutputIsWrittenBeforeMoreIsCompared() throws {
    var comparer = LineComparer(try Self.sample.comparer(), groups: PersonGroups()) {
      $1 += Array(repeating: UInt8(ascii: "x"), count: ($0.id?.count ?? 0) + 1 << 20)
    }
    let line = Self.lines[0] + "\n"
    var lines = ComparedLines()
    let text = Array([line, line, line].joined().utf8)
    #expect(comparer.compare(text.span, name: "cases", into: &lines) == 2 * line.utf8.count)
  }

  // MARK: The short way

  /// Versions that differ in a level, in a flag, in a score, and in which scores there are.
  private static let changes: [[(String, JSONSketch)]] = [
    [("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: 5)])],
    [("flags", [flag("sad", "q3 >= 1")])],
    [("flags", [flag("sad", "q3 = 2 or q1 = 2"), flag("new", "total >= 5")])],
    [("flags", [])],
    [],
  ]

  private static func flag(_ id: String, _ when: String) -> JSONSketch {
    [
      "id": .text(id), "title": SampleDefinitions.texts(id), "when": .text(when),
      "source": SampleDefinitions.localChoice,
    ]
  }

  /// Random cases, of which some lack answers for ever, some for the time being, and some have
  /// several responses or informants.
  private static func randomLines(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    func answer() -> JSONSketch? {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: nil
      case 1: .null
      case 2: ["missing": "declined"]
      case 3: ["missing": "notApplicable"]
      default: .number("\(Int.random(in: 0...2, using: &random))")
      }
    }
    func response(_ day: String) -> JSONSketch {
      let answers = (1...3).compactMap { number in answer().map { ("q\(number)", $0) } }
      let response = SampleCase.response(.object(answers)).with("date", .text(day))
      return Bool.random(using: &random) ? response : response.with("informant", "parent")
    }
    return (0..<count).map { number in
      let age = Int.random(in: 9...20, using: &random)
      let sex = ["female", "male", "other", nil].randomElement(using: &random) ?? nil
      let responses = ["2025-02-01", "2025-01-15"].prefix(Int.random(in: 0...2, using: &random))
        .map(response)
      return SampleCase.aged(age).with("id", .text("A-\(number)"))
        .with("sex", sex.map(JSONSketch.text)).with("responses", .list(responses)).json
    }
  }

  @Test(arguments: changes.indices, [UInt64](1...6))
  func theShortWayGivesWhatTheWholeEngineGives(change: Int, seed: UInt64) throws {
    let sample = ComparisonSample.instruments(
      new: Self.changes[change], when: ["concern": #""high""#])
    let lines = Self.randomLines(120, seed: seed)
    let definitions = try #require(
      ComparedDefinitions(
        old: ComparisonSample.entry(sample.old), new: ComparisonSample.entry(sample.new)))
    var shortcuts = 0
    let outcomes = try [true, false].map { isPlain in
      var comparer = LineComparer(
        try sample.comparer(), groups: PersonGroups(ages: sample.ages), isPlain: isPlain
      ) { compared, output in
        var writer = JSONWriter(style: .compact)
        compared.write(to: &writer, ages: sample.ages)
        output += writer.bytes
      }
      let text = Array((lines + lines).joined(separator: "\n").utf8)
      var result = ComparedLines()
      #expect(comparer.compare(text.span, name: "cases", into: &result) == text.count)
      shortcuts = comparer.shortcuts
      let totals = try #require(result.totals)
      #expect(totals.cases == 240 && totals.addUp)
      return Outcome(
        output: String(decoding: result.output, as: UTF8.self),
        rejects: "\(result.rejects.map(\.line))",
        table: totals.table(of: definitions)
          + Array(totals.report(in: .english).rendered(colours: false).utf8),
        lines: result.lineFeeds, cases: result.cases)
    }
    #expect(outcomes[0] == outcomes[1])
    // Without the flag that the policy reads every case is one for the whole engine.
    #expect(shortcuts > 60 || change == 3, "\(shortcuts)")
  }
}
