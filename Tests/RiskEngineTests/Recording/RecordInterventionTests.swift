import RiskEngine
import Testing

/// Interventions: their meetings, what was seen when they were followed up on, and their end.
@Suite struct RecordInterventionTests {
  private let sample = RecordSample()

  private static let running = RecordSample.text.replacing(
    #""consents": null"#,
    with: #""interventions": [{"id": "I-1", "programme": "A", "sessions": {"held": 3}}]"#)

  @Test(arguments: [
    (0, 2, #"{"held": 5}"#), (1, 1, #"{"held": 3, "noShow": 1}"#),
  ])
  func meetingsAreCountedUp(meeting: Int, count: Int, sessions: String) throws {
    let (outcome, _) = try sample.record(.session, in: RecordInterventionTests.running) { step, _ in
      switch step.question {
      case .intervention: sample.option(step, 0)
      case .meeting: sample.option(step, meeting)
      default: .count(count)
      }
    }
    #expect(
      try sample.written(outcome)
        == RecordInterventionTests.running.replacing(#"{"held": 3}"#, with: sessions))
  }

  @Test(arguments: ["3.0", "3e0"]) func aNumberOfMeetingsCountsHoweverItIsWritten(held: String)
    throws
  {
    let text = RecordInterventionTests.running.replacing(#""held": 3"#, with: #""held": "# + held)
    let (outcome, _) = try sample.record(.session, in: text) { step, _ in
      switch step.question {
      case .intervention, .meeting: sample.option(step, 0)
      default: .count(2)
      }
    }
    #expect(try sample.written(outcome).contains(#"{"held": 5}"#))
  }

  @Test func meetingsNeedAnIntervention() throws {
    #expect(try !sample.isPossible(.session))
    #expect(try sample.isPossible(.placement))
  }

  @Test func aFollowUpIsOfOneInterventionOrOfAll() throws {
    for (position, expected) in [(0, true), (1, false)] {
      let (outcome, _) = try sample.record(.followUp, in: RecordInterventionTests.running) {
        step, _ in
        switch step.question {
        case .intervention: sample.option(step, position)
        case .date: sample.day("2025-03-19")
        default: .nothing
        }
      }
      let text = try sample.written(outcome)
      #expect(text.contains(#""done": "2025-03-19""#))
      #expect(text.contains(#""intervention": "I-1""#) == expected)
    }
  }

  @Test func anInterventionEndsOnceWithWhatWasReached() throws {
    let (outcome, _) = try sample.record(.end, in: RecordInterventionTests.running) { step, _ in
      switch step.question {
      case .intervention: sample.option(step, 0)
      case .date: sample.day("2025-03-19")
      case .reason: .text("Målen nådda")
      case .goalsMet: sample.option(step, 0)
      default: .nothing
      }
    }
    let text = try sample.written(outcome)
    #expect(
      text
        == RecordInterventionTests.running.replacing(
          #""sessions": {"held": 3}"#,
          with: #""sessions": {"held": 3}, "end": "2025-03-19", "endReason": "Målen nådda","#
            + #" "goalsMet": true"#))
    #expect(try !sample.isPossible(.end, in: text))
  }
}
