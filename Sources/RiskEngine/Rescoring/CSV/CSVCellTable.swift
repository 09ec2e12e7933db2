/// What the usual cells of a column stand for: a few short texts, found without comparing each.
package struct CSVCellTable: Sendable {
  /// A text and the JSON that it stands for.
  package struct Entry: Sendable {
    package let text: [UInt8]
    package let json: [UInt8]
  }

  /// The texts.
  package let entries: [Entry]
  /// Whether letter case doesn't matter.
  let ignoresCase: Bool
  /// For each first byte of a text of one byte, the one byte of JSON; 0 for none.
  let oneByte: [UInt8]
  /// By the hash of a text of at most eight bytes: one more than the entry, or 0.
  private var slots: [UInt16] = []
  private var keys: [UInt64] = []
  private var multiplier: UInt64 = 1
  private var shift: UInt64 = 63
  /// The entries that are longer.
  private var long: [Int] = []

  /// A table of texts; of equal ones the first counts.
  init(_ pairs: [(text: [UInt8], json: [UInt8])], ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    var entries: [Entry] = []
    for (text, json) in pairs {
      let text = ignoresCase ? text.map(CSVCellTable.lowercased) : text
      // The byte 0 can't be told from none in a key.
      if !text.contains(0), !entries.contains(where: { $0.text == text }) {
        entries.append(Entry(text: text, json: json))
      }
    }
    var oneByte = [UInt8](repeating: 0, count: 256)
    for entry in entries {
      if let byte = entry.text.first, entry.text.count == 1, entry.json.count == 1 {
        oneByte[Int(byte)] = entry.json[0]
      }
    }
    self.entries = entries
    self.oneByte = oneByte
    long = entries.indices.filter { entries[$0].text.count > 8 }
    hash(entries.indices.filter { entries[$0].text.count <= 8 })
  }

  /// Finds a multiplier by which no two texts meet.
  private mutating func hash(_ short: [Int]) {
    guard !short.isEmpty else { return }
    let wanted = short.map { index in
      let text = entries[index].text
      return CSVCellTable.key(text.span, 0..<text.count)
    }
    var bits = 1
    while 1 << bits < short.count * 2 { bits += 1 }
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    while true {
      for _ in 0..<64 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let candidate = seed | 1
        var slots = [UInt16](repeating: 0, count: 1 << bits)
        var keys = [UInt64](repeating: 0, count: 1 << bits)
        let fits = zip(short, wanted).allSatisfy { entry, key in
          let slot = Int((key &* candidate) >> UInt64(64 - bits))
          guard slots[slot] == 0 else { return false }
          slots[slot] = UInt16(clamping: entry + 1)
          keys[slot] = key
          return true
        }
        if fits {
          (self.slots, self.keys) = (slots, keys)
          (multiplier, shift) = (candidate, UInt64(64 - bits))
          return
        }
      }
      bits += 1
    }
  }

  /// The entry of a cell.
  func entry(for cell: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if range.count <= 8 {
      guard !slots.isEmpty else { return nil }
      let key = CSVCellTable.key(cell, range)
      if let found = find(key, range.count) { return found }
      return ignoresCase ? find(CSVCellTable.lowercased(key), range.count) : nil
    }
    return long.first { index in
      let text = entries[index].text
      guard text.count == range.count else { return false }
      return text.indices.allSatisfy { position in
        let byte = cell[range.lowerBound + position]
        return text[position] == (ignoresCase ? CSVCellTable.lowercased(byte) : byte)
      }
    }
  }

  private func find(_ key: UInt64, _ count: Int) -> Int? {
    let slot = Int(truncatingIfNeeded: (key &* multiplier) >> shift)
    let index = Int(slots[slot]) - 1
    // A cell may hold the byte 0, which the key can't tell from none.
    return index >= 0 && keys[slot] == key && entries[index].text.count == count ? index : nil
  }

  /// Up to eight bytes, the first one lowest.
  private static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + 8 <= bytes.count {
      // Bytes have no padding that could be read.
      let word = ByteSearch.word(unsafe bytes.bytes, at: range.lowerBound)
      return range.count == 8 ? word : word & (1 << UInt64(range.count * 8) - 1)
    }
    var key: UInt64 = 0
    for position in range.reversed() { key = key << 8 | UInt64(bytes[position]) }
    return key
  }

  /// ASCII letters in lower case, eight at a time.
  private static func lowercased(_ word: UInt64) -> UInt64 {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      result |= UInt64(lowercased(UInt8(truncatingIfNeeded: word >> shift))) << shift
    }
    return result
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
