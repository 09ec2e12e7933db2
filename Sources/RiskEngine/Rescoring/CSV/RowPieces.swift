/// Rows of a table of results, put together from pieces that come again and again.
///
/// What a score or the programmes' statuses become in a row is worked out when they come first, by
/// what the compact line has of them. Each piece but the first ones begins with a separator.
struct RowPieces {
  let table: ResultTable
  private var fragments = Fragments()
  private var plans: [PlanCells?] = []
  /// By routing plan, and where the statuses' piece of a line begins, the cells.
  private var programmes: [EntryTable] = []
  private var pieces: [Fragment] = []
  /// The cells of programmes that nobody asked about.
  private let unrouted: Fragment
  /// The bytes of a row before its programmes, if it has no response.
  private let fixedCount: Int
  private var greatestPiece: Int
  /// The pieces of the row at hand, behind the id and the date.
  private var row: [Fragment]
  private let separator: Fragment

  /// What is the same for all responses to one instrument.
  private struct PlanCells {
    /// The instrument and its version.
    let head: Fragment
    /// By column, the position of its score; -1 where the instrument has none.
    let scores: [Int]
    /// By column, the position of its level; -1 where the instrument has none.
    let levels: [Int]
    /// By column and level from 1, and 0 for none; ``PlanLine/levelStride`` of them for each.
    let levelCells: [Fragment]
    /// By set of raised flags.
    let flags: [Fragment]
    /// By where a score's piece of a line begins, its cell.
    var scoreCells = EntryTable()
  }

  init(_ table: ResultTable) {
    self.table = table
    let nothing = RowPieces.row(of: "]}\n".utf8, table)
    fixedCount = nothing.count - 1 - table.programmes.count
    unrouted = fragments.add(nothing[fixedCount...])
    separator = fragments.add([table.style.separator.byte])
    greatestPiece = nothing.count
    row = Array(
      repeating: .empty, count: 3 + table.scores.count + table.levels.count)
    row[row.count - 1] = unrouted
  }

