import RiskEngine
import Testing

/// Who the person is, put right without editing JSON.
@Suite struct RecordPersonTests {
  private let sample = RecordSample()

  @Test func whatIsGivenTakesTheOldPlaceAndWhatIsLeftOpenStays() throws {
    let (outcome, draft) = try sample.record(.person) { step, _ in
      switch step.question {
      case .born: sample.day("2010-06-07")
      case .sex: sample.option(step, 0)
      default: .nothing
      }
    }
    #expect(draft.asked.map(\.step.question) == [.born, .sex, .municipality])
    let expected = RecordSample.text.replacing("2011-01-01", with: "2010-06-07")
    #expect(
      try sample.written(outcome).filter { !$0.isWhitespace }
        == expected.replacing(
          #""consents": null"#, with: #""consents": null, "sex": "female""#
        ).filter { !$0.isWhitespace })
  }

  @Test func whatTheCaseSaysIsShown() throws {
    let (_, draft) = try sample.record(.person) { _, _ in .nothing }
    let stated = draft.asked.map { RecordPhrases(.swedish).stated($0.step) }
    #expect(stated == ["2011-01-01", nil, "Exempel"])
  }

  @Test(arguments: ["exempel", "Exempel kommun"])
  func aMunicipalityIsFoundHoweverItIsWritten(typed: String) throws {
    let text = RecordSample.text.replacing(#""municipality": "Exempel""#, with: #""unit": "A""#)
    let (outcome, _) = try sample.record(.person, in: text) { step, _ in
      step.question == .municipality ? .text(typed) : .nothing
    }
    #expect(try sample.written(outcome).contains(#""municipality": "Exempel""#))
  }

  @Test func anAgeThatWasKnownBeforeGivesWayToTheBirthDate() throws {
    let text = RecordSample.text.replacing(#""born": "2011-01-01""#, with: #""age": 12"#)
    let (outcome, _) = try sample.record(.person, in: text) { step, _ in
      step.question == .born ? sample.day("2011-02-03") : .nothing
    }
    let written = try sample.written(outcome)
    #expect(written.contains(#""age": null"#))
    #expect(written.contains(#""born": "2011-02-03""#))
  }

  @Test func aBirthDateAfterTheCaseIsRefused() throws {
    let (outcome, _) = try sample.record(.person) { step, _ in
      step.question == .born ? sample.day("2025-03-21") : .nothing
    }
    guard case .refused(let findings) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(findings.allSatisfy { $0.location?.pointer == "/born" })
  }
}
