/// An explanation for the case file: sentences under headings.
///
/// It gives the provisions applied and the circumstances that decided (förvaltningslagen
/// (2017:900), section 32) in words that the family can follow. Ids, free texts and flags are left
/// out: a flag is told to those who must act on it, and may be about the one who reads.
struct FileExplanation {
  /// One heading with its sentences.
  struct Section {
    let kind: Kind
    let heading: String
    var points: [Point] = []

    enum Kind: String { case opening, assessment, programme, remaining, missing, changes }
  }

  /// One or a few sentences about one thing.
  struct Point {
    let about: About
    let text: String
    /// Of a circumstance that the rules test, whether it matches; `nil` for everything else, and
    /// where it can't be told.
    var matches: Bool?

    enum About: String {
      case statement, circumstance, consent, provision, judgement, level, response, change, missing
      case remark
      /// Words that lead to what follows.
      case lead
    }
  }

  private let explanation: CaseExplanation
  let phrases: ExplanationPhrases
  let report: ReportPhrases
  private(set) var sections: [Section] = []
  /// For each response the ends of each score's scale.
  private let ranges: [[(low: Fraction, high: Fraction)?]]

  init(_ explanation: CaseExplanation, in language: Language) {
    self.explanation = explanation
    phrases = ExplanationPhrases(language: language)
    report = ReportPhrases(language: language)
    ranges = explanation.result.responses.map(\.response.instrument.attainableRanges)
    addOpening()
    addAssessment()
    for programme in explanation.programmes { add(programme) }
    addRemaining()
    addMissing()
    addChanges()
  }

  private var result: CaseResult { explanation.result }

  private mutating func add(_ section: Section) {
    if !section.points.isEmpty { sections.append(section) }
  }

  // MARK: Opening

  private mutating func addOpening() {
    var section = Section(kind: .opening, heading: phrases.title(result.assessmentCase.id))
    section.add(.statement, phrases.on(result.assessmentCase.date), phrases.noDecision)
    if let policy = result.recommendation?.policy {
      section.add(
        .statement, phrases.comparedWith(report(policy.head.title)), phrases.adopted(policy.head))
    } else {
      section.add(.statement, phrases.onlyScored)
    }
    add(section)
  }

  // MARK: Assessment

  private mutating func addAssessment() {
    var section = Section(kind: .assessment, heading: phrases.assessment)
    for position in usedResponses { describe(position, &section) }
    if section.points.contains(where: { $0.about == .level }) {
      section.add(.statement, phrases.noProbability)
    }
    add(section)
  }

  /// The responses that what is explained was read from; the latest where nothing was read.
  var usedResponses: [Int] {
    let latest = result.responses.latest
    guard let recommendation = result.recommendation else { return latest }
    let inputs = Set(
      explanation.programmes.flatMap { recommendation.policy.inputs(ofProgramme: $0.position) })
    let used = Set(inputs.compactMap { recommendation.sources[$0] })
    return used.isEmpty ? latest : used.sorted()
  }

  private func describe(_ position: Int, _ section: inout Section) {
    let scored = result.responses[position]
    let response = scored.response
    let instrument = response.instrument
    let title = report(instrument.head.title)
    let asked = scored.answers.filter { $0 != .missing(.gatedOff) }
    let answered = asked.count { answer in
      if case .missing(let reason) = answer { !reason.isOpen } else { true }
    }
    section.add(
      .response,
      phrases.response(title, response.date, response.informantName.flatMap(phrases.informant)),
      phrases.answered(answered, of: asked.count))
    if scored.population == .outside { section.add(.response, phrases.outside(title)) }
    for (judgement, answer) in zip(instrument.judgements, response.judgements) {
      guard let answer else { continue }
      section.add(
        .judgement,
        phrases.judged(
          report(judgement.title), report(judgement.level(answer.level).title),
          hasReasons: !answer.rationale.isBlank))
    }
    for scale in instrument.levels.indices where !scored.isWithheld {
      section.add(.level, words(scale, of: scored, ranges[position]))
    }
  }

