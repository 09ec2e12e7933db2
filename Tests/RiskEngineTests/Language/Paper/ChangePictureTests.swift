import Testing

@testable import RiskEngine

/// Lines go where the days and the scores say; the places are worked out by hand.
@Suite struct ChangePictureTests {
  /// Three answers of 0 to 2 make a sum of 0 to 6.
  private func series(_ responses: [(day: String, sum: Int)]) throws -> ResponseSeries {
    let result = try ResponseSample([]).outcome(
      responses.map { day, sum in
        SampleCase.response([
          "q1": .number("\(min(sum, 2))"), "q2": .number("\(min(max(sum - 2, 0), 2))"),
          "q3": .number("\(max(sum - 4, 0))"),
        ]).with("date", .text(day))
      }
    ).get()
    return try #require(result.series.first)
  }

  private func pictures(_ series: ResponseSeries) -> [Picture] {
    ChangePicture(series, ReportPhrases(language: .english)).pictures("Change")
  }

  private func points(_ picture: Picture?) -> [[Int]] {
    (picture?.shapes ?? []).flatMap { shape -> [[Int]] in
      if case .line(let points) = shape { points.map { [$0.x, $0.y] } } else { [] }
    }
  }

  /// The box is 370 by 36, its left upper corner at 300, 22.
  ///
  /// 31 of 90 days are 127 of 370; 6, 3 and 0
  /// of 6 stand 36, 18 and 0 above its foot.
  @Test func `days go to the right and scores upwards`() throws {
    let series = try series([("2025-01-01", 6), ("2025-02-01", 3), ("2025-04-01", 0)])
    let picture = pictures(series).first
    #expect(points(picture) == [[300, 22], [427, 40], [670, 58]])
    #expect(picture?.description == "summa: 6 on 2025-01-01, 3 on 2025-02-01, 0 on 2025-04-01.")
  }

  @Test func `the page has the same numbers in a table, beside the drawing`() throws {
    var report = CaseReport(
      try ResponseSample([]).outcome([
        SampleCase.response(["q1": 2, "q2": 1, "q3": 0]).with("date", "2025-01-01"),
        SampleCase.response(["q1": 0, "q2": 1, "q3": 0]).with("date", "2025-02-01"),
      ]).get(), in: .english)
    report.writeChangeOverTime()
    let text = report.page.text.rendered(colours: false)
    #expect(text.contains("2025-01-01  2025-02-01"))
    #expect(
      text.split(separator: "\n").contains {
        $0.contains("summa") && $0.contains("3") && $0.contains("1")
      })
    #expect(report.page.parts.contains { if case .picture = $0 { true } else { false } })
  }

  @Test func `a case with one response has nothing to compare`() throws {
    var report = CaseReport(
      try ResponseSample([]).outcome([SampleCase.response(["q1": 2, "q2": 1, "q3": 0])]).get(),
      in: .english)
    report.writeChangeOverTime()
    #expect(report.page.isEmpty)
  }
}
