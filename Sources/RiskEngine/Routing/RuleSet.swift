/// Some of a table's rules, a bit each.
struct RuleSet: Sendable {
  private var words: [UInt64]

  /// No rule, of so many.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// All of so many rules.
  init(all count: Int) {
    words = Array(repeating: .max, count: (count + 63) / 64)
  }

  func contains(_ rule: Int) -> Bool { words[rule / 64] & (1 << UInt64(rule % 64)) != 0 }

  mutating func insert(_ rule: Int) { words[rule / 64] |= 1 << UInt64(rule % 64) }

  /// Keeps those that are in the other set, too; both are of one table.
  mutating func formIntersection(_ other: RuleSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Adds those of the other set; both are of one table.
  mutating func formUnion(_ other: RuleSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }
}
