/// Something that is being put on record: the questions that it takes, one after the other.
package struct RecordDraft: Sendable {
  package let kind: RecordKind
  package let context: RecordContext
  private(set) var answers: [RecordQuestion: RecordAnswer] = [:]
  /// Of a decision: whether it differs from what the rules gave on its day.
  package var standing = Standing.unchecked

  /// Whether the case's date moves to the day of what is put on record.
  package var move = Move.undecided

  /// The day of what is put on record, where rules only count it from then on and the case's date
  /// lies before it; never where the case's age would no longer be known.
  package var dayAfterCase: CalendarDay? {
    let assessmentCase = context.assessmentCase
    guard kind == .decision || kind == .consent || kind == .flag, let day = day(.date),
      day > assessmentCase.date, assessmentCase.born != nil || assessmentCase.age == nil
    else { return nil }
    return day
  }

  /// How a decision stands to the rules.
  package enum Standing: Sendable, Equatable {
    case unchecked, follows
    /// The programme stood here.
    case departs(from: ProgrammeStatus)
  }

  /// What becomes of the case's date.
  package enum Move: Sendable, Equatable {
    case undecided, stays
    case to(CalendarDay)
  }

  package init(_ kind: RecordKind, _ context: RecordContext) {
    self.kind = kind
    self.context = context
  }

  /// What is asked next; `nil` where the library has to look at it.
  package var next: RecordStep? { steps.first { answers[$0.question] == nil } }

  /// Answers a question.
  package mutating func answer(_ question: RecordQuestion, _ answer: RecordAnswer) {
    answers[question] = answer
  }

  /// Takes back the answer to the question that was asked last, which is then the next one again.
  ///
  /// What followed from it is open again: how a decision stands to the rules, and the case's date.
  ///
  /// - Returns: Whether there was an answer.
  @discardableResult
  package mutating func takeBack() -> Bool {
    guard let question = asked.last?.step.question else { return false }
    answers[question] = nil
    if question == .date { move = .undecided }
    if [.date, .programme, .outcome, .role].contains(question) { standing = .unchecked }
    return true
  }

  /// Every question that was asked, with its answer.
  package var asked: [(step: RecordStep, answer: RecordAnswer)] {
    steps.compactMap { step in answers[step.question].map { (step, $0) } }
  }

  /// Whether it can be put on record at all: a meeting belongs to an intervention, only what has
  /// begun can end, and only some levels may be departed from.
  package var isPossible: Bool {
    switch kind {
    case .session: !context.assessmentCase.history.interventions.isEmpty
    case .end: !context.openInterventions.isEmpty
    case .override: !context.scales.isEmpty
    case .facts: !(context.policy?.circumstances ?? []).isEmpty
    default: true
    }
  }

  // MARK: Answers

  func text(_ question: RecordQuestion) -> String? {
    if case .text(let text) = answers[question] { text } else { nil }
  }

  func day(_ question: RecordQuestion) -> CalendarDay? {
    if case .day(let day) = answers[question] { day } else { nil }
  }

  func truth(_ question: RecordQuestion) -> Bool? {
    if case .truth(let truth) = answers[question] { truth } else { nil }
  }

  func count(_ question: RecordQuestion) -> Int? {
    if case .count(let count) = answers[question] { count } else { nil }
  }

  func options(_ question: RecordQuestion) -> [RecordOption] {
    if case .options(let options) = answers[question] { options } else { [] }
  }

  func option(_ question: RecordQuestion) -> RecordOption? { options(question).first }

  // MARK: Questions

  private var steps: [RecordStep] {
    switch kind {
    case .decision: decisionSteps
    case .override: overrideSteps
    case .consent: consentSteps
    case .plan: planSteps
    case .intervention:
      [
        RecordStep(.orderedProgramme, named(context.programmes)),
        RecordStep(.ordered, .day(proposed: context.today), isRequired: false),
        RecordStep(.firstMeeting, .day(proposed: nil), isRequired: false),
        RecordStep(.start, .day(proposed: nil), isRequired: false),
      ]
    case .session:
      [
        RecordStep(.intervention, .one(context.interventions)),
        RecordStep(.meeting, .one(RecordOption.Meeting.allCases.map(RecordOption.meeting))),
        RecordStep(.meetings, .count),
      ]
    case .end:
      [
        RecordStep(.intervention, .one(context.openInterventions)),
        RecordStep(.date, .day(proposed: context.today)),
        RecordStep(.reason, .text, isRequired: false),
        RecordStep(
          .goalsMet, .one(RecordOption.GoalsMet.allCases.map(RecordOption.goalsMet)),
          isRequired: false),
      ]
    case .followUp:
      ofIntervention + [
        RecordStep(.date, .day(proposed: context.today)),
        RecordStep(.due, .day(proposed: nil), isRequired: false),
        RecordStep(.result, .text, isRequired: false),
      ]
    case .participation: participationSteps
    case .placement:
      [
        RecordStep(.form, .one(PlacementForm.allCases.map(RecordOption.form))),
        RecordStep(.basis, .several(PlacementBasis.allCases.map(RecordOption.basis))),
        RecordStep(.executed, .day(proposed: context.today), isRequired: false),
        RecordStep(.start, .day(proposed: nil), isRequired: false),
        RecordStep(.homePlan, .truth, isRequired: false),
      ]
    case .event: eventSteps
    case .flag: flagSteps
    case .person: personSteps
    case .facts: factSteps
    case .closing:
      [
        RecordStep(.date, .day(proposed: context.today)),
        RecordStep(.reason, .text, isRequired: false), RecordStep(.note, .text, isRequired: false),
      ]
    }
  }

  /// One of these, or any text where there are none.
  private func named(_ options: [RecordOption]) -> RecordStep.Form {
    options.isEmpty ? .text : .one(options)
  }

  /// Which intervention it is about, where there is more than none.
  private var ofIntervention: [RecordStep] {
    context.interventions.isEmpty
      ? []
      : [RecordStep(.intervention, .one(context.interventions + [.everyIntervention]))]
  }

  private var decisionSteps: [RecordStep] {
    let programme = programmeID(.programme)
    let steps = [
      RecordStep(.date, .day(proposed: context.today)),
      RecordStep(.programme, named(context.programmes)),
      RecordStep(.outcome, .one(Decision.Outcome.allCases.map(RecordOption.outcome))),
      RecordStep(.role, named(context.roles(deciding: programme))),
    ]
    switch standing {
    case .unchecked: return steps
    case .follows: return steps + [RecordStep(.reason, .text, isRequired: false)]
    case .departs(let status):
      let grounds = (context.policy?.listedDepartures ?? []).map(RecordOption.ground)
      let age: [RecordOption] = status == .near ? [.nextAgeGroup] : []
      let criteria = context.criteria(of: programme)
      return steps
        + [RecordStep(.departure, .one(grounds + age + [.discretion]))]
        + (criteria.isEmpty
          ? [] : [RecordStep(.bound, .one(criteria), isRequired: false)])
        + [RecordStep(.reason, .text)]
    }
  }

  private var consentSteps: [RecordStep] {
    var steps = [
      RecordStep(.consentTo, named((context.policy?.consents ?? []).map(RecordOption.gate))),
      RecordStep(.party, .one(Consent.Party.allCases.map(RecordOption.party))),
      RecordStep(.consentStatus, .one(Consent.Status.allCases.map(RecordOption.consentStatus))),
      RecordStep(.date, .day(proposed: context.today)),
    ]
    if case .consentStatus(.given) = option(.consentStatus) {
      steps.append(RecordStep(.until, .day(proposed: nil), isRequired: false))
      steps.append(RecordStep(.scope, .text, isRequired: false))
    }
    return steps
  }

  private var planSteps: [RecordStep] {
    var steps = [
      RecordStep(.planKind, .text, isRequired: false),
      RecordStep(.planStatus, .one([.planStatus(.draft), .planStatus(.final)])),
      RecordStep(.date, .day(proposed: context.today)),
    ]
    let needs = context.needs
    var number = 1
    // A need may be left without a goal; after them, one goal more after each that is there.
    while number <= needs.count || number == needs.count + 1 || text(.goal(number - 1)) != nil {
      let need = needs.indices.contains(number - 1) ? needs[number - 1] : nil
      steps.append(RecordStep(.goal(number), .text, isRequired: false, need: need))
      if text(.goal(number)) != nil {
        steps.append(RecordStep(.who(number), .text, isRequired: false))
        steps.append(RecordStep(.time(number), .text, isRequired: false))
        steps.append(RecordStep(.goalFollowUp(number), .day(proposed: nil), isRequired: false))
      }
      number += 1
    }
    steps.append(RecordStep(.childView, .text, isRequired: false))
    steps.append(RecordStep(.guardiansView, .text, isRequired: false))
    return steps
  }

  /// The goals that were set, by their numbers.
  var goals: [Int] {
    answers.keys.compactMap { question in
      if case .goal(let number) = question, text(question) != nil { number } else { nil }
    }.sorted()
  }

  private var overrideSteps: [RecordStep] {
    let scales = context.scales
    var steps = [RecordStep(.scale, .one(scales.map(RecordOption.scale)))]
    guard case .scale(let place) = option(.scale) else { return steps }
    let listed = place.rule.reasons.indices.map { RecordOption.listedReason(place, $0) }
    let own: [RecordOption] = place.rule.discretion == nil ? [] : [.ownJudgement]
    steps.append(RecordStep(.ground, .one(listed + own)))
    if case .ownJudgement = option(.ground) {
      steps.append(RecordStep(.level, .one(place.levels.levels.map(RecordOption.level))))
    }
    return steps + [RecordStep(.reason, .text)]
  }

  /// What is left open stays as it is.
  private var personSteps: [RecordStep] {
    let found = context.assessmentCase
    func stated(_ text: String?) -> RecordStep.Stated? { text.map(RecordStep.Stated.words) }
    return [
      RecordStep(
        .born, .day(proposed: nil), isRequired: false, stated: stated(found.born?.description)),
      RecordStep(
        .sex, .one(Sex.allCases.map(RecordOption.sex)), isRequired: false,
        stated: found.sex.map(RecordStep.Stated.sex)),
      RecordStep(.municipality, .text, isRequired: false, stated: stated(found.municipality)),
    ]
  }

  /// The circumstances that the rules test: one that is left open stays as it is.
  private var factSteps: [RecordStep] {
    (context.policy?.circumstances ?? []).enumerated().compactMap { position, circumstance in
      let form: RecordStep.Form
      switch circumstance.type {
      case .boolean: form = .truth
      case .choice:
        form = .one(circumstance.codes.indices.map { .code(circumstance, $0) })
      case .number: form = .number
      case .day: form = .day(proposed: nil)
      case .text: form = .text
      case .level: return nil
      }
      return RecordStep(
        .circumstance(position), form, isRequired: false, circumstance: circumstance,
        stated: context.stated(circumstance).map(RecordStep.Stated.json))
    }
  }

  private var eventSteps: [RecordStep] {
    let steps = [
      RecordStep(.event, .one(EventKind.allCases.map(RecordOption.event))),
      RecordStep(.date, .day(proposed: context.today)),
    ]
    guard case .event(.extended) = option(.event) else { return steps }
    let deadlines = context.deadlines.map(RecordOption.deadline)
    return steps + [
      RecordStep(.deadline, deadlines.isEmpty ? .code : .one(deadlines)),
      RecordStep(.newDue, .day(proposed: nil)), RecordStep(.reason, .text),
    ]
  }

  private var flagSteps: [RecordStep] {
    let standing = context.standingFlags
    // Where none stands, there is nothing to clear.
    let steps =
      standing.isEmpty
      ? []
      : [
        RecordStep(
          .flagStep, .one(RecordOption.FlagStep.allCases.map(RecordOption.flagStep)))
      ]
    if case .flagStep(.clear) = option(.flagStep) {
      return steps + [
        RecordStep(.flag, .one(standing)), RecordStep(.date, .day(proposed: context.today)),
        RecordStep(.role, named(context.roles(deciding: nil))), RecordStep(.reason, .text),
      ]
    }
    let own =
      if case .ownFlag = option(.flag) { [RecordStep(.flagCode, .code)] } else { [RecordStep]() }
    return steps + [RecordStep(.flag, .one(context.otherFlags))] + own
      + [RecordStep(.date, .day(proposed: context.today))]
  }

  private var participationSteps: [RecordStep] {
    var steps =
      ofIntervention + [
        RecordStep(.date, .day(proposed: context.today)),
        RecordStep(.step, .text, isRequired: false), RecordStep(.asked, .truth),
      ]
    switch truth(.asked) {
    case true?:
      steps.append(RecordStep(.heard, .truth))
      steps.append(RecordStep(.influence, .text, isRequired: false))
    case false?: steps.append(RecordStep(.reasonNot, .text))
    case nil: break
    }
    return steps
  }

  /// The programme's id, chosen or typed.
  func programmeID(_ question: RecordQuestion) -> String? {
    if case .programme(let programme, _) = option(question) { return programme.id }
    return text(question)
  }
}
