/// Something besides time limits that needs somebody's eyes.
public struct FollowUpRemark: Sendable {
  /// What.
  public let kind: Kind
  /// What it is about.
  public let subject: Deadline.Subject
  /// The day it goes by: since when, or until when.
  public let date: CalendarDay?

  /// What needs somebody's eyes.
  public enum Kind: Sendable, Hashable {
    /// An intervention or a placement ended, or the case was closed, without any follow-up.
    case closedWithoutFollowUp
    /// Support goes on, but no plan is more than a draft.
    case planMissing(hasDraft: Bool)
    /// The day on which a goal of the latest plan was to be followed up comes or has passed, and no
    /// follow-up is on record from that day on.
    case goalDue
    /// A programme goes on, but a consent that it needs isn't in force.
    case consentMissing(to: Consented, by: Consent.Party, ConsentStanding)
    /// A consent that a programme needs ends soon.
    case consentExpiring(to: Consented)
    /// An intervention was ordered and hasn't begun.
    case notBegun
    /// To so many meetings nobody came.
    case noShows(Int)
    /// Fewer meetings were held than were ordered.
    case fewerSessions(held: Int, ordered: Int)
    /// How the child took part, or why not, isn't recorded.
    case participationMissing
    /// Planning for the way home isn't recorded.
    case homePlanMissing
    /// On what a placement rests isn't recorded, so that time limits can't be told.
    case basisMissing
    /// Where a person is placed isn't recorded, so that time limits can't be told.
    case formMissing
    /// The day on which a placement was carried out isn't recorded, so that time limits can't be
    /// counted.
    case executionMissing
    /// A flag was raised, and nobody has cleared it.
    case flagStanding(id: String)
    /// A new report or application within twelve months of the closing.
    case referredAgain(closed: CalendarDay)

    /// What a consent is to, by its id in the policy and its name.
    public struct Consented: Sendable, Hashable {
      /// The id in the policy.
      public let id: String
      /// What a reader sees.
      public let title: LocalizedText
    }

    /// The name of the case, as results give it.
    public var name: String {
      switch self {
      case .closedWithoutFollowUp: "closedWithoutFollowUp"
      case .planMissing: "planMissing"
      case .goalDue: "goalDue"
      case .consentMissing: "consentMissing"
      case .consentExpiring: "consentExpiring"
      case .notBegun: "notBegun"
      case .noShows: "noShows"
      case .fewerSessions: "fewerSessions"
      case .participationMissing: "participationMissing"
      case .homePlanMissing: "homePlanMissing"
      case .basisMissing: "basisMissing"
      case .formMissing: "formMissing"
      case .executionMissing: "executionMissing"
      case .flagStanding: "flagStanding"
      case .referredAgain: "referredAgain"
      }
    }
  }
}
