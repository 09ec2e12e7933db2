import RiskEngine
import Testing

/// Facts of the case, typed by the policy.
@Suite struct CircumstanceTests {
  @Test(arguments: [
    ("placed", "true", JSONSketch.boolean(true)), ("custody", "\"detained\"", "detained"),
    ("months", ">= 2.5", .number("2.5")), ("since", ">= \"2025-01-01\"", "2025-01-01"),
    ("place", "\"Växjö\"", "Växjö"),
  ])
  func everyTypeIsTested(name: String, test: String, value: JSONSketch) throws {
    let sample = RoutingSample(when: [name: .text(test)])
    #expect(try sample.status(for: stating(name, value)) == .eligible)
    #expect(try sample.status(for: stating(name, .null)) == .undetermined)
    #expect(try sample.status(for: SampleCase.aged(12)) == .undetermined)
  }

  static let wrong: [(name: String, value: JSONSketch)] = [
    ("placed", "yes"), ("placed", 1), ("custody", true), ("months", "3"), ("since", 2025),
    ("place", 7), ("custody", ["none"]), ("placed", [:]),
  ]

  @Test(arguments: wrong)
  func anotherTypeRefusesTheCase(name: String, value: JSONSketch) throws {
    let sample = RoutingSample(when: ["age": "< 18"])
    #expect(try sample.findings(for: stating(name, value)) == ["circumstanceOfWrongType"])
  }

  @Test func aDayThatTheCalendarDoesNotHaveRefusesTheCase() throws {
    let sample = RoutingSample(when: ["age": "< 18"])
    #expect(try sample.findings(for: stating("since", "2025-02-29")) == ["notADate"])
  }

  @Test func aTextWithLostLettersRefusesTheCase() throws {
    let sample = RoutingSample(when: ["age": "< 18"])
    #expect(
      try sample.findings(for: stating("place", "V\u{FFFD}xj\u{FFFD}")) == ["replacementCharacter"])
  }

  @Test func anUnknownCodeRefusesTheCaseAndNamesTheNearest() throws {
    let sample = RoutingSample(when: ["age": "< 18"])
    guard case .failure(let refused) = try sample.outcome(of: stating("custody", "detaned")),
      case .circumstanceUnknownCode(_, _, let allowed, let suggestion)? =
        refused.findings.first?.problem as? PolicyProblem
    else {
      Issue.record("not refused for its code")
      return
    }
    #expect(allowed == ["none", "detained"])
    #expect(suggestion == "detained")
  }

  @Test func anUndeclaredCircumstanceIsAWarning() throws {
    let sample = RoutingSample(when: ["age": "< 18"])
    let sketch = stating("plaecd", true)
    #expect(try sample.status(for: sketch) == .eligible)
    let finding = try #require(try sample.outcome(of: sketch).get().findings.first)
    #expect(finding.location?.pointer == "/circumstances/plaecd")
    #expect(finding.severity == .warning)
    guard case .undeclaredCircumstance("plaecd", "placed")? = finding.problem as? PolicyProblem
    else {
      Issue.record("\(finding.problem)")
      return
    }
  }

  private func stating(_ name: String, _ value: JSONSketch) -> JSONSketch {
    SampleCase.aged(12).with("circumstances", [name: value])
  }
}