  /// The row of a case without id, date and responses.
  private static func row(of rest: some Sequence<UInt8>, _ table: ResultTable) -> [UInt8] {
    var row: [UInt8] = []
    _ = table.write(
      compact: Array(#"{"id":"","date":"","responses":["#.utf8) + Array(rest), to: &row)
    return row
  }

  private mutating func add(_ piece: some Collection<UInt8>) -> Fragment {
    greatestPiece = max(greatestPiece, piece.count)
    return fragments.add(piece)
  }

  /// Adds a cell as `body` writes it, with the separator before it.
  private mutating func addCell(_ body: (inout ResultRow) -> Void) -> Fragment {
    var row = ResultRow(table.style)
    row.add(text: EmptyCollection<UInt8>())
    body(&row)
    return add(row.ended().dropLast())
  }

  // MARK: Responses

  /// Finds the pieces of the response that a plan has scored last.
  ///
  /// - Returns: Whether there are any.
  mutating func prepare(_ plan: Int, _ scored: inout ScoringPlan) -> Bool {
    guard !scored.isLesson else { return false }
    while plans.count <= plan { plans.append(nil) }
    if plans[plan] == nil { plans[plan] = planCells(scored) }
    guard var cells = plans[plan].take() else { return false }
    defer { plans[plan] = cells }
    row[0] = cells.head
    var place = 1
    for column in cells.scores.indices {
      let score = cells.scores[column]
      if score < 0 {
        row[place] = separator
      } else {
        let piece = scored.piece(ofScore: score)
        var entry = cells.scoreCells.entry(UInt128(piece.start))
        if entry < 0 {
          guard !cells.scoreCells.isFull else { return false }
          entry = pieces.count
          pieces.append(cell(ofScore: piece, scored))
          cells.scoreCells.insert(entry, for: UInt128(piece.start))
        }
        row[place] = pieces[entry]
      }
      place += 1
    }
    for column in cells.levels.indices {
      let scale = cells.levels[column]
      let level = scale < 0 ? 0 : scored.meaning(ofLevel: scale).level.map { Int($0) + 1 } ?? 0
      row[place] = cells.levelCells[column * PlanLine.levelStride + level]
      place += 1
    }
    row[place] = cells.flags[scored.raisedFlags()]
    return true
  }

  /// The cells of a plan; those of another instrument than the table's are empty.
  private mutating func planCells(_ plan: ScoringPlan) -> PlanCells {
    let (instrument, table) = (plan.instrument, table)
    let isCounted = instrument.head.id == table.instrument
    let head = addCell { row in
      row.add(text: table.keys.instrument)
      row.add(text: Array((isCounted ? instrument.head.version.description : "").utf8))
    }
    func position(_ index: Int?) -> Int { isCounted ? index ?? -1 : -1 }
    let levels = table.levels.map { id in
      position(instrument.levels.firstIndex { $0.id == id })
    }
    let levelCells = levels.flatMap { scale in
      (0..<PlanLine.levelStride).map { level in
        let rule = scale < 0 ? nil : instrument.levels[scale]
        guard let rule, level > 0, level <= rule.scale.levels.count else { return separator }
        return addCell { $0.add(text: Array(rule.level(UInt8(clamping: level - 1)).id.utf8)) }
      }
    }
    let flags = (0..<(1 << min(instrument.flags.count, PlanLine.flagLimit))).map { mask in
      let raised = instrument.flags.indices.filter { mask >> $0 & 1 == 1 }
      let names = raised.map { instrument.flags[$0].id }.joined(separator: " ")
      return addCell { $0.add(text: Array((isCounted ? names : "").utf8)) }
    }
    return PlanCells(
      head: head,
      scores: table.scores.map { id in position(instrument.scores.firstIndex { $0.id == id }) },
      levels: levels, levelCells: levelCells, flags: flags)
  }

  /// The cell of a score, of which a line has a piece such as `,"total":5`.
  private mutating func cell(ofScore piece: Fragment, _ plan: ScoringPlan) -> Fragment {
    let text = plan.fragments.bytes[Int(piece.start)..<Int(piece.start + piece.count)]
    let colon = text.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 }
    let value = text[(colon ?? text.startIndex)...]
    return addCell { $0.add(number: value.elementsEqual("null".utf8) ? nil : value) }
  }

  // MARK: Programmes

  /// Finds the cells of statuses.
  ///
  /// - Parameters:
  ///   - routing: The routing plan's position.
  ///   - statuses: The statuses' piece of a line.
  ///   - routed: The plan, which has the piece.
  /// - Returns: Whether there are any.
  mutating func prepare(
    _ routing: Int, _ statuses: Fragment, _ routed: inout RoutingPlan
  ) -> Bool {
    while programmes.count <= routing { programmes.append(EntryTable()) }
    let key = UInt128(statuses.start)
    var entry = programmes[routing].entry(key)
    if entry < 0 {
      guard !programmes[routing].isFull else { return false }
      let place = Int(statuses.start)..<Int(statuses.start + statuses.count)
      let text = routed.fragments.bytes[place]
      let cells = RowPieces.row(of: text, table)
      guard cells.count > fixedCount else { return false }
      entry = pieces.count
      pieces.append(add(cells[fixedCount...]))
      programmes[routing].insert(entry, for: key)
    }
    row[row.count - 1] = pieces[entry]
    return true
  }

  // MARK: Rows

  /// Writes the row whose pieces were found.
  ///
  /// - Returns: Whether the id can stand in it as it is; otherwise nothing is written.
  mutating func write(
    _ bytes: RawSpan, id: Range<Int>, date: Range<Int>, into output: inout [UInt8]
  ) -> Bool {
    guard isPlain(id, bytes) else { return false }
    let pieces = fragments.bytes
    let span = pieces.span
    // A list of bytes seen as bytes.
    let source = unsafe span.bytes
    FastPath.write(to: &output, atMost: id.count + 16 + row.count * greatestPiece) { cursor in
      cursor.append(bytes, id)
      cursor.append(source, separator)
      cursor.append(bytes, date)
      for piece in row.indices { cursor.append(source, row[piece]) }
    }
    return true
  }

  /// Whether a plain text needs neither quotation marks nor an apostrophe.
  private func isPlain(_ id: Range<Int>, _ bytes: RawSpan) -> Bool {
    switch bytes.byte(id.lowerBound) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x20:
      return false
    default: break
    }
    let separator = table.style.separator.byte
    for offset in id where bytes.byte(offset) == separator { return false }
    return bytes.byte(id.upperBound - 1) != 0x20
  }
}
