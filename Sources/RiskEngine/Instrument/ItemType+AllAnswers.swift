extension ItemType {
  /// Every possible answer, where there are at most `limit`; else `nil`.
  func allAnswers(limit: Int) -> [Answer]? {
    switch self {
    case .choice(let options):
      options.count <= limit ? options.indices.map { .option(UInt16($0)) } : nil
    case .yesNo: [.option(0), .option(1)]
    case .multiple(let options):
      options.count < 16 && 1 << options.count <= limit
        ? (0..<(UInt64(1) << UInt64(options.count))).map { .options($0) } : nil
    case .whole(let range):
      range.maximum - range.minimum < limit
        ? (range.minimum...range.maximum).map { .number(Fraction($0)) } : nil
    case .decimal(let range): steps(of: range, limit: limit)
    case .date, .text: nil
    }
  }

  /// All numeric answers are whole multiples of one over this; `nil` where that isn't known.
  var grid: Int128? {
    switch self {
    case .whole: 1
    case .decimal(let range):
      Fraction.leastCommonMultiple(range.minimum.denominator, range.step.denominator)
    case .choice(let options), .multiple(let options):
      options.reduce(1) { grid, option in
        grid.flatMap { Fraction.leastCommonMultiple($0, option.points?.denominator ?? 1) }
      }
    case .yesNo, .date, .text: nil
    }
  }

  private func steps(of range: DecimalRange, limit: Int) -> [Answer]? {
    var answers: [Answer] = []
    var next: Fraction? = range.minimum
    while let number = next, number <= range.maximum {
      guard answers.count < limit else { return nil }
      answers.append(.number(number))
      next = number.adding(range.step)
    }
    return answers
  }
}
