import RiskEngine
import Testing

/// The smallest changes against every combination of answers there is.
@Suite struct ChangeTwinTests {
  /// What was found by trying everything: sets of items, by position.
  private struct Exhausted {
    private var moving: [Set<Int>] = []

    mutating func note(_ changed: Set<Int>) { moving.append(changed) }

    /// All sets of the smallest size, each with its items in order, in item order.
    var smallest: [[Int]] {
      let least = moving.map(\.count).min()
      let sets = Set(moving.filter { $0.count == least }).map { $0.sorted() }
      return sets.sorted { $0.lexicographicallyPrecedes($1) }
    }
  }

  /// Every way to answer, one answer after the other; empty if they are more than `limit`.
  private static func combinations<Answer>(
    _ choices: [[Answer]], limit: Int
  ) -> [[Answer]] {
    guard choices.reduce(1, { min($0 * $1.count, limit + 1) }) <= limit else { return [] }
    return choices.reduce([[]]) { all, choices in
      all.flatMap { beginning in choices.map { beginning + [$0] } }
    }
  }

  /// The sets that the engine found, as positions of items.
  private static func items(_ smallest: SmallestChange) -> [[Int]]? {
    switch smallest {
    case .none: return []
    case .atLeast: return nil
    case .sets(let sets, let isComplete):
      guard isComplete else { return nil }
      return sets.map { set in
        set.changes.map { if case .item(_, let item) = $0.subject { item } else { -1 } }
      }
    }
  }

  private static var limits: ChangeLimits {
    var limits = ChangeLimits()
    limits.scorings = 100_000
    limits.sets = 10_000
    return limits
  }

  // MARK: Levels

