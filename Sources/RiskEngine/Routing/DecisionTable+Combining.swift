extension DecisionTable {
  /// What the outputs are, or can still become, by what is known of each rule.
  ///
  /// - Parameter hits: One outcome per rule, `nil` for unknown.
  /// - Returns: The outcome without the facts that would settle it.
  package func outcome(of hits: [Bool?]) -> TableOutcome {
    switch hitPolicy {
    case .unique: agreed(hits) { $0.count > 1 }
    case .any: agreed(hits) { Set($0.map { rules[$0].values }).count > 1 }
    case .first: foremost(rules.indices, hits)
    case .priority: foremost(precedence, hits)
    case .ruleOrder: listed(rules.indices.map(\.self), hits)
    case .outputOrder: listed(precedence, hits)
    case .collect:
      switch aggregation {
      case nil: listed(rules.indices.map(\.self), hits)
      case .min: extreme(hits, <)
      case .max: extreme(hits, >)
      case .sum: sum(hits)
      case .count: count(hits)
      }
    }
  }

  // MARK: One rule decides

  /// One true rule decides, since the table promises that no other says something else.
  private func agreed(_ hits: [Bool?], isConflict: ([Int]) -> Bool) -> TableOutcome {
    let hit = rules.indices.filter { hits[$0] == true }
    if isConflict(hit) {
      let unknown = TableOutcome.Output.value(.anything(support: ItemSet()))
      return TableOutcome(
        rules: hit, open: [], outputs: outputs.map { _ in unknown }, isConflict: true, missing: [])
    }
    if let first = hit.first { return decided(by: [first], shown: hit, open: [], orElse: false) }
    let open = rules.indices.filter { hits[$0] == nil }
    return decided(by: open, shown: [], open: open, orElse: true)
  }

  /// The first rule in an order that is true; an unknown one before it may come to be the first.
  private func foremost(_ order: some Sequence<Int>, _ hits: [Bool?]) -> TableOutcome {
    var open: [Int] = []
    for rule in order {
      switch hits[rule] {
      case true?: return decided(by: open + [rule], shown: [rule], open: open, orElse: false)
      case nil: open.append(rule)
      case false?: continue
      }
    }
    return decided(by: open, shown: [], open: open, orElse: true)
  }

  private func decided(
    by candidates: [Int], shown: [Int], open: [Int], orElse: Bool
  ) -> TableOutcome {
    let results = outputs.indices.map { output -> TableOutcome.Output in
      if !orElse, candidates.count == 1, let only = candidates.first {
        return .value(.known(rules[only].values[output]))
      }
      let values =
        candidates.map { rules[$0].values[output] } + (orElse ? [outputs[output].elseValue] : [])
      return .value(.oneOf(values, isExact: false, support: ItemSet()))
    }
    return TableOutcome(
      rules: shown, open: open, outputs: results, isConflict: false, missing: [])
  }

  // MARK: All rules count

  private func listed(_ order: [Int], _ hits: [Bool?]) -> TableOutcome {
    let possible = order.filter { hits[$0] != false }
    let open = possible.filter { hits[$0] == nil }
    let results = outputs.indices.map { output -> TableOutcome.Output in
      let values = possible.map { rules[$0].values[output] }
      let elseValue = outputs[output].elseValue
      return .list(
        values.isEmpty && !elseValue.isNull ? [elseValue] : values, isSettled: open.isEmpty)
    }
    return TableOutcome(
      rules: possible.filter { hits[$0] == true }, open: open, outputs: results,
      isConflict: false, missing: [])
  }

  /// The least or the greatest number; only a better one can still replace it.
  private func extreme(
    _ hits: [Bool?], _ isBetter: (Fraction, Fraction) -> Bool
  ) -> TableOutcome {
    let hit = rules.indices.filter { hits[$0] == true }
    let best = hit.compactMap(number).min(by: isBetter)
    let open = rules.indices.filter { rule in
      guard hits[rule] == nil, let number = number(rule) else { return false }
      return best.map { isBetter(number, $0) } ?? true
    }
    let values = (best.map { [$0] } ?? []) + open.compactMap(number)
    return aggregated(
      .oneOf(
        values.map(Value.number) + (best == nil ? [elseValue] : []), isExact: false,
        support: ItemSet()),
      hit, open)
  }

  private func count(_ hits: [Bool?]) -> TableOutcome {
    let hit = rules.indices.filter { hits[$0] == true }
    let open = rules.indices.filter { hits[$0] == nil }
    let least = hit.isEmpty ? 1 : hit.count
    var counts: [Value] = []
    if least <= hit.count + open.count {
      counts = (least...hit.count + open.count).map { .number(Fraction($0)) }
    }
    if hit.isEmpty { counts.append(elseValue.isNull ? .number(0) : elseValue) }
    return aggregated(.oneOf(counts, isExact: false, support: ItemSet()), hit, open)
  }

  /// Up to this many open rules every sum is worked out; of more, only the bounds.
  private static let listedSums = 8

  private func sum(_ hits: [Bool?]) -> TableOutcome {
    let hit = rules.indices.filter { hits[$0] == true }
    let open = rules.indices.filter { hits[$0] == nil && (hit.isEmpty || number($0) != .zero) }
    func sum(of rules: [Int]) -> Fraction? {
      rules.reduce(Fraction.zero as Fraction?) { sum, rule in
        sum.flatMap { sum in number(rule).flatMap(sum.adding) }
      }
    }
    guard !open.isEmpty || !hit.isEmpty else { return aggregated(.known(elseValue), [], []) }
    if open.count <= DecisionTable.listedSums {
      let values = (0..<(1 << open.count)).map { choice -> Value in
        let chosen = open.indices.filter { choice & (1 << $0) != 0 }.map { open[$0] }
        guard !(hit + chosen).isEmpty else { return elseValue }
        return sum(of: hit + chosen).map(Value.number) ?? .null
      }
      return aggregated(.oneOf(values, isExact: false, support: ItemSet()), hit, open)
    }
    let low = sum(of: hit + open.filter { number($0).map { $0 < .zero } ?? false })
    let high = sum(of: hit + open.filter { number($0).map { $0 > .zero } ?? false })
    let between = Possibilities.between(
      low, high, grid: nil, mayBeNull: low == nil || high == nil, isExact: false,
      support: ItemSet())
    let nothing = hit.isEmpty ? [Possibilities.known(elseValue)] : []
    return aggregated(
      .union([between] + nothing, isExact: false, support: ItemSet()), hit, open)
  }

  private func aggregated(
    _ possible: Possibilities, _ hit: [Int], _ open: [Int]
  ) -> TableOutcome {
    TableOutcome(
      rules: hit, open: open, outputs: outputs.map { _ in .value(possible) }, isConflict: false,
      missing: [])
  }

  /// The number that a rule gives; tables that aggregate have one output.
  private func number(_ rule: Int) -> Fraction? { rules[rule].values.first?.number }

  private var elseValue: Value { outputs.first?.elseValue ?? .null }
}