  private func words(
    _ scale: Int, of scored: ScoredResponse, _ ranges: [(low: Fraction, high: Fraction)?]
  ) -> String {
    let rule = scored.response.instrument.levels[scale]
    let outcome = scored.levels[scale]
    let title = report(rule.title)
    let names = outcome.possible.map { report(rule.level($0).title) }
    let computed = outcome.level.map { report(rule.level($0).title) }
    if let override = scored.response.overrides[scale] {
      return phrases.departed(title, to: report(rule.level(override.to).title), from: computed)
    }
    guard let computed else {
      if let only = names.first, names.count == 1 { return phrases.levelSettled(title, only) }
      return phrases.levelOpen(title, names)
    }
    var sentences = [phrases.level(title, computed)]
    if let before = outcome.beforeRaising, before != outcome.level {
      let reasons = outcome.raises.compactMap { rule.raising?.raises[$0].reason }
      sentences.append(
        phrases.raised(from: report(rule.level(before).title), reasons.map { report($0) }))
    }
    if let score = rule.score, let value = scored.scores[score].value, let range = ranges[score] {
      sentences.append(
        phrases.score(
          phrases.scaled(
            report.number(value), report.number(range.low), report.number(range.high))))
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Programmes

  private mutating func add(_ programme: ProgrammeExplanation) {
    guard let recommendation = result.recommendation else { return }
    let title = report(programme.outcome.programme.title)
    var section = Section(kind: .programme, heading: title)
    let roles = recommendation.roles(deciding: programme.outcome).map { report($0.title) }
    section.add(
      .statement,
      phrases.outcome(programme.outcome.status, title, by: roles).joined(separator: " "))
    guard let rule = programme.decisive else {
      add(section)
      return
    }
    let words = CriterionWords(recommendation, result.responses, ranges, phrases, report)
    let (deciding, others) = decisive(rule, programme.outcome.status)
    section.add(
      .lead,
      programme.outcome.status == .undetermined ? phrases.whatIsOpen : phrases.whatDecided)
    for criterion in deciding { section.add(words.point(criterion)) }
    for reason in programme.outcome.reasons {
      switch reason {
      case .birthdaySoon(let day, let age): section.add(.circumstance, phrases.birthday(day, age))
      case .birthDateMissing: section.add(.circumstance, phrases.birthDateMissing)
      case .criteriaMet, .criterionFalse, .criterionUnknown, .consent, .consentsGiven, .preferred:
        break
      }
    }
    if programme.outcome.status >= .blocked {
      describe(programme.gates, of: recommendation.policy, &section)
    }
    if !others.isEmpty {
      section.add(.lead, phrases.alsoFits)
      for criterion in others { section.add(words.point(criterion)) }
    }
    if programme.outcome.departurePossible { section.add(.remark, phrases.departure) }
    for table in programme.tables { describe(table, recommendation.policy, words, &section) }
    let law = recommendation.legal(of: programme.outcome, on: result.assessmentCase.date)
    if !law.isEmpty { section.add(.provision, phrases.law(law)) }
    describe(
      Grounds(source: rule.rule.source, reading: rule.rule.reading), of: recommendation.policy,
      &section)
    for other in programme.rules where other.position != rule.position {
      section.add(.lead, phrases.otherRule)
      for criterion in other.criteria { section.add(words.wanted(criterion)) }
    }
    add(section)
  }

  /// The criteria that decided a status, and those that merely hold.
  private func decisive(
    _ rule: RuleExplanation, _ status: ProgrammeStatus
  ) -> (deciding: [CriterionExplanation], others: [CriterionExplanation]) {
    func split(_ isDeciding: (CriterionExplanation) -> Bool)
      -> ([CriterionExplanation], [CriterionExplanation])
    {
      (
        rule.criteria.filter(isDeciding),
        rule.criteria.filter { !isDeciding($0) && $0.holds == true }
      )
    }
    return switch status {
    case .recommended, .eligible, .blocked: (rule.criteria, [])
    case .near, .undetermined: split { $0.holds != true }
    case .notEligible: split { $0.holds == false }
    }
  }

  private func describe(
    _ gates: [GateExplanation], of policy: Policy, _ section: inout Section
  ) {
    for gate in gates {
      let title = report(gate.gate.title)
      let later = result.assessmentCase.latestConsent(to: gate.gate)
      if let later, later.date > result.assessmentCase.date {
        section.add(.consent, phrases.consentLater(title, later.date))
      } else if gate.missing.isEmpty {
        section.add(.consent, phrases.consentGiven(title))
      }
      for entry in gate.missing where later.map({ $0.date <= result.assessmentCase.date }) ?? true {
        section.add(.consent, phrases.consent(title, entry.party, entry.standing))
      }
      let law = policy.legal(gate.gate.legal, on: result.assessmentCase.date)
      if !law.isEmpty { section.add(.provision, phrases.law(law)) }
    }
  }

  /// What a decision table gave, and the circumstances that its rows go by.
  private func describe(
    _ table: TableExplanation, _ policy: Policy, _ words: CriterionWords,
    _ section: inout Section
  ) {
    let outputs = policy.tables[table.position].outputs.map { report($0.title) }
    section.add(
      .lead, phrases.derived(outputs, hasRows: !table.rows.isEmpty, isSettled: table.isSettled))
    for row in table.rows {
      for criterion in row.criteria { section.add(words.point(criterion)) }
      let law = policy.legal(row.rule.legal, on: result.assessmentCase.date)
      if !law.isEmpty { section.add(.provision, phrases.law(law)) }
      describe(row.rule.grounds, of: policy, &section)
    }
  }

  /// The provisions that were applied: how the rule was read, and where it comes from.
  private func describe(_ grounds: Grounds, of policy: Policy, _ section: inout Section) {
    if let reading = grounds.reading { section.add(.provision, phrases.reading(report(reading))) }
    var seen: Set<String> = []
    let publications = grounds.source.compactMap { origin -> String? in
      guard case .publication(let name, _) = origin else { return nil }
      return policy.head.sources.first { $0.name == name }.map(phrases.publication)
    }.filter { seen.insert($0).inserted }
    if !publications.isEmpty { section.add(.provision, phrases.source(publications)) }
    if grounds.source.contains(.localChoice) { section.add(.provision, phrases.localChoice) }
  }

  // MARK: What stays open

  private mutating func addRemaining() {
    guard let recommendation = result.recommendation else { return }
    let fits = recommendation.programmes.contains { $0.status > .notEligible }
    var section = Section(kind: .remaining, heading: fits ? phrases.remarks : phrases.remaining)
    if recommendation.choiceNeeded { section.add(.remark, phrases.choiceNeeded) }
    if !fits { section.add(.remark, phrases.nothingFits) }
    for notice in recommendation.notices {
      let notice = recommendation.policy.notices[notice]
      let law = recommendation.policy.legal(notice.legal, on: result.assessmentCase.date)
      let words = report(notice.text)
      section.add(.remark, law.isEmpty ? words : "\(words) \(phrases.law(law))")
    }
    add(section)
  }

  // MARK: What is missing

  private mutating func addMissing() {
    var section = Section(kind: .missing, heading: phrases.missing)
    for position in usedResponses {
      let scored = result.responses[position]
      let open = scored.openItems
      guard !open.isEmpty else { continue }
      let names = FileExplanation.names(of: open, scored.response.instrument, phrases, report)
      section.add(
        .missing, phrases.unanswered(result.name(of: position, report), names))
    }
    if let recommendation = result.recommendation {
      var seen: Set<String> = []
      for name in explanation.programmes.flatMap(\.outcome.missing) where seen.insert(name).inserted
      {
        if let words = missing(name, recommendation) { section.add(.missing, words) }
      }
    }
    add(section)
  }

  /// What a fact that would decide something lacks; `nil` for one whose open answers are listed.
  private func missing(_ name: String, _ recommendation: Recommendation) -> String? {
    switch name {
    case "born": return phrases.birthDateMissing
    case "age": return phrases.ageMissing
    case "sex": return phrases.sexMissing
    default: break
    }
    let policy = recommendation.policy
    if let circumstance = policy.circumstances.first(where: { $0.name == name }) {
      return phrases.unstated(report(circumstance.title))
    }
    guard let input = policy.inputs.firstIndex(where: { $0.name == name }) else { return nil }
    if recommendation.inputs[input]?.withoutNull != nil { return nil }
    let title = report(policy.inputs[input].title)
    return result.unfilled(name).map { input in
      phrases.unassessed("\(title), \(report.notFilledIn(report(input.instrumentTitle)))")
    } ?? phrases.unassessed(title)
  }

  // MARK: What would change it

  /// Names only what nobody has answered yet and what can change, and never a consent.
  private mutating func addChanges() {
    var section = Section(kind: .changes, heading: phrases.changes)
    var unmoved: [ExplanationPhrases.Unmoved: [String]] = [:]
    for answer in explanation.changes where isAnswered(answer.target) {
      guard let target = words(for: answer.target) else { continue }
      switch (answer.changeable, answer.anyAnswer) {
      case (.none, let any) where isChangeable(any):
        words(any, target).map { section.add(.change, $0.capitalisedFirst) }
      case (.none, let any):
        let kind = ExplanationPhrases.Unmoved(
          isProgramme: answer.target.isProgramme, isHistory: !any.isNone)
        unmoved[kind, default: []].append(target)
      case (let changeable, _):
        words(changeable, target).map { section.add(.change, $0.capitalisedFirst) }
      }
    }
    for kind in ExplanationPhrases.Unmoved.allKinds {
      if let targets = unmoved[kind] { section.add(.change, phrases.unmoved(targets, kind)) }
    }
    add(section)
  }

  /// Whether a change is of answers that no instrument calls history: where it doesn't say what can
  /// change, it may.
  private func isChangeable(_ change: SmallestChange) -> Bool {
    guard case .sets(let sets, _) = change, let first = sets.first else { return false }
    return first.changes.allSatisfy { change in
      guard case .item(let response, let item) = change.subject else { return false }
      return result.responses[response].response.instrument.items[item].change != .static
    }
  }

  /// Whether a target rests on questions at all, so that other answers are worth a word.
  private func isAnswered(_ target: ChangeTarget) -> Bool {
    switch target {
    case .level(let response, let scale):
      let outcome = result.responses[response].levels[scale]
      // What is settled whatever the open answers become has been said to be so.
      return outcome.level != nil || !outcome.isSettled
    case .programme: return !usedResponses.isEmpty
    }
  }

  private func words(for target: ChangeTarget) -> String? {
    switch target {
    case .level(let response, let scale):
      guard usedResponses.contains(response), !result.responses[response].isWithheld else {
        return nil
      }
      let instrument = result.responses[response].response.instrument
      let isOneOfSeveral = usedResponses.contains {
        $0 != response && result.responses[$0].response.instrument.head.id == instrument.head.id
      }
      return phrases.target(
        level: report(instrument.levels[scale].title),
        of: isOneOfSeveral ? result.name(of: response, report) : nil)
    case .programme(let position):
      return result.recommendation.map {
        phrases.target(programme: report($0.programmes[position].programme.title))
      }
    }
  }

  /// What would move a target; `nil` where nothing does.
  private func words(_ smallest: SmallestChange, _ target: String) -> String? {
    switch smallest {
    case .none: return nil
    case .atLeast(let count): return phrases.atLeast(target, count)
    case .sets(let sets, let isComplete):
      guard let first = sets.first else { return nil }
      if first.changes.count > 1 {
        return phrases.several(target, first.changes.count, first.changes.map(name))
      }
      let shown = sets.prefix(FileExplanation.shownNames).flatMap { $0.changes.map(name) }
      let more = sets.count - FileExplanation.shownNames
      return phrases.one(target, more > 0 || !isComplete ? shown + [phrases.more(more)] : shown)
    }
  }

  /// More names than this are counted, not listed.
  private static let shownNames = 8

  private func name(_ change: Change) -> String {
    guard case .item(let response, let item) = change.subject else { return "" }
    return FileExplanation.names(
      of: [item], result.responses[response].response.instrument, phrases, report
    ).joined()
  }

  /// What the questions ask, or their numbers where that may not be shown.
  static func names(
    of items: [Int], _ instrument: Instrument, _ phrases: ExplanationPhrases,
    _ report: ReportPhrases
  ) -> [String] {
    items.map { item in
      let declared = instrument.items[item]
      guard instrument.head.licences.texts.mayShow, let text = declared.text else {
        return phrases.question(item + 1)
      }
      let words = report.quoted(report(text))
      return declared.rating.map { "\(words) (\(report.rating($0)))" } ?? words
    }
  }
}

extension FileExplanation.Section {
  mutating func add(_ about: FileExplanation.Point.About, _ sentences: String...) {
    points.append(.init(about: about, text: sentences.joined(separator: " ")))
  }

  mutating func add(_ point: FileExplanation.Point) { points.append(point) }
}
