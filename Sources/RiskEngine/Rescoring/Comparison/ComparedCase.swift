/// What two sides of a comparison give for one case.
package struct ComparedCase: Sendable {
  /// What became of a case.
  package enum Outcome: String, Sendable, CaseIterable {
    /// No level, flag or status differs, and no score either.
    case same
    /// Scores differ, and no level, flag or status.
    case scoresOnly
    /// A level, a flag or a status differs.
    case changed
    /// Only the old side refuses it.
    case refusedByOld
    /// Only the new side refuses it.
    case refusedByNew
    /// Neither side can use it.
    case refused
  }

  /// The pseudonym; `nil` where it can't be read, or is a personnummer that isn't allowed.
  package let id: String?
  /// The case's date; `nil` for a case that neither side can use.
  package let date: CalendarDay?
  package let age: Int?
  package let sex: Sex?
  package let outcome: Outcome
  /// Every level and flag of the compared instrument and every programme, changed or not; none
  /// where neither side can use the case.
  package let flips: [Flip]
  /// Why a side refuses it.
  package let findings: [Finding]
  /// The definitions that either side rests on.
  package let definitions: [DefinitionUse]

  /// What differs, or was refused.
  package var changes: [Flip] { flips.filter(\.isChange) }
}

extension ComparedCase {
  /// A case that neither side can use.
  init(refused findings: [Finding], id: String?) {
    self.init(
      id: id, date: nil, age: nil, sex: nil, outcome: .refused, flips: [], findings: findings,
      definitions: [])
  }
}

/// What is compared: a level scale or a flag of the instrument, or a programme.
package struct FlipSubject: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case level, flag, programme
  }

  package let kind: Kind
  /// The instrument's id, or id and version of the policy that routes; `nil` where two policies are
  /// compared.
  package let owner: String?
  package let id: String
}

/// What one side gives for a subject.
package enum FlipState: Sendable, Hashable {
  /// A level's id, a programme's status, `raised` or `notRaised`.
  case known(String)
  /// It can't be told.
  case unknown
  /// The side has no such scale, flag or programme.
  case absent
  /// The side refuses the case.
  case refused

  /// As it is written; ids hold no parentheses.
  package var code: String {
    switch self {
    case .known(let id): id
    case .unknown: "(unknown)"
    case .absent: "(absent)"
    case .refused: "(refused)"
    }
  }
}

/// A subject on both sides.
package struct Flip: Sendable {
  package let subject: FlipSubject
  /// Where the subject stands among the others of its kind and owner.
  package let position: Int
  /// The states that the definitions declare, in order.
  package let states: [String]
  /// The response that a level or a flag is of.
  package let response: ResponseMark?
  package let old: FlipState
  package let new: FlipState
  /// What makes the difference; empty where nothing differs or a side refuses the case.
  package var reasons: [ChangeReason] = []

  /// Which of the case's responses.
  package struct ResponseMark: Sendable, Hashable {
    package let date: CalendarDay
    package let informant: String?
  }

  /// Whether the case is another one on the new side.
  package var isChange: Bool { subject.kind.isChange(from: old, to: new) }
}

extension FlipSubject.Kind {
  /// Whether another state makes another case.
  ///
  /// A level scale that only one side has changes no case; a flag does where it is raised, and a
  /// programme where anything speaks for it.
  func isChange(from old: FlipState, to new: FlipState) -> Bool {
    switch (self, old, new) {
    case _ where old == new: false
    case (_, .refused, _), (_, _, .refused): true
    case (.level, .absent, _), (.level, _, .absent): false
    case (.flag, .absent, let state), (.flag, let state, .absent): state == .known("raised")
    case (.programme, .absent, let state), (.programme, let state, .absent):
      state != .known(ProgrammeStatus.notEligible.rawValue)
    default: true
    }
  }
}
