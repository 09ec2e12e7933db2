/// The pieces of output of one policy's recommendations, of lines that hold more than compact ones.
struct RoutingPieces {
  private let form: LineForm
  private let policy: Policy
  private let inputCount: Int
  /// The days on which a reference to the law comes into force or no longer is.
  private let changes: [CalendarDay]
  private var table = EntryTable()
  /// By entry what stands before and behind the inputs; `nil` where it holds what the key doesn't.
  private var outcomes: [(before: Fragment, after: Fragment)?] = []
  /// By input its key.
  private let names: [Fragment]
  private let nothing: Fragment
  /// By instrument plan, what stands before a response's day.
  private var sources: [Fragment] = []
  private let sourceEnd: Fragment

  init(_ policy: Policy, _ form: LineForm, _ line: inout PieceLine) {
    self.form = form
    self.policy = policy
    inputCount = policy.inputs.count
    let versions = form.isWhole ? policy.legal.flatMap(\.versions) : []
    changes = versions.flatMap { version in
      [version.from, version.to.flatMap { $0.adding(days: 1) }].compactMap(\.self)
    }
    names = policy.inputs.enumerated().map { index, input in
      line.keep((index == 0 ? "" : ",") + "\"\(input.name)\":")
    }
    nothing = line.keep("null")
    sourceEnd = line.keep("\"}")
  }

  /// Puts the recommendation for the case at hand on the line.
  ///
  /// - Returns: Whether it is known; otherwise the whole engine must write the case.
  mutating func put(
    _ found: inout ScannedCase, on date: CalendarDay, _ routing: inout RoutingPlan,
    _ plans: inout [ScoringPlan], to line: inout PieceLine
  ) -> Bool {
    guard let number = routing.entry(&plans) else { return false }
    let key = UInt128(number) << 32 | UInt128(changes.count { $0 <= date })
    var entry = table.entry(key)
    if entry < 0 {
      guard !table.isFull, !line.isFull else { return false }
      entry = outcomes.count
      outcomes.append(learn(on: date, routing, plans, &line))
      table.insert(entry, for: key)
    }
    guard let (before, after) = outcomes[entry] else { return false }
    line.put(before)
    guard form.isWhole else { return true }
    for input in 0..<inputCount {
      line.put(names[input])
      let response = routing.facts.inputs[input].response
      if response < 0 {
        line.put(nothing)
      } else {
        line.put(source(found.responses[response].plan, plans, &line))
        line.put(
          text: found.responses[response].date == nil
            ? found.dateText : found.responses[response].dateText)
        line.put(sourceEnd)
      }
    }
    line.put(after)
    return true
  }

  private mutating func source(
    _ plan: Int, _ plans: [ScoringPlan], _ line: inout PieceLine
  ) -> Fragment {
    while sources.count <= plan {
      let head = plans[sources.count].instrument.head
      sources.append(
        line.keep(
          "{\"instrument\":\"\(head.id)\",\"version\":\"\(head.version)\",\"date\":\""))
    }
    return sources[plan]
  }

  private func learn(
    on date: CalendarDay, _ routing: RoutingPlan, _ plans: [ScoringPlan], _ line: inout PieceLine
  ) -> (before: Fragment, after: Fragment)? {
    guard let facts = routing.facts(plans) else { return nil }
    let recommendation = policy.recommendation(by: facts, routing.facts.consents)
    // A birthday's day, and why each consent is missing, depend on more than the key holds.
    let isSettled = recommendation.programmes.allSatisfy { programme in
      programme.reasons.allSatisfy { reason in
        switch reason {
        case .birthdaySoon, .consent: false
        case .criteriaMet, .criterionFalse, .criterionUnknown, .birthDateMissing, .consentsGiven,
          .preferred:
          true
        }
      }
    }
    guard isSettled || !(form.isWhole || form.contains(.reasons)) else { return nil }
    var writer = JSONWriter(style: .compact)
    let opening = Array(",\"recommendation\":".utf8)
    guard form.isWhole else {
      recommendation.write(form, to: &writer)
      return (line.keep(opening + writer.bytes), .empty)
    }
    writer.object { recommendation.writeOpening(to: &$0) }
    let before = line.keep(opening + writer.bytes.dropLast() + Array(",\"inputs\":{".utf8))
    writer.removeAll()
    writer.object { recommendation.writeOutcomes(on: date, to: &$0) }
    return (before, line.keep(Array("},".utf8) + writer.bytes.dropFirst()))
  }
}
