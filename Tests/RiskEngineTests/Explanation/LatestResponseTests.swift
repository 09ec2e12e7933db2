import RiskEngine
import Testing

/// What an earlier response leaves open is no longer open once a later one answers it.
///
/// The sample has five questions; its flag is raised where the third is answered 2.
@Suite struct LatestResponseTests {
  private static let whole: JSONSketch = [
    "q1": 1, "q2": 1, "q3": 0, "home": "own", "remark": "Bra.",
  ]
  private static let half: JSONSketch = ["q1": 1, "q2": 1, "home": "own", "remark": "Bra."]

  private func result(_ responses: JSONSketch...) throws -> CaseResult {
    var sample = RoutingSample(when: ["age": "< 18"])
    sample.choice = .none
    return try sample.outcome(
      of: SampleCase.aged(14).with("responses", .list(responses))
    ).get()
  }

  private func words(_ text: StyledText) -> String {
    text.rendered(colours: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func whatOnlyAnEarlierResponseLacksIsNotMissing() throws {
    let result = try result(
      SampleCase.response(Self.half, date: "2025-01-01"),
      SampleCase.response(Self.whole, date: "2025-02-01"))
    let report = words(result.report(in: .english))
    #expect(!report.contains("have no answer"))
    #expect(!report.contains("Can still raise"))
    let explanation = words(
      try #require(result.explanation()).text(for: .file, in: .english))
    #expect(!explanation.contains("has no answer to"))
    // One level, told once.
    #expect(explanation.ranges(of: "The level “concern”").count == 1)
  }

  @Test func severalInformantsAreToldApartByDayAndRole() throws {
    let result = try result(
      SampleCase.response(Self.half, date: "2025-01-01"),
      SampleCase.response(Self.half, date: "2025-02-01", informant: "parent"))
    let report = words(result.report(in: .english))
    #expect(report.contains("three-questions, 2025-01-01, self-report: 1 of 5 questions have"))
    #expect(report.contains("three-questions, 2025-02-01, parent: 1 of 5 questions have"))
    let explanation = words(
      try #require(result.explanation()).text(for: .file, in: .english))
    #expect(explanation.contains("“three-questions, 2025-01-01, self-report” has no answer to"))
    #expect(explanation.contains("The level “concern” in “three-questions, 2025-02-01, parent”"))
  }

  @Test func aResponseAloneKeepsItsPlainName() throws {
    let report = words(try result(SampleCase.response(Self.half)).report(in: .english))
    #expect(report.contains("three-questions: 1 of 5 questions have no answer."))
  }
}
