/// Holds one decision against what the rules gave on its day, and tells what is wrong with it.
struct DecisionReview {
  let decision: Decision
  let assessmentCase: Case
  /// What the policy gave on the decision's day, by all that may have been known; empty where no
  /// version of it was valid.
  let readings: [Recommendation]
  /// The policy on the case's date.
  let today: Policy
  let reader: DocumentReader

  func record(isRunning: Bool) -> DecisionRecord {
    if decision.date > assessmentCase.date {
      reader.report(
        RecordProblem.decisionAfterCase(programme: decision.programme), at: decision.place("date"))
    }
    let policies = [readings.first?.policy, today].compactMap(\.self)
    guard let policy = policies.first(where: { entry(in: $0) != nil }),
      let entry = entry(in: policy)
    else {
      reportUnknownProgramme(today)
      return DecisionRecord(decision: decision, comparison: nil, lapse: nil)
    }
    checkRole(entry, policy)
    let comparison = comparison
    check(comparison, policy)
    // Which consents the programme needs today the policy of today says.
    let current = isRunning ? self.entry(in: today) : nil
    let lapse = current.flatMap { today.lapse(of: $0, since: decision.date, assessmentCase) }
    // That it was granted without consent has been told.
    let isTold = comparison?.outcome.status == .blocked && lapse?.since == decision.date
    if let lapse, !isTold {
      reader.report(
        RecordProblem.runningWithoutConsent(
          programme: decision.programme, missing: lapse.missing.map(\.party)),
        at: decision.place("programme"))
    }
    return DecisionRecord(decision: decision, comparison: comparison, lapse: lapse)
  }

  /// The programme as a policy lists it.
  private func entry(in policy: Policy) -> Policy.Entry? {
    policy.programmes.first { $0.programme.id == decision.programme }
  }

  /// The positions of the decisions by which programmes run on the case's date: the latest about
  /// each programme, where that granted it.
  static func running(_ assessmentCase: Case) -> Set<Int> {
    var latest: [String: Int] = [:]
    for (index, decision) in assessmentCase.decisions.enumerated()
    where decision.date <= assessmentCase.date && decision.outcome != .other {
      let earlier = latest[decision.programme].map { assessmentCase.decisions[$0].date }
      if earlier.map({ $0 <= decision.date }) ?? true { latest[decision.programme] = index }
    }
    return Set(latest.values.filter { assessmentCase.decisions[$0].outcome == .granted })
  }

  // MARK: What the rules gave

  /// By the first reading that agrees with whether a departure is on record, else by the first.
  private var comparison: DecisionRecord.Comparison? {
    let comparisons = readings.compactMap { comparison(with: $0) }
    let isRecorded = decision.departure != nil
    var fitting = comparisons.first { $0.departs == isRecorded } ?? comparisons.first
    if let all = comparisons.first {
      fitting?.departsNow = all.departs
      fitting?.statusNow = all.outcome.status
    }
    return fitting
  }

  private func comparison(with given: Recommendation) -> DecisionRecord.Comparison? {
    guard let outcome = given.programmes.first(where: { $0.programme.id == decision.programme })
    else { return nil }
    let departs = decision.outcome.departs(
      from: outcome.status, isPassedOver: isPassedOver(outcome, given))
    return DecisionRecord.Comparison(
      policy: given.policy, outcome: outcome, departs: departs, departsNow: departs,
      statusNow: outcome.status)
  }

  /// Whether another programme that stood at least as high was granted on the same day.
  private func isPassedOver(_ outcome: ProgrammeOutcome, _ given: Recommendation) -> Bool {
    assessmentCase.decisions.contains { other in
      other.outcome == .granted && other.date == decision.date
        && other.programme != decision.programme
        && given.programmes.contains {
          $0.programme.id == other.programme && $0.status >= outcome.status
        }
    }
  }

  // MARK: What is wrong

  private func reportUnknownProgramme(_ policy: Policy) {
    let known = policy.programmes.map(\.programme.id)
    reader.report(
      RecordProblem.unknownDecidedProgramme(
        decision.programme, suggestion: reader.suggestion(for: decision.programme, among: known)),
      at: decision.place("programme"))
  }

