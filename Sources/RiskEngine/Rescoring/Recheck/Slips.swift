/// The same answers, added up with one slip at a time.
struct Slips {
  let scored: ScoredResponse
  let person: Person

  private var instrument: Instrument { scored.response.instrument }

  /// What each slip that is possible here gives.
  ///
  /// - Complexity: O(items) scorings.
  var outcomes: [(reason: Recheck.Reason, scored: ScoredResponse)] {
    missing + reversals + items + whole
  }

  // MARK: Missing answers

  private var missing: [(Recheck.Reason, ScoredResponse)] {
    var open: Set<Int> = []
    var notApplicable: Set<Int> = []
    for (item, answer) in scored.answers.enumerated() {
      guard case .missing(let reason) = answer else { continue }
      if reason.isOpen { open.insert(item) }
      if reason == .notApplicable { notApplicable.insert(item) }
    }
    var outcomes: [(Recheck.Reason, ScoredResponse)] = []
    if !open.isEmpty { outcomes.append((.missingAsZero, counting(open))) }
    if !notApplicable.isEmpty { outcomes.append((.notApplicableAsZero, counting(notApplicable))) }
    if !open.isEmpty {
      let prorating = instrument.changing { aggregate in
        Aggregate(
          operation: aggregate.operation, members: aggregate.members,
          missing: MissingRule(
            strategy: .prorate(.items), required: .number(1),
            leavesOutNotApplicable: aggregate.missing.leavesOutNotApplicable))
      }
      outcomes.append((.missingProrated, score(prorating)))
    }
    return outcomes
  }

  /// The score of missing items that count as answered with what is worth nothing.
  private func counting(_ items: Set<Int>) -> ScoredResponse {
    var answers = scored.answers
    for item in items { answers[item] = .number(.zero) }
    let worthless = instrument.changingMembers { member, _ in
      guard case .item(let item) = member.subject, items.contains(item) else { return [member] }
      let worth: Worth =
        if case .passes(let test, _) = member.worth {
          .passes(test, of: .number)
        } else {
          .number
        }
      return [member.with(worth: worth)]
    }
    return score(worthless, answers)
  }

  // MARK: Items

  private var reversals: [(Recheck.Reason, ScoredResponse)] {
    let reversed = instrument.reversedItems
    func without(_ items: Set<Int>) -> ScoredResponse {
      score(
        instrument.changingMembers { member, _ in
          guard case .item(let item) = member.subject, items.contains(item),
            let worth = member.unreversed
          else { return [member] }
          return [member.with(worth: worth)]
        })
    }
    var outcomes = reversed.map { item in
      (Recheck.Reason.notReversed(item: instrument.items[item].id), without([item]))
    }
    if reversed.count > 1 { outcomes.append((.noneReversed, without(Set(reversed)))) }
    return outcomes
  }

  private var items: [(Recheck.Reason, ScoredResponse)] {
    let answered = scored.answers.indices.filter { item in
      if case .missing = scored.answers[item] { false } else { true }
    }
    func times(_ count: Int, _ item: Int) -> ScoredResponse {
      score(
        instrument.changingMembers { member, operation in
          guard member.subject == .item(item) else { return [member] }
          // An item left out of a sum adds nothing, and the sum is as complete as before.
          if count == 0, operation == .sum { return [member.with(weight: .zero)] }
          return Array(repeating: member, count: count)
        })
    }
    let counted = Set(instrument.countedItems).intersection(answered).sorted()
    return counted.map { (.leftOut(item: instrument.items[$0].id), times(0, $0)) }
      + counted.map { (.countedTwice(item: instrument.items[$0].id), times(2, $0)) }
  }

  // MARK: The whole

  private var whole: [(Recheck.Reason, ScoredResponse)] {
    var outcomes: [(Recheck.Reason, ScoredResponse)] = []
    let one = Fraction(1)
    if instrument.members.contains(where: { $0.weight != one }) {
      let unweighted = instrument.changingMembers { member, _ in [member.with(weight: one)] }
      outcomes.append((.weightsIgnored, score(unweighted)))
    }
    if instrument.scores.contains(where: { $0.rounding != nil }) {
      for mode in [nil] + RoundingMode.allCases {
        outcomes.append((.otherRounding, score(instrument.rounding(mode))))
      }
    }
    return outcomes
  }

  private func score(_ instrument: Instrument, _ answers: [Answer]? = nil) -> ScoredResponse {
    scored.again(with: instrument, answers: answers, for: person)
  }
}

extension ScoredResponse {
  /// The response scored again, with another form of its instrument or with other answers.
  func again(
    with instrument: Instrument? = nil, answers: [Answer]? = nil, for person: Person
  ) -> ScoredResponse {
    Response(
      instrument: instrument ?? response.instrument, date: response.date, by: response.by,
      informant: response.informant, informantName: response.informantName,
      setting: response.setting, answers: answers ?? response.answers,
      judgements: response.judgements, overrides: response.overrides
    ).scored(for: person)
  }
}
