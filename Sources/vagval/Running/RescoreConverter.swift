// Public, since a public type gets a public protocol.
public import RiskEngine
public import RiskFiles

/// Rescores pieces of the input; each thread has one.
struct RescoreConverter: LineConverter {
  private var rescorer: Rescorer
  private let lineLimit: Int

  /// How many bytes are rescored before it is asked how much has come of them.
  private static let step = 32 << 10
  /// How much may come of a piece before it is written.
  private static let most = (bytes: 2 << 20, rejects: 4096)

  init(_ rescorer: Rescorer, lineLimit: Int) {
    self.rescorer = rescorer
    self.lineLimit = lineLimit
  }

  mutating func convert(
    _ piece: borrowing LinePiece, from start: Int, into lines: inout RescoredLines
  ) -> Int {
    var end = start
    while end < piece.lines.upperBound, lines.output.count < Self.most.bytes,
      lines.rejects.count < Self.most.rejects
    {
      let next = Self.end(of: piece, after: end)
      let known = lines.rejects.count
      rescorer.rescore(
        piece.bytes.span.extracting(end..<next), name: piece.name, into: &lines)
      for position in known..<lines.rejects.count {
        lines.rejects[position] = lines.rejects[position].after(bytes: end - start)
      }
      end = next
    }
    return end
  }

  mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout RescoredLines) {
    rescorer.refuseLongLine(
      piece.bytes.span.extracting(piece.lines), limit: lineLimit, name: piece.name, into: &lines)
  }

  /// Where the next lines end, of which there are about a step.
  private static func end(of piece: borrowing LinePiece, after start: Int) -> Int {
    let last = piece.lines.upperBound
    let wanted = min(start + step, last)
    let feed = UInt8(ascii: "\n")
    if wanted == last { return last }
    var end = wanted
    while end > start, piece.bytes[end - 1] != feed { end -= 1 }
    if end > start { return end }
    end = wanted
    while end < last, piece.bytes[end] != feed { end += 1 }
    return min(end + 1, last)
  }
}

extension RejectedLine {
  /// The same line in a piece that has this many bytes before.
  fileprivate func after(bytes: Int) -> RejectedLine {
    RejectedLine(line: line, offset: offset + bytes, id: id, findings: findings)
  }
}

extension RescoredLines: ConvertedLines {
  /// How many lines there were.
  public var lineCount: Int { counts.lines }
}

/// Keeps account of a run in the language of its messages.
struct RescoreLedger: LineLedger {
  private(set) var account = RescoringLedger()
  private let language: Language
  private let isStrict: Bool

  init(_ language: Language, isStrict: Bool) {
    self.language = language
    self.isStrict = isStrict
  }

  /// A bad line ends a strict run, and so do counts that don't add up.
  var isOver: Bool {
    isStrict && account.counts.rejected > 0 || !account.counts.addUp
  }

  mutating func record(
    _ lines: borrowing RescoredLines, at position: LinePosition, rejects: inout [UInt8]
  ) {
    let start = PieceStart(of: position.name, lines: position.line, bytes: position.offset)
    account.record(lines, at: start, rejects: &rejects, in: language)
  }

  var saved: [UInt8] { account.saved }

  mutating func restore(_ saved: [UInt8]) -> Bool { account.restore(saved) }
}
