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
      return numbers(sets, within: range)?.map(Value.number)
    case .day:
      let days = NumberRange(low: nil, high: nil, grid: 1)
      return numbers(sets, within: days)?.compactMap { number in
        number.whole.map { .day(CalendarDay(number: Int32(clamping: $0))) }
      }
    case .text:
      return nil
    }
  }

  private static func numbers(_ sets: [ValueSet], within range: NumberRange) -> [Fraction]? {
    let interval = NumberInterval(
      low: range.low.map { .init($0, isIncluded: true) },
      high: range.high.map { .init($0, isIncluded: true) })
    return interval.representatives(
      dividedAt: sets.flatMap(\.ends), step: range.grid.flatMap { Fraction(1, over: $0) })
  }
}
