extension FastPath {
  /// Learns which definitions a case needs from what the whole engine made of it.
  ///
  /// - Parameters:
  ///   - result: The case's result.
  ///   - library: The definitions.
  mutating func learn(from result: CaseResult, _ library: Library) {
    // A choice that comes with a finding is made by the whole engine every time.
    guard result.findings.allSatisfy({ NotedFindings($0) != nil }),
      result.responses.count == result.assessmentCase.responses.count
    else { return }
    for (draft, scored) in zip(result.assessmentCase.responses, result.responses) {
      learn(draft, scored.response.instrument, library)
    }
    if let recommendation = result.recommendation {
      learn(recommendation.policy, result, library)
    }
    // What a case rests on of each: its instruments, and the policy with all that belongs to it.
    for plan in planUses.indices where planUses[plan].uses.isEmpty {
      planUses[plan].uses = result.definitions.filter { use in
        use.kind == .instrument && use.head.label == plans[plan].instrument.head.label
      }
    }
    for routing in routingUses.indices where routingUses[routing].uses.isEmpty {
      let policy = routings[routing].policy
      routingUses[routing].uses = result.definitions.filter { use in
        (use.kind == .policy && use.head.label == policy.head.label)
          || (use.kind == .programmes && use.head.label == policy.catalogue.head.label)
      }
    }
  }

  private mutating func learn(
    _ draft: ResponseDraft, _ instrument: Instrument, _ library: Library
  ) {
    guard let number = FastPath.number(of: draft.instrument, &scanner.instrumentNames) else {
      return
    }
    while instruments.count <= number { instruments.append([]) }
    while scanner.lastPlans.count <= number { scanner.lastPlans.append(-1) }
    let version = draft.version.map { Array($0.description.utf8) } ?? []
    var entry = instruments[number].firstIndex { $0.version == version }
    if entry == nil {
      entry = instruments[number].count
      instruments[number].append((version, DefinitionTimeline()))
    }
    guard let entry, instruments[number][entry].timeline.choice(on: draft.date) < 0 else { return }
    let plan = plan(of: instrument)
    instruments[number][entry].timeline.remember(
      plan, on: draft.date, changes: library.changes(.instrument, id: instrument.head.id))
    if plan != FastPath.whole { scanner.lastPlans[number] = plan }
  }

  /// The position of an instrument's plan, which is compiled if there is none.
  private mutating func plan(of instrument: Instrument) -> Int {
    let label = instrument.head.label
    if let known = plans.firstIndex(where: { $0.instrument.head.label == label }) { return known }
    guard plans.count < FastPath.limit, instrument.items.count <= AnswerScanner.limit,
      instrument.informants.count < 250, instrument.settings.count < 250,
      let plan = ScoringPlan.compiled(for: instrument)
    else { return FastPath.whole }
    plans.append(plan)
    planUses.append((true, []))
    scanner.answerScanners.append(AnswerScanner(instrument.items, plan.answers))
    scanner.judgementReaders.append(JudgementScanner(instrument.judgements))
    return plans.count - 1
  }

  private mutating func learn(_ policy: Policy, _ result: CaseResult, _ library: Library) {
    let assessmentCase = result.assessmentCase
    let position = policyPosition(of: assessmentCase.municipality)
    var routing = policies[position].timeline.choice(on: assessmentCase.date)
    if routing < 0 {
      routing = self.routing(of: policy)
      policies[position].timeline.remember(
        routing, on: assessmentCase.date, changes: library.changes(.policy))
    }
    guard routing != FastPath.whole else { return }
    // What is said of a name that the policy doesn't know is said of it every time.
    let warned = Set(result.findings.compactMap(\.undeclaredName))
    for (name, _, _) in assessmentCase.circumstances {
      guard let number = scanner.circumstanceNames.number(of: Array(name.utf8)) else { continue }
      _ = routings[routing].circumstance(number, &scanner.circumstanceNames)
      routings[routing].learn(circumstance: number, isWarned: warned.contains(.circumstance(name)))
    }
    for consent in assessmentCase.consents {
      guard let number = FastPath.number(of: consent.to, &scanner.consentNames) else { continue }
      _ = routings[routing].gate(number, &scanner.consentNames)
      routings[routing].learn(consent: number, isWarned: warned.contains(.consent(consent.to)))
    }
  }

  private mutating func routing(of policy: Policy) -> Int {
    let label = policy.head.label
    if let known = routings.firstIndex(where: { $0.policy.head.label == label }) { return known }
    guard routings.count < FastPath.limit, let routing = RoutingPlan(policy) else {
      return FastPath.whole
    }
    routings.append(routing)
    routingUses.append((true, []))
    return routings.count - 1
  }

  private static func number(of name: String, _ names: inout NameTable) -> Int? {
    let text = Array(name.utf8)
    let span = text.span
    // A list of bytes seen as bytes.
    return unsafe names.number(of: span.bytes, 0..<text.count)
  }
}

/// A name that a policy doesn't ask for.
private enum UndeclaredName: Hashable {
  case circumstance(String)
  case consent(String)
}

extension Finding {
  fileprivate var undeclaredName: UndeclaredName? {
    switch problem {
    case PolicyProblem.undeclaredCircumstance(let name, _): .circumstance(name)
    case PolicyProblem.undeclaredConsent(let name, _): .consent(name)
    default: nil
    }
  }
}
