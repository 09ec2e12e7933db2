/// Finds what makes a programme's status differ between two sides.
struct ProgrammeReasons {
  private let old: Side
  private let new: Side
  private(set) var reasons: [ChangeReason] = []
  private var explainedTables: Set<String> = []

  /// What one side gives for the programme.
  private struct Side {
    let result: CaseResult
    let recommendation: Recommendation
    let outcome: ProgrammeOutcome

    var policy: Policy { recommendation.policy }
    var rule: Policy.Rule? { outcome.rule.map { policy.eligibility[$0] } }

    init?(_ result: CaseResult, _ programme: String) {
      guard let recommendation = result.recommendation,
        let outcome = recommendation.programmes.first(where: { $0.programme.id == programme })
      else { return nil }
      self.result = result
      self.recommendation = recommendation
      self.outcome = outcome
    }

    func criterion(_ name: String) -> Policy.Criterion? {
      rule?.criteria.first { $0.name == name }
    }

    func result(of name: String) -> String? {
      outcome.criteria.first { $0.id == name }.map { criterion in
        criterion.result.map { $0 ? "true" : "false" } ?? "unknown"
      }
    }

    /// The gates for which a consent is missing.
    var missingConsents: [String] {
      outcome.reasons.compactMap { reason in
        if case .consent(let gate, _, _) = reason { gate } else { nil }
      }
    }

    var preferringRule: String? {
      outcome.reasons.lazy.compactMap { reason in
        if case .preferred(let rule) = reason { rule } else { nil }
      }.first
    }
  }

  /// `nil` where one side doesn't have the programme.
  init?(_ programme: String, old: CaseResult, new: CaseResult) {
    guard let old = Side(old, programme), let new = Side(new, programme) else { return nil }
    self.old = old
    self.new = new
  }

  private mutating func note(_ reason: ChangeReason) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  mutating func explain() {
    if old.rule?.id != new.rule?.id {
      note(ChangeReason(.rule, old: old.rule?.id, new: new.rule?.id))
    }
    let names = old.outcome.criteria.map(\.id)
    for name in names + new.outcome.criteria.map(\.id).filter({ !names.contains($0) }) {
      explainCriterion(name)
    }
    explainGates()
    let isNear = (old.outcome.status == .near, new.outcome.status == .near)
    if isNear.0 != isNear.1 {
      note(ChangeReason(.near, old: "\(isNear.0)", new: "\(isNear.1)"))
    }
  }

  private mutating func explainGates() {
    guard old.outcome.status >= .blocked, new.outcome.status >= .blocked else { return }
    let missing = (old.missingConsents, new.missingConsents)
    for gate in missing.0 where !missing.1.contains(gate) {
      note(ChangeReason(.consent, gate, old: "missing"))
    }
    for gate in missing.1 where !missing.0.contains(gate) {
      note(ChangeReason(.consent, gate, new: "missing"))
    }
    guard old.outcome.status >= .eligible, new.outcome.status >= .eligible,
      old.preferringRule != new.preferringRule
    else { return }
    note(ChangeReason(.preference, old: old.preferringRule, new: new.preferringRule))
  }

  // MARK: Criteria

  private mutating func explainCriterion(_ name: String) {
    let outcomes = (old.result(of: name), new.result(of: name))
    guard outcomes.0 != outcomes.1 else { return }
    // A criterion that only one side has, and that holds there, keeps nobody out.
    if (outcomes.0 ?? "true", outcomes.1 ?? "true") == ("true", "true") { return }
    note(ChangeReason(.criterion, name, old: outcomes.0, new: outcomes.1))
    let criteria = (old.criterion(name), new.criterion(name))
    let tests = (criteria.0?.test.source, criteria.1?.test.source)
    if tests.0 != tests.1 { note(ChangeReason(.test, name, old: tests.0, new: tests.1)) }
    guard let before = criteria.0?.subject, let after = criteria.1?.subject else { return }
    explainSubject(before, after)
  }

  private mutating func explainSubject(_ before: Policy.Subject, _ after: Policy.Subject) {
    switch (before, after) {
    case (.input(let a), .input(let b)): explainInput(a, b)
    case (.output(let a, _), .output(let b, _)): explainTable(a, b)
    default: return
    }
  }

  private mutating func explainTable(_ before: Int, _ after: Int) {
    let tables = (old.policy.tables[before], new.policy.tables[after])
    guard explainedTables.insert(tables.0.id).inserted,
      old.recommendation.tables.indices.contains(before),
      new.recommendation.tables.indices.contains(after)
    else { return }
    let rules = (
      old.recommendation.tables[before].rules.map { tables.0.rules[$0].id },
      new.recommendation.tables[after].rules.map { tables.1.rules[$0].id }
    )
    if rules.0 != rules.1 {
      note(
        ChangeReason(
          .decisionTable, tables.0.id, old: rules.0.joined(separator: " "),
          new: rules.1.joined(separator: " ")))
    }
    for column in tables.0.columns {
      guard let other = tables.1.columns.first(where: { $0.name == column.name }) else { continue }
      explainSubject(column.subject, other.subject)
    }
  }

  // MARK: Inputs

  private mutating func explainInput(_ before: Int, _ after: Int) {
    let inputs = (old.policy.inputs[before], new.policy.inputs[after])
    let found = (old.recommendation.inputs[before], new.recommendation.inputs[after])
    let shown = (
      ProgrammeReasons.words(found.0, of: inputs.0), ProgrammeReasons.words(found.1, of: inputs.1)
    )
    let sources = (old.recommendation.sources[before], new.recommendation.sources[after])
    guard shown.0 != shown.1 || sources.0 != sources.1 else { return }
    note(ChangeReason(.input, inputs.0.name, old: shown.0, new: shown.1))
    guard let response = sources.0, response == sources.1,
      old.result.responses.indices.contains(response),
      new.result.responses.indices.contains(response)
    else { return }
    let pair = (old.result.responses[response], new.result.responses[response])
    var nested = ResponseReasons(
      old: pair.0, new: pair.1, person: old.result.person(on: pair.0.response.date))
    // Levels and flags are told as changes of their own.
    if case .score(let id) = inputs.0.value { nested.explainScore(id) }
    nested.reasons.forEach { note($0) }
  }

  /// What an input is; what a human concluded or answered is only said to be there.
  private static func words(_ found: Possibilities?, of input: Policy.Input) -> String? {
    guard let found else { return nil }
    switch input.value {
    case .item, .judgement: return "…"
    case .score, .level, .flag:
      guard let only = found.withoutNull?.only else { return "unknown" }
      return input.type.text(of: only)
    }
  }
}

extension CaseResult {
  /// What scoring a response of a day reads of the person.
  func person(on day: CalendarDay) -> Person {
    Person(age: assessmentCase.age(on: day), sex: assessmentCase.sex)
  }
}
