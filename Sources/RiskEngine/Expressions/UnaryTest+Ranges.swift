extension UnaryTest {
  /// The positions of the values that pass, as ranges in ascending order that don't touch.
  ///
  /// - Parameter values: Different values in ascending order; numbers or days are found by halving,
  ///   so that a long list costs little.
  /// - Returns: Empty if none passes.
  /// - Precondition: No end is a name.
  func ranges(in values: [Value]) -> [Range<Int>] {
    switch (region?.members, type) {
    case (.numbers(let numbers)?, .number), (.days(let numbers)?, .day):
      return numbers.intervals.map { interval in
        let start = values.partitioned { value in
          guard let number = value.position, let low = interval.low else { return true }
          return low.isBelow(number)
        }
        let end = values.partitioned { value in
          guard let number = value.position, let high = interval.high else { return false }
          return !high.isAbove(number)
        }
        return start..<max(start, end)
      }.merged
    default:
      return values.indices.filter { evaluate(values[$0]) == true }.map { $0..<($0 + 1) }.merged
    }
  }
}

extension [Range<Int>] {
  /// The same positions with ranges that touch made one, and none empty; they are in order.
  var merged: [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in self where !range.isEmpty {
      if let last = merged.last, last.upperBound == range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<range.upperBound
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// The least position that is in both lists.
  func firstShared(with other: [Range<Int>]) -> Int? {
    var (left, right) = (0, 0)
    while left < count, right < other.count {
      let start = Swift.max(self[left].lowerBound, other[right].lowerBound)
      if start < Swift.min(self[left].upperBound, other[right].upperBound) { return start }
      if self[left].upperBound <= other[right].upperBound { left += 1 } else { right += 1 }
    }
    return nil
  }

  /// The positions that are in both lists.
  func shared(with other: [Range<Int>]) -> [Range<Int>] {
    flatMap { range in
      other.filter { $0.overlaps(range) }.map { $0.clamped(to: range) }
    }
  }
}

extension Value {
  /// Where a number or a day stands on the number line.
  fileprivate var position: Fraction? {
    switch self {
    case .number(let number): number
    case .day(let day): Fraction(Int(day.number))
    case .null, .boolean, .level, .choice, .text: nil
    }
  }
}

extension NumberInterval.End {
  /// Whether a number lies within, seen from a low end.
  fileprivate func isBelow(_ number: Fraction) -> Bool {
    self.number < number || (isIncluded && self.number == number)
  }

  /// Whether a number lies within, seen from a high end.
  fileprivate func isAbove(_ number: Fraction) -> Bool {
    number < self.number || (isIncluded && self.number == number)
  }
}

extension Array {
  /// The first position from which on a condition holds, by halving; the end where it never does.
  func partitioned(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
