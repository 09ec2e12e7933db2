/// Numbers for names that come again and again, such as those of circumstances.
struct NameTable {
  private(set) var names: [[UInt8]] = []
  private var places: [Int32] = Array(repeating: -1, count: 64)

  /// The number found last, which is mostly the one that is looked for next time.
  private var last = 0

  /// The most names: what a hostile file can make of it is bounded.
  private let limit: Int

  /// The number of a name.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - name: Where the name stands in it.
  /// - Returns: A new number if it hasn't come before; `nil` when there are too many.
  @inline(__always)
  mutating func number(of bytes: RawSpan, _ name: Range<Int>) -> Int? {
    if last < names.count, names[last].count == name.count,
      bytes.holds(names[last], at: name.lowerBound)
    {
      return last
    }
    guard let number = lookUp(bytes, name) else { return nil }
    last = number
    return number
  }

  private mutating func lookUp(_ bytes: RawSpan, _ name: Range<Int>) -> Int? {
    var hash: UInt64 = UInt64(name.count)
    for offset in name { hash = (hash ^ UInt64(bytes.byte(offset))) &* 0x100_0000_01B3 }
    var place = Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF) & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      if names[number].count == name.count, bytes.holds(names[number], at: name.lowerBound) {
        return number
      }
      place = (place + 1) & (places.count - 1)
    }
    guard names.count < limit, name.count <= 256 else { return nil }
    places[place] = Int32(names.count)
    names.append(bytes.list(name))
    if names.count * 2 > places.count { grow() }
    return names.count - 1
  }

  private mutating func grow() {
    let known = names
    self = NameTable(limit: limit, size: places.count * 2)
    for name in known {
      let span = name.span
      // A list of bytes seen as bytes.
      _ = unsafe lookUp(span.bytes, 0..<name.count)
    }
  }

  init(limit: Int = 4_096) { self.limit = limit }

  private init(limit: Int, size: Int) {
    self.limit = limit
    places = Array(repeating: -1, count: size)
  }

  /// A name as text.
  func text(_ number: Int) -> String { String(decoding: names[number], as: UTF8.self) }
}
