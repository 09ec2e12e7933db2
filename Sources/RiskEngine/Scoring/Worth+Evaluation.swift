extension Worth {
  /// What an answer is worth, weight aside; `nil` for a missing one.
  func of(_ answer: Answer) -> Fraction? {
    switch answer {
    case .missing, .day, .text: nil
    case .option(let position):
      switch self {
      case .options(let points):
        points.indices.contains(Int(position)) ? points[Int(position)] : nil
      case .passes(let test, let inner): inner.of(answer).map { Worth.score($0, test) }
      case .sumOfOptions, .number, .reversed, .ranges: nil
      }
    case .options(let chosen):
      switch self {
      case .sumOfOptions(let points):
        points.indices.reduce(Fraction.zero as Fraction?) { sum, position in
          chosen & (1 << UInt64(position)) == 0 ? sum : sum?.adding(points[position])
        }
      case .passes(let test, let inner): inner.of(answer).map { Worth.score($0, test) }
      case .options, .number, .reversed, .ranges: nil
      }
    case .number(let number): of(number)
    }
  }

  /// What a number is worth: a numeric answer or the value of a score.
  func of(_ number: Fraction) -> Fraction? {
    switch self {
    case .number: number
    case .reversed(let sum): sum.subtracting(number)
    case .ranges(let ranges):
      ranges.first { $0.test.evaluate(.number(number)) == true }?.points
    case .passes(let test, let inner): inner.of(number).map { Worth.score($0, test) }
    case .options, .sumOfOptions: nil
    }
  }

  /// What a worth that was given otherwise, for a missing answer, counts as: tested where a count
  /// tests it, else itself.
  func tested(_ worth: Fraction) -> Fraction {
    if case .passes(let test, _) = self { Worth.score(worth, test) } else { worth }
  }

  private static func score(_ worth: Fraction, _ test: UnaryTest) -> Fraction {
    test.evaluate(.number(worth)) == true ? 1 : 0
  }
}

// MARK: - Where the answers are too many to list

/// Worths that enclose everything an open answer, or an open score, can be worth.
struct EnclosingWorths {
  var worths: [Fraction]
  /// Whether the least and the greatest of them can really happen.
  var isExact = true
  /// Whether they enclose it: a formula's bounds may be unknown.
  var isBounded = true
}

extension Worth {
  /// The worths of the numbers between two bounds; `nil` for no bound.
  func enclosingWorths(from low: Fraction?, to high: Fraction?) -> EnclosingWorths {
    switch self {
    case .number, .reversed:
      let worths = [low, high].compactMap(\.self).compactMap(of(_:))
      return EnclosingWorths(worths: worths, isBounded: worths.count == 2)
    case .ranges(let ranges):
      // Points needn't rise with the number: each range that may hold one counts.
      let numbers = Possibilities.between(low, high, grid: nil, support: ItemSet())
      let reached = ranges.filter { $0.test.evaluate(over: numbers) != false }
      return EnclosingWorths(worths: reached.map(\.points), isExact: false)
    case .passes(let test, let inner):
      return inner.enclosingWorths(from: low, to: high).tested(by: test)
    case .options, .sumOfOptions:
      return EnclosingWorths(worths: [])
    }
  }
}

extension EnclosingWorths {
  /// 1 where the test is passed, else 0; both where it depends on the worth.
  func tested(by test: UnaryTest) -> EnclosingWorths {
    guard isBounded, let least = worths.min(), let greatest = worths.max() else {
      return EnclosingWorths(worths: [0, 1], isExact: false)
    }
    let between = Possibilities.between(least, greatest, grid: nil, support: ItemSet())
    switch test.evaluate(over: between) {
    case true?: return EnclosingWorths(worths: [1], isExact: isExact)
    case false?: return EnclosingWorths(worths: [0], isExact: isExact)
    case nil: return EnclosingWorths(worths: [0, 1], isExact: false)
    }
  }
}

extension ItemType {
  /// The answers with the least and the greatest worth, where there are too many to list.
  func extremeAnswers(_ worth: Worth) -> [Answer] {
    switch self {
    case .whole(let range):
      return [.number(Fraction(range.minimum)), .number(Fraction(range.maximum))]
    case .decimal(let range):
      return [.number(range.minimum), .number(range.maximum)]
    case .multiple(let options):
      guard case .sumOfOptions(let points) = worth else { return [] }
      func mask(_ isWanted: (Fraction) -> Bool) -> UInt64 {
        options.indices.reduce(0) { isWanted(points[$1]) ? $0 | 1 << UInt64($1) : $0 }
      }
      return [.options(mask { $0 < .zero }), .options(mask { $0 > .zero })]
    case .choice(let options):
      guard case .options(let points) = worth else { return [] }
      let ordered = options.indices.sorted { points[$0] < points[$1] }
      return [ordered.first, ordered.last].compactMap { $0 }.map { .option(UInt16($0)) }
    case .yesNo, .date, .text: return []
    }
  }

  /// What the answers are worth, where there are too many to list.
  func enclosingWorths(_ worth: Worth) -> EnclosingWorths {
    switch worth {
    case .passes(let test, let inner): return enclosingWorths(inner).tested(by: test)
    case .options, .sumOfOptions:
      return EnclosingWorths(worths: extremeAnswers(worth).compactMap(worth.of(_:)))
    case .number, .reversed, .ranges:
      return worth.enclosingWorths(from: numericRange?.least, to: numericRange?.greatest)
    }
  }
}
