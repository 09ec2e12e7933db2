extension NumberInterval {
  /// The numbers that stand for all others where only their place among some ends counts: the ends
  /// that lie in the interval, its own, and some between each two, in ascending order.
  ///
  /// - Parameters:
  ///   - ends: Where the interval is divided; those outside it divide nothing.
  ///   - step: Only whole multiples of it occur; `nil` if every number can.
  ///   - count: How many different numbers between two ends, as far as there are so many. One will
  ///     do for one variable; of several that are compared with each other, one for each.
  /// - Returns: `nil` if a number that is needed is out of range.
  func representatives(
    dividedAt ends: some Sequence<Fraction>, step: Fraction?, perGap count: Int = 1
  ) -> [Fraction]? {
    let own = [low?.number, high?.number].compactMap(\.self)
    let cuts = Set(ends.filter(contains) + own).sorted()
    var gaps = zip(cuts, cuts.dropFirst()).map { NumberInterval(above: $0, below: $1) }
    if low == nil { gaps.insert(NumberInterval(above: nil, below: cuts.first), at: 0) }
    if high == nil, let last = cuts.last {
      gaps.append(NumberInterval(above: last, below: nil))
    }
    var numbers = cuts.filter { cut in
      contains(cut) && step.map { cut.divided(by: $0)?.isWhole ?? false } ?? true
    }
    for gap in gaps {
      guard let members = step.map({ gap.members(count, step: $0) }) ?? gap.members(count) else {
        return nil
      }
      numbers += members
    }
    return numbers.sorted()
  }

  /// The numbers between two others, which don't belong to it.
  private init(above low: Fraction?, below high: Fraction?) {
    self.init(
      low: low.map { End($0, isIncluded: false) }, high: high.map { End($0, isIncluded: false) })
  }

  /// Some multiples of a step, next to each other; fewer if there aren't so many.
  private func members(_ count: Int, step: Fraction) -> [Fraction] {
    var members: [Fraction] = []
    var next = firstMember(from: .zero, step: step)
    while let number = next, contains(number), members.count < count {
      members.append(number)
      // Without a low end the first one lies at the high end.
      next = low == nil && high != nil ? number.subtracting(step) : number.adding(step)
    }
    return members
  }

  /// Some different numbers of an open interval; `nil` if they are out of range.
  private func members(_ count: Int) -> [Fraction]? {
    if count == 1 { return anyMember.map { [$0] } }
    // Halves of halves, so that their decimals end.
    var parts = 2
    while parts <= count { parts *= 2 }
    let members = (1...max(1, count)).map { position -> Fraction? in
      switch (low?.number, high?.number) {
      case (let low?, let high?):
        return Fraction(Int128(position), over: Int128(parts)).flatMap { share in
          high.subtracting(low)?.multiplied(by: share)?.adding(low)
        }
      case (let low?, nil): return low.adding(Fraction(position))
      case (nil, let high?): return high.subtracting(Fraction(position))
      case (nil, nil): return Fraction(position)
      }
    }
    let named = members.compactMap(\.self)
    return named.count == members.count ? named : nil
  }
}
