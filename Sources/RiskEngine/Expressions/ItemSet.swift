/// A set of items, by their index in the instrument.
package struct ItemSet: Sendable, Hashable {
  /// The first 64, in place: few instruments have more items, and sets are formed all the time.
  private var first: UInt64 = 0
  /// 64 further items each; the last is never 0, so that equal sets have equal words.
  private var rest: [UInt64] = []

  /// A set of these items.
  ///
  /// - Precondition: No index is negative.
  package init(_ items: some Sequence<Int>) {
    for item in items { insert(item) }
  }

  /// The empty set.
  package init() {}

  package var isEmpty: Bool { first == 0 && rest.isEmpty }

  /// How many items it holds.
  package var count: Int { rest.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  /// Adds an item.
  ///
  /// - Precondition: The index isn't negative.
  package mutating func insert(_ item: Int) {
    precondition(item >= 0, "an item's index is at least 0")
    let bit: UInt64 = 1 << UInt64(item % 64)
    guard item >= 64 else {
      first |= bit
      return
    }
    while rest.count < item / 64 { rest.append(0) }
    rest[item / 64 - 1] |= bit
  }

  package func contains(_ item: Int) -> Bool {
    guard item >= 0, item / 64 <= rest.count else { return false }
    let word = item < 64 ? first : rest[item / 64 - 1]
    return word & (1 << UInt64(item % 64)) != 0
  }

  /// The items of both.
  package func union(_ other: ItemSet) -> ItemSet {
    var result = rest.count >= other.rest.count ? self : other
    let fewer = rest.count >= other.rest.count ? other : self
    result.first |= fewer.first
    for index in fewer.rest.indices { result.rest[index] |= fewer.rest[index] }
    return result
  }

  /// Whether no item is in both.
  package func isDisjoint(with other: ItemSet) -> Bool {
    first & other.first == 0 && zip(rest, other.rest).allSatisfy { $0 & $1 == 0 }
  }

  /// The items in ascending order.
  package var items: [Int] {
    ([first] + rest).enumerated().flatMap { position, word in
      (0..<64).filter { word & (1 << UInt64($0)) != 0 }.map { position * 64 + $0 }
    }
  }
}
