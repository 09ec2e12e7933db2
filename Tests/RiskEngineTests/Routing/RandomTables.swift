/// Random decision tables and cases, as plain values and as the documents that say the same.
struct RandomTables {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let hitPolicies = [
    "unique", "any", "priority", "first", "ruleOrder", "outputOrder", "collect", "collect min",
    "collect max", "collect sum", "collect count",
  ]
  private static let teams = ["c", "a", "b"]

  private mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element], _ fallback: Element) -> Element {
    elements.randomElement(using: &random) ?? fallback
  }

  // MARK: Tables

  /// Up to three tables, each of which may read the outputs of those before it.
  mutating func tables() -> [PlainDecisionTable] {
    var tables: [PlainDecisionTable] = []
    var names = ["age", "total", "placed", "custody", "months"]
    for position in 0...Int.random(in: 0...2, using: &random) {
      let table = table(position, names)
      if !["ruleOrder", "outputOrder", "collect"].contains(table.hitPolicy) {
        names += table.outputs.map(\.name)
      }
      tables.append(table)
    }
    return tables
  }

  private mutating func table(_ position: Int, _ names: [String]) -> PlainDecisionTable {
    let hitPolicy = pick(RandomTables.hitPolicies, "first")
    let isAggregation = hitPolicy.contains(" ")
    let columns = Array(
      names.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
    var outputs: [(name: String, words: [String])] = []
    if isAggregation {
      outputs = [("load\(position)", [])]
    } else {
      outputs = [("team\(position)", RandomTables.teams)]
      if chance(3) { outputs.append(("load\(position)", [])) }
    }
    let rules = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      rule(columns, names, outputs)
    }
    let elseValues = outputs.map {
      $0.words.isEmpty ? .number(9) : PlainDecisionTable.Value.word("b")
    }
    return PlainDecisionTable(
      id: "t\(position)", hitPolicy: hitPolicy, columns: columns, outputs: outputs,
      elseValues: chance(3) ? elseValues : nil, rules: rules)
  }

  private mutating func rule(
    _ columns: [String], _ names: [String], _ outputs: [(name: String, words: [String])]
  ) -> PlainDecisionTable.Rule {
    var tests: [String: PlainDecisionTable.Test] = [:]
    for column in columns where !chance(4) { tests[column] = test(column, names) }
    let values = outputs.map { output -> PlainDecisionTable.Value in
      output.words.isEmpty
        ? .number(Double(pick([-2, 0, 1, 1, 3], 1))) : .word(pick(output.words, "a"))
    }
    return PlainDecisionTable.Rule(tests: tests, values: values)
  }

  /// A test of a name's type; numbers have ends from 0 to 6, ages from 10 to 14.
  mutating func test(_ name: String, _ names: [String]) -> PlainDecisionTable.Test {
    if let words = RandomTables.words(name) { return wordTest(words) }
    let a = name == "age" ? Int.random(in: 10...14, using: &random) : pick([0, 1, 3, 4, 6], 3)
    let b = a + pick([0, 1, 2], 1)
    let ends = names.filter { $0 != name && RandomTables.words($0) == nil }
    if chance(6), let end = ends.randomElement(using: &random) {
      return PlainDecisionTable.Test(
        written: "<= \(end)", end: end, mentionsNull: false,
        passes: { value, end in
          guard case .number(let number) = value, case .number(let limit)? = end else { return nil }
          return number <= limit
        })
    }
    let forms: [(String, (Double) -> Bool)] = [
      ("[\(a)..\(b)]", { Double(a) <= $0 && $0 <= Double(b) }),
      ("(\(a)..\(b + 1)]", { Double(a) < $0 && $0 <= Double(b + 1) }),
      (">= \(a)", { $0 >= Double(a) }), ("< \(a)", { $0 < Double(a) }),
      ("\(a), > \(b)", { $0 == Double(a) || $0 > Double(b) }),
      ("not(\(a))", { $0 != Double(a) }),
    ]
    let (written, passes) = pick(forms, ("\(a)", { $0 == Double(a) }))
    return PlainDecisionTable.Test(
      written: written, end: nil, mentionsNull: false,
      passes: { value, _ in if case .number(let number) = value { passes(number) } else { nil } })
  }

  private mutating func wordTest(_ words: [String]) -> PlainDecisionTable.Test {
    let isBoolean = words.first == "true"
    let chosen = words.filter { _ in chance(2) }
    let some = chosen.isEmpty ? [pick(words, "")] : chosen
    let list = some.map { isBoolean ? $0 : "\"\($0)\"" }.joined(separator: ",")
    let mentionsNull = chance(8)
    let isNegated = !mentionsNull && chance(3)
    return PlainDecisionTable.Test(
      written: mentionsNull ? "\(list), null" : isNegated ? "not(\(list))" : list, end: nil,
      mentionsNull: mentionsNull,
      passes: { value, _ in
        guard case .word(let word) = value else { return nil }
        return some.contains(word) != isNegated
      })
  }

  /// The words of a name, and of an output of teams; none for numbers.
  static func words(_ name: String) -> [String]? {
    switch name {
    case "placed": ["true", "false"]
    case "custody": ["none", "detained"]
    default: name.hasPrefix("team") ? teams : nil
    }
  }

  /// All that a fact of which nothing is known can be, as far as the tests tell it apart.
  static func domain(_ name: String) -> Set<PlainDecisionTable.Value> {
    if let words = words(name) { return Set(words.map(PlainDecisionTable.Value.word)) }
    if name == "age" { return Set((9...18).map { .number(Double($0)) }) }
    return Set((-1...19).map { .number(Double($0) / 2) })
  }

  // MARK: Cases

  /// What is known of a case, and the case.
  mutating func facts() -> (facts: [String: PlainDecisionTable.Fact], document: JSONSketch) {
    var facts: [String: PlainDecisionTable.Fact] = [:]
    var document: JSONSketch = ["id": "A-1", "date": "2025-03-03"]
    var circumstances: [(String, JSONSketch)] = []
    func known(_ value: PlainDecisionTable.Value) -> PlainDecisionTable.Fact { .possible([value]) }
    for name in ["age", "total", "placed", "custody", "months"] { facts[name] = .unknown }
    if !chance(4) {
      let age = Int.random(in: 9...16, using: &random)
      document["age"] = .number("\(age)")
      facts["age"] = known(.number(Double(age)))
    }
    if !chance(3) {
      let placed = chance(2)
      circumstances.append(("placed", .boolean(placed)))
      facts["placed"] = known(.word("\(placed)"))
    }
    if !chance(3) {
      let custody = pick(["none", "detained"], "none")
      circumstances.append(("custody", .text(custody)))
      facts["custody"] = known(.word(custody))
    }
    if !chance(3) {
      let months = Int.random(in: 0...7, using: &random)
      circumstances.append(("months", .number("\(months)")))
      facts["months"] = known(.number(Double(months)))
    }
    document["circumstances"] = .object(circumstances)
    if !chance(4) {
      var totals: Set<Int> = [0]
      var answers: [(String, JSONSketch)] = []
      for question in ["q1", "q2", "q3"] {
        let worth = Int.random(in: 0...2, using: &random)
        let isOpen = chance(4)
        answers.append((question, isOpen ? ["missing": "declined"] : .number("\(worth)")))
        totals = Set(totals.flatMap { total in (isOpen ? [0, 1, 2] : [worth]).map { total + $0 } })
      }
      document["responses"] = [SampleCase.response(.object(answers))]
      facts["total"] = .possible(Set(totals.map { .number(Double($0)) }))
    }
    return (facts, document)
  }
}

extension PlainDecisionTable {
  var document: JSONSketch {
    let rules = rules.map { rule -> (when: JSONSketch, then: JSONSketch) in
      let tests = rule.tests.sorted { $0.key < $1.key }
      return (
        .object(tests.map { ($0.key, .text($0.value.written)) }),
        .object(zip(outputs, rule.values).map { ($0.name, $1.sketch) })
      )
    }
    let table = TableSample.table(
      hitPolicy,
      outputs.map {
        $0.words.isEmpty ? TableSample.number($0.name) : TableSample.choice($0.name, $0.words)
      }, inputs: columns, rules, id: id)
    return table.with(
      "default",
      elseValues.map { values in
        .object(zip(outputs, values).map { ($0.name, $1.sketch) })
      })
  }
}

extension PlainDecisionTable.Value {
  fileprivate var sketch: JSONSketch {
    switch self {
    case .number(let number): .number("\(Int(number))")
    case .word(let word): .text(word)
    case .nothing: .null
    }
  }
}
