/// What a policy gives for a case: every programme with its status and reasons.
///
/// It is never a decision: a named human decides.
public struct Recommendation: Sendable {
  /// The policy that was applied.
  public let policy: Policy
  /// One outcome per programme, in the policy's order.
  public let programmes: [ProgrammeOutcome]
  /// The notices whose tests are true, by position in the policy.
  package let notices: [Int]
  /// For each input of the policy the response it was read from, by position in the result.
  package let sources: [Int?]
  /// For each input what it is, or can still be; `nil` without a usable response.
  package let inputs: [Possibilities?]
  /// What each table of the policy gives.
  package let tables: [TableOutcome]

  /// Whether several programmes fit equally well, so that a human must choose.
  public var choiceNeeded: Bool {
    let recommended = programmes.count { $0.status == .recommended }
    let eligible = programmes.count { $0.status == .eligible }
    return recommended > 1 || (recommended == 0 && eligible > 1)
  }
}

/// Where a programme stands for a case, in rising order.
public enum ProgrammeStatus: String, Sendable, CaseIterable, Comparable {
  /// A criterion other than a nearly reached age is false.
  case notEligible
  /// None is false, one is unknown.
  case undetermined
  /// Only age is false, and a birthday soon makes it true.
  case near
  /// All criteria hold, a consent doesn't.
  case blocked
  /// All criteria and consents hold.
  case eligible
  /// Eligible, and the policy prefers it.
  case recommended

  /// By the order of the cases.
  public static func < (a: ProgrammeStatus, b: ProgrammeStatus) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .notEligible: 0
    case .undetermined: 1
    case .near: 2
    case .blocked: 3
    case .eligible: 4
    case .recommended: 5
    }
  }
}

/// One programme's outcome.
public struct ProgrammeOutcome: Sendable {
  /// The programme.
  public let programme: Programme
  /// Where it stands.
  public let status: ProgrammeStatus
  /// The rule that the status comes from, by position in the policy; `nil` if no rule leads to it.
  package let rule: Int?
  /// The rule's criteria, one by one.
  public let criteria: [CriterionOutcome]
  /// What decided, as codes with evidence.
  public let reasons: [Reason]
  /// The facts that would decide what is unknown: names of inputs and circumstances, `age`,
  /// `born`, `sex`; a table's output only where no other fact would settle it.
  public let missing: [String]
  /// Whether it fails on age alone and the policy allows for a departure from that.
  public let departurePossible: Bool
}

/// One criterion's outcome.
public struct CriterionOutcome: Sendable, Hashable {
  /// The name of what was tested.
  public let id: String
  /// Whether it holds; `nil` is unknown.
  public let result: Bool?
}

/// What decided a programme's status.
public enum Reason: Sendable, Hashable {
  /// All criteria of the rule hold.
  case criteriaMet(rule: String)
  /// This criterion doesn't hold.
  case criterionFalse(String)
  /// This criterion can't be told yet.
  case criterionUnknown(String)
  /// On this day the person reaches the age.
  case birthdaySoon(CalendarDay, age: Int)
  /// Without a birth date a near birthday can't be ruled out.
  case birthDateMissing
  /// A consent that is needed isn't in force.
  case consent(gate: String, party: Consent.Party, standing: ConsentStanding)
  /// All consents that are needed are in force.
  case consentsGiven
  /// A rule of the policy prefers it.
  case preferred(rule: String)
}
