extension Instrument {
  /// All members of its scores.
  var members: [Member] {
    scores.flatMap { score -> [Member] in
      guard case .aggregate(let aggregate) = score.form else { return [] }
      return aggregate.members
    }
  }

  /// The items that are members of a score.
  var countedItems: [Int] {
    members.compactMap { member -> Int? in
      guard case .item(let item) = member.subject else { return nil }
      return item
    }
  }

  /// The items that a score turns round, in item order.
  var reversedItems: [Int] {
    let reversed = members.filter { $0.unreversed != nil }.map(\.subject)
    return items.indices.filter { reversed.contains(.item($0)) }
  }

  /// The same instrument with other members in its scores.
  func changingMembers(
    _ change: (Member, Aggregate.Operation) -> [Member]
  ) -> Instrument {
    changing { aggregate in
      Aggregate(
        operation: aggregate.operation,
        members: aggregate.members.flatMap { change($0, aggregate.operation) },
        missing: aggregate.missing)
    }
  }

  /// The same instrument with other sums, means, counts and extremes.
  func changing(_ change: (Aggregate) -> Aggregate) -> Instrument {
    with(
      scores: scores.map { score in
        guard case .aggregate(let aggregate) = score.form else { return score }
        return score.with(form: .aggregate(change(aggregate)), rounding: score.rounding)
      })
  }

  /// The same instrument with its scores rounded in another way, or not at all.
  func rounding(_ mode: RoundingMode?) -> Instrument {
    with(
      scores: scores.map { score in
        let rounding = score.rounding.flatMap { rounding in
          mode.map { Rounding(mode: $0, decimals: rounding.decimals) }
        }
        return score.with(form: score.form, rounding: rounding)
      })
  }

  /// The same instrument with one score that has this value whatever is answered.
  func fixing(score index: Int, at number: Fraction) -> Instrument {
    let constant = Expression(
      nodes: [.constant(.number(number))], offsets: [0], type: .number, source: "")
    var changed = scores
    changed[index] = changed[index].with(form: .formula(constant), rounding: nil)
    return with(scores: changed)
  }

  private func with(scores: [Score]) -> Instrument {
    Instrument(
      head: head, population: population, informants: informants, settings: settings, use: use,
      groups: groups, items: items, tables: tables, scores: scores, levels: levels, flags: flags,
      judgements: judgements, overrides: overrides, checks: checks, reassessment: reassessment,
      fhir: fhir, tests: tests, layout: layout, order: order)
  }
}

extension Score {
  fileprivate func with(form: ScoreForm, rounding: Rounding?) -> Score {
    Score(
      id: id, title: title, form: form, rounding: rounding, change: change, source: source,
      mark: mark)
  }
}

extension Member {
  func with(worth: Worth? = nil, weight: Fraction? = nil) -> Member {
    Member(
      subject: subject, worth: worth ?? self.worth, weight: weight ?? self.weight,
      greatest: greatest, unreversed: unreversed)
  }
}
