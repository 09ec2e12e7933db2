/// The positions of one axis within a region, those put together that the same rules reach.
struct RulePlaces {
  /// For each place the first position that it stands for.
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
    reach = numbered.map { $0.map { place[$0.lowerBound]..<place[$0.upperBound] } }
    positions = firsts.dropLast().map { first in
      let index = offsets.partitioned { $0 > first } - 1
      return region[index].lowerBound + first - offsets[index]
    }
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
