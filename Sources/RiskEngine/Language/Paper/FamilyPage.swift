/// A case on paper for the person and the family, in words of its own.
///
/// What has been decided comes first, then what the assessment shows with what helps before what
/// worries, what may come, what one chooses oneself, and what happens next. Ids of definitions,
/// free texts of the assessment, flags, single answers that worry, the part that another guardian
/// took in a consent, provisions and remarks for those who work with the rules are left out. No
/// level or score that rests on history stands there, a level only with words for what it means, and
/// of scores only risk and protection side by side.
struct FamilyPage {
  private let result: CaseResult
  private let followUp: FollowUpList
  private let phrases: ReportPhrases
  private let words: FamilyPhrases
  private(set) var page = Page()

  init(_ result: CaseResult, _ followUp: FollowUpList, in language: Language) {
    self.result = result
    self.followUp = followUp
    phrases = ReportPhrases(language: language)
    words = FamilyPhrases(
      language: language, isChild: result.assessmentCase.age.map { $0 < 18 } ?? true)
    page.title([
      .init(words.title, .strong),
      .init(
        " · \(words.caseName(result.assessmentCase.id)) · \(words.day(result.assessmentCase.date))"),
    ])
    page.paragraph(words.forWhom)
    page.paragraph(words.noDecision, .strong)
    writeDecisions()
    writeAssessment()
    if let recommendation = result.recommendation {
      writeProgrammes(recommendation)
      writeConsents(recommendation)
    }
    writePlan()
    writeNext()
    writeOwnWords()
    writeBasis()
  }

  // MARK: Decisions

  private mutating func writeDecisions() {
    guard !result.decisions.isEmpty else { return }
    let report = CaseReport(result, in: phrases.language)
    page.heading(words.decided)
    for record in result.decisions {
      let decision = record.decision
      page.point(
        [
          .init(report.title(of: decision.programme), .strong),
          .init(
            ": \(words.outcome(decision.outcome)), \(words.day(decision.date)),"
              + " \(report.roleName(decision.role))."),
        ], depth: 0)
      let granted = result.recommendation?.programmes.first {
        decision.outcome == .granted && $0.programme.id == decision.programme
      }
      if let description = granted?.programme.description {
        page.paragraph(phrases(description), depth: 1)
      }
      if record.lapse != nil { page.paragraph(words.decidedWithoutConsent, depth: 1) }
    }
    page.paragraph(words.appeal)
  }

  // MARK: The assessment

  /// The latest responses that the rules read; all the latest where they read none.
  private var usedResponses: [Int] {
    let latest = result.responses.latest
    let used = Set(result.recommendation?.sources.compactMap(\.self) ?? [])
    return used.isEmpty ? latest : latest.filter(used.contains)
  }

  private mutating func writeAssessment() {
    page.heading(words.seen)
    guard !usedResponses.isEmpty else { return page.paragraph(words.nothingAssessed) }
    for position in usedResponses { write(result.responses[position]) }
    writeStrengths()
    for position in usedResponses { writeJudgements(result.responses[position]) }
    for position in usedResponses { writePicture(result.responses[position]) }
    page.paragraph(words.numbersAreNotYou)
  }

  private mutating func write(_ scored: ScoredResponse) {
    let response = scored.response
    let asked = scored.answers.count { $0 != .missing(.gatedOff) }
    page.paragraph(
      words.response(
        phrases(response.instrument.head.title), response.date,
        response.informantName.flatMap(words.informant), open: scored.openItems.count, of: asked))
    if scored.population == .outside { page.paragraph(words.madeForOthers) }
  }

  /// What helps, by its name: every answer that says so.
  private mutating func writeStrengths() {
    let places = PlanBasis(result.responses).strengths.filter { place in
      guard usedResponses.contains(place.response) else { return false }
      let instrument = result.responses[place.response].response.instrument
      return instrument.head.licences.texts.mayShow && instrument.items[place.item].text != nil
    }
    guard !places.isEmpty else { return }
    page.paragraph(words.strengths, .strong)
    for place in places {
      let scored = result.responses[place.response]
      let item = scored.response.instrument.items[place.item]
      let description = InstrumentDescription(scored.response.instrument, in: phrases.language)
      let answer =
        result.text(answering: place.item, of: place.response)
        ?? description.plainWords(scored.answers[place.item], item).lowercasedFirst
      page.point("\(description.name(of: item)): \(answer)", "+", .good)
    }
  }

