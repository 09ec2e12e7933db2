/// A decision table in plain values, and what the format reference, section 11.1, says of it: slow
/// and obvious.
struct PlainDecisionTable {
  /// A number, a word, or nothing at all.
  enum Value: Hashable {
    case number(Double), word(String), nothing
  }

  /// What is known of something: the values that it can have, or nothing.
  enum Fact: Equatable {
    case possible(Set<Value>)
    case unknown
  }

  /// A test in one of a few forms, as the policy writes it.
  struct Test {
    var written: String
    /// The name of its end, where it has one.
    var end: String?
    var mentionsNull: Bool
    /// Whether a value that is something passes; the second is the value of the named end.
    var passes: (Value, Value?) -> Bool?
  }

  struct Rule {
    var tests: [String: Test]
    var values: [Value]
  }

  var id: String
  var hitPolicy: String
  var columns: [String]
  /// The names of the outputs, each with its words in order of priority; none for numbers.
  var outputs: [(name: String, words: [String])]
  var elseValues: [Value]?
  var rules: [Rule]

  /// What the table gives.
  enum Outcome: Equatable {
    case conflict
    /// For each output all that it can be.
    case values([Set<Value>])
    case lists([[Value]], isSettled: Bool)
  }

  typealias World = [String: Value]

  // MARK: Rules

  /// True, false or unknown where each name is exactly this.
  func holds(_ rule: Rule, _ world: World) -> Bool? {
    all(rule.tests.map { name, test in outcome(test, world[name] ?? .nothing, world) })
  }

  private func outcome(_ test: Test, _ value: Value, _ world: World) -> Bool? {
    if value == .nothing { return test.mentionsNull ? true : nil }
    let end = test.end.map { world[$0] ?? .nothing }
    let passes = end == .nothing ? nil : test.passes(value, end)
    return passes
  }

  private func all(_ outcomes: [Bool?]) -> Bool? {
    if outcomes.contains(false) { return false }
    return outcomes.contains(nil) ? nil : true
  }

  /// True or false where each test comes out alike for all that its names can be.
  func holds(_ rule: Rule, _ facts: [String: Fact]) -> Bool? {
    all(
      rule.tests.map { name, test in
        var found: Set<Bool?> = []
        for value in values(facts[name]) {
          for end in test.end.map({ values(facts[$0]) }) ?? [.nothing] {
            found.insert(outcome(test, value, test.end.map { [$0: end] } ?? [:]))
          }
        }
        return found.count == 1 ? found.first ?? nil : nil
      })
  }

  private func values(_ fact: Fact?) -> Set<Value> {
    if case .possible(let values)? = fact { values } else { [.nothing] }
  }

  // MARK: Hit policies

  private var precedence: [Int] {
    rules.indices.sorted { a, b in
      let (first, second) = (ranks(rules[a]), ranks(rules[b]))
      return first == second ? a < b : first.lexicographicallyPrecedes(second)
    }
  }

  private func ranks(_ rule: Rule) -> [Int] {
    zip(outputs, rule.values).compactMap { output, value in
      output.words.firstIndex { value == .word($0) }
    }
  }

