/// What humans have decided: beside the recommendation, never mixed with it.
extension CaseReport {
  mutating func writeDecisions() {
    guard !result.decisions.isEmpty else { return }
    page.heading(phrases.decisions)
    for record in result.decisions { write(record) }
  }

  mutating func write(_ record: DecisionRecord) {
    let decision = record.decision
    let departs = record.comparison?.departs ?? false
    page.entry(
      [
        .init(title(of: decision.programme), .strong), .init(" – "),
        .init(phrases.decision(decision.outcome), departs ? .warning : .plain),
        .init(" \(decision.date), \(roleName(decision.role))"),
      ])
    if let comparison = record.comparison {
      page.point(phrases.rulesGave(comparison.outcome.status, departs: departs), "·")
      if decision.departure != nil, !comparison.departsNow {
        page.point(phrases.departureStays, "·")
      }
    } else {
      page.point(phrases.rulesGaveNothing, "·")
    }
    if let departure = decision.departure { write(departure, record) }
    if showsReasons, let reason = decision.reason { page.point(phrases.reasons(reason)) }
    if decision.outcome == .granted, record.comparison?.outcome.status == .blocked {
      page.point(phrases.departureLiftsNoConsent, "!", .warning)
    }
    if let lapse = record.lapse {
      let missing = lapse.missing.map {
        phrases.consentMissing(phrases($0.gate.title), $0.party, $0.standing)
      }
      page.point(phrases.lapse(since: lapse.since, missing), "!", .warning)
    }
  }

  private mutating func write(_ departure: Decision.Departure, _ record: DecisionRecord) {
    let policy = record.comparison?.policy ?? result.recommendation?.policy
    let ground = policy?.listedDepartures.first { $0.id == departure.ground }
    let bound = departure.bound.map { policy?.title(ofCriterion: $0, phrases) ?? $0 }
    page.point(
      phrases.departure(departure.kind, ground: ground.map { phrases($0.text) }, bound: bound), "·")
  }

  func title(of programme: String) -> String {
    let known = result.recommendation?.programmes.first { $0.programme.id == programme }
    return known.map { phrases($0.programme.title) } ?? programme
  }

  /// The role as the policy names it, else its id.
  func roleName(_ id: String) -> String {
    let role = result.recommendation?.policy.roles.first { $0.id == id }
    return role.map { phrases($0.title) } ?? id
  }
}

extension Policy {
  /// What a reader sees of the thing that a criterion tests.
  fileprivate func title(ofCriterion name: String, _ phrases: ReportPhrases) -> String? {
    switch name {
    case "age": phrases.age
    case "sex": phrases.sexWord
    default:
      inputs.first { $0.name == name }.map { phrases($0.title) }
        ?? circumstances.first { $0.name == name }.map { phrases($0.title) }
    }
  }
}
