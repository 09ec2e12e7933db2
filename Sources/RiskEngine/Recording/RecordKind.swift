/// What a human can put on record in a case.
package enum RecordKind: String, Sendable, CaseIterable {
  case decision, consent, plan, intervention, session
  case followUp = "followup"
  case participation, placement
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
  /// A goal, by its number from 1.
  case goal(Int)
  // Interventions and what belongs to one.
  case orderedProgramme, ordered, firstMeeting, start
  case intervention, meeting, meetings
  case due, result
  // The child's participation.
  case step, asked, heard, influence, reasonNot
  // Placements.
  case form, basis, executed, homePlan
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
  case criterion(String)
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

  /// What became of a meeting.
  package enum Meeting: String, Sendable, CaseIterable { case held, noShow, booked, ordered }
}

/// A question as it is put.
package struct RecordStep: Sendable {
  package let question: RecordQuestion
  package let form: Form
  /// Whether it can't be left open.
  package let isRequired: Bool

  /// What answers it.
  package enum Form: Sendable {
    case day(proposed: CalendarDay?)
    case text
    case truth
    /// A number from 1.
    case count
    case one([RecordOption])
    case several([RecordOption])
  }

  init(_ question: RecordQuestion, _ form: Form, isRequired: Bool = true) {
    self.question = question
    self.form = form
    self.isRequired = isRequired
  }
}

/// The answer to a question.
package enum RecordAnswer: Sendable {
  /// It was left open.
  case nothing
  case day(CalendarDay)
  case text(String)
  case truth(Bool)
  case count(Int)
  /// What was chosen among the options.
  case options([RecordOption])
}
