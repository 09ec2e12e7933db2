/// A set of items, by their index in the instrument.
package struct ItemSet: Sendable, Hashable {
  /// 64 items each; the last is never 0, so that equal sets have equal words.
  private var words: [UInt64] = []

  /// A set of these items.
  ///
  /// - Precondition: No index is negative.
  package init(_ items: some Sequence<Int>) {
    for item in items { insert(item) }
  }

  /// The empty set.
  package init() {}

  package var isEmpty: Bool { words.isEmpty }

  /// How many items it holds.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Adds an item.
  ///
  /// - Precondition: The index isn't negative.
  package mutating func insert(_ item: Int) {
    precondition(item >= 0, "an item's index is at least 0")
    while words.count <= item / 64 { words.append(0) }
    words[item / 64] |= 1 << UInt64(item % 64)
  }

  package func contains(_ item: Int) -> Bool {
    item >= 0 && item / 64 < words.count && words[item / 64] & (1 << UInt64(item % 64)) != 0
  }

  /// The items of both.
  package func union(_ other: ItemSet) -> ItemSet {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var result = words.count >= other.words.count ? self : other
    let rest = words.count >= other.words.count ? other : self
    for index in rest.words.indices { result.words[index] |= rest.words[index] }
    return result
  }

  /// Whether no item is in both.
  package func isDisjoint(with other: ItemSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & $1 == 0 }
  }

  /// The items in ascending order.
  package var items: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }
}
