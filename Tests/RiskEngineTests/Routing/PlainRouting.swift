import RiskEngine

/// A policy in plain values: every fact is a word, and a test is the set of words that pass.
struct PlainPolicy {
  struct Test {
    let name: String
    /// The test as the policy writes it.
    let written: String
    let passing: Set<String>
  }

  struct Rule {
    let programme: Int
    let tests: [Test]
  }

  struct Programme { let needsConsent: Bool }

  var programmes: [Programme]
  var eligibility: [Rule]
  var preference: [Rule]
  var nearMonths: Int?
  var allowsDepartures: Bool
}

/// A case in plain values.
struct PlainCase {
  enum Answer { case given(Int), open, closed }
  struct Consent {
    let party: String
    let status: String
    let date: PlainDay
    let until: PlainDay?
  }

  var date: PlainDay
  var born: PlainDay?
  /// The stated age, where no birth date is.
  var statedAge: Int?
  /// The answers to the three questions; `nil` without a response.
  var answers: [Answer]?
  var judgement: String?
  var circumstances: [String: String]
  var consents: [Consent]

  var age: Int? { born.map { $0.age(on: date) } ?? statedAge }
}

/// What routing answers about one programme.
struct PlainOutcome: Equatable {
  var status: ProgrammeStatus
  var departurePossible: Bool
}

/// Routing written from the format reference and nothing else: slow and obvious.
struct PlainRouting {
  let policy: PlainPolicy
  let plainCase: PlainCase

  /// One outcome per programme.
  var outcomes: [PlainOutcome] {
    policy.programmes.indices.map { programme in
      let outcomes = policy.eligibility.filter { $0.programme == programme }.map(outcome)
      let furthest = outcomes.map(\.status).max() ?? .notEligible
      return PlainOutcome(
        status: furthest,
        departurePossible: outcomes.contains { $0.status == furthest && $0.departurePossible })
    }
  }

  var choiceNeeded: Bool {
    let statuses = outcomes.map(\.status)
    let recommended = statuses.filter { $0 == .recommended }.count
    if recommended > 0 { return recommended > 1 }
    return statuses.filter { $0 == .eligible }.count > 1
  }

  private func outcome(_ rule: PlainPolicy.Rule) -> PlainOutcome {
    let results = rule.tests.map { (name: $0.name, holds: holds($0)) }
    let isAgeFalse = results.contains { $0.name == "age" && $0.holds == false }
    let isOtherFalse = results.contains { $0.name != "age" && $0.holds == false }
    let isSomethingUnknown = results.contains { $0.holds == nil }

    if isOtherFalse { return PlainOutcome(status: .notEligible, departurePossible: false) }
    if isAgeFalse {
      let ages = rule.tests.first { $0.name == "age" }?.passing ?? []
      return PlainOutcome(
        status: statusBeforeBirthday(ages),
        departurePossible: policy.allowsDepartures && !isSomethingUnknown)
    }
    if isSomethingUnknown { return PlainOutcome(status: .undetermined, departurePossible: false) }
    return PlainOutcome(status: statusOfMet(rule.programme), departurePossible: false)
  }

  private func statusOfMet(_ programme: Int) -> ProgrammeStatus {
    if policy.programmes[programme].needsConsent, !hasConsent { return .blocked }
    let isPreferred = policy.preference.contains { rule in
      rule.programme == programme && rule.tests.allSatisfy { holds($0) == true }
    }
    return isPreferred ? .recommended : .eligible
  }

  // MARK: Criteria

  /// True or false when every word that the fact can still be says the same.
  private func holds(_ test: PlainPolicy.Test) -> Bool? {
    let possible = possibleWords(test.name)
    if possible.isEmpty { return nil }
    let results = Set(possible.map(test.passing.contains))
    return results.count == 1 ? results.first : nil
  }

  /// The words that a fact can be; none when it is unknown.
  private func possibleWords(_ name: String) -> Set<String> {
    switch name {
    case "age": return plainCase.age.map { ["\($0)"] } ?? []
    case "total": return Set(totals.map { "\($0)" })
    case "concern": return Set(totals.map { $0 <= 3 ? "low" : "high" })
    case "sad":
      guard let last = plainCase.answers?.last else { return [] }
      switch last {
      case .given(let worth): return worth == 2 ? ["true"] : ["false"]
      case .open: return ["true", "false"]
      case .closed: return ["false"]
      }
    case "risk": return plainCase.judgement.map { [$0] } ?? []
    default: return plainCase.circumstances[name].map { [$0] } ?? []
    }
  }

  /// Every total that the open answers can still give; none where one can't come any more.
  private var totals: Set<Int> {
    var totals: Set<Int> = plainCase.answers == nil ? [] : [0]
    for answer in plainCase.answers ?? [] {
      switch answer {
      case .given(let worth): totals = Set(totals.map { $0 + worth })
      case .open: totals = Set(totals.flatMap { [$0, $0 + 1, $0 + 2] })
      case .closed: totals = []
      }
    }
    return totals
  }

  // MARK: Birthdays

  /// The status when age is the one thing that is false.
  private func statusBeforeBirthday(_ ages: Set<String>) -> ProgrammeStatus {
    guard let months = policy.nearMonths else { return .notEligible }
    let lastDay = plainCase.date.adding(months: months)
    if let born = plainCase.born {
      let numbers = Set(ages.compactMap { Int($0) })
      var day = plainCase.date
      while day < lastDay {
        day = day.next
        if numbers.contains(born.age(on: day)) { return .near }
      }
      return .notEligible
    }
    // At the earliest the next birthday is tomorrow, and the others whole years after that.
    let tomorrow = plainCase.date.next
    for years in 0...6 {
      let age = (plainCase.age ?? 0) + years + 1
      let earliest = tomorrow.adding(months: 12 * years)
      if earliest <= lastDay, ages.contains("\(age)") { return .undetermined }
    }
    return .notEligible
  }

  // MARK: Consents

  /// Under 15 all guardians, 15–17 the person too, from 18 the person; with no age everybody.
  private var hasConsent: Bool {
    let age = plainCase.age
    let needsGuardians = age.map { $0 < 18 } ?? true
    let needsPerson = age.map { $0 >= 15 } ?? true
    return (!needsGuardians || allGuardiansConsent) && (!needsPerson || latest(["person"]).isYes)
  }

  private var allGuardiansConsent: Bool {
    let all = latest(["allGuardians"])
    guard all.isYes, let since = all.date else { return false }
    return !plainCase.consents.contains { consent in
      consent.party == "guardian" && ["refused", "withdrawn"].contains(consent.status)
        && since <= consent.date && consent.date <= plainCase.date
    }
  }

  /// The latest date on which these parties spoke, and whether all that was said then is a yes in
  /// force.
  private func latest(_ parties: [String]) -> (date: PlainDay?, isYes: Bool) {
    let said = plainCase.consents.filter {
      parties.contains($0.party) && $0.date <= plainCase.date
    }
    guard let date = said.map(\.date).max() else { return (nil, false) }
    let isYes = said.filter { $0.date == date }.allSatisfy { consent in
      consent.status == "given" && consent.until.map { plainCase.date <= $0 } ?? true
    }
    return (date, isYes)
  }
}
