/// Random policies and cases, as plain values and as the documents that say the same.
struct RandomRouting {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element], _ fallback: Element) -> Element {
    elements.randomElement(using: &random) ?? fallback
  }

  // MARK: Policies

  mutating func policy() -> PlainPolicy {
    let count = Int.random(in: 3...5, using: &random)
    var eligibility: [PlainPolicy.Rule] = []
    var programmes: [PlainPolicy.Programme] = []
    for programme in 0..<count {
      programmes.append(PlainPolicy.Programme(needsConsent: chance(2)))
      for _ in 0...Int.random(in: 0...1, using: &random) { eligibility.append(rule(programme)) }
    }
    var preference: [PlainPolicy.Rule] = []
    for programme in 0..<count where chance(4) { preference.append(rule(programme)) }
    let months = pick([1, 6, 11, 12, 13, 24, 30], 6)
    return PlainPolicy(
      programmes: programmes, eligibility: eligibility, preference: preference,
      nearMonths: chance(6) ? nil : months, allowsDepartures: chance(2))
  }

  private mutating func rule(_ programme: Int) -> PlainPolicy.Rule {
    var tests: [PlainPolicy.Test] = []
    if !chance(4) { tests.append(numberTest("age", 8...20, domain: 0...130)) }
    if chance(3) { tests.append(numberTest("total", 0...6, domain: 0...6)) }
    for (name, words) in RandomRouting.words where chance(4) {
      tests.append(wordTest(name, words))
    }
    if tests.isEmpty { tests.append(numberTest("age", 8...20, domain: 0...130)) }
    return PlainPolicy.Rule(programme: programme, tests: tests)
  }

  private static let words = [
    ("concern", ["low", "high"]), ("risk", ["low", "moderate", "high"]),
    ("custody", ["none", "detained"]), ("placed", ["true", "false"]), ("sad", ["true", "false"]),
  ]

  private mutating func numberTest(
    _ name: String, _ ends: ClosedRange<Int>, domain: ClosedRange<Int>
  ) -> PlainPolicy.Test {
    let a = Int.random(in: ends, using: &random)
    let b = Int.random(in: a...ends.upperBound, using: &random)
    let forms: [(String, (Int) -> Bool)] = [
      ("[\(a)..\(b)]", { a <= $0 && $0 <= b }), ("[\(a)..\(b + 1))", { a <= $0 && $0 < b + 1 }),
      ("]\(a - 1)..\(b)]", { a - 1 < $0 && $0 <= b }), (">= \(a)", { $0 >= a }),
      ("< \(a)", { $0 < a }),
      ("\(a), > \(b)", { $0 == a || $0 > b }), ("not(\(a))", { $0 != a }),
    ]
    let (written, passes) = pick(forms, ("\(a)", { $0 == a }))
    return PlainPolicy.Test(
      name: name, written: written, passing: Set(domain.filter(passes).map { "\($0)" }))
  }

  private mutating func wordTest(_ name: String, _ words: [String]) -> PlainPolicy.Test {
    let isBoolean = words.first == "true"
    func quoted(_ word: String) -> String { isBoolean ? word : "\"\(word)\"" }
    let chosen = words.filter { _ in chance(2) }
    let some = chosen.isEmpty ? [pick(words, "")] : chosen
    let list = some.map(quoted).joined(separator: ",")
    return chance(3)
      ? PlainPolicy.Test(
        name: name, written: "not(\(list))", passing: Set(words).subtracting(some))
      : PlainPolicy.Test(name: name, written: list, passing: Set(some))
  }

  // MARK: Cases

  mutating func plainCase(for policy: PlainPolicy) -> PlainCase {
    let start = pick(
      ["2024-02-24", "2024-08-26", "2025-02-23", "2025-03-01", "2025-12-26"].compactMap(day),
      PlainDay(year: 2025, month: 3, day: 1))
    var plainCase = PlainCase(
      date: start.adding(days: 5), answers: nil, circumstances: [:], consents: [])
    if !chance(5) { plainCase.born = born(plainCase.date, policy.nearMonths ?? 6) }
    if plainCase.born == nil, !chance(4) {
      plainCase.statedAge = Int.random(in: 7...21, using: &random)
    }
    if !chance(5) { plainCase.answers = (0..<3).map { _ in answer() } }
    if plainCase.answers != nil, !chance(3) {
      plainCase.judgement = pick(["low", "moderate", "high"], "low")
    }
    for (name, words) in RandomRouting.words where ["custody", "placed"].contains(name) {
      if !chance(4) { plainCase.circumstances[name] = pick(words, "") }
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let date = start.adding(days: Int.random(in: 0...6, using: &random))
      let until = date.adding(days: Int.random(in: 0...8, using: &random))
      plainCase.consents.append(
        PlainCase.Consent(
          party: pick(["person", "allGuardians", "allGuardians", "guardian"], ""),
          status: pick(
            ["given", "given", "given", "given", "refused", "withdrawn", "notAsked"], ""),
          date: date, until: chance(3) ? until : nil))
    }
    return plainCase
  }

  /// A birth date whose birthdays often lie at the edges of the margin.
  private mutating func born(_ date: PlainDay, _ months: Int) -> PlainDay {
    let edges = [
      date, date.next, date.adding(months: months), date.adding(months: months).next,
      PlainDay(year: 2024, month: 2, day: 29),
      PlainDay(year: 2024, month: Int.random(in: 1...12, using: &random), day: 28),
    ]
    let edge = pick(edges, date)
    let year = Int.random(in: 2003...2017, using: &random)
    let length = PlainDay.length(year, edge.month)
    return PlainDay(year: year, month: edge.month, day: min(edge.day, length))
  }

  private mutating func answer() -> PlainCase.Answer {
    if chance(5) { return .open }
    if chance(12) { return .closed }
    return .given(Int.random(in: 0...2, using: &random))
  }

  private func day(_ text: String) -> PlainDay? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return PlainDay(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
