/// Scores one response in the slowest and most obvious way, section by section of the format
/// reference.
struct PlainScoring {
  let instrument: PlainInstrument
  let facts: PlainFacts
  /// One per item, gates applied.
  private(set) var answers: [PlainAnswer] = []
  private(set) var scores: [String: PlainScoreOutcome] = [:]
  /// `nil` where the level can't be told.
  private(set) var levels: [String: String?] = [:]
  /// The levels that the value gives by the rows that could apply.
  private(set) var candidates: [String: Set<String>] = [:]
  /// The reasons that raise each level.
  private(set) var raised: [String: [String]] = [:]
  private(set) var flags: [String: Bool?] = [:]

  /// Scores what the response says, one answer per item.
  init(_ instrument: PlainInstrument, _ answers: [PlainAnswer], _ facts: PlainFacts) {
    self.instrument = instrument
    self.facts = facts
    for (item, answer) in zip(instrument.items, answers) { place(answer, item) }
    for step in instrument.steps {
      switch step {
      case .score(let score): scores[score.id] = outcome(score)
      case .level(let level): place(level)
      }
    }
    for flag in instrument.flags { flags[flag.id] = .some(flag.when.value(self).truth) }
  }

  /// A form on which only the first answers stand yet: enough for the gate of the next item.
  init(beginning answers: [PlainAnswer], _ instrument: PlainInstrument, _ facts: PlainFacts) {
    self.instrument = instrument
    self.facts = facts
    self.answers = answers
  }

  /// Whether a gate asks the item; `nil` when its condition is unknown.
  func asks(_ item: PlainItem) -> Bool? {
    guard let gate = item.gate else { return true }
    return gate.when.value(self).truth
  }

  private mutating func place(_ answer: PlainAnswer, _ item: PlainItem) {
    answers.append(
      asks(item) == false ? item.gate?.otherwise ?? .missing("gatedOff") : answer)
  }

  // MARK: What expressions read

  func answer(_ item: String) -> PlainAnswer {
    instrument.item(item).map { answers[$0] } ?? .missing("notAsked")
  }

  func value(named name: String) -> PlainValue {
    switch name {
    case "age": return facts.age.map { .number(PlainNumber($0)) } ?? .null
    case "sex": return facts.sex.map(PlainValue.text) ?? .null
    case "informant": return facts.informant.map(PlainValue.text) ?? .null
    case "setting": return facts.setting.map(PlainValue.text) ?? .null
    default: break
    }
    if instrument.item(name) != nil {
      switch answer(name) {
      case .missing: return .null
      case .truth(let truth): return .truth(truth)
      case .number(let number): return .number(number)
      case .code(let code): return Int(code).map { .number(PlainNumber($0)) } ?? .text(code)
      case .codes: return worth(ofItem: name).map(PlainValue.number) ?? .null
      }
    }
    if let score = scores[name] { return score.value.map(PlainValue.number) ?? .null }
    guard let scale = instrument.levels.first(where: { $0.id == name }), let level = levels[name]
    else { return .null }
    return level.flatMap { scale.concern($0) }.map(PlainValue.concern) ?? .null
  }

  // MARK: Worth

  /// An item's own worth: section 3.1.
  func worth(ofItem name: String) -> PlainNumber? {
    guard let position = instrument.item(name) else { return nil }
    return instrument.items[position].worth(answers[position])
  }

  // MARK: Scores

  private func outcome(_ score: PlainScore) -> PlainScoreOutcome {
    var outcome: PlainScoreOutcome
    switch score.form {
    case .members(let form, let members, let test):
      outcome =
        PlainMembers(
          form: form, members: members, test: test, rule: score.missing, scoring: self
        ).outcome
    case .conditions(let conditions):
      outcome = count(conditions)
    case .formula(let formula):
      outcome = PlainScoreOutcome(value: formula.value(self).number)
      stand(&outcome, on: formula.names)
    case .lookup(let table, let of, let reading):
      outcome = PlainScoreOutcome(value: lookUp(table, of, reading))
      stand(&outcome, on: namesRead(table, of))
    }
    if let rounding = score.rounding {
      outcome.value = outcome.value?.rounded(rounding.mode, decimals: rounding.decimals)
    }
    return outcome
  }

  private func count(_ conditions: [(group: String?, when: PlainExpression)]) -> PlainScoreOutcome {
    var outcome = PlainScoreOutcome(value: .zero)
    var isCounted = false
    for (group, when) in conditions {
      let rests = when.names.contains { name in
        let scale = instrument.levels.first { $0.id == name }
        return scores[scale.map { $0.of ?? "" } ?? name]?.applies == false
      }
      if rests {
        if let group { outcome.leftOut.append(group) }
        continue
      }
      isCounted = true
      switch when.value(self).truth {
      case true?: outcome.value = outcome.value.map { $0 + .one }
      case false?: break
      case nil: outcome.value = nil
      }
    }
    if !isCounted {
      outcome.value = nil
      outcome.applies = false
    }
    stand(&outcome, on: conditions.reduce(into: []) { $0.formUnion($1.when.names) })
    return outcome
  }

