import RiskEngine
import Testing

/// Lines that can't be used: where they stand, whose they are, and why, but never what they answer.
@Suite struct RejectedLineTests {
  private let sample = RescoringSample()

  @Test func aRejectedLineIsNamedByItsPlaceInTheInput() {
    // The first line has 12 bytes with its line feed, and 40 lines of 5000 bytes stand before.
    let start = PieceStart(of: "b.ndjson", lines: 40, bytes: 5000)
    #expect(
      sample.rejects("           \n{\"id\":\"A-2\",\"date\":\"2024-02-30\"}\n", after: start) == """
        {"input":"b.ndjson","line":42,"offset":5012,"id":"A-2","findings":[{"id":"notADate",\
        "severity":"error","line":42,"column":20,"pointer":"/date","message":"found a text, \
        expected a date that exists, written as \\"2024-05-31\\". Write year-month-day, and check \
        that the month has that day."}]}

        """)
  }

  @Test func theOutputDoesNotDependOnHowLinesAreDividedIntoPieces() {
    let lines = [
      RescoringSample.child.json, "", #"{"id":"A-2","date":"2024-13-01"}"#, "  \r",
      RescoringSample.child.with("born", nil).json, "{", RescoringSample.child.json,
    ]
    var options = RescoringOptions()
    options.fields = .list([.findings])
    let whole = pieces([lines.joined(separator: "\n")], options)
    let single = pieces(lines.map { $0 + "\n" }, options)
    #expect(whole.output == single.output)
    #expect(whole.rejects == single.rejects)
    #expect(whole.ledger.counts == single.ledger.counts)
    #expect(whole.ledger.definitions == single.ledger.definitions)
    #expect(whole.ledger.counts.lines == 7)
    #expect(whole.output.contains("ageNotGiven"))
  }

  private func pieces(
    _ pieces: [String], _ options: RescoringOptions
  ) -> (output: String, rejects: String, ledger: RescoringLedger) {
    var rescorer = Rescorer(sample.library, options)
    var ledger = RescoringLedger()
    var start = PieceStart(of: "cases.ndjson")
    var output: [UInt8] = []
    var rejects: [UInt8] = []
    for piece in pieces {
      var lines = RescoredLines()
      rescorer.rescore(Array(piece.utf8).span, name: "cases.ndjson", into: &lines)
      ledger.record(lines, at: start, rejects: &rejects, in: .english)
      output += lines.output
      start.lines += lines.counts.lines
      start.bytes += piece.utf8.count
    }
    return (
      String(decoding: output, as: UTF8.self), String(decoding: rejects, as: UTF8.self), ledger
    )
  }

  @Test func answersNeverStandInIt() {
    // None of these answers, notes and names is allowed.
    let response = SampleCase.response([
      "q1": 987_654, "q2": "hemligheten", "q3": ["value": 2, "note": "hemligheten", "extra": 1],
    ])
    let sketch = RescoringSample.child.with("responses", [response])
      .with("born", "hemligheten").with("sex", "hemligheten")
    let rejects = sample.rejects(sketch.json)
    #expect(rejects.contains("/responses/0/answers/q1"))
    #expect(!rejects.contains("987"))
    #expect(!rejects.contains("hemligheten"))
  }

  @Test(arguments: [
    (#"{"id":"A-2","date":"x"}"#, "A-2"), (#"{"date":"x","id":"Ö 2"}"#, "Ö 2"),
    (#"{"id":"\u0041-2","date":"x"}"#, "A-2"),
    // Broken off, but after the id.
    (#"{"id":"A-2","date":"20"#, "A-2"), (#"{"a":{"id":"x"},"id" : "A-2""#, "A-2"),
    (#"{"a":"id","b":["id","x"],"id":"A-2",}"#, "A-2"), (#"{"a":"\"id\":","id":"A-2","#, "A-2"),
  ])
  func theIDIsRepeatedWhereItCanBeRead(line: String, id: String) {
    #expect(sample.lines(line).rejects.map(\.id) == [id])
  }

  @Test(arguments: [
    "{", "[]", "3", #"{"date":"x"}"#, #"{"id":7,"date":"x"}"#, #"{"id":" ","date":"x"}"#,
    // Which of the two?
    #"{"id":"A-2","id":"A-3","date":"x"}"#,
    // Broken off inside the id, or before it.
    #"{"id":"A-2"#, #"{"id":"A-2\"#, #"{"id":"#, #"{"date":,"id":"A-2"}"#,
    // Somebody else's.
    #"{"a":{"id":"A-2"}"#, #"["id":"A-2"#,
    // A letter was lost.
    "{\"id\":\"A-\u{FFFD}\",\"date\":\"x\"}",
    // Personal identity numbers, whole and in a line that breaks off.
    #"{"id":"191212121212","date":"x"}"#, #"{"id":"850709-9805","date":"#,
  ])
  func anIDThatIsUncertainOrAPersonnummerIsLeftOut(line: String) {
    #expect(sample.lines(line).rejects.map(\.id) == [nil])
  }

  @Test func anIDOf256BytesIsRepeatedAndALongerOneIsNot() {
    func id(_ length: Int) -> String? {
      let line = #"{"id":"\#(String(repeating: "a", count: length))","date":"x"}"#
      return sample.lines(line).rejects.first?.id
    }
    #expect(id(256)?.count == 256)
    #expect(id(257) == nil)
  }

  @Test func aPersonnummerThatIsAllowedStaysOutOfTheRejects() {
    var sample = sample
    sample.options.allowsPersonalNumbers = true
    #expect(sample.lines(#"{"id":"850709-9805","date":"x"}"#).rejects.map(\.id) == [nil])
  }

  @Test func aLineThatIsTooLongIsSetAsideByItsBeginning() {
    var lines = RescoredLines()
    let beginning = Array(#"{"id":"A-2","responses":[{"instr"#.utf8)
    Rescorer(sample.library, RescoringOptions())
      .refuseLongLine(beginning.span, limit: 1 << 20, name: "cases.ndjson", into: &lines)
    #expect(lines.rejects.map(\.id) == ["A-2"])
    #expect(
      lines.rejects.first?.findings.map { $0.line(in: .english) } == [
        """
        cases.ndjson:1:1: found a line that is too long, expected at most 1 MiB. Score the case by \
        itself, with vagval route. [lineTooLong]
        """
      ])
    #expect(lines.counts.addUp)
    #expect(lines.counts.lines == 1)
  }
}
