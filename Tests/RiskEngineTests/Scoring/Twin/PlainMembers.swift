/// A sum, mean, count, least or greatest of members, with its rule for missing answers:
/// section 4 of the format reference.
struct PlainMembers {
  let form: String
  let members: [PlainMember]
  let test: PlainTest?
  let rule: PlainMissingRule?
  let scoring: PlainScoring

  var outcome: PlainScoreOutcome {
    guard let rule else { return PlainScoreOutcome() }
    var outcome = PlainScoreOutcome()
    var present: [(member: PlainMember, worth: PlainNumber)] = []
    var absent: [PlainMember] = []
    for member in members {
      if isLeftOut(member, rule) { continue }
      stand(&outcome, on: member)
      if let worth = worth(member) {
        present.append((member, worth))
      } else {
        absent.append(member)
      }
    }
    outcome.applies = !present.isEmpty || !absent.isEmpty
    if !absent.isEmpty { outcome.rule = rule.rule }
    guard !present.isEmpty, isEnough(present.count, of: present.count + absent.count, rule) else {
      if !isEnough(present.count, of: present.count + absent.count, rule), outcome.applies {
        outcome.rule = rule.rule
      }
      return outcome
    }
    outcome.value = value(present, absent, rule)
    return outcome
  }

  private func value(
    _ present: [(member: PlainMember, worth: PlainNumber)], _ absent: [PlainMember],
    _ rule: PlainMissingRule
  ) -> PlainNumber? {
    var present = present
    if !absent.isEmpty, rule.rule == "refuse" { return nil }
    if rule.rule == "value", let value = rule.value {
      present += absent.map { member in (member, tested(value, member)) }
    }
    let weights = present.reduce(PlainNumber.zero) { $0 + ($1.member.weight ?? .one) }
    let sum = present.reduce(PlainNumber.zero) { $0 + $1.worth * ($1.member.weight ?? .one) }
    switch form {
    case "minimum": return present.map(\.worth).min()
    case "maximum": return present.map(\.worth).max()
    case "mean": return sum.divided(by: weights)
    default: break
    }
    guard rule.rule == "prorate", !absent.isEmpty else { return sum }
    if rule.base == "points" {
      let ofPresent = present.reduce(PlainNumber.zero) { $0 + greatest($1.member) }
      let ofAbsent = absent.reduce(PlainNumber.zero) { $0 + greatest($1) }
      return (sum * (ofPresent + ofAbsent)).divided(by: ofPresent)
    }
    return (sum * PlainNumber(present.count + absent.count))
      .divided(by: PlainNumber(present.count))
  }

  private func isEnough(_ answered: Int, of all: Int, _ rule: PlainMissingRule) -> Bool {
    if let atLeast = rule.atLeast { return answered >= atLeast }
    if let percent = rule.atLeastPercent { return answered * 100 >= percent * all }
    return true
  }

  private func isLeftOut(_ member: PlainMember, _ rule: PlainMissingRule) -> Bool {
    guard rule.leavesOut else { return false }
    if member.isScore { return scoring.scores[member.name]?.applies == false }
    return scoring.answer(member.name).isClosed
  }

  private func stand(_ outcome: inout PlainScoreOutcome, on member: PlainMember) {
    if member.isScore {
      outcome.of.formUnion(scoring.scores[member.name]?.of ?? [])
      outcome.answered.formUnion(scoring.scores[member.name]?.answered ?? [])
    } else {
      outcome.of.insert(member.name)
      if !scoring.answer(member.name).isMissing { outcome.answered.insert(member.name) }
    }
  }

  // MARK: Worth of a member, weight aside

  private func worth(_ member: PlainMember) -> PlainNumber? {
    guard !member.isScore else {
      return scoring.scores[member.name]?.value.map { tested(recoded($0, member), member) }
    }
    return scoring.instrument.item(member.name).flatMap { position in
      worth(scoring.answers[position], scoring.instrument.items[position], member)
    }
  }

  private func worth(
    _ answer: PlainAnswer, _ item: PlainItem, _ member: PlainMember
  ) -> PlainNumber? {
    unreversed(answer, item, member).map { worth in
      let all = member.isReversed ? item.allAnswers.compactMap { unreversed($0, item, member) } : []
      guard let least = all.min(), let greatest = all.max() else { return tested(worth, member) }
      return tested(least + greatest - worth, member)
    }
  }

  private func unreversed(
    _ answer: PlainAnswer, _ item: PlainItem, _ member: PlainMember
  ) -> PlainNumber? {
    if let codes = member.codes {
      guard case .code(let code) = answer else { return nil }
      return codes.contains(code) ? .one : .zero
    }
    guard case .byCode(let points) = member.points else {
      return item.worth(answer).map { worth in
        // Ranges test the answer itself: a code, or a number.
        if case .code(let code) = answer, member.points != nil, let number = Int(code) {
          return recoded(PlainNumber(number), member)
        }
        return recoded(worth, member)
      }
    }
    func lookUp(_ code: String) -> PlainNumber { points.first { $0.code == code }?.points ?? .zero }
    switch answer {
    case .missing, .number: return nil
    case .code(let code): return lookUp(code)
    case .codes(let codes): return codes.reduce(.zero) { $0 + lookUp($1) }
    case .truth(let truth): return lookUp(truth ? "true" : "false")
    }
  }

  private func recoded(_ number: PlainNumber, _ member: PlainMember) -> PlainNumber {
    guard case .byRange(let ranges) = member.points else { return number }
    return ranges.first { $0.test.holds(number) }?.points ?? .zero
  }

  private func tested(_ worth: PlainNumber, _ member: PlainMember) -> PlainNumber {
    guard form == "count", member.codes == nil, let test = member.test ?? test else {
      return worth
    }
    return test.holds(worth) ? .one : .zero
  }

  /// The greatest attainable points of a member, weight included.
  private func greatest(_ member: PlainMember) -> PlainNumber {
    guard let position = scoring.instrument.item(member.name) else { return .zero }
    let item = scoring.instrument.items[position]
    let worths = item.allAnswers.compactMap { worth($0, item, member) }
    return worths.map { $0 * (member.weight ?? .one) }.max() ?? .zero
  }
}
