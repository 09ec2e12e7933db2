// Cases and responses come as `inout` and are only read: so nothing of them is counted or freed.
extension RoutingPlan {
  /// Places what the rules read of the case itself.
  ///
  /// - Returns: Whether a key can hold it.
  @inline(__always)
  mutating func begin(
    _ found: inout ScannedCase, _ bytes: RawSpan, on date: CalendarDay,
    _ circumstanceNames: inout KeyMatcher, _ consentNames: inout NameTable,
    _ noted: inout NotedFindings
  ) -> Bool {
    facts.age = found.age
    facts.sex = found.sex
    facts.born = found.born
    facts.date = date
    if nearMonths >= 0 {
      guard let birthdays = birthdays(on: date) else { return false }
      facts.birthdays = birthdays
    }
    var inputs = facts.inputs.mutableSpan
    inputs.update(repeating: RoutingFacts.Input())
    return place(circumstancesOf: &found, bytes, &circumstanceNames, &noted)
      && place(consentsOf: &found, &consentNames, &noted)
  }

  /// How many birthdays come within the policy's margin, as many as a key holds.
  private mutating func birthdays(on date: CalendarDay) -> UInt64? {
    guard let born = facts.born, let last = date.adding(months: nearMonths) else {
      return facts.born == nil ? 0 : nil
    }
    guard nearMonths <= 120 else { return nil }
    var count: UInt64 = 0
    while let day = born.birthday(facts.age + Int(count) + 1), day <= last { count += 1 }
    return count < 16 ? count : nil
  }

  @inline(__always)
  private mutating func place(
    circumstancesOf found: inout ScannedCase, _ bytes: RawSpan, _ names: inout KeyMatcher,
    _ noted: inout NotedFindings
  ) -> Bool {
    var places = facts.circumstances.mutableSpan
    places.update(repeating: 0)
    for index in 0..<found.circumstanceCount {
      let stated = found.circumstances[index]
      let position = circumstance(stated.name, &names)
      if position == RoutingPlan.ignored { continue }
      if position == RoutingPlan.warned {
        noted.insert(.undeclaredCircumstance)
        continue
      }
      guard position >= 0 else { return false }
      switch (stated.kind, circumstanceKinds[position]) {
      case (.null, _): continue
      case (.no, .boolean): facts.circumstances[position] = 1
      case (.yes, .boolean): facts.circumstances[position] = 2
      case (.text, .choice):
        guard let code = code(bytes, stated.text, ofCircumstance: position) else { return false }
        facts.circumstances[position] = UInt64(code) + 1
      default: return false
      }
    }
    return true
  }

  @inline(__always)
  private mutating func place(
    consentsOf found: inout ScannedCase, _ names: inout NameTable,
    _ noted: inout NotedFindings
  ) -> Bool {
    if !facts.consents.isEmpty { facts.consents.removeAll(keepingCapacity: true) }
    facts.openGates = 0
    if found.consents.isEmpty, gateCount == 0 { return true }
    for consent in found.consents {
      let gate = gate(consent.to, &names)
      if gate == RoutingPlan.ignored { continue }
      if gate == RoutingPlan.warned {
        noted.insert(.undeclaredConsent)
        continue
      }
      guard gate >= 0 else { return false }
      facts.consents.append(
        Consent(
          to: policy.consents[gate].id, by: consent.by, scope: [], status: consent.status,
          date: consent.date, until: consent.until))
    }
    for gate in policy.consents.indices {
      let missing = policy.consents[gate].missing(
        from: facts.consents, age: facts.age < 0 ? nil : facts.age, on: facts.date)
      if missing.isEmpty { facts.openGates |= 1 << UInt64(gate) }
    }
    return true
  }

  /// Places what the inputs read of a response that was just scored.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - position: Its position in the case.
  ///   - plans: All plans.
  ///   - day: The response's day.
  ///   - informant: Its informant's position from 1; 0 where none is stated.
  /// - Returns: Whether a key can hold it, and nothing must be said of it.
  @inline(__always)
  mutating func place(
    _ response: inout ScannedResponse, at position: Int, _ plans: inout [ScoringPlan],
    on day: CalendarDay, informant: Int
  ) -> Bool {
    let plan = response.plan
    prepareReaders(plan, &plans)
    let first = plan * inputCount
    for input in 0..<inputCount {
      let reader = readers[first + input]
      if reader.kind == .nothing { continue }
      if reader.informant > 0 {
        let stated = informant == 0 && plans[plan].informantCount == 1 ? 1 : informant
        guard stated == reader.informant else { continue }
      }
      if reader.months >= 0 {
        guard day.adding(months: reader.months).map({ $0 >= facts.date }) ?? true else { continue }
      }
      if let chosen = facts.inputs[input].day {
        // The latest response counts; two of one day are told of by the whole engine.
        guard day != chosen else { return false }
        if day < chosen { continue }
      }
      let part: UInt64
      switch reader.kind {
      case .nothing: continue
      case .whole: return false
      case .level: part = 1 + plans[plan].meaning(ofLevel: reader.index).possible
      case .flag: part = 1 + plans[plan].meaning(ofFlag: reader.index).rawValue
      case .score:
        guard let number = scoreClass(input, plan, reader.index, &plans) else { return false }
        part = number
      case .judgement:
        part = response.hasJudgements ? UInt64(response.judgements[reader.index]) : 0
      case .item: part = UInt64(plan) << 8 | UInt64(response.codes[reader.index])
      }
      facts.inputs[input] = RoutingFacts.Input(part: part, day: day, response: position)
    }
    return true
  }
}
