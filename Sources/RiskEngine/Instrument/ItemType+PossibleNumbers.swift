extension ItemType {
  /// The numbers that expressions can see as the item's value; `nil` where they see none.
  var possibleValues: PossibleNumbers? {
    switch self {
    case .choice(let options):
      let codes = options.compactMap { option in
        if case .number(let code) = option.code { Fraction(code) } else { nil }
      }
      return codes.count == options.count ? PossibleNumbers(codes) : nil
    case .yesNo: return nil
    case .multiple, .whole, .decimal, .date, .text: return possiblePoints
    }
  }

  /// The numbers that `points(item)` can be; `nil` where it has none.
  var possiblePoints: PossibleNumbers? {
    switch self {
    case .choice(let options): PossibleNumbers(options.compactMap(\.points))
    case .multiple(let options): ItemType.sums(of: options.map { $0.points ?? .zero })
    case .yesNo: PossibleNumbers([0, 1])
    case .whole(let range):
      PossibleNumbers(from: Fraction(range.minimum), to: Fraction(range.maximum), step: 1)
    case .decimal(let range):
      PossibleNumbers(from: range.minimum, to: range.maximum, step: range.step)
    case .date, .text: nil
    }
  }

  /// The sums of any of these numbers, one by one up to a limit.
  private static func sums(of numbers: [Fraction]) -> PossibleNumbers? {
    var sums: Set<Fraction> = [.zero]
    for number in numbers {
      sums.formUnion(sums.compactMap { $0.adding(number) })
      guard sums.count <= 1_024 else {
        let least = numbers.filter { $0 < .zero }.reduce(.zero as Fraction?) { $0?.adding($1) }
        let greatest = numbers.filter { $0 > .zero }.reduce(.zero as Fraction?) { $0?.adding($1) }
        guard let least, let greatest else { return nil }
        return PossibleNumbers(from: least, to: greatest, step: nil)
      }
    }
    return PossibleNumbers(sums)
  }
}
