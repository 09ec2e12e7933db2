/// What becomes of something that is put on record.
package enum RecordOutcome: Sendable {
  /// The whole case with it, and what is new to tell about the case then.
  case amended([UInt8], [Finding])
  /// A decision that differs from where the rules placed the programme: its ground and reason have
  /// to be asked for.
  case departs(from: ProgrammeStatus)
  /// What is wrong with it; the case stays as it was.
  case refused([Finding])
}

extension RecordDraft {
  /// The case with this on record, and moved to another date where that is wanted.
  fileprivate func amended(_ document: JSONDocument) -> JSONDocument? {
    let amended = try? JSONDocument(name: document.name, bytes: amending(document.root))
    guard case .to(let day) = move, let amended else { return amended }
    return try? JSONDocument(
      name: document.name, bytes: amended.root.setting("date", to: Array("\"\(day)\"".utf8)))
  }
}

extension Library {
  /// Checks what is put on record, by everything that the case is checked by when it is routed.
  ///
  /// Only what is new counts: a case that couldn't be routed before can still be recorded in.
  package mutating func record(
    _ draft: RecordDraft, in document: JSONDocument, policy: PolicyChoice,
    allowsPersonalNumbers: Bool
  ) -> RecordOutcome {
    // What was written isn't broken JSON; if it were, nothing would be saved.
    guard let amended = draft.amended(document) else { return .refused([]) }
    var told: [String: Int] = [:]
    for finding in findings(result(of: document, policy, allowsPersonalNumbers)) {
      told[finding.id, default: 0] += 1
    }
    let result = result(of: amended, policy, allowsPersonalNumbers)
    let new = findings(result).filter { finding in
      told[finding.id, default: 0] -= 1
      return told[finding.id, default: 0] < 0
    }
    if draft.standing == .unchecked, let status = draft.departure(in: result, new) {
      return .departs(from: status)
    }
    return new.hasErrors ? .refused(new) : .amended(amended.bytes, new)
  }

  private mutating func result(
    of document: JSONDocument, _ policy: PolicyChoice, _ allowsPersonalNumbers: Bool
  ) -> Result<CaseResult, RefusedCase> {
    result(
      for: document, document.root, policy: policy, allowsPersonalNumbers: allowsPersonalNumbers)
  }

  private func findings(_ result: Result<CaseResult, RefusedCase>) -> [Finding] {
    switch result {
    case .success(let result): result.findings
    case .failure(let refused): refused.findings
    }
  }
}

extension RecordDraft {
  /// Where the rules place the programme of a decision that differs from them.
  ///
  /// Everything that the case holds was known when the decision is recorded, so nothing is left to
  /// doubt about the day's own responses.
  ///
  /// - Parameters:
  ///   - result: What becomes of the case with the decision.
  ///   - new: What is told of it that wasn't told before: an older decision may lack its ground.
  /// - Returns: `nil` for a decision that doesn't differ, and for what is no decision.
  fileprivate func departure(
    in result: Result<CaseResult, RefusedCase>, _ new: [Finding]
  ) -> ProgrammeStatus? {
    guard kind == .decision else { return nil }
    switch result {
    case .success(let result):
      guard let last = result.decisions.last, last.decision.programme == programmeID(.programme),
        last.decision.date == day(.date), let comparison = last.comparison, comparison.departsNow
      else { return nil }
      return comparison.statusNow
    case .failure:
      for finding in new {
        if case RecordProblem.departureWithoutKind(let programme, _, let status) = finding.problem,
          programme == programmeID(.programme)
        {
          return status
        }
      }
      return nil
    }
  }
}