  private mutating func writeJudgements(_ scored: ScoredResponse) {
    let instrument = scored.response.instrument
    for (judgement, answer) in zip(instrument.judgements, scored.response.judgements) {
      guard let answer else { continue }
      page.paragraph([
        .init("\(phrases(judgement.title)): "),
        .init("\(phrases(judgement.level(answer.level).title)).", .strong),
        .init(" " + words.judged(isComplete: scored.openItems.isEmpty)),
        .init(judgement.help.map { " \(phrases($0))" } ?? ""),
      ])
    }
    guard !scored.isWithheld, instrument.head.licences.rules.mayShow else { return }
    // What rests on history nobody can change, and a level without words for what it means says
    // nothing to a family.
    for (index, rule) in instrument.levels.enumerated()
    where rule.levels.contains(where: { $0.meaning != nil })
      && rule.score.map(instrument.isChangeable) ?? true
    {
      guard let level = scored.finalLevel(index).map(rule.level) else {
        page.paragraph(words.notSettled(phrases(rule.title)))
        continue
      }
      page.paragraph([
        .init("\(phrases(rule.title)): "), .init("\(phrases(level.title)).", .strong),
        .init(level.meaning.map { " \(phrases($0))" } ?? ""),
      ])
    }
  }

  /// Risk and protection side by side, which can be told in words; mere scores can't.
  private mutating func writePicture(_ scored: ScoredResponse) {
    let instrument = scored.response.instrument
    let profile = Profile(scored, instrument.attainableRanges) {
      instrument.isChangeable(score: $0)
    }
    guard let profile, profile.isTwoSided else { return }
    let hasOpen = profile.rows.flatMap(\.measures).contains { $0.outcome.value == nil }
    page.paragraph(words.howToRead(hasOpen: hasOpen))
    page.add(
      profile, phrases.profile(phrases(instrument.head.title), scored.response.date), phrases)
  }

  // MARK: Programmes

  private mutating func writeProgrammes(_ recommendation: Recommendation) {
    // What has been decided stands above.
    let decided = Set(
      result.decisions.map(\.decision).filter { $0.outcome != .other }.map(\.programme))
    let outcomes = recommendation.programmes.filter { !decided.contains($0.programme.id) }
    // Nothing but other ages is no news beside a decision.
    let isNews = outcomes.contains {
      $0.status != .notEligible || !isOfAnotherAge($0, recommendation.policy)
    }
    guard isNews || decided.isEmpty else { return }
    page.heading(words.programmes)
    let fitting = outcomes.filter { $0.status != .notEligible }.enumerated().sorted { a, b in
      a.element.status != b.element.status
        ? a.element.status > b.element.status : a.offset < b.offset
    }.map(\.element)
    for outcome in fitting { write(outcome, recommendation) }
    if fitting.count(where: { $0.status >= .eligible }) > 1 { page.paragraph(words.severalFit) }
    if fitting.isEmpty, decided.isEmpty { page.paragraph(words.noneFits) }
    let others = outcomes.filter { $0.status == .notEligible }
    let ages = others.filter { isOfAnotherAge($0, recommendation.policy) }
    let rest = others.filter { !isOfAnotherAge($0, recommendation.policy) }
    if !rest.isEmpty {
      page.paragraph(words.otherConditions(rest.map { phrases($0.programme.title) }))
    }
    if !ages.isEmpty { page.paragraph(words.forOtherAges) }
  }

  private mutating func write(_ outcome: ProgrammeOutcome, _ recommendation: Recommendation) {
    let programme = outcome.programme
    page.entry([.init(phrases(programme.title), .strong)])
    if let description = programme.description { page.paragraph(phrases(description)) }
    page.paragraph(words.status(outcome.status))
    for reason in outcome.reasons {
      if case .birthdaySoon(let day, let age) = reason { page.paragraph(words.birthday(day, age)) }
    }
    if outcome.status == .undetermined || outcome.status == .near {
      var seen: Set<String> = []
      let names = outcome.missing.map { name(ofFact: $0, recommendation.policy) }
        .filter { seen.insert($0).inserted }
      if !names.isEmpty { page.paragraph(words.missing(names)) }
    }
    let roles = recommendation.roles(deciding: outcome).map { phrases($0.title) }
    if outcome.status > .undetermined, !roles.isEmpty { page.paragraph(words.decides(roles)) }
  }

  /// Whether its rule is for another age.
  private func isOfAnotherAge(_ outcome: ProgrammeOutcome, _ policy: Policy) -> Bool {
    let criteria = outcome.rule.map { policy.eligibility[$0].criteria } ?? []
    return zip(criteria, outcome.criteria).contains { criterion, found in
      criterion.subject == .age && found.result == false
    }
  }