  private func checkRole(_ entry: Policy.Entry, _ policy: Policy) {
    let known = policy.roles.map(\.id)
    guard reader.knows(role: decision.role, among: known, at: decision.place("role")) else {
      return
    }
    let deciding = entry.decidedBy.map { policy.roles[$0].id }
    guard !deciding.isEmpty, !deciding.contains(decision.role) else { return }
    reader.report(
      RecordProblem.roleDoesNotDecide(
        decision.role, programme: decision.programme, deciding: deciding),
      at: decision.place("role"))
  }

  private func check(_ comparison: DecisionRecord.Comparison?, _ policy: Policy) {
    if comparison == nil {
      reader.report(
        RecordProblem.decisionNotComparable(
          programme: decision.programme, policy: policy.head.id), at: decision.place("date"))
    }
    if let departure = decision.departure {
      check(departure, policy)
      if let comparison { check(departure, comparison) }
    } else if let comparison, comparison.departs {
      reader.report(
        RecordProblem.departureWithoutKind(
          programme: decision.programme, outcome: decision.outcome,
          status: comparison.outcome.status), at: decision.place("outcome"))
    }
    if decision.departure != nil || comparison?.departs ?? false, decision.reason == nil {
      reader.report(
        RecordProblem.departureWithoutReason(programme: decision.programme),
        at: decision.place("reason"))
    }
    if decision.outcome == .granted, comparison?.outcome.status == .blocked {
      reader.report(
        RecordProblem.grantedWithoutConsent(programme: decision.programme),
        at: decision.place("outcome"))
    }
  }

  /// What can be said of a departure by the policy alone.
  private func check(_ departure: Decision.Departure, _ policy: Policy) {
    let place = decision.place("departure")
    func node(_ key: String) -> JSONNode {
      place.members.first { $0.key.equals(key) }?.value ?? place
    }
    let listed = policy.listedDepartures.map(\.id)
    if let ground = departure.ground, !listed.contains(ground) {
      reader.report(
        RecordProblem.departureGroundNotListed(
          listed: listed, suggestion: reader.suggestion(for: ground, among: listed)),
        at: node("ground"))
    }
    let known = policy.criteria(of: decision.programme)
    if let bound = departure.bound, !known.contains(bound) {
      reader.report(
        RecordProblem.unknownDepartureBound(
          bound, known: known, suggestion: reader.suggestion(for: bound, among: known)),
        at: node("bound"))
    }
  }

  /// What can be said of a departure by what the rules gave.
  private func check(_ departure: Decision.Departure, _ comparison: DecisionRecord.Comparison) {
    let place = decision.place("departure")
    guard comparison.departs else {
      reader.report(
        RecordProblem.departureFromNothing(programme: decision.programme), at: place)
      return
    }
    if departure.kind == .nextAgeGroup, comparison.outcome.status != .near {
      reader.report(RecordProblem.departureNotNear(programme: decision.programme), at: place)
    }
    if !comparison.policy.allowsDeparturesFromAge, isFromAge(departure, comparison.outcome) {
      reader.report(
        RecordProblem.departureFromAgeNotForeseen(programme: decision.programme), at: place)
    }
  }

  private func isFromAge(_ departure: Decision.Departure, _ outcome: ProgrammeOutcome) -> Bool {
    guard decision.outcome == .granted else { return false }
    if let bound = departure.bound { return bound == "age" }
    return outcome.criteria.contains { $0.id == "age" && $0.result == false }
  }
}

extension Policy {
  /// The names of what the rules of a programme test, each once.
  fileprivate func criteria(of programme: String) -> [String] {
    var seen: Set<String> = []
    return eligibility.filter { programmes[$0.programme].programme.id == programme }
      .flatMap(\.criteria).map(\.name).filter { seen.insert($0).inserted }
  }
}

extension DocumentReader {
  /// Whether a role is one of those that policies name, with a finding where it isn't.
  ///
  /// Where they name none any will do.
  func knows(role: String, among known: [String], at node: JSONNode) -> Bool {
    guard !known.isEmpty, !known.contains(role) else { return true }
    report(
      RecordProblem.unknownDecidingRole(
        known: known, suggestion: suggestion(for: role, among: known)), at: node)
    return false
  }
}