  /// A formula stands on every item that it reads, itself or through others.
  private func stand(_ outcome: inout PlainScoreOutcome, on names: Set<String>) {
    for item in itemsRead(names) where !answer(item).isClosed {
      outcome.of.insert(item)
      if !answer(item).isMissing { outcome.answered.insert(item) }
    }
  }

  /// Bounded: each score reads only scores before it.
  private func itemsRead(_ names: Set<String>) -> Set<String> {
    names.reduce(into: []) { items, name in
      if instrument.item(name) != nil {
        items.insert(name)
      } else if let scale = instrument.levels.first(where: { $0.id == name }) {
        items.formUnion(itemsRead(scale.names))
      } else if let score = instrument.scores.first(where: { $0.id == name }) {
        switch score.form {
        case .members(_, let members, _): items.formUnion(itemsRead(Set(members.map(\.name))))
        case .conditions(let all): for one in all { items.formUnion(itemsRead(one.when.names)) }
        case .formula(let formula): items.formUnion(itemsRead(formula.names))
        case .lookup(let table, let of, _): items.formUnion(itemsRead(namesRead(table, of)))
        }
      }
    }
  }

  // MARK: Levels

  private mutating func place(_ scale: PlainLevel) {
    var (base, found) = placed(scale)
    for raise in scale.raises {
      let isTrue = raise.when.value(self).truth
      if isTrue == true { raised[scale.id, default: []].append(raise.id) }
      // While it isn't known whether a reason holds, only a level that it wouldn't change stays.
      func apply(_ level: String) -> String? {
        let higher = scale.raised(level, raise)
        switch isTrue {
        case true?: return higher
        case false?: return level
        case nil: return higher == level ? level : nil
        }
      }
      base = base.flatMap(apply)
      found = Set(found.compactMap(apply))
    }
    candidates[scale.id] = found
    levels[scale.id] = .some(base)
  }

  private func placed(_ scale: PlainLevel) -> (String?, Set<String>) {
    switch scale.basis {
    case .cutOffs(let score, let all):
      let rows = all.filter { $0.couldApply(facts, among: all) }
      var found: Set<String> = []
      var isPlaced = true
      if let value = scores[score]?.value {
        for row in rows {
          guard let range = row.ranges.first(where: { $0.test.holds(value) }) else {
            isPlaced = false
            continue
          }
          found.insert(range.level)
        }
      }
      return (isPlaced && found.count == 1 ? found.first : nil, found)
    case .rules(let rules, let otherwise):
      var level = otherwise
      for rule in rules.reversed() {
        switch rule.when.value(self).truth {
        case true?: level = rule.level
        case false?: break
        case nil: level = level == rule.level ? level : nil
        }
      }
      return (level, level.map { [$0] } ?? [])
    case .worst(let scales):
      let each = scales.map { levels[$0] ?? nil }
      let known = each.compactMap { $0 }.max { (scale.concern($0) ?? 0) < (scale.concern($1) ?? 0) }
      // Unknown scales matter only while one of them could be more concerning.
      let unknown = instrument.levels.filter { other in
        scales.contains(other.id) && (levels[other.id] ?? nil) == nil
      }
      let top = unknown.flatMap(\.levels).compactMap(scale.concern).max() ?? 0
      let isSure = known.map { scale.concern($0) ?? 0 >= top } ?? false
      let level = isSure ? known : nil
      return (level, level.map { [$0] } ?? [])
    }
  }

  // MARK: Tables

  /// The row whose tests all pass, and what it gives.
  private func lookUp(
    _ name: String, _ of: PlainExpression?, _ reading: PlainReading
  ) -> PlainNumber? {
    guard let table = instrument.tables.first(where: { $0.id == name }) else { return nil }
    let subject = of?.value(self)
    let row = table.rows.first { row in
      zip(table.columns, row.cells).allSatisfy { column, cell in
        let value = column == "of" ? subject ?? .null : self.value(named: column)
        switch (cell, value) {
        case (nil, _): return true
        case (.number(let test)?, .number(let number)): return test.holds(number)
        case (.words(let words)?, .text(let text)): return words.contains(text)
        default: return false
        }
      }
    }
    switch (row?.outcome, reading) {
    case (.value(let value)?, _): return value
    case (.norm(let mean, let deviation)?, .scale(_, let centre, let unit)):
      return subject?.number.flatMap { number in
        ((number - mean) * unit).divided(by: deviation).map { $0 + centre }
      }
    default: return nil
    }
  }

