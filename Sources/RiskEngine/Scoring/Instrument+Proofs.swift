extension Instrument {
  /// Proves, from the declared ranges, what can be proved before anybody is assessed: that
  /// numbers stay in range, that cut-offs and tables have a place for every value that can occur,
  /// and that every level and flag can be reached.
  ///
  /// - Parameter reader: Collects the findings.
  /// - Returns: The same instrument, which keeps what its scores range over and how far each
  ///   item can move its levels.
  package func proved(_ reader: DocumentReader) -> Instrument {
    let form = EmptyForm(of: self)
    proveRanges(form, reader)
    proveTables(form, reader)
    for rule in levels {
      guard let score = rule.score else { continue }
      proveCutOffs(rule, of: score, form, reader)
      proveRows(of: rule, form, reader)
    }
    proveReachability(form, reader)
    proveFlags(form, reader)
    return Instrument(
      head: head, population: population, informants: informants, settings: settings, use: use,
      groups: groups, items: items, tables: tables, scores: scores, levels: levels, flags: flags,
      judgements: judgements, overrides: overrides, checks: checks, reassessment: reassessment,
      fhir: fhir, tests: tests, layout: layout, order: order, provenRanges: form.ranges,
      provenPowers: powersByLevel)
  }

  /// Names flags that no answers, nor reasons for missing ones, raise.
  private func proveFlags(_ form: EmptyForm, _ reader: DocumentReader) {
    guard form.flags.contains(where: { !$0.canBeRaised }) else { return }
    let wider = EmptyForm(of: self, withEveryReason: true)
    for (flag, outcome) in zip(flags, wider.flags) where !outcome.canBeRaised {
      reader.report(
        ProofProblem.flagNeverRaised(flag.id),
        at: JSONNode(document: reader.document, index: flag.mark))
    }
  }

  // MARK: Reachability

  /// Names levels that no answers give, and those of which that isn't known.
  ///
  /// What can still become of the empty form holds everything that answers can give, so a level
  /// that isn't there is never given. Where it may hold too much, a level counts as reachable once
  /// a worked example, or one of many made-up responses, gives it.
  private func proveReachability(_ form: EmptyForm, _ reader: DocumentReader) {
    var witnesses: Witnesses?
    var wider: EmptyForm?
    for (index, rule) in levels.enumerated() {
      for (position, id) in rule.scale.levels.enumerated() {
        guard let level = UInt8(exactly: position) else { continue }
        let node = JSONNode(document: reader.document, index: rule.mark)
        guard form.levels[index].possible.contains(level) else {
          // Cut-offs without anything that raises have their own finding.
          guard rule.score == nil || rule.raising != nil else { continue }
          let known = wider ?? EmptyForm(of: self, withEveryReason: true)
          wider = known
          if !known.levels[index].possible.contains(level) {
            reader.report(ProofProblem.levelNeverGiven(level: id), at: node)
          }
          continue
        }
        if isProved(rule, form) { continue }
        let found = witnesses ?? Witnesses(of: self, reader)
        witnesses = found
        if !found.levels[index].contains(level) {
          reader.report(ProofProblem.levelNotProvenReachable(level: id), at: node)
        }
      }
    }
  }

  /// Whether every level that the empty form can become is truly reached.
  private func isProved(_ rule: LevelRule, _ form: EmptyForm) -> Bool {
    guard rule.raising == nil else { return false }
    if let score = rule.score {
      let possible = form.possibilities[layout.slot(ofScore: score)]
      return possible.isExact && possible.options != nil
    }
    return levels.firstIndex { $0.id == rule.id }.map {
      form.possibilities[layout.slot(ofLevel: $0)].isExact
    } ?? false
  }

  // MARK: Ranges

  /// Names scores whose arithmetic may leave the range of exact numbers, or divide by 0.
  ///
  /// What reads a score that leaves the range has no numbers to look at.
  private func proveRanges(_ form: EmptyForm, _ reader: DocumentReader) {
    var failed: Set<Int> = []
    for case .score(let index) in order {
      let score = scores[index]
      guard failed.isDisjoint(with: scoresRead(by: score)) else {
        failed.insert(index)
        continue
      }
      let node = JSONNode(document: reader.document, index: score.mark)
      let expression: Expression? =
        switch score.form {
        case .formula(let formula): formula
        case .lookup(let lookup): lookup.subject
        case .aggregate, .conditions: nil
        }
      let hazards = expression?.hazards { form.possibilities[$0].withoutNull ?? .known(.null) }
      if hazards?.contains(.leavesRange) ?? false {
        reader.report(ProofProblem.numbersTooLarge(score.id), at: node)
        failed.insert(index)
      } else if hazards?.contains(.dividesByZero) ?? false, mayBeNull(expression, form) {
        reader.report(ProofProblem.mayDivideByZero(score.id), at: node)
      }
      if case .aggregate(let aggregate) = score.form, overflows(aggregate, form) {
        reader.report(ProofProblem.numbersTooLarge(score.id), at: node)
        failed.insert(index)
      }
    }
  }

  /// Whether an expression can be null though no input is: a condition may keep a division by 0
  /// from counting.
  private func mayBeNull(_ expression: Expression?, _ form: EmptyForm) -> Bool {
    let outcome = expression?.possibilities {
      form.possibilities[$0].withoutNull ?? .known(.null)
    }
    return outcome?.mayBeNull ?? false
  }

  /// The scores that a score reads itself.
  private func scoresRead(by score: Score) -> [Int] {
    let slots: [Int]
    switch score.form {
    case .aggregate(let aggregate):
      return aggregate.members.compactMap { member in
        if case .score(let other) = member.subject { other } else { nil }
      }
    case .conditions(let conditions): slots = conditions.flatMap(\.condition.slots)
    case .formula(let formula): slots = formula.slots
    case .lookup(let lookup): slots = lookup.slots
    }
    return slots.compactMap { slot in
      if case .score(let other) = layout.meaning(of: slot) { other } else { nil }
    }
  }

  /// Whether the total of all greatest, or all least, worths can't be formed.
  private func overflows(_ aggregate: Aggregate, _ form: EmptyForm) -> Bool {
    let worths: [[Fraction]] = aggregate.members.map { member in
      switch member.subject {
      case .item(let item): items[item].type.enclosingWorths(member.worth).worths
      case .score(let score):
        member.worth.enclosingWorths(
          from: form.possibilities[layout.slot(ofScore: score)].low,
          to: form.possibilities[layout.slot(ofScore: score)].high
        ).worths
      }
    }
    func total(_ pick: ([Fraction]) -> Fraction?) -> Fraction? {
      var tally = Tally(aggregate.operation)
      for (member, options) in zip(aggregate.members, worths) {
        guard let worth = pick(options) else { return .zero }
        tally.add(.worth(worth), of: member, in: aggregate)
      }
      return tally.total
    }
    return total { $0.max() } == nil || total { $0.min() } == nil
  }
}
