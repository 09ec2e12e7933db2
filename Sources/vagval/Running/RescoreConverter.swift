// Public, since a public type gets a public protocol.
public import RiskEngine
public import RiskFiles

/// Rescores pieces of the input; each thread has one.
struct RescoreConverter: LineConverter {
  /// Rescores lines; the rows of a table have one of their own, which begins with what this knows.
  private var rescorer: Rescorer
  /// The table that is read at the moment.
  private var table: (input: Int, rows: CSVRescorer)?
  /// The inputs that are tables.
  private let tables: [Int: CSVColumns]
  private let lineLimit: Int

  /// How many bytes are rescored before it is asked how much has come of them.
  private static let step = 32 << 10
  /// How much may come of a piece before it is written.
  private static let most = (bytes: 2 << 20, rejects: 4096)

  init(_ rescorer: Rescorer, _ tables: [Int: CSVColumns], lineLimit: Int) {
    self.rescorer = rescorer
    self.tables = tables
    self.lineLimit = lineLimit
  }

  mutating func convert(
    _ piece: borrowing LinePiece, from start: Int, into lines: inout RescoredLines
  ) -> Int {
    turn(to: piece.input)
    let boundary = tables[piece.input]?.boundary ?? .lines
    var end = start
    while end < piece.lines.upperBound, lines.output.count < Self.most.bytes,
      lines.rejects.count < Self.most.rejects
    {
      let next = Self.end(of: piece, after: end, boundary)
      let known = lines.rejects.count
      let records = piece.bytes.span.extracting(end..<next)
      if table == nil {
        rescorer.rescore(records, name: piece.name, into: &lines)
      } else {
        table?.rows.rescore(records, name: piece.name, into: &lines)
      }
      for position in known..<lines.rejects.count {
        lines.rejects[position] = lines.rejects[position].after(bytes: end - start)
      }
      end = next
    }
    return end
  }

  mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout RescoredLines) {
    turn(to: piece.input)
    let beginning = piece.bytes.span.extracting(piece.lines)
    guard table != nil else {
      rescorer.refuseLongLine(beginning, limit: lineLimit, name: piece.name, into: &lines)
      return
    }
    table?.rows.refuseLongRow(
      beginning, limit: lineLimit, lineFeeds: piece.longLine?.lineFeeds ?? 1, name: piece.name,
      into: &lines)
  }

  /// Gets ready for the pieces of an input.
  private mutating func turn(to input: Int) {
    guard table?.input != input else { return }
    if let table { rescorer = table.rows.rescorer }
    table = tables[input].map { (input, CSVRescorer(rescorer, $0)) }
  }

  /// Where the next records end, of which there are about a step.
  private static func end(
    of piece: borrowing LinePiece, after start: Int, _ boundary: RecordBoundary
  ) -> Int {
    let last = piece.lines.upperBound
    var wanted = step
    while start + wanted < last {
      let window = piece.bytes.span.extracting(start..<start + wanted)
      if let length = boundary.endOfLastRecord(in: window) { return start + length }
      wanted *= 2
    }
    return last
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
  public var lineCount: Int { lineFeeds }
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