  private func namesRead(_ name: String, _ of: PlainExpression?) -> Set<String> {
    let columns = instrument.tables.first { $0.id == name }?.columns ?? []
    return Set(columns).union(of?.names ?? [])
  }
}

/// What is known of the person.
struct PlainFacts: Hashable {
  /// The date of every response.
  static let date = PlainDay(year: 2026, month: 1, day: 15)

  var age: Int?
  var sex: String?
  var informant: String?
  var setting: String?
}

/// What a score comes to.
struct PlainScoreOutcome {
  var value: PlainNumber?
  var applies = true
  var answered: Set<String> = []
  var of: Set<String> = []
  var rule: String?
  var leftOut: [String] = []
}

extension PlainLevel {
  /// Every name it reads.
  var names: Set<String> {
    let read: Set<String> =
      switch basis {
      case .cutOffs(let score, _): [score]
      case .rules(let rules, _): rules.reduce(into: []) { $0.formUnion($1.when.names) }
      case .worst(let scales): Set(scales)
      }
    return raises.reduce(into: read) { $0.formUnion($1.when.names) }
  }

  /// The level that a reason raises a level to.
  func raised(_ level: String, _ raise: Raise) -> String {
    let ordered = mostConcerningIsLast ? levels : levels.reversed()
    guard let now = concern(level) else { return level }
    var wanted = now
    if let to = raise.to.flatMap(concern) { wanted = to }
    if let steps = raise.steps {
      wanted = min(now + steps, raise.cap.flatMap(concern) ?? ordered.count - 1)
    }
    return ordered[max(now, wanted)]
  }
}

extension PlainLevel.Row {
  /// Whether the row could apply: no known fact speaks against it.
  ///
  /// The sex `other` is as good as unknown where no row names it that applies for certain
  /// otherwise.
  func couldApply(_ facts: PlainFacts, among rows: [PlainLevel.Row]) -> Bool {
    guard fitsOtherFacts(facts) != false else { return false }
    guard let sexes, let sex = facts.sex else { return true }
    let isNamed = rows.contains { row in
      row.fitsOtherFacts(facts) == true && row.sexes?.contains(sex) == true
    }
    return sexes.contains(sex) || (sex == "other" && !isNamed)
  }

  /// Whether the row's tests on age, informant and setting pass; `nil` when that isn't known.
  private func fitsOtherFacts(_ facts: PlainFacts) -> Bool? {
    let age = self.age.map { age in facts.age.map { age.holds(PlainNumber($0)) } } ?? true
    let informant = informants.map { list in facts.informant.map(list.contains) } ?? true
    let setting = settings.map { list in facts.setting.map(list.contains) } ?? true
    let all = [age, informant, setting]
    if all.contains(false) { return false }
    return all.contains(nil) ? nil : true
  }
}

extension PlainItem {
  /// Section 3.1: what an answer is worth.
  func worth(_ answer: PlainAnswer) -> PlainNumber? {
    switch (answer, type) {
    case (.code(let code), .choice(let options)), (.code(let code), .multiple(let options)):
      let option = options.first { $0.code == code }
      return option?.points ?? Int(code).map { PlainNumber($0) }
    case (.codes(let codes), _):
      return codes.reduce(.zero) { $0 + (worth(.code($1)) ?? .zero) }
    case (.truth(let truth), _): return truth ? .one : .zero
    case (.number(let number), _): return number
    default: return nil
    }
  }

  /// Of a long range the first and the last few; no rule of a made-up instrument divides the rest.
  private static func ends(of answers: [Int]) -> [Int] {
    answers.count > 100 ? Array(answers.prefix(20) + answers.suffix(5)) : answers
  }

  /// Every answer that the item can take.
  var allAnswers: [PlainAnswer] {
    switch type {
    case .choice(let options): return options.map { .code($0.code) }
    case .multiple(let options):
      return options.reduce([[]]) { lists, option in lists + lists.map { $0 + [option.code] } }
        .map(PlainAnswer.codes)
    case .yesNo: return [.truth(false), .truth(true)]
    case .count(let maximum):
      return PlainItem.ends(of: Array(0...maximum)).map { .number(PlainNumber($0)) }
    case .integer(let minimum, let maximum):
      return PlainItem.ends(of: Array(minimum...maximum)).map { .number(PlainNumber($0)) }
    case .decimal(let minimum, let maximum, let step):
      var answers: [PlainAnswer] = []
      var next = minimum
      while next <= maximum {
        answers.append(.number(next))
        next = next + step
      }
      return answers
    }
  }
}
