import RiskEngine
import Testing

/// Warnings about answers that don't agree, and when to assess again.
@Suite struct CheckTests {
  private let sample = ResponseSample([
    (
      "checks",
      [
        [
          "id": "odd", "when": "q1 = 0 and q3 = 2",
          "text": ["sv": "Ledsen men sover gott.", "en": "Sad but sleeps well."],
          "source": SampleDefinitions.localChoice,
        ]
      ]
    ), ("reassess", ["months": 6, "source": SampleDefinitions.localChoice]),
  ])

  private func raised(_ answers: JSONSketch) throws -> [String?] {
    try sample.json(SampleCase.response(answers)).at("responses", "0", "checks").elements
      .map(\.text)
  }

  @Test func aWarningIsRaisedWhenItsConditionIsTrue() throws {
    #expect(try raised(["q1": 0, "q2": 1, "q3": 2]) == ["odd"])
    #expect(try raised(["q1": 1, "q2": 1, "q3": 2]) == [])
  }

  /// Whatever q3 turns out to be nothing is said before it is there.
  @Test func aWarningThatIsUnknownIsSilent() throws {
    #expect(try raised(["q1": 0, "q2": 1]) == [])
  }

  @Test func aWarningChangesNoScore() throws {
    let odd = try sample.json(SampleCase.response(["q1": 0, "q2": 1, "q3": 2]))
    #expect(try odd.at("responses", "0", "scores", "total", "value").numberText == "3")
    #expect(try odd.at("findings").elements.map(\.text) == [])
  }

  @Test func anInstrumentWithoutChecksHasNone() throws {
    let root = try ResponseSample([]).json(SampleCase.response(["q1": 0]))
    #expect(try !root.at("responses", "0").has("checks"))
  }

  @Test func theReportAsksTheReaderToCheck() throws {
    let odd = SampleCase.response(["q1": 0, "q2": 1, "q3": 2])
    #expect(
      try sample.report(odd, in: .swedish)
        .contains("! Kontrollera svaren: Ledsen men sover gott."))
    #expect(
      try sample.report(odd, in: .english).contains("! Check the answers: Sad but sleeps well."))
  }

  // MARK: The next assessment

  @Test(arguments: [("2025-02-01", "2025-08-01"), ("2024-08-31", "2025-02-28")])
  func theNextAssessmentIsSoManyMonthsLater(date: String, next: String) throws {
    let response = SampleCase.response(["q1": 0], date: date)
    #expect(try sample.json(response).at("responses", "0", "reassess").text == next)
    #expect(try sample.report(response, in: .swedish).contains("Ny bedömning: \(next)"))
    #expect(try sample.report(response, in: .english).contains("Next assessment: \(next)"))
  }

  @Test func theDescriptionSaysBoth() throws {
    let text = try Description.instrument([
      "checks": [
        [
          "id": "odd", "when": "q1 = 0", "text": SampleDefinitions.texts("Odd."),
          "source": SampleDefinitions.localChoice,
        ]
      ], "reassess": ["months": 6, "source": SampleDefinitions.localChoice],
    ])
    #expect(text.contains("Answers that don't agree ! Odd. When item 1 is 0 (q1 = 0)."), "\(text)")
    #expect(
      text.contains("Next assessment: After 6 months. Source: local choice, not validated."),
      "\(text)")
  }
}
