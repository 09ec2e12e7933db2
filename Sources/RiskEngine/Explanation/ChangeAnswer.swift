/// What would change one outcome of a case.
package struct ChangeAnswer: Sendable {
  package let target: ChangeTarget
  /// Where it stands now.
  package let now: ChangeTarget.Outcome
  /// The smallest sets among the answers that can still become others: of dynamic items, and of
  /// items that nobody has answered yet.
  package let changeable: SmallestChange
  /// The smallest sets among all answers, those about history too.
  package let anyAnswer: SmallestChange
  /// The smallest sets among the circumstances of the case; age and sex aren't changeable, and a
  /// consent is a gate, not a change.
  package let circumstances: SmallestChange
  /// The smallest sets among the assessors' judgements.
  package let judgements: SmallestChange
}

/// Something that could come out otherwise.
package enum ChangeTarget: Sendable, Hashable {
  /// A level scale of a response, both by position.
  case level(response: Int, scale: Int)
  /// A programme's status, by its position in the policy.
  case programme(Int)

  /// Whether it is a programme's status.
  var isProgramme: Bool { if case .programme = self { true } else { false } }

  /// Where a target stands.
  package enum Outcome: Sendable, Hashable {
    /// A position in the ordered scale; `nil` where the level can't be told.
    case level(UInt8?)
    case status(ProgrammeStatus)
  }
}

/// The smallest sets of changes that move a target.
package enum SmallestChange: Sendable {
  /// Nothing of the kind moves it.
  case none
  /// All sets of the smallest size, in order, up to ``ChangeLimits/sets``; whether these are all.
  case sets([ChangeSet], isComplete: Bool)
  /// No set of fewer changes moves it; whether one of so many does wasn't found out within
  /// ``ChangeLimits/scorings``.
  case atLeast(Int)

  var isNone: Bool { if case .none = self { true } else { false } }
}

/// Some changes that together move a target, none of which could be left out.
package struct ChangeSet: Sendable, Hashable {
  /// One way to make them, in order: the first, by the order of the answers, that moves the target.
  package let changes: [Change]
  /// Where the target comes to stand by them.
  package let outcome: ChangeTarget.Outcome
}

/// One thing that becomes another.
package struct Change: Sendable, Hashable {
  package let subject: Subject
  package let to: Destination

  /// What changes.
  package enum Subject: Sendable, Hashable {
    case item(response: Int, item: Int)
    case circumstance(Int)
    case judgement(response: Int, judgement: Int)
  }

  /// What it becomes.
  package enum Destination: Sendable, Hashable {
    case answer(Answer)
    case value(Value)
    case level(UInt8)
  }
}

/// How far changes are looked for.
package struct ChangeLimits: Sendable, Hashable {
  /// The most scorings, and reckonings of what a number of changes could give, for one target and
  /// one kind of change.
  package var scorings = 5_000
  /// The most sets that are listed.
  package var sets = 50
  /// Reckoning what changes could give counts as one scoring, and one more for so many steps.
  static let stepsPerScoring = 5_000

  package init() {}
}
