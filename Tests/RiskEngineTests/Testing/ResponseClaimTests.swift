import RiskEngine
import Testing

/// What tests inside an instrument can expect of populations, warnings, reasons and changes.
@Suite struct ResponseClaimTests {
  /// Runs one test inside the minimal instrument of the reference with something replaced.
  private func findings(_ piece: String, _ test: String) throws -> [String] {
    let document = try JSONDocument(
      name: "sample.json", bytes: Array(FormatReference.minimal(with: piece).utf8))
    let reader = DocumentReader(document, concernsPerson: false)
    let instrument = try #require(Instrument.read(reader))
    #expect(!reader.hasErrors)
    let tests = try JSONDocument(name: "tests.json", bytes: Array("[\(test)]".utf8))
    let own = DocumentReader(tests, concernsPerson: false)
    let read = own.list(tests.root, InstrumentTest.reader(own))
    for test in read { instrument.run(test, own) }
    return own.findings.map(\.id)
  }

  @Test(arguments: [(11, "outside"), (12, "inside"), (18, "inside"), (19, "outside")])
  func whetherSomebodyBelongsToThePopulationIsExpected(age: Int, standing: String) throws {
    func outcome(_ expected: String) throws -> [String] {
      try findings(
        "{}",
        #"{"name": "t", "age": \#(age), "answers": {}, "expect": {"population": "\#(expected)"}}"#)
    }
    #expect(try outcome(standing) == [])
    #expect(try outcome("unknown") == ["exampleFails"])
  }

  @Test func consistencyWarningsAreExpectedByTheirIds() throws {
    let piece =
      #"{"checks": [{"id": "odd", "when": "q1 = 0 and q3 = 2", "text": {"en": "Odd.", "sv": "Konstigt."}, "source": "own"}]}"#
    func outcome(_ q1: Int, _ expected: String) throws -> [String] {
      try findings(
        piece,
        #"{"name": "t", "answers": {"q1": \#(q1), "q3": 2}, "expect": {"checks": [\#(expected)]}}"#
      )
    }
    #expect(try outcome(0, #""odd""#) == [])
    #expect(try outcome(1, "") == [])
    #expect(try outcome(0, "") == ["exampleFails"])
  }

  @Test func theReasonsThatRaiseALevelAreExpected() throws {
    let raising =
      #""raise": [{"id": "sleep", "when": "q1 = 2", "to": "high", "reason": {"en": "R", "sv": "R"}, "source": "own"}]"#
    let piece =
      #"{"levels": [{"id": "concern", "title": {"en": "C", "sv": "C"}, "of": "total", "levels": [{"id": "low", "title": {"en": "l", "sv": "l"}}, {"id": "high", "title": {"en": "h", "sv": "h"}}], "mostConcerning": "last", "cutOffs": [{"ranges": {"low": "[0..3]", "high": "[4..6]"}, "source": "own"}], \#(raising)}]}"#
    func outcome(_ expected: String) throws -> [String] {
      try findings(
        piece,
        #"{"name": "t", "answers": {"q1": 2, "q2": 0, "q3": 0}, "expect": {"levels": {"concern": {"level": "high", "raised": [\#(expected)]}}}}"#
      )
    }
    #expect(try outcome(#""sleep""#) == [])
    #expect(try outcome("") == ["exampleFails"])
  }

  /// From 5 to 3: a difference of -2, which a threshold of 2 makes reliable, past the cut-off 4.
  @Test func theChangeSinceEarlierAnswersIsExpected() throws {
    let piece =
      #"{"scores": [{"id": "total", "sum": ["q1", "q2", "q3"], "missing": {"rule": "refuse"}, "source": "own", "change": {"method": "threshold", "threshold": 2, "direction": "lowerIsBetter", "clinicalCutOff": 4, "source": "own"}}]}"#
    func outcome(_ expected: String, earlier: Bool = true) throws -> [String] {
      let before = earlier ? #""earlier": {"answers": {"q1": 2, "q2": 2, "q3": 1}}, "# : ""
      return try findings(
        piece,
        #"{"name": "t", \#(before)"answers": {"q1": 1, "q2": 1, "q3": 1}, "expect": {"change": {"total": \#(expected)}}}"#
      )
    }
    #expect(try outcome(#""recovered""#) == [])
    #expect(try outcome(#"{"reliable": "recovered", "difference": -2, "index": null}"#) == [])
    #expect(try outcome(#""improved""#) == ["exampleFails"])
    #expect(try outcome(#"{"difference": 2}"#) == ["exampleFails"])
    #expect(try outcome("null", earlier: false) == [])
    #expect(try Set(outcome(#""better""#)) == ["notAllowed", "exampleNotFilledIn"])
  }
}