  @Test(arguments: [UInt64](0..<4))
  func theSmallestChangesOfALevelAreThoseOfTryingEverything(part: UInt64) throws {
    var levels = 0
    var moved: [Int: Int] = [:]
    for seed in part * 50 + 1...part * 50 + 50 {
      let plain = RandomInstrument.make(seed: seed)
      guard !plain.levels.isEmpty else { continue }
      var random = SeededGenerator(seed: seed ^ 0x5A5A)
      let response = RandomResponse.make(
        plain, openness: [0, 30].randomElement(using: &random) ?? 0, &random)
      let ways = Self.combinations(
        zip(plain.items, response.answers).map { item, answer in
          answer == .missing("notApplicable")
            ? [answer] : [answer] + item.allAnswers.filter { $0 != answer }
        }, limit: 300)
      guard !ways.isEmpty else { continue }
      let outcomes = ways.map { PlainScoring(plain, $0, response.facts).levels }
      let result = try explained(plain, response)
      let explanation = try #require(result.explanation(limits: Self.limits))
      for answer in explanation.changes {
        // The file may list the scales in another order than they are reckoned in.
        guard case .level(let position, let scale) = answer.target,
          let level = plain.levels.first(where: {
            $0.id == result.responses[position].response.instrument.levels[scale].id
          })
        else { continue }
        let now = outcomes[0][level.id] ?? nil
        var exhausted = Exhausted()
        for (way, outcome) in zip(ways, outcomes) {
          guard let other = outcome[level.id] ?? nil, other != now else { continue }
          exhausted.note(Set(way.indices.filter { way[$0] != response.answers[$0] }))
        }
        levels += 1
        moved[exhausted.smallest.first?.count ?? 0, default: 0] += 1
        guard Self.items(answer.anyAnswer) == exhausted.smallest else {
          Issue.record(
            """
            seed \(seed), \(level.id): \(answer.anyAnswer), but \(exhausted.smallest)
            \(response.json) \(response.facts)
            \(plain.json)
            """)
          return
        }
      }
    }
    // A twin that only ever saw one size would prove nothing about the others.
    #expect(levels > 15)
    for size in 0...1 { #expect(moved[size, default: 0] > 0, "\(size)") }
  }

  private func explained(_ plain: PlainInstrument, _ random: RandomResponse) throws -> CaseResult {
    var library = Library()
    #expect(library.add(name: "plain.json", bytes: Array(plain.json.utf8)).map(\.id) == [])
    var person: [String] = []
    if let age = random.facts.age { person.append(#""age": \#(age), "#) }
    if let sex = random.facts.sex { person.append(#""sex": "\#(sex)", "#) }
    var response = random.facts.informant.map { #""informant": "\#($0)", "# } ?? ""
    response += random.facts.setting.map { #""setting": "\#($0)", "# } ?? ""
    let json =
      #"{"id": "A-1", "date": "\#(PlainFacts.date)", \#(person.joined())"responses": [{"#
      + #""instrument": "plain", \#(response)"answers": \#(random.json)}]}"#
    let document = try JSONDocument(name: "case.json", bytes: Array(json.utf8))
    return try library.result(for: document, document.root, policy: .none).get()
  }

  // MARK: Twelve items

  /// Yes or no twelve times, each worth something of its own, added up.
  @Test(arguments: [UInt64](1...4))
  func theSmallestChangesAmongTwelveItemsAreThoseOfTryingEverything(part: UInt64) throws {
    for seed in part * 1_000..<part * 1_000 + 6 {
      var random = SeededGenerator(seed: seed)
      let weights = (0..<12).map { _ in
        [1, 1, 1, 2, 2, 3, -1, -2].randomElement(using: &random) ?? 1
      }
      let isDynamic = (0..<12).map { _ in Int.random(in: 0..<3, using: &random) > 0 }
      let answers = (0..<12).map { _ in
        Int.random(in: 0..<12, using: &random) == 0
          ? nil as Bool? : Bool.random(using: &random)
      }
      let least = weights.filter { $0 < 0 }.reduce(0, +)
      let greatest = weights.filter { $0 > 0 }.reduce(0, +)
      let middle = Int.random(in: least + 1...greatest - 1, using: &random)
      let cuts = [middle, Int.random(in: middle + 1...greatest, using: &random)]

      func level(_ way: [Bool?]) -> Int? {
        guard !way.contains(nil) else { return nil }
        let sum = zip(way, weights).reduce(0) { $0 + ($1.0 == true ? $1.1 : 0) }
        return cuts.count { sum >= $0 }
      }
      let ways = Self.combinations(
        answers.map { answer in [answer] + [false, true].filter { $0 != answer } }, limit: 1 << 22)
      var any = Exhausted()
      var changeable = Exhausted()
      for way in ways {
        guard let other = level(way), other != level(answers) else { continue }
        let changed = Set(way.indices.filter { way[$0] != answers[$0] })
        any.note(changed)
        if changed.allSatisfy({ isDynamic[$0] || answers[$0] == nil }) { changeable.note(changed) }
      }
      let result = try twelve(weights, isDynamic, answers, (least, cuts, greatest))
      let found = try #require(result.explanation(limits: Self.limits)?.changes.first)
      #expect(Self.items(found.anyAnswer) == any.smallest, "seed \(seed)")
      #expect(Self.items(found.changeable) == changeable.smallest, "seed \(seed)")
    }
  }

  private func twelve(
    _ weights: [Int], _ isDynamic: [Bool], _ answers: [Bool?],
    _ bounds: (least: Int, cuts: [Int], greatest: Int)
  ) throws -> CaseResult {
    let items = weights.indices.map { index -> JSONSketch in
      [
        "id": .text("i\(index + 1)"), "type": "yesNo",
        "change": isDynamic[index] ? "dynamic" : "static",
      ]
    }
    let members = weights.enumerated().map { index, weight -> JSONSketch in
      ["item": .text("i\(index + 1)"), "weight": .number("\(weight)")]
    }
    let (least, cuts, greatest) = bounds
    let ranges: JSONSketch = [
      "low": .text("[\(least)..\(cuts[0] - 1)]"), "middle": .text("[\(cuts[0])..\(cuts[1] - 1)]"),
      "high": .text("[\(cuts[1])..\(greatest)]"),
    ]
    let instrument = SampleDefinitions.instrument()
      .with("items", .list(items))
      .with(
        "scores",
        [
          [
            "id": "total", "sum": .list(members), "missing": ["rule": "refuse"],
            "source": SampleDefinitions.localChoice,
          ]
        ]
      )
      .with(
        "levels",
        [
          [
            "id": "concern", "title": SampleDefinitions.texts("nivå"), "of": "total",
            "mostConcerning": "last",
            "levels": .list(
              ["low", "middle", "high"].map {
                ["id": .text($0), "title": SampleDefinitions.texts($0)]
              }),
            "cutOffs": [["ranges": ranges, "source": SampleDefinitions.localChoice]],
          ]
        ]
      )
      .with("flags", nil).with("optionSets", nil)
    var sample = RoutingSample()
    sample.instruments = [instrument]
    sample.choice = .none
    let given = answers.enumerated().compactMap { index, answer in
      answer.map { ("i\(index + 1)", JSONSketch.boolean($0)) }
    }
    let person = SampleCase.aged(14)
      .with("responses", [SampleCase.response(.object(given.map { (key: $0.0, value: $0.1) }))])
    return try sample.outcome(of: person).get()
  }

  // MARK: Programmes

  @Test(arguments: [UInt64](1...4).map { $0 * 1_000 })
  func theSmallestChangesOfAStatusAreThoseOfTryingEverything(first: UInt64) throws {
    var moved: [Int: Int] = [:]
    for seed in first..<first + 25 {
      var random = RandomRouting(seed: seed)
      let policy = random.policy()
      var sample = RoutingSample(policy.document)
      sample.catalogue = SampleDefinitions.catalogue(policy.programmes.indices.map { "P\($0)" })
      for _ in 0..<4 {
        let plainCase = random.plainCase(for: policy)
        guard let answers = plainCase.answers else { continue }
        let result = try sample.outcome(of: plainCase.document).get()
        let explanation = try #require(result.explanation(limits: Self.limits))
        let now = PlainRouting(policy: policy, plainCase: plainCase).outcomes.map(\.status)
        let ways = Self.combinations(
          answers.map { answer in
            switch answer {
            case .given(let worth): [answer] + (0...2).filter { $0 != worth }.map { .given($0) }
            case .open: [answer] + (0...2).map { .given($0) }
            case .closed: [answer]
            }
          }, limit: 100)
        var exhausted = [Exhausted](repeating: Exhausted(), count: now.count)
        for way in ways {
          var changed = plainCase
          changed.answers = way
          let statuses = PlainRouting(policy: policy, plainCase: changed).outcomes.map(\.status)
          let items = Set(way.indices.filter { !way[$0].isSame(as: answers[$0]) })
          for index in now.indices where statuses[index] != now[index] {
            exhausted[index].note(items)
          }
        }
        let found = explanation.changes.filter {
          if case .programme = $0.target { true } else { false }
        }
        for (index, answer) in found.enumerated() {
          moved[exhausted[index].smallest.first?.count ?? 0, default: 0] += 1
          guard Self.items(answer.anyAnswer) == exhausted[index].smallest else {
            Issue.record(
              """
              seed \(seed), P\(index) \(now[index]): \(answer.anyAnswer), but \
              \(exhausted[index].smallest)
              \(policy.document["eligibility"]?.json ?? "")
              \(policy.document["preference"]?.json ?? "")
              \(plainCase.document.json)
              """)
            return
          }
        }
      }
    }
    for size in 0...2 { #expect(moved[size, default: 0] > 0, "\(size)") }
  }
}

extension PlainCase.Answer {
  fileprivate func isSame(as other: PlainCase.Answer) -> Bool {
    switch (self, other) {
    case (.given(let a), .given(let b)): a == b
    case (.open, .open), (.closed, .closed): true
    default: false
    }
  }
}
