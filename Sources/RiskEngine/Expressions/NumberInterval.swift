/// The numbers between two ends.
package struct NumberInterval: Sendable, Hashable {
  /// One end; `nil` in its place means that the interval goes on forever.
  package struct End: Sendable, Hashable {
    package let number: Fraction
    /// Whether the number itself belongs to the interval.
    package let isIncluded: Bool

    package init(_ number: Fraction, isIncluded: Bool) {
      self.number = number
      self.isIncluded = isIncluded
    }
  }

  package let low: End?
  package let high: End?

  package init(low: End?, high: End?) {
    self.low = low
    self.high = high
  }

  /// Whether no number lies in it.
  package var isEmpty: Bool {
    guard let low, let high else { return false }
    if low.number == high.number { return !(low.isIncluded && high.isIncluded) }
    return low.number > high.number
  }

  package func contains(_ number: Fraction) -> Bool {
    let isAbove = low.map { $0.number < number || ($0.isIncluded && $0.number == number) }
    let isBelow = high.map { number < $0.number || ($0.isIncluded && $0.number == number) }
    return isAbove ?? true && isBelow ?? true
  }

  /// A number in it: a whole one where there is one, an included end where there is one.
  ///
  /// - Returns: `nil` if it's empty, or if the numbers in it are out of range.
  package var anyMember: Fraction? {
    let candidates: [Fraction?] = [
      low?.number,
      low?.number.rounded(.floor)?.adding(1),
      high?.number,
      high?.number.rounded(.ceiling)?.subtracting(1),
      low.flatMap { low in high.flatMap { low.number.adding($0.number)?.divided(by: 2) } },
      .zero,
    ]
    let members = candidates.compactMap(\.self).filter(contains)
    return members.first(where: \.isWhole) ?? members.first
  }

  /// The first member of the form `origin` plus a whole number of `step`s; counted from the high
  /// end, or from `origin`, where there is no low end.
  ///
  /// - Parameters:
  ///   - origin: One of the numbers that the steps lead through.
  ///   - step: Greater than 0.
  /// - Returns: `nil` if no such number lies in it.
  package func firstMember(from origin: Fraction, step: Fraction) -> Fraction? {
    func onStep(_ number: Fraction, _ mode: RoundingMode, further: Fraction) -> Fraction? {
      guard let steps = number.subtracting(origin)?.divided(by: step)?.rounded(mode),
        let place = steps.multiplied(by: step)?.adding(origin)
      else { return nil }
      return contains(place) ? place : place.adding(further)
    }
    let candidate: Fraction? =
      if let low {
        onStep(low.number, .ceiling, further: step)
      } else if let high {
        onStep(high.number, .floor, further: step.negated)
      } else {
        origin
      }
    return candidate.flatMap { contains($0) ? $0 : nil }
  }
}
