import RiskEngine
import Testing

/// Conditions that no answer can make true, or false.
@Suite struct ComparisonTests {
  private static let items = #"""
    "items": [
      {"id": "q1", "type": "choice", "options": [{"code": 0}, {"code": 2}, {"code": 4, "points": 1}]},
      {"id": "days", "type": "count", "maximum": 30},
      {"id": "line", "type": "decimal", "minimum": 0, "maximum": 10, "step": 0.5},
      {"id": "drugs", "type": "multiple", "options": [{"code": "a", "points": 1}, {"code": "b", "points": 3}]},
      {"id": "seen", "type": "yesNo"}
    ],
    "scores": [{"id": "total", "sum": ["q1", "days", "line", "drugs", "seen"], "missing": {"rule": "refuse"}, "source": "own"}],
    "levels": []
    """#

  private func found(_ condition: String) throws -> [String] {
    let (_, findings) = try InstrumentSample.read(
      """
      {\(Self.items), "flags": [{"id": "f", "title": {"en": "F", "sv": "F"}, "when": "\(condition)", "source": "own"}]}
      """)
    return findings.filter { $0.location?.pointer == "/flags/0/when" }.map {
      "\($0.id) \($0.severity.rawValue)"
    }
  }

  @Test(arguments: [
    "q1 = 1", "q1 != 3", "1 = q1", "q1 in (2, 3)", "q1 in (not(1))", "q1 between 1 and 1 or q1 = 5",
    "points(q1) = 4", "days = 31", "days = 0.5", "line = 0.3", "line = 10.5", "drugs = 2",
    "points(seen) = 2", "if q1 = 1 then true else seen",
  ])
  func aNumberThatIsNoAnswerIsAnError(condition: String) throws {
    #expect(try found(condition).contains("comparedNumberImpossible error"))
  }

  @Test(arguments: [
    "q1 > 4", "q1 >= 0", "7 < q1", "q1 in (> 4)", "q1 in [0..4]", "q1 between 5 and 9",
    "q1 in (2..4)", "days <= 30", "line in [0..10]", "drugs < 0", "drugs > 4",
  ])
  func aComparisonThatIsAlwaysTheSameIsAWarning(condition: String) throws {
    #expect(try found(condition) == ["comparisonAlwaysSame warning"])
  }

  @Test(arguments: [
    "q1 = 4", "q1 in (0, 2)", "q1 in [1..9]", "q1 between 2 and 9", "0 <= q1 - 1 and q1 < 4",
    "days = 30", "days in [30..99]", "line = 9.5", "drugs = 4", "drugs in (1, 3)", "total = 1000",
    "age > 200", "points(q1) = 1", "q1 = null", "q1 = days",
  ])
  func whatDependsOnTheAnswerIsFine(condition: String) throws {
    #expect(try found(condition) == [])
  }

  @Test func theFindingStandsAtTheNumber() throws {
    let (_, findings) = try InstrumentSample.read(
      #"""
      {"flags": [{"id": "f", "title": {"en": "F", "sv": "F"}, "when": "q2 = 2 and q1 = 5", "source": "own"}]}
      """#)
    let finding = try #require(findings.first { $0.id == "comparedNumberImpossible" })
    let other = try InstrumentSample.read(
      #"""
      {"flags": [{"id": "f", "title": {"en": "F", "sv": "F"}, "when": "xx = 2 and q1 = 5", "source": "own"}]}
      """#
    ).findings.first { $0.id == "nameNotKnown" }
    let start = try #require(other?.location)
    let place = try #require(finding.location)
    #expect(place.line == start.line)
    #expect(place.column == start.column + 16)
    #expect(
      finding.message(in: .english, values: .hidden)
        == #"found 5, which the answer to "q1" can never be, expected one of the item's possible values. Correct the number. Missing answers are tested with missing(q1)."#
    )
  }
}
