extension ValueSet {
  /// Values of a type of which every value is in the same sets as at least one.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - sets: Sets of it.
  ///   - range: Where numbers lie, and on which grid.
  /// - Returns: Every truth value, level or code; of numbers and days each end of a set and one
  ///   between each two; `nil` for texts, which nobody can list.
  package static func representatives(
    of type: ValueType, _ sets: [ValueSet], within range: NumberRange
  ) -> [Value]? {
    switch type {
    case .boolean, .choice, .level:
      let all = ValueSet.all(of: type)
      guard case .indices(let inside) = all.members else { return nil }
      return inside.indices.compactMap(all.value)
    case .number:
      return numbers(sets, within: range).map(Value.number)
    case .day:
      let days = NumberRange(low: nil, high: nil, grid: 1)
      return numbers(sets, within: days).compactMap { number in
        number.whole.map { .day(CalendarDay(number: Int32(clamping: $0))) }
      }
    case .text:
      return nil
    }
  }

  private static func numbers(_ sets: [ValueSet], within range: NumberRange) -> [Fraction] {
    let written = sets.flatMap { set -> [Fraction] in
      switch set.members {
      case .numbers(let numbers), .days(let numbers):
        numbers.intervals.flatMap { [$0.low?.number, $0.high?.number].compactMap(\.self) }
      case .indices, .texts: []
      }
    }
    let ends = Set(written + [range.low, range.high].compactMap(\.self)).sorted()
    let lows: [Fraction?] = [nil] + ends
    let between = zip(lows, ends + [nil]).map { low, high in
      NumberInterval(
        low: low.map { .init($0, isIncluded: false) },
        high: high.map { .init($0, isIncluded: false) })
    }
    let step = range.grid.flatMap { Int(exactly: $0) }.flatMap {
      Fraction(1).divided(by: Fraction($0))
    }
    let members = between.compactMap { interval in
      step.map { interval.firstMember(from: .zero, step: $0) } ?? interval.anyMember
    }
    return (ends + members).sorted().filter { number in
      (range.low.map { $0 <= number } ?? true) && (range.high.map { number <= $0 } ?? true)
        && (step.map { number.divided(by: $0)?.isWhole ?? true } ?? true)
    }
  }
}