  /// What a fact is called that would decide something.
  private func name(ofFact name: String, _ policy: Policy) -> String {
    switch name {
    case "born", "age": return words.birthDate
    case "sex": return phrases.sexWord.lowercasedFirst
    default:
      if let circumstance = policy.circumstances.first(where: { $0.name == name }) {
        return words.answer(toQuestion: phrases(circumstance.title))
      }
      if let input = result.unfilled(name) {
        return words.notFilledIn(phrases(input.instrumentTitle))
      }
      guard let input = policy.inputs.first(where: { $0.name == name }),
        case .judgement = input.value
      else { return words.someAnswers }
      return phrases(input.title).lowercasedFirst
    }
  }

  // MARK: Consents

  private mutating func writeConsents(_ recommendation: Recommendation) {
    let policy = recommendation.policy
    let assessmentCase = result.assessmentCase
    var gates: [Int] = []
    for (position, outcome) in recommendation.programmes.enumerated()
    where outcome.status > .notEligible {
      gates += policy.programmes[position].consents.filter { !gates.contains($0) }
    }
    guard !gates.isEmpty else { return }
    page.heading(words.consents)
    page.paragraph(words.consentIsFree)
    for gate in gates.map({ policy.consents[$0] }) {
      let title = phrases(gate.title)
      let known = assessmentCase.consents.filter { $0.to == gate.id }
      let missing = gate.missing(
        from: known.filter { $0.date <= assessmentCase.date }, age: assessmentCase.age,
        on: assessmentCase.date)
      if let later = assessmentCase.latestConsent(to: gate), later.date > assessmentCase.date {
        page.point(words.answeredLater(title, later.date), depth: 0)
      } else if missing.isEmpty {
        page.point(words.consentGiven(title), depth: 0)
      } else if words.isChild, missing.allSatisfy({ $0 == (.person, .notAsked) }) {
        page.point(words.ownConsentNotAsked(title), depth: 0)
      } else if missing.allSatisfy({ $0.1 == .notAsked }) {
        page.point(words.consentNotAsked(title), depth: 0)
      } else {
        page.point(words.consentMissing(title), depth: 0)
      }
    }
  }

  // MARK: What comes

  /// The goals of the case's plan, in the words of those who made it.
  private mutating func writePlan() {
    guard let plan = result.assessmentCase.history.latestPlan, !plan.goals.isEmpty else { return }
    page.heading(words.plan)
    for goal in plan.goals {
      guard let words = goal.goal ?? goal.need else { continue }
      page.entry([.init(words, .strong)])
      if let who = goal.who { page.fact(phrases.whoWord, orBlank: who) }
      if let when = goal.when { page.fact(phrases.whenWord, orBlank: when) }
      if let day = goal.followUp { page.fact(phrases.followedUpWord, orBlank: self.words.day(day)) }
    }
  }

  /// The days to come; what is late is a matter for those who are late.
  private mutating func writeNext() {
    page.heading(words.next)
    var days = followUp.deadlines.map(\.deadline).filter { deadline in
      if case .overdue = deadline.state { false } else { deadline.state.isNext }
    }.map { ($0.due, phrases($0.rule.title)) }
    days += usedResponses.compactMap { position in
      result.responses[position].reassessment.map { ($0, phrases.reassessment) }
    }
    let inOrder = days.enumerated().sorted { a, b in
      (a.element.0, a.offset) < (b.element.0, b.offset)
    }
    for (day, title) in inOrder.map(\.element) {
      page.fact(words.day(day), [.init(title)])
    }
    page.fact(words.nextMeeting, orBlank: nil)
    page.fact(words.whomToAsk, orBlank: nil)
    page.paragraph(words.itCanChange)
  }

  private mutating func writeOwnWords() {
    page.heading(words.ownWords)
    let contested = usedResponses.reduce(0) { $0 + contestedAnswers($1) }
    page.paragraph(words.sayIfWrong)
    if contested > 0 { page.paragraph(words.contested(contested)) }
    page.fact(words.worksWell, orBlank: nil)
    page.fact(words.wanted, orBlank: nil)
    page.fact(words.wrong, orBlank: nil)
    page.paragraph(words.rights)
  }

  /// How many answers of a response are on record as contested.
  private func contestedAnswers(_ position: Int) -> Int {
    let drafts = result.assessmentCase.responses
    guard drafts.indices.contains(position) else { return 0 }
    return drafts[position].answers.members.count {
      $0.value.kind == .object && $0.value.member("contested")?.boolean == true
    }
  }

  private mutating func writeBasis() {
    page.heading(phrases.basis)
    if result.recommendation.map({ !$0.policy.head.isAdopted }) ?? false {
      page.paragraph(words.rulesNotAdopted)
    }
    page.paragraph(words.madeByAProgram(Engine.label))
  }
}

extension String {
  /// The text with its first letter in lower case.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
