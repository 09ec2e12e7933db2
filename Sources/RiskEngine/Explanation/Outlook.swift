/// What one value of a response could become, and by how few changed answers.
///
/// The numbers are never too great: a value that isn't listed can't come, and one that is can't come
/// by fewer changes. They may be too small where one answer enters in several ways.
struct Outlook {
  /// For each value, null too, the least number of changes that could give it.
  var costs: [Value: Int]
  /// The answers that it rests on.
  var support: ItemSet
  /// Whether it may become anything at all, by no change even: too much to list.
  var isUnbounded = false
  /// The least number of changes after which a score doesn't apply; `nil` if it always does.
  var notApplying: Int?
  /// The least number after which it applies and has no value all the same.
  var failing: Int?

  static func known(_ value: Value) -> Outlook { Outlook(costs: [value: 0], support: ItemSet()) }
  static let unbounded = Outlook(costs: [:], support: ItemSet(), isUnbounded: true)

  /// The one value that it has; `nil` if it can become another one.
  var only: Value? { !isUnbounded && costs.count == 1 ? costs.first?.key : nil }

  /// Notes that a value can come by so many changes.
  mutating func note(_ value: Value, _ cost: Int) {
    costs[value] = min(cost, costs[value] ?? cost)
  }

  /// The least number of changes that gives a value like this; `nil` if none does.
  func least(_ isWanted: (Value) -> Bool) -> Int? {
    isUnbounded ? 0 : costs.filter { isWanted($0.key) }.values.min()
  }

  /// The most combinations that are tried.
  static let combinationLimit = 4_096

  /// Calls `body` with every combination of what some values could become.
  ///
  /// The changes of values that rest on different answers add up; of others the greater number
  /// counts.
  ///
  /// - Returns: The answers that all of them rest on; `nil` if the combinations are too many, and
  ///   then nothing is called.
  static func combine(
    _ outlooks: [Outlook], within budget: Int, _ body: ([Value], Int) -> Void
  ) -> ItemSet? {
    var support = ItemSet()
    var adds: [Bool] = []
    var count = 1
    for outlook in outlooks {
      guard !outlook.isUnbounded else { return nil }
      adds.append(support.isDisjoint(with: outlook.support))
      support = support.union(outlook.support)
      count *= max(outlook.costs.count, 1)
      guard count <= combinationLimit else { return nil }
    }
    var combinations: [(values: [Value], cost: Int)] = [([], 0)]
    for (outlook, adds) in zip(outlooks, adds) {
      combinations = combinations.flatMap { values, cost in
        outlook.costs.compactMap { value, more in
          let sum = adds ? cost + more : max(cost, more)
          return sum <= budget ? (values + [value], sum) : nil
        }
      }
    }
    for (values, cost) in combinations { body(values, cost) }
    return support
  }
}
