import RiskEngine
import Testing

/// Decision tables give what the plain twin gives, on random tables and cases.
@Suite struct TableTwinTests {
  /// Each seed gives one policy and eight cases.
  @Test(arguments: [UInt64](1...4).map { $0 * 10_000 })
  func theEngineAgreesWithItsPlainTwin(first: UInt64) throws {
    var seen: [String: Int] = [:]
    for seed in first..<first + 100 {
      var random = RandomTables(seed: seed)
      let tables = random.tables()
      let tested = tables.last?.outputs.first
      let isTestable = !["ruleOrder", "outputOrder", "collect"].contains(tables.last?.hitPolicy)
      let test = tested.flatMap { isTestable ? random.test($0.name, []) : nil }
      let when: JSONSketch =
        test.flatMap { test in tested.map { .object([($0.name, .text(test.written))]) } }
        ?? ["age": "< 18"]
      let policy = TableSample.policy(tables.map(\.document), when: when)
      var sample = RoutingSample(policy)
      let findings = try sample.policyFindings()
      sample.refusesContradictions = false
      var library = sample.library
      for number in 0..<8 {
        let (facts, document) = random.facts()
        let json = try JSONDocument(name: "case.json", bytes: document.bytes)
        let outcome = library.result(for: json, json.root, policy: .automatic)
        guard case .success(let result) = outcome, let found = result.recommendation else {
          Issue.record(
            "seed \(seed): \(outcome) \(library.findings.values.joined().map(\.problem)) \(policy["tables"]?.json ?? "")"
          )
          return
        }
        var known = facts
        for (position, table) in tables.enumerated() {
          let expected = table.outcome(known, domain: RandomTables.domain)
          guard found.tables[position].plain(table) == expected else {
            Issue.record(
              """
              seed \(seed), case \(number), table \(position): \
              \(found.tables[position].plain(table)) but \(expected)
              \(policy["tables"]?.json ?? "")
              \(document.json)
              """)
            return
          }
          seen[expected.kind(table), default: 0] += 1
          if expected == .conflict {
            #expect(
              !Set(findings).isDisjoint(with: ["rulesOverlap", "rulesConflict"]), "seed \(seed)")
          }
          guard case .values(let sets) = expected else {
            // What comes of a conflict is unknown, and what lists hold is tested by nothing.
            if expected == .conflict { break }
            continue
          }
          for (output, set) in zip(table.outputs, sets) { known[output.name] = .possible(set) }
          if position == tables.indices.last, let test {
            let status = sets[0].status(test)
            #expect(
              found.programmes.first?.status == status,
              "seed \(seed), case \(number): \(test.written) of \(sets[0])")
          }
        }
      }
    }
    // A twin that never saw some kind of outcome would prove nothing about it.
    for policy in RandomTables.hitPolicies {
      for kind in ["settled", "open"] {
        #expect(seen["\(policy) \(kind)", default: 0] > 3, "\(policy) \(kind)")
      }
    }
    for policy in ["unique", "any"] { #expect(seen["\(policy) conflict", default: 0] > 1) }
  }
}

extension TableOutcome {
  fileprivate func plain(_ table: PlainDecisionTable) -> PlainDecisionTable.Outcome {
    if isConflict { return .conflict }
    var sets: [Set<PlainDecisionTable.Value>] = []
    var lists: [[PlainDecisionTable.Value]] = []
    var isComplete = true
    for (output, plain) in zip(outputs, table.outputs) {
      switch output {
      case .value(let possible):
        sets.append(Set((possible.options ?? []).map { $0.plain(plain.words) }))
      case .list(let values, let isSettled):
        lists.append(values.map { $0.plain(plain.words) })
        isComplete = isSettled
      }
    }
    return lists.isEmpty ? .values(sets) : .lists(lists, isSettled: isComplete)
  }
}

extension Value {
  fileprivate func plain(_ words: [String]) -> PlainDecisionTable.Value {
    switch self {
    case .number(let number): .number(Double(number.description) ?? .nan)
    case .choice(let code): .word(words[Int(code)])
    case .null, .boolean, .level, .text, .day: .nothing
    }
  }
}

extension PlainDecisionTable.Outcome {
  fileprivate func kind(_ table: PlainDecisionTable) -> String {
    switch self {
    case .conflict: "\(table.hitPolicy) conflict"
    case .lists(_, let isSettled): "\(table.hitPolicy) \(isSettled ? "settled" : "open")"
    case .values(let sets):
      "\(table.hitPolicy) \(sets.allSatisfy { $0.count == 1 } ? "settled" : "open")"
    }
  }
}

extension Set<PlainDecisionTable.Value> {
  /// The status of a programme whose one criterion is this test of one of these values.
  fileprivate func status(_ test: PlainDecisionTable.Test) -> ProgrammeStatus {
    let outcomes = Set<Bool?>(
      map { $0 == .nothing ? (test.mentionsNull ? true : nil) : test.passes($0, nil) })
    guard outcomes.count == 1, let outcome = outcomes.first ?? nil else { return .undetermined }
    return outcome ? .eligible : .notEligible
  }
}
