import RiskEngine
import Testing

/// What holds of everything that is put on record.
@Suite struct RecordDraftTests {
  private let sample = RecordSample()

  @Test func whatWasWrongBeforeHindersNoRecord() throws {
    // No policy is for this place, which refuses the case when it is routed.
    let elsewhere = RecordSample.text.replacing("Exempel", with: "Ingenstans")
    let (outcome, _) = try sample.record(.closing, in: elsewhere) { step, _ in
      step.question == .date ? sample.day("2025-03-19") : .nothing
    }
    #expect(try sample.written(outcome).contains(#""closed": {"date": "2025-03-19"}"#))
  }

  @Test func whatIsRefusedNamesOnlyWhatIsNew() throws {
    // The case has a consent that the policy doesn't know; the decision's role isn't an id.
    let text = RecordSample.text.replacing(
      #""consents": null"#,
      with: #"""
        "consents": [{"to": "other", "by": "person", "status": "given", "date": "2025-01-01"}]
        """#)
    let (outcome, _) = try sample.record(.decision, in: text) { step, _ in
      switch step.question {
      case .date: sample.day("2025-03-19")
      case .role: .text("Anna Andersson")
      case .outcome: sample.option(step, 3)
      default: sample.option(step, 0)
      }
    }
    guard case .refused(let findings) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.location?.pointer.hasPrefix("/decisions/0") ?? false })
  }

  @Test func withoutAnInstrumentThatAllowsItNoLevelIsDepartedFrom() throws {
    #expect(try !sample.isPossible(.override))
  }

  // MARK: Going back

  @Test func whatIsTakenBackIsAskedAgain() throws {
    var draft = RecordDraft(.closing, try sample.begin().context)
    let isEmptyBefore = !draft.takeBack()
    #expect(isEmptyBefore)
    draft.answer(.date, sample.day("2025-03-19"))
    draft.answer(.reason, .text("flyttade"))
    #expect(draft.next?.question == .note)
    draft.takeBack()
    #expect(draft.next?.question == .reason)
    draft.takeBack()
    #expect(draft.next?.question == .date)
    #expect(draft.asked.isEmpty)
  }

  @Test func aGoalThatIsTakenBackAndLeftOpenIsNotWritten() throws {
    var (library, document, context) = try sample.begin()
    var draft = RecordDraft(.plan, context)
    while let step = draft.next, step.question != .time(1) {
      switch step.question {
      case .planStatus: draft.answer(.planStatus, sample.option(step, 0))
      case .date: draft.answer(.date, sample.day("2025-03-19"))
      default: draft.answer(step.question, step.question == .planKind ? .nothing : .text("x"))
      }
    }
    while draft.next?.question != .goal(1) { draft.takeBack() }
    while let step = draft.next { draft.answer(step.question, .nothing) }
    let outcome = library.record(
      draft, in: document, policy: .automatic, allowsPersonalNumbers: false)
    #expect(try !sample.written(outcome).contains("goals"))
  }

  @Test func aDecisionIsHeldAgainstTheRulesAgainWhereItsProgrammeIsTakenBack() throws {
    var draft = RecordDraft(.decision, try sample.begin().context)
    while let step = draft.next {
      draft.answer(step.question, step.question == .role ? .text("officer") : firstOption(step))
    }
    draft.standing = .departs(from: .blocked)
    draft.answer(.departure, .nothing)
    // Its ground belongs to the departure; the role before it doesn't.
    draft.takeBack()
    #expect(draft.standing == .departs(from: .blocked))
    draft.takeBack()
    #expect(draft.standing == .unchecked)
    #expect(draft.next?.question == .role)
  }

  @Test func whereTheCaseMovesIsOpenAgainWhenItsDayIsTakenBack() throws {
    var draft = RecordDraft(.flag, try sample.begin().context)
    while let step = draft.next {
      let answer =
        switch step.question {
        case .date: sample.day("2025-03-24")
        case .flagCode: RecordAnswer.text("oro")
        default: firstOption(step)
        }
      draft.answer(step.question, answer)
    }
    draft.move = .stays
    draft.takeBack()
    #expect(draft.next?.question == .date)
    #expect(draft.move == .undecided)
  }

  private func firstOption(_ step: RecordStep) -> RecordAnswer {
    if case .day(let day?) = step.form { .day(day) } else { sample.option(step, 0) }
  }
}
