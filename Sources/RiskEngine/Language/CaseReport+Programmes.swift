extension CaseReport {
  mutating func writeProgrammes(_ recommendation: Recommendation) {
    page.heading(phrases.programmes)
    write(recommendation.programmes, recommendation)
    if recommendation.choiceNeeded { page.paragraph(phrases.choiceNeeded, .strong) }
    writeLaterConsents(recommendation.policy)
  }

  /// Says which answers on consent are newer than the case's date, and so don't count.
  mutating func writeLaterConsents(_ policy: Policy) {
    let assessmentCase = result.assessmentCase
    for gate in policy.consents {
      guard let later = assessmentCase.latestConsent(to: gate), later.date > assessmentCase.date
      else { continue }
      page.point(
        [.init(phrases.laterConsent(phrases(gate.title), later, assessmentCase.date), .warning)],
        "!", .warning, depth: 0)
    }
  }

  /// What fits or may fit, then the rest.
  mutating func write(_ outcomes: [ProgrammeOutcome], _ recommendation: Recommendation) {
    let fitting = outcomes.filter { $0.status != .notEligible }
    for outcome in fitting { write(outcome, recommendation) }
    for outcome in outcomes where outcome.status == .notEligible {
      writeUnfit(outcome, recommendation)
    }
  }

  private mutating func write(_ outcome: ProgrammeOutcome, _ recommendation: Recommendation) {
    let style: StyledText.Style =
      switch outcome.status {
      case .recommended, .eligible: .good
      case .near, .blocked, .undetermined: .warning
      case .notEligible: .plain
      }
    page.entry(
      [
        .init(phrases(outcome.programme.title), .strong), .init(" – "),
        .init(phrases.status(outcome.status), style),
      ])
    guard let index = outcome.rule else { return }
    let rule = recommendation.policy.eligibility[index]
    for (criterion, result) in zip(rule.criteria, outcome.criteria) {
      write(criterion, result.result, recommendation)
    }
    for reason in outcome.reasons { write(reason, outcome, recommendation.policy) }
    if outcome.departurePossible { page.point(phrases.departurePossible, "·") }
    writeLegalAndRoles(of: outcome, recommendation)
  }

  /// A programme that doesn't fit: only what speaks against it, on as few lines as possible.
  private mutating func writeUnfit(
    _ outcome: ProgrammeOutcome, _ recommendation: Recommendation
  ) {
    let criteria = outcome.rule.map { recommendation.policy.eligibility[$0].criteria } ?? []
    let failed = zip(criteria, outcome.criteria).filter { $0.1.result == false }
    let grounds = failed.map { words($0.0, recommendation) }
    var runs: [StyledText.Run] = [
      .init(phrases(outcome.programme.title), .strong), .init(" – "),
      .init(phrases.status(outcome.status)),
    ]
    if !grounds.isEmpty { runs.append(.init(": " + grounds.joined(separator: "; "), .faint)) }
    for other in otherWays(to: outcome, recommendation.policy) {
      runs.append(.init("; \(phrases.otherWay) \(other)", .faint))
    }
    if outcome.departurePossible { runs.append(.init(". " + phrases.departurePossible)) }
    page.paragraph(runs)
  }

  /// What the programme's other rules ask for instead, so that one rule never looks like the
  /// only way.
  private func otherWays(to outcome: ProgrammeOutcome, _ policy: Policy) -> [String] {
    guard let shown = outcome.rule.map({ policy.eligibility[$0] }) else { return [] }
    return policy.eligibility.indices.compactMap { index in
      let rule = policy.eligibility[index]
      guard index != outcome.rule, rule.programme == shown.programme else { return nil }
      let instead = rule.criteria.filter { criterion in
        !shown.criteria.contains {
          $0.subject == criterion.subject && $0.test.source == criterion.test.source
        }
      }
      return instead.map { wanted($0, policy) }.joined(separator: ", ")
    }
  }

  private mutating func write(
    _ criterion: Policy.Criterion, _ result: Bool?, _ recommendation: Recommendation
  ) {
    let (mark, style): (String, StyledText.Style) =
      switch result {
      case true?: ("+", .good)
      case false?: ("–", .bad)
      case nil: ("?", .warning)
      }
    let unfilled = result == nil ? self.result.unfilled(criterion.name) : nil
    let origin = unfilled.map { ", \(phrases.notFilledIn(phrases($0.instrumentTitle)))" } ?? ""
    page.point(words(criterion, recommendation) + origin, mark, style)
  }

  private mutating func write(
    _ reason: Reason, _ outcome: ProgrammeOutcome, _ policy: Policy
  ) {
    switch reason {
    case .criteriaMet, .criterionFalse, .criterionUnknown: break
    case .birthdaySoon(let day, let age): page.point(phrases.birthdaySoon(day, age), "·")
    case .birthDateMissing: page.point(phrases.birthDateMissing, "?", .warning)
    case .consent(let gate, let party, let standing):
      let needed = policy.consents.first { $0.id == gate }
      let title = needed.map { phrases($0.title) } ?? gate
      page.point(
        phrases.consentMissing(title, party, standing) + legal(needed?.legal ?? [], policy),
        "–", .bad)
    case .consentsGiven:
      let entry = policy.programmes.first { $0.programme.id == outcome.programme.id }
      for consent in entry?.consents.map({ policy.consents[$0] }) ?? [] {
        page.point(
          phrases.consentGiven(phrases(consent.title)) + legal(consent.legal, policy), "+", .good)
      }
    case .preferred(let rule): page.point(phrases.preferredBy(rule), "+", .good)
    }
  }

  // MARK: Criteria in words

  /// `Ålder: 13 (9–13)`: what was tested, what it is, what is wanted.
  private func words(_ criterion: Policy.Criterion, _ recommendation: Recommendation) -> String {
    let policy = recommendation.policy
    let assessmentCase = result.assessmentCase
    switch criterion.subject {
    case .age:
      let age = assessmentCase.age.map { "\($0)" } ?? phrases.unknown
      return words(phrases.age, age, criterion, policy)
    case .sex:
      let sex = assessmentCase.sex.map(phrases.sex) ?? phrases.unknown
      return words(phrases.sexWord, sex, criterion, policy)
    case .input(let index):
      let input = policy.inputs[index]
      let names = input.names(phrases)
      let value = recommendation.inputs[index].map { words($0, names) } ?? phrases.unknown
      return words(phrases(input.title), value, criterion, policy)
    case .circumstance(let index):
      let circumstance = policy.circumstances[index]
      return words(
        phrases(circumstance.title), value(of: circumstance), criterion, policy)
    case .output(let table, let position):
      let (title, names) = policy.words(of: criterion.subject, phrases)
      let output = recommendation.tables[table].outputs[position]
      return words(title, words(output, names), criterion, policy)
    }
  }

  private func words(
    _ title: String, _ value: String, _ criterion: Policy.Criterion, _ policy: Policy
  ) -> String {
    let wanted = policy.words(of: criterion.test, for: criterion.subject, phrases)
    return value == wanted ? "\(title): \(value)" : "\(title): \(value) (\(wanted))"
  }

  /// `Ålder (9–13)`: what is tested and what is wanted.
  private func wanted(_ criterion: Policy.Criterion, _ policy: Policy) -> String {
    let title = policy.words(of: criterion.subject, phrases).title
    return "\(title) (\(policy.words(of: criterion.test, for: criterion.subject, phrases)))"
  }

  /// What a value is, or can still be.
  private func words(_ open: Possibilities, _ names: [String]) -> String {
    guard let known = open.withoutNull else { return phrases.unknown }
    if let only = known.only { return phrases.words(only, names) }
    if let low = known.low, let high = known.high {
      return phrases.between(phrases.number(low), phrases.number(high))
    }
    guard let options = known.options else { return phrases.unknown }
    return phrases.list(options.map { phrases.words($0, names) }, phrases.pick("eller", "or"))
  }

  private func value(of circumstance: Policy.Circumstance) -> String {
    let node = result.assessmentCase.circumstances.first { $0.name == circumstance.name }?.value
    guard let node, node.kind != .null else { return phrases.unknown }
    let names = circumstance.names(phrases)
    if let boolean = node.boolean { return names[boolean ? 1 : 0] }
    if let index = circumstance.codes.firstIndex(where: { node.equals($0.code) }) {
      return names[index]
    }
    if case .success(let number) = node.number { return phrases.number(number) }
    return phrases.pick("angivet", "given")
  }

  // MARK: Notices

  mutating func writeNotices(_ recommendation: Recommendation) {
    guard !recommendation.notices.isEmpty else { return }
    page.heading(phrases.remarks)
    for index in recommendation.notices {
      let notice = recommendation.policy.notices[index]
      let style: StyledText.Style = notice.kind == .warning ? .warning : .plain
      let mark = notice.kind == .note ? "·" : "!"
      let words = phrases(notice.text) + legal(notice.legal, recommendation.policy)
      page.point(words, mark, style, depth: 0)
    }
  }
}

extension Policy.Input {
  /// The names of its values, by index; empty for numbers.
  func names(_ phrases: ReportPhrases) -> [String] {
    switch type {
    case .level(let scale):
      scale.levels.map { id in levels.first { $0.id == id }.map { phrases($0.title) } ?? id }
    case .boolean: [phrases.pick("nej", "no"), phrases.pick("ja", "yes")]
    case .choice(let codes): codes
    case .number, .day, .text: []
    }
  }
}

extension Policy.Circumstance {
  /// The names of its values, by index; empty for numbers.
  func names(_ phrases: ReportPhrases) -> [String] {
    switch type {
    case .boolean: [phrases.pick("nej", "no"), phrases.pick("ja", "yes")]
    case .choice: codes.map { code in code.title.map { phrases($0) } ?? code.code }
    case .number, .day, .text, .level: []
    }
  }
}
