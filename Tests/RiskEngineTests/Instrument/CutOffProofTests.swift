import RiskEngine
import Testing

/// Cut-offs are proved before they are used: every score that can occur has its level.
@Suite struct CutOffProofTests {
  private func findings(weight: String, _ ranges: String) throws -> [String] {
    let scores =
      #""scores": [{"id": "total", "sum": ["q1", "q2", {"item": "q3", "weight": \#(weight)}], "missing": {"rule": "refuse"}, "source": "own"}]"#
    let levels = Misuse.rows(#"{"ranges": \#(ranges), "source": "own"}"#).dropFirst()
    return try InstrumentSample.read("{\(scores), \(levels)").findings.map(\.id)
      .filter { $0 != "missingTranslation" }
  }

  /// Whole points only: nothing lies between 3 and 4.
  @Test func wholePointsLeaveNoGapBetweenWholeCutOffs() throws {
    #expect(try findings(weight: "1", #"{"low": "[0..3]", "high": "[4..6]"}"#) == [])
  }

  /// A weight of one half makes 3.5 attainable: 2 + 1 + 0.5.
  @Test func attainableHalfPointsAreAGapBetweenWholeCutOffs() throws {
    #expect(
      try findings(weight: "0.5", #"{"low": "[0..3]", "high": "[4..5]"}"#) == ["cutOffsGap"])
  }

  @Test func theGapIsShownByAScoreThatCanOccur() throws {
    let scores =
      #""scores": [{"id": "total", "sum": ["q1", "q2", {"item": "q3", "weight": 0.5}], "missing": {"rule": "refuse"}, "source": "own"}]"#
    let levels = Misuse.rows(
      #"{"ranges": {"low": "[0..3]", "high": "[4..5]"}, "source": "own"}"#
    ).dropFirst()
    let problems = try InstrumentSample.read("{\(scores), \(levels)").findings.map(\.problem)
    let witness = problems.lazy.compactMap { problem -> String? in
      if case ProofProblem.cutOffsGap(let witness, _) = problem { witness } else { nil }
    }.first
    #expect(witness == "3.5")
  }

  /// Worth 0, 2 or 4 each: no sum is odd, so 3 and 5 need no level.
  @Test func unattainableScoresNeedNoLevel() throws {
    let items = (1...2).map {
      #"{"id": "q\#($0)", "type": "choice", "options": [{"code": 0}, {"code": 2}, {"code": 4}]}"#
    }
    let scores =
      #""scores": [{"id": "total", "sum": ["q1", "q2"], "missing": {"rule": "refuse"}, "source": "own"}]"#
    let levels = Misuse.rows(
      #"{"ranges": {"low": "0, 2", "high": "4, 6, 8"}, "source": "own"}"#
    ).dropFirst()
    let found = try InstrumentSample.read(
      #"{"items": [\#(items.joined(separator: ", "))], \#(scores), \#(levels)"#)
    #expect(found.findings.map(\.id).filter { $0 != "missingTranslation" } == [])
  }

  /// The greatest sum is 2 + 2 + 2.
  @Test func aLevelBeyondTheGreatestScoreIsUnreachable() throws {
    #expect(
      try findings(weight: "1", #"{"low": "[0..6]", "high": "[7..9]"}"#) == ["levelUnreachable"])
  }

  /// Prorated to one decimal, 3 × 3 ÷ 2 = 4.5 can occur.
  @Test func proratedScoresAreProvedToo() throws {
    let scores =
      #""scores": [{"id": "total", "sum": ["q1", "q2", "q3"], "missing": {"rule": "prorate", "atLeast": 2}, "rounding": {"mode": "halfUp", "decimals": 1}, "source": "own"}]"#
    let levels = Misuse.rows(
      #"{"ranges": {"low": "[0..4]", "high": "[5..6]"}, "source": "own"}"#
    ).dropFirst()
    let found = try InstrumentSample.read("{\(scores), \(levels)").findings.map(\.id)
    #expect(found.contains("cutOffsGap"))
  }

  /// A sum of 3 counts of up to 5,000: more totals than are listed one by one.
  @Test(.timeLimit(.minutes(1))) func largeRangesAreProvedByTheirBounds() throws {
    let items = (1...3).map { #"{"id": "q\#($0)", "type": "count", "maximum": 5000}"# }
    let scores =
      #""scores": [{"id": "total", "sum": ["q1", "q2", "q3"], "missing": {"rule": "refuse"}, "source": "own"}]"#
    let levels = Misuse.rows(
      #"{"ranges": {"low": "[0..9999]", "high": "[10000..14999]"}, "source": "own"}"#
    ).dropFirst()
    let found = try InstrumentSample.read(
      #"{"items": [\#(items.joined(separator: ", "))], \#(scores), \#(levels)"#
    ).findings.map(\.id)
    #expect(found.contains("cutOffsGap"))
  }
}
