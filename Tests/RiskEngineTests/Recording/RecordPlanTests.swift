import RiskEngine
import Testing

/// Plans with their goals, and the child's participation.
@Suite struct RecordPlanTests {
  private let sample = RecordSample()

  @Test func goalsAreAskedForUntilOneIsLeftOpen() throws {
    let (outcome, draft) = try sample.record(.plan) { step, _ in
      switch step.question {
      case .planStatus: sample.option(step, 1)
      case .date: sample.day("2025-03-19")
      case .goal(let number): number < 3 ? .text("mål \(number)") : .nothing
      default: .nothing
      }
    }
    #expect(
      draft.asked.filter { if case .goal = $0.step.question { true } else { false } }.count == 3)
    let text = try sample.written(outcome)
    #expect(text.contains(#"{"id": "M-2", "goal": "mål 2"}"#))
    #expect(!text.contains("M-3"))
    #expect(text.contains(#""status": "final""#))
  }

  @Test func aGoalIsAskedForWithWhoAndWhenAndForTheViews() throws {
    let (outcome, draft) = try sample.record(.plan) { step, _ in
      switch step.question {
      case .planStatus: sample.option(step, 0)
      case .date: sample.day("2025-03-19")
      case .goal(1): .text("Ett mål")
      case .who(1): .text("Läraren")
      case .goalFollowUp(1): sample.day("2025-06-01")
      case .guardiansView: .text("Håller med")
      default: .nothing
      }
    }
    let text = try sample.written(outcome).split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      text.contains(
        #"""
        {"id": "M-1", "goal": "Ett mål", "who": "Läraren", "followUp": "2025-06-01"}
        """#))
    #expect(text.contains(#""views": {"guardians": "Håller med"}"#))
    #expect(!draft.asked.contains { $0.step.question == .who(2) })
  }

  @Test func whyTheChildWasNotAskedIsAskedOnlyThen() throws {
    for asked in [true, false] {
      let (outcome, draft) = try sample.record(.participation) { step, _ in
        switch step.question {
        case .date: sample.day("2025-03-19")
        case .asked: .truth(asked)
        case .heard: .truth(true)
        case .reasonNot: .text("för litet")
        default: .nothing
        }
      }
      #expect(draft.asked.contains { $0.step.question == .reasonNot } == !asked)
      #expect(try sample.written(outcome).contains(#""heard": true"#) == asked)
    }
  }
}
