import RiskEngine
import Testing

/// Consents that are put on record, and the case's date that may move to them.
@Suite struct RecordConsentTests {
  private let sample = RecordSample()

  @Test func aConsentIsAddedAndAllElseStaysByteByByte() throws {
    let (outcome, _) = try sample.record(.consent) { step, _ in
      switch step.question {
      case .consentTo: sample.option(step, 0)
      case .party: sample.option(step, 2)
      case .consentStatus: sample.option(step, 0)
      case .date: sample.day("2025-03-18")
      case .until: sample.day("2025-12-31")
      default: .nothing
      }
    }
    let entry = """
      [
          {
            "to": "exchange", "by": "allGuardians", "status": "given", "date": "2025-03-18",
            "until": "2025-12-31"
          }
        ]
      """
    let expected = RecordSample.text.replacing("null", with: entry)
    #expect(
      try sample.written(outcome).filter { !$0.isWhitespace }
        == expected.filter { !$0.isWhitespace })
    #expect(try sample.written(outcome).hasPrefix(RecordSample.text.prefix(90)))
  }

  @Test func theLastDayIsAskedOnlyOfAConsentThatIsGiven() throws {
    let (_, draft) = try sample.record(.consent) { step, _ in
      switch step.question {
      case .consentTo, .party: sample.option(step, 0)
      case .consentStatus: sample.option(step, 1)
      case .date: sample.day("2025-03-18")
      default: .nothing
      }
    }
    #expect(!draft.asked.contains { $0.step.question == .until })
  }

  // MARK: The case's date

  @Test func whatIsNewerThanTheCaseCanMoveItsDate() throws {
    var (library, document, context) = try sample.begin()
    var draft = RecordDraft(.consent, context)
    while let step = draft.next {
      switch step.question {
      case .date: draft.answer(.date, sample.day("2025-03-24"))
      case .until, .scope: draft.answer(step.question, .nothing)
      default: draft.answer(step.question, sample.option(step, 0))
      }
    }
    #expect(draft.dayAfterCase == CalendarDay("2025-03-24"))
    draft.move = draft.dayAfterCase.map(RecordDraft.Move.to) ?? .undecided
    let outcome = library.record(
      draft, in: document, policy: .automatic, allowsPersonalNumbers: false)
    let text = try sample.written(outcome)
    #expect(text.contains(#""born": "2011-01-01", "date": "2025-03-24""#))
    #expect(text.contains(#""status": "given", "date": "2025-03-24""#))
  }

  @Test func aCaseOfAKnownAgeOnlyStaysOnItsDate() throws {
    let text = RecordSample.text.replacing(#""born": "2011-01-01""#, with: #""age": 14"#)
    let (_, draft) = try sample.record(.consent, in: text) { step, _ in
      switch step.question {
      case .date: sample.day("2025-03-24")
      case .until, .scope: .nothing
      default: sample.option(step, 0)
      }
    }
    #expect(draft.dayAfterCase == nil)
  }
}
