/// An item that is asked only under a condition, which other items' answers decide.
struct PlanGate {
  let item: Int
  /// The code of what counts as the answer while the condition is false.
  let closedCode: UInt8
  /// The items that the condition reads, and by how much a code of theirs moves the key.
  let reads: [(item: Int, factor: Int)]
  private let condition: Expression
  /// By key, what the condition says.
  private var states: [State]

  enum State: UInt8 {
    case unknown
    /// The item is asked.
    case open
    /// It isn't.
    case closed
    /// An answer that decides it is missing.
    case undecided
  }

  /// The most keys of a gate.
  private static let limit = 60_000

  /// `nil` for an item that is asked in any case, and where other things than items decide.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - instrument: Its instrument.
  ///   - answers: By item, what each code stands for.
  init?(_ item: Int, of instrument: Instrument, _ answers: [[Answer]]) {
    guard let gate = instrument.items[item].gate else { return nil }
    let otherwise = gate.otherwise ?? .missing(.gatedOff)
    guard let closed = answers[item].firstIndex(of: otherwise) else { return nil }
    self.item = item
    closedCode = UInt8(closed)
    condition = gate.condition
    var keys = 1
    var reads: [(item: Int, factor: Int)] = []
    for slot in condition.slots {
      guard case .item(let read) = instrument.layout.meaning(of: slot), read < item else {
        return nil
      }
      if reads.contains(where: { $0.item == read }) { continue }
      reads.append((read, keys))
      keys *= answers[read].count
      guard keys <= PlanGate.limit else { return nil }
    }
    self.reads = reads
    states = Array(repeating: .unknown, count: keys)
  }

  /// What the condition says of answers, given as codes of which earlier gates are settled.
  mutating func state(
    _ codes: [UInt8], _ instrument: Instrument, _ answers: [[Answer]]
  ) -> State {
    var key = 0
    for read in reads { key += Int(codes[read.item]) * read.factor }
    if states[key] == .unknown { states[key] = learned(codes, instrument, answers) }
    return states[key]
  }

  private func learned(
    _ codes: [UInt8], _ instrument: Instrument, _ answers: [[Answer]]
  ) -> State {
    var slots = SlotValues(count: instrument.layout.scope.variables.count)
    for read in reads {
      let answer = answers[read.item][Int(codes[read.item])]
      if case .missing = answer { return .undecided }
      let view = AnswerView(answer, to: instrument.items[read.item])
      let layout = instrument.layout
      slots.place(SlotValues.known(view.value), at: layout.value(ofItem: read.item))
      slots.place(SlotValues.known(view.points), at: layout.points(ofItem: read.item))
      slots.place(SlotValues.known(view.isAnswered), at: layout.answered(ofItem: read.item))
      slots.place(SlotValues.known(view.reason), at: layout.missing(ofItem: read.item))
      slots.place(SlotValues.known(view.chosen), at: layout.chosen(ofItem: read.item))
    }
    switch slots.evaluate(condition).boolean {
    case true: return .open
    case false: return .closed
    case nil: return .undecided
    }
  }
}
