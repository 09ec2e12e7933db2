import RiskEngine
import Testing

/// Decisions that are put on record, held against what the rules gave.
@Suite struct RecordDecisionTests {
  private let sample = RecordSample()

  /// A decision about a programme: `position` among those listed, highest first.
  private func decide(
    _ programme: String, _ outcome: Decision.Outcome, departure: Int = 0
  ) throws -> (outcome: RecordOutcome, draft: RecordDraft) {
    try sample.record(.decision) { step, _ in
      switch (step.question, step.form) {
      case (.date, _): return sample.day("2025-03-19")
      case (.programme, .one(let options)):
        let position = options.firstIndex { option in
          if case .programme(let found, _) = option { found.id == programme } else { false }
        }
        return sample.option(step, position ?? 0)
      case (.outcome, _):
        return sample.option(step, Decision.Outcome.allCases.firstIndex(of: outcome) ?? 0)
      case (.role, _): return .text("officer")
      case (.departure, _): return sample.option(step, departure)
      case (.reason, _): return step.isRequired ? .text("Bäst så.") : .nothing
      default: return .nothing
      }
    }
  }

  @Test func aDecisionThatFollowsTheRulesNeedsNoGround() throws {
    let (outcome, draft) = try decide("A", .granted)
    #expect(draft.standing == .follows)
    let text = try sample.written(outcome)
    #expect(text.contains(#""programme": "A""#))
    #expect(text.contains(#""outcome": "granted""#))
    #expect(!text.contains("departure"))
  }

  @Test func aDecisionThatDepartsIsAskedForItsGroundAndItsReason() throws {
    // Without a consent B is blocked.
    let (outcome, draft) = try decide("B", .granted)
    #expect(draft.standing == .departs(from: .blocked))
    let text = try sample.written(outcome)
    #expect(text.contains(#""departure": {"kind": "policy", "ground": "best"}"#))
    #expect(text.contains(#""reason": "Bäst så.""#))
    guard case .amended(_, let findings) = outcome else { return }
    // A departure can't take the place of a consent.
    #expect(findings.map(\.id).contains("grantedWithoutConsent"))
  }

  @Test func toDeclineWhatFitsDepartsToo() throws {
    let (outcome, draft) = try decide("A", .declined, departure: 1)
    #expect(draft.standing == .departs(from: .eligible))
    #expect(try sample.written(outcome).contains(#""kind": "discretionary""#))
  }

  @Test func theProgrammesThatStandHighestComeFirst() throws {
    var first: [RecordOption] = []
    _ = try sample.record(.decision) { step, _ in
      if step.question == .programme, case .one(let options) = step.form { first = options }
      switch step.question {
      case .date: return sample.day("2025-03-19")
      case .role: return .text("officer")
      case .outcome: return sample.option(step, 3)
      default: return sample.option(step, 0)
      }
    }
    let ids = first.map { option in
      if case .programme(let programme, _) = option { programme.id } else { "" }
    }
    #expect(ids == ["A", "B"])
  }

  /// The answers of the day are there when the decision is recorded: 2 + 2 is 4, which is high.
  @Test func aDecisionIsHeldAgainstTheResponsesOfItsOwnDayToo() throws {
    let policy = RecordSample.policy.with(
      "eligibility", [SampleDefinitions.rule(["concern": "\"high\""], programme: "A", id: "a")])
    let response =
      #"{"instrument": "three-questions", "date": "2025-03-20", "informant": "self","#
      + #" "answers": {"q1": 2, "q2": 2, "q3": 0}}"#
    let text = RecordSample.text.replacing(
      #""consents": null"#, with: "\"responses\": [\(response)]")
    let (_, draft) = try sample.record(.decision, in: text, by: policy) { step, _ in
      switch step.question {
      case .date: sample.day("2025-03-20")
      case .outcome:
        sample.option(step, Decision.Outcome.allCases.firstIndex(of: .declined) ?? 0)
      case .role, .reason: .text("officer")
      case .bound: .nothing
      default: sample.option(step, 0)
      }
    }
    #expect(draft.standing == .departs(from: .eligible))
  }

  /// A was declined once without a ground although it fits; to grant it now follows the rules.
  @Test func anOlderDecisionWithoutItsGroundMakesNoDepartureOfANewOne() throws {
    let older =
      #"{"date": "2025-03-01", "role": "officer", "programme": "A", "outcome": "declined"}"#
    let text = RecordSample.text.replacing(
      #""consents": null"#, with: "\"decisions\": [\(older)]")
    let (_, draft) = try sample.record(.decision, in: text) { step, _ in
      switch step.question {
      case .date: sample.day("2025-03-19")
      case .outcome: sample.option(step, Decision.Outcome.allCases.firstIndex(of: .granted) ?? 0)
      case .role: .text("officer")
      case .reason: .nothing
      default: sample.option(step, 0)
      }
    }
    #expect(draft.standing == .follows)
  }
}
