/// Reads the judgements of responses to one instrument.
struct JudgementScanner {
  private var keys: KeyMatcher
  /// By judgement, its levels by position.
  private let levels: [[[UInt8]]]
  private let requiresRationale: [Bool]

  init(_ judgements: [Judgement]) {
    keys = KeyMatcher(judgements.map(\.id))
    levels = judgements.map { $0.scale.levels.map { Array($0.utf8) } }
    requiresRationale = judgements.map(\.requiresRationale)
  }

  mutating func read(
    _ bytes: RawSpan, _ at: inout Int, _ parts: inout KeyMatcher, into found: inout [UInt8]
  ) -> Bool {
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: repeatElement(0, count: levels.count))
    var keys = keys
    defer { self.keys = keys }
    return readMembers(bytes, &at, &keys) { bytes, at, judgement in
      guard found[judgement] == 0 else { return false }
      var seen = 0
      var level: Int?
      var isReasoned = false
      let isRead = readMembers(bytes, &at, &parts) { bytes, at, key in
        guard seen & 1 << key == 0 else { return false }
        seen |= 1 << key
        if key == 1 {
          guard let isVisible = skipText(bytes, &at) else { return false }
          isReasoned = isVisible
          return true
        }
        guard let text = plainString(bytes, &at) else { return false }
        level = levels[judgement].firstIndex {
          $0.count == text.count && bytes.holds($0, at: text.lowerBound)
        }
        return level != nil
      }
      guard isRead, let level, level < 250, isReasoned || !requiresRationale[judgement] else {
        return false
      }
      found[judgement] = UInt8(level) + 1
      return true
    }
  }
}
