/// What a human can put on record in a case.
package enum RecordKind: String, Sendable, CaseIterable {
  case decision, override, consent, plan, intervention, session
  /// The end of an intervention.
  case end
  case followUp = "followup"
  case participation, placement, event, flag
  /// Who the person is: birth date, sex and municipality.
  case person
  /// The circumstances that the rules test.
  case facts
  case closing = "close"
}

/// Something that is asked for before it can be put on record.
package enum RecordQuestion: Sendable, Hashable {
  case date
  // Decisions.
  case programme, outcome, role, departure, bound, reason
  // Consents.
  case consentTo, party, consentStatus, until, scope
  // Plans.
  case planKind, planStatus
  /// A goal and what belongs to it, by its number from 1.
  case goal(Int), who(Int), time(Int), goalFollowUp(Int)
  case childView, guardiansView
  // Interventions and what belongs to one.
  case orderedProgramme, ordered, firstMeeting, start
  case intervention, meeting, meetings
  case due, result, goalsMet
  // The child's participation.
  case step, asked, heard, influence, reasonNot
  // Placements.
  case form, basis, executed, homePlan
  // Events, and time limits that one of them extends.
  case event, deadline, newDue
  // Flags.
  case flagStep, flag, flagCode
  // Departures from levels.
  case scale, ground, level
  // The person.
  case born, sex, municipality
  // Circumstances, by their position in the policy.
  case circumstance(Int)
  // The end.
  case note
}

/// One of the answers that a question lists.
package enum RecordOption: Sendable {
  case programme(Programme, ProgrammeStatus?)
  case role(Role)
  case outcome(Decision.Outcome)
  case discretion, nextAgeGroup
  case ground(Policy.ListedDeparture)
  case criterion(Policy.Criterion, Policy)
  case gate(ConsentGate)
  case party(Consent.Party)
  case consentStatus(Consent.Status)
  case planStatus(PlanStatus)
  /// An intervention of the case, by its position.
  case intervention(Int, CaseHistory.Intervention)
  case everyIntervention
  case meeting(Meeting)
  case form(PlacementForm)
  case basis(PlacementBasis)
  case goalsMet(GoalsMet)
  case sex(Sex)
  case event(EventKind)
  case deadline(DeadlineRule)
  case flagStep(FlagStep)
  /// A flag that stands.
  case standingFlag(CaseFlag)
  /// A flag of an instrument that the case has been assessed by.
  case instrumentFlag(Instrument, Flag)
  /// A flag that no instrument has.
  case ownFlag
  /// A level scale that may be departed from.
  case scale(LevelPlace)
  /// A listed reason to depart, by its position.
  case listedReason(LevelPlace, Int)
  case ownJudgement
  /// One of the codes of a circumstance.
  case code(Policy.Circumstance, Int)
  case level(Level)

  /// What became of a meeting.
  package enum Meeting: String, Sendable, CaseIterable { case held, noShow, booked, ordered }

  /// Whether the goals of an intervention were met.
  package enum GoalsMet: String, Sendable, CaseIterable { case yes, partly, no }

  /// What happens to a flag.
  package enum FlagStep: Sendable, CaseIterable { case raise, clear }
}

/// A level scale of a response whose instrument lets a human depart from it.
package struct LevelPlace: Sendable {
  /// The response, by its position in the case.
  let response: Int
  let scored: ScoredResponse
  /// The scale, by its position in the instrument.
  let scale: Int
  let rule: OverrideRule

  /// The scale's rule.
  package var levels: LevelRule { scored.response.instrument.levels[scale] }
}

/// A question as it is put.
package struct RecordStep: Sendable {
  package let question: RecordQuestion
  package let form: Form
  /// Whether it can't be left open.
  package let isRequired: Bool
  /// The item that shows the need it is about.
  package let need: (instrument: Instrument, item: Item)?
  /// The circumstance that it asks for.
  package let circumstance: Policy.Circumstance?
  /// What the case says of it already.
  package let stated: Stated?

  /// What a case says.
  package enum Stated: Sendable {
    case words(String)
    case sex(Sex)
    /// The value of a circumstance.
    case json(JSONNode)
  }

  /// What answers it.
  package enum Form: Sendable {
    case day(proposed: CalendarDay?)
    case text
    /// A code of letters, digits and hyphens.
    case code
    case truth
    /// Any number.
    case number
    /// A number from 1.
    case count
    case one([RecordOption])
    case several([RecordOption])
  }

  init(
    _ question: RecordQuestion, _ form: Form, isRequired: Bool = true,
    need: (instrument: Instrument, item: Item)? = nil, circumstance: Policy.Circumstance? = nil,
    stated: Stated? = nil
  ) {
    self.question = question
    self.form = form
    self.isRequired = isRequired
    self.need = need
    self.circumstance = circumstance
    self.stated = stated
  }
}

/// The answer to a question.
package enum RecordAnswer: Sendable {
  /// It was left open.
  case nothing
  case day(CalendarDay)
  case text(String)
  case truth(Bool)
  case number(Fraction)
  case count(Int)
  /// What was chosen among the options.
  case options([RecordOption])
}
