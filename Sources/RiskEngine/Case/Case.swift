/// A pseudonymous person as one decision sees them: facts, consents and responses.
public struct Case: Sendable {
  /// The pseudonym.
  public let id: String
  /// The birth date, where it is known.
  public let born: CalendarDay?
  /// The completed years on ``date``, where they are known.
  public let age: Int?
  /// The sex as registered; `nil` when unknown.
  public let sex: Sex?
  /// The day the case is routed for.
  public let date: CalendarDay
  /// The municipality, where the case names it.
  public let municipality: String?
  /// Facts that a policy declares; raw, since only the policy knows their types.
  package let circumstances: [(name: String, key: JSONNode, value: JSONNode)]
  /// Who has consented to what.
  public let consents: [Consent]
  /// The filled-in instruments, not yet resolved against their definitions.
  package let responses: [ResponseDraft]
  /// What humans have decided, in the order of the file.
  public let decisions: [Decision]
  /// What humans have recorded about flags, in the order of the file.
  public let flags: [FlagRecord]
  /// The case as it was read; reserved keys are kept in it.
  package let node: JSONNode
  /// What has happened so far.
  public let history: CaseHistory

  /// The completed years on any day, or `nil` where that can't be known: without a birth date
  /// the age holds on the case's date only.
  public func age(on day: CalendarDay) -> Int? {
    born.map { day.age(bornOn: $0) } ?? (day == date ? age : nil)
  }
}

/// A sex as the population register and the instruments' norms use it.
public enum Sex: String, Sendable, CaseIterable {
  case female, male, other
}

/// One statement about consent.
public struct Consent: Sendable {
  /// What is consented to, by the policy's id.
  public let to: String
  /// Who speaks.
  public let by: Party
  /// Whom it covers, where the statement says so.
  public let scope: [String]
  /// What was said.
  public let status: Status
  /// When.
  public let date: CalendarDay
  /// The last day in force.
  public let until: CalendarDay?

  /// Who can speak for a person.
  public enum Party: String, Sendable, CaseIterable {
    /// The person themselves.
    case person
    /// One guardian, of possibly several.
    case guardian
    /// Every guardian.
    case allGuardians
  }

  /// What was said.
  public enum Status: String, Sendable, CaseIterable {
    case given, refused, withdrawn, notAsked
  }
}

/// A response as it stands in the case, not yet resolved against its instrument.
package struct ResponseDraft: Sendable {
  package let instrument: String
  package let version: SemanticVersion?
  package let date: CalendarDay
  package let by: String?
  package let informant: String?
  /// Where the person was assessed, and where that stands.
  package let setting: (name: String, node: JSONNode)?
  /// How it was filled in, where it says so.
  package let mode: ResponseMode?
  /// The object of answers, which are read when the instrument is known.
  package let answers: JSONNode
  package let judgements: [(name: String, key: JSONNode, value: JSONNode)]
  package let overrides: [(name: String, key: JSONNode, value: JSONNode)]
  /// The totals that came with it from elsewhere.
  package let stored: [StoredTotal]
  package let node: JSONNode
  /// Where the instrument is named.
  package let instrumentNode: JSONNode
}

/// How a response was filled in.
package enum ResponseMode: String, Sendable, CaseIterable {
  /// Question by question, all that are asked.
  case interview
  /// Question by question, until no answer could change the result.
  case untilSettled
}
