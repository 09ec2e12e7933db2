/// Looks for a point of a grid at which none of some rules applies.
///
/// A region without a rule has been found; one that a single rule covers holds no such point; any
/// other is cut in two where the fewest rules reach into both parts. Regions wait in a list, so
/// that nothing recurs. The work is counted, and ends at a limit.
package struct RuleSearch {
  package let grid: RuleGrid
  /// How many comparisons of rules with regions are still allowed.
  package private(set) var workLeft: Int

  /// What a search comes to.
  package enum Outcome: Sendable, Equatable {
    /// This point, by position on each axis.
    case found([Int])
    /// There is none: wherever one could be, one of these rules applies.
    case none(coveredBy: [Int])
    /// It wasn't decided within the limit.
    case unproved
  }

  /// The comparisons that are allowed for one list of rules, all its questions together.
  package static let workLimit = 100_000_000

  package init(_ grid: RuleGrid, workLimit: Int = workLimit) {
    self.grid = grid
    workLeft = workLimit
  }

  /// A point at which every one of the rules is definitely false.
  package mutating func gap(of rules: some Sequence<Int>) -> Outcome {
    point(
      within: grid.axes.map { [0..<$0.positions.count] }, outside: Array(rules), reach: \.possible)
  }

  /// A point at which a rule holds, and none of the others does.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - second: A rule that must hold there as well; `nil` for none.
  ///   - others: The rules that mustn't.
  /// - Returns: The point, or that there is none.
  package mutating func point(
    of rule: Int, and second: Int? = nil, without others: [Int]
  ) -> Outcome {
    let region = grid.axes.map { axis in
      second.map { axis.passing[rule].shared(with: axis.passing[$0]) } ?? axis.passing[rule]
    }
    workLeft -= others.count
    return point(
      within: region, outside: others.filter { grid.meet(rule, $0) }, reach: \.passing)
  }

  /// The first of some rules that holds at a point where another does; `nil` if none does, and
  /// where the work would exceed the limit.
  package mutating func first(of others: some Sequence<Int>, meeting rule: Int) -> Int? {
    for other in others {
      workLeft -= grid.axes.count
      guard workLeft >= 0 else { return nil }
      if grid.meet(rule, other) { return other }
    }
    return nil
  }

  /// A part of the grid: a range of places on each axis, and the rules that reach into it.
  private struct Region {
    var ranges: [Range<Int>]
    var rules: [Int]
  }

  /// Looks for a point at which none of the rules applies.
  ///
  /// - Parameters:
  ///   - region: For each axis the positions among which it must lie.
  ///   - rules: The rules.
  ///   - reach: On which positions of an axis a rule applies.
  /// - Returns: The point, or that there is none.
  private mutating func point(
    within region: [[Range<Int>]], outside rules: [Int],
    reach: KeyPath<RuleAxis, [[Range<Int>]]>
  ) -> Outcome {
    guard !region.contains(where: \.isEmpty) else { return .none(coveredBy: []) }
    var (region, rules) = (region, rules)
    var places: [RulePlaces] = []
    // What isn't reached any more leaves fewer places, and so on.
    repeat {
      workLeft -= rules.count * grid.axes.count
      places = zip(grid.axes, region).map { axis, positions in
        RulePlaces(positions, rules.map { axis[keyPath: reach][$0] })
      }
      let reaching = rules.indices.filter { rule in
        !places.contains { $0.reach[rule].isEmpty }
      }
      if reaching.count == rules.count { break }
      rules = reaching.map { rules[$0] }
      region = places.map { $0.positions.map { $0..<($0 + 1) }.merged }
    } while true
    var waiting = [
      Region(ranges: places.map { 0..<$0.positions.count }, rules: Array(rules.indices))
    ]
    var used: Set<Int> = []
    while let region = waiting.popLast() {
      guard !region.rules.isEmpty else {
        return .found(zip(places, region.ranges).map { $0.positions[$1.lowerBound] })
      }
      workLeft -= region.rules.count * places.count
      guard workLeft >= 0 else { return .unproved }
      let covering = region.rules.first { rule in
        zip(places, region.ranges).allSatisfy { $0.covers($1, by: rule) }
      }
      if let covering {
        used.insert(rules[covering])
      } else {
        waiting += halves(of: region, places)
      }
    }
    return .none(coveredBy: used.sorted())
  }

  /// The two parts of a region that no rule covers, the one with fewer rules last.
  private mutating func halves(of region: Region, _ places: [RulePlaces]) -> [Region] {
    var best: (axis: Int, cut: Int, cost: Int)?
    for (axis, range) in region.ranges.enumerated() where range.count > 1 {
      workLeft -= region.rules.count + range.count
      guard let (cut, cost) = places[axis].cut(range, region.rules) else { continue }
      if best.map({ cost < $0.cost }) ?? true { best = (axis, cut, cost) }
    }
    // A rule that reaches into a region without covering it ends within it.
    guard let (axis, cut, _) = best else { return [] }
    let range = region.ranges[axis]
    var parts: [Region] = []
    for part in [range.lowerBound..<cut, cut..<range.upperBound] {
      var half = region
      half.ranges[axis] = part
      half.rules = region.rules.filter { places[axis].reaches(part, by: $0) }
      parts.append(half)
    }
    return parts[0].rules.count < parts[1].rules.count ? [parts[1], parts[0]] : parts
  }
}
