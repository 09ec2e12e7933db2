/// What a preparation group takes up at a meeting: cases, each with why it is there.
public struct Agenda: Sendable {
  /// The day of the meeting.
  public let day: CalendarDay
  /// The day of the meeting before: what has happened after it is new.
  public let since: CalendarDay
  /// How many months ahead birthdays are looked for.
  public let months: Int
  /// The cases to take up, in the order in which they were read.
  public let entries: [Entry]
  /// How many cases have nothing to take up.
  public let others: Int
  /// How many cases were left out since no consent in force covers the meeting.
  public let uncovered: Int
  /// The cases that couldn't be matched against the rules: that is no ground to overlook them.
  public let refused: [Refused]
  /// Whether it may be told which cases were refused: whether a consent covers them isn't known.
  public let namesRefused: Bool
  /// Every definition that took part.
  package let definitions: [DefinitionUse]

  /// A case to take up.
  public struct Entry: Sendable {
    /// The case, scored and routed as of its own date.
    public let result: CaseResult
    /// Time limits and what else needs somebody's eyes, of this case alone.
    public let followUp: FollowUpList
    /// The flags that stand: none where a consent says what may be shown.
    public let flags: [CaseFlag]
    /// How it came to the services since the last meeting; `nil` where it was there before.
    public let arrival: Arrival?
    /// The programmes that stand otherwise than at the last meeting, in the policy's order.
    public let changes: [ProgrammeChange]
    /// The programmes that stand open on the day of the meeting, in the policy's order.
    public let standing: [ProgrammeOutcome]
    /// The birthdays ahead that move a programme, earliest first.
    public let birthdays: [BirthdayAhead]

    /// The case's pseudonym.
    public var id: String { result.assessmentCase.id }

    /// What is late or soon due, late ones first, but for ages.
    public var due: [Deadline] { deadlines(ofAges: false) }

    /// The ages to prepare for by time limits: late ones first.
    public var ages: [Deadline] { deadlines(ofAges: true) }

    private func deadlines(ofAges: Bool) -> [Deadline] {
      followUp.deadlines.map(\.deadline).filter { deadline in
        (deadline.rule.start == .born) == ofAges && deadline.state.isPressing
      }
    }

    /// Whether anything puts it on the agenda.
    var isCalledFor: Bool {
      !flags.isEmpty || arrival != nil || !changes.isEmpty || !birthdays.isEmpty || !due.isEmpty
        || !ages.isEmpty
    }
  }

  /// A case that can't be used.
  public struct Refused: Sendable {
    /// Its pseudonym; `nil` where it has none that may be told.
    public let id: String?
    /// Why, in file order.
    public let findings: [Finding]
    /// The flags that stand even so.
    public let flags: [CaseFlag]
  }

  /// How a case came to the services.
  public struct Arrival: Sendable, Hashable {
    /// What happened; `nil` where only a response tells that the case is there.
    public let kind: EventKind?
    /// When.
    public let date: CalendarDay
  }

  /// A programme that stands otherwise than before.
  public struct ProgrammeChange: Sendable {
    /// The programme.
    public let programme: Programme
    /// Where it stood.
    public let before: ProgrammeStatus
    /// Where it stands.
    public let after: ProgrammeStatus
  }

  /// A birthday that moves programmes, everything else being the same.
  public struct BirthdayAhead: Sendable {
    /// Completed years from that day.
    public let age: Int
    /// The day.
    public let date: CalendarDay
    /// What moves, in the policy's order.
    public let changes: [ProgrammeChange]
  }
}

extension DeadlineState {
  /// Whether it is late or soon due.
  fileprivate var isPressing: Bool {
    switch self {
    case .overdue, .dueSoon: true
    case .running, .done, .missed: false
    }
  }
}
