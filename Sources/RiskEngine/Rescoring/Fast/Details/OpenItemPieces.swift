/// The list of open items that can move a level, put together from pieces.
struct OpenItemPieces {
  /// By level scale its items, the most powerful first.
  private let items: [[Int]]
  /// By item, which of its codes stand for answers that can still come, one bit each.
  private let openCodes: [UInt8]
  private let opening: Fragment
  /// By item its name, and the same after a comma.
  private let firsts: [Fragment]
  private let others: [Fragment]
  private let closing: Fragment

  init(_ plan: ScoringPlan, _ line: inout PieceLine) {
    let instrument = plan.instrument
    items = instrument.levels.indices.map { instrument.itemsMoving(level: $0) }
    openCodes = plan.answers.map { answers in
      answers.prefix(Int(AnswerCode.first)).enumerated().reduce(0) { bits, entry in
        guard case .missing(let reason) = entry.element, reason.isOpen else { return bits }
        return bits | 1 << UInt8(entry.offset)
      }
    }
    opening = line.keep(",\"open\":[")
    firsts = instrument.items.map { line.keep("\"\($0.id)\"") }
    others = instrument.items.map { line.keep(",\"\($0.id)\"") }
    closing = line.keep("]")
  }

  /// Puts the list on the line, if any such item is open.
  mutating func put(_ level: Int, _ codes: [UInt8], to line: inout PieceLine) {
    var isFirst = true
    for item in items[level] {
      let code = codes[item]
      guard code < AnswerCode.first, openCodes[item] >> code & 1 == 1 else { continue }
      if isFirst { line.put(opening) }
      line.put(isFirst ? firsts[item] : others[item])
      isFirst = false
    }
    if !isFirst { line.put(closing) }
  }
}
