/// Finds what was worked out before, by a key of at most 128 bits: open addressing.
struct EntryTable {
  /// By place; -1 where there is none.
  private var entries: [Int32] = []
  private var keys: [UInt128] = []
  /// How many keys are remembered.
  private(set) var count = 0

  /// The most keys that are remembered: what a hostile file can make of it is bounded.
  static let limit = 1 << 18

  /// The entry of a key, or -1.
  ///
  /// It changes nothing, but is `mutating` so that a table in a list is used where it stands.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  mutating func entry(_ key: UInt128) -> Int {
    guard count > 0 else { return -1 }
    let mask = keys.count - 1
    var place = EntryTable.hash(key) & mask
    while entries[place] >= 0 {
      if keys[place] == key { return Int(entries[place]) }
      place = (place + 1) & mask
    }
    return -1
  }

  /// Whether further keys would be forgotten.
  var isFull: Bool { count >= EntryTable.limit }

  /// Remembers the entry of a key that has none; does nothing when full.
  mutating func insert(_ entry: Int, for key: UInt128) {
    guard !isFull else { return }
    if count * 2 >= keys.count { grow() }
    place(entry, key)
    count += 1
  }

  private mutating func place(_ entry: Int, _ key: UInt128) {
    let mask = keys.count - 1
    var place = EntryTable.hash(key) & mask
    while entries[place] >= 0 { place = (place + 1) & mask }
    entries[place] = Int32(truncatingIfNeeded: entry)
    keys[place] = key
  }

  private mutating func grow() {
    let (oldEntries, oldKeys) = (entries, keys)
    let size = max(64, oldKeys.count * 2)
    entries = Array(repeating: -1, count: size)
    keys = Array(repeating: 0, count: size)
    for (entry, key) in zip(oldEntries, oldKeys) where entry >= 0 { place(Int(entry), key) }
  }

  @inline(__always)
  private static func hash(_ key: UInt128) -> Int {
    let low = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
    let high = UInt64(truncatingIfNeeded: key >> 64) &* 0xBF58_476D_1CE4_E5B9
    let mixed = (low ^ (low >> 29)) &+ (high ^ (high >> 32)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