  /// What the rules give, and the unknown rules that this may still depend on.
  func outcome(_ hits: [Bool?]) -> (outcome: Outcome, open: [Int]) {
    let hit = rules.indices.filter { hits[$0] == true }
    let unknown = rules.indices.filter { hits[$0] == nil }
    let nothing = outputs.indices.map { elseValues?[$0] ?? .nothing }
    func given(_ rules: [Int], orElse: Bool) -> Outcome {
      .values(
        outputs.indices.map { output in
          Set(rules.map { self.rules[$0].values[output] } + (orElse ? [nothing[output]] : []))
        })
    }
    func list(_ order: [Int]) -> (Outcome, [Int]) {
      let lists = outputs.indices.map { output -> [Value] in
        let values = order.filter { hits[$0] != false }.map { rules[$0].values[output] }
        return values.isEmpty ? [elseValues?[output]].compactMap { $0 } : values
      }
      return (.lists(lists, isSettled: unknown.isEmpty), unknown)
    }
    func number(_ rule: Int) -> Double {
      if case .number(let number) = rules[rule].values[0] { number } else { 0 }
    }
    switch hitPolicy {
    case "unique", "any":
      let distinct = hitPolicy == "any" ? Set(hit.map { rules[$0].values }).count : hit.count
      if distinct > 1 { return (.conflict, []) }
      return hit.isEmpty
        ? (given(unknown, orElse: true), unknown) : (given(hit, orElse: false), [])
    case "first", "priority":
      var open: [Int] = []
      for rule in hitPolicy == "first" ? Array(rules.indices) : precedence {
        if hits[rule] == nil { open.append(rule) }
        if hits[rule] == true { return (given(open + [rule], orElse: false), open) }
      }
      return (given(open, orElse: true), open)
    case "ruleOrder", "collect": return list(Array(rules.indices))
    case "outputOrder": return list(precedence)
    default: break
    }
    // The aggregations: whatever some of the unknown rules make together with the true ones.
    var found: Set<Value> = []
    for choice in 0..<(1 << unknown.count) {
      let chosen = hit + unknown.indices.filter { choice & (1 << $0) != 0 }.map { unknown[$0] }
      let numbers = chosen.map(number)
      switch hitPolicy {
      case _ where chosen.isEmpty:
        found.insert(elseValues?[0] ?? (hitPolicy == "collect count" ? .number(0) : .nothing))
      case "collect min": found.insert(.number(numbers.min() ?? 0))
      case "collect max": found.insert(.number(numbers.max() ?? 0))
      case "collect sum": found.insert(.number(numbers.reduce(0, +)))
      default: found.insert(.number(Double(chosen.count)))
      }
    }
    return (.values([found]), unknown.filter { matters($0, beside: hit) })
  }

  /// Whether an unknown rule can change an aggregation.
  private func matters(_ rule: Int, beside hit: [Int]) -> Bool {
    let others = hit.map { rules[$0].values[0] }
    guard case .number(let number) = rules[rule].values[0], !others.isEmpty else { return true }
    return others.allSatisfy { other in
      guard case .number(let other) = other else { return true }
      switch hitPolicy {
      case "collect min": return number < other
      case "collect max": return number > other
      case "collect sum": return number != 0
      default: return true
      }
    }
  }

  // MARK: Facts

  /// What the table gives while some facts are open or unknown.
  func outcome(_ facts: [String: Fact], domain: (String) -> Set<Value>) -> Outcome {
    let (outcome, open) = outcome(rules.map { holds($0, facts) })
    guard case .values(let sets) = outcome, sets.contains(where: { $0.count > 1 }) else {
      return outcome
    }
    guard let worlds = worlds(facts, open, domain) else { return outcome }
    var found: [Set<Value>] = outputs.map { _ in [] }
    for world in worlds {
      let hits = rules.map { holds($0, world) }
      guard case .values(let sets) = self.outcome(hits).outcome else { continue }
      for (output, set) in sets.enumerated() { found[output].formUnion(set) }
    }
    return found.contains(where: \.isEmpty) ? outcome : .values(found)
  }

  /// Every combination of what the names can be; `nil` where that isn't tried.
  private func worlds(
    _ facts: [String: Fact], _ open: [Int], _ domain: (String) -> Set<Value>
  ) -> [World]? {
    let tests = open.flatMap { rules[$0].tests.map { (name: $0.key, test: $0.value) } }
    let ends = Set(tests.compactMap(\.test.end))
    if ends.contains(where: { facts[$0] == .unknown }) { return nil }
    var worlds: [World] = [[:]]
    let all = rules.flatMap { $0.tests.values.compactMap(\.end) }
    for name in Set(columns).union(all).sorted() {
      var values = values(facts[name])
      let hasRule = rules.contains { $0.tests[name]?.mentionsNull ?? false }
      if facts[name] == .unknown, !hasRule, columns.contains(name) {
        // What is compared with a name can't be listed while nothing is known of it.
        if tests.contains(where: { $0.name == name && $0.test.end != nil }) { return nil }
        values = domain(name)
      }
      worlds = worlds.flatMap { world in
        values.map { value in world.merging([name: value]) { $1 } }
      }
    }
    return worlds
  }
}
