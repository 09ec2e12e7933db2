/// Pairs of ratings in categories, counted for percent agreement and kappa.
///
/// Source: Cohen (1960), A coefficient of agreement for nominal scales, Educational and
/// Psychological Measurement 20, 37–46; Cohen (1968) for the weights.
struct CategoryTally: Sendable {
  /// How many pairs there are.
  private(set) var pairs = 0
  /// How many of them agree.
  private(set) var agreeing = 0
  private let weights: KappaWeights
  /// How often each assessor chose each category.
  private var first: [Rating: Int] = [:]
  private var second: [Rating: Int] = [:]
  /// The weights of all disagreements so far, added.
  private var disagreement: Int128 = 0

  init(_ weights: KappaWeights) { self.weights = weights }

  mutating func add(_ a: Rating, _ b: Rating) {
    pairs += 1
    if a == b { agreeing += 1 }
    first[a, default: 0] += 1
    second[b, default: 0] += 1
    if let i = a.position, let j = b.position { disagreement += weights.disagreement(i, j) }
  }

  /// Cohen's kappa, every disagreement being as grave as any other.
  ///
  /// - Complexity: O(categories).
  var kappa: Coefficient {
    let n = Int128(pairs)
    let chance = first.reduce(0) { sum, entry in
      sum + Int128(entry.value) * Int128(second[entry.key, default: 0])
    }
    return coefficient(observed: n - Int128(agreeing), expected: n * n - chance)
  }

  /// Weighted kappa.
  ///
  /// - Complexity: O(categories²).
  var weightedKappa: Coefficient {
    var expected: Int128 = 0
    for (a, firstCount) in first {
      for (b, secondCount) in second {
        guard let i = a.position, let j = b.position else { continue }
        expected += weights.disagreement(i, j) * Int128(firstCount) * Int128(secondCount)
      }
    }
    return coefficient(observed: disagreement, expected: expected)
  }

  /// 1 − observed ÷ (expected ÷ pairs), in whole numbers.
  ///
  /// With at most 65,536 categories and 2⁴⁰ pairs no sum reaches 2¹¹³.
  private func coefficient(observed: Int128, expected: Int128) -> Coefficient {
    guard pairs > 0 else { return .undefined(.tooFewPairs) }
    return Coefficient(expected - Int128(pairs) * observed, over: expected)
  }
}
