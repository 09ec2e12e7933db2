/// Some of a table's rules, a bit each.
struct RuleSet: Sendable {
  /// The first 64, in place: few tables have more rules.
  private var first: UInt64
  private var rest: [UInt64] = []

  /// No rule, of so many.
  init(count: Int) { self.init(count: count, repeating: 0) }

  /// All of so many rules.
  init(all count: Int) { self.init(count: count, repeating: .max) }

  private init(count: Int, repeating word: UInt64) {
    first = word
    if count > 64 { rest = Array(repeating: word, count: (count - 1) / 64) }
  }

  func contains(_ rule: Int) -> Bool {
    let word = rule < 64 ? first : rest[rule / 64 - 1]
    return word & (1 << UInt64(rule % 64)) != 0
  }

  mutating func insert(_ rule: Int) {
    let bit: UInt64 = 1 << UInt64(rule % 64)
    if rule < 64 { first |= bit } else { rest[rule / 64 - 1] |= bit }
  }

  /// Keeps those that are in the other set, too; both are of one table.
  mutating func formIntersection(_ other: RuleSet) {
    first &= other.first
    for index in rest.indices { rest[index] &= other.rest[index] }
  }

  /// Adds those of the other set; both are of one table.
  mutating func formUnion(_ other: RuleSet) {
    first |= other.first
    for index in rest.indices { rest[index] |= other.rest[index] }
  }
}
