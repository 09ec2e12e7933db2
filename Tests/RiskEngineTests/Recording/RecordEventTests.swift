import RiskEngine
import Testing

/// Events, flags, and the end of a case.
@Suite struct RecordEventTests {
  private let sample = RecordSample()

  @Test func anEventIsAddedByItsKind() throws {
    let (outcome, draft) = try sample.record(.event) { step, _ in
      step.question == .date
        ? sample.day("2025-03-19")
        : sample.option(step, EventKind.allCases.firstIndex(of: .report) ?? 0)
    }
    #expect(try sample.written(outcome).contains(#"{"kind": "report", "date": "2025-03-19"}"#))
    #expect(!draft.asked.contains { $0.step.question == .newDue })
  }

  @Test func anExtensionIsAskedForItsTimeLimitNewDayAndReason() throws {
    let (outcome, _) = try sample.record(.event) { step, _ in
      switch step.question {
      case .event: sample.option(step, EventKind.allCases.firstIndex(of: .extended) ?? 0)
      case .date: sample.day("2025-03-19")
      case .newDue: sample.day("2025-06-19")
      case .deadline: .text("investigation")
      default: .text("Väntar på läkarintyg")
      }
    }
    let text = try sample.written(outcome).split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      text.contains(
        #""kind": "extension", "date": "2025-03-19", "deadline": "investigation","#
          + #" "due": "2025-06-19", "reason": "Väntar på läkarintyg""#))
  }

  @Test func aConcernThatNoInstrumentHasIsRaisedAndThenCleared() throws {
    let (raised, first) = try sample.record(.flag) { step, _ in
      switch step.question {
      case .flag: sample.option(step, 0)
      case .flagCode: .text("ny-oro")
      default: sample.day("2025-03-10")
      }
    }
    // While none stands there is nothing to clear.
    #expect(!first.asked.contains { $0.step.question == .flagStep })
    let standing = try sample.written(raised)
    #expect(standing.contains(#"{"id": "ny-oro", "raised": "2025-03-10"}"#))
    let (cleared, _) = try sample.record(.flag, in: standing) { step, _ in
      switch step.question {
      case .flagStep: sample.option(step, 1)
      case .flag: sample.option(step, 0)
      case .date: sample.day("2025-03-12")
      case .role: .text("officer")
      default: .text("Gällde ett syskon")
      }
    }
    let text = try sample.written(cleared).split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      text.contains(
        #""id": "ny-oro", "cleared": "2025-03-12", "by": "officer", "reason": "Gällde ett syskon""#
      ))
  }

  @Test func aCaseThatIsClosedOnceMoreGetsAnEvent() throws {
    let closed = RecordSample.text.replacing(
      #""consents": null"#, with: #""closed": {"date": "2025-01-02"}"#)
    let (outcome, _) = try sample.record(.closing, in: closed) { step, _ in
      step.question == .date ? sample.day("2025-03-19") : .nothing
    }
    let text = try sample.written(outcome)
    #expect(text.contains(#""closed": {"date": "2025-01-02"}"#))
    #expect(text.contains(#"{"kind": "closing", "date": "2025-03-19"}"#))
  }
}
