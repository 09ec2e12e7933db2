/// The positions of one axis within a region at which a point outside all rules is looked for.
///
/// Positions that the same rules reach are put together, and one is left out where another is
/// reached by some of its rules only: what is outside all rules there is so at the other, too.
/// Unknown is often the first to go, or the only one to stay.
struct RulePlaces {
  /// For each place the position that it stands for.
  let positions: [Int]
  /// For each rule the places that it reaches, as ranges in order that don't touch.
  let reach: [[Range<Int>]]

  /// - Parameters:
  ///   - region: The positions of the region, as ranges in order; not empty.
  ///   - rules: For each rule the positions that it reaches.
  init(_ region: [Range<Int>], _ rules: [[Range<Int>]]) {
    // First every position of the region by its number within it, so that nothing lies between.
    var offsets: [Int] = []
    var count = 0
    for range in region {
      offsets.append(count)
      count += range.count
    }
    /// How many positions of the region lie before one.
    func number(_ position: Int) -> Int {
      let next = region.partitioned { $0.lowerBound > position }
      guard next > 0 else { return 0 }
      let range = region[next - 1]
      return offsets[next - 1] + min(position, range.upperBound) - range.lowerBound
    }
    let numbered = rules.map { ranges in
      ranges.map { number($0.lowerBound)..<number($0.upperBound) }.merged
    }
    // Then only those at which something begins or ends.
    var isCut = [Bool](repeating: false, count: count + 1)
    isCut[0] = true
    for range in numbered.joined() {
      isCut[range.lowerBound] = true
      isCut[range.upperBound] = true
    }
    isCut[count] = true
    var place = [Int](repeating: 0, count: count + 1)
    var firsts: [Int] = []
    for number in 0...count where isCut[number] {
      place[number] = firsts.count
      firsts.append(number)
    }
    let reach = numbered.map { $0.map { place[$0.lowerBound]..<place[$0.upperBound] } }
    let kept = RulePlaces.least(of: firsts.count - 1, reach)
    var before = [0]
    for isKept in kept { before.append(before[before.count - 1] + (isKept ? 1 : 0)) }
    self.reach = reach.map { ranges in
      ranges.map { before[$0.lowerBound]..<before[$0.upperBound] }.merged
    }
    positions = zip(firsts, kept).filter(\.1).map { first, _ in
      let index = offsets.partitioned { $0 > first } - 1
      return region[index].lowerBound + first - offsets[index]
    }
  }

  /// The places that no other makes needless, where each is reached by other rules than the next.
  ///
  /// - Returns: For each place whether it stays.
  /// - Complexity: O(rules + places).
  private static func least(of count: Int, _ reach: [[Range<Int>]]) -> [Bool] {
    var begins = [Int](repeating: 0, count: count + 1)
    var ends = begins
    for range in reach.joined() {
      begins[range.lowerBound] += 1
      ends[range.upperBound] += 1
    }
    var rules = begins[0]
    var (fewest, fewestRules) = (0, rules)
    var kept = [Bool](repeating: true, count: count)
    for place in 1..<max(1, count) {
      // Nothing ends between the two: all rules of the one before reach this one.
      if ends[place] == 0 { kept[place] = false }
      if begins[place] == 0 { kept[place - 1] = false }
      rules += begins[place] - ends[place]
      if rules < fewestRules { (fewest, fewestRules) = (place, rules) }
    }
    // Those that all rules of the place with the fewest reach are needless as well.
    var shared = [Int](repeating: 0, count: count + 1)
    for ranges in reach where ranges.contains(where: { $0.contains(fewest) }) {
      for range in ranges {
        shared[range.lowerBound] += 1
        shared[range.upperBound] -= 1
      }
    }
    var sharing = 0
    for place in 0..<count {
      sharing += shared[place]
      if sharing == fewestRules, place != fewest { kept[place] = false }
    }
    return kept
  }

  /// Whether a rule reaches every place of a range.
  func covers(_ range: Range<Int>, by rule: Int) -> Bool {
    reach[rule].contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  /// Whether a rule reaches any place of a range.
  func reaches(_ range: Range<Int>, by rule: Int) -> Bool {
    reach[rule].contains { $0.overlaps(range) }
  }

  /// Where to cut a range so that few rules reach into both parts, and neither has most of them.
  ///
  /// - Returns: The first place of the second part, and the sum of the squares of how many rules
  ///   reach into each; `nil` where nothing begins or ends within the range.
  /// - Complexity: O(rules + places).
  func cut(_ range: Range<Int>, _ rules: [Int]) -> (place: Int, cost: Int)? {
    var beginning = [Int](repeating: 0, count: range.count + 1)
    var ending = beginning
    var isCut = [Bool](repeating: false, count: range.count + 1)
    for rule in rules {
      var (first, last) = (range.upperBound, range.lowerBound)
      for part in reach[rule] where part.overlaps(range) {
        let part = part.clamped(to: range)
        first = min(first, part.lowerBound)
        last = max(last, part.upperBound)
        isCut[part.lowerBound - range.lowerBound] = true
        isCut[part.upperBound - range.lowerBound] = true
      }
      beginning[first - range.lowerBound] += 1
      ending[last - range.lowerBound] += 1
    }
    var best: (place: Int, cost: Int)?
    var (below, above) = (0, rules.count)
    for offset in 1..<range.count {
      below += beginning[offset - 1]
      above -= ending[offset]
      let cost = below * below + above * above
      if isCut[offset], best.map({ cost < $0.cost }) ?? true {
        best = (range.lowerBound + offset, cost)
      }
    }
    return best
  }
}
