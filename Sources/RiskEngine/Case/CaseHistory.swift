/// What has happened in a case so far: the part of it that follow-up goes by.
///
/// Lists keep the file's order. Rows without the days or words that they need are left out, with a
/// finding.
public struct CaseHistory: Sendable {
  /// What happened, and when.
  public let events: [Event]
  /// What was ordered and carried out.
  public let interventions: [Intervention]
  /// Where the person was placed.
  public let placements: [Placement]
  /// The plans on record.
  public let plans: [Plan]
  /// The follow-ups, done or not.
  public let followUps: [FollowUp]
  /// How the child took part.
  public let participation: [Participation]
  /// The day the case was closed.
  public let closed: CalendarDay?
  /// The earlier case of the same person.
  public let previous: String?

  /// Something that happened on a day.
  public struct Event: Sendable {
    /// What.
    public let kind: EventKind
    /// When.
    public let date: CalendarDay
    /// The last day that it sets: of an extension, the new one.
    public let due: CalendarDay?
    /// The time limit that it is about, by the id of its rule.
    public let deadline: String?
  }

  /// Something that was ordered for the person or the family.
  public struct Intervention: Sendable {
    /// Its id within the case.
    public let id: String?
    /// The programme, by its id.
    public let programme: String?
    /// The day it was ordered.
    public let ordered: CalendarDay?
    /// The day of the first meeting.
    public let firstMeeting: CalendarDay?
    /// The day it began.
    public let start: CalendarDay?
    /// The last day.
    public let end: CalendarDay?
    /// How many meetings were ordered and held, and to how many nobody came.
    public let sessions: Sessions

    /// How many meetings were ordered and held, and to how many nobody came.
    public struct Sessions: Sendable, Hashable {
      /// As ordered.
      public let ordered: Int?
      /// As held.
      public let held: Int?
      /// To how many nobody came.
      public let noShow: Int?
    }

    /// The day it is known to have begun: the start, else the first meeting.
    public var begun: CalendarDay? { start ?? firstMeeting }
  }

  /// A stay outside the home.
  public struct Placement: Sendable {
    /// Where.
    public let form: PlacementForm?
    /// On what it rests; empty where nothing that is known is recorded.
    public let basis: [PlacementBasis]
    /// The day the decision was carried out.
    public let executed: CalendarDay?
    /// The first day.
    public let start: CalendarDay?
    /// The last day.
    public let end: CalendarDay?
    /// Whether planning for the way home is on record.
    public let hasHomePlan: Bool
    /// The day of that planning, where it is known.
    public let homePlanDate: CalendarDay?
  }

  /// A plan.
  public struct Plan: Sendable {
    /// What kind of plan, in the words of the case system.
    public let kind: String?
    /// How far it has come; `nil` where nothing that is known is recorded.
    public let status: PlanStatus?
    /// Its day.
    public let date: CalendarDay?
    /// Its goals.
    public let goals: [Goal]
    /// What the child, or the person, thinks of it; `nil` where that isn't recorded.
    public let childView: String?
    /// What the guardians think of it; `nil` where that isn't recorded.
    public let guardiansView: String?

    /// A goal of a plan, in the words of those who made it.
    public struct Goal: Sendable, Hashable {
      /// The need it answers to: the id of the item that shows it, or any words.
      public let need: String?
      /// What is to be reached.
      public let goal: String?
      /// Who does what.
      public let who: String?
      /// When it is done.
      public let when: String?
      /// The day it is followed up.
      public let followUp: CalendarDay?
    }
  }

  /// A follow-up.
  public struct FollowUp: Sendable {
    /// The intervention it is about; `nil` for the case as a whole.
    public let intervention: String?
    /// The day it was done.
    public let done: CalendarDay?
  }

  /// How the child took part in a step.
  public struct Participation: Sendable {
    /// The intervention it is about; `nil` for the case as a whole.
    public let intervention: String?
    /// Whether it says anything: asked, heard, influence, or why not.
    public let isRecorded: Bool
  }

  /// Nothing on record.
  public static let empty = CaseHistory(
    events: [], interventions: [], placements: [], plans: [], followUps: [], participation: [],
    closed: nil, previous: nil)

  /// The plan that counts: the one of the latest day; of several, the one recorded last.
  var latestPlan: Plan? {
    plans.enumerated().filter { $0.element.status != PlanStatus.none }.max { a, b in
      switch (a.element.date, b.element.date) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: a.offset < b.offset
      }
    }?.element
  }
}
