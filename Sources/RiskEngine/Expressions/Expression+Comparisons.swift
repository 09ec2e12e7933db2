/// The numbers that a name can stand for, as far as they are declared.
struct PossibleNumbers {
  let least: Fraction
  let greatest: Fraction
  /// All of them, where they are listed.
  let listed: [Fraction]?
  /// The distance between two, counted from the least; `nil` where they are listed or unknown.
  let step: Fraction?

  /// These numbers and no others; `nil` if there are none.
  init?(_ numbers: some Sequence<Fraction>) {
    let listed = Set(numbers).sorted()
    guard let least = listed.first, let greatest = listed.last else { return nil }
    (self.least, self.greatest) = (least, greatest)
    (self.listed, step) = (listed, nil)
  }

  /// Numbers from the least to the greatest, in steps if they are known.
  init(from least: Fraction, to greatest: Fraction, step: Fraction?) {
    (self.least, self.greatest) = (least, greatest)
    (listed, self.step) = (nil, step)
  }

  func contains(_ number: Fraction) -> Bool {
    if let listed { return listed.contains(number) }
    guard least <= number, number <= greatest else { return false }
    return step.map { number.subtracting(least)?.divided(by: $0)?.isWhole ?? true } ?? true
  }

  /// What a test says of every number; `nil` if it depends on the number.
  ///
  /// - Parameter region: The numbers that pass.
  /// - Returns: True if all pass, false if none does.
  func outcome(in region: NumberInterval) -> Bool? {
    if let listed {
      let passing = listed.count(where: region.contains)
      return passing == listed.count ? true : passing == 0 ? false : nil
    }
    if region.contains(least), region.contains(greatest) { return true }
    let above = NumberInterval(low: region.low, high: nil)
    let below = NumberInterval(low: nil, high: region.high)
    return above.contains(greatest) && below.contains(least) ? nil : false
  }
}

/// A comparison of a name with written numbers that always comes out alike.
struct SettledComparison {
  enum Kind {
    /// It is compared for equality with a number that it never is.
    case impossible(Fraction)
    /// An ordered comparison, or an interval, that is always true or always false.
    case always(Bool)
  }

  let slot: Int
  let kind: Kind
  /// Where it stands, in bytes of UTF-8.
  let offset: Int
}

extension Expression {
  /// The comparisons of a name with written numbers that always come out alike while the name has
  /// a value.
  ///
  /// - Parameter numbers: The numbers that the value in a slot can be; `nil` where that isn't
  ///   declared.
  /// - Returns: Each where it stands, in the order of the nodes.
  /// - Complexity: O(nodes × what is asked about each).
  func settledComparisons(_ numbers: (Int) -> PossibleNumbers?) -> [SettledComparison] {
    var settled: [SettledComparison] = []
    // The two halves of an interval are judged together.
    var halves: Set<Int> = []
    for (index, node) in nodes.enumerated().reversed() {
      guard !halves.contains(index) else { continue }
      if case .binary(.equal, let left, let right) = node {
        for (name, written) in [(left, right), (right, left)] {
          guard case .variable(let slot) = nodes[name],
            case .constant(.number(let number)) = nodes[written],
            let possible = numbers(slot), !possible.contains(number)
          else { continue }
          settled.append(
            SettledComparison(slot: slot, kind: .impossible(number), offset: offsets[written]))
        }
        continue
      }
      guard let (slot, region, parts) = region(of: node), let possible = numbers(slot) else {
        continue
      }
      halves.formUnion(parts)
      guard let outcome = possible.outcome(in: region) else { continue }
      settled.append(
        SettledComparison(slot: slot, kind: .always(outcome), offset: offsets[index]))
    }
    return settled.reversed()
  }

  /// The numbers for which an ordered comparison, or an interval, is true; its parts, which mean
  /// nothing by themselves.
  private func region(of node: Node) -> (slot: Int, region: NumberInterval, parts: [Int])? {
    switch node {
    case .binary(.and, let above, let below):
      // Only a written interval compares one and the same step twice.
      guard case .binary(_, _, let first) = nodes[above],
        case .binary(_, let second, _) = nodes[below], first == second,
        let a = half(nodes[above]),
        let b = half(nodes[below])
      else { return nil }
      return (a.slot, NumberInterval(low: a.region.low, high: b.region.high), [above, below])
    default:
      return half(node).map { ($0.slot, $0.region, []) }
    }
  }

  /// The numbers for which one ordered comparison is true.
  private func half(_ node: Node) -> (slot: Int, region: NumberInterval)? {
    guard case .binary(let operation, let left, let right) = node,
      operation == .less || operation == .lessOrEqual
    else { return nil }
    switch (nodes[left], nodes[right]) {
    case (.variable(let slot), .constant(.number(let number))):
      let end = NumberInterval.End(number, isIncluded: operation == .lessOrEqual)
      return (slot, NumberInterval(low: nil, high: end))
    case (.constant(.number(let number)), .variable(let slot)):
      let end = NumberInterval.End(number, isIncluded: operation == .lessOrEqual)
      return (slot, NumberInterval(low: end, high: nil))
    default: return nil
    }
  }
}
