/// Numbers in any number of intervals, which are in order and neither overlap nor touch.
package struct NumberIntervals: Sendable, Hashable {
  package let intervals: [NumberInterval]
  /// Whether only whole numbers count, so that `[1..3]` and `[4..6]` touch.
  let isWhole: Bool

  /// The numbers that are in at least one of the intervals.
  package init(_ intervals: some Sequence<NumberInterval>, isWhole: Bool = false) {
    let sorted =
      intervals
      .map { isWhole ? NumberIntervals.closed($0) : $0 }
      .filter { !$0.isEmpty }
      .sorted(by: NumberIntervals.beginsFirst)
    var merged: [NumberInterval] = []
    for interval in sorted {
      if let last = merged.last, NumberIntervals.touch(last, interval, isWhole: isWhole) {
        let high = NumberIntervals.further(last.high, interval.high)
        merged[merged.count - 1] = NumberInterval(low: last.low, high: high)
      } else {
        merged.append(interval)
      }
    }
    self.intervals = merged
    self.isWhole = isWhole
  }

  package func contains(_ number: Fraction) -> Bool {
    intervals.contains { $0.contains(number) }
  }

  /// The numbers at which the intervals begin and end, in ascending order.
  var ends: [Fraction] {
    intervals.flatMap { [$0.low, $0.high].compactMap { $0?.number } }
  }

  func union(_ other: NumberIntervals) -> NumberIntervals {
    NumberIntervals(intervals + other.intervals, isWhole: isWhole)
  }

  func intersection(_ other: NumberIntervals) -> NumberIntervals {
    complement.union(other.complement).complement
  }

  /// Every number that isn't in it.
  var complement: NumberIntervals {
    var gaps: [NumberInterval] = []
    var low: NumberInterval.End?
    for interval in intervals {
      if let start = interval.low {
        gaps.append(NumberInterval(low: low, high: start.outside))
      }
      guard let end = interval.high else { return NumberIntervals(gaps, isWhole: isWhole) }
      low = end.outside
    }
    gaps.append(NumberInterval(low: low, high: nil))
    return NumberIntervals(gaps, isWhole: isWhole)
  }

  // MARK: - Ends

  /// The same whole numbers with both ends included.
  private static func closed(_ interval: NumberInterval) -> NumberInterval {
    func inwards(_ end: NumberInterval.End, _ mode: RoundingMode, _ step: Fraction)
      -> NumberInterval.End
    {
      guard let whole = end.number.rounded(mode) else { return end }
      let isInside = end.isIncluded || whole != end.number
      return NumberInterval.End(isInside ? whole : whole.adding(step) ?? whole, isIncluded: true)
    }
    return NumberInterval(
      low: interval.low.map { inwards($0, .ceiling, 1) },
      high: interval.high.map { inwards($0, .floor, -1) })
  }

  private static func beginsFirst(_ a: NumberInterval, _ b: NumberInterval) -> Bool {
    guard let second = b.low else { return false }
    guard let first = a.low else { return true }
    if first.number != second.number { return first.number < second.number }
    return first.isIncluded && !second.isIncluded
  }

  /// Whether nothing lies between an interval and one that begins later.
  private static func touch(
    _ a: NumberInterval, _ b: NumberInterval, isWhole: Bool
  ) -> Bool {
    guard let end = a.high, let start = b.low else { return true }
    if isWhole, let next = end.number.adding(1) { return start.number <= next }
    if start.number == end.number { return start.isIncluded || end.isIncluded }
    return start.number < end.number
  }

  private static func further(
    _ a: NumberInterval.End?, _ b: NumberInterval.End?
  ) -> NumberInterval.End? {
    guard let a, let b else { return nil }
    if a.number == b.number { return a.isIncluded ? a : b }
    return a.number > b.number ? a : b
  }
}

extension NumberInterval.End {
  /// The same number seen from the other side: where one interval ends, the gap begins.
  fileprivate var outside: NumberInterval.End {
    NumberInterval.End(number, isIncluded: !isIncluded)
  }
}
